"""A family of documents shown: each format names documents and what they cite alike."""

from collections.abc import Iterator
from typing import NamedTuple

from zwgk.published.lineage_v1 import FamilyDocument, LineageV1, MissingDocument


class Node(NamedTuple):
    """A document of a family, or one that is cited and not there."""

    missing: bool
    at: int


def nodes(lineage: LineageV1) -> tuple[Node, ...]:
    """Give every document, those that are not there first: most stand above the rest."""
    return (
        *(Node(missing=True, at=at) for at, _ in enumerate(lineage.missing)),
        *(Node(missing=False, at=at) for at, _ in enumerate(lineage.documents)),
    )


def cited_by(document: FamilyDocument) -> Iterator[Node]:
    """Give what a document cites, where it can be told."""
    for each in document.cites:
        if each.missing is not None:
            yield Node(missing=True, at=each.missing)
        elif len(each.documents) == 1:
            yield Node(missing=False, at=each.documents[0])


def named(document: FamilyDocument | MissingDocument, gap: str, untitled: str) -> str:
    """Call a document by its number and the title of what it prints."""
    title = document.title
    if isinstance(document, FamilyDocument) and document.enclosed:
        title = document.enclosed.title
    return gap.join(filter(None, (document.doc_number, title))) or untitled
