"""A matrix as a table for a spreadsheet: items down, documents across."""

from collections.abc import Iterator

from zwgk.published.matrix_v1 import MatrixV1
from zwgk.report.csv import BOM, cell
from zwgk.report.matrix import matrix_words, placed
from zwgk.report.messages import messages_in
from zwgk.report.view import PLAIN, View


def render(matrix: MatrixV1, view: View = PLAIN) -> str:
    """Give the matrix as CSV."""
    return BOM + "".join(",".join(map(cell, row)) + "\r\n" for row in _rows(matrix, view))


def _rows(matrix: MatrixV1, view: View) -> Iterator[list[str]]:
    own, word = matrix_words(view.lang), messages_in(view.lang).word
    heads = ("clause", "item", "force", "coverage", "omitted-by", "partial-by", "na-by")
    yield [*(own[head] for head in heads), *(column.name for column in matrix.documents)]
    shares = (column.coverage for column in matrix.documents)
    yield [own["coverage"], *[""] * 6, *map(_share, shares)]
    for at, item in enumerate(matrix.items):
        yield [
            placed(item, matrix, view.lang),
            item.text,
            word(item.force),
            _share(item.coverage),
            str(item.omitted),
            str(item.partial),
            str(item.not_applicable),
            *(word(column.cells[at].status) for column in matrix.documents),
        ]


def _share(share: float | None) -> str:
    return "" if share is None else f"{share:.2f}"
