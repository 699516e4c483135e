"""A document is cited by its number alone, without its title.

Why it matters: the rules for official documents ask for the 《title》 first and then the number; a
number alone says to nobody what is to be followed, and a slip in one digit cannot be seen.

Not reported: a number in brackets, which follows the name of what it is the number of; a number
that stands with its title elsewhere in the document; and the document's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.finding import Example, Finding, Rule, Severity, values

if TYPE_CHECKING:
    from zwgk.model.document import Document, Item
    from zwgk.model.text import Span

RULE = Rule(
    name="uncited-number",
    severity=Severity.WARNING,
    flags=(
        Example(
            "",
            "关于推进办事公开的通知\n一、按照国办发〔2021〕5号文件要求，公开办事指南。\n",
        ),
    ),
    allows=(
        Example(
            "",
            "关于推进办事公开的通知\n"
            "一、按照《政务服务标准化指南》（国办发〔2021〕5号）要求，公开办事指南。\n"
            "二、按照国办发〔2021〕5号文件要求，公开收费标准。\n",
        ),
    ),
)


def findings(document: Document) -> Iterator[Finding]:
    """Report the first citation of each number that has no title anywhere."""
    cited = [(item, each) for item in _items(document) for each in item.facts.citations]
    known = {each.doc_number for _, each in cited if each.title is not None}
    known |= {each.doc_number for each in document.head.parents if each.title is not None}
    known |= {document.head.doc_number, None}
    for item, each in cited:
        if each.doc_number not in known and not _is_bracketed(item.text.chars, each.span):
            known.add(each.doc_number)
            number = values(number=str(each.doc_number))
            yield Finding(RULE, number, item.text.source_span(each.span))


def _is_bracketed(chars: str, span: Span) -> bool:
    """Say whether a number stands in brackets: 《甲》（乙发〔2021〕30号、丙发〔2021〕152号）."""
    before = chars[: span.start]
    return max(map(before.rfind, "（(")) > max(map(before.rfind, "）)"))


def _items(document: Document) -> Iterator[Item]:
    yield from document.preamble
    for _, items in document.groups():
        yield from items
    yield from document.closing
