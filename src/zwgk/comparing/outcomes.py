"""A result that is an effort in the local text: 完成改造, 推进改造."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.comparing.pairing import ClausePair, Pairing


class Word(NamedTuple):
    """A verb, and where it stands in the text of its item."""

    quote: str
    span: Span


def settled_for_less(pairing: Pairing, pair: ClausePair) -> tuple[Word, Word] | None:
    """Give the verb that asks for a result, and the one for an effort that stands in its place.

    A local clause that asks for some result besides asks for one still.
    """
    if pair.local is None or pair.local_span is None:
        return None
    results, efforts = pairing.content.outcomes
    chars, other = pairing.parent.text.chars, pairing.locals[pair.local].item.text.chars
    if _first(results, chars, pair.span) is None or _first(efforts, other, pair.local_span) is None:
        return None
    if _first(results, other, pair.local_span) is not None:
        return None
    for swap in pairing.swaps(pair):
        mine, theirs = _first(results, chars, swap.mine), _first(efforts, other, swap.theirs)
        if mine is not None and theirs is not None:
            return mine, theirs
    return None


def _first(words: Iterable[str], chars: str, within: Span) -> Word | None:
    for word in words:
        at = chars.find(word, within.start, within.end)
        if at >= 0:
            return Word(word, Span(at, at + len(word)))
    return None
