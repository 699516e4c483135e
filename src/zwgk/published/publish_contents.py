"""A document put into the shape of the contents of a comparison."""

from collections.abc import Iterable, Iterator

from zwgk.model.document import Document, Section
from zwgk.published.contents_v1 import Contents, Heading, LeftOut, Task
from zwgk.published.places import Places


def publish_contents(document: Document, tasks: Iterable[Task]) -> Contents:
    """Put what a document says into the shape that a report is made of."""
    places = Places.of(document.source)
    return Contents(
        text=document.source.text,
        dropped=tuple(
            LeftOut(each.text, places.span(each.span), each.reason)
            for each in document.dropped
            if each.text.strip()
        ),
        tasks=tuple(tasks),
        headings=tuple(_headings(document, places)),
    )


def _headings(document: Document, places: Places) -> Iterator[Heading]:
    for section in document.sections:
        yield from _headings_of(section, places)
    for each in document.attachments:
        # As printed_paths has it, and a blank, since what is printed there is a line of its own.
        title = f"附件 {places.quote(each.title)}" if each.title else "附件"
        yield Heading(each.id, title, places.span(each.span))
        for section in each.sections:
            yield from _headings_of(section, places)


def _headings_of(section: Section, places: Places) -> Iterator[Heading]:
    title = places.quote(section.title) if section.title else ""
    if section.marker or title:
        yield Heading(section.id, section.marker + title, places.span(section.span))
    for subsection in section.subsections:
        yield from _headings_of(subsection, places)
