"""What `zwgk parse --format json` prints: a document as a typed tree, version 1."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from zwgk.model import document as model
from zwgk.model import facts, text
from zwgk.model.finding import Value
from zwgk.published import words
from zwgk.published.places import Places, Source, Span

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


class Enclosed(NamedTuple):
    """The document that a notice prints and sends on."""

    title: str


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


def publish_document(document: model.Document) -> DocumentV1:
    """Put a parsed document into the shape that others build on."""
    places = Places.of(document.source)
    return DocumentV1(
        schema_version=SCHEMA_VERSION,
        source=places.source,
        head=_head(document.head, places),
        preamble=_items(document.preamble, places),
        sections=tuple(_section(section, places) for section in document.sections),
        tables=tuple(_table(table, places) for table in document.tables),
        attachments=tuple(_attachment(each, places) for each in document.attachments),
        closing=_items(document.closing, places),
        leaves=tuple(Leaf(*leaf) for leaf in document.leaves),
        dropped=tuple(
            Dropped(each.text, places.span(each.span), each.reason) for each in document.dropped
        ),
        notices=tuple(
            Notice(each.rule, dict(each.values), places.span(each.span))
            for each in document.notices
        ),
    )


def _head(head: model.Head, places: Places) -> Head:
    return Head(
        title=head.title,
        genre=head.genre,
        doc_number=_number(head.doc_number),
        issuer=head.issuer,
        issued_on=head.issued_on,
        dated_from=head.dated_from.value if head.dated_from else None,
        year=head.year,
        tier=head.tier.label if head.tier else None,
        place=head.place,
        addressees=head.addressees,
        parents=tuple(
            Citation(each.quote, places.span(each.span), each.title, _number(each.doc_number))
            for each in head.parents
        ),
        enclosed=Enclosed(head.enclosed.title) if head.enclosed else None,
    )


def _section(section: model.Section, places: Places) -> Section:
    return Section(
        id=section.id,
        marker=section.marker,
        number=section.number,
        title=_title(section.title, places),
        span=places.span(section.span),
        points=_points(section.points, places),
        subsections=tuple(_section(each, places) for each in section.subsections),
    )


def _points(points: Iterable[model.Point], places: Places) -> tuple[Point, ...]:
    return tuple(
        Point(
            id=point.id,
            marker=point.marker,
            number=point.number,
            span=places.span(point.span),
            items=_items(point.items, places),
            units=_units(point.units, places),
            subpoints=_points(point.subpoints, places),
            title=_title(point.title, places),
        )
        for point in points
    )


def _table(table: model.Table, places: Places) -> Table:
    return Table(
        id=table.id,
        columns=table.columns,
        rows=tuple(
            Row(
                id=row.id,
                cells=_cells(row, places),
                items=_items(row.items, places),
                units=_units(row.units, places),
                span=places.span(row.span),
                restates=row.restates,
            )
            for row in table.rows
        ),
        span=places.span(table.span),
        title=_title(table.title, places),
    )


def _cells(row: model.Row, places: Places) -> dict[str, str]:
    cells: dict[str, str] = {}
    for column, cell in row.cells:
        name, count = column, 1
        while name in cells:  # two columns under one heading: 责任单位, 责任单位~2
            count += 1
            name = f"{column}~{count}"
        cells[name] = places.quote(cell)
    return cells


def _attachment(attachment: model.Attachment, places: Places) -> Attachment:
    return Attachment(
        id=attachment.id,
        title=_title(attachment.title, places),
        span=places.span(attachment.span),
        sections=tuple(_section(section, places) for section in attachment.sections),
        tables=tuple(_table(table, places) for table in attachment.tables),
    )


def _units(units: Iterable[model.Unit], places: Places) -> tuple[Unit, ...]:
    return tuple(Unit(unit.role.value, unit.names, places.span(unit.span)) for unit in units)


def _items(items: Iterable[model.Item], places: Places) -> tuple[Item, ...]:
    return tuple(
        Item(
            id=item.id,
            text=places.quote(item.text),
            span=places.span(item.span),
            frame=item.frame,
            force=item.force.value,
            facts=_facts(item, places),
        )
        for item in items
    )


def _facts(item: model.Item, places: Places) -> Facts:
    def at(span: text.Span) -> tuple[str, Span]:
        piece = item.text.slice(*span)
        return places.quote(piece), places.span(piece.source_span())

    return Facts(
        deadlines=tuple(
            Deadline(
                *at(fact.span),
                kind=fact.kind.value,
                year=fact.year,
                month=fact.month,
                day=fact.day,
                days=fact.days,
                event=fact.event,
                year_shift=fact.year_shift,
            )
            for fact in item.facts.deadlines
        ),
        quantities=tuple(
            Quantity(
                *at(fact.span),
                value=_figure(fact.value),
                unit=fact.unit,
                bound=fact.bound.value,
                noun=fact.noun,
            )
            for fact in item.facts.quantities
        ),
        strength=Strength(
            rank=max((duty.rank for duty in item.facts.duties), default=None),
            negated=any(duty.negated for duty in item.facts.duties),
            cues=tuple(
                Cue(*at(duty.span), duty.force.value, duty.rank, duty.family, duty.negated)
                for duty in item.facts.duties
            ),
        ),
        listings=tuple(
            Listing(*at(fact.span), head=fact.head, members=fact.members, open=fact.open)
            for fact in item.facts.listings
        ),
        actors=tuple(
            Actor(*at(fact.span), name=fact.name, collective=fact.collective, tier=fact.tier)
            for fact in item.facts.actors
        ),
        citations=tuple(
            Citation(*at(fact.span), title=fact.title, doc_number=_number(fact.doc_number))
            for fact in item.facts.citations
        ),
        platforms=tuple(Platform(*at(fact.span), name=fact.name) for fact in item.facts.platforms),
    )


def _title(title: text.Text | None, places: Places) -> str | None:
    return None if title is None else places.quote(title)


def _number(number: facts.DocNumber | None) -> str | None:
    return None if number is None else str(number)


def _figure(value: float) -> int | float:
    """Give a whole number without a fraction: 45万元 is 450000, not 450000.0."""
    return int(value) if float(value).is_integer() else round(value, 6)
