"""A comparison as a workbook: what was found, every item, the counts, and how to read them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import (
    Addition,
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

_Cells = Mapping[str, Cell]
"""Cells by the label of their column."""


class _Columns(NamedTuple):
    """Labels of columns: those for people, which are printed, and the others behind them."""

    printed: tuple[str, ...]
    more: tuple[str, ...]


_FINDINGS = _Columns(
    (
        *("severity", "message", "parent-document", "parent-clause", "parent-text"),
        *("local-clause", "local-text", "handling"),
    ),
    ("local-line", "needs-review", "waiver", "rule", "fingerprint"),
)
_ITEMS = _Columns(
    (
        *("status", "parent-document", "parent-clause", "parent-text"),
        *("local-clause", "local-text", "message"),
    ),
    (
        *("severity", "force", "coverage", "confidence", "needs-review"),
        *("parent-line", "local-line"),
    ),
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
        items = {(item.parent, item.id): item for item in self._comparison.items}
        rows = []
        for finding in self._comparison.findings:
            about = None if finding.parent is None else finding.parent, finding.item
            item = items.get(about)  # type: ignore[arg-type] # what is about no item is not there
            rows.append((self._finding(finding, item), {"severity": finding.severity}))
        return self._sheet("sheet-findings", _FINDINGS, rows)

    def items(self) -> Sheet:
        """Give every parent item in reading order, then what the local document added."""
        about = {(block.item.parent, block.item.id): block for block in blocks(self._comparison)}
        rows = [
            (self._item(about[item.parent, item.id]), {"status": item.status})
            for item in self._comparison.items
        ]
        rows += [(self._addition(each), {}) for each in self._comparison.additions]
        return self._sheet("sheet-items", _ITEMS, rows)

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
        return Sheet(self._label("sheet-notes"), columns, [Row(each) for each in told], widest=90)

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

    def _sheet(
        self, name: str, columns: _Columns, rows: Iterable[tuple[_Cells, Mapping[str, str]]]
    ) -> Sheet:
        """Put cells under their columns, numbered; `rows` also say which are tinted as what."""
        keys = ("number", *columns.printed, *columns.more)
        made = []
        for number, (cells, tints) in enumerate(rows, start=1):
            told = {"number": number, **cells}
            tinted = {keys.index(key): tint for key, tint in tints.items()}
            made.append(Row([told.get(key) for key in keys], tinted))
        heads = tuple(map(self._label, keys))
        printed = 1 + len(columns.printed)
        free = self._label("handling")
        return Sheet(self._label(name), heads, made, frozen=2, printed=printed, left_free=free)

    def _finding(self, finding: Finding, item: ItemOutcome | None) -> _Cells:
        excuse = self._word("excused-known") if finding.known else ""
        waived = finding.waiver and waiver_told(finding.waiver, self._messages)
        return {
            "severity": self._word(finding.severity),
            "message": finding.message,
            "parent-text": item.text if item else finding.parent_text,
            "local-text": _local_text(item) if item else finding.local_text,
            "local-line": finding.span.line if finding.span else None,
            "needs-review": self._label("yes") if finding.needs_review else "",
            "waiver": waived or excuse,
            "rule": finding.rule,
            "fingerprint": finding.fingerprint,
            **(self._places(item) if item else {}),
        }

    def _item(self, block: Block) -> _Cells:
        item = block.item
        told = [finding.message for finding in block.findings]
        if item.status == "not_applicable":
            told.append(self._messages.reason(item.reason or item.binds))
        return {
            "status": f"{GLYPHS[item.status]} {self._word(item.status)}",
            "parent-text": item.text,
            "local-text": _local_text(item),
            "force": self._word(item.force),
            "coverage": item.coverage,
            "confidence": item.confidence,
            "needs-review": self._label("yes") if item.needs_review else "",
            "severity": self._word(Severity(block.severity).label) if block.findings else "",
            "message": "\n".join(told),
            "parent-line": item.span.line,
            "local-line": item.matches[0].span.line if item.matches else None,
            **self._places(item),
        }

    def _addition(self, addition: Addition) -> _Cells:
        return {
            "status": f"＋ {self._word('csv-addition')}",
            "local-clause": clause_name(addition.path, addition.id, self._messages),
            "local-text": addition.text,
            "local-line": addition.span.line,
        }

    def _places(self, item: ItemOutcome) -> _Cells:
        """Say where an item and what carries it stand."""
        parent = self._comparison.parents[item.parent]
        local = (clause_name(each.path, each.id, self._messages) for each in item.matches)
        return {
            "parent-document": parent.doc_number or parent.title or self._word("untitled"),
            "parent-clause": clause_name(item.path, item.id, self._messages),
            "local-clause": "\n".join(local),
        }


def _local_text(item: ItemOutcome) -> str:
    return "\n".join(match.text for match in item.matches)
