"""Reads the facts of sentences, each sort when it is first asked for.

Most sentences are never asked for most of their facts: who looks at the tree alone wants none, and
what a county copied word for word diverges in nothing.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from zwgk.facts.actors import Bodies, actors
from zwgk.facts.citations import citations, title_spans
from zwgk.facts.clauses import clause_spans
from zwgk.facts.conditions import conditions
from zwgk.facts.dates import dates
from zwgk.facts.deadlines import deadlines
from zwgk.facts.duties import Cues, duties, governing, item_force
from zwgk.facts.exclusions import exclusions
from zwgk.facts.listings import listings, tier_words
from zwgk.facts.phrases import Phrases
from zwgk.facts.platforms import Channels, platforms
from zwgk.facts.quantities import Measures, quantities
from zwgk.facts.starts import starts
from zwgk.facts.terms import Ladders, terms
from zwgk.model.facts import Facts
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.facts.dates import Date
    from zwgk.model.deadlines import Deadline
    from zwgk.model.facts import (
        Actor,
        Citation,
        Condition,
        Duty,
        Exclusion,
        Force,
        Listing,
        Platform,
        Quantity,
        Term,
    )
    from zwgk.model.lexicon import Lexicon

# A name or a saying: “应公开尽公开” obliges nobody.
_SAYING = "“[^“”。]{1,20}”"

_REMEMBERED = 2048
"""Facts of so many sentences are kept: some megabytes."""


class FactReader:
    """Reads the facts of sentences, with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = _Words(lexicon)
        # A hundred counties copy the sentences of one province.
        self._known = lru_cache(maxsize=_REMEMBERED)(lambda chars: _SentenceFacts(chars, words))

    def read(self, chars: str) -> Facts:
        """Give the facts of one sentence."""
        return self._known(chars)


class _Words:
    """The vocabulary sorted for looking up, each part when a sentence first needs it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.deadlines = lexicon.deadline_words
        self.conditions = lexicon.condition_words

    @cached_property
    def cues(self) -> Cues:
        return Cues(self.lexicon.duty_cues, self.lexicon.not_cues)

    @cached_property
    def measures(self) -> Measures:
        words = self.lexicon
        return Measures(words.units_of_measure, words.bounds, words.numeral_words)

    @cached_property
    def bodies(self) -> Bodies:
        return Bodies(self.lexicon.organs, self.lexicon.tiers)

    @cached_property
    def channels(self) -> Channels:
        return Channels(self.lexicon.platform_words)

    @cached_property
    def ladders(self) -> Ladders:
        return Ladders(self.lexicon.scope_terms)

    @cached_property
    def opposites(self) -> Ladders:
        return Ladders(self.lexicon.opposites)

    @cached_property
    def phrases(self) -> Phrases:
        return Phrases(self.lexicon.governors)

    @cached_property
    def tiers(self) -> frozenset[str]:
        return tier_words(self.lexicon.tiers)


class _SentenceFacts(Facts):
    """The facts of one sentence."""

    def __init__(self, chars: str, words: _Words) -> None:
        self._chars = chars
        self._words = words

    def __eq__(self, other: object) -> bool:
        """Say whether both are of one sentence, read with one vocabulary."""
        return isinstance(other, _SentenceFacts) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._chars)

    def _key(self) -> tuple[str, Lexicon]:
        return self._chars, self._words.lexicon

    @cached_property
    def clauses(self) -> tuple[Span, ...]:
        return clause_spans(self._chars)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        return citations(self._chars)

    @cached_property
    def _cited(self) -> list[Span]:
        return [citation.span for citation in self.citations]

    @cached_property
    def _dates(self) -> list[Date]:
        return dates(self._chars)

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        return deadlines(self._chars, self._words.deadlines, self._cited, self._dates)

    @cached_property
    def starts(self) -> tuple[Deadline, ...]:
        return starts(self._chars, self._dates) if "起" in self._chars else ()

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        timed = [Span(date.start, date.end) for date in self._dates]
        timed += [limit.span for limit in self.deadlines]
        return quantities(self._chars, self._words.measures, (*self._cited, *timed))

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        chars = self._chars
        names = title_spans(chars) if "《" in chars else []
        if "“" in chars:
            names += [Span(*found.span()) for found in re.finditer(_SAYING, chars)]
        # What is excepted has no force of its own.
        names += [exclusion.span for exclusion in self.exclusions]
        found = duties(chars, self._words.cues, names)
        return governing(chars, self.clauses, found, self._words.phrases)

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        if "、" not in self._chars and "”和“" not in self._chars:
            return ()
        limits = [limit.span for limit in self.deadlines]
        return listings(self._chars, self._words.phrases, self.duties, limits, self._words.tiers)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        words = self._words
        return actors(
            self._chars, self.clauses, (words.bodies, words.phrases), self.duties, self.deadlines
        )

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        words = self._words
        return conditions(self._chars, self.clauses, words.conditions, words.phrases)

    @cached_property
    def exclusions(self) -> tuple[Exclusion, ...]:
        return exclusions(self._chars)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        return terms(self._chars, self._words.ladders)

    @cached_property
    def directions(self) -> tuple[Term, ...]:
        return terms(self._chars, self._words.opposites)

    @cached_property
    def platforms(self) -> tuple[Platform, ...]:
        return platforms(self._chars, self._words.channels, self._words.phrases, self._cited)

    @cached_property
    def force(self) -> Force:
        return item_force(
            self._chars, self.clauses, self.duties, self._words.phrases, lambda: self.actors
        )
