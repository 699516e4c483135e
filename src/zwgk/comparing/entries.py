"""What of a document is compared: titles of points, items that are no frames, restating rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Item
from zwgk.model.facts import Facts
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.document import Document


class Entry(NamedTuple):
    """An item on its way into comparable form."""

    group: str
    item: Item
    heading: str
    title: bool = False


def entries_of(document: Document) -> Iterator[Entry]:
    """Give what is compared of a document: titles of points, and items that are no frames."""
    titled = {point.id: point for point in document.every_point() if point.title}
    subjects = subjects_of(document)
    for group, items in document.groups():
        point = titled.get(group)
        heading = subjects.get(group, "")
        if point is not None and point.title is not None:
            heading = point.title.chars
            undivided = _Undivided(Span(0, len(heading.rstrip("。"))))
            yield Entry(group, Item(point.title_id, point.title, undivided), heading, title=True)
        yield from (Entry(group, item, heading) for item in items if not item.frame)


class _Undivided(Facts):
    """What is known of a title: it is one clause."""

    def __init__(self, whole: Span) -> None:
        self._whole = whole

    def __eq__(self, other: object) -> bool:
        """Say whether both are of titles as long as one another."""
        return isinstance(other, _Undivided) and other.clauses == self.clauses

    def __hash__(self) -> int:
        return hash(self._whole)

    @property
    def clauses(self) -> tuple[Span, ...]:
        """The title without its stop."""
        return (self._whole,)


def subjects_of(document: Document) -> dict[str, str]:
    """Give what each row that names it is about, by the id of the row."""
    return {
        row.id: row.subject.chars
        for table in document.every_table()
        for row in table.rows
        if row.subject is not None
    }


def restating_entries(document: Document) -> Iterator[Entry]:
    """Give the rows that restate a point, as part of that point.

    They count nowhere, but what a local document says in its list of tasks alone (各级各类, a
    clause, a time limit) it says all the same.
    """
    for table in document.every_table():
        for row in table.rows:
            if row.restates is not None:
                yield from (Entry(row.restates, each, "") for each in row.items if not each.frame)


def is_mention(item: Item, ends: Iterable[str]) -> bool:
    """Say whether an item only speaks of a thing: 关于此项工作，另行通知."""
    if len(item.clauses) > _MENTION_CLAUSES:
        return False
    last = item.text.chars[slice(*item.clauses[-1])] if item.clauses else item.text.chars
    return any(word in last for word in ends)


_MENTION_CLAUSES = 2
"""A longer sentence asks for something before it refers to something else."""
