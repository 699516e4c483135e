"""Ruled tables of a page: lines to a grid, glyphs into its cells, merged cells as blanks."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from zwgk.read.pdf.lines import lines_of, paragraphs_in
from zwgk.read.pdf.process import Glyph, Page, Rule

_TOUCH = 3.0
"""Points by which lines that meet may miss one another."""
_NARROWEST = 5.0
"""Points: what is narrower is a double line, and no row or column."""
_MOST_CROSSINGS = 250_000
_MOST_CELLS = 5000
_MIDDLE = 0.3
"""Of the size: how far above its base a glyph has its middle."""


class Ruled(NamedTuple):
    """A table as it is ruled on a page."""

    top: float
    bottom: float
    columns: tuple[float, ...]
    """Where its columns begin, and where the last one ends."""
    rows: tuple[tuple[str, ...], ...]


class _Track(NamedTuple):
    """All that is ruled at one height, or at one distance from the left."""

    at: float
    pieces: tuple[tuple[float, float], ...]

    def covers(self, place: float) -> bool:
        """Say whether something is ruled here."""
        return any(start - _TOUCH <= place <= end + _TOUCH for start, end in self.pieces)


def tables_of(page: Page) -> tuple[list[Ruled], list[Glyph]]:
    """Read the ruled tables of a page, the uppermost first, and give the glyphs outside them."""
    outside = list(page.glyphs)
    found: list[Ruled] = []
    for rules in _groups(page.rules):
        across = _tracks((rule.bottom, rule.left, rule.right) for rule in rules if _is_flat(rule))
        down = _tracks((rule.left, rule.bottom, rule.top) for rule in rules if not _is_flat(rule))
        if len(across) < 2 or len(down) < 2:  # noqa: PLR2004 # two lines make a strip
            continue
        cells = (len(across) - 1) * (len(down) - 1)
        if not 1 < cells <= _MOST_CELLS:
            continue
        grid = _Grid(across, down)
        inside = [glyph for glyph in outside if grid.place_of(glyph) is not None]
        if not inside:
            continue
        outside = [glyph for glyph in outside if grid.place_of(glyph) is None]
        found.append(grid.read(inside))
    return sorted(found, key=lambda each: -each.top), outside


def _is_flat(rule: Rule) -> bool:
    return rule.right - rule.left >= rule.top - rule.bottom


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Part lines into groups that touch one another."""
    flat = [rule for rule in rules if _is_flat(rule)]
    upright = [rule for rule in rules if not _is_flat(rule)]
    if len(flat) * len(upright) > _MOST_CROSSINGS:
        return []
    leader = list(range(len(flat) + len(upright)))

    def lead(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    for first, across in enumerate(flat):
        for second, down in enumerate(upright, start=len(flat)):
            if (
                across.left - _TOUCH <= down.left <= across.right + _TOUCH
                and down.bottom - _TOUCH <= across.bottom <= down.top + _TOUCH
            ):
                leader[lead(second)] = lead(first)
    groups: dict[int, list[Rule]] = {}
    for at, rule in enumerate((*flat, *upright)):
        groups.setdefault(lead(at), []).append(rule)
    return list(groups.values())


def _tracks(rules: Iterable[tuple[float, float, float]]) -> list[_Track]:
    """Put what is ruled at nearly one place together."""
    tracks: list[_Track] = []
    held: list[tuple[float, float, float]] = []
    for rule in (*sorted(rules), None):
        if held and (rule is None or rule[0] - held[-1][0] > _NARROWEST):
            at = sum(each[0] for each in held) / len(held)
            tracks.append(_Track(at, tuple(sorted(each[1:] for each in held))))
            held = []
        if rule is not None:
            held.append(rule)
    return tracks


class _Grid:
    """The smallest cells that the lines of a table could make."""

    def __init__(self, across: list[_Track], down: list[_Track]) -> None:
        self._across = across[::-1]  # the uppermost first
        self._down = down
        self._heights = [track.at for track in across]
        self._columns = [track.at for track in down]
        self._height = len(across) - 1
        self._width = len(down) - 1

    def place_of(self, glyph: Glyph) -> tuple[int, int] | None:
        """Give the row and the column in which a glyph stands; None outside."""
        row = bisect_right(self._heights, glyph.base + _MIDDLE * glyph.size)
        column = bisect_right(self._columns, (glyph.left + glyph.right) / 2)
        if 0 < row <= self._height and 0 < column <= self._width:
            return self._height - row, column - 1
        return None

    def read(self, glyphs: Iterable[Glyph]) -> Ruled:
        """Put the glyphs into their cells."""
        first = self._merged()
        held: dict[tuple[int, int], list[Glyph]] = {}
        right: dict[tuple[int, int], float] = {}
        for (_, column), cell in first.items():
            right[cell] = max(right.get(cell, 0.0), self._columns[column + 1])
        for glyph in glyphs:
            place = self.place_of(glyph)
            if place is not None:
                held.setdefault(first[place], []).append(glyph)
        texts = {
            cell: "\n".join(paragraphs_in(lines_of(inside), right[cell]))
            for cell, inside in held.items()
        }
        return Ruled(
            self._heights[-1],
            self._heights[0],
            tuple(self._columns),
            tuple(self._rows(texts)),
        )

    def _rows(self, texts: dict[tuple[int, int], str]) -> Iterator[tuple[str, ...]]:
        for row in range(self._height):
            yield tuple(texts.get((row, column), "") for column in range(self._width))

    def _merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Give for each smallest cell the first of those that no line parts it from."""
        first = {(r, c): (r, c) for r in range(self._height) for c in range(self._width)}

        def lead(cell: tuple[int, int]) -> tuple[int, int]:
            while first[cell] != cell:
                first[cell] = first[first[cell]]
                cell = first[cell]
            return cell

        def join(one: tuple[int, int], other: tuple[int, int]) -> None:
            early, late = sorted((lead(one), lead(other)))
            first[late] = early

        uppers = [track.at for track in self._across]
        middles = [(upper + lower) / 2 for upper, lower in pairwise(uppers)]
        centres = [(left + right) / 2 for left, right in pairwise(self._columns)]
        for row, middle in enumerate(middles):
            for column, centre in enumerate(centres):
                if column + 1 < self._width and not self._down[column + 1].covers(middle):
                    join((row, column), (row, column + 1))
                if row + 1 < self._height and not self._across[row + 1].covers(centre):
                    join((row, column), (row + 1, column))
        return {cell: lead(cell) for cell in first}
