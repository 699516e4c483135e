"""A chain as one page: a row for each requirement, a column for each document it came through."""

from collections.abc import Iterator
from typing import NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.trace_v1 import Change, Journey, Step, TracedDocument, TraceV1
from zwgk.report.lineage_words import lineage_words, numbered
from zwgk.report.messages import messages_in
from zwgk.report.pages import page
from zwgk.report.rows import GLYPHS, clause_name
from zwgk.report.trace import all_numbered, files_of, titled
from zwgk.report.view import PLAIN, View


class _Head(NamedTuple):
    """A document as the page names it."""

    number: str
    name: str
    details: str
    provided: bool
    counts: str


class _Local(NamedTuple):
    """A sentence that carries an item."""

    clause: str
    text: str


class _Cell(NamedTuple):
    """What became of an item in one document."""

    status: str
    told: str
    lost: bool
    review: str
    locals: tuple[_Local, ...]
    changes: tuple[Change, ...]
    """Those that are new here, the gravest first."""
    unchanged: bool
    """There are changes, and every one was there above."""


class _Row(NamedTuple):
    """An item and its way."""

    clause: str
    item: Journey
    cells: tuple[_Cell, ...]


def render(trace: TraceV1, view: View = PLAIN) -> str:
    """Give the page."""
    shown = _Page(trace, view)
    words = lineage_words(view.lang)
    return page(
        "trace",
        view,
        version=trace.tool.version,
        heads=tuple(shown.heads()),
        rows=tuple(shown.rows()),
        verdict=shown.verdict(),
        words=words,
        besides=trace.besides,
        numbered=numbered,
    )


class _Page:
    """One chain as it is shown to one reader."""

    def __init__(self, trace: TraceV1, view: View) -> None:
        self._trace = trace
        self._words = lineage_words(view.lang)
        self._messages = messages_in(view.lang)
        self._files = files_of(trace, view)

    def verdict(self) -> str:
        outcomes = [item.outcome for item in self._trace.items]
        return self._words["traced"].format(
            n=len(outcomes),
            kept=outcomes.count("verbatim") + outcomes.count("adapted"),
            partial=outcomes.count("partial"),
            omitted=outcomes.count("omitted"),
            mandatory=self._trace.summary.mandatory_lost,
            na=outcomes.count("not_applicable"),
        )

    def heads(self) -> Iterator[_Head]:
        tallies = {each.document: each for each in self._trace.summary.by_document}
        for at, document in enumerate(self._trace.documents):
            tally = tallies.get(at)
            counts = (
                self._words["by-document"].format(
                    which="", na=tally.not_applicable, **tally._asdict()
                )
                if tally and document.provided
                else ""
            )
            yield _Head(
                numbered(at),
                self._words["gap"].join(filter(None, (document.doc_number, titled(document))))
                or self._words["untitled"],
                self._details(at, document),
                document.provided,
                counts.strip(),
            )

    def _details(self, at: int, document: TracedDocument) -> str:
        if not document.provided:
            return self._words["not-at-hand"]
        told = [document.issued_on, self._files[at]]
        if document.cites:
            told.append(self._words["cites"].format(which=all_numbered(document.cites, "")))
        if at and at - 1 not in document.cites:
            told.append("※" + self._words["cites-not"].format(which=numbered(at - 1)))
        return self._words["gap"].join(filter(None, told))

    def rows(self) -> Iterator[_Row]:
        for item in self._trace.items:
            clause = clause_name(item.path, item.id, self._messages)
            yield _Row(clause, item, tuple(self._cell(item, step) for step in item.steps))

    def _cell(self, item: Journey, step: Step) -> _Cell:
        told = self._words[step.status]
        if step.status == "not_applicable":
            reason = self._messages.reason(step.reason or step.binds or "")
            told += self._words["bracketed"].format(inside=reason)
        if step.through is not None:
            through = self._words["through"].format(which=numbered(step.through))
            told += self._words["bracketed"].format(inside=through)
        glyph = GLYPHS.get(step.status, "？")
        new = [change for change in step.changes if change.new]
        gravest_first = sorted(new, key=lambda each: -Severity[each.severity.upper()])
        return _Cell(
            status=step.status,
            told=f"{glyph} {told}",
            lost=step.document in item.lost_at and step.status == "omitted",
            review=self._words["to-review"].format(confidence=step.confidence)
            if step.needs_review
            else "",
            locals=tuple(
                _Local(clause_name(match.path, match.id, self._messages), match.text)
                for match in step.matches
            ),
            changes=tuple(gravest_first),
            unchanged=bool(step.changes) and not new,
        )
