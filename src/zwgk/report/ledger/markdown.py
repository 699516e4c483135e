"""The ledger as Markdown tables."""

from zwgk.published.tables_v1 import LedgerV1
from zwgk.report.ledger.rows import Cell, tables_of
from zwgk.report.markdown_text import as_markdown
from zwgk.report.view import PLAIN, View


def render(ledger: LedgerV1, view: View = PLAIN) -> str:
    """Give each table under its name."""
    parts = []
    for table in tables_of(ledger, view):
        rows = [
            "| " + " | ".join(map(_cell, table.columns)) + " |",
            "|" + " --- |" * len(table.columns),
            *("| " + " | ".join(map(_cell, row)) + " |" for row in table.rows),
        ]
        parts.append(f"# {as_markdown(table.name)}\n\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _cell(cell: Cell) -> str:
    return "" if cell is None else as_markdown(str(cell))
