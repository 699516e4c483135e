"""Which of the superior documents that the local one cites were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.model.citing import SHORTEST_TITLE, Likeness, likeness, names_of
from zwgk.model.comparison import CitedParent
from zwgk.model.text import letters

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.model.facts import Citation


def cited_parents(local: Document, parents: Sequence[Document]) -> Iterator[CitedParent]:
    """Give each cited parent with the given document it is, by its number or by its title."""
    for citation in local.head.parents:
        alike = [_likeness(citation, parent) for parent in parents]
        best = max(alike, default=Likeness.NONE)
        yield CitedParent(citation, alike.index(best) if best else None)


def _likeness(citation: Citation, parent: Document) -> Likeness:
    """Say what makes a given document the cited one; one without a title has its file's name."""
    head = parent.head
    if head.title is not None or head.doc_number is not None or citation.title is None:
        return likeness(citation, head)
    named = letters(parent.source.name)
    found = any(len(name) >= SHORTEST_TITLE and name in named for name in names_of(citation.title))
    return Likeness.TITLE_END if found else Likeness.NONE
