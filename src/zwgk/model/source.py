"""The text that zwgk reads, where it came from, and the lines it stands on."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from zwgk.model.finding import Notice

# Not str.splitlines: it also ends a line at \x0b, \x0c, \x1c, \x85 and U+2028.
_LINE_END = re.compile(r"\r\n|\r|\n")


PARAGRAPH_IN_CELL = "\u2028"
"""What stands between two paragraphs of one table cell, where a line end would end the cell."""
REFERENCE = re.compile("&(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")
"""A character reference that a page left in its text: &nbsp;, &quot;."""


class Skipped(NamedTuple):
    """Characters of a file that are no part of the text: a site's navigation, a page number."""

    text: str
    reason: str
    """Why, as `dropped` names it: web-page, page-number, footnote, hidden-text."""
    at: int
    """Offset in `Source.text` where it stood, for all that is left of its place."""


class PageHead(NamedTuple):
    """What the page around a document says of it (索引号 box, `<meta>`), as printed there."""

    title: str | None = None
    doc_number: str | None = None
    issuer: str | None = None
    issued_on: str | None = None
    """ISO date: 成文日期, else 发布日期."""


class Source(NamedTuple):
    """One input as it was read; every span is counted in code points of its `text`."""

    name: str
    """As the user gave it: nothing of the machine gets into a report."""
    sha256: str
    """Of the bytes that were read, in hexadecimal."""
    kind: str
    """What kind of file it is, by its content: "text", "docx", "html", "pdf"."""
    encoding: str | None
    """How its characters were written, such as "gb18030"; None for kinds that have none."""
    text: str
    """What was read, without a byte order mark, with its line ends as they stand."""
    skipped: tuple[Skipped, ...] = ()
    """What the file has besides, in the order of its place."""
    page: PageHead | None = None
    notices: tuple[Notice, ...] = ()
    """What the reader of the file has to tell: hidden text, changes that were not accepted."""

    @property
    def length(self) -> int:
        """How many code points the text has."""
        return len(self.text)

    def line_table(self) -> LineTable:
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
