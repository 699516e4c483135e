"""Pairs of neighbouring characters, and how much each tells: what likeness is measured in."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zwgk.comparing.features import ItemSheet
    from zwgk.model.settings import MatchSettings

Bag = frozenset[str]


# The clauses of a parent come back with every document that is held against it.
@lru_cache(maxsize=4096)
def pairs_of(chars: str) -> Bag:
    """Give the pairs of neighbouring characters.

    >>> sorted(pairs_of("公开栏"))
    ['公开', '开栏']
    """
    return frozenset(map(add, chars, chars[1:]))


def longest_run(words: str, text: str) -> int:
    """Give the length of the longest part of `words` that stands in `text`.

    >>> longest_run("材料款债权人", "设备款债权人等")
    4
    """
    best = 0
    for start in range(len(words)):
        while start + best < len(words) and words[start : start + best + 1] in text:
            best += 1
    return best


_HUNDREDTHS = 100
_FEW_CLAUSES = 4
"""Of both documents together: a phrase of each, and once more."""


class Rarity:
    """How much each character pair tells: the rarer among the clauses, the more."""

    def __init__(
        self, sheets: Iterable[ItemSheet], generic: Iterable[str], settings: MatchSettings
    ) -> None:
        """Count in how many clauses each pair stands; pairs of generic words count for less."""
        bags = [clause.bag for sheet in sheets for clause in sheet.clauses]
        counts = self._counts = Counter(chain.from_iterable(bags))
        self.most = round(_HUNDREDTHS * math.log(1 + len(bags)))
        """Weight of a pair that stands in one clause alone."""
        told = {
            count: _HUNDREDTHS * math.log(1 + len(bags) / count) for count in set(counts.values())
        }
        plain = {count: round(weight) for count, weight in told.items()}
        self.weights: dict[str, int] = {pair: plain[count] for pair, count in counts.items()}
        for pair in _pairs_of_all(tuple(generic)) & self.weights.keys():
            self.weights[pair] = round(told[counts[pair]] * settings.generic_weight)
        """Weight of each pair, in hundredths: whole numbers add up alike in any order."""

    def is_rare(self, pair: str) -> bool:
        """Say whether a pair stands in so few clauses that a phrase of such pairs tells."""
        return self._counts[pair] <= _FEW_CLAUSES

    def of(self, bag: Bag) -> int:
        """Add up the weights of a bag of one of the documents."""
        return sum(map(self.weights.__getitem__, bag))


@lru_cache(maxsize=4)
def _pairs_of_all(words: tuple[str, ...]) -> Bag:
    return frozenset().union(*map(pairs_of, words))
