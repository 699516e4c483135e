"""A character shows nothing, or turns the direction of the text.

Why it matters: 必须 with a character of no width inside looks like 必须 and is not found by any
search; a mark that turns the reading direction makes a sentence read as another.

Not reported: blanks of any width between words, a byte order mark at the beginning of a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.finding import Example, Finding, Rule, Severity

if TYPE_CHECKING:
    from zwgk.model.document import Document

RULE = Rule(
    name="suspicious-character",
    severity=Severity.WARNING,
    flags=(Example("", "关于推进办事公开的通知\n一、各部门必\u200b须公开办事指南。\n"),),
    allows=(Example("", "关于推进办事公开的通知\n一、各部门　必须公开办事指南。\n"),),
)


def findings(document: Document) -> Iterator[Finding]:
    """Report what parsing noticed."""
    for notice in document.notices:
        if notice.rule == RULE.name:
            yield Finding(RULE, notice.values, notice.span)
