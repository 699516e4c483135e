"""Whether a document is the one that another cites: by its number, else by its title.

Both those who look for parents and those who compare with given ones ask this.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

from zwgk.model.text import letters

if TYPE_CHECKING:
    from zwgk.model.document import Head
    from zwgk.model.facts import Citation, DocNumber


class Likeness(IntEnum):
    """What makes a document the one that is cited; the higher is the surer."""

    NONE = 0
    TITLE_END = 1
    """One title ends as the other reads: 江苏省2022年政务公开工作要点, 2022年政务公开工作要点."""
    TITLE = 2
    TITLE_AND_ISSUER = 3
    NUMBER = 4


SHORTEST_TITLE = 6
"""A shorter title says too little for one that ends as it reads to be the same."""
_SHORTEST_GLUED = 3
# 国务院办公厅国办发〔2022〕8号, read with the issuer as part of the organ code. 苏财发 is no 财发:
# what may be glued on is the whole name of a body.
_BODY_ENDS = tuple("府厅室会委局部院署办")
_PRINTED = "印发(.+)的通知$"


def likeness(citation: Citation, head: Head) -> Likeness:
    """Say what makes the document with this head the one that is cited."""
    if citation.doc_number is not None and head.doc_number is not None:
        same = _one_number(citation.doc_number, head.doc_number)
        return Likeness.NUMBER if same else Likeness.NONE
    if citation.title is None:
        return Likeness.NONE
    enclosed = head.enclosed.title if head.enclosed else None
    return max(
        (_of_titles(citation.title, own, head.issuer) for own in (head.title, enclosed) if own),
        default=Likeness.NONE,
    )


def _one_number(cited: DocNumber, own: DocNumber) -> bool:
    if cited[1:] != own[1:]:
        return False
    short, long = sorted((cited.organ, own.organ), key=len)
    glued = long.removesuffix(short)
    return not glued or (
        glued != long and len(glued) >= _SHORTEST_GLUED and glued.endswith(_BODY_ENDS)
    )


def _of_titles(cited: str, own: str, issuer: str | None) -> Likeness:
    named, theirs = _issuer(cited), _issuer(own) or issuer
    if named and theirs and not one_body(named, theirs):
        # Province, city and county each have a 关于印发2022年政务公开工作要点的通知.
        return Likeness.NONE
    best = max(_of_names(left, right) for left in names_of(cited) for right in names_of(own))
    return Likeness.TITLE_AND_ISSUER if best is Likeness.TITLE and named and theirs else best


def _of_names(cited: str, own: str) -> Likeness:
    if cited == own:
        return Likeness.TITLE
    short, long = sorted((cited, own), key=len)
    return (
        Likeness.TITLE_END
        if len(short) >= SHORTEST_TITLE and long.endswith(short)
        else Likeness.NONE
    )


def names_of(title: str) -> tuple[str, ...]:
    """Give what a title names, without its issuer: the notice, and the document that it prints.

    >>> names_of("省政府办公厅关于印发《办法》的通知")
    ('印发办法的通知', '办法')
    """
    bare = letters(title.partition("关于")[2] or title)
    printed = re.search(_PRINTED, bare) if bare.endswith("的通知") else None
    return (bare, printed[1]) if printed else (bare,)


def _issuer(title: str) -> str:
    before, about, _ = title.partition("关于")
    return letters(before) if about else ""


def one_body(left: str, right: str) -> bool:
    """Say whether two names may be of one body: one leaves out characters of the other.

    >>> one_body("省政府办公厅", "江苏省人民政府办公厅")
    True
    >>> one_body("国务院办公厅", "江苏省人民政府办公厅")
    False
    """
    short, long = sorted((left, right), key=len)
    signs = iter(long)
    return all(sign in signs for sign in short)
