"""Words that say how much of a thing is meant: 企业 or 中小企业, 各级政府, 所有."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.word_index import places_of
from zwgk.model.facts import Term
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.model.lexicon import ScopeTerm


def terms(chars: str, words: Iterable[ScopeTerm]) -> tuple[Term, ...]:
    """Read the words of range, the longest at each place; `words` come longest first.

    >>> from zwgk.model.lexicon import ScopeTerm
    >>> ladder = (ScopeTerm("中小企业", "enterprises", 2), ScopeTerm("企业", "enterprises", 1))
    >>> [found.quote for found in terms("支持中小企业和龙头企业", ladder)]
    ['中小企业', '企业']
    """
    return tuple(sorted(_terms(chars, words), key=lambda term: term.span))


def _terms(chars: str, words: Iterable[ScopeTerm]) -> Iterator[Term]:
    cover = Cover(len(chars))
    for entry in words:
        for at in places_of(entry.word, chars):
            span = Span(at, at + len(entry.word))
            if not cover.touches(span):
                cover.take(span)
                yield Term(entry.word, span, entry.ladder, entry.rank)
