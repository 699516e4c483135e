"""A parsed document put into the shape that others build on."""

from collections.abc import Iterable

from zwgk.model import document as model
from zwgk.model import text
from zwgk.published.document_v1 import (
    SCHEMA_VERSION,
    Actor,
    Attachment,
    Citation,
    Cue,
    Deadline,
    DocumentV1,
    Dropped,
    Facts,
    Head,
    Item,
    Leaf,
    Listing,
    Notice,
    Platform,
    Point,
    Quantity,
    Row,
    Section,
    Strength,
    Table,
    Unit,
)
from zwgk.published.heads import enclosed_in, number_of, tier_of
from zwgk.published.places import Places, Span


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
        doc_number=number_of(head.doc_number),
        issuer=head.issuer,
        issued_on=head.issued_on,
        dated_from=head.dated_from.value if head.dated_from else None,
        year=head.year,
        tier=tier_of(head.tier),
        place=head.place,
        addressees=head.addressees,
        parents=tuple(
            Citation(each.quote, places.span(each.span), each.title, number_of(each.doc_number))
            for each in head.parents
        ),
        enclosed=enclosed_in(head),
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
            Citation(*at(fact.span), title=fact.title, doc_number=number_of(fact.doc_number))
            for fact in item.facts.citations
        ),
        platforms=tuple(Platform(*at(fact.span), name=fact.name) for fact in item.facts.platforms),
    )


def _title(title: text.Text | None, places: Places) -> str | None:
    return None if title is None else places.quote(title)


def _figure(value: float) -> int | float:
    """Give a whole number without a fraction: 45万元 is 450000, not 450000.0."""
    return int(value) if float(value).is_integer() else round(value, 6)
