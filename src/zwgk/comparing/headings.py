"""Headings that only the other document shows to be such.

A point may open with a short sentence that is its heading (1.政府引导与市场调节相结合。…), and
whether it is one is told by the habit of its document. Two documents of one structure may have two
habits: what one prints as the title of a point requires nothing where the other opens a point
with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from zwgk.model.document import Point, Section
from zwgk.model.text import letters

if TYPE_CHECKING:
    from zwgk.comparing.entries import Entry
    from zwgk.model.document import Document


def headings_of(entries: Sequence[Entry], other: Document) -> frozenset[str]:
    """Give the ids of the sentences that open a point and are a title in the other document."""
    titles = frozenset(_titles(other))
    return frozenset(
        entry.item.id
        for entry, following in pairwise(entries)
        if entry.item.id.endswith("#1")
        and following.item.id == entry.item.id.removesuffix("1") + "2"
        and letters(entry.item.text.chars) in titles
    )


def _titles(document: Document) -> Iterator[str]:
    """Give the words of each title of a section, a point or a subpoint."""
    parts: list[Section | Point] = list(document.sections)
    for attachment in document.attachments:
        parts.extend(attachment.sections)
    while parts:
        part = parts.pop()
        if part.title is not None:
            yield letters(part.title.chars)
        if isinstance(part, Section):
            parts += (*part.subsections, *part.points)
        else:
            parts += part.subpoints
