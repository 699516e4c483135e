"""What items are compared by: clauses as bags of character pairs, weighted by rarity."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.neutral import Neutraliser
    from zwgk.model.document import Item
    from zwgk.model.settings import MatchSettings

_NOT_WORDS = re.compile(r"[^0-9A-Za-z〇㐀-鿿]+")
Bag = frozenset[str]


class ClauseSheet(NamedTuple):
    """One clause in comparable form."""

    span: Span
    """Its range in the item's working text."""
    chars: str
    """Neutral letters, digits and Han characters only."""
    bag: Bag


class ItemSheet(NamedTuple):
    """One item in comparable form."""

    item: Item
    group: str
    """Id of the point or row that holds it."""
    clauses: tuple[ClauseSheet, ...]
    bag: Bag
    chars: str
    title: bool = False
    """The title of a point: it may carry a clause that its point's items spell out."""
    heading: str = ""
    """Neutral title of the point that holds it."""


def pairs_of(chars: str) -> Bag:
    """Give the pairs of neighbouring characters.

    >>> sorted(pairs_of("公开栏"))
    ['公开', '开栏']
    """
    return frozenset(map("".join, zip(chars, chars[1:], strict=False)))


def make_sheets(
    items: Sequence[tuple[str, Item, bool]], neutraliser: Neutraliser
) -> tuple[ItemSheet, ...]:
    """Put items into comparable form; each comes with its group and whether it is a title."""
    spans = [
        item.clauses or (Span(0, len(item.text.chars)),) for _, item, _ in items
    ]
    texts = [
        item.text.chars[slice(*span)]
        for (_, item, _), parts in zip(items, spans, strict=True)
        for span in parts
    ]
    neutral = iter(neutraliser.neutral(texts)) if texts else iter(())
    sheets = []
    for (group, item, title), parts in zip(items, spans, strict=True):
        clauses = tuple(_clause(span, next(neutral)) for span in parts)
        bag = frozenset().union(*(clause.bag for clause in clauses))
        chars = "".join(clause.chars for clause in clauses)
        sheets.append(ItemSheet(item, group, clauses, bag, chars, title))
    return tuple(sheets)


def _clause(span: Span, neutral: str) -> ClauseSheet:
    chars = _NOT_WORDS.sub("", neutral)
    return ClauseSheet(span, chars, pairs_of(chars))


class Rarity:
    """How much each character pair tells: the rarer among the clauses, the more."""

    def __init__(
        self, sheets: Iterable[ItemSheet], generic: Iterable[str], settings: MatchSettings
    ) -> None:
        """Count in how many clauses each pair stands; pairs of generic words count for less."""
        counts: Counter[str] = Counter()
        total = 0
        for sheet in sheets:
            for clause in sheet.clauses:
                counts.update(clause.bag)
                total += 1
        common = frozenset().union(*map(pairs_of, generic))
        self.weights: Mapping[str, float] = {
            pair: math.log(1 + total / count) * (settings.generic_weight if pair in common else 1)
            for pair, count in counts.items()
        }

    def of(self, bag: Bag) -> float:
        """Add up the weights of a bag."""
        weights = self.weights
        return sum(weights[pair] for pair in bag if pair in weights)
