"""What `zwgk parse --format json` prints: a document as a typed tree, version 1."""

from collections.abc import Mapping
from typing import NamedTuple

from zwgk.model.finding import Value
from zwgk.published import words
from zwgk.published.heads import Enclosed
from zwgk.published.places import Source, Span

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class Deadline(NamedTuple):
    """A time limit."""

    quote: str
    span: Span
    kind: words.DeadlineKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    days: int | None = None
    """Length of a period in calendar days."""
    event: str | None = None
    """What a period starts from, as written."""
    year_shift: int = 0
    """1 where the year is the one after the document's, -1 where it is the one before."""


class Quantity(NamedTuple):
    """A number with its unit."""

    quote: str
    span: Span
    value: int | float
    unit: str
    bound: words.Bound
    noun: str = ""
    """What is counted."""


class Cue(NamedTuple):
    """A word that sets or shades how binding its clause is."""

    quote: str
    span: Span
    force: words.Force
    rank: int
    """From weak (1) through plain (3) to strict (5)."""
    family: str
    """Cues of one family replace one another."""
    negated: bool = False


class Strength(NamedTuple):
    """How binding the words of an item are."""

    rank: int | None
    """The highest rank among the cues; null where there is no cue."""
    negated: bool
    """Some cue forbids or ends something."""
    cues: tuple[Cue, ...]


class Listing(NamedTuple):
    """Members joined by 、 with the noun they share."""

    quote: str
    span: Span
    head: str
    members: tuple[str, ...]
    open: bool
    """Whether 等 leaves it open."""


class Actor(NamedTuple):
    """Who must act."""

    quote: str
    span: Span
    name: str
    collective: bool
    """A class of bodies, not one."""
    tier: words.Tier | None = None


class Citation(NamedTuple):
    """A document that the text names."""

    quote: str
    span: Span
    title: str | None
    doc_number: str | None


class Platform(NamedTuple):
    """A named channel."""

    quote: str
    span: Span
    name: str


class Facts(NamedTuple):
    """What an item says in comparable form."""

    deadlines: tuple[Deadline, ...]
    quantities: tuple[Quantity, ...]
    strength: Strength
    listings: tuple[Listing, ...]
    actors: tuple[Actor, ...]
    citations: tuple[Citation, ...]
    platforms: tuple[Platform, ...]


class Item(NamedTuple):
    """One sentence: a requirement, or a frame around some."""

    id: str
    text: str
    span: Span
    frame: bool
    """It requires nothing of its own: a heading, a formula, background."""
    force: words.Force
    facts: Facts


class Unit(NamedTuple):
    """Bodies named under one label."""

    role: words.Role
    names: tuple[str, ...]
    span: Span


class Point(NamedTuple):
    """A numbered clause that holds items; unnumbered where a paragraph stands alone."""

    id: str
    marker: str
    """The label as printed; empty where there is none."""
    number: int | None
    span: Span
    items: tuple[Item, ...]
    units: tuple[Unit, ...]
    subpoints: tuple["Point", ...]
    title: str | None = None


class Section(NamedTuple):
    """A heading with the subsections and points under it."""

    id: str
    marker: str
    number: int | None
    title: str | None
    span: Span
    points: tuple[Point, ...]
    subsections: tuple["Section", ...] = ()


class Row(NamedTuple):
    """One row of a table, merged cells filled."""

    id: str
    cells: Mapping[str, str]
    items: tuple[Item, ...]
    units: tuple[Unit, ...]
    span: Span
    restates: str | None = None
    """Id of the body point whose requirement the row repeats; such a row is not counted."""


class Table(NamedTuple):
    """A table rebuilt from its cells."""

    id: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    span: Span
    title: str | None = None


class Attachment(NamedTuple):
    """What follows the body under 附件."""

    id: str
    title: str | None
    span: Span
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]


class Head(NamedTuple):
    """Who issued what, when, to whom, following which documents."""

    title: str | None
    genre: str | None
    """The word of the genre that the title ends in."""
    doc_number: str | None
    issuer: str | None
    issued_on: str | None
    """ISO date."""
    dated_from: words.DatedFrom | None
    """Where the date was read."""
    year: int | None
    tier: words.Tier | None
    place: str | None
    addressees: tuple[str, ...]
    parents: tuple[Citation, ...]
    """Superior documents that the preamble cites."""
    enclosed: Enclosed | None = None


class Leaf(NamedTuple):
    """A stretch of the source that belongs to the tree, and as what."""

    kind: str
    start: int
    end: int


class Dropped(NamedTuple):
    """A stretch of the source that is not part of the document."""

    text: str
    span: Span
    reason: str


class Notice(NamedTuple):
    """Something odd that parsing met and went on from."""

    rule: str
    values: Mapping[str, Value]
    span: Span


class DocumentV1(NamedTuple):
    """A policy document: every character of its source is in `leaves` or in `dropped`."""

    schema_version: str
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
