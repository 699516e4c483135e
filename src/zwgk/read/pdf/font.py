"""The font that stands in for every font that a PDF names and does not hold.

PDFium would take one of the machine, so that what is read might depend on what is installed; and
it drops a character that stands alone and has no shape there, without a word. In this font all
characters have the same shape, a box, and so none is dropped.

Runs with `zwgk.read.pdf.glyphs` in a process of its own.
"""

import ctypes
import struct
from typing import Any

_EM = 1000
_GLYPHS = 65535
"""As many as a font can have: a PDF may name any of them by its number."""
_HANDLE = 1
"""What the font is called between PDFium and here; any number but 0."""
_SIMPLIFIED = 134
"""GB2312, as font APIs number character sets."""
_KEPT: list[Any] = []
"""What PDFium still calls when Python ends."""


def stand_in(pdfium: Any) -> None:  # noqa: ANN401 # C's
    """Have PDFium take the font."""
    font = _font()

    def copy(_this: object, _font: object, table: int, to: Any, room: int) -> int:  # noqa: ANN401 # C's
        if table:  # one table of it: PDFium asks for the list of a collection, which it is not
            return 0
        if to and room >= len(font):
            ctypes.memmove(to, font, len(font))
        return len(font)

    answers = {
        "Release": lambda *_: None,
        "EnumFonts": lambda *_: None,
        "MapFont": lambda *_: _HANDLE,
        "GetFont": lambda *_: None,
        "GetFontData": copy,
        "GetFaceName": lambda *_: 0,
        "GetFontCharset": lambda *_: _SIMPLIFIED,
        "DeleteFont": lambda *_: None,
    }
    fonts = pdfium.FPDF_SYSFONTINFO(version=1)
    for name, kind in fonts._fields_[1:]:
        setattr(fonts, name, kind(answers[name]))
    pdfium.FPDF_SetSystemFontInfo(fonts)
    _KEPT.append(fonts)


def _font() -> bytes:
    """Make a TrueType font of the tables that FreeType asks for."""
    box = struct.pack(">5h", 1, 0, 0, _EM, _EM) + struct.pack(">2H4B", 3, 0, 1, 1, 1, 1)
    box += struct.pack(">8h", *(0, _EM, 0, -_EM), *(0, 0, _EM, 0))
    box += bytes(-len(box) % 4)
    everything = struct.pack(">2H6I", 13, 0, 28, 0, 1, 0, 0x10FFFF, 1)
    # The box is held twice. Places alternate between the two, so that each glyph has a length.
    places = struct.pack(">2H", 0, len(box) // 2) * ((_GLYPHS + 1) // 2)
    one = 0x10000
    tables = {
        b"cmap": struct.pack(">4HI", 0, 1, 3, 10, 12) + everything,
        b"glyf": box * 2,
        b"head": struct.pack(">4I2H2Q4h2H3h", *(one, one, 0, 0x5F0F3CF5, 0, _EM), *_HEAD),
        b"hhea": struct.pack(">I3hH11hH", one, _EM, 0, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 1),
        b"hmtx": struct.pack(">Hh", _EM, 0),
        b"loca": places,
        b"maxp": struct.pack(">I14H", one, _GLYPHS, 4, 1, 0, 0, 2, *[0] * 8),
    }
    listed, body = struct.pack(">I4H", one, len(tables), 64, 2, 48), b""
    start = len(listed) + 16 * len(tables)
    for name, table in sorted(tables.items()):
        listed += name + struct.pack(">3I", 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return listed + body


_HEAD = (0, 0, 0, 0, _EM, _EM, 0, 8, 2, 0, 0)
"""No dates, the box, upright, from eight pixels on, left to right, short places."""
