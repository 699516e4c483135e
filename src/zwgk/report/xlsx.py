"""A comparison as a workbook: what was found, every item, the counts, and how to read them."""

from collections.abc import Iterator

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import (
    ComparisonV1,
    Finding,
    ItemOutcome,
    LocalDocument,
    ParentDocument,
)
from zwgk.report.annotations import waiver_told
from zwgk.report.messages import messages_in
from zwgk.report.page_words import label_in
from zwgk.report.rows import GLYPHS, Block, blocks, clause_name, title_of
from zwgk.report.sheets import Cell, Row, Sheet, workbook
from zwgk.report.terminal import verdict_sentence
from zwgk.report.view import PLAIN, View

_COUNTS = (
    "items",
    "verbatim",
    "adapted",
    "partial",
    "omitted",
    "mandatory_omitted",
    "not_applicable",
    "needs_review",
    "additions",
)


def render(comparison: ComparisonV1, view: View = PLAIN) -> bytes:
    """Give the bytes of the workbook."""
    book = _Book(comparison, view)
    title = title_of(comparison.local) or messages_in(view.lang).word("untitled")
    return workbook((book.findings(), book.items(), book.summary(), book.notes()), title)


class _Book:
    """One comparison as it is shown to one reader."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._view = view
        self._messages = messages_in(view.lang)
        self._word = self._messages.word
        self._label = label_in(view.lang)

    def findings(self) -> Sheet:
        """Give every finding, the gravest first."""
        columns = (
            "number",
            "severity",
            "rule",
            "message",
            "parent-document",
            "parent-clause",
            "parent-text",
            "local-clause",
            "local-text",
            "local-line",
            "needs-review",
            "waiver",
            "handling",
            "fingerprint",
        )
        items = {(item.parent, item.id): item for item in self._comparison.items}
        rows = []
        for number, finding in enumerate(self._comparison.findings, start=1):
            about = None if finding.parent is None else finding.parent, finding.item
            item = items.get(about)  # type: ignore[arg-type] # what is about no item is not there
            rows.append(self._finding(number, finding, item))
        name = self._label("sheet-findings")
        return Sheet(name, tuple(map(self._label, columns)), rows, frozen=3)

    def items(self) -> Sheet:
        """Give every parent item in reading order, then what the local document added."""
        columns = (
            "number",
            "status",
            "parent-document",
            "parent-clause",
            "parent-text",
            "local-clause",
            "local-text",
            "force",
            "coverage",
            "confidence",
            "needs-review",
            "reason",
            "severity",
            "message",
            "parent-line",
            "local-line",
        )
        about = {(block.item.parent, block.item.id): block for block in blocks(self._comparison)}
        rows = [
            self._item(number, about[item.parent, item.id])
            for number, item in enumerate(self._comparison.items, start=1)
        ]
        for number, each in enumerate(self._comparison.additions, start=len(rows) + 1):
            clause = clause_name(each.path, each.id, self._messages)
            added = self._word("csv-addition")
            cells: tuple[Cell, ...] = (
                number,
                f"＋ {added}",
                "",
                "",
                "",
                clause,
                each.text,
                *[""] * 8,
                each.span.line,
            )
            rows.append(Row(cells))
        name = self._label("sheet-items")
        return Sheet(name, tuple(map(self._label, columns)), rows, frozen=2)

    def summary(self) -> Sheet:
        """Give the counts, of the whole and under each parent."""
        summary = self._comparison.summary
        several = len(summary.by_parent) > 1
        parents = [self._comparison.parents[each.parent] for each in summary.by_parent]
        named = [each.doc_number or each.title or self._word("untitled") for each in parents]
        columns = [self._label("what"), self._label("count"), *(named if several else ())]
        rows = []
        for key in _COUNTS:
            counts = [getattr(summary, key)]
            if several:
                counts += [getattr(each, key, None) for each in summary.by_parent]
            rows.append(Row([self._count(key), *counts], {0: key}))
        shares = [summary.coverage]
        if several:
            shares += [each.coverage for each in summary.by_parent]
        rows.append(Row([self._label("coverage-short"), *shares]))
        found = [finding.severity for finding in self._comparison.findings]
        for severity in ("error", "warning", "note"):
            blank = [None] * len(named) if several else []
            cells = [self._word(severity), found.count(severity), *blank]
            rows.append(Row(cells, {0: severity}))
        return Sheet(self._label("sheet-summary"), columns, rows)

    def notes(self) -> Sheet:
        """Say what was compared, and how to read the other sheets."""
        told = [*self._documents(), *self._explained()]
        columns = (self._label("what"), self._label("message"))
        return Sheet(self._label("sheet-notes"), columns, [Row(each) for each in told])

    def _documents(self) -> Iterator[tuple[str, str]]:
        label, comparison = self._label, self._comparison
        yield label("verdict"), verdict_sentence(comparison, self._view)
        documents: list[LocalDocument | ParentDocument] = [comparison.local, *comparison.parents]
        roles = ["local", *("parent" if each.provided else "cited" for each in comparison.parents)]
        for role, each in zip(roles, documents, strict=True):
            source = each.source
            told = [
                each.doc_number,
                title_of(each),
                each.issued_on,
                source.name if source else None,
            ]
            yield label(role), self._word("gap").join(filter(None, told))
            if source:
                yield label("hash"), source.sha256

    def _explained(self) -> Iterator[tuple[str, str]]:
        label, tool = self._label, self._comparison.tool
        yield label("note-status"), label("method")
        for key in ("note-text", "note-counts", "note-added"):
            yield label("sheet-notes"), label(key)
        yield label("tool"), f"{tool.name} {tool.version}"
        yield label("schema"), self._comparison.schema_version

    def _count(self, key: str) -> str:
        known = {
            "items": self._label("items-short", n=""),
            "mandatory_omitted": self._label("mandatory-omitted"),
            "needs_review": self._label("to-review-short"),
            "additions": self._label("additions-short"),
        }
        return known.get(key) or self._word(key)

    def _finding(self, number: int, finding: Finding, item: ItemOutcome | None) -> Row:
        excuse = self._word("excused-known") if finding.known else ""
        cells = (
            number,
            self._word(finding.severity),
            finding.rule,
            finding.message,
            "" if item is None else self._parent(item),
            "" if item is None else clause_name(item.path, item.id, self._messages),
            finding.parent_text if item is None else item.text,
            self._local_clauses(item),
            finding.local_text if item is None else _local_text(item),
            finding.span.line if finding.span else None,
            self._label("yes") if finding.needs_review else "",
            waiver_told(finding.waiver, self._messages) if finding.waiver else excuse,
            "",
            finding.fingerprint,
        )
        return Row(cells, {1: finding.severity})

    def _item(self, number: int, block: Block) -> Row:
        item = block.item
        inapplicable = item.status == "not_applicable"
        cells = (
            number,
            f"{GLYPHS[item.status]} {self._word(item.status)}",
            self._parent(item),
            clause_name(item.path, item.id, self._messages),
            item.text,
            self._local_clauses(item),
            _local_text(item),
            self._word(item.force),
            item.coverage,
            item.confidence,
            self._label("yes") if item.needs_review else "",
            self._messages.reason(item.reason or item.binds) if inapplicable else "",
            self._word(Severity(block.severity).label) if block.findings else "",
            "\n".join(finding.message for finding in block.findings),
            item.span.line,
            item.matches[0].span.line if item.matches else None,
        )
        return Row(cells, {1: item.status})

    def _parent(self, item: ItemOutcome) -> str:
        parent = self._comparison.parents[item.parent]
        return parent.doc_number or parent.title or self._word("untitled")

    def _local_clauses(self, item: ItemOutcome | None) -> str:
        matches = item.matches if item else ()
        return "\n".join(clause_name(each.path, each.id, self._messages) for each in matches)


def _local_text(item: ItemOutcome) -> str:
    return "\n".join(match.text for match in item.matches)
