"""What documents say besides what was compared: their text, what was left out of it, tasks."""

from typing import NamedTuple

from zwgk.published import words
from zwgk.published.places import Span


class TaskUnit(NamedTuple):
    """A body that answers for a task."""

    name: str
    role: words.Role


class TaskDeadline(NamedTuple):
    """A time limit of a task."""

    quote: str
    due_on: str | None = None
    """ISO date of the last day; null where the text names no day that a calendar has."""


class Task(NamedTuple):
    """One requirement of a document, with who answers for it and until when."""

    id: str
    text: str
    span: Span
    path: tuple[str, ...]
    """The labels it stands under, as printed."""
    force: words.Force
    units: tuple[TaskUnit, ...]
    deadlines: tuple[TaskDeadline, ...]

    @property
    def due_on(self) -> str | None:
        """Give the first day on which something of it is due."""
        return min((each.due_on for each in self.deadlines if each.due_on), default=None)

    def named(self, *roles: str) -> tuple[str, ...]:
        """Name the bodies that have one of these roles."""
        return tuple(unit.name for unit in self.units if unit.role in roles)


class LeftOut(NamedTuple):
    """A stretch of the source that is not part of the document."""

    text: str
    span: Span
    reason: str


class Heading(NamedTuple):
    """What stands above a section, a subsection or an attachment."""

    id: str
    """Of the section; the ids of what stands under it begin with it."""
    text: str
    """Its label and its title, as printed; without a title, the label alone."""
    span: Span
    """Of the whole section."""


class Contents(NamedTuple):
    """One document of a comparison."""

    text: str
    """As zwgk read it: what every offset counts in."""
    dropped: tuple[LeftOut, ...]
    """Without those that are blank."""
    tasks: tuple[Task, ...]
    headings: tuple[Heading, ...] = ()
