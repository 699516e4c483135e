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
    known = _names_by_meaning(grid)
    for number, cells in enumerate(grid.rows, start=1):
        if not any(cell.chars for cell in cells):
            continue
        filled = fill_merged(cells, above, grid.meanings)
        if len(cells) != len(grid.columns):
            here = _span_of(cells)
            reading.notice("table-row-width", here, cells=len(cells), columns=len(grid.columns))
        whole = _complete(filled, grid, known)
        rows.append(_row(f"{name}.{number}", whole, cells, grid, reading))
        above = whole
    span = Span(lines[0].text.source_span().start, lines[-1].text.source_span().end)
    return Table(name, title, grid.columns, tuple(rows), span)


def _enter_cells(grid: Grid, reading: Reading) -> None:
    for cell in grid.header:
        reading.account.take("column", cell)
    for row in grid.repeated:
        for cell in row:
            reading.account.drop("repeated-header", cell)


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


def _row(
    name: str, cells: Sequence[Text], printed: Sequence[Text], grid: Grid, reading: Reading
) -> Row:
    content = next((m for m in _CONTENT if m in grid.meanings), None)
    at = grid.meanings.index(content) if content else _longest(cells)
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
    return Row(name, named, items, tuple(units), _span_of(printed))


def _span_of(cells: Sequence[Text]) -> Span:
    spans = [cell.source_span() for cell in cells]
    return Span(spans[0].start, max(span.end for span in spans))


def _longest(cells: Sequence[Text]) -> int:
    return max(range(len(cells)), key=lambda at: (len(cells[at].chars), -at))
