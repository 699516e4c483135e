"""Two clauses have the same number.

Why it matters: 按照第二条办理 can be read two ways, and a finding about 二、 cannot say which.

Not reported: a count that starts anew with 1 in the next section.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.finding import Example, Finding, Rule, Severity

if TYPE_CHECKING:
    from zwgk.model.document import Document

RULE = Rule(
    name="numbering-repeated",
    severity=Severity.WARNING,
    flags=(
        Example(
            "",
            "关于推进办事公开的通知\n一、公开办事指南。\n二、公开收费标准。\n二、公开投诉电话。\n",
        ),
        Example("", "办事公开预案\n1.1 公开办事指南。\n1.2 公开收费标准。\n1.2 公开投诉电话。\n"),
    ),
    allows=(
        Example(
            "", "关于推进办事公开的通知\n一、办事\n1．公开办事指南。\n二、监督\n1．公开投诉电话。\n"
        ),
    ),
)


def findings(document: Document) -> Iterator[Finding]:
    """Report what parsing noticed."""
    for notice in document.notices:
        if notice.rule == RULE.name:
            yield Finding(RULE, notice.values, notice.span)
