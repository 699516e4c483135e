"""What `zwgk lineage --format json` prints: who cites whom in a folder, version 1."""

from collections.abc import Iterable
from typing import NamedTuple

from zwgk.model import lineage as model
from zwgk.model.document import Document
from zwgk.published import words
from zwgk.published.comparison_v1 import Enclosed, Tool
from zwgk.version import __version__

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
    place = {at: number for number, at in enumerate(order)}
    return LineageV1(
        schema_version=SCHEMA_VERSION,
        tool=Tool("zwgk", __version__),
        documents=tuple(_document(family, at, place) for at in order),
        missing=tuple(
            _missing(family, at, absent, place) for at, absent in enumerate(family.absent)
        ),
        left_aside=tuple(left_aside),
    )


def _rank(document: Document, at: int) -> tuple[int, str, int]:
    head = document.head
    return (head.tier or 0, head.issued_on or "9", at)


def _document(family: model.Family, at: int, place: dict[int, int]) -> FamilyDocument:
    head = family.members[at][0].head
    return FamilyDocument(
        title=head.title,
        doc_number=str(head.doc_number) if head.doc_number else None,
        tier=head.tier.label if head.tier else None,
        issuer=head.issuer,
        issued_on=head.issued_on,
        files=tuple(member.source.name for member in family.members[at]),
        cites=tuple(
            Cited(each.citation.quote, tuple(place[n] for n in each.members), each.absent)
            for each in family.cites
            if each.citing == at
        ),
        cited_by=_sorted(place[each.citing] for each in family.cites if at in each.members),
        enclosed=Enclosed(head.enclosed.title) if head.enclosed else None,
    )


def _missing(
    family: model.Family, at: int, absent: model.Absent, place: dict[int, int]
) -> MissingDocument:
    number = absent.citation.doc_number
    return MissingDocument(
        title=absent.citation.title,
        doc_number=str(number) if number else absent.citation.decree,
        tier=absent.tier.label if absent.tier else None,
        cited_by=_sorted(place[each.citing] for each in family.cites if each.absent == at),
    )


def _sorted(indexes: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(indexes)))
