"""The ledger as CSV that a spreadsheet opens right: its mark of UTF-8, no formulas."""

from zwgk.published.tables_v1 import LedgerV1
from zwgk.report.csv import cell
from zwgk.report.ledger.rows import tables_of
from zwgk.report.view import PLAIN, View

_BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""


def render(ledger: LedgerV1, view: View = PLAIN) -> str:
    """Give the tables, a blank line and the name between them where there are two."""
    lines: list[str] = []
    for table in tables_of(ledger, view):
        if lines:
            lines += ["", cell(table.name)]
        for row in (table.columns, *table.rows):
            lines.append(",".join(cell("" if each is None else str(each)) for each in row))
    return _BOM + "".join(line + "\r\n" for line in lines)
