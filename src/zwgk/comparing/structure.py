"""How the points of two documents stand to one another: moved, merged, split."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from zwgk.model.comparison import Structure
from zwgk.model.document import is_row
from zwgk.model.rules import POINT_MOVED, POINT_SPLIT, POINTS_MERGED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zwgk.comparing.features import ItemSheet
    from zwgk.comparing.similarity import Likeness


def structure_of(
    parents: Sequence[ItemSheet], locals_: Sequence[ItemSheet], links: Sequence[Sequence[Likeness]]
) -> Iterator[Structure]:
    """Name the points that were split, merged, or moved out of order.

    Each parent point goes where most of its items' best links go; a point is moved when it does
    not belong to the longest run of points that kept their order. Rows of an attached table are
    no points.
    """
    goes_to: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for sheet, row in zip(parents, links, strict=True):
        if _is_listed(sheet.group):
            continue
        homes = (locals_[like.local].group for like in row)
        for home in islice((home for home in homes if not _is_listed(home)), 1):
            goes_to[sheet.group][home] += 1
    order = {group: at for at, group in enumerate(dict.fromkeys(s.group for s in locals_))}
    for group, places in goes_to.items():
        if len(places) > 1:
            yield Structure(POINT_SPLIT, (group,), tuple(sorted(places, key=order.__getitem__)))
    comes_from: dict[str, list[str]] = defaultdict(list)
    for group, places in goes_to.items():
        for place in places:
            comes_from[place].append(group)
    for place, groups in comes_from.items():
        if len(groups) > 1:
            yield Structure(POINTS_MERGED, tuple(groups), (place,))
    yield from _moved(goes_to, order)


def _is_listed(group: str) -> bool:
    """Say whether it is a row of an attached table: a list of tasks follows an order of its own."""
    return group.startswith("a") and is_row(group)


def _moved(
    goes_to: Mapping[str, Mapping[str, int]], order: Mapping[str, int]
) -> Iterator[Structure]:
    homes = [
        (group, max(places, key=lambda place: (places[place], -order[place])))
        for group, places in goes_to.items()
    ]
    kept = _longest_rise([order[home] for _, home in homes])
    for at, (group, home) in enumerate(homes):
        if at not in kept:
            yield Structure(POINT_MOVED, (group,), (home,))


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Give the places of a longest run of numbers that never falls.

    >>> sorted(_longest_rise([0, 5, 1, 2]))
    [0, 2, 3]
    """
    tails: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if numbers[tails[middle]] <= number:
                low = middle + 1
            else:
                high = middle
        before.append(tails[low - 1] if low else -1)
        tails[low : low + 1] = [at]
    kept = set()
    at = tails[-1] if tails else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return frozenset(kept)
