"""The superior documents that a document cites, found among those at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.lineage.copies import same_document
from zwgk.lineage.register import Register
from zwgk.model.citing import Likeness, likeness
from zwgk.model.document import Head, Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.model.document import Document
    from zwgk.model.facts import Citation


class FoundParent(NamedTuple):
    """A superior document that is cited, and what it may be among those at hand."""

    citation: Citation
    candidates: tuple[int, ...]
    """Indexes of the documents that it may be: one where it was found, none where it is not at
    hand, several where nobody can tell which is meant."""

    @property
    def document(self) -> int | None:
        """Index of the document that it is, None where that cannot be told."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def find_parents(
    document: Document, library: Sequence[Document], register: Register | None = None
) -> tuple[FoundParent, ...]:
    """Look each superior document that the preamble cites up in a library.

    A number decides; a title alone finds the document that has it, or that prints what has it.
    The document itself is none of its parents, and two copies of a document count as the first.
    `register` has the library, where that is asked for more than one document.
    """
    register = register or Register(library)
    return tuple(
        FoundParent(citation, _candidates(citation, document, library, register))
        for citation in document.head.parents
    )


def nearest_first(found: Sequence[FoundParent], library: Sequence[Document]) -> tuple[int, ...]:
    """Give the documents that were found, each once: the nearest tier first, then as cited."""
    indexes = dict.fromkeys(each.document for each in found)
    known = [index for index in indexes if index is not None]
    return tuple(sorted(known, key=lambda index: -(library[index].head.tier or Tier.STATE)))


def _candidates(
    citation: Citation, document: Document, library: Sequence[Document], register: Register
) -> tuple[int, ...]:
    alike = {
        index: like
        for index in register.cited_as(citation)
        if (like := likeness(citation, library[index].head))
        and not same_document(document, library[index])
    }
    best = max(alike.values(), default=Likeness.NONE)
    found: dict[int, Document] = {}
    for index in (index for index, like in alike.items() if like is best):
        each = library[index]
        before = (found[other] for other in register.like(each) if other in found)
        if not any(same_document(each, other) for other in before):
            found[index] = each
    return tuple(found)


def names_one(one: Citation, other: Citation) -> bool:
    """Say whether two citations name one document.

    >>> from zwgk.facts.citations import citations
    >>> names_one(*citations("《办法》（苏政发〔2022〕1号）和《办法》（苏政发〔2021〕1号）"))
    False
    """
    if one.decree or other.decree:
        return one.decree == other.decree
    return likeness(one, Head(title=other.title, doc_number=other.doc_number)) >= Likeness.TITLE
