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
_NARROWEST, _TO_WRITE_IN = 6, 24
_FONT = {"font_name": "等线", "font_size": 10}
"""What Office in Chinese writes by itself; where it is not to be had, something like it is."""
_CELL = {**_FONT, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#D5D8DC"}
_BY_KIND: Mapping[type, Mapping[str, object]] = {
    int: {"align": "center"},
    float: {"align": "center", "num_format": "0.0%"},
    date: {"num_format": "yyyy-mm-dd"},
}
"""How a cell differs by what it holds: a number with a fraction is a share."""
_LINE, _TALLEST = 14.5, 409.0
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
    printed: int | None = None
    """Columns that go on paper, where not all do."""
    widest: int = 40
    """Columns of a terminal that a column of the sheet may be as wide as."""
    left_free: str | None = None
    """The heading of the column that people write in."""


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
        self._made: dict[tuple[type, str], Any] = {}
        self.head = book.add_format(
            {
                **_FONT,
                "bold": True,
                "bg_color": "#E4E7EB",
                "border": 1,
                "border_color": "#B8BDC4",
                "valign": "vcenter",
                "text_wrap": True,
            }
        )

    def of(self, cell: Cell, tint: str) -> Any:  # noqa: ANN401 # the library's
        kind = type(cell)
        if (kind, tint) not in self._made:
            wanted = {**_CELL, **_BY_KIND.get(kind, {})}
            if tint in _FILLS:
                wanted["bg_color"] = _FILLS[tint]
            self._made[kind, tint] = self._book.add_format(wanted)
        return self._made[kind, tint]


def _add(book: Any, sheet: Sheet, styles: _Styles) -> None:  # noqa: ANN401 # the library's
    page = book.add_worksheet(sheet.name)
    widths = [
        _TO_WRITE_IN
        if heading == sheet.left_free
        else _width(heading, (row.cells[column] for row in sheet.rows), sheet.widest)
        for column, heading in enumerate(sheet.columns)
    ]
    for column, heading in enumerate(sheet.columns):
        page.write_string(0, column, visible(heading), styles.head)
        page.set_column(column, column, widths[column])
    for number, row in enumerate(sheet.rows, start=1):
        # Not every program fits a row to its text by itself.
        page.set_row(number, _height(row.cells, widths))
        for column, cell in enumerate(row.cells):
            _write(page, number, column, cell, styles.of(cell, row.tints.get(column, "")))
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_margins(0.4, 0.4, 0.5, 0.6)
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&A　&P / &N")
    if sheet.printed is not None:
        page.print_area(0, 0, len(sheet.rows), sheet.printed - 1)


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
            parts = (ceil(width_of(part) / width) for part in cell.split("\n"))
            lines = max(lines, sum(max(part, 1) for part in parts))
    return min((lines + _SPARE) * _LINE, _TALLEST)


def _width(heading: str, cells: Iterable[Cell], widest: int) -> float:
    """Give a width that holds the longest line, and does not push the next column out of sight."""
    longest = max((_longest(str(cell)) for cell in cells if cell is not None), default=0)
    # A filter's button stands on the heading, and takes three columns.
    return min(max(longest + 2, _longest(heading) + 4, _NARROWEST), widest)


def _longest(text: str) -> int:
    return max(map(width_of, text.split("\n")))
