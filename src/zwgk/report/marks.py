"""Which words of two sentences differ: marked, so that nobody has to search for them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_SHARED_ENOUGH = 0.4
"""With less than this in common every other word would be marked, which shows nothing."""
_RUN = 2
"""A single character that happens to be in both is no common word."""


class Piece(NamedTuple):
    """A run of characters that the other side has, or has not."""

    text: str
    differs: bool


def differing(text: str, others: Sequence[str]) -> tuple[Piece, ...]:
    """Cut a sentence into what some other sentence has too, and what none has.

    >>> [piece.text for piece in differing("供水、供电等行业要公开", ["供水等行业要公开"])]
    ['供水', '、供电', '等行业要公开']
    """
    shared = _shared(text, others)
    if sum(shared) < _SHARED_ENOUGH * len(text):
        return (Piece(text, differs=False),)
    return tuple(_pieces(text, shared))


def _shared(text: str, others: Iterable[str]) -> list[bool]:
    # Loaded here: it costs 19 ms, and `compare` has paid for it where there is anything to mark.
    from rapidfuzz.distance import Indel

    shared = [False] * len(text)
    for other in others:
        for block in Indel.opcodes(text, other):
            if block.tag == "equal" and block.src_end - block.src_start >= _RUN:
                shared[block.src_start : block.src_end] = [True] * (block.src_end - block.src_start)
    return shared


def _pieces(text: str, shared: list[bool]) -> Iterator[Piece]:
    at = 0
    for same, run in groupby(shared):
        end = at + sum(1 for _ in run)
        piece = text[at:end]
        # A mark alone (，for 、) is no difference that anyone asks about.
        yield Piece(piece, differs=not same and any(map(str.isalnum, piece)))
        at = end
