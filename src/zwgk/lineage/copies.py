"""One document in several copies: from a web page and from a file, with its notice and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.lineage.register import Register
from zwgk.model.citing import Likeness, likeness, one_body
from zwgk.model.facts import Citation
from zwgk.model.text import Span, letters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.model.document import Document, Head

_MOST = 0.6
"""Two copies share so many of their items. A line that a web page cut changes an item or two;
the same plan of another year shares fewer than half."""


def same_document(one: Document, other: Document) -> bool:
    """Say whether two are copies of one document: by their number, else by title and items.

    The title may be the notice's in one copy and that of what it prints in the other.
    """
    if one.source.sha256 == other.source.sha256:
        return True
    if one.head.doc_number is not None and other.head.doc_number is not None:
        return _named_alike(one.head, other.head) >= Likeness.NUMBER
    if not _may_be_of_one_issuer(one.head, other.head):
        return False  # a district often prints a city's plan almost as it stands
    return _named_alike(one.head, other.head) >= Likeness.TITLE and _shared(one, other) >= _MOST


def copies(library: Sequence[Document]) -> tuple[tuple[int, ...], ...]:
    """Group documents that are copies of one; in each group, the one that says most first."""
    groups: list[list[int]] = []
    group_of: list[int] = []
    register = Register()
    for index, document in enumerate(library):
        home = next(
            (
                group
                for group in sorted({group_of[other] for other in register.like(document)})
                if any(same_document(document, library[other]) for other in groups[group])
                and not any(_contradict(document.head, library[at].head) for at in groups[group])
            ),
            len(groups),
        )
        if home == len(groups):
            groups.append([])
        groups[home].append(index)
        group_of.append(home)
        register.enter(index, document)
    return tuple(
        tuple(sorted(group, key=lambda at: (-_told(library[at].head), at))) for group in groups
    )


def _contradict(one: Head, other: Head) -> bool:
    """Say whether two heads cannot be of one document.

    The bare plan of one county may have most of what another county's has, and ties neither
    to the other.
    """
    if one.doc_number is not None and other.doc_number is not None:
        return _named_alike(one, other) < Likeness.NUMBER
    return not _may_be_of_one_issuer(one, other)


def _named_alike(one: Head, other: Head) -> Likeness:
    """Say how alike two are called, whichever of its titles each is asked for."""
    enclosed = one.enclosed.title if one.enclosed else None
    return max(
        (
            likeness(Citation("", Span(0, 0), title, one.doc_number), _with_issuer(other, one))
            for title in (one.title, enclosed)
            if title
        ),
        default=Likeness.NONE,
    )


def _with_issuer(head: Head, other: Head) -> Head:
    # What has no number cannot be told apart by one, whatever the other has.
    return head if other.doc_number else head._replace(doc_number=None)


def _may_be_of_one_issuer(one: Head, other: Head) -> bool:
    if one.tier is not None and other.tier is not None and one.tier is not other.tier:
        return False
    return not one.issuer or not other.issuer or one_body(one.issuer, other.issuer)


def _shared(one: Document, other: Document) -> float:
    mine, theirs = (
        frozenset(letters(item.text.chars) for item in document.requirements())
        for document in (one, other)
    )
    most = max(len(mine), len(theirs))
    return len(mine & theirs) / most if most else 0.0


def _told(head: Head) -> int:
    return 2 * (head.doc_number is not None) + (head.issuer is not None)
