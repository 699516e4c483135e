"""Results shown: one file for each format, named here in the order of the help.

Each module has one function, `render(result, view)`; none is loaded before it is asked for.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.published.comparison_v1 import ComparisonV1
    from zwgk.report.view import View


class Format(NamedTuple):
    """One way to show a result."""

    module: str
    suffix: str | None
    """Of the files that `-o` writes in it; None where no suffix means it."""
    for_machines: bool = False
    """Always UTF-8, whatever a console may have."""
    binary: bool = False
    """No text: `render` gives bytes."""
    contents: bool = False
    """It shows the texts of the documents too, besides what was found in them."""


COMPARISON_FORMATS = {
    "text": Format("zwgk.report.terminal", ".txt"),
    "concise": Format("zwgk.report.concise", None),
    "json": Format("zwgk.report.json", ".json", for_machines=True, contents=True),
    "jsonl": Format("zwgk.report.jsonl", ".jsonl", for_machines=True),
    "csv": Format("zwgk.report.csv", ".csv", for_machines=True),
    "markdown": Format("zwgk.report.comparison_markdown", ".md"),
    "html": Format("zwgk.report.html", ".html", for_machines=True, contents=True),
    "xlsx": Format("zwgk.report.xlsx", ".xlsx", for_machines=True, binary=True),
    "sarif": Format("zwgk.report.sarif", ".sarif", for_machines=True),
    "junit": Format("zwgk.report.junit", ".xml", for_machines=True),
    "github": Format("zwgk.report.github", None, for_machines=True),
}
"""What `zwgk diff` shows."""

CHECK_FORMATS = {
    name: each for name, each in COMPARISON_FORMATS.items() if name not in {"html", "xlsx"}
}
"""What `zwgk check` shows: a page, and a workbook, are of one comparison."""

DOCUMENT_FORMATS = {
    "tree": Format("zwgk.report.tree", None),
    "json": Format("zwgk.report.json", ".json", for_machines=True),
    "jsonl": Format("zwgk.report.jsonl", ".jsonl", for_machines=True),
    "markdown": Format("zwgk.report.markdown", ".md"),
    "text": Format("zwgk.report.text", ".txt"),
}
"""What `zwgk parse` shows."""

LINT_FORMATS = {
    "text": Format("zwgk.report.lint.text", ".txt"),
    "concise": Format("zwgk.report.lint.concise", None),
    "json": Format("zwgk.report.lint.json", ".json", for_machines=True),
    "sarif": Format("zwgk.report.lint.sarif", ".sarif", for_machines=True),
    "github": Format("zwgk.report.lint.github", None, for_machines=True),
}
"""What `zwgk lint` shows: each takes all documents together."""

TRACE_FORMATS = {
    "text": Format("zwgk.report.trace.text", ".txt"),
    "json": Format("zwgk.report.json", ".json", for_machines=True),
    "csv": Format("zwgk.report.trace.csv", ".csv", for_machines=True),
    "html": Format("zwgk.report.trace.html", ".html", for_machines=True),
}
"""What `zwgk trace` shows."""

LINEAGE_FORMATS = {
    "tree": Format("zwgk.report.lineage.tree", ".txt"),
    "json": Format("zwgk.report.json", ".json", for_machines=True),
    "mermaid": Format("zwgk.report.lineage.mermaid", ".mmd", for_machines=True),
}
"""What `zwgk lineage` shows."""

MATRIX_FORMATS = {
    "text": Format("zwgk.report.matrix.text", ".txt"),
    "json": Format("zwgk.report.json", ".json", for_machines=True),
    "jsonl": Format("zwgk.report.jsonl", ".jsonl", for_machines=True),
    "csv": Format("zwgk.report.matrix.csv", ".csv", for_machines=True),
    "html": Format("zwgk.report.matrix.html", ".html", for_machines=True),
    "xlsx": Format("zwgk.report.matrix.xlsx", ".xlsx", for_machines=True, binary=True),
}
"""What `zwgk matrix` shows; lines are written one by one, as they come."""
LEDGER_FORMATS = {
    "markdown": Format("zwgk.report.ledger.markdown", ".md"),
    "csv": Format("zwgk.report.ledger.csv", ".csv", for_machines=True),
    "xlsx": Format("zwgk.report.ledger.xlsx", ".xlsx", for_machines=True, binary=True),
    "json": Format("zwgk.report.json", ".json", for_machines=True),
}
"""What `zwgk ledger` shows."""

RULE_FORMATS = {
    "text": Format("zwgk.report.rules.listing", ".txt"),
    "json": Format("zwgk.report.rules.json", ".json", for_machines=True),
}
"""What `zwgk rules` shows."""

RULE_PAGE = Format("zwgk.report.rules.page", None)
"""What `zwgk explain` shows."""


def show_in(result: object, chosen: Format, view: "View") -> str:
    """Show a result, a document or a comparison, in a format."""
    from importlib import import_module

    text: str = import_module(chosen.module).render(result, view)
    return text


def result_in(result: object, chosen: Format, view: "View") -> str | bytes:
    """Give a result in a format that may be no text."""
    from importlib import import_module

    content: str | bytes = import_module(chosen.module).render(result, view)
    return content


def show_all_in(results: "Sequence[tuple[ComparisonV1, View]]", chosen: Format) -> str:
    """Show several comparisons, each to its own view, as one text in a format.

    A format that knows of several has `render_all`; of any other the texts stand in a row.
    """
    from importlib import import_module

    module = import_module(chosen.module)
    if hasattr(module, "render_all"):
        text: str = module.render_all(results)
        return text
    return "".join(module.render(comparison, view) for comparison, view in results)
