"""A policy document as a typed tree."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.facts import NO_FACTS, Citation, DocNumber, Facts, Force
from zwgk.model.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zwgk.model.finding import Notice
    from zwgk.model.source import Source


class Tier(IntEnum):
    """A level of government, the highest first."""

    STATE = 1
    PROVINCE = 2
    CITY = 3
    COUNTY = 4
    TOWNSHIP = 5

    @property
    def label(self) -> str:
        """Its name in JSON and on the command line: state, province, city, county, township."""
        return self.name.lower()


class Role(StrEnum):
    """What a responsible unit is responsible as."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    SUPPORT = "support"
    UNLABELLED = "unlabelled"


class Unit(NamedTuple):
    """Bodies named after a point or in a unit column, under one label (责任单位：…)."""

    role: Role
    names: tuple[str, ...]
    span: Span


class Item(NamedTuple):
    """One requirement: a sentence of a point, or of the content cell of a table row (事项)."""

    id: str
    text: Text
    facts: Facts = NO_FACTS
    frame: bool = False
    """The sentence requires nothing of its own: a heading, a formula, background."""

    @property
    def clauses(self) -> tuple[Span, ...]:
        """Its comma-separated parts."""
        return self.facts.clauses

    @property
    def force(self) -> Force:
        """How binding it is; a frame binds nobody."""
        return Force.INFORMATIONAL if self.frame else self.facts.force

    @property
    def span(self) -> Span:
        """Where it stands in the source, from its first character to its last."""
        return self.text.source_span()


class Point(NamedTuple):
    """A numbered clause that holds items; unnumbered where a paragraph stands alone."""

    id: str
    marker: str
    """The label as printed (1．, （一）, 第三条); empty where there is none."""
    number: int | None
    title: Text | None
    span: Span
    items: tuple[Item, ...]
    units: tuple[Unit, ...] = ()
    subpoints: tuple[Point, ...] = ()

    @property
    def title_id(self) -> str:
        """Id of its title, where that is held against a requirement as items are."""
        return f"{self.id}#0"

    def every_item(self) -> Iterator[Item]:
        """Give its items and those of its subpoints, in reading order."""
        yield from self.items
        for subpoint in self.subpoints:
            yield from subpoint.every_item()

    def every_unit(self) -> Iterator[Unit]:
        """Give its units and those of its subpoints, in reading order."""
        yield from self.units
        for subpoint in self.subpoints:
            yield from subpoint.every_unit()


class Section(NamedTuple):
    """A heading with the subsections and points under it."""

    id: str
    marker: str
    number: int | None
    title: Text | None
    span: Span
    subsections: tuple[Section, ...] = ()
    points: tuple[Point, ...] = ()

    def every_point(self) -> Iterator[Point]:
        """Give its points and those of its subsections (not subpoints), in reading order."""
        # Points that stand before the first subsection open the section.
        parts: list[Point | Section] = [*self.points, *self.subsections]
        for part in sorted(parts, key=lambda part: part.span):
            if isinstance(part, Point):
                yield part
            else:
                yield from part.every_point()


class Row(NamedTuple):
    """One row of a table, merged cells filled."""

    id: str
    cells: tuple[tuple[str, Text], ...]
    """Column name and cell text, in column order."""
    items: tuple[Item, ...]
    units: tuple[Unit, ...]
    span: Span
    restates: str | None = None
    """Id of the body point whose requirement this row repeats; such a row is not counted."""
    subject: Text | None = None
    """The cell that names what its requirement is about: a task, a project."""


def is_row(name: str) -> bool:
    """Say whether an id is of a row of a table, or of an item in one, rather than of a point.

    >>> is_row("a1.t1.3"), is_row("2.1~2")
    (True, False)
    """
    return "t" in name


class Table(NamedTuple):
    """A table rebuilt from its cells."""

    id: str
    title: Text | None
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    span: Span


class Attachment(NamedTuple):
    """What follows the body under 附件."""

    id: str
    title: Text | None
    span: Span
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()


class DatedFrom(StrEnum):
    """Which place of the document its date was read from."""

    SIGNATURE = "signature"
    IMPRINT = "imprint"
    ADOPTION = "adoption"
    """Below the title: by whom a regulation was adopted or published, and when."""
    PAGE = "page"


class Enclosed(NamedTuple):
    """The document that a notice prints and sends on (印发的文件)."""

    title: str


class Head(NamedTuple):
    """Who issued what, when, to whom, following which documents."""

    title: str | None = None
    enclosed: Enclosed | None = None
    genre: str | None = None
    """The word of the genre that the title ends in: 通知, 工作要点, 意见."""
    doc_number: DocNumber | None = None
    issuer: str | None = None
    issued_on: str | None = None
    """ISO date."""
    dated_from: DatedFrom | None = None
    year: int | None = None
    tier: Tier | None = None
    place: str | None = None
    addressees: tuple[str, ...] = ()
    parents: tuple[Citation, ...] = ()
    """Superior documents that the preamble cites; spans are of the source."""


class Leaf(NamedTuple):
    """A stretch of the source that belongs to the tree, and as what."""

    kind: str
    start: int
    end: int


class Dropped(NamedTuple):
    """A stretch of the source that is not part of the document, and why."""

    text: str
    span: Span
    reason: str


class Document(NamedTuple):
    """A whole document, every character of its source in `leaves` or in `dropped`."""

    source: Source
    head: Head
    preamble: tuple[Item, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    attachments: tuple[Attachment, ...]
    closing: tuple[Item, ...]
    leaves: tuple[Leaf, ...]
    dropped: tuple[Dropped, ...]
    notices: tuple[Notice, ...]

    def every_point(self) -> Iterator[Point]:
        """Give the points of the body, in reading order."""
        for section in self.sections:
            yield from section.every_point()

    def every_table(self) -> Iterator[Table]:
        """Give the tables of the body, then those of the attachments."""
        yield from self.tables
        for attachment in self.attachments:
            yield from attachment.tables

    def groups(self) -> Iterator[tuple[str, tuple[Item, ...]]]:
        """Give what is compared, group by group: each point, then each row that restates none.

        Sections of attachments count as points do: an attached plan is often all there is.
        """
        for point in self.every_point():
            yield point.id, tuple(point.every_item())
        for attachment in self.attachments:
            for section in attachment.sections:
                for point in section.every_point():
                    yield point.id, tuple(point.every_item())
        for table in self.every_table():
            for row in table.rows:
                if row.restates is None:
                    yield row.id, row.items

    def requirements(self) -> Iterator[Item]:
        """Give the items that count: every one of every group that is no frame."""
        for _, items in self.groups():
            yield from (item for item in items if not item.frame)
