"""Clauses that say to whom or to what an item applies: 对未停工停产的项目, 符合条件的家庭."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zwgk.model.facts import Condition

if TYPE_CHECKING:
    from zwgk.model.lexicon import ConditionWords
    from zwgk.model.text import Span

_SHORTEST = 6


def conditions(chars: str, clauses: Sequence[Span], words: ConditionWords) -> tuple[Condition, ...]:
    """Read the clauses that limit the range of an item.

    Either the clause opens as one (对…, 凡…) and ends in what is covered, or it is a noun with an
    attribute and nothing else (新取得预售许可的房地产开发项目).
    """
    return tuple(
        Condition(chars[slice(*span)], span)
        for span in clauses
        if _limits(chars[slice(*span)], words)
    )


def _limits(clause: str, words: ConditionWords) -> bool:
    if len(clause) < _SHORTEST or not clause.endswith(words.nouns):
        return False
    if clause.startswith(words.starts):
        return not clause.startswith(words.not_starts)
    attribute = clause.find("的")
    return 0 < attribute < len(clause) - 1 and not any(word in clause for word in _ACTS)


_ACTS = ("要", "应", "须", "可", "加强", "推进", "推动", "支持", "鼓励", "开展", "建立", "完善")
"""A clause with such a word asks for something."""
