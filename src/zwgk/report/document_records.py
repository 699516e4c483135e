"""The items of a document, each as a record with the labels it stands under."""

from collections.abc import Iterable, Iterator

from zwgk.published.document_v1 import DocumentV1, Item, Point, Section, Table
from zwgk.published.json_text import plain_fields
from zwgk.published.paths import below

_Record = dict[str, object]


def document_records(document: DocumentV1) -> Iterator[_Record]:
    """Give one record for each item, in reading order."""
    about = {
        "schema_version": document.schema_version,
        "name": document.source.name,
        "doc_number": document.head.doc_number,
    }
    for record in _items_of(document):
        yield about | record


def _items_of(document: DocumentV1) -> Iterator[_Record]:
    yield from _items("preamble", document.preamble)
    for section in document.sections:
        yield from _of_section("body", section, ())
    yield from _of_tables("body", document.tables)
    for attachment in document.attachments:
        for section in attachment.sections:
            yield from _of_section("attachment", section, ())
        yield from _of_tables("attachment", attachment.tables)
    yield from _items("closing", document.closing)


def _of_section(part: str, section: Section, above: tuple[str, ...]) -> Iterator[_Record]:
    path = below(above, section.marker)
    for point in section.points:
        yield from _of_point(part, point, path)
    for subsection in section.subsections:
        yield from _of_section(part, subsection, path)


def _of_point(part: str, point: Point, above: tuple[str, ...]) -> Iterator[_Record]:
    path = below(above, point.marker)
    yield from _items(part, point.items, point.id, path)
    for subpoint in point.subpoints:
        yield from _of_point(part, subpoint, path)


def _of_tables(part: str, tables: Iterable[Table]) -> Iterator[_Record]:
    for table in tables:
        for row in table.rows:
            for record in _items(part, row.items, row.id):
                yield record | {"restates": row.restates}


def _items(
    part: str, items: Iterable[Item], group: str | None = None, path: tuple[str, ...] = ()
) -> Iterator[_Record]:
    for item in items:
        yield {**plain_fields(item), "part": part, "point": group, "path": list(path)}
