"""A chain for people: which requirements were lost or changed, in which document, and how."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zwgk.published.trace_v1 import Change, Journey, Step, TracedDocument, TraceV1
from zwgk.report.evidence import GLYPHS
from zwgk.report.lineage_words import lineage_words, numbered
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.messages import messages_in
from zwgk.report.rows import clause_name
from zwgk.report.trace import all_numbered, files_of, titled
from zwgk.report.view import PLAIN, View

_SET_IN = 8
_UNKNOWN = Piece("？", "dim")
_KEPT = {"verbatim", "adapted"}


def render(trace: TraceV1, view: View = PLAIN) -> str:
    """Give the report as text."""
    return laid_out(_Report(trace, view).lines(), view)


class _Report:
    """One chain as it is shown to one reader."""

    def __init__(self, trace: TraceV1, view: View) -> None:
        self._trace = trace
        self._view = view
        self._words = lineage_words(view.lang)
        self._messages = messages_in(view.lang)
        self._files = files_of(trace, view)

    def lines(self) -> Iterator[Line]:
        """Give every line, parts set apart by a blank one."""
        parts: list[Iterable[Line]] = [self._verdict(), self._heads()]
        if self._view.show != "summary":
            parts += self._body()
        parts.append(self._summary())
        for number, part in enumerate(filter(None, map(tuple, parts))):
            if number:
                yield BLANK
            yield from part

    def _word(self, key: str, /, **values: object) -> str:
        return self._words[key].format(**values)

    def _verdict(self) -> Iterator[Line]:
        items = self._trace.items
        outcomes = [item.outcome for item in items]
        told = self._word(
            "traced",
            n=len(items),
            kept=outcomes.count("verbatim") + outcomes.count("adapted"),
            partial=outcomes.count("partial"),
            omitted=outcomes.count("omitted"),
            mandatory=self._trace.summary.mandatory_lost,
            na=outcomes.count("not_applicable"),
        )
        yield line(Piece(told, "error" if self._trace.summary.mandatory_lost else "strong"))

    # -------------------------------------------------------------- documents

    def _heads(self) -> Iterator[Line]:
        for at, document in enumerate(self._trace.documents):
            yield self._head(at, document)
        for each in self._trace.besides:
            name = self._word("gap").join(filter(None, (each.doc_number, each.title)))
            cited = self._word("by", which=numbered(each.cited_by))
            yield line(
                Piece(self._word("beyond"), "strong"), "  ", name, cited, "  ",
                Piece(self._word("not-provided"), "warning"), hang=6,
            )  # fmt: skip

    def _head(self, at: int, document: TracedDocument) -> Line:
        named = [each for each in (document.doc_number, titled(document)) if each]
        pieces = [
            Piece(f"{numbered(at)}  ", "strong"),
            Piece(self._word("gap").join(named) or self._word("untitled")),
        ]
        if not document.provided:
            return line(*pieces, "  ", Piece(self._word("not-at-hand"), "warning"), hang=4)
        details = [document.issued_on] if document.issued_on else []
        details.append(self._word("points", n=document.points))
        pieces.append(
            Piece(self._word("bracketed", inside=self._word("clause-comma").join(details)))
        )
        if document.cites:
            which = all_numbered(document.cites, "")
            pieces.append(Piece("  " + self._word("cites", which=which), "dim"))
        others = [other for other in range(at) if other not in document.cites]
        if at and at - 1 in others:
            told = self._word("cites-not", which=numbered(at - 1))
            pieces.append(Piece(f"  ※{told}", "warning"))
        return line(*pieces, "  ", Piece(self._files[at], "dim"), hang=4)

    # -------------------------------------------------------------- items

    def _body(self) -> list[Iterable[Line]]:
        items = self._trace.items
        lost: dict[tuple[int, ...], list[Journey]] = {}
        for item in items:
            if item.lost_at:
                lost.setdefault(item.lost_at, []).append(item)
        parts: list[Iterable[Line]] = []
        for places, group in sorted(lost.items()):
            key = "lost-in" if len(places) == 1 else "lost-in-unsure"
            which = all_numbered(places, self._word("comma"))
            parts.append((line(Piece(self._word(key, which=which, n=len(group)), "error")),))
            parts += [self._item(item) for item in group]
        rest = [item for item in items if not item.lost_at]
        partial = [item for item in rest if item.outcome == "partial"]
        kept = [item for item in rest if item.outcome in _KEPT]
        if partial:
            parts.append((line(Piece(self._word("changed-in", n=len(partial)), "warning")),))
            parts += [self._item(item) for item in partial]
        parts.append(
            self._listed("not-applicable-in", [i for i in rest if i.outcome == "not_applicable"])
        )
        parts.append(self._skipped(kept))
        parts.append(self._listed("kept-in", kept))
        return parts

    def _listed(self, key: str, items: Sequence[Journey]) -> Iterator[Line]:
        if not items:
            return
        listed = self._view.show == "all"
        yield line(self._word(key, n=len(items)), "" if listed else self._word("show-all"))
        for item in items if listed else ():
            yield from self._item(item)

    def _skipped(self, kept: Sequence[Journey]) -> Iterator[Line]:
        """Say which documents in the middle leave out what the last one has."""
        for at in range(1, len(self._trace.documents) - 1):
            n = sum(item.steps[at - 1].status == "omitted" for item in kept)
            if n:
                yield line(self._word("skipped-in", which=numbered(at), n=n))

    def _item(self, item: Journey) -> Iterator[Line]:
        glyph = GLYPHS.get(item.outcome, _UNKNOWN)
        yield line(
            glyph,
            f" {self._word(item.force)}  {clause_name(item.path, item.id, self._messages)}",
            Piece(f"  {self._word('line', n=item.span.line)}", "dim"),
            hang=2,
        )
        yield line(" " * _SET_IN, item.text, hang=_SET_IN)
        for step in item.steps:
            yield from self._step(item, step)

    def _step(self, item: Journey, step: Step) -> Iterator[Line]:
        pieces = [
            Piece(f"  {numbered(step.document)} ", "strong"),
            Piece(self._word(step.status), GLYPHS.get(step.status, _UNKNOWN).style),
        ]
        if step.status == "not_applicable":
            reason = self._messages.reason(step.reason or step.binds or "")
            pieces.append(Piece(self._word("bracketed", inside=reason)))
        if step.document in item.lost_at and step.status == "omitted":
            key = "lost-here" if len(item.lost_at) == 1 else "lost-here-or-above"
            pieces.append(Piece(self._word("bracketed", inside=self._word(key)), "error"))
        if step.through is not None:
            told = self._word("through", which=numbered(step.through))
            pieces.append(Piece(self._word("bracketed", inside=told)))
        if step.needs_review:
            told = self._word("to-review", confidence=step.confidence)
            pieces.append(Piece(f"  {told}", "warning"))
        for match in step.matches:
            clause = clause_name(match.path, match.id, self._messages)
            pieces.append(Piece(f"  {clause}"))
            pieces.append(Piece(f" {self._word('line', n=match.span.line)}", "dim"))
        yield line(*pieces, hang=_SET_IN)
        if step.status == "partial" or (step.status == "adapted" and step.changes):
            for match in step.matches:
                yield line(" " * _SET_IN, match.text, hang=_SET_IN)
        yield from self._changes(step.changes)

    def _changes(self, changes: Sequence[Change]) -> Iterator[Line]:
        for change in changes:
            if change.new:
                yield line(
                    " " * _SET_IN,
                    Piece(self._word(change.severity), change.severity),
                    "  ",
                    Piece(change.rule, "dim"),
                    "  ",
                    change.message,
                    hang=_SET_IN + 2,
                )
        if changes and not any(change.new for change in changes):
            yield line(" " * _SET_IN, self._word("same-as-above"))

    # -------------------------------------------------------------- counts

    def _summary(self) -> Iterator[Line]:
        yield line(Piece(self._word("summary"), "strong"))
        for each in self._trace.summary.by_document:
            which = numbered(each.document)
            if not self._trace.documents[each.document].provided:
                yield line("  ", self._word("by-document-unknown", which=which))
                continue
            counts: Mapping[str, object] = each._asdict()
            yield line(
                "  ",
                self._word("by-document", which=which, na=each.not_applicable, **counts),
                hang=4,
            )
