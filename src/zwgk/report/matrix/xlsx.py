"""A matrix as a workbook: items down and documents across in colours, then the documents."""

from zwgk.published.matrix_v1 import MatrixV1
from zwgk.report.matrix import matrix_words, placed, titled
from zwgk.report.messages import messages_in
from zwgk.report.rows import GLYPHS
from zwgk.report.sheets import Row, Sheet, workbook
from zwgk.report.view import PLAIN, View


def render(matrix: MatrixV1, view: View = PLAIN) -> bytes:
    """Give the bytes of the workbook."""
    own = matrix_words(view.lang)
    sheets = [_items(matrix, view), _documents(matrix, view)]
    if matrix.added_by_several:
        sheets.append(_several(matrix, view))
    return workbook(sheets, own["title"])


def _items(matrix: MatrixV1, view: View) -> Sheet:
    own, word = matrix_words(view.lang), messages_in(view.lang).word
    heads = ("clause", "item", "force", "coverage", "omitted-by", "partial-by", "na-by")
    rows = []
    for at, item in enumerate(matrix.items):
        statuses = [column.cells[at].status for column in matrix.documents]
        rows.append(
            Row(
                (
                    placed(item, matrix, view.lang),
                    item.text,
                    word(item.force),
                    item.coverage,
                    item.omitted,
                    item.partial,
                    item.not_applicable,
                    *(f"{GLYPHS[status]} {word(status)}" for status in statuses),
                ),
                {len(heads) + number: status for number, status in enumerate(statuses)},
            )
        )
    columns = (
        *(own[head] for head in heads),
        *(f"{titled(each)}\n{each.name}" for each in matrix.documents),
    )
    return Sheet(own["sheet-matrix"], columns, rows, frozen=2)


def _documents(matrix: MatrixV1, view: View) -> Sheet:
    own, word = matrix_words(view.lang), messages_in(view.lang).word
    heads = (
        *(own[head] for head in ("file", "name", "number", "issued", "coverage")),
        *map(word, GLYPHS),
        *(own[head] for head in ("mandatory-omitted", "review", "deviation", "why")),
    )
    rows = [
        Row(
            (
                column.name,
                titled(column),
                column.doc_number,
                column.issued_on,
                column.coverage,
                column.omitted,
                column.partial,
                column.adapted,
                column.verbatim,
                column.not_applicable,
                column.mandatory_omitted,
                column.needs_review,
                column.deviation,
                None,
            ),
            {12: "warning"} if at == matrix.outlier else {},
        )
        for at, column in enumerate(matrix.documents)
    ]
    rows += [Row((each.name, *[None] * 12, each.message), {13: "error"}) for each in matrix.unread]
    return Sheet(own["sheet-documents"], heads, rows)


def _several(matrix: MatrixV1, view: View) -> Sheet:
    own = matrix_words(view.lang)
    rows = [
        Row(
            (
                each.text,
                len(each.documents),
                "、".join(matrix.documents[at].name for at in each.documents),
            )
        )
        for each in matrix.added_by_several
    ]
    return Sheet(own["sheet-several"], (own["text"], own["count"], own["file"]), rows)
