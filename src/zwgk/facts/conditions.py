"""Clauses that say to whom or to what an item applies: 对未停工停产的项目, 符合条件的家庭."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.model.facts import Condition

if TYPE_CHECKING:
    from zwgk.facts.phrases import Phrases
    from zwgk.model.lexicon import ConditionWords
    from zwgk.model.text import Span

_SHORTEST = 6


def conditions(
    chars: str, clauses: Sequence[Span], words: ConditionWords, phrases: Phrases
) -> tuple[Condition, ...]:
    """Read the clauses that limit the range of an item.

    Either the clause opens as one (对…, 凡…) and ends in what is covered, or it is a noun with an
    attribute and nothing else (新取得预售许可的房地产开发项目). One that opens with a verb asks for
    something: 打造一批有影响力的项目.
    """
    return tuple(_conditions(chars, clauses, words, phrases))


def _conditions(
    chars: str, clauses: Sequence[Span], words: ConditionWords, phrases: Phrases
) -> Iterator[Condition]:
    for span in clauses:
        clause = chars[slice(*span)]
        if len(clause) < _SHORTEST or not clause.endswith(words.nouns):
            continue
        if clause.startswith(words.starts):
            if not clause.startswith(words.not_starts):
                yield Condition(clause, span, opens=True)
        elif 0 < clause.find("的") < len(clause) - 1 and not (
            phrases.acts_at(chars, span.start, span.end) or any(word in clause for word in _ACTS)
        ):
            yield Condition(clause, span)


_ACTS = ("要", "应", "须", "可", "加强", "推进", "推动", "支持", "鼓励", "开展", "建立", "完善")
"""A clause with such a word asks for something."""
