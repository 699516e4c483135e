"""What `zwgk lineage --format json` prints: who cites whom in a folder, version 1."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from zwgk.model import lineage as model
from zwgk.model.document import Document
from zwgk.published import words
from zwgk.published.heads import Enclosed, enclosed_in, number_of, tier_of
from zwgk.published.tool import TOOL, Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class Cited(NamedTuple):
    """A document that a preamble names."""

    quote: str
    documents: tuple[int, ...]
    """Indexes of the documents that it may be: several where nobody can tell which."""
    missing: int | None = None
    """Index into `missing`, where it is not at hand."""


class FamilyDocument(NamedTuple):
    """A document of the folder."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    issuer: str | None
    issued_on: str | None
    """ISO date."""
    files: tuple[str, ...]
    """Its copies, as paths from the folder; the one that says most of itself first."""
    cites: tuple[Cited, ...]
    cited_by: tuple[int, ...]
    """Indexes of the documents that name it."""
    enclosed: Enclosed | None = None


class MissingDocument(NamedTuple):
    """A document that is cited and not in the folder."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    """Of its issuer, as far as its title tells."""
    cited_by: tuple[int, ...]


class LeftAside(NamedTuple):
    """A file of the folder that is no document, or could not be read."""

    file: str
    why: str


class LineageV1(NamedTuple):
    """The documents of a folder, and who cites whom."""

    schema_version: str
    tool: Tool
    documents: tuple[FamilyDocument, ...]
    """The highest tier first, then the earliest."""
    missing: tuple[MissingDocument, ...]
    left_aside: tuple[LeftAside, ...]


def publish_lineage(family: model.Family, left_aside: Iterable[LeftAside] = ()) -> LineageV1:
    """Put a family into the shape that others build on; sources are called by their names."""
    order = sorted(range(len(family.members)), key=lambda at: _rank(family.members[at][0], at))
    tied = _Ties(family, {at: number for number, at in enumerate(order)})
    return LineageV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        documents=tuple(_document(family.members[at], at, tied) for at in order),
        missing=tuple(_missing(at, absent, tied) for at, absent in enumerate(family.absent)),
        left_aside=tuple(left_aside),
    )


class _Ties:
    """Who cites whom, by the places that documents have in the shape."""

    def __init__(self, family: model.Family, place: Mapping[int, int]) -> None:
        self.cites: dict[int, list[Cited]] = {}
        self.cited_by: dict[int, set[int]] = {}
        self.missed_by: dict[int, set[int]] = {}
        for each in family.cites:
            members = tuple(place[at] for at in each.members)
            cited = Cited(each.citation.quote, members, each.absent)
            self.cites.setdefault(each.citing, []).append(cited)
            for at in each.members:
                self.cited_by.setdefault(at, set()).add(place[each.citing])
            if each.absent is not None:
                self.missed_by.setdefault(each.absent, set()).add(place[each.citing])


def _rank(document: Document, at: int) -> tuple[int, str, int]:
    head = document.head
    return (head.tier or 0, head.issued_on or "9", at)


def _document(copies: tuple[Document, ...], at: int, tied: _Ties) -> FamilyDocument:
    head = copies[0].head
    return FamilyDocument(
        title=head.title,
        doc_number=number_of(head.doc_number),
        tier=tier_of(head.tier),
        issuer=head.issuer,
        issued_on=head.issued_on,
        files=tuple(copy.source.name for copy in copies),
        cites=tuple(tied.cites.get(at, ())),
        cited_by=tuple(sorted(tied.cited_by.get(at, ()))),
        enclosed=enclosed_in(head),
    )


def _missing(at: int, absent: model.Absent, tied: _Ties) -> MissingDocument:
    number = absent.citation.doc_number
    return MissingDocument(
        title=absent.citation.title,
        doc_number=str(number) if number else absent.citation.decree,
        tier=tier_of(absent.tier),
        cited_by=tuple(sorted(tied.missed_by.get(at, ()))),
    )
