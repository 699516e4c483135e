"""What the styles of a Word file say of numbering and of hiding, down the chain they inherit."""

from collections.abc import Iterator
from typing import NamedTuple

from zwgk.read.docx.xml import XmlReader, is_on, number_in, value_of
from zwgk.read.transcript import Asked

_LONGEST_CHAIN = 32
"""Word allows ten styles based on one another; a ring of them must not be walked for ever."""


class NumberingOf(NamedTuple):
    """What a paragraph or a style says of its numbering; None where it says nothing."""

    number: int | None = None
    """Which list (w:numId); 0 takes the paragraph out of any."""
    level: int | None = None


class Style(NamedTuple):
    """One style, as far as it bears on the text."""

    based_on: str = ""
    numbering: NumberingOf = NumberingOf()
    hidden: bool | None = None


class Styles(XmlReader):
    """Reads the styles, and answers for a paragraph or a run that has one."""

    def __init__(self, asked: Asked) -> None:
        """Know no style."""
        super().__init__(asked)
        self.default = ""
        self._styles: dict[str, Style] = {}
        self._id = ""
        self._style = Style()
        self._ignored = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note what bears on the text."""
        if self._ignored:
            return
        match name:
            case "w:style":
                self._id, self._style = attributes.get("w:styleId", ""), Style()
                is_default = attributes.get("w:default") in {"1", "true", "on"}
                if is_default and attributes.get("w:type") == "paragraph":
                    self.default = self._id
            case "w:basedOn":
                self._style = self._style._replace(based_on=value_of(attributes))
            case "w:numId":
                self._numbering(number=number_in(value_of(attributes)))
            case "w:ilvl":
                self._numbering(level=number_in(value_of(attributes)))
            case "w:vanish":
                self._style = self._style._replace(hidden=is_on(attributes))
            case "w:tblStylePr" | "w:pPrChange" | "w:rPrChange":
                self._ignored = self.depth
            case _:
                pass

    def end(self, name: str) -> None:
        """Keep a style that is complete."""
        if self._ignored:
            self._ignored = 0 if self.depth == self._ignored else self._ignored
        elif name == "w:style":
            self._styles[self._id] = self._style

    def numbering_of(self, style: str) -> tuple[NumberingOf, str]:
        """Give the numbering that a style brings with it, and the style that says so."""
        level = None
        for name, each in self._chain(style):
            level = each.numbering.level if level is None else level
            if each.numbering.number is not None:
                return NumberingOf(each.numbering.number, level), name
        return NumberingOf(), ""

    def hides(self, style: str) -> bool:
        """Say whether text of a style is hidden."""
        said = (each.hidden for _, each in self._chain(style) if each.hidden is not None)
        return next(said, False)

    def _numbering(self, **said: int | None) -> None:
        numbering = self._style.numbering._replace(**said)
        self._style = self._style._replace(numbering=numbering)

    def _chain(self, style: str) -> Iterator[tuple[str, Style]]:
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield style, found
            style = found.based_on
