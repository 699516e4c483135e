r"""The plain text that a reader writes down from a file, and what it leaves out on the way.

One paragraph is one line. A table is written as the published texts have it that were saved
from pages: each cell a line that opens with a tab, an empty line between rows, blank cells for
what is merged with the cell above or before. U+2028 stands between paragraphs of one cell.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from zwgk.model.finding import Notice, Value, values
from zwgk.model.source import PARAGRAPH_IN_CELL, PageHead, Skipped
from zwgk.model.text import Span
from zwgk.read.limits import DEFAULT_LIMITS, Limits, refuse

ACCEPT, REJECT = "accept", "reject"
REVISIONS = (ACCEPT, REJECT)
"""How tracked changes may be taken: what `--revisions` may say."""


class Asked(NamedTuple):
    """What the user asked of a reader."""

    where: str = "输入"
    """What messages call the input."""
    encoding: str | None = None
    limits: Limits = DEFAULT_LIMITS
    revisions: str = ACCEPT
    """Whether tracked changes are taken as accepted or as rejected."""


class Contents(NamedTuple):
    """What a reader found in a file."""

    text: str
    encoding: str | None = None
    skipped: tuple[Skipped, ...] = ()
    page: PageHead | None = None
    notices: tuple[Notice, ...] = ()


_LINE_ENDS = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t]+")


class Transcript:
    """A text while it is written, paragraph by paragraph."""

    def __init__(self, asked: Asked) -> None:
        """Begin with nothing."""
        self.asked = asked
        self._pieces: list[str] = []
        self._length = 0
        self._blank = True
        self._after_table = False
        self._skipped: list[Skipped] = []
        self._notices: list[Notice] = []

    @property
    def length(self) -> int:
        """How many characters have been written."""
        return self._length

    def paragraph(self, text: str) -> None:
        """Write a paragraph; a line break in it begins a new line, a tab is a blank."""
        for line in _LINE_ENDS.split(text):
            written = _BLANKS.sub(" ", line).rstrip(" ")
            if written.strip():
                self._write(written.lstrip(" ") + "\n")
                self._blank = False
            elif not self._blank:
                self._write("\n")
                self._blank = True
            self._after_table = self._after_table and not written.strip()

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Write a table; what stands in it alone across its first rows is its title above it.

        A table that has a single cell in each row is a frame around paragraphs.
        """
        written = [[as_cell(cell) for cell in row] for row in rows if row]
        titles = _titles(written)
        for row in written[:titles]:
            self.paragraph(row[0].replace(PARAGRAPH_IN_CELL, "\n"))
        if titles == len(written):
            return
        if self._after_table and self._pieces:
            # Two empty lines keep a table apart from the one before it.
            self._write("\n" if self._blank else "\n\n")
            self._blank = True
        for row in written[titles:]:
            if not self._blank:
                self._write("\n")
            self._write("".join(f"\t{cell}\n" for cell in row))
            self._blank = False
        self._after_table = True

    def skip(self, text: str, reason: str, at: int | None = None) -> None:
        """Leave `text` out, as standing here or at the place given."""
        if text.strip():
            self._skipped.append(Skipped(text, reason, self._length if at is None else at))

    def tell(self, rule: str, **named: Value) -> None:
        """Tell the user of something about this place."""
        at = Span(self._length, self._length)
        self._notices.append(Notice(rule, values(**named), at))

    def contents(self, encoding: str | None = None, page: PageHead | None = None) -> Contents:
        """Give what has been written."""
        text = "".join(self._pieces)
        places = sorted(self._skipped, key=lambda each: each.at)
        return Contents(text, encoding, tuple(places), page, tuple(self._notices))

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)
        if self._length > self.asked.limits.text_characters:
            refuse("text_characters", self.asked.limits, self.asked.where)


def _titles(rows: Sequence[Sequence[str]]) -> int:
    """Count the first rows of a table that have one filled cell; all where none has two cells."""
    if all(len(row) == 1 for row in rows):
        return len(rows)
    alone = (at for at, row in enumerate(rows) if not row[0] or any(row[1:]) or len(row) == 1)
    first = next(alone, 0)
    return first if any(sum(map(bool, row)) > 1 for row in rows) else 0


def as_cell(text: str) -> str:
    r"""Write the paragraphs of a cell on one line.

    >>> as_cell("1．公开\n\n2．监督 ")
    '1．公开\u20282．监督'
    """
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in _LINE_ENDS.split(text))
    return PARAGRAPH_IN_CELL.join(line for line in lines if line)
