"""A Word file as a package of parts: listed with care, read as a stream, never unpacked to disk.

What a zip says of itself (sizes, names, how many files) is the author's claim and is checked
against what is read. No path in it is ever a path here: members are looked up by their names
in the package, and only the few that hold text are read at all.
"""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from zwgk.errors import SourceUnreadableError
from zwgk.read.docx.xml import XmlReader
from zwgk.read.limits import refuse
from zwgk.read.transcript import Asked

_MEMBER = b"PK\x01\x02"
_ENCRYPTED = 0x1
_CHUNK = 2**20
"""Large, since expat 2.5 reads an unfinished tag again with each piece that it is given."""
_FREE = 2**20
"""Bytes from which on the ratio counts: 900 empty rows shrink well and are no bomb."""
_RELATIONS = "/relationships/"
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The only two that a Word file may use."""
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, ValueError, NotImplementedError, RuntimeError),
)
"""What zipfile raises, in one Python or another, when a file is not what it claims to be."""


class Relation(NamedTuple):
    """How one part of a package refers to another, or to something outside."""

    kind: str
    """The last word of its type: officeDocument, styles, numbering, header."""
    target: str
    """Name of the part, or address outside."""
    external: bool


class Package:
    """A zip of parts, read within limits."""

    def __init__(self, raw: bytes, asked: Asked) -> None:
        """List the parts.

        Raises:
            SourceUnreadableError: it is damaged.
            LimitError: there are too many.
        """
        self._asked = asked
        self._read = 0
        # Counted before zipfile makes an object of each: 100,000 of them take a minute.
        if raw.count(_MEMBER) > asked.limits.zip_members:
            refuse("zip_members", asked.limits, asked.where)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except BROKEN as error:
            raise self.damaged() from error
        self._members = {self._named(info): info for info in self._zip.infolist()}

    def damaged(self, part: str = "") -> SourceUnreadableError:
        """Make the error of a file that is broken or cut short."""
        where = f"（{part}）" if part else ""
        return SourceUnreadableError(
            f"{self._asked.where}：Word 文件不完整或已损坏{where}；请重新取得原文件，"
            "或用 Word、WPS 打开后另存为 .docx"
        )

    def parse(self, part: str, reader: XmlReader) -> bool:
        """Have a part read as XML; say whether there is such a part.

        Raises:
            SourceUnreadableError: it is damaged, or no XML that Word writes.
            LimitError: it is larger, or deeper, than the limits allow.
        """
        info = self._members.get(part.lower())
        if info is None:
            return False
        if info.flag_bits & _ENCRYPTED:
            raise SourceUnreadableError(
                f"{self._asked.where}：加了密码，读不了；请去掉密码后另存为 .docx"
            )
        try:
            reader.read(self._chunks(info, part))
        except reader.Malformed as error:
            raise self.damaged(part) from error
        return True

    def relations(self, part: str) -> tuple[tuple[str, Relation], ...]:
        """Give what a part refers to, by the id it uses; the package itself is part ""."""
        folder, name = posixpath.split(part)
        found = _Relations(self._asked, folder)
        self.parse(posixpath.join(folder, "_rels", f"{name}.rels"), found)
        return tuple(found.found)

    def _named(self, info: zipfile.ZipInfo) -> str:
        return info.filename.replace("\\", "/").lstrip("/").lower()

    def _chunks(self, info: zipfile.ZipInfo, part: str) -> Iterator[bytes]:
        """Give the bytes of a part, counting what comes and not what was claimed."""
        limits = self._asked.limits
        size = 0
        for chunk in self._unpacked(info, part):
            size += len(chunk)
            self._read += len(chunk)
            if self._read > limits.unpacked_bytes:
                refuse("unpacked_bytes", limits, self._asked.where)
            if size > _FREE and size > limits.unpacked_ratio * max(info.compress_size, 1):
                refuse("unpacked_ratio", limits, self._asked.where)
            yield chunk

    def _unpacked(self, info: zipfile.ZipInfo, part: str) -> Iterator[bytes]:
        """Give the bytes of a part as they come; what is done with them raises nothing here."""
        if info.compress_type not in _PACKINGS:
            raise self.damaged(part)
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(_CHUNK):
                    yield chunk
        except BROKEN as error:
            raise self.damaged(part) from error


class _Relations(XmlReader):
    """Reads a part that lists what another refers to."""

    def __init__(self, asked: Asked, folder: str) -> None:
        super().__init__(asked)
        self._folder = folder
        self.found: list[tuple[str, Relation]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name != "rel:Relationship":
            return
        kind = attributes.get("Type", "").rpartition(_RELATIONS)[2]
        target = attributes.get("Target", "")
        external = attributes.get("TargetMode", "").lower() == "external"
        if not external:
            target = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        self.found.append((attributes.get("Id", ""), Relation(kind, target, external)))
