"""The documents of a folder: which are copies of one, who cites whom, what is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.lineage.copies import copies
from zwgk.lineage.parents import find_parents, names_one
from zwgk.model.lineage import Absent, Cites, Family

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zwgk.model.document import Document, Tier
    from zwgk.model.facts import Citation

    TierOf = Callable[[Citation], Tier | None]
    """Tells the tier of the issuer of a document that is only cited."""


def family_of(library: Sequence[Document], tier_of: TierOf) -> Family:
    """Say who cites whom among documents, and what they cite that is not among them."""
    groups = copies(library)
    first = [library[group[0]] for group in groups]
    absent: list[Absent] = []
    cites: list[Cites] = []
    for citing, group in enumerate(groups):
        members = tuple(library[at] for at in group)
        for citation in _citations(members):
            asking = members[0]._replace(head=members[0].head._replace(parents=(citation,)))
            (found,) = find_parents(asking, first)
            if found.candidates:
                cites.append(Cites(citing, citation, found.candidates))
            else:
                at = _index_of(citation, absent, tier_of)
                cites.append(Cites(citing, citation, absent=at))
    return Family(
        tuple(tuple(library[at] for at in group) for group in groups),
        tuple(absent),
        tuple(cites),
    )


def _citations(members: Sequence[Document]) -> tuple[Citation, ...]:
    """Give what any copy cites, once: a copy without its notice has no preamble."""
    kept: list[Citation] = []
    for document in members:
        for citation in document.head.parents:
            if not any(names_one(citation, other) for other in kept):
                kept.append(citation)
    return tuple(kept)


def _index_of(citation: Citation, absent: list[Absent], tier_of: TierOf) -> int:
    """Find a document among those that are not at hand, or add it to them."""
    for index, known in enumerate(absent):
        if names_one(citation, known.citation):
            absent[index] = Absent(
                known.citation._replace(
                    title=known.citation.title or citation.title,
                    doc_number=known.citation.doc_number or citation.doc_number,
                ),
                known.tier or tier_of(citation),
            )
            return index
    absent.append(Absent(citation, tier_of(citation)))
    return len(absent) - 1
