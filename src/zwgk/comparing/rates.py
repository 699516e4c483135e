"""How much or how often in a year: 每半年1次 and 每年2次 are one duty, told in two ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.deadlines import ROUNDS_A_YEAR
from zwgk.model.facts import Bound
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zwgk.comparing.pairing import Pairing
    from zwgk.model.deadlines import Deadline
    from zwgk.model.document import Item
    from zwgk.model.facts import Quantity


class Rate(NamedTuple):
    """An amount that is due in every round."""

    quantity: Quantity
    limit: Deadline | None
    """The round, where it stands apart from the amount: 每年|开展|2次."""
    yearly: float

    def is_same(self, other: Rate) -> bool:
        """Say whether both come to the same in a year."""
        bounds = {self.quantity.bound, other.quantity.bound} - {Bound.EXACT}
        units = self.quantity.unit, other.quantity.unit
        return self.yearly == other.yearly and units[0] == units[1] and len(bounds) <= 1


def is_kept(fact: Quantity | Deadline, pairing: Pairing) -> bool:
    """Say whether an amount or a round belongs to a rate that the local items have as well."""
    mine = next((rate for rate in rates(pairing.parent) if fact in rate[:2]), None)
    return mine is not None and any(
        mine.is_same(rate) for local in pairing.locals for rate in rates(local.item)
    )


def whole_span(quantity: Quantity, item: Item) -> Span:
    """Give the range of an amount with the round right before it: 每月1200元."""
    start, end = quantity.span
    at = item.text.chars.rfind("每", 0, start) if quantity.per else start
    return Span(at, end)


def rates(item: Item) -> Iterator[Rate]:
    """Give each amount of an item that is due in rounds."""
    for quantity in item.facts.quantities:
        if quantity.per is not None:
            yield Rate(quantity, None, quantity.value * ROUNDS_A_YEAR[quantity.per])
            continue
        limit = _round_of(quantity, item)
        often = limit.rounds_a_year if limit else None
        if often is not None:
            yield Rate(quantity, limit, quantity.value * often)


def _round_of(quantity: Quantity, item: Item) -> Deadline | None:
    """Find the round that an amount stands behind, in one clause."""
    clause = next((span for span in item.clauses if span.overlaps(quantity.span)), None)
    if clause is None:
        return None
    before = [
        limit
        for limit in item.facts.deadlines
        if clause.holds(limit.span) and limit.span.end <= quantity.span.start
    ]
    return before[-1] if before else None
