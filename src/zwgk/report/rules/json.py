"""All rules as a JSON array."""

from collections.abc import Sequence

from zwgk.published.json_text import json_text
from zwgk.published.rule_v1 import RuleV1
from zwgk.report.view import PLAIN, View


def render(rules: Sequence[RuleV1], view: View = PLAIN) -> str:  # noqa: ARG001 # all see the same
    """Give the array."""
    return json_text(tuple(rules)) + "\n"
