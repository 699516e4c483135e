"""The documents of a folder: which are copies of one, who cites whom, what is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.lineage.copies import copies
from zwgk.lineage.parents import find_parents, names_one
from zwgk.lineage.register import Register
from zwgk.model.document import Head
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
    register = Register(first)
    absent = _AbsentOnes(tier_of)
    cites: list[Cites] = []
    for citing, group in enumerate(groups):
        members = tuple(library[at] for at in group)
        for citation in _citations(members):
            asking = members[0]._replace(head=members[0].head._replace(parents=(citation,)))
            (found,) = find_parents(asking, first, register)
            if found.candidates:
                cites.append(Cites(citing, citation, found.candidates))
            else:
                cites.append(Cites(citing, citation, absent=absent.place_of(citation)))
    return Family(
        tuple(tuple(library[at] for at in group) for group in groups),
        tuple(absent.every),
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


class _AbsentOnes:
    """The documents that are cited and not at hand, each once."""

    def __init__(self, tier_of: TierOf) -> None:
        self.every: list[Absent] = []
        self._tier_of = tier_of
        self._register = Register()
        self._by_decree: dict[str, int] = {}

    def place_of(self, citation: Citation) -> int:
        """Find the one that a citation names, or add it."""
        at = self._known(citation)
        if at is None:
            at = len(self.every)
            self.every.append(Absent(citation, self._tier_of(citation)))
            self._enter(at)
            return at
        before, tier = self.every[at]
        fuller = before._replace(
            title=before.title or citation.title,
            doc_number=before.doc_number or citation.doc_number,
        )
        self.every[at] = Absent(fuller, tier or self._tier_of(citation))
        if fuller != before:
            self._enter(at)
        return at

    def _known(self, citation: Citation) -> int | None:
        if citation.decree:
            return self._by_decree.get(citation.decree)
        found = self._register.cited_as(citation)
        return next((at for at in found if names_one(citation, self.every[at].citation)), None)

    def _enter(self, at: int) -> None:
        citation = self.every[at].citation
        if citation.decree:
            self._by_decree.setdefault(citation.decree, at)
        self._register.enter_head(at, Head(title=citation.title, doc_number=citation.doc_number))
