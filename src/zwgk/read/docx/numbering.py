"""Labels that Word draws and does not write: 一、（一）1．① from `numbering.xml`.

A draft whose clauses were numbered with the button has no labels in its text, and the tree is
read from labels. They are counted here as Word counts: by list and level, restarted by higher
levels, by overrides and by lists that a style brings with it.
"""

import re
from typing import NamedTuple

from zwgk.read.docx.styles import NumberingOf, Styles
from zwgk.read.docx.xml import XmlReader, is_on, number_in, value_of
from zwgk.read.labels import WORDLESS, formatted, is_known
from zwgk.read.transcript import Asked

_PLACE = re.compile("%([1-9])")
_LEVELS = 9
_MOST_LINKS = 8


class Level(NamedTuple):
    """How one level of a list is labelled."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    """Such as （%1）, where %1 stands for the number of the first level."""
    restart: int | None = None
    """After which level (from 1) it begins anew; 0 never, None after any that is higher."""
    legal: bool = False
    """All figures are Arabic, whatever the levels say."""
    suffix: str = "tab"
    style: str = ""
    """The paragraph style that stands at this level."""


class _List:
    """A list as drawn up (w:abstractNum), or as used (w:num) with what it changes."""

    def __init__(self) -> None:
        self.levels: dict[int, Level] = {}
        self.starts: dict[int, int] = {}
        self.base: int | None = None
        self.link = ""
        """The style whose list is meant (w:numStyleLink)."""


class Numbering(XmlReader):
    """Reads the lists of a Word file."""

    def __init__(self, asked: Asked, styles: Styles) -> None:
        """Know no list."""
        super().__init__(asked)
        self._styles = styles
        self._drawn: dict[int, _List] = {}
        self._used: dict[int, _List] = {}
        self._list = _List()
        self._level: int | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note lists and their levels."""
        match name:
            case "w:abstractNum":
                self._list = _List()
                self._drawn[number_in(attributes.get("w:abstractNumId")) or 0] = self._list
            case "w:num":
                self._list = _List()
                self._used[number_in(attributes.get("w:numId")) or 0] = self._list
            case "w:abstractNumId":
                self._list.base = number_in(value_of(attributes))
            case "w:numStyleLink":
                self._list.link = value_of(attributes)
            case "w:lvl" | "w:lvlOverride":
                self._level = number_in(attributes.get("w:ilvl"))
                if name == "w:lvl" and self._level is not None:
                    self._list.levels[self._level] = Level()
            case "w:startOverride":
                start = number_in(value_of(attributes))
                if self._level is not None and start is not None:
                    self._list.starts[self._level] = start
            case _:
                self._say(name, attributes)

    def _say(self, name: str, attributes: dict[str, str]) -> None:
        """Note what an element says of the level it stands in."""
        level = self._list.levels.get(self._level) if self._level is not None else None
        if level is None or self._level is None:
            return
        value = value_of(attributes)
        number = number_in(value)
        match name:
            case "w:start":
                level = level._replace(start=1 if number is None else number)
            case "w:numFmt":
                level = level._replace(format=value)
            case "w:lvlText":
                level = level._replace(text=value)
            case "w:lvlRestart":
                level = level._replace(restart=number)
            case "w:isLgl":
                level = level._replace(legal=is_on(attributes))
            case "w:suff":
                level = level._replace(suffix=value)
            case "w:pStyle":
                level = level._replace(style=value)
            case _:
                return
        self._list.levels[self._level] = level

    def level_of_style(self, number: int, style: str) -> int:
        """Give the level at which a list has a style; the first where it has it nowhere."""
        base = self.base_of(number)
        levels = self._drawn[base].levels if base is not None else {}
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def first_of(self, number: int, at: int) -> int:
        """Give the number that a level begins with."""
        level = self.level_at(number, at) or Level()
        return self._used[number].starts.get(at, level.start)

    def restarts_of(self, number: int) -> tuple[int, ...]:
        """Give the levels at which a list begins anew when it is first used."""
        return tuple(self._used[number].starts)

    def level_at(self, number: int, at: int) -> Level | None:
        """Give a level of a list, as it is used: what it changes comes before its drawing."""
        if not 0 <= at < _LEVELS or number not in self._used:
            return None
        if at in self._used[number].levels:
            return self._used[number].levels[at]
        base = self.base_of(number)
        return self._drawn[base].levels.get(at) if base is not None else None

    def base_of(self, number: int) -> int | None:
        """Find the drawing of a list, through the styles that stand for it."""
        for _ in range(_MOST_LINKS):
            used = self._used.get(number)
            if used is None or used.base not in self._drawn:
                return None
            drawn = self._drawn[used.base]
            if not drawn.link:
                return used.base
            linked, _ = self._styles.numbering_of(drawn.link)
            if linked.number is None:
                return used.base
            number = linked.number
        return None


class Counter:
    """Counts the labels of a document, paragraph by paragraph."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        """Begin before the first label."""
        self.unknown: dict[str, None] = {}
        """Formats that labels had and that are written in plain figures instead."""
        self._numbering = numbering
        self._styles = styles
        self._counts: dict[int, dict[int, int]] = {}
        self._met: set[int] = set()

    def label_of(self, style: str, said: NumberingOf) -> str:
        """Give the label of the next paragraph that has this style, and says this of itself."""
        inherited, holder = self._styles.numbering_of(style)
        number = inherited.number if said.number is None else said.number
        if not number:
            return ""
        level = said.level
        if level is None and said.number is None:
            level = inherited.level
        if level is None:
            level = self._numbering.level_of_style(number, holder)
        return self._next(number, level)

    def _next(self, number: int, at: int) -> str:
        """Count one paragraph of a list, and give its label."""
        base = self._numbering.base_of(number)
        level = self._numbering.level_at(number, at)
        if base is None or level is None:
            return ""
        counts = self._counts.setdefault(base, {})
        if number not in self._met:
            # A list that is used for the first time begins anew where it says so, though it
            # shares its drawing, and so its count, with the list before it.
            self._met.add(number)
            for restarted in self._numbering.restarts_of(number):
                counts.pop(restarted, None)
        counts[at] = counts[at] + 1 if at in counts else self._numbering.first_of(number, at)
        for deeper in [each for each in counts if each > at]:
            below = self._numbering.level_at(number, deeper)
            if below is None or below.restart is None or at < below.restart:
                del counts[deeper]
        return self._written(number, at, level, counts)

    def _written(self, number: int, at: int, level: Level, counts: dict[int, int]) -> str:
        """Write a label, with the numbers of the levels that it names."""
        if level.format in WORDLESS:
            return ""

        def named(place: re.Match[str]) -> str:
            which = int(place[1]) - 1
            other = self._numbering.level_at(number, which)
            if which > at or other is None:
                return ""
            style = "decimal" if level.legal else other.format
            if not is_known(style):
                self.unknown[style] = None
            return formatted(counts.get(which, self._numbering.first_of(number, which)), style)

        label = _PLACE.sub(named, level.text)
        # Beside 、 or ） a blank says nothing; 1.1 and what follows would run together.
        apart = label[-1:].isascii() and level.suffix != "nothing"
        return f"{label} " if label.strip() and apart else label
