"""Tables: rows with their cells, items and units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Role, Row, Table, Unit
from zwgk.model.text import Span, Text
from zwgk.parsing.cells import Grid, cut_rows, fill_merged, paragraphs_of, read_grid
from zwgk.parsing.units import split_names

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading

_ROLES = {
    "lead": Role.LEAD,
    "responsible": Role.RESPONSIBLE,
    "support": Role.SUPPORT,
    "unit": Role.UNLABELLED,
}
_CONTENT = ("content", "task", "goal")
"""Columns that a row's requirement is read from, the first that the table has."""


class Block(NamedTuple):
    """Lines of one table, or lines between tables."""

    cells: bool
    lines: tuple[Line, ...]


def split_tables(lines: Iterable[Line]) -> tuple[Block, ...]:
    """Part cell lines from the others, and tables from one another, in order."""
    alike = (tuple(group) for _, group in groupby(lines, key=lambda line: line.cell))
    return tuple(
        Block(group[0].cell, part)
        for group in alike
        for part in (_apart(group) if group[0].cell else (group,))
    )


def _apart(cells: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Cut cells where two empty lines stand, unless two stand between all rows."""
    starts = [at for at, line in enumerate(cells) if at and line.after_blank]
    if all(cells[at].apart for at in starts):
        starts = []
    bounds = (0, *(at for at in starts if cells[at].apart), len(cells))
    for begin, end in pairwise(bounds):
        yield tuple(cells[begin:end])


def read_table(lines: Sequence[Line], name: str, title: Text | None, reading: Reading) -> Table:
    """Rebuild a table from its flattened cells."""
    grid = read_grid(list(cut_rows(lines)), reading.lexicon.table_headers)
    _enter_cells(grid, reading)
    rows: list[Row] = []
    above: tuple[Text, ...] | None = None
    known = _names_by_meaning(grid) if _has_short_row(grid) else {}
    places = _places_of(grid)
    for number, cells in enumerate(grid.rows, start=1):
        if not any(cell.chars for cell in cells):
            continue
        filled = fill_merged(cells, above, grid.meanings)
        if len(cells) != len(grid.columns):
            here = _span_of(cells)
            reading.notice("table-row-width", here, cells=len(cells), columns=len(grid.columns))
        whole = _complete(filled, grid, known)
        rows.append(_row(f"{name}.{number}", (whole, cells), places, grid, reading))
        above = whole
    span = Span(lines[0].text.source_span().start, lines[-1].text.source_span().end)
    return Table(name, title, grid.columns, tuple(rows), span)


def _enter_cells(grid: Grid, reading: Reading) -> None:
    for cell in grid.header:
        reading.account.take("column", cell)
    for row in grid.repeated:
        for cell in row:
            reading.account.drop("repeated-header", cell)


def _has_short_row(grid: Grid) -> bool:
    return any(len(row) == len(grid.columns) - 1 for row in grid.rows)


def _names_by_meaning(grid: Grid) -> dict[str | None, frozenset[str]]:
    """Collect which bodies stand in each column of units, over the rows that are whole."""
    whole = [row for row in grid.rows if len(row) == len(grid.columns)]
    return {
        meaning: frozenset(name for row in whole for name in split_names(row[at].chars))
        for at, meaning in enumerate(grid.meanings)
        if meaning in _ROLES
    }


def _complete(
    row: Sequence[Text],
    grid: Grid,
    known: dict[str | None, frozenset[str]],
) -> tuple[Text, ...]:
    """Bring a row to the table's width.

    The last cell of a row that is one short stands for both kinds of unit when it names bodies
    of the next column (新北 2019: 区党政办，各镇（街道），区各有关部门); else the other is blank.
    """
    width = len(grid.columns)
    if len(row) == width:
        return tuple(row)
    if len(row) > width:
        return (*row[: width - 1], Text.join(row[width - 1 :]))
    last = row[-1]
    meaning = grid.meanings[len(row)]
    both = len(row) == width - 1 and bool(last.chars) and meaning in _ROLES
    if both and known.get(meaning, frozenset()) & set(split_names(last.chars)):
        return (*row, last)
    empty = last.slice(len(last.chars), len(last.chars))
    return (*row, *(empty for _ in range(width - len(row))))


class _Places(NamedTuple):
    """In which columns a row says what it asks for, and of what; None where no column is named."""

    content: int | None
    subject: int | None


def _places_of(grid: Grid) -> _Places:
    """Find the column of requirements and the one that names what each row is about.

    The column named for the task may hold bare names (浙江省教育厅 2020: 项目名称), and one beside
    it, whatever it is called, the sentences about each.
    """
    named = [grid.meanings.index(each) for each in _CONTENT if each in grid.meanings]
    if not named:
        return _Places(None, None)
    first = named[0]
    told = [
        at
        for at, meaning in enumerate(grid.meanings)
        if (meaning is None or at in named) and _has_sentences(grid, at)
    ]
    content = first if first in told or not told or not _has_names(grid, first) else told[0]
    before = [at for at in named if at < content]
    return _Places(content, before[-1] if before else None)


def _has_sentences(grid: Grid, at: int) -> bool:
    """Say whether most cells of a column hold whole sentences."""
    cells = _column(grid, at)
    return 2 * sum("。" in cell for cell in cells) > len(cells)


def _has_names(grid: Grid, at: int) -> bool:
    """Say whether hardly a cell of a column has a sign of a sentence."""
    cells = _column(grid, at)
    return 4 * sum(not _SIGNS.isdisjoint(cell) for cell in cells) < len(cells)


def _column(grid: Grid, at: int) -> list[str]:
    return [row[at].chars for row in grid.rows if at < len(row) and row[at].chars]


_SIGNS = frozenset("，。；")


def _row(
    name: str,
    texts: tuple[Sequence[Text], Sequence[Text]],
    places: _Places,
    grid: Grid,
    reading: Reading,
) -> Row:
    """Make a row of its cells, whole and as printed."""
    cells, printed = texts
    at = places.content if places.content is not None else _longest(cells)
    units: list[Unit] = []
    for cell, meaning in zip(cells, grid.meanings, strict=True):
        if meaning in _ROLES and cell.chars:
            units.extend(reading.units.read(cell, _ROLES[meaning]))
    for place, cell in enumerate(printed):
        if place != at and cell.chars:
            reading.account.take("cell", cell)
    own = printed[at] if at < len(printed) else None
    # A blank one is merged from the row above: this row adds units or a time limit to it.
    items = reading.items(name, paragraphs_of(own)) if own is not None and own.chars else ()
    named = tuple(zip(grid.columns, cells, strict=True))
    subject = cells[places.subject] if places.subject is not None else None
    return Row(name, named, items, tuple(units), _span_of(printed), subject=subject)


def _span_of(cells: Sequence[Text]) -> Span:
    spans = [cell.source_span() for cell in cells]
    return Span(spans[0].start, max(span.end for span in spans))


def _longest(cells: Sequence[Text]) -> int:
    return max(range(len(cells)), key=lambda at: (len(cells[at].chars), -at))
