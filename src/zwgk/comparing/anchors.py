"""Where a parent's point went as a whole, told by all of its sentences together.

No sentence alone need be like enough: three of one point that all come nearest to one and the same
local point say that this is where it went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.comparing.similarity import Likeness, Shared, Side
    from zwgk.model.settings import MatchSettings


def anchors_of(
    shared: Shared, candidates: Sequence[Sequence[Likeness]], settings: MatchSettings
) -> Mapping[str, str]:
    """Give for each parent's point the local point that it went to, where that is plain."""
    return dict(_anchors(shared, candidates, settings))


def _anchors(
    shared: Shared, candidates: Sequence[Sequence[Likeness]], settings: MatchSettings
) -> Iterator[tuple[str, str]]:
    points: dict[str, list[int]] = {}
    for at, sheet in enumerate(shared.parent.sheets):
        points.setdefault(sheet.group, []).append(at)
    for point, items in points.items():
        if len(items) < _VOTES:
            continue
        votes: Counter[str] = Counter()
        sums: dict[str, float] = {}
        for at in items:
            nearest = _nearest_points(candidates[at], shared.local)
            for group, cover in nearest.items():
                sums[group] = sums.get(group, 0.0) + cover
            if nearest:
                votes[max(nearest, key=nearest.__getitem__)] += 1
        ranked = sorted(sums, key=sums.__getitem__, reverse=True)
        rival = sums[ranked[1]] if len(ranked) > 1 else 0.0
        if ranked and votes[ranked[0]] >= _VOTES and sums[ranked[0]] >= settings.anchored * rival:
            yield point, ranked[0]


def _nearest_points(row: Sequence[Likeness], local: Side) -> dict[str, float]:
    """Give for each local point how much of a parent item its best sentence has."""
    found: dict[str, float] = {}
    for like in row:
        sheet = local.sheets[like.local]
        if not sheet.title:
            found[sheet.group] = max(found.get(sheet.group, 0.0), like.cover)
    return found


_VOTES = 2
"""So many sentences of a point at least must agree where it went."""
