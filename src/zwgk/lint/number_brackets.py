"""The year of a document number stands in other brackets than 〔〕.

Why it matters: GB/T 9704 prints the year in hexagonal brackets. With [2022], (2022) or 【2022】 a
search for the number as published finds nothing.

Not reported: numbers whose year stands in 〔〕, and a year in brackets that is no document number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.facts.doc_numbers import doc_numbers
from zwgk.model.finding import Example, Finding, Rule, Severity, values
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.model.document import Document

RULE = Rule(
    name="number-brackets",
    severity=Severity.WARNING,
    flags=(
        Example(
            "",
            "关于推进办事公开的通知\n"
            "一、按照《政务服务标准化指南》（国办发[2021]5号）公开办事指南。\n",
        ),
    ),
    allows=(
        Example(
            "",
            "关于推进办事公开的通知\n"
            "一、按照《政务服务标准化指南（2021）》（国办发〔2021〕5号）公开办事指南。\n",
        ),
    ),
)

_DIGITS = {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)}
"""Full width to half, one for one, so that places stay."""


def findings(document: Document) -> Iterator[Finding]:
    """Report each number of the document, not of the page around it, with other brackets."""
    source = document.source.text
    for number, span in doc_numbers(source.translate(_DIGITS)):
        quote = source[slice(*span)]
        if "〔" in quote and "〕" in quote:
            continue
        if not any(each.span.overlaps(span) for each in document.dropped):
            named = values(found=quote, proper=str(number))
            yield Finding(RULE, named, Span(*span))
