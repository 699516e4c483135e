"""Which of the superior documents that the local one cites were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.model.citing import Likeness, likeness
from zwgk.model.comparison import CitedParent

if TYPE_CHECKING:
    from zwgk.model.document import Document


def cited_parents(local: Document, parents: Sequence[Document]) -> Iterator[CitedParent]:
    """Give each cited parent with the given document it is, by its number or by its title."""
    for citation in local.head.parents:
        alike = [likeness(citation, parent.head) for parent in parents]
        best = max(alike, default=Likeness.NONE)
        yield CitedParent(citation, alike.index(best) if best else None)
