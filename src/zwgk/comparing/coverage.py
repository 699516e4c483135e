"""How much of each parent clause the linked local items carry, and which clauses stand for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.similarity import Likeness

if TYPE_CHECKING:
    from zwgk.comparing.similarity import Shared
    from zwgk.model.settings import MatchSettings


class Carried(NamedTuple):
    """What the linked items have of one parent clause."""

    carried: float
    """How much of it, 0-1, no local clause counted in full for two clauses it only half has."""
    best: float
    """How much of it one local clause has."""
    local: int | None
    """Index of the local item that has the clause standing for it."""
    clause: int | None
    """Index of that clause."""


_NOTHING = Carried(0.0, 0.0, None, None)


class _Evidence(NamedTuple):
    """One local clause that shares something with one parent clause."""

    local: int
    clause: int
    part: float
    """How much of the parent clause it has."""
    likeness: float
    """How alike the two are, both ways."""


def carried_clauses(
    at: int, links: Sequence[Likeness], shared: Shared, settings: MatchSettings
) -> tuple[Carried, ...]:
    """Say for each clause of a parent item how much of it its links carry.

    A dropped clause often shares words with its neighbours (完善政府信息公开保密审查制度 beside
    规范执行政府信息公开制度). So a local clause that stands for one parent clause counts less for
    another, unless it has most of both; one that repeats another clause word for word counts for
    that clause alone.
    """
    if not links:
        return (_NOTHING,) * len(shared.parent.weights[at])
    parent, local = shared.parent, shared.local
    linked = {like.local for like in links}
    weights = parent.weights[at]
    evidence = [list(_evidence(at, number, linked, shared)) for number in range(len(weights))]
    stands_for: dict[tuple[int, int], tuple[float, int]] = {}
    for number, row in enumerate(evidence):
        for found in row:
            place = (found.local, found.clause)
            if found.likeness > stands_for.get(place, (0.0, -1))[0]:
                stands_for[place] = (found.likeness, number)
    result = []
    for number, everything in enumerate(evidence):
        row = [
            found for found in everything if not _is_another(found, number, stands_for, settings)
        ]
        free = sum(found.part for found in row)
        within = min(free, max((like.within[number] for like in links), default=0.0))
        if within >= settings.spread_clause and not _is_recut(
            parent.sheets[at].clauses[number].chars, [local.sheets[n].chars for n in linked]
        ):
            within = 0.0
        best: tuple[float, float, _Evidence] | None = None
        for found in row:
            owner = stands_for[found.local, found.clause][1]
            whole = owner == number or found.part >= settings.whole_clause
            counted = found.part * (1.0 if whole else settings.swapped)
            if best is None or (counted, found.likeness) > best[:2]:
                best = (counted, found.likeness, found)
        counted = best[0] if best else 0.0
        spread = within if within >= settings.spread_clause else settings.swapped * within
        result.append(
            Carried(
                min(1.0, max(counted, spread)),
                best[2].part if best else 0.0,
                best[2].local if best else None,
                best[2].clause if best else None,
            )
        )
    return tuple(result)


def _is_another(
    found: _Evidence,
    number: int,
    stands_for: Mapping[tuple[int, int], tuple[float, int]],
    settings: MatchSettings,
) -> bool:
    """Say whether a local clause is another clause of the parent's, word for word, and no more."""
    likeness, owner = stands_for[found.local, found.clause]
    return owner != number and likeness >= 1.0 and found.part < settings.whole_clause


def _is_recut(clause: str, texts: Sequence[str]) -> bool:
    """Say whether a clause stands in a text in at most two pieces: cut, not scattered."""
    return any(
        _start_in(clause, text) + _start_in(clause[::-1], text[::-1]) >= len(clause)
        for text in texts
    )


def _start_in(words: str, text: str) -> int:
    """Give how many of the first characters of `words` stand together in `text`."""
    size = len(words)
    while size and words[:size] not in text:
        size -= 1
    return size


def _evidence(at: int, number: int, linked: set[int], shared: Shared) -> Iterator[_Evidence]:
    weight = shared.parent.weights[at][number]
    if not weight:
        return
    for item in sorted(linked):
        sizes = shared.local.weights[item]
        for clause, value in shared.with_item(at, number, item):
            yield _Evidence(item, clause, value / weight, 2 * value / (weight + sizes[clause]))
