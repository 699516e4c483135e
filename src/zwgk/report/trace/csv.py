"""A chain as a table: one row for each item of the highest document, its way in columns."""

from collections.abc import Iterator

from zwgk.published.trace_v1 import Journey, Step, TraceV1
from zwgk.report.csv import BOM, cell
from zwgk.report.lineage_words import lineage_words
from zwgk.report.messages import messages_in
from zwgk.report.rows import clause_name
from zwgk.report.trace import name_of
from zwgk.report.view import PLAIN, View


def render(trace: TraceV1, view: View = PLAIN) -> str:
    """Give the table as CSV."""
    rows = [_header(trace, view), *(_row(item, trace, view) for item in trace.items)]
    return BOM + "".join(",".join(map(cell, row)) + "\r\n" for row in rows)


def _header(trace: TraceV1, view: View) -> list[str]:
    words = lineage_words(view.lang)
    columns = [words[key] for key in ("csv-clause", "csv-item", "csv-force", "csv-lost-at")]
    for document in trace.documents[1:]:
        name = name_of(document)
        columns += [name, *(f"{name} {words[key]}" for key in ("csv-local-text", "csv-changes"))]
    return [*columns, words["csv-review"], words["csv-id"]]


def _row(item: Journey, trace: TraceV1, view: View) -> list[str]:
    words, messages = lineage_words(view.lang), messages_in(view.lang)
    lost = words["comma"].join(name_of(trace.documents[at]) for at in item.lost_at)
    cells = [clause_name(item.path, item.id, messages), item.text, words[item.force], lost]
    for step in item.steps:
        cells += _told(step, view)
    review = any(step.needs_review for step in item.steps)
    return [*cells, words["csv-yes"] if review else "", item.id]


def _told(step: Step, view: View) -> Iterator[str]:
    """Say what became of the item in one document, in which words, and what they change."""
    words, messages = lineage_words(view.lang), messages_in(view.lang)
    status = words[step.status]
    if step.status == "not_applicable":
        reason = messages.reason(step.reason or step.binds or "")
        status += words["bracketed"].format(inside=reason)
    yield status
    yield "".join(match.text for match in step.matches)
    yield words["semicolon"].join(change.message for change in step.changes)
