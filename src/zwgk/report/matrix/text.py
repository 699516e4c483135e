"""A matrix for people: how each document does, what most drop, and every item where that fits."""

from collections.abc import Iterator

from zwgk.published.matrix_v1 import MatrixV1
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.matrix import (
    applicable,
    matrix_words,
    mean_coverage,
    percent,
    placed,
    titled,
)
from zwgk.report.rows import GLYPHS
from zwgk.report.view import PLAIN, View

_MOST_ACROSS = 30
"""Documents that still fit side by side; of more, the workbook shows each item."""
_MOST_LISTED = 20
_STYLES = {"omitted": "error", "partial": "warning", "adapted": "good", "verbatim": "good"}


def render(matrix: MatrixV1, view: View = PLAIN) -> str:
    """Give the report as text."""
    return laid_out(_Report(matrix, view).lines(), view)


class _Report:
    """One matrix as it is shown to one reader."""

    def __init__(self, matrix: MatrixV1, view: View) -> None:
        self._matrix = matrix
        self._lang = view.lang
        self._words = matrix_words(view.lang)

    def lines(self) -> Iterator[Line]:
        yield line(
            Piece(
                self._word(
                    "held",
                    n=len(self._matrix.documents),
                    items=len(self._matrix.items),
                    coverage=percent(mean_coverage(self._matrix)),
                ),
                "strong",
            )
        )
        for part in (self._documents, self._dropped, self._table, self._several, self._unread):
            told = tuple(part())
            if told:
                yield BLANK
                yield from told

    def _word(self, key: str, /, **values: object) -> str:
        return self._words[key].format(**values)

    def _documents(self) -> Iterator[Line]:
        if self._matrix.documents:
            yield line(self._word("documents"))
        for at, each in enumerate(self._matrix.documents):
            told = self._word(
                "document",
                number=f"{at + 1:>3}",
                name=f"{titled(each)}（{each.name}）",
                coverage=percent(each.coverage),
                omitted=each.omitted,
                mandatory=each.mandatory_omitted,
                partial=each.partial,
            )
            if each.needs_review:
                told += self._word("unsure", n=each.needs_review)
            if at != self._matrix.outlier:
                yield line(told, hang=4)
                continue
            far = self._word("outlier", deviation=percent(each.deviation))
            yield line(told, Piece(far, "warning"), hang=4)

    def _dropped(self) -> Iterator[Line]:
        by_id = {item.id: item for item in self._matrix.items}
        if not self._matrix.most_dropped:
            if len(self._matrix.documents) > 1:
                yield line(self._word("none-dropped"))
            return
        yield line(self._word("dropped"))
        for name in self._matrix.most_dropped[:_MOST_LISTED]:
            item = by_id[name]
            clause = placed(item, self._matrix, self._lang)
            told = self._word(
                "dropped-item", clause=clause, applicable=applicable(item), n=item.omitted
            )
            yield line("  ", Piece(told, "error"), hang=4)
            yield line("      ", item.text, hang=6)

    def _table(self) -> Iterator[Line]:
        if not 0 < len(self._matrix.documents) <= _MOST_ACROSS:
            return
        yield line(self._word("table"))
        for at, item in enumerate(self._matrix.items):
            cells = [column.cells[at].status for column in self._matrix.documents]
            yield line(
                "  ",
                *(Piece(GLYPHS[status], _STYLES.get(status, "dim")) for status in cells),
                f" {percent(item.coverage):>4} {placed(item, self._matrix, self._lang)}",
                hang=4,
            )
        yield line("  ", Piece(self._word("legend"), "dim"), hang=2)

    def _several(self) -> Iterator[Line]:
        if self._matrix.added_by_several:
            yield line(self._word("several"))
        for each in self._matrix.added_by_several[:_MOST_LISTED]:
            names = "、".join(str(at + 1) for at in each.documents)
            told = self._word("several-item", n=len(each.documents), names=names)
            yield line("  ", told, hang=4)
            yield line("      ", each.text, hang=6)

    def _unread(self) -> Iterator[Line]:
        if self._matrix.unread:
            yield line(Piece(self._word("unread", n=len(self._matrix.unread)), "error"))
        for each in self._matrix.unread:
            yield line("  ", each.message, hang=4)
