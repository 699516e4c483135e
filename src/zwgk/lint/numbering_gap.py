"""A number is missing between two clauses.

Why it matters: 一、 and then 三、 is a clause that was lost on the way, or a reference that leads
nowhere: whoever cites 第二条 cites nothing.

Not reported: a count that starts anew with 1 in the next section, or that runs on through all of
them; a quantity or a date at the start of a line, such as 1.5亿元.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.finding import Example, Finding, Rule, Severity

if TYPE_CHECKING:
    from zwgk.model.document import Document

RULE = Rule(
    name="numbering-gap",
    severity=Severity.WARNING,
    flags=(
        Example("", "关于推进办事公开的通知\n一、公开办事指南。\n三、公开收费标准。\n"),
        Example("", "办事公开预案\n1.1 公开办事指南。\n1.2 公开收费标准。\n1.4 公开投诉电话。\n"),
    ),
    allows=(
        Example(
            "", "办事公开预案\n1.1 公开办事指南。\n1.5亿元资金公开使用。\n1.2 公开收费标准。\n"
        ),
        Example(
            "",
            "关于推进办事公开的通知\n一、办事\n（一）公开办事指南。\n（二）公开收费标准。\n二、监督\n（三）公开投诉电话。\n",
        ),
    ),
)


def findings(document: Document) -> Iterator[Finding]:
    """Report what parsing noticed."""
    for notice in document.notices:
        if notice.rule == RULE.name:
            yield Finding(RULE, notice.values, notice.span)
