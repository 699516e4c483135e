"""How much of each parent clause stands in each local clause and item.

One pass over an index of character pairs gives every figure, so that cost grows with what two
documents share and not with the product of their sizes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.comparing.features import Bag, ItemSheet, Rarity

Place = tuple[int, int]
"""Index of an item and of a clause in it."""


class Side(NamedTuple):
    """The items of one document with the weights of their clauses."""

    sheets: Sequence[ItemSheet]
    weights: tuple[tuple[int, ...], ...]
    """How informative each clause of each item is."""
    totals: tuple[int, ...]
    """How informative each item is."""

    @classmethod
    def of(cls, sheets: Sequence[ItemSheet], rarity: Rarity) -> Side:
        """Weigh the clauses of items."""
        weights = tuple(
            tuple(rarity.of(clause.bag) for clause in sheet.clauses) for sheet in sheets
        )
        return cls(sheets, weights, tuple(map(sum, weights)))


class Shared(NamedTuple):
    """What two documents share, clause by clause."""

    parent: Side
    local: Side
    clauses: Mapping[Place, Mapping[int, Mapping[int, int]]]
    """For a parent clause, the weight it shares with each local clause: item, clause, weight."""
    items: Mapping[Place, Mapping[int, int]]
    """For a parent clause, the weight it shares with each local item as a whole."""


def share(parent: Side, local: Side, rarity: Rarity) -> Shared:
    """Find what each parent clause shares with local clauses and items."""
    index = _Index(local)
    by_clause: dict[Place, Mapping[int, Mapping[int, int]]] = {}
    by_item: dict[Place, Mapping[int, int]] = {}
    for at, sheet in enumerate(parent.sheets):
        for number, clause in enumerate(sheet.clauses):
            found = index.shared_with(clause.bag, rarity.weights)
            by_clause[at, number], by_item[at, number] = found
    return Shared(parent, local, by_clause, by_item)


class _Index:
    """Which clauses and items of a document hold each pair of characters.

    Clauses, then items, are numbered in one row, so that one step counts for both.
    """

    def __init__(self, side: Side) -> None:
        self._places = [
            (at, number)
            for at, sheet in enumerate(side.sheets)
            for number in range(len(sheet.clauses))
        ]
        self._size = len(self._places) + len(side.sheets)
        self._held: dict[str, list[int]] = defaultdict(list)
        for column, (at, number) in enumerate(self._places):
            for pair in side.sheets[at].clauses[number].bag:
                self._held[pair].append(column)
        for column, sheet in enumerate(side.sheets, start=len(self._places)):
            for pair in sheet.bag:
                self._held[pair].append(column)

    def shared_with(
        self, bag: Bag, weights: Mapping[str, int]
    ) -> tuple[dict[int, dict[int, int]], dict[int, int]]:
        """Give the weight that a bag shares with each clause, item by item, and with each item."""
        held = self._held
        row = [0] * self._size
        common = bag & held.keys()
        for pair in common:
            weight = weights[pair]
            for column in held[pair]:
                row[column] += weight
        clauses: dict[int, dict[int, int]] = {}
        items: dict[int, int] = {}
        places = self._places
        for column in sorted(set().union(*map(held.__getitem__, common))):
            if column >= len(places):
                items[column - len(places)] = row[column]
                continue
            item, number = places[column]
            if item not in clauses:
                clauses[item] = {}
            clauses[item][number] = row[column]
        return clauses, items


class Likeness(NamedTuple):
    """How one parent item and one local item stand to each other."""

    local: int
    carried: tuple[float, ...]
    """For each parent clause, how much of it stands in one clause of the local item, 0-1."""
    best: tuple[int, ...]
    """For each parent clause, which clause of the local item that is."""
    within: tuple[float, ...]
    """For each parent clause, how much of it stands anywhere in the local item, 0-1."""
    cover: float
    """How much of the parent item is carried, by weight."""
    back: float
    """How much of the local item comes from the parent item, by weight."""

    @property
    def score(self) -> float:
        """The better of both directions: a split carries part, a merge holds more."""
        return max(self.cover, self.back)


def likenesses(at: int, shared: Shared) -> tuple[Likeness, ...]:
    """Measure one parent item against every local item it shares enough with."""
    local = shared.local
    weights = shared.parent.weights[at]
    total = sum(weights) or 1.0
    in_all: dict[int, int] = defaultdict(int)
    worth: set[int] = set()
    for number, weight in enumerate(weights):
        for item, value in shared.items[at, number].items():
            in_all[item] += value
            if value >= _WORTH_A_CLAUSE * weight:
                worth.add(item)
    for item, value in in_all.items():
        if value >= _WORTH_AN_ITEM * total or value >= _WORTH_AN_ITEM * local.totals[item]:
            worth.add(item)
    clauses = [shared.clauses[at, number] for number in range(len(weights))]
    items = [shared.items[at, number] for number in range(len(weights))]
    return tuple(
        _likeness(item, weights, total, local.totals[item], (clauses, items))
        for item in sorted(worth)
    )


# What shares less is measured no closer: no threshold of the alignment lies below these.
_WORTH_A_CLAUSE = 0.35
_WORTH_AN_ITEM = 0.1


def _likeness(
    item: int,
    weights: Sequence[int],
    total: float,
    local_total: float,
    shares: tuple[Sequence[Mapping[int, Mapping[int, int]]], Sequence[Mapping[int, int]]],
) -> Likeness:
    carried, best, within = [], [], []
    from_parent: dict[int, int] = {}
    cover = 0.0
    for weight, by_clause, by_item in zip(weights, *shares, strict=True):
        clauses = by_clause.get(item)
        most = place = 0
        if clauses is not None:
            for number, value in clauses.items():
                if value > most:
                    most, place = value, number
                if value > from_parent.get(number, 0):
                    from_parent[number] = value
        part = most / weight if weight else 0.0
        cover += part * weight
        carried.append(part)
        best.append(place)
        within.append(by_item.get(item, 0) / weight if weight else 0.0)
    back = sum(from_parent.values()) / (local_total or 1.0)
    return Likeness(item, tuple(carried), tuple(best), tuple(within), cover / total, back)
