"""The tasks that a document sets (任务台账): what, in which clause, who answers, until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.document import Document, Item, Point, Section, Unit
from zwgk.published.contents_v1 import Task, TaskDeadline, TaskUnit
from zwgk.published.heads import number_of
from zwgk.published.paths import printed_paths
from zwgk.published.places import Places

if TYPE_CHECKING:
    from zwgk.published.comparison_v1 import ComparisonV1, ItemOutcome
    from zwgk.published.tables_v1 import LedgerDocument, Unowned

_DECEMBER = 12
_FEBRUARY = (2, 28)


def tasks_of(document: Document) -> tuple[Task, ...]:
    """Give every requirement of a document as a task, in reading order.

    A table that restates points of the body sets no tasks of its own; the bodies that it names
    answer for those points, where the body itself names none.
    """
    places = Places.of(document.source)
    paths = printed_paths(document)
    tabled = _tabled_units(document)
    year = document.head.year
    return tuple(
        Task(
            id=item.id,
            text=places.quote(item.text),
            span=places.span(item.span),
            path=paths.get(item.id, ()),
            force=item.force.value,
            units=_named(units or tabled.get(group, ())),
            deadlines=tuple(
                TaskDeadline(_quote(limit, item, places), _due_on(limit, year))
                for limit in item.facts.deadlines
            ),
        )
        for group, items, units in _groups(document)
        for item in items
        if not item.frame
    )


def ledger_of(document: Document) -> LedgerDocument:
    """Give a document with the tasks it sets."""
    from zwgk.published.tables_v1 import LedgerDocument

    head = document.head
    return LedgerDocument(
        title=head.enclosed.title if head.enclosed else head.title,
        doc_number=number_of(head.doc_number),
        issued_on=head.issued_on,
        source=Places.of(document.source).source,
        tasks=tasks_of(document),
    )


def unowned(comparison: ComparisonV1, document: int = 0) -> tuple[Unowned, ...]:
    """Give the parents' items that bind the local body and that nobody there answers for.

    Nobody does where an item is omitted, and where all that carries it names no body although
    the local document names bodies for other tasks.
    """
    from zwgk.published.tables_v1 import Unowned

    ours, *theirs = comparison.documents
    owners = {task.id: task.units for task in ours.tasks}
    told = any(owners.values())
    tasks = [{task.id: task for task in each.tasks} for each in theirs]
    found = []
    for item in comparison.items:
        if item.binds != "local" or item.status == "not_applicable":
            continue
        carriers = tuple(match.id for match in item.matches)
        if item.status != "omitted" and (not told or any(map(owners.get, carriers))):
            continue
        parent = comparison.parents[item.parent]
        found.append(
            Unowned(
                document=document,
                task=tasks[item.parent].get(item.id) or _bare(item),
                parent=parent.doc_number or parent.title,
                why="omitted" if item.status == "omitted" else "no-unit",
                carried_by=() if item.status == "omitted" else carriers,
            )
        )
    return tuple(found)


_Group = tuple[str, tuple[Item, ...], tuple[Unit, ...]]
"""Id of a point or a row, its items, and the units that answer for them."""


def _groups(document: Document) -> Iterator[_Group]:
    for section in document.sections:
        yield from _of_section(section)
    for attachment in document.attachments:
        for section in attachment.sections:
            yield from _of_section(section)
    for table in document.every_table():
        for row in table.rows:
            if row.restates is None:
                yield row.id, row.items, row.units


def _of_section(section: Section) -> Iterator[_Group]:
    for point in section.every_point():
        yield from _of_point(point, ())


def _of_point(point: Point, above: tuple[Unit, ...]) -> Iterator[_Group]:
    units = point.units or above
    yield point.id, point.items, units
    for subpoint in point.subpoints:
        yield from _of_point(subpoint, units)


def _tabled_units(document: Document) -> Mapping[str, tuple[Unit, ...]]:
    rows = [row for table in document.every_table() for row in table.rows if row.restates]
    rows.sort(key=lambda row: row.restates or "")
    return {
        restated: tuple(unit for row in group for unit in row.units)
        for restated, group in groupby(rows, key=lambda row: row.restates or "")
    }


def _named(units: Iterable[Unit]) -> tuple[TaskUnit, ...]:
    every = (TaskUnit(name, unit.role.value) for unit in units for name in unit.names)
    return tuple(dict.fromkeys(every))


def _quote(limit: Deadline, item: Item, places: Places) -> str:
    return places.quote(item.text.slice(*limit.span))


def _due_on(limit: Deadline, year: int | None) -> str | None:
    """Give the day of a limit that is a date; the year may be the document's."""
    counted = limit.year if limit.year is not None else year
    if limit.kind is not DeadlineKind.DATE or counted is None or limit.month is None:
        return None
    counted += limit.year_shift if limit.year is None else 0
    try:
        if limit.day is not None and not _is_end_of_february(limit):
            return date(counted, limit.month, limit.day).isoformat()
    except ValueError:
        pass  # 2月30日, and 2月29日 of most years: the last day of the month is meant
    try:
        if limit.month == _DECEMBER:
            return date(counted, _DECEMBER, 31).isoformat()
        return (date(counted, limit.month + 1, 1) - timedelta(days=1)).isoformat()
    except ValueError:
        return None  # a month, or a year, that no calendar has


def _is_end_of_february(limit: Deadline) -> bool:
    """Say whether 2月底 is meant, which is read as the 28th, and may be a day later."""
    return (limit.month, limit.day) == _FEBRUARY and not any(
        sign in limit.quote for sign in ("28", "日", "号")
    )


def _bare(item: ItemOutcome) -> Task:
    return Task(item.id, item.text, item.span, item.path, item.force, (), ())
