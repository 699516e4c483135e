"""Clauses that leave the next one free: 具备条件的，……; 根据实际需要，……."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.model.document import Item
    from zwgk.model.facts import Duty
    from zwgk.model.text import Span


def reservation(item: Item, span: Span) -> Duty | None:
    """Give the word by which a clause says when, or for whom, the next one holds."""
    free = next(
        (
            duty
            for duty in item.facts.duties
            if span.overlaps(duty.span)
            and duty.family == "modal"
            and duty.rank < _PLAIN
            and not duty.negated
        ),
        None,
    )
    if free is None:
        return None
    clause = item.text.chars[slice(*span)]
    named = clause.removeprefix(free.cue) if free.cue.endswith("的") else clause
    is_short = named != clause and len(named) <= _LONGEST_NAME
    return free if is_short or clause.endswith(_ENDS) else None


_PLAIN = 3
"""Rank of a duty without any shade."""
_LONGEST_NAME = 6
"""有条件的城市; what is longer does something: 有条件的城市打造消费中心."""
_ENDS = ("的", "时", "下", "后", "地方", "地区", "单位", "部门", "需要")
