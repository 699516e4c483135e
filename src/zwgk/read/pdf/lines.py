"""Glyphs to lines: which stand on one line, in which order, with blanks where they stand apart."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zwgk.read.labels import opens_with_label
from zwgk.read.pdf.process import Glyph

_SAME_LINE = 0.45
"""Of the size: how far two glyphs of one line may stand above one another (2022年 in two fonts)."""
_SAME_PLACE = 0.2
"""Of the size: a glyph drawn twice so near is bold."""
_BLANK = 0.15
"""Of the size: Latin words stand so far apart."""
_GAP = 1.0
"""Of the size: anything stands apart at this distance, as in a line of two signatures."""


class Line(NamedTuple):
    """One line of a page, or of a cell."""

    text: str
    left: float
    right: float
    base: float
    size: float
    page: int = 0


def lines_of(glyphs: Iterable[Glyph], page: int = 0) -> list[Line]:
    """Put glyphs on lines, the uppermost first."""
    lines: list[Line] = []
    held: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda each: (-each.base, each.left)):
        if held and held[0].base - glyph.base > _SAME_LINE * max(glyph.size, held[0].size):
            lines.extend(_line(held, page))
            held = []
        held.append(glyph)
    lines.extend(_line(held, page))
    return lines


def joined(above: str, below: str) -> str:
    """Put two lines of one paragraph end to end; Latin words stay apart.

    >>> joined("推进政务", "公开。"), joined("open", "data")
    ('推进政务公开。', 'open data')
    """
    latin = above[-1:].isascii() and above[-1:].isalpha() and below[:1].isascii()
    return f"{above} {below}" if latin and below[:1].isalpha() else above + below


def paragraphs_in(lines: Iterable[Line], right: float) -> Iterator[str]:
    """Join the lines of a cell that run to its edge, which is at `right`, to those below."""
    held: Line | None = None
    for line in lines:
        if held is not None:
            runs_on = held.right > right - _NEAR_EDGE * held.size and not opens_with_label(
                line.text
            )
            if runs_on:
                held = line._replace(text=joined(held.text, line.text))
                continue
            yield held.text
        held = line
    if held is not None:
        yield held.text


_NEAR_EDGE = 2.2
"""Of the size: the blank at the edge of a cell, and a character that did not fit."""


def _line(glyphs: list[Glyph], page: int) -> Iterator[Line]:
    """Make a line of glyphs, unless all of them are blank."""
    pieces: list[str] = []
    before: Glyph | None = None
    shown: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda each: each.left):
        if glyph.character.isspace():
            if before is not None and pieces[-1] != " ":
                pieces.append(" ")
            continue
        if before is not None:
            near = abs(glyph.left - before.left) < _SAME_PLACE * glyph.size
            if near and glyph.character == before.character:
                continue
            if _apart(before, glyph) and pieces[-1] != " ":
                pieces.append(" ")
        pieces.append(glyph.character)
        shown.append(glyph)
        before = glyph
    if shown:
        text = "".join(pieces).strip()
        size = max(glyph.size for glyph in shown)
        right = max(glyph.right for glyph in shown)
        yield Line(text, shown[0].left, right, shown[0].base, size, page)


def _apart(before: Glyph, glyph: Glyph) -> bool:
    gap = glyph.left - before.right
    latin = before.character.isascii() and glyph.character.isascii()
    return gap > (_BLANK if latin else _GAP) * glyph.size
