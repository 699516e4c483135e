"""Flattened tables: lines to rows of cells, merged cells filled.

Saved pages and word processors flatten a table to one tab-led line per cell with an empty line
between rows (新北 2019, 婺城 2022). Cells merged downwards are blank in all rows but the first;
a row that has lost a cell is one shorter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from zwgk.model.source import PARAGRAPH_IN_CELL
from zwgk.model.text import Text
from zwgk.parsing.lines import Line

MERGED_DOWN = frozenset({"number", "goal", "task"})
"""Columns whose blank cells repeat the cell above them."""


class Grid(NamedTuple):
    """The columns of a table, what they mean, and its rows."""

    columns: tuple[str, ...]
    meanings: tuple[str | None, ...]
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    """Cells as they stand, row by row; not yet as many as there are columns."""
    repeated: tuple[tuple[Text, ...], ...]
    """Header rows that a page break repeated."""


def cut_rows(lines: Iterable[Line]) -> Iterator[tuple[Text, ...]]:
    """Group cell lines into rows at the empty lines between them."""
    row: list[Text] = []
    for line in lines:
        if line.after_blank and row:
            yield tuple(row)
            row = []
        row.extend(_cells_of(line.text))
    if row:
        yield tuple(row)


def _cells_of(text: Text) -> Iterator[Text]:
    """Give the cells of one line: several when tabs stand between them."""
    if "\t" not in text.chars:
        yield text.strip()
        return
    start = 0
    for chars in text.chars.split("\t"):
        yield text.slice(start, start + len(chars)).strip()
        start += len(chars) + 1


def paragraphs_of(cell: Text) -> Iterator[Text]:
    """Give the paragraphs of a cell, which stand on one line."""
    start = 0
    for chars in cell.chars.split(PARAGRAPH_IN_CELL):
        paragraph = cell.slice(start, start + len(chars)).strip()
        if paragraph.chars:
            yield paragraph
        start += len(chars) + 1


def read_grid(rows: Sequence[tuple[Text, ...]], headers: Mapping[str, tuple[str, ...]]) -> Grid:
    """Tell the header from the rows; without one, columns are numbered."""
    first = rows[0] if rows else ()
    meanings = tuple(meaning_of(cell.chars, headers) for cell in first)
    known = sum(meaning is not None for meaning in meanings)
    if first and (meanings[0] == "number" or 2 * known >= len(first)):
        columns = _distinct(_one_line(cell.chars) for cell in first)
        again = tuple(row for row in rows[1:] if _same(row, first))
        kept = tuple(row for row in rows[1:] if not _same(row, first))
        return Grid(columns, meanings, first, kept, again)
    width = max((len(row) for row in rows), default=0)
    columns = tuple(str(number) for number in range(1, width + 1))
    return Grid(columns, (None,) * width, (), tuple(rows), ())


def meaning_of(heading: str, headers: Mapping[str, tuple[str, ...]]) -> str | None:
    """Say what a column heading means: goal, task, content, lead, responsible, and so on."""
    bare = _one_line(heading).replace(" ", "").split("（")[0]
    return next((meaning for meaning, names in headers.items() if bare in names), None)


def _one_line(heading: str) -> str:
    """Put a heading that runs over several lines of a narrow column on one."""
    return heading.replace(PARAGRAPH_IN_CELL, "")


def _same(row: Sequence[Text], header: Sequence[Text]) -> bool:
    return [cell.chars for cell in row] == [cell.chars for cell in header]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Number the later ones of columns that have one name."""
    seen: dict[str, int] = {}
    distinct: list[str] = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        distinct.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return tuple(distinct)


def fill_merged(
    row: Sequence[Text], above: Sequence[Text] | None, meanings: Sequence[str | None]
) -> tuple[Text, ...]:
    """Fill cells merged downwards from the row above, as far as the row opens with blanks."""
    if above is None:
        return tuple(row)
    filled = list(row)
    for at, meaning in enumerate(meanings[: len(row)]):
        if meaning not in MERGED_DOWN or at >= len(above):
            break
        if not row[at].chars:
            filled[at] = above[at]
        elif row[at].chars != above[at].chars:
            break  # another goal; one printed anew after a page break is the same
    return tuple(filled)
