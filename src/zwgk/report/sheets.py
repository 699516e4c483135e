"""Workbooks: sheets of plain cells, made so that they can be read, filtered and printed at once.

A document is not trusted: what begins with = in it is text here too, and stays so.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil
from typing import Any, NamedTuple

from zwgk.report.lines import width_of
from zwgk.report.safe import visible

Cell = str | int | float | date | None

_CREATED = datetime(1980, 1, 1)  # noqa: DTZ001 # as a workbook has it, which knows no zones
"""What each workbook says of its making: the same input gives the same bytes."""
_LONGEST = 32_767
"""Characters that a cell of a workbook may have; a longer text would be left out without a word."""
_WIDEST, _NARROWEST = 40, 6
_LINE, _TALLEST = 15.5, 409.0
"""Points that a line takes, and those that a row may have."""
_SPARE = 0.4
"""Lines to spare: fonts differ."""
_A4 = 9
_FILLS = {
    "omitted": "#FDEBE1",
    "partial": "#FDF3D9",
    "adapted": "#DFF4EC",
    "verbatim": "#E2F1FB",
    "not_applicable": "#ECEEF0",
    "error": "#FDEBE1",
    "warning": "#FDF3D9",
    "note": "#F4F5F7",
}
"""Pale, under black text: none says anything that a word beside it does not say."""


class Row(NamedTuple):
    """One row, and which of its cells is tinted as what."""

    cells: Sequence[Cell]
    tints: Mapping[int, str] = {}


class Sheet(NamedTuple):
    """One sheet: its name, the headings of its columns, its rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Row]
    frozen: int = 1
    """Columns that stay in sight when one scrolls to the right."""


def workbook(sheets: Iterable[Sheet], title: str) -> bytes:
    """Give the bytes of a workbook."""
    # Loaded here: who asks for another format does not wait for it.
    import xlsxwriter

    made = BytesIO()
    with xlsxwriter.Workbook(
        made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"created": _CREATED, "title": visible(title)[:255]})
        styles = _Styles(book)
        for sheet in sheets:
            _add(book, sheet, styles)
    return made.getvalue()


class _Styles:
    """The formats that cells have; each is made once."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 # the library's
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}
        self.head = book.add_format(
            {
                "bold": True,
                "bg_color": "#E4E7EB",
                "border": 1,
                "border_color": "#B8BDC4",
                "valign": "vcenter",
                "text_wrap": True,
            }
        )

    def of(self, tint: str, *, dated: bool) -> Any:  # noqa: ANN401 # the library's
        if (tint, dated) not in self._made:
            wanted: dict[str, object] = {
                "text_wrap": True,
                "valign": "top",
                "border": 1,
                "border_color": "#D5D8DC",
            }
            if tint in _FILLS:
                wanted["bg_color"] = _FILLS[tint]
            if dated:
                wanted["num_format"] = "yyyy-mm-dd"
            self._made[tint, dated] = self._book.add_format(wanted)
        return self._made[tint, dated]


def _add(book: Any, sheet: Sheet, styles: _Styles) -> None:  # noqa: ANN401 # the library's
    page = book.add_worksheet(sheet.name)
    widths = [
        _width(heading, (row.cells[column] for row in sheet.rows))
        for column, heading in enumerate(sheet.columns)
    ]
    for column, heading in enumerate(sheet.columns):
        page.write_string(0, column, heading, styles.head)
        page.set_column(column, column, widths[column])
    for number, row in enumerate(sheet.rows, start=1):
        # Not every program fits a row to its text by itself.
        page.set_row(number, _height(row.cells, widths))
        for column, cell in enumerate(row.cells):
            style = styles.of(row.tints.get(column, ""), dated=isinstance(cell, date))
            _write(page, number, column, cell, style)
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&P / &N")


def _write(page: Any, row: int, column: int, cell: Cell, style: Any) -> None:  # noqa: ANN401 # the library's
    match cell:
        case None | "":
            page.write_blank(row, column, None, style)
        case str():
            page.write_string(row, column, _fitting(visible(cell)), style)
        case date():
            page.write_datetime(row, column, cell, style)
        case _:
            page.write_number(row, column, cell, style)


def _fitting(text: str) -> str:
    """Say so where a cell cannot hold a text whole."""
    if len(text.encode("utf-16-le")) <= 2 * _LONGEST:
        return text
    kept = text[: _LONGEST // 2 - 20]  # characters outside of the first plane count twice
    return f"{kept}……（+{len(text) - len(kept)}）"


def _height(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    """Give a height that shows the cell with the most lines."""
    lines = 1
    for cell, width in zip(cells, widths, strict=True):
        if isinstance(cell, str):
            # A wide character that does not fit goes to the next line, and leaves a column free.
            parts = (ceil(width_of(part) / (width - 2)) for part in cell.split("\n"))
            lines = max(lines, sum(max(part, 1) for part in parts))
    return min((lines + _SPARE) * _LINE, _TALLEST)


def _width(heading: str, cells: Iterable[Cell]) -> float:
    """Give a width that holds the longest line, and does not push the next column out of sight."""
    lines = (line for cell in cells for line in str(cell if cell is not None else "").split("\n"))
    longest = max(map(width_of, lines), default=0)
    # A filter's button stands on the heading, and takes three columns.
    return min(max(longest + 2, width_of(heading) + 4, _NARROWEST), _WIDEST)
