"""XML of Word, read as a stream: no document type, no entities but XML's own, no great depth.

Word never writes a document type, so whatever has one was made to do harm: entities that grow,
or that name a file. It is expat that meets it and not a search for its letters, which UTF-16
would hide.
"""

from collections.abc import Iterable
from typing import ClassVar
from xml.parsers import expat

from zwgk.errors import SourceUnreadableError
from zwgk.read.limits import refuse
from zwgk.read.transcript import Asked

# The names that Word writes, and those of the ISO standard's strict form.
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_BETWEEN = " "
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1"})
"""Those that expat knows by itself: a Word file may use the first two. For any other it asks
Python's codecs, some of which are unknown, of many bytes, or no encodings at all (hex, idna)."""


class XmlReader:
    """Reads one part; what it does with the elements is for its children to say."""

    Malformed: ClassVar = expat.ExpatError

    def __init__(self, asked: Asked) -> None:
        """Begin outside of every element."""
        self.asked = asked
        self.depth = 0
        self._names: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Meet the start of an element, such as w:p; names of other worlds are empty."""

    def end(self, name: str) -> None:
        """Meet the end of an element."""

    def text(self, characters: str) -> None:
        """Meet some characters."""

    def read(self, chunks: Iterable[bytes]) -> None:
        """Read a part to its end.

        Raises:
            ExpatError: it is not well formed, or says that it is in an encoding that is not known.
            SourceUnreadableError: it has a document type.
            LimitError: its elements are nested too deep.
        """
        parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        parser.buffer_text = True
        parser.XmlDeclHandler = self._check_encoding
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self.text
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 # it takes no names
        parser.Parse(b"", True)  # noqa: FBT003 # it takes no names

    def _check_encoding(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """Refuse an encoding before expat asks anybody for it."""
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise self.Malformed(encoding)

    def _refuse_doctype(self, *_: object) -> None:
        raise SourceUnreadableError(
            f"{self.asked.where}：其中的 XML 带有文档类型声明（DTD），Word 从不这样写，可能有害；"
            "请用 Word、WPS 打开后另存为 .docx"
        )

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > self.asked.limits.depth:
            refuse("depth", self.asked.limits, self.asked.where)
        if attributes:
            attributes = {self._short(key): value for key, value in attributes.items()}
        self.start(self._short(name), attributes)

    def _close(self, name: str) -> None:
        self.end(self._short(name))
        self.depth -= 1

    def _short(self, name: str) -> str:
        """Give the usual prefix for a namespace; each name is looked up once."""
        known = self._names.get(name)
        if known is None:
            world, _, local = name.rpartition(_BETWEEN)
            known = f"{_PREFIXES[world]}:{local}" if world in _PREFIXES else "" if world else local
            self._names[name] = known
        return known


def value_of(attributes: dict[str, str], default: str = "") -> str:
    """Give what w:val says."""
    return attributes.get("w:val", default)


def is_on(attributes: dict[str, str]) -> bool:
    """Say whether a switch such as w:vanish is on: it is, unless it says it is not."""
    return value_of(attributes, "1") not in {"0", "false", "off"}


def number_in(text: str | None) -> int | None:
    """Read a number that an attribute holds; Word's own are short."""
    if text is None or len(text) > _LONGEST or not text.lstrip("-").isascii():
        return None
    try:
        return int(text)
    except ValueError:
        return None


_LONGEST = 9
