"""Items that several parents state: judged once, under the nearest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zwgk.comparing.rarity import Bag, pairs_of

if TYPE_CHECKING:
    from zwgk.model.comparison import Verdict
    from zwgk.model.settings import MatchSettings


def merge_restated(verdicts: Sequence[Verdict], settings: MatchSettings) -> tuple[Verdict, ...]:
    """Leave out what a nearer parent restates, and say there who else has it."""
    if all(verdict.parent == verdicts[0].parent for verdict in verdicts):
        return tuple(verdicts)
    kept: list[Verdict] = []
    bags: list[Bag] = []
    for verdict in verdicts:
        bag = _bag(verdict)
        nearer = (
            at
            for at, other in enumerate(kept)
            if other.parent < verdict.parent and _alike(bags[at], bag) >= settings.restated_item
        )
        at = next(nearer, None)
        if at is None:
            kept.append(verdict)
            bags.append(bag)
        else:
            also = (*kept[at].also, (verdict.parent, verdict.item.id))
            kept[at] = kept[at]._replace(also=also)
    return tuple(kept)


def _bag(verdict: Verdict) -> Bag:
    return pairs_of("".join(sign for sign in verdict.item.text.chars if sign.isalnum()))


def _alike(one: Bag, other: Bag) -> float:
    """Give the share of character pairs that two items have in common."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0
