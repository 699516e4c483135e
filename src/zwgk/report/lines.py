"""Lines made of styled pieces, laid out for a pipe or for a terminal.

A pipe gets them as they are: no colour, nothing wrapped, nothing cut. A terminal gets them
wrapped at its width, Chinese punctuation kept from the start of a line, and coloured.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from zwgk.report.safe import no_command, one_line
from zwgk.report.view import View

# GB/T 15834: these stand neither at the start nor at the end of a line.
_NOT_FIRST = frozenset("，。、；：！？）》〕】」』”’…—％·,.;:!?)]}%-+")
_NOT_LAST = frozenset("（《〔【「『“‘([{")

# Okabe-Ito: told apart by those who see red and green as one.
_STYLES = {
    "error": "bold #d55e00",
    "warning": "bold #e69f00",
    "note": "#56b4e9",
    "good": "bold #009e73",
    "gone": "strike #d55e00",
    "new": "underline #56b4e9",
    "strong": "bold",
    "dim": "dim",
    "": "",
}


class Piece(NamedTuple):
    """Characters of a line, and what they are: a name of `_STYLES`."""

    text: str
    style: str = ""


class Line(NamedTuple):
    """One line of a report; what does not fit goes on under its first character."""

    pieces: tuple[Piece, ...]
    hang: int = 0
    """Columns by which a continued line is set in."""


def line(*pieces: str | Piece, hang: int = 0) -> Line:
    """Make a line; bare strings are plain."""
    return Line(tuple(each if isinstance(each, Piece) else Piece(each) for each in pieces), hang)


BLANK = Line(())


def laid_out(lines: Iterable[Line], view: View) -> str:
    """Give the text of the lines, ending in a line end."""
    clean = (
        Line(tuple(Piece(one_line(each.text), each.style) for each in every.pieces), every.hang)
        for every in lines
    )
    if view.width is not None:
        width = max(view.width, _NARROWEST)
        clean = (part for every in clean for part in _wrapped(every, width))
    if view.colour:
        return _coloured(clean)
    texts = ("".join(each.text for each in every.pieces) for every in clean)
    return "".join(no_command(text) + "\n" for text in texts)


_NARROWEST = 20
"""A terminal that says it has fewer columns is not believed."""


def width_of(text: str) -> int:
    """Count columns, taking for two what Chinese terminals draw in two (“ ” … ①)."""
    return sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def _wrapped(every: Line, width: int) -> Iterator[Line]:
    """Cut a line into as many as it takes.

    >>> [part.pieces[-1].text for part in _wrapped(line("公开，透明。"), 5)]
    ['公', '开，', '透', '明。']
    """
    chars = [(char, piece.style) for piece in every.pieces for char in piece.text]
    start, room = 0, width
    while True:
        end = _fitting(chars, start, room)
        head = (Piece(" " * every.hang),) if start else ()
        yield Line((*head, *_joined(chars[start : _without_blanks(chars, start, end)])))
        if end == len(chars):
            return
        start, room = end, width - every.hang
        while start < len(chars) - 1 and chars[start][0] == " ":
            start += 1


def _fitting(chars: list[tuple[str, str]], start: int, room: int) -> int:
    """Say where the line that begins at `start` ends."""
    end = start
    used = 0
    while end < len(chars) and used + _width(chars[end][0]) <= room:
        used += _width(chars[end][0])
        end += 1
    if end == len(chars):
        return end
    for cut in range(end, start, -1):
        if _may_part(chars[cut - 1][0], chars[cut][0]):
            return cut
    return max(end, start + 1)


def _without_blanks(chars: list[tuple[str, str]], start: int, end: int) -> int:
    """Leave off the blanks that a cut line would end in."""
    while end < len(chars) and end > start + 1 and chars[end - 1][0] == " ":
        end -= 1
    return end


def _may_part(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    joined = before.isascii() and after.isascii() and " " not in {before, after}
    return not joined


def _joined(chars: list[tuple[str, str]]) -> Iterator[Piece]:
    text, style = "", ""
    for char, each in chars:
        if text and each != style:
            yield Piece(text, style)
            text = ""
        text, style = text + char, each
    yield Piece(text, style)


def _coloured(lines: Iterable[Line]) -> str:
    # rich knows what the terminal can show; of the text it is given nothing but pieces, so
    # that no word of a document is read as its markup.
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=StringIO(), force_terminal=True, markup=False, highlight=False, emoji=False
    )
    for every in lines:
        text = Text.assemble(*((each.text, _STYLES[each.style]) for each in every.pieces))
        console.print(text, soft_wrap=True)
    shown = console.file
    assert isinstance(shown, StringIO)  # noqa: S101 # tells the type checker
    return shown.getvalue()
