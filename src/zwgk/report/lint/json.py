"""What was found, as JSON: the shape that others build on."""

from collections.abc import Sequence

from zwgk.published.json_text import json_text
from zwgk.published.lint_v1 import LintV1
from zwgk.report.view import PLAIN, View


def render(results: Sequence[LintV1], view: View = PLAIN) -> str:  # noqa: ARG001 # all see the same
    """Give one document as an object, several as an array."""
    return json_text(results[0] if len(results) == 1 else tuple(results)) + "\n"
