"""One finding on each line, as editors and grep like it: file:line:column: severity rule: text."""

from collections.abc import Sequence

from zwgk.published.lint_v1 import LintV1
from zwgk.report.lint import annotations_of
from zwgk.report.messages import Messages, messages_in
from zwgk.report.safe import no_command, one_line
from zwgk.report.view import PLAIN, View


def render(results: Sequence[LintV1], view: View = PLAIN) -> str:
    """Give the findings, and their number on the last line."""
    rows = []
    for each in annotations_of(results, view):
        place = f"{each.file.path}:{each.span.line}:{each.span.column}" if each.span else ""
        rows.append(f"{place}: {each.severity} {each.rule}: {each.message}")
    rows.append(count(results, messages_in(view.lang)))
    return "".join(no_command(one_line(row)) + "\n" for row in rows)


def count(results: Sequence[LintV1], messages: Messages) -> str:
    """Say how much was found."""
    found = [finding.severity for result in results for finding in result.findings]
    told = [
        messages.word(f"count-{severity}", n=found.count(severity))
        for severity in ("error", "warning", "note")
        if severity in found
    ]
    what = messages.word("comma").join(told) or messages.word("lint-nothing")
    return messages.word("lint-end", documents=len(results), what=what)
