"""What was found, as SARIF 2.1.0."""

from collections.abc import Sequence

from zwgk.published.lint_v1 import LintV1
from zwgk.report import sarif
from zwgk.report.lint import annotations_of, files_of
from zwgk.report.view import PLAIN, View


def render(results: Sequence[LintV1], view: View = PLAIN) -> str:
    """Give all documents as a log of one run."""
    return sarif.log(annotations_of(results, view), files_of(results, view), view, {})
