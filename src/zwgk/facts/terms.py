"""Words that say how much of a thing is meant: 企业 or 中小企业, 各级政府, 所有."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.word_index import WordIndex, places_of
from zwgk.model.facts import Term
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.lexicon import ScopeTerm


class Ladders:
    """Words of range, sorted for looking up."""

    def __init__(self, words: Iterable[ScopeTerm]) -> None:
        self.by_word = {entry.word: entry for entry in words}
        self.words = WordIndex(sorted(self.by_word, key=len, reverse=True))


def terms(chars: str, ladders: Ladders) -> tuple[Term, ...]:
    """Read the words of range, the longest at each place.

    >>> from zwgk.model.lexicon import ScopeTerm
    >>> ladder = (ScopeTerm("中小企业", "enterprises", 2), ScopeTerm("企业", "enterprises", 1))
    >>> [found.quote for found in terms("支持中小企业和龙头企业", Ladders(ladder))]
    ['中小企业', '企业']
    """
    present = ladders.words.in_text(chars)
    if not present:
        return ()
    found: list[Term] = []
    cover = Cover(len(chars))
    for word in present:
        entry = ladders.by_word[word]
        for at in places_of(word, chars):
            span = Span(at, at + len(word))
            if not cover.touches(span):
                cover.take(span)
                found.append(Term(word, span, entry.ladder, entry.rank))
    return tuple(sorted(found, key=lambda term: term.span))
