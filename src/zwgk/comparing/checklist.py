"""What must be present in a local document whatever its parents say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.model.facts import Force
from zwgk.model.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zwgk.model.config import MandatoryItem
    from zwgk.model.document import Document, Item, Point, Section


def missing(document: Document, checklist: Iterable[MandatoryItem]) -> Iterator[MandatoryItem]:
    """Give what is on the checklist and not in the document.

    Words are looked for as they are, but for punctuation and widths: what resembles them is
    what a checklist is there to refuse. 不再开展… does not have 开展…, nor does 鼓励开展….
    """
    asked = tuple(checklist)
    if not asked:
        return
    items = tuple(_items(document))
    titles = [letters(title) for title in _titles(document)]
    for each in asked:
        text = letters(each.text or "")
        words = tuple(map(letters, each.keywords))
        titled = text and not words and any(text in title for title in titles)
        if not titled and not any(_holds(item, text, words) for item in items):
            yield each


def _holds(item: Item, text: str, keywords: tuple[str, ...]) -> bool:
    said = letters(item.text.chars)
    wanted = (text, *keywords)
    if not all(words in said for words in wanted):
        return False
    for clause in item.clauses:
        part = letters(item.text.chars[slice(*clause)])
        if not any(words and (words in part or part in words) for words in wanted):
            continue
        for duty in item.facts.duties:
            undone = duty.negated or duty.force is Force.ENCOURAGED
            if undone and clause.overlaps(duty.span) and not any(duty.cue in w for w in wanted):
                return False
    return True


def _items(document: Document) -> Iterator[Item]:
    yield from document.preamble
    for _, items in document.groups():
        yield from items
    for table in document.every_table():
        for row in table.rows:
            yield from row.items
    yield from document.closing


def _titles(document: Document) -> Iterator[str]:
    for section in document.sections:
        yield from _titles_of(section)
    for attachment in document.attachments:
        for section in attachment.sections:
            yield from _titles_of(section)


def _titles_of(section: Section) -> Iterator[str]:
    parts: list[Section | Point] = [section, *section.subsections, *section.every_point()]
    for part in parts:
        if part.title is not None:
            yield part.title.chars
