"""Pieces of harmful files: bombs, zips that lie, entities that grow or reach out."""

import io
import struct
import zipfile
import zlib

from tests.files import pdf, word

_BODY = (
    f'<w:document xmlns:w="{word.W}"><w:body><w:p><w:r><w:t>一、&x;</w:t></w:r></w:p></w:body>'
    "</w:document>"
)
BILLION_LAUGHS = (
    '<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY a "公开公开公开公开公开">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghx", strict=True)
    )
    + "]>"
    + _BODY
)
EXTERNAL_ENTITY = (
    '<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret}">]>'
    + _BODY
)


def bomb(before: str, piece: str, times: int, after: str, *, part: str = "document") -> bytes:
    """Make a Word file one part of which repeats a piece, without ever holding all of it."""
    made = io.BytesIO(word.docx(parts={"styles": "", "numbering": ""}))
    grown = io.BytesIO()
    name = f"word/{part}.xml"
    end = "</w:body>" if part == "document" else f"</w:{part}>"
    with zipfile.ZipFile(made) as small, zipfile.ZipFile(grown, "w", zipfile.ZIP_DEFLATED) as large:
        for member in small.namelist():
            if member != name:
                large.writestr(member, small.read(member))
        opening, closing = small.read(name).decode().split(end)
        with large.open(name, "w") as stream:
            stream.write((opening + before).encode())
            for _ in range(times):
                stream.write(piece.encode())
            stream.write((after + end + closing).encode())
    return grown.getvalue()


def many_members(count: int) -> bytes:
    """Make a Word file of very many members, as short as they can be."""
    names = [b"word/document.xml", *(b"%d" % number for number in range(1, count))]
    heads = [
        b"PK\x03\x04" + struct.pack("<5H3L2H", 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0) + name
        for name in names
    ]
    entries, place = [], 0
    for name, head in zip(names, heads, strict=True):
        sizes = (0, 0, 0, len(name), 0, 0, 0, 0, 0, place)
        entries.append(b"PK\x01\x02" + struct.pack("<6H3L5H2L", 20, 20, 0, 0, 0, 0, *sizes) + name)
        place += len(head)
    listed = b"".join(entries)
    few = count % 65536
    end = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, few, few, len(listed), place, 0)
    return b"".join(heads) + listed + end


def overlapping() -> bytes:
    """Make a Word file whose members all stand for one and the same bomb."""
    made = bomb("<w:p><w:r><w:t>", "一" * 10**5, 200, "</w:t></w:r></w:p>")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        place = archive.getinfo("word/document.xml").header_offset
    changed = bytearray(made)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<L", changed, at + 42, place)
        at = made.find(b"PK\x01\x02", at + 1)
    return bytes(changed)


def with_flag(made: bytes, flag: int, *, method: int | None = None) -> bytes:
    """Say of every member that it has a flag, or is packed in another way."""
    changed = bytearray(made)
    for sign, flags, methods in ((b"PK\x03\x04", 6, 8), (b"PK\x01\x02", 8, 10)):
        at = made.find(sign)
        while at >= 0:
            struct.pack_into("<H", changed, at + flags, changed[at + flags] | flag)
            if method is not None:
                struct.pack_into("<H", changed, at + methods, method)
            at = made.find(sign, at + 1)
    return bytes(changed)


def pdf_bomb(piece: bytes, times: int, *, more: str = "", packings: int = 1) -> bytes:
    """Make a PDF whose page repeats a piece, packed once or more than once."""
    packer = zlib.compressobj(9)
    body = b"".join([*(packer.compress(piece) for _ in range(times)), packer.flush()])
    for _ in range(packings - 1):
        body = zlib.compress(body, 9)
    filters = " ".join(["/FlateDecode"] * packings)
    said = f"/Length {len(body)} /Filter [{filters}] {more}".encode()
    stream = b"<< %s >>\nstream\n%s\nendstream" % (said, body)
    return pdf.pdf(b"").replace(pdf.stream(b""), stream)
