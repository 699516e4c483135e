"""Footnotes, endnotes, comments, headers and footers: text beside the text of a Word file."""

from collections.abc import Iterator

from zwgk.read.docx.xml import XmlReader
from zwgk.read.transcript import Asked

_HOLDERS = {
    "footnote": "w:footnote",
    "endnote": "w:endnote",
    "comment": "w:comment",
    "page-header": "w:hdr",
    "page-footer": "w:ftr",
}


class Notes(XmlReader):
    """Reads a part of notes, as their plain text; the lines that set them off are none."""

    def __init__(self, asked: Asked, kind: str) -> None:
        """Begin with no note."""
        super().__init__(asked)
        self._holder = _HOLDERS[kind]
        self._texts: list[tuple[str, list[str]]] = []
        self._taking = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Meet an element."""
        if name == self._holder:
            self._texts.append((attributes.get("w:id", ""), []))
        elif name == "w:t":
            self._taking = True
        elif name in {"w:tab", "w:br"} and self._texts:
            self._texts[-1][1].append(" ")

    def end(self, name: str) -> None:
        """Leave an element."""
        if name == "w:t":
            self._taking = False
        elif name == "w:p" and self._texts:
            self._texts[-1][1].append("\n")

    def text(self, characters: str) -> None:
        """Take characters."""
        if self._taking and self._texts:
            self._texts[-1][1].append(characters)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Give the notes with their ids."""
        for name, pieces in self._texts:
            yield name, "".join(pieces).strip()
