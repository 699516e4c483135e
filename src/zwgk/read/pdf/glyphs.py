"""What PDFium finds on the pages of a PDF: characters and ruled lines, each with its place.

This module runs in a process of its own (see `zwgk.read.pdf.process`) and prints what it finds,
one page a line, as JSON. PDFium is hardened by years of fuzzing, but it is C++, knows no limit
of memory, and may take a process down with it; that must not be the one that holds the result.

What PDFium takes for lines and words is not used: it moves quotation marks about. Where each
glyph starts is.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from zwgk.read.pdf.font import stand_in

if TYPE_CHECKING:
    Pdfium = Any
    """The raw bindings, which are made of C headers and have no types."""

PASSWORD, FORMAT = 4, 3
"""What FPDF_GetLastError gives for a file with a password, and for one that is none."""
_UPRIGHT = 0.2
"""Radians by which a glyph may lean; a watermark across the page leans by 0.5 or more."""
_FULL_TURN = 6.283185
_QUARTER = _FULL_TURN / 4
_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_LINE, _BEZIER, _MOVE = 0, 1, 2
_DEEPEST_FORM = 6
_MOST_RULES = 4000
"""A page with more lines than this is a drawing or a map."""
_SHORTEST_RULE = 3.0
_STRAIGHT = 1.0


def main(pages_at_most: int) -> None:
    """Read a PDF from standard input, and print its pages."""
    import pypdfium2.raw as pdfium

    raw = sys.stdin.buffer.read()
    pdfium.FPDF_InitLibrary()
    stand_in(pdfium)
    document = pdfium.FPDF_LoadMemDocument64(raw, len(raw), None)
    if not document:
        _print({"error": pdfium.FPDF_GetLastError()})
        return
    count = pdfium.FPDF_GetPageCount(document)
    _print({"pages": count})
    if count > pages_at_most:
        return
    for number in range(count):
        _print(_page(pdfium, document, number))


def _print(found: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(found, separators=(",", ":")) + "\n")


def _page(pdfium: "Pdfium", document: Any, number: int) -> dict[str, Any]:  # noqa: ANN401 # C's
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        return {"broken": True}
    turns = pdfium.FPDFPage_GetRotation(page)
    # The size is of the page as it is shown, the places are of the page before it is turned.
    shown = (pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))
    box = shown if turns % 2 == 0 else (shown[1], shown[0])
    text = pdfium.FPDFText_LoadPage(page)
    found: dict[str, Any] = {"size": [round(side, 1) for side in shown]}
    found["text"], found["glyphs"], found["leaning"] = _glyphs(pdfium, text, turns, box)
    rules: list[list[float]] = []
    found["images"] = 0
    for kind, rule in _objects(pdfium, page, turns, box):
        if kind == _IMAGE:
            found["images"] += 1
        elif rule is not None and len(rules) <= _MOST_RULES:
            rules.append(rule)
    found["rules"] = rules if len(rules) <= _MOST_RULES else []
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return found


def _glyphs(
    pdfium: "Pdfium",
    text: Any,  # noqa: ANN401 # C's
    turns: int,
    box: tuple[float, float],
) -> tuple[str, list[list[float]], str]:
    """Give the characters of a page, where each starts and ends, and those that lean."""
    characters: list[str] = []
    places: list[list[float]] = []
    leaning: list[str] = []
    x, y, rect = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for at in range(max(pdfium.FPDFText_CountChars(text), 0)):
        if pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        code = pdfium.FPDFText_GetUnicode(text, at)
        character = _character(code)
        if not pdfium.FPDFText_GetCharOrigin(text, at, x, y):
            continue
        pdfium.FPDFText_GetLooseCharBox(text, at, rect)
        lean = (pdfium.FPDFText_GetCharAngle(text, at) + turns * _QUARTER) % _FULL_TURN
        if _UPRIGHT < lean < _FULL_TURN - _UPRIGHT:
            leaning.append(character)
            continue
        left, base = _turned(x.value, y.value, turns, box)
        one = _turned(rect.left, rect.bottom, turns, box)
        other = _turned(rect.right, rect.top, turns, box)
        right, size = max(one[0], other[0]), abs(one[1] - other[1])
        characters.append(character)
        places.append([round(value, 1) for value in (left, base, right, size)])
    return "".join(characters), places, "".join(leaning)


def _character(code: int) -> str:
    """Give the character that a code stands for; a hyphen that is seen is one."""
    if code in {0x00AD, 0x0002}:
        return "-"
    if code == 0 or 0xD800 <= code < 0xE000 or code > sys.maxunicode:  # noqa: PLR2004 # surrogates
        return "\ufffd"
    return chr(code)


def _turned(x: float, y: float, turns: int, box: tuple[float, float]) -> tuple[float, float]:
    """Give a place as it is on the page that was turned clockwise by quarters."""
    width, height = box
    match turns % 4:
        case 1:
            return y, width - x
        case 2:
            return width - x, height - y
        case 3:
            return height - y, x
        case _:
            return x, y


def _objects(
    pdfium: "Pdfium",
    page: Any,  # noqa: ANN401 # C's
    turns: int,
    box: tuple[float, float],
) -> Iterator[tuple[int, list[float] | None]]:
    """Give the images of a page, and its straight lines along the edges of the page."""
    identity = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    waiting = [
        (pdfium.FPDFPage_GetObject(page, at), identity, 0)
        for at in range(max(pdfium.FPDFPage_CountObjects(page), 0))
    ]
    waiting.reverse()
    while waiting:
        thing, outer, depth = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == _IMAGE:
            yield kind, None
        elif kind == _PATH:
            matrix = _times(_matrix(pdfium, thing), outer)
            for start, end in _lines(pdfium, thing):
                rule = _rule(
                    _turned(*_moved(start, matrix), turns, box),
                    _turned(*_moved(end, matrix), turns, box),
                )
                if rule is not None:
                    yield kind, rule
        elif kind == _FORM and depth < _DEEPEST_FORM:
            matrix = _times(_matrix(pdfium, thing), outer)
            inner = range(max(pdfium.FPDFFormObj_CountObjects(thing), 0))
            waiting.extend(
                (pdfium.FPDFFormObj_GetObject(thing, at), matrix, depth + 1)
                for at in reversed(inner)
            )


_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]


def _matrix(pdfium: "Pdfium", thing: Any) -> _Matrix:  # noqa: ANN401 # C's
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, found):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    oa, ob, oc, od, oe, of = outer
    return (
        a * oa + b * oc,
        a * ob + b * od,
        c * oa + d * oc,
        c * ob + d * od,
        e * oa + f * oc + oe,
        e * ob + f * od + of,
    )


def _moved(point: _Point, matrix: _Matrix) -> _Point:
    a, b, c, d, e, f = matrix
    return point[0] * a + point[1] * c + e, point[0] * b + point[1] * d + f


def _lines(pdfium: "Pdfium", path: Any) -> Iterator[tuple[_Point, _Point]]:  # noqa: ANN401 # C's
    """Give the straight pieces of a path."""
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    count = pdfium.FPDFPath_CountSegments(path)
    for at in range(min(max(count, 0), _MOST_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        here = (x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == _MOVE:
            first = here
        elif kind == _LINE:
            yield last, here
        last = here
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield here, first
            last = first


def _rule(start: _Point, end: _Point) -> list[float] | None:
    """Give a line that runs along an edge of the page, from its lower left end."""
    across, along = abs(start[0] - end[0]), abs(start[1] - end[1])
    if min(across, along) > _STRAIGHT or max(across, along) < _SHORTEST_RULE:
        return None
    ends = (
        min(start[0], end[0]),
        min(start[1], end[1]),
        max(start[0], end[0]),
        max(start[1], end[1]),
    )
    return [round(value, 1) for value in ends]
