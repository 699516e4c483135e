"""A list that another one stands for, in a clause that is otherwise the same.

在教育、卫生等重点行业试点 as 在交通、物流等重点领域试点: hardly a word is kept, and yet the
clause is not gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.members import stands
from zwgk.comparing.rarity import pairs_of

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.document import Item
    from zwgk.model.facts import Listing
    from zwgk.model.text import Span


class Replaced(NamedTuple):
    """A list of the parent, and the one of a linked local item that stands for it."""

    mine: Listing
    local: int
    """Index of the linked item."""
    theirs: Listing
    lost: tuple[str, ...]
    """Members that stand nowhere in the linked items."""


def replaced_list(pair: ClausePair, pairing: Pairing) -> Replaced | None:
    """Find the local list that stands for the one in a clause of which little is carried."""
    if pair.carried >= pairing.settings.dropped_clause:
        return None
    for mine in pairing.parent.facts.listings:
        if not pair.span.holds(mine.span):
            continue
        frame = _frame(pairing.parent, pair.span, mine, pairing)
        if len(frame) < pairing.settings.least_frame:
            continue
        texts = [local.neutral for local in pairing.locals]
        lost = tuple(member for member in mine.members if not stands(member, pairing, texts))
        for at, local in enumerate(pairing.locals if lost else ()):
            for theirs in local.item.facts.listings:
                if _is_framed(frame, local.item, theirs, pairing):
                    return Replaced(mine, at, theirs, lost)
    return None


def _is_framed(frame: str, item: Item, listing: Listing, pairing: Pairing) -> bool:
    clause = next((span for span in item.clauses if span.holds(listing.span)), None)
    said = [pairing.neutral(pairing.parent.text.chars)]
    if clause is None or any(stands(member, pairing, said) for member in listing.members):
        return False  # it is another list of the parent's
    mine, theirs = pairs_of(frame), pairs_of(_frame(item, clause, listing, pairing))
    return len(mine & theirs) >= pairing.settings.same_list_frame * max(len(mine), len(theirs))


def _frame(item: Item, clause: Span, listing: Listing, pairing: Pairing) -> str:
    """Give what a clause says around its list."""
    chars = item.text.chars
    before, after = chars[clause.start : listing.span.start], chars[listing.span.end : clause.end]
    return pairing.neutral(before) + pairing.neutral(after)
