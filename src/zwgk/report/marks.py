"""Which words of two sentences differ: marked, so that nobody has to search for them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

_SHARED_ENOUGH = 0.4
"""With less than this in common every other word would be marked, which shows nothing."""
_WORD = 4
"""Fewer characters than this between two longer differences are in both by accident: 政策 in
“变企业找政策为政策找企业”."""


class Piece(NamedTuple):
    """A run of characters that the other side has, or has not."""

    text: str
    differs: bool


Split = Callable[[str], Sequence[str]]
"""Cuts a text into its words."""


def differing(text: str, others: Sequence[str], split: Split | None = None) -> tuple[Piece, ...]:
    """Cut a sentence into what some other sentence has too, and what none has.

    With `split` a word that differs in part is marked whole.

    >>> [piece.text for piece in differing("供水、供电等行业要公开", ["供水等行业要公开"])]
    ['供水', '、供电', '等行业要公开']
    """
    shared = _shared(text, others)
    if sum(shared) < _SHARED_ENOUGH * len(text):
        return (Piece(text, differs=False),)
    settled = _settled(shared, text)
    return tuple(_pieces(text, settled if split is None else _in_words(settled, split(text))))


def _shared(text: str, others: Iterable[str]) -> list[bool]:
    # The standard library's, since rapidfuzz costs 19 ms to load and nothing else here needs it.
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, b=_folded(text), autojunk=False)
    shared = [False] * len(text)
    for other in others:
        matcher.set_seq1(_folded(other))
        for _, start, size in matcher.get_matching_blocks():
            shared[start : start + size] = [True] * size
    return shared


def _folded(text: str) -> str:
    """Fold the width of each mark and digit, one for one: , and ， are no difference."""
    folded = (unicodedata.normalize("NFKC", char) for char in text)
    return "".join(new if len(new) == 1 else old for old, new in zip(text, folded, strict=True))


def _settled(shared: list[bool], text: str) -> list[bool]:
    """Take for different what is too short to be shared on purpose."""
    runs = [(same, len(tuple(run))) for same, run in groupby(shared)]
    settled: list[bool] = []
    before = 0  # characters in a row that differ
    for index, (same, size) in enumerate(runs):
        after = runs[index + 1][1] if index + 1 < len(runs) else 0
        start = len(settled)
        between = same and before and after and size < _WORD and before + after >= 2 * size
        kept = same and not (between and not _is_word(text, start, start + size))
        settled += [kept] * size
        before = 0 if kept else before + size
    return settled


def _in_words(shared: list[bool], words: Iterable[str]) -> list[bool]:
    """Take a word for different where a letter of it is: 公布 for 公开 is not only 布."""
    whole: list[bool] = []
    for word in words:
        span = shared[len(whole) : len(whole) + len(word)]
        same = all(each or not char.isalnum() for each, char in zip(span, word, strict=True))
        whole += span if same else [False] * len(word)
    return whole


def _is_word(text: str, start: int, end: int) -> bool:
    """Say whether it is set apart by marks at either end, as the member of a list is."""
    ends = ((start - 1, start), (end - 1, end))
    set_apart = all(any(not text[at].isalnum() for at in pair) for pair in ends)
    return set_apart and any(map(str.isalnum, text[start:end]))


def _pieces(text: str, shared: list[bool]) -> Iterator[Piece]:
    at = 0
    for same, run in groupby(shared):
        end = at + len(tuple(run))
        piece = text[at:end]
        # A mark alone (，for 、) is no difference that anyone asks about.
        yield Piece(piece, differs=not same and any(map(str.isalnum, piece)))
        at = end
