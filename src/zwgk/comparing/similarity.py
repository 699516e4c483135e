"""How much of each parent clause stands in each local clause and item.

One pass over an index of character pairs gives every figure, so that cost grows with what two
documents share and not with the product of their sizes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    columns: Sequence[range]
    """For each local item, the columns of its clauses: all clauses stand in one row."""
    clauses: Mapping[Place, Mapping[int, int]]
    """For a parent clause, the weight it shares with the local clause of each column."""
    items: Mapping[Place, Mapping[int, int]]
    """For a parent clause, the weight it shares with each local item as a whole."""

    def with_item(self, clause: Place, item: int) -> Iterator[tuple[int, int]]:
        """Give the clauses of a local item that share something, with the weight they share."""
        row = self.clauses[clause]
        for number, column in enumerate(self.columns[item]):
            if column in row:
                yield number, row[column]

    def with_clause(self, clause: Place, other: Place) -> int:
        """Give the weight that a parent clause and a local one share."""
        item, number = other
        return self.clauses[clause].get(self.columns[item][number], 0)


def share(parent: Side, local: Side, rarity: Rarity) -> Shared:
    """Find what each parent clause shares with local clauses and items."""
    index = _Index(local)
    by_clause: dict[Place, Mapping[int, int]] = {}
    by_item: dict[Place, Mapping[int, int]] = {}
    for at, sheet in enumerate(parent.sheets):
        for number, clause in enumerate(sheet.clauses):
            found = index.shared_with(clause.bag, rarity.weights)
            by_clause[at, number], by_item[at, number] = found
    return Shared(parent, local, index.columns, by_clause, by_item)


class _Index:
    """Which clauses of a document hold each pair of characters.

    What an item shares is what its clauses share together, but for pairs that several of them
    have: these are few, and taken off again.
    """

    def __init__(self, side: Side) -> None:
        self.columns: list[range] = []
        self._item_of: list[int] = []
        self._held: dict[str, list[int]] = defaultdict(list)
        self._again: dict[str, list[int]] = defaultdict(list)
        for at, sheet in enumerate(side.sheets):
            first = len(self._item_of)
            self.columns.append(range(first, first + len(sheet.clauses)))
            for column, clause in enumerate(sheet.clauses, start=first):
                self._item_of.append(at)
                for pair in clause.bag:
                    held = self._held[pair]
                    if held and held[-1] >= first:
                        self._again[pair].append(at)
                    held.append(column)

    def shared_with(
        self, bag: Bag, weights: Mapping[str, int]
    ) -> tuple[dict[int, int], dict[int, int]]:
        """Give the weight that a bag shares with each clause, by its column, and with each item."""
        held, item_of = self._held, self._item_of
        row: dict[int, int] = defaultdict(int)
        items: dict[int, int] = defaultdict(int)
        common = bag & held.keys()
        for pair in common:
            weight = weights[pair]
            for column in held[pair]:
                row[column] += weight
        for column, value in row.items():
            items[item_of[column]] += value
        for pair in common & self._again.keys():
            for item in self._again[pair]:
                items[item] -= weights[pair]
        return row, items


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
        least = _WORTH_A_CLAUSE * weight
        for item, value in shared.items[at, number].items():
            in_all[item] += value
            if value >= least:
                worth.add(item)
    least = _WORTH_AN_ITEM * total
    for item, value in in_all.items():
        if value >= least or value >= _WORTH_AN_ITEM * local.totals[item]:
            worth.add(item)
    return tuple(_likeness(item, at, total, shared) for item in sorted(worth))


# What shares less is measured no closer: no threshold of the alignment lies below these.
_WORTH_A_CLAUSE = 0.35
_WORTH_AN_ITEM = 0.1


def _likeness(item: int, at: int, total: float, shared: Shared) -> Likeness:
    carried, best, within = [], [], []
    from_parent: dict[int, int] = {}
    cover = 0.0
    columns = shared.columns[item]
    for number, weight in enumerate(shared.parent.weights[at]):
        row = shared.clauses[at, number]
        most = place = 0
        for other, column in enumerate(columns):
            if column in row:
                value = row[column]
                if value > most:
                    most, place = value, other
                if value > from_parent.get(other, 0):
                    from_parent[other] = value
        part = most / weight if weight else 0.0
        cover += part * weight
        carried.append(part)
        best.append(place)
        within.append(shared.items[at, number].get(item, 0) / weight if weight else 0.0)
    back = sum(from_parent.values()) / (shared.local.totals[item] or 1.0)
    return Likeness(item, tuple(carried), tuple(best), tuple(within), cover / total, back)
