"""PDF files for the tests: glyphs and lines put on pages, in a font that need not be there."""

import zlib
from collections.abc import Iterable, Sequence

A4 = (595, 842)


def glyphs(text: str, x: float, y: float, size: float = 16) -> bytes:
    """Write a piece of text that starts at a place, each glyph as wide as it is high."""
    codes = text.encode("utf-16-be").hex().upper()
    return f"BT /F1 {size} Tf {x} {y} Td <{codes}> Tj ET\n".encode()


def rule(x0: float, y0: float, x1: float, y1: float) -> bytes:
    """Draw a straight line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n".encode()


def box(x: float, y: float, width: float, height: float) -> bytes:
    """Draw the four sides of a box."""
    return f"0.5 w {x} {y} {width} {height} re S\n".encode()


def pdf(
    *pages: bytes,
    size: tuple[int, int] = A4,
    turned: int = 0,
    packed: bool = True,
    trailer: str = "",
    extra: Sequence[bytes] = (),
) -> bytes:
    """Make a PDF of the drawings of its pages."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _FONT,
        _GLYPHS,
        _DESCRIPTION,
        stream(_TO_UNICODE, packed=packed),
        *extra,
    ]
    first = len(objects) + 1
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode()
    for at, drawing in enumerate(pages):
        sheet = f"/MediaBox [0 0 {size[0]} {size[1]}] /Rotate {turned}"
        content = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {first + 2 * at + 1} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R {sheet} {content} >>".encode())
        objects.append(stream(drawing, packed=packed))
    return _written(objects, trailer)


def stream(content: bytes, *, packed: bool = True, more: str = "") -> bytes:
    """Write a stream object."""
    body = zlib.compress(content) if packed else content
    how = "/Filter /FlateDecode" if packed else ""
    return b"<< /Length %d %s %s >>\nstream\n%s\nendstream" % (
        len(body),
        how.encode(),
        more.encode(),
        body,
    )


def flowed(
    paragraphs: Iterable[str], *, per_line: int = 28, per_page: int = 22, numbered: bool = True
) -> list[bytes]:
    """Set paragraphs as an office does: two characters in, full lines, numbers under pages."""
    lines: list[tuple[str, int]] = []
    for paragraph in paragraphs:
        text, indent = paragraph, 2
        while text:
            room = per_line - indent
            # A mark that may not open a line hangs on the end of the one before.
            while room < len(text) and text[room] in "，。；：、）》”":
                room += 1
            lines.append((text[:room], indent))
            text, indent = text[room:], 0
    pages = []
    for number, at in enumerate(range(0, len(lines), per_page), start=1):
        drawing = b"".join(
            glyphs(text, 74 + 16 * indent, 760 - 28 * row)
            for row, (text, indent) in enumerate(lines[at : at + per_page])
        )
        if numbered:
            drawing += glyphs(f"—{number}—", 280, 60, 14)
        pages.append(drawing)
    return pages


def _written(objects: Sequence[bytes], trailer: str) -> bytes:
    made = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + (
        b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, trailer.encode(), start)
    )


_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H"
    b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
)
_GLYPHS = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /DW 1000 /FontDescriptor 5 0 R"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
_DESCRIPTION = (
    b"<< /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 -200 1000 900]"
    b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>"
)
_TO_UNICODE = (
    b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfrange
<0000> <00FF> <0000>
<2000> <33FF> <2000>
<FF00> <FFEF> <FF00>
endbfrange
"""
    + b"".join(
        b"1 beginbfrange <%02X00> <%02XFF> <%02X00> endbfrange\n" % (row, row, row)
        for row in range(0x34, 0xA0)
    )
    + b"endcmap end end"
)
