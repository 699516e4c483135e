"""What was found, for people: under each document its findings, each with the line it is about."""

from collections.abc import Iterator, Sequence

from zwgk.published.lint_v1 import LintFinding, LintV1
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.lint import files_of
from zwgk.report.lint.concise import count
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import PLAIN, View

_SET_IN = 8
_LONGEST = 60
"""A quotation only says which clause it is about."""


def render(results: Sequence[LintV1], view: View = PLAIN) -> str:
    """Give the report as text."""
    return laid_out(_lines(results, view), view)


def _lines(results: Sequence[LintV1], view: View) -> Iterator[Line]:
    messages = messages_in(view.lang)
    for file, result in zip(files_of(results, view), results, strict=True):
        if result.findings:
            named = [each for each in (result.doc_number, result.title) if each]
            yield line(Piece(file.path, "strong"), "  ", messages.word("gap").join(named))
            for finding in result.findings:
                yield from _told(finding, messages)
            yield BLANK
    yield line(count(results, messages))


def _told(finding: LintFinding, messages: Messages) -> Iterator[Line]:
    grave = Piece(messages.word(finding.severity), finding.severity)
    where = messages.word("line", n=finding.span.line)
    rule = Piece(finding.rule, "dim")
    yield line(f"  {where}  ", grave, "  ", rule, "  ", finding.message, hang=_SET_IN)
    quoted = " ".join(finding.text.split())
    cut = quoted if len(quoted) <= _LONGEST else quoted[:_LONGEST] + "…"
    if cut not in finding.message:
        yield line(" " * _SET_IN, cut, hang=_SET_IN)
