"""The labels under which an item stands, as printed: 四、 then （三） then 16．."""

from collections.abc import Iterable, Iterator, Mapping

from zwgk.model.document import Document, Item, Point, Section, Table


def printed_paths(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Give the labels above each item, point and row, by id.

    What has no label of its own (an unnumbered point, a row) ends with those above it.
    """
    return dict(_paths(document))


def _paths(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    for section in document.sections:
        yield from _of_section(section, ())
    yield from _of_tables(document.tables, ())
    for attachment in document.attachments:
        above = ("附件",)  # as GB/T 9704 has it printed above every attachment
        for section in attachment.sections:
            yield from _of_section(section, above)
        yield from _of_tables(attachment.tables, above)


def _of_section(section: Section, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = _down(above, section.marker)
    yield section.id, path
    for point in section.points:
        yield from _of_point(point, path)
    for subsection in section.subsections:
        yield from _of_section(subsection, path)


def _of_point(point: Point, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = _down(above, point.marker)
    yield point.id, path
    yield from _of_items(point.items, path)
    for subpoint in point.subpoints:
        yield from _of_point(subpoint, path)


def _of_tables(
    tables: Iterable[Table], above: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for table in tables:
        for row in table.rows:
            yield row.id, above
            yield from _of_items(row.items, above)


def _of_items(
    items: Iterable[Item], path: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item in items:
        yield item.id, path


def _down(above: tuple[str, ...], marker: str) -> tuple[str, ...]:
    return (*above, marker) if marker else above
