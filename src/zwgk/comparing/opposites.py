"""Words of a clause that have their opposite in the local one: 提高, 降低."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.document import Item
    from zwgk.model.facts import Term
    from zwgk.model.text import Span


def opposed(pairing: Pairing, pair: ClausePair) -> list[tuple[Term, Term]]:
    """Give each word of a clause that has its opposite in the local one, with that."""
    if pair.local is None or pair.local_span is None:
        return []
    mine = _directions(pairing.parent, pair.span)
    theirs = _directions(pairing.locals[pair.local].item, pair.local_span)
    shared = [ladder for ladder in mine if ladder in theirs]
    found = [
        (mine[ladder][0], theirs[ladder][0])
        for ladder in shared
        if _is_turned(mine[ladder], theirs[ladder])
    ]
    # 加强管理、提升服务 goes one way twice: only one has the opposite in its place.
    return found or [
        (before[0], after[0])
        for ladder in shared
        for swap in pairing.swaps(pair)
        if (before := [word for word in mine[ladder] if word.span.overlaps(swap.mine)])
        and (after := [word for word in theirs[ladder] if word.span.overlaps(swap.theirs)])
        and _is_turned(before, after)
    ]


def _is_turned(mine: list[Term], theirs: list[Term]) -> bool:
    """Say whether all words of one side go the one way, and all of the other the opposite."""
    ways, others = {word.rank for word in mine}, {word.rank for word in theirs}
    return len(ways) == len(others) == 1 and ways | others == {1, 2}


def _directions(item: Item, span: Span) -> dict[str, list[Term]]:
    """Give the words of a clause that go one way, by ladder; 不降低 goes neither."""
    found: dict[str, list[Term]] = {}
    averted = set()
    for word in item.facts.directions:
        if span.overlaps(word.span):
            found.setdefault(word.ladder, []).append(word)
            if item.text.chars.endswith(_AVERTED, 0, word.span.start):
                averted.add(word.ladder)
    return {ladder: words for ladder, words in found.items() if ladder not in averted}


_AVERTED = ("不", "不得", "不再", "避免", "防止", "严禁", "禁止", "杜绝", "遏制")
"""Behind these a word means its opposite, or nothing."""
