"""The text that zwgk reads, where it came from, and the lines it stands on."""

import re
from bisect import bisect_right
from typing import NamedTuple, Self

# Not str.splitlines: it also ends a line at \x0b, \x0c, \x1c, \x85 and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


class Source(NamedTuple):
    """One input as it was read; every span is counted in code points of its `text`."""

    name: str
    """As the user gave it: nothing of the machine gets into a report."""
    sha256: str
    """Of the bytes that were read, in hexadecimal."""
    kind: str
    """What kind of file it is, by its content: "text", later "docx" and others."""
    encoding: str | None
    """How its characters were written, such as "gb18030"; None for kinds that have none."""
    text: str
    """What was read, without a byte order mark, with its line ends as they stand."""

    @property
    def length(self) -> int:
        """How many code points the text has."""
        return len(self.text)

    def line_table(self) -> "LineTable":
        """Find the lines of the text, for any number of look-ups."""
        return LineTable.of(self.text)


class Position(NamedTuple):
    """A place as people say it: line and column, both counted from 1."""

    line: int
    column: int


class LineTable(NamedTuple):
    """Where each line of a text starts."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        r"""Find the lines of `text`, which end at \n, \r\n or a lone \r.

        >>> LineTable.of("一、公开\r\n二、监督").starts
        (0, 6)
        """
        return cls((0, *(end.end() for end in _LINE_END.finditer(text))))

    def position(self, offset: int) -> Position:
        r"""Say on which line and in which column `offset` lies.

        >>> LineTable.of("一、公开\n二、监督").position(7)
        Position(line=2, column=3)
        """
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)
