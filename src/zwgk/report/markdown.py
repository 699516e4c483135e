"""A document as Markdown: its headings as headings, its items as they read, units in italics."""

from collections.abc import Iterable, Iterator

from zwgk.published.document_v1 import DocumentV1, Item, Point, Section, Table, Unit
from zwgk.published.paths import labelled
from zwgk.report.markdown_text import as_markdown
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import PLAIN, View

_DEEPEST = 6


def render(document: DocumentV1, view: View = PLAIN) -> str:
    """Give the document as Markdown, one paragraph for each point."""
    return "\n\n".join(_blocks(document, messages_in(view.lang))) + "\n"


def _blocks(document: DocumentV1, messages: Messages) -> Iterator[str]:
    head = document.head
    title = (head.enclosed.title if head.enclosed else None) or head.title
    yield f"# {as_markdown(title or messages.word('untitled'))}"
    facts = [each for each in (head.issuer, head.doc_number, head.issued_on) if each]
    if facts:
        yield as_markdown(messages.word("gap").join(facts))
    yield from _paragraph(document.preamble)
    for section in document.sections:
        yield from _section(section, 2, messages)
    for table in document.tables:
        yield from _table(table)
    for attachment in document.attachments:
        yield f"## {as_markdown(attachment.title or messages.word('attachment'))}"
        for section in attachment.sections:
            yield from _section(section, 3, messages)
        for table in attachment.tables:
            yield from _table(table)
    yield from _paragraph(document.closing)


def _section(section: Section, level: int, messages: Messages) -> Iterator[str]:
    if section.marker or section.title:
        heading = labelled(section.marker, section.title or "")
        yield f"{'#' * min(level, _DEEPEST)} {as_markdown(heading)}"
    for point in section.points:
        yield from _point(point, level + 1, messages)
    for subsection in section.subsections:
        yield from _section(subsection, level + 1, messages)


def _point(point: Point, level: int, messages: Messages) -> Iterator[str]:
    text = "".join(item.text for item in point.items)
    if point.title:
        yield f"{'#' * min(level, _DEEPEST)} {as_markdown(labelled(point.marker, point.title))}"
        if text:
            yield as_markdown(text)
    elif point.marker or text:
        yield as_markdown(labelled(point.marker, text))
    for subpoint in point.subpoints:
        yield from _point(subpoint, level + 1, messages)
    yield from _units(point.units, messages)


def _units(units: Iterable[Unit], messages: Messages) -> Iterator[str]:
    for unit in units:
        label = messages.word(unit.role) + messages.word("colon")
        yield f"*{as_markdown(label + messages.listed_with.join(unit.names))}*"


def _table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"### {as_markdown(table.title)}"
    columns = list(dict.fromkeys(column for row in table.rows for column in row.cells))
    columns = columns or list(table.columns)
    rows = [
        columns,
        ["---"] * len(columns),
        *([row.cells.get(column, "") for column in columns] for row in table.rows),
    ]
    yield "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in rows)


def _cell(text: str) -> str:
    return text if text == "---" else as_markdown(text)


def _paragraph(items: tuple[Item, ...]) -> Iterator[str]:
    if items:
        yield as_markdown("".join(item.text for item in items))
