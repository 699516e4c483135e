"""Labels as printed, and those under which an item stands: 四、 then （三） then 16．."""

import re
from collections.abc import Iterable, Iterator, Mapping

from zwgk.model.document import Document, Item, Point, Section, Table


def printed_paths(document: Document) -> Mapping[str, tuple[str, ...]]:
    """Give the labels above each item, point and row, by id.

    What has no label of its own (an unnumbered point, a row) ends with those above it.
    """
    return dict(_paths(document))


def below(above: tuple[str, ...], marker: str) -> tuple[str, ...]:
    """Put a label under those above it; 1.2.1 says by itself that it stands under 1 and 1.2.

    >>> below(("第二章",), "第三条"), below(("1", "1.2"), "1.2.1"), below(("一、",), "")
    (('第二章', '第三条'), ('1.2.1',), ('一、',))
    """
    while above and _holds(marker, above[-1].rstrip(".．、")):
        above = above[:-1]
    return (*above, marker) if marker else above


def _holds(marker: str, number: str) -> bool:
    return marker.startswith(number) and _MORE.match(marker, len(number)) is not None


_MORE = re.compile(r"[.．]\d")


def labelled(marker: str, text: str) -> str:
    """Write a label before its text: a blank parts what else would run together.

    >>> labelled("（一）", "公开"), labelled("1.2", "公开"), labelled("第三条", "公开")
    ('（一）公开', '1.2 公开', '第三条 公开')
    """
    apart = " " if text and marker.endswith(_OPEN_ENDS) else ""
    return f"{marker}{apart}{text}"


_OPEN_ENDS = tuple("0123456789编章节条")


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
    path = below(above, section.marker)
    yield section.id, path
    for point in section.points:
        yield from _of_point(point, path)
    for subsection in section.subsections:
        yield from _of_section(subsection, path)


def _of_point(point: Point, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = below(above, point.marker)
    yield point.id, path
    yield point.title_id, path
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
