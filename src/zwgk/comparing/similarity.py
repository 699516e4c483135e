"""How much of each parent clause stands in each local clause and item.

One pass over an index of character pairs gives every figure, so that cost grows with what two
documents share and not with the product of their sizes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.comparing.features import ItemSheet
    from zwgk.comparing.rarity import Bag, Rarity

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


class Shared:
    """What two documents share, clause by clause: a row of weights for each parent clause.

    In a row stand the local clauses, item by item, then the local items as wholes.
    """

    def __init__(self, parent: Side, local: Side, rarity: Rarity) -> None:
        """Note which local clauses and items hold each pair of characters."""
        self.parent = parent
        self.local = local
        self.columns: list[range] = []
        """For each local item, the columns of its clauses."""
        self._weights = rarity.weights
        self._held: dict[str, list[int]] = defaultdict(list)
        self.first_item = sum(len(sheet.clauses) for sheet in local.sheets)
        """The column of the first local item as a whole."""
        self._size = self.first_item + len(local.sheets)
        self._rows: dict[Place, list[int]] = {}
        self._keeps = sum(map(len, parent.weights)) * self._size <= _MOST_KEPT
        held = self._held
        first = 0
        for item, sheet in enumerate(local.sheets, start=self.first_item):
            for column, clause in enumerate(sheet.clauses, start=first):
                for pair in clause.bag:
                    held[pair].append(column)
            for pair in sheet.bag:
                held[pair].append(item)
            self.columns.append(range(first, first + len(sheet.clauses)))
            first += len(sheet.clauses)

    def row(self, at: int, number: int) -> list[int]:
        """Give the weights that a parent clause shares with everything local."""
        row = self._rows.get((at, number))
        if row is None:
            row = self._made(self.parent.sheets[at].clauses[number].bag)
            if self._keeps:
                self._rows[at, number] = row
        return row

    def with_item(self, at: int, number: int, item: int) -> Iterator[tuple[int, int]]:
        """Give the clauses of a local item that share something, with the weight they share."""
        row = self.row(at, number)
        for other, column in enumerate(self.columns[item]):
            if row[column]:
                yield other, row[column]

    def with_clause(self, clause: Place, other: Place) -> int:
        """Give the weight that a parent clause and a local one share."""
        item, number = other
        return self.row(*clause)[self.columns[item][number]]

    def within(self, at: int, number: int, item: int) -> int:
        """Give the weight that a parent clause shares with a local item as a whole."""
        return self.row(at, number)[self.first_item + item]

    def _made(self, bag: Bag) -> list[int]:
        row = [0] * self._size
        held, weights = self._held, self._weights
        for pair in bag & held.keys():
            weight = weights[pair]
            for column in held[pair]:
                row[column] += weight
        return row


_MOST_KEPT = 4_000_000
"""Weights that are kept: two documents of some hundred pages. Of longer ones a row is made anew
each time that it is asked for, and memory does not grow with the square of their length."""


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
    weights = shared.parent.weights[at]
    total = sum(weights) or 1
    rows = [shared.row(at, number) for number in range(len(weights))]
    wholes = [row[shared.first_item :] for row in rows]
    in_all = list(map(sum, zip(*wholes, strict=True)))
    worth: set[int] = set()
    for weight, values in zip(weights, wholes, strict=True):
        least = max(1.0, _WORTH_A_CLAUSE * weight)
        if max(values, default=0) >= least:
            worth.update([item for item, value in enumerate(values) if value >= least])
    least = _WORTH_AN_ITEM * total
    worth.update(
        [
            item
            for item, (value, own) in enumerate(zip(in_all, shared.local.totals, strict=True))
            if value and (value >= least or value >= _WORTH_AN_ITEM * own)
        ]
    )
    return tuple([_likeness(item, at, rows, total, shared) for item in sorted(worth)])


# What shares less is measured no closer: no threshold of the alignment lies below these.
_WORTH_A_CLAUSE = 0.35
_WORTH_AN_ITEM = 0.1


def _likeness(
    item: int, at: int, rows: Sequence[list[int]], total: int, shared: Shared
) -> Likeness:
    """Measure a parent item, whose rows of `shared` are `rows`, against one local item."""
    carried, best, within = [], [], []
    columns = shared.columns[item]
    whole = shared.first_item + item
    clauses = [row[columns.start : columns.stop] for row in rows]
    cover = 0.0
    for weight, row, values in zip(shared.parent.weights[at], rows, clauses, strict=True):
        most = max(values)
        part = most / weight if weight else 0.0
        cover += part * weight
        carried.append(part)
        best.append(values.index(most))
        within.append(row[whole] / weight if weight else 0.0)
    back = sum(map(max, zip(*clauses, strict=True))) / (shared.local.totals[item] or 1)
    return Likeness(item, tuple(carried), tuple(best), tuple(within), cover / total, back)
