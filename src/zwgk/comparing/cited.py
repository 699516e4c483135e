"""Which of the superior documents that the local one cites were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.model.comparison import CitedParent

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.model.facts import Citation

_SHORTEST_TITLE = 6


def cited_parents(local: Document, parents: Sequence[Document]) -> Iterator[CitedParent]:
    """Give each cited parent with the given document it is, by its number or by its title."""
    for citation in local.head.parents:
        given = next((n for n, parent in enumerate(parents) if _is(citation, parent)), None)
        yield CitedParent(citation, given)


def _is(citation: Citation, parent: Document) -> bool:
    head = parent.head
    if citation.doc_number is not None and head.doc_number is not None:
        return citation.doc_number == head.doc_number
    if citation.title is None:
        return False
    enclosed = head.enclosed.title if head.enclosed else None
    return any(_one_title(citation.title, own) for own in (head.title, enclosed) if own)


def _one_title(cited: str, own: str) -> bool:
    """Say whether two titles are one, be it without the issuer: 关于…的通知, 省政府办公厅关于…."""
    short, long = sorted((_bare(cited), _bare(own)), key=len)
    return len(short) >= _SHORTEST_TITLE and long.endswith(short)


def _bare(title: str) -> str:
    at = title.find("关于")
    bare = title[at + 2 :] if at >= 0 else title
    return "".join(sign for sign in bare if sign.isalnum())
