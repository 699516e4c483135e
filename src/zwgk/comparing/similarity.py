"""How much of each parent clause stands in each local clause and item.

One pass over an index of character pairs gives every figure, so that cost grows with what two
documents share and not with the product of their sizes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.comparing.features import ItemSheet, Rarity

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
    clauses: Mapping[Place, Mapping[Place, int]]
    """For a parent clause, the weight it shares with each local clause."""
    items: Mapping[Place, Mapping[int, int]]
    """For a parent clause, the weight it shares with each local item as a whole."""


def share(parent: Side, local: Side, rarity: Rarity) -> Shared:
    """Find what each parent clause shares with local clauses and items."""
    clauses_with: dict[str, list[Place]] = defaultdict(list)
    items_with: dict[str, list[int]] = defaultdict(list)
    for at, sheet in enumerate(local.sheets):
        for number, clause in enumerate(sheet.clauses):
            for pair in clause.bag:
                clauses_with[pair].append((at, number))
        for pair in sheet.bag:
            items_with[pair].append(at)
    weight_of = rarity.weights
    by_clause: dict[Place, Mapping[Place, int]] = {}
    by_item: dict[Place, Mapping[int, int]] = {}
    for at, sheet in enumerate(parent.sheets):
        for number, clause in enumerate(sheet.clauses):
            with_clauses: dict[Place, int] = defaultdict(int)
            with_items: dict[int, int] = defaultdict(int)
            for pair in clause.bag & clauses_with.keys():
                weight = weight_of[pair]
                for place in clauses_with[pair]:
                    with_clauses[place] += weight
                for item in items_with[pair]:
                    with_items[item] += weight
            by_clause[at, number] = with_clauses
            by_item[at, number] = with_items
    return Shared(parent, local, by_clause, by_item)


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
    places: dict[int, dict[int, dict[int, int]]] = {
        item: defaultdict(dict) for item in sorted(worth)
    }
    for number in range(len(weights)):
        for (item, clause), weight in shared.clauses[at, number].items():
            if item in worth:
                places[item][number][clause] = weight
    return tuple(_likeness(item, found, at, shared) for item, found in places.items())


# What shares less is measured no closer: no threshold of the alignment lies below these.
_WORTH_A_CLAUSE = 0.35
_WORTH_AN_ITEM = 0.1


def _likeness(
    item: int, found: Mapping[int, Mapping[int, int]], at: int, shared: Shared
) -> Likeness:
    weights, local = shared.parent.weights[at], shared.local
    carried, best, within = [], [], []
    from_parent: dict[int, int] = {}
    for number, weight in enumerate(weights):
        clauses = found.get(number, {})
        clause = max(clauses, key=lambda c: (clauses[c], -c), default=0)
        carried.append(clauses.get(clause, 0) / weight if weight else 0.0)
        best.append(clause)
        within.append(shared.items[at, number].get(item, 0) / weight if weight else 0.0)
        for place, value in clauses.items():
            from_parent[place] = max(from_parent.get(place, 0), value)
    cover = sum(c * w for c, w in zip(carried, weights, strict=True)) / (sum(weights) or 1.0)
    back = sum(from_parent.values()) / (local.totals[item] or 1.0)
    return Likeness(item, tuple(carried), tuple(best), tuple(within), cover, back)
