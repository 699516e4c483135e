"""One parent beside many local documents: what most drop, who stands out, what several add.

Takes one document at a time and keeps little of each, so that a province fits into memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.published.matrix_v1 import SCHEMA_VERSION, AddedBySeveral, MatrixV1
from zwgk.published.tool import TOOL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zwgk.published.matrix_v1 import Cell, Column, MatrixItem, MatrixParent, Unread

_FEWEST = 3
"""Of two documents, neither stands out."""
_STANDS_OUT = 1.5
"""An outlier deviates so many times as far as the document in the middle."""
_LEAST_DEVIATION = 0.1
"""And by a tenth of an item at the least: among copies, one changed clause is nothing."""
_SHORTEST = 6
"""An addition of fewer characters (特此通知) is in the same words by chance."""

_CARRIED = ("verbatim", "adapted")


def matrix_of(
    parents: Sequence[MatrixParent],
    items: Sequence[MatrixItem],
    columns: Sequence[Column],
    unread: Sequence[Unread] = (),
) -> MatrixV1:
    """Put documents beside one another; each has a cell for every item."""
    rows = tuple(_row(at, item, columns) for at, item in enumerate(items))
    documents = tuple(
        column._replace(deviation=_deviation(column.cells, rows)) for column in columns
    )
    return MatrixV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        parents=tuple(parents),
        items=rows,
        documents=documents,
        unread=tuple(unread),
        most_dropped=_most_dropped(rows),
        outlier=_outlier(documents),
        added_by_several=tuple(_added_by_several(columns)),
    )


def worth(cell: Cell) -> float | None:
    """Say how much of an item a cell stands for, 0-1; None where it does not apply."""
    if cell.status == "not_applicable":
        return None
    return 1.0 if cell.status in _CARRIED else cell.coverage


def _row(at: int, item: MatrixItem, columns: Sequence[Column]) -> MatrixItem:
    cells = [column.cells[at] for column in columns]
    statuses = [cell.status for cell in cells]
    parts = [part for cell in cells if (part := worth(cell)) is not None]
    return item._replace(
        verbatim=statuses.count("verbatim"),
        adapted=statuses.count("adapted"),
        partial=statuses.count("partial"),
        omitted=statuses.count("omitted"),
        not_applicable=statuses.count("not_applicable"),
        coverage=round(sum(parts) / len(parts), 4) if parts else None,
    )


def _deviation(cells: Sequence[Cell], rows: Sequence[MatrixItem]) -> float | None:
    far = [
        abs(part - row.coverage)
        for cell, row in zip(cells, rows, strict=True)
        if row.coverage is not None and (part := worth(cell)) is not None
    ]
    return round(sum(far) / len(far), 4) if far else None


def _most_dropped(rows: Sequence[MatrixItem]) -> tuple[str, ...]:
    """Give the items that are omitted by half or more of those they apply to, at least two."""
    dropped = [
        (row.omitted / applicable, row)
        for row in rows
        if row.omitted > 1 and (applicable := _applicable(row)) <= 2 * row.omitted
    ]
    return tuple(row.id for _, row in sorted(dropped, key=lambda pair: -pair[0]))


def _applicable(row: MatrixItem) -> int:
    return row.verbatim + row.adapted + row.partial + row.omitted


def _outlier(documents: Sequence[Column]) -> int | None:
    """Find the document that is farthest from the rest, where it is plainly so."""
    far = [(each.deviation, -at) for at, each in enumerate(documents) if each.deviation is not None]
    if len(far) < _FEWEST:
        return None
    far.sort()
    most, at = far[-1]
    middle, _ = far[(len(far) - 1) // 2]
    return -at if most >= max(_LEAST_DEVIATION, _STANDS_OUT * middle) else None


def _added_by_several(columns: Sequence[Column]) -> Iterator[AddedBySeveral]:
    """Give what is added in the same words by more than one, the most common first."""
    found: dict[str, dict[int, tuple[str, str]]] = {}
    for at, column in enumerate(columns):
        for added in column.additions:
            if len(added.words) >= _SHORTEST:
                found.setdefault(added.words, {}).setdefault(at, (added.id, added.text))
    several = [where for where in found.values() if len(where) > 1]
    for where in sorted(several, key=lambda where: (-len(where), *where)):
        (_, text), *_ = where.values()
        yield AddedBySeveral(text, tuple(where), tuple(name for name, _ in where.values()))
