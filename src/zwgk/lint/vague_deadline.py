"""A time limit that nobody can hold a date against: 尽快, 适时.

Why it matters: what is to be done 尽快 is never late. A date, or a period with its beginning, can
be checked.

Not reported: a vague word beside a date in the same sentence; 限期, since whoever is told so is
told the date; and sentences that only encourage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.deadlines import DeadlineKind
from zwgk.model.facts import Force
from zwgk.model.finding import Example, Finding, Rule, Severity, values

if TYPE_CHECKING:
    from zwgk.model.document import Document

RULE = Rule(
    name="vague-deadline",
    severity=Severity.WARNING,
    flags=(Example("", "关于推进办事公开的通知\n一、各部门要尽快完成清理，公布清理结果。\n"),),
    allows=(
        Example(
            "",
            "关于推进办事公开的通知\n一、各部门要尽快完成清理，10月底前公布清理结果。\n",
        ),
    ),
)

_SET_BY_THE_CASE = "限期"


def findings(document: Document) -> Iterator[Finding]:
    """Report each vague limit of a requirement that has no other."""
    for item in document.requirements():
        limits = item.facts.deadlines
        if item.force is not Force.MANDATORY:
            continue
        if any(limit.kind is not DeadlineKind.VAGUE for limit in limits):
            continue
        for limit in limits:
            if limit.quote == _SET_BY_THE_CASE:
                continue
            yield Finding(RULE, values(limit=limit.quote), item.text.source_span(limit.span))
