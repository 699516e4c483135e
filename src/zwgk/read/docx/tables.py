"""Tables of a Word file, cell by cell, with blanks where cells are merged.

A row is as wide as the grid: a cell that spans columns is followed by blank ones, a cell that
goes on from the row above is blank. So is each row of the published texts that were saved from
pages, and parsing rebuilds them from there.
"""

from zwgk.model.source import PARAGRAPH_IN_CELL
from zwgk.read.transcript import as_cell

_WIDEST = 512
"""Word has at most 63 columns; a span of a million would be a bomb."""


class Cell:
    """One cell while it is read: a place for paragraphs."""

    def __init__(self) -> None:
        """Begin empty, one column wide."""
        self.paragraphs: list[str] = []
        self.span = 1
        self.continues = False
        """It is merged with the cell above (w:vMerge) or before (w:hMerge)."""
        self.gone = False
        """A tracked change took it out."""

    def paragraph(self, text: str) -> None:
        """Take a paragraph."""
        self.paragraphs.append(text)

    def table(self, rows: list[list[str]]) -> None:
        """Take a table inside the cell, row by row."""
        for row in rows:
            self.paragraphs.append(" ".join(cell for cell in map(as_cell, row) if cell))

    @property
    def text(self) -> str:
        """All of it, on one line."""
        return as_cell(PARAGRAPH_IN_CELL.join(self.paragraphs))


class Row:
    """One row while it is read."""

    def __init__(self) -> None:
        """Begin with no cell."""
        self.cells: list[Cell] = []
        self.before = 0
        """Columns of the grid that it leaves out at its start."""
        self.after = 0
        self.gone = False


class Table:
    """One table while it is read."""

    def __init__(self) -> None:
        """Begin with no row."""
        self.rows: list[Row] = []

    @property
    def row(self) -> Row:
        """The row that is being read."""
        if not self.rows:
            self.rows.append(Row())
        return self.rows[-1]

    def written(self) -> list[list[str]]:
        """Give the rows that stand, cell by cell."""
        return [_written(row) for row in self.rows if not row.gone and row.cells]


def span_in(value: int | None) -> int:
    """Give a number of columns, kept to what a page can hold."""
    return min(max(value or 0, 0), _WIDEST)


def _written(row: Row) -> list[str]:
    cells = [""] * row.before
    for cell in row.cells:
        if cell.gone:
            continue
        cells.append("" if cell.continues else cell.text)
        cells.extend([""] * (cell.span - 1))
    return cells + [""] * row.after
