"""Where in a Word file each piece of the text stands that was read from it.

The reader itself tells: it reads the file a second time, with a sign of two characters before the
letters of every piece. What it makes of labels, tracked changes, cells and text boxes is thereby
the same, and no second reader has to agree with the first.
"""

import io
import re
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from zwgk.errors import ConfigurationError, SourceUnreadableError
from zwgk.model.draft import Anchor, Draft
from zwgk.model.source import Source
from zwgk.read.docx import read_docx
from zwgk.read.docx.package import BROKEN, Package
from zwgk.read.docx.xml import XmlReader
from zwgk.read.kinds import DOCX
from zwgk.read.limits import DEFAULT_LIMITS, Limits, refuse
from zwgk.read.transcript import Asked

_SIGN = re.compile("([\U000f0000-\U000f0fff])([\U00100000-\U00100fff])")
"""The number of a piece, in characters that mean nothing to anyone (planes for private use)."""
_BASE = 0x1000
_HIGH, _LOW = 0xF0000, 0x100000
_TEXT = "w:t"
_PARAGRAPH = "w:p"


class _Piece(NamedTuple):
    """A text element of the main part."""

    content: int
    """Where in the part its characters begin."""
    before: int
    after: int


def read_draft(source: Source, limits: Limits = DEFAULT_LIMITS) -> Draft:
    """Find the text of a source, a Word file, in its bytes.

    Raises:
        ConfigurationError: it is no Word file.
        SourceUnreadableError: it has changed since it was read, or is written as Word does not.
    """
    if source.kind != DOCX.name or source.name == "-":
        raise ConfigurationError(
            f"{source.name}：批注只能加在 .docx 文件里；请给出 Word 文件的文件名"
        )
    raw = Path(source.name).read_bytes()
    if sha256(raw).hexdigest() != source.sha256:
        raise SourceUnreadableError(f"{source.name}：读的时候文件变了；请再运行一次")
    _check_members(raw, source.name, limits)
    asked = Asked(source.name, limits=limits._replace(text_characters=3 * limits.text_characters))
    main = _main_part(raw, asked)
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        xml = package.read(main)
    pieces = _Pieces(xml, asked).pieces
    marked = read_docx(_with_part(raw, main, _marked(xml, pieces)), asked).text
    anchors = tuple(_anchors(marked, pieces))
    if _SIGN.sub("", marked) != source.text:
        raise SourceUnreadableError(
            f"{source.name}：写法特殊，找不到加批注的位置；请用 Word、WPS 打开后另存为 .docx"
        )
    return Draft(raw, main, anchors)


def _check_members(raw: bytes, where: str, limits: Limits) -> None:
    """Make sure that every member can be copied: the reader has looked at few of them.

    Raises:
        LimitError: unpacked they are too large; none gives more than it says it has.
        SourceUnreadableError: one of them is damaged, or encrypted.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        if sum(info.file_size for info in package.infolist()) > limits.unpacked_bytes:
            refuse("unpacked_bytes", limits, where)
        try:
            damaged = package.testzip()
        except BROKEN as error:
            damaged = str(error)
    if damaged:
        raise SourceUnreadableError(
            f"{where}：其中有损坏或加密的部分；请用 Word、WPS 打开后另存为 .docx"
        )


def _main_part(raw: bytes, asked: Asked) -> str:
    """Give the name of the member that holds the text, as the zip spells it."""
    found = (relation for _, relation in Package(raw, asked).relations(""))
    targets = [each.target for each in found if each.kind == "officeDocument"]
    wanted = (targets[0] if targets else "word/document.xml").lower()
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        names = package.namelist()
    return next(name for name in names if name.replace("\\", "/").lstrip("/").lower() == wanted)


class _Pieces(XmlReader):
    """Finds the text elements of the main part, and the child of a paragraph that holds each."""

    def __init__(self, xml: bytes, asked: Asked) -> None:
        super().__init__(asked)
        if not xml.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
            raise SourceUnreadableError(
                f"{asked.where}：其中的 XML 不是 UTF-8；请用 Word、WPS 打开后另存为 .docx"
            )
        self.pieces: list[_Piece] = []
        self._xml = xml
        self._paragraph = 0
        """Depth of the outermost paragraph that is open."""
        self._child = 0
        """Where its child that is open begins."""
        self._contents: list[int] = []
        """Where the texts in that child begin."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = lambda name, _: self._open_at(name, parser.CurrentByteIndex)
        parser.EndElementHandler = lambda name: self._close_at(name, parser.CurrentByteIndex)
        parser.Parse(xml, True)  # noqa: FBT003 # it takes no names

    def _open_at(self, name: str, at: int) -> None:
        self.depth += 1
        short = self._short(name)
        if not self._paragraph:
            if short == _PARAGRAPH:
                self._paragraph = self.depth
            return
        if self.depth == self._paragraph + 1:
            self._child = at
        if short == _TEXT and (content := _behind_tag(self._xml, at)):
            self._contents.append(content)

    def _close_at(self, _: str, at: int) -> None:
        if self._paragraph and self.depth == self._paragraph + 1:
            after = self._xml.index(b">", at) + 1
            self.pieces += [_Piece(content, self._child, after) for content in self._contents]
            self._contents = []
        if self.depth == self._paragraph:
            self._paragraph = 0
        self.depth -= 1


def _behind_tag(xml: bytes, at: int) -> int | None:
    """Say where the content of the element begins whose tag is at `at`; None where it has none."""
    tag = _TAG.match(xml, at)
    return tag.end() if tag and not tag[0].endswith(b"/>") else None


_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_LETTER = re.compile(rb"\s*(?=[^\s<])")


def _marked(xml: bytes, pieces: list[_Piece]) -> bytes:
    """Put a sign before the first letter of each piece that has one."""
    parts: list[bytes] = []
    at = 0
    for number, piece in enumerate(pieces):
        letter = _LETTER.match(xml, piece.content)
        if letter is None:
            continue
        sign = chr(_HIGH + number // _BASE) + chr(_LOW + number % _BASE)
        parts += [xml[at : letter.end()], sign.encode()]
        at = letter.end()
    return b"".join([*parts, xml[at:]])


def _with_part(raw: bytes, name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, content if info.filename == name else old.read(info))
    return made.getvalue()


def _anchors(marked: str, pieces: list[_Piece]) -> list[Anchor]:
    """Give the pieces in the order of the text, each up to the next."""
    found: list[Anchor] = []
    signs = list(_SIGN.finditer(marked))
    for order, sign in enumerate(signs):
        number = (ord(sign[1]) - _HIGH) * _BASE + ord(sign[2]) - _LOW
        if number >= len(pieces):
            continue  # the draft's own characters of that kind
        ends = signs[order + 1].start() if order + 1 < len(signs) else len(marked)
        start = sign.start() - 2 * order
        end = start + len(marked[sign.end() : ends].rstrip())
        found.append(Anchor(start, end, pieces[number].before, pieces[number].after))
    return found
