"""A comparison for people at a terminal: the verdict first, the evidence, the counts last.

Nothing is boxed: many Chinese terminals draw the lines of a box two columns wide.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from zwgk.model.finding import Severity
from zwgk.model.rules import GATE_RULES
from zwgk.published.comparison_v1 import (
    ComparisonV1,
    Finding,
    ItemOutcome,
    LocalDocument,
    ParentDocument,
    ParentSummary,
    Summary,
)
from zwgk.published.gate import judge
from zwgk.report.evidence import GLYPHS, Evidence
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line, width_of
from zwgk.report.messages import messages_in
from zwgk.report.rows import (
    clause_name,
    listed_blocks,
    listed_findings,
    local_place,
    percent,
    title_of,
)
from zwgk.report.view import PLAIN, View

_COUNTED = {"clause-added", "localised", "local-addition"}
"""Rules whose findings are counted, and listed only when all is asked for."""
_OF_THE_GATE = {rule.name for rule in GATE_RULES}
_STRUCTURE = {"point-moved", "points-merged", "point-split"}


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the report as text."""
    return laid_out(_Report(comparison, view).lines(), view)


def verdict_sentence(comparison: ComparisonV1, view: View) -> str:
    """Say whether the comparison passes, and what was found, as the first line does."""
    lines = _Report(comparison, view).verdict()
    return "".join(piece.text for line in lines for piece in line.pieces)


class _Report:
    """One comparison as it is shown to one reader."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._view = view
        self._messages = messages_in(view.lang)
        self._evidence = Evidence(comparison, self._messages, view)
        self._blocks = listed_blocks(comparison, view)
        self._findings = listed_findings(comparison, view)

    def lines(self) -> Iterator[Line]:
        """Give every line, parts set apart by a blank one."""
        parts = [self.verdict(), self._heads(), *self._body(), self._summary()]
        for number, part in enumerate(filter(None, map(tuple, parts))):
            if number:
                yield BLANK
            yield from part

    def _body(self) -> Iterator[Iterable[Line]]:
        if self._view.show == "summary":
            return
        for block in self._blocks:
            if block.asks_to_be_read:
                yield self._evidence.block(block)
        yield self._besides()
        yield self._late()
        yield self._notes()
        yield self._moved()
        yield self._not_applicable()
        yield self._additions()
        if self._view.show == "all":
            yield self._carried()

    def verdict(self) -> Iterator[Line]:
        """Give the first line: whether it passes, and what was found."""
        word, gate = self._messages.word, self._view.gate
        if self._comparison.as_successor:
            counts = self._comparison.summary
            values = counts._asdict() | {"adapted": counts.verbatim + counts.adapted}
            yield line(Piece(word("succession", **values), "strong"))
            return
        outcome = judge(self._comparison, gate)
        # An omission that would fail, were it sure, stands among the others.
        unsure = "doubtful" if gate.stops(Severity.ERROR) else "omitted"
        what = list(self._tally(outcome.failing))
        more = list(self._tally(outcome.others, unsure))
        if outcome.to_review and gate.strict and gate.fail_on is not None:
            what.append(word("review-fails", n=len(outcome.to_review)))
        elif outcome.to_review:
            more.append(word("count-review", n=len(outcome.to_review)))
        waived = sum(each.waiver is not None for each in outcome.excused)
        for key, n in (("waived", waived), ("known", len(outcome.excused) - waived)):
            if n:
                more.append(word(f"count-{key}", n=n))
        if not what:
            limit = gate.fail_on
            what = [
                word("nothing-failing", fail_on=limit.label) if limit else word("nothing-fails")
            ]
        told = word("comma").join(what)
        if more:
            told += word("and-more") + word("comma").join(more)
        if outcome.passed:
            yield line(Piece(word("passed", what=told), "good"))
        else:
            yield line(Piece(word("failed", what=told), "error"))

    def _tally(self, findings: Iterable[Finding], omission: str = "omitted") -> Iterator[str]:
        counted = Counter(
            omission if (each.rule, each.severity) == ("omitted-item", "error") else each.severity
            for each in findings
        )
        for key in (omission, "error", "warning", "note"):
            if counted[key]:
                yield self._messages.word(f"count-{key}", n=counted[key])

    def _heads(self) -> Iterator[Line]:
        yield self._head("local", self._comparison.local)
        for parent in self._comparison.parents:
            yield self._head("parent" if parent.provided else "cited", parent)
        for finding in self._findings:
            if finding.rule == "parent-later":
                yield self._evidence.finding(finding)

    def _head(self, label: str, document: LocalDocument | ParentDocument) -> Line:
        word = self._messages.word
        title = title_of(document)
        named = [each for each in (document.doc_number, title) if each] or [word("untitled")]
        details = [document.issued_on] if document.issued_on else []
        if document.points is not None:
            details.append(word("points", n=document.points))
        pieces = [Piece(word(label), "strong"), Piece("  "), Piece(word("gap").join(named))]
        if details:
            pieces.append(Piece(word("bracketed", inside=word("clause-comma").join(details))))
        if isinstance(document, ParentDocument) and not document.provided:
            pieces += [Piece("  "), Piece(word("not-provided"), "warning")]
        return line(*pieces, hang=width_of(word(label)) + 2)

    def _besides(self) -> Iterator[Line]:
        """Show what the gate found about no parent item."""
        for finding in self._comparison.findings:
            if finding.rule in _OF_THE_GATE and finding.item is None:
                yield self._evidence.finding(finding)

    def _late(self) -> Iterator[Line]:
        found = [each for each in self._findings if each.rule == "duty-late"]
        if found:
            yield line(self._messages.word("late"))
        for finding in found:
            yield self._evidence.finding(finding)
            for item in self._comparison.items:
                if (item.parent, item.id) == (finding.parent, finding.item):
                    place = self._evidence.parent_place(item)
                    yield self._listed(self._evidence.clause(item), place, item.text)

    def _notes(self) -> Iterator[Line]:
        word = self._messages.word
        found = [
            (block.item, finding)
            for block in self._blocks
            if not block.asks_to_be_read
            for finding in block.findings
        ]
        told = [
            (item, finding)
            for item, finding in found
            if finding.rule not in _COUNTED or self._view.show == "all"
        ]
        if told:
            yield line(Piece(word("notes", n=len(told)), "note"))
        for item, finding in told:
            yield self._listed(self._evidence.clause(item), finding.rule, finding.message)
        if len(found) > len(told):
            counted = word("localised-count", n=len(found) - len(told))
            yield line("  " if told else "", counted, word("show-all"))

    def _moved(self) -> Iterator[Line]:
        found = [each for each in self._findings if each.rule in _STRUCTURE]
        listed = self._view.show == "all"
        if found:
            word = self._messages.word
            yield line(word("structure", n=len(found)), "" if listed else word("show-all"))
        for finding in found if listed else ():
            yield line("  ", Piece(finding.rule, "dim"), "  ", finding.message, hang=4)

    def _not_applicable(self) -> Iterator[Line]:
        items = [item for item in self._comparison.items if item.status == "not_applicable"]
        if items:
            yield line(
                GLYPHS["not_applicable"], self._messages.word("not-applicable-items", n=len(items))
            )
        for item in items:
            reason = self._messages.reason(item.reason or item.binds)
            yield self._listed(self._evidence.clause(item), reason, item.text)

    def _additions(self) -> Iterator[Line]:
        additions = self._comparison.additions
        listed = self._view.show == "all"
        if additions:
            word = self._messages.word
            more = "" if listed else word("show-all")
            yield line(Piece(word("additions", n=len(additions)), "note"), more)
        for addition in additions if listed else ():
            clause = clause_name(addition.path, addition.id, self._messages)
            place = local_place(self._comparison, addition.span, self._view)
            yield self._listed(clause, place, addition.text)

    def _carried(self) -> Iterator[Line]:
        items = [item for item in self._comparison.items if item.status in {"verbatim", "adapted"}]
        for item in items:
            yield self._carried_line(item)

    def _carried_line(self, item: ItemOutcome) -> Line:
        glyph = GLYPHS[item.status]
        where = self._messages.word("comma").join(map(self._evidence.clause, item.matches))
        clause = self._evidence.clause(item)
        return line(
            glyph,
            " ",
            self._messages.word(item.status),
            f"  {clause} → {where}  ",
            item.text,
            hang=4,
        )

    def _listed(self, clause: str, what: str, text: str) -> Line:
        return line(f"  {clause}  ", Piece(what, "dim"), "  ", text, hang=4)

    def _summary(self) -> Iterator[Line]:
        word, summary = self._messages.word, self._comparison.summary
        label = word("summary")
        hang = width_of(label) + 2
        points = Counter(point.status for point in self._comparison.points)
        yield line(
            Piece(label, "strong"),
            "  ",
            word(
                "by-points",
                n=points.total(),
                whole=points["whole"],
                partly=points["partly"],
                dropped=points["dropped"],
                na=points["not_applicable"],
            ),
            hang=hang,
        )
        yield line(" " * hang, self._by_items(summary), hang=hang)
        if len(summary.by_parent) > 1:
            for each in summary.by_parent:
                document = self._comparison.parents[each.parent]
                name = document.doc_number or document.title or word("untitled")
                yield line(" " * hang, f"{name}{word('colon')}", self._by_items(each), hang=hang)

    def _by_items(self, counts: Summary | ParentSummary) -> str:
        word = self._messages.word
        told = word(
            "by-items",
            n=counts.items,
            verbatim=counts.verbatim,
            adapted=counts.adapted,
            partial=counts.partial,
            omitted=counts.omitted,
            mandatory=counts.mandatory_omitted,
            na=counts.not_applicable,
        )
        if counts.coverage is None:
            return told + word("semicolon") + word("coverage-none")
        return told + word("semicolon") + word("coverage", percent=percent(counts.coverage))
