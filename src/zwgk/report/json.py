"""A result as JSON: the shape that others build on."""

from zwgk.published.json_text import json_text
from zwgk.report.view import PLAIN, View


def render(result: object, view: View = PLAIN) -> str:  # noqa: ARG001 # all see the same
    """Give the whole result, a document or a comparison, as one JSON object."""
    return json_text(result) + "\n"
