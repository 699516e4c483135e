"""What was found, as workflow commands that GitHub shows beside the lines of a change."""

from collections.abc import Sequence

from zwgk.published.lint_v1 import LintV1
from zwgk.report import github
from zwgk.report.lint import annotations_of
from zwgk.report.lint.concise import count
from zwgk.report.messages import messages_in
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View


def render(results: Sequence[LintV1], view: View = PLAIN) -> str:
    """Give the commands, and the number of findings on the last line."""
    messages = messages_in(view.lang)
    told = github.commands(annotations_of(results, view), messages)
    return "".join(each + "\n" for each in (*told, one_line(count(results, messages))))
