"""The ledger as tables: one row for each task, or for each task of each body."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from zwgk.published.contents_v1 import Task
from zwgk.published.tables_v1 import LedgerDocument, LedgerV1
from zwgk.report.messages import messages_in
from zwgk.report.page_words import label_in
from zwgk.report.rows import clause_name
from zwgk.report.view import View

Cell = str | int | date | None


class LedgerTable(NamedTuple):
    """A part of the ledger: what it is called, its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(ledger: LedgerV1, view: View) -> tuple[LedgerTable, ...]:
    """Give the tasks, and where there are any the parents' tasks that nobody took on."""
    tables = _Tables(ledger, view)
    tasks = tables.by_unit() if view.by == "unit" else tables.by_clause()
    return (tasks, tables.unowned()) if ledger.unowned else (tasks,)


class _Tables:
    """One ledger as it is shown to one reader."""

    def __init__(self, ledger: LedgerV1, view: View) -> None:
        self._ledger = ledger
        self._messages = messages_in(view.lang)
        self._label = label_in(view.lang)

    def by_clause(self) -> LedgerTable:
        """Give every task, in reading order."""
        columns = (
            *("number", "task", "document", "clause", "lead", "responsible", "support"),
            *("deadline-text", "due-on", "force"),
        )
        rows: list[tuple[Cell, ...]] = []
        for document, task in self._every():
            lead, responsible, support = (self._joined(names) for names in _bodies(task))
            where = (self._named(document), self._clause(task))
            cells = (task.text, *where, lead, responsible, support, *self._ends(task))
            rows.append((len(rows) + 1, *cells))
        return self._table(self._label("ledger"), columns, rows)

    def by_unit(self) -> LedgerTable:
        """Give the tasks of each body, in the order in which bodies are first named."""
        columns = (
            *("number", "unit-column", "role", "task", "document", "clause"),
            *("deadline-text", "due-on", "force"),
        )
        rows: list[tuple[Cell, ...]] = []
        for name, role, document, task in self._shares():
            shown = name or self._label("nobody")
            said = self._messages.word(role) if role else ""
            where = (self._named(document), self._clause(task))
            rows.append((len(rows) + 1, shown, said, task.text, *where, *self._ends(task)))
        return self._table(self._label("ledger"), columns, rows)

    def unowned(self) -> LedgerTable:
        """Give the tasks of parents that nobody locally answers for."""
        columns = (
            *("number", "task", "parent-document", "parent-clause", "why", "document"),
            *("deadline-text", "due-on", "force"),
        )
        rows: list[tuple[Cell, ...]] = []
        for each in self._ledger.unowned:
            document = self._ledger.documents[each.document]
            where = (each.parent or "", self._clause(each.task))
            why = (self._label(each.why), self._named(document))
            rows.append((len(rows) + 1, each.task.text, *where, *why, *self._ends(each.task)))
        return self._table(self._label("unowned"), columns, rows)

    def _table(
        self, name: str, columns: Iterable[str], rows: Sequence[tuple[Cell, ...]]
    ) -> LedgerTable:
        return LedgerTable(name, tuple(map(self._label, columns)), tuple(rows))

    def _every(self) -> Iterator[tuple[LedgerDocument, Task]]:
        for document in self._ledger.documents:
            for task in document.tasks:
                yield document, task

    def _shares(self) -> Iterator[tuple[str, str, LedgerDocument, Task]]:
        """Give name, role, document and task; what names nobody comes last."""
        shares: dict[str, list[tuple[str, str, LedgerDocument, Task]]] = {}
        nobody = []
        for document, task in self._every():
            for unit in task.units:
                shares.setdefault(unit.name, []).append((unit.name, unit.role, document, task))
            if not task.units:
                nobody.append(("", "", document, task))
        for share in (*shares.values(), nobody):
            yield from share

    def _ends(self, task: Task) -> tuple[Cell, ...]:
        due = date.fromisoformat(task.due_on) if task.due_on else None
        return (
            self._joined(each.quote for each in task.deadlines),
            due,
            self._messages.word(task.force),
        )

    def _joined(self, names: Iterable[str]) -> str:
        return self._messages.listed_with.join(names)

    def _named(self, document: LedgerDocument) -> str:
        return document.doc_number or document.title or document.source.name

    def _clause(self, task: Task) -> str:
        return clause_name(task.path, task.id, self._messages)


def _bodies(task: Task) -> tuple[tuple[str, ...], ...]:
    return task.named("lead"), task.named("responsible", "unlabelled"), task.named("support")
