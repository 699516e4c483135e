"""The ledger as a workbook: dates are dates, and can be sorted as such."""

from zwgk.published.tables_v1 import LedgerV1
from zwgk.report.ledger.rows import tables_of
from zwgk.report.page_words import label_in
from zwgk.report.sheets import Row, Sheet, workbook
from zwgk.report.view import PLAIN, View


def render(ledger: LedgerV1, view: View = PLAIN) -> bytes:
    """Give the bytes of the workbook."""
    sheets = (
        Sheet(table.name, table.columns, [Row(row) for row in table.rows], frozen=2)
        for table in tables_of(ledger, view)
    )
    return workbook(sheets, label_in(view.lang)("ledger"))
