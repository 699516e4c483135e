"""A matrix as one page that needs nothing else: a heat table, items down and documents across."""

from zwgk.published.matrix_v1 import AddedBySeveral, MatrixItem, MatrixV1
from zwgk.report.matrix import matrix_words, mean_coverage, percent, placed, titled
from zwgk.report.messages import messages_in
from zwgk.report.pages import page
from zwgk.report.rows import GLYPHS
from zwgk.report.view import PLAIN, View


def render(matrix: MatrixV1, view: View = PLAIN) -> str:
    """Give the page."""
    words = matrix_words(view.lang)

    def clause(item: MatrixItem) -> str:
        return placed(item, matrix, view.lang)

    def added_by(each: AddedBySeveral) -> str:
        names = "、".join(matrix.documents[at].name for at in each.documents)
        return words["several-item"].format(n=len(each.documents), names=names)

    return page(
        "matrix",
        view,
        version=matrix.tool.version,
        matrix=matrix,
        words=words,
        word=messages_in(view.lang).word,
        glyphs=GLYPHS,
        mean=mean_coverage(matrix),
        percent=percent,
        clause=clause,
        titled=titled,
        added_by=added_by,
    )
