"""Finds which of many words a text may hold, without a search for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class WordIndex:
    """Words by their first character: most of a vocabulary is ruled out by one look at a text.

    A regular expression of some hundred words would cost more to compile at start-up than
    reading a document takes.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the words in the order given: it is the order in which they are found."""
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for place, word in enumerate(dict.fromkeys(words)):
            self._by_first.setdefault(word[0], []).append((place, word))
        self._firsts = frozenset(self._by_first)

    def in_text(self, chars: str) -> list[str]:
        """Give the words that occur in a text.

        >>> WordIndex(("必须", "要", "可以")).in_text("各地要认真做，可不做")
        ['要']
        """
        found: list[tuple[int, str]] = []
        for first in self._firsts.intersection(chars):
            for entry in self._by_first[first]:
                if entry[1] in chars:
                    found.append(entry)  # noqa: PERF401 (a list for each would cost twice this)
        found.sort()
        return [word for _, word in found]


def places_of(word: str, chars: str, start: int = 0, end: int | None = None) -> Sequence[int]:
    """Give every place of a word in a text, none overlapping another.

    >>> places_of("公开", "公开为常态、不公开为例外")
    [0, 7]
    """
    stop = len(chars) if end is None else end
    at = chars.find(word, start, stop)
    if at < 0:
        return ()  # mostly so: no list is made, no generator started
    places = []
    while at >= 0:
        places.append(at)
        at = chars.find(word, at + len(word), stop)
    return places
