"""What an item says in comparable form: one module for each kind of fact."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from zwgk.facts.actors import Bodies, actors
from zwgk.facts.citations import citations, title_spans
from zwgk.facts.conditions import conditions
from zwgk.facts.dates import dates
from zwgk.facts.deadlines import deadlines
from zwgk.facts.duties import Cues, duties, governing, item_force
from zwgk.facts.frames import frame_reason
from zwgk.facts.listings import listings, tier_words
from zwgk.facts.phrases import Phrases
from zwgk.facts.platforms import Channels, platforms
from zwgk.facts.quantities import Measures, quantities
from zwgk.facts.terms import Ladders, terms
from zwgk.model.facts import Facts, Force
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.model.lexicon import Lexicon
    from zwgk.model.text import Text

__all__ = ["FactReader", "frame_reason"]

# A name or a saying: “应公开尽公开” obliges nobody.
_SAYING = "“[^“”。]{1,20}”"


_REMEMBERED = 2048
"""Facts of so many sentences are kept: some megabytes."""


class FactReader:
    """Reads all facts of an item, with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._deadline_words = lexicon.deadline_words
        self._cues = Cues(lexicon.duty_cues, lexicon.not_cues)
        self._measures = Measures(lexicon.units_of_measure, lexicon.bounds, lexicon.numeral_words)
        self._bodies = Bodies(lexicon.organs, lexicon.tiers)
        self._channels = Channels(lexicon.platform_words)
        self._condition_words = lexicon.condition_words
        self._ladders = Ladders(lexicon.scope_terms)
        self._opposites = Ladders(lexicon.opposites)
        self._phrases = Phrases(lexicon.governors)
        self._tiers = tier_words(lexicon.tiers)
        # A hundred counties copy the sentences of one province.
        self._known = lru_cache(maxsize=_REMEMBERED)(self._read)

    def read(self, text: Text, clauses: Sequence[Span] = ()) -> Facts:
        """Read the facts of one sentence; `clauses` are its comma-separated parts, if known."""
        return self._known(text.chars, tuple(clauses))

    def _read(self, chars: str, clauses: tuple[Span, ...]) -> Facts:
        parts = clauses or _clauses(chars)
        titles = title_spans(chars) if "《" in chars else []
        cited = citations(chars)
        named = [citation.span for citation in cited]
        dated = dates(chars)
        limits = deadlines(chars, self._deadline_words, named, dated)
        timed = [Span(date.start, date.end) for date in dated]
        timed += [limit.span for limit in limits]
        named_or_said = [*titles]
        if "“" in chars:
            named_or_said += [Span(*found.span()) for found in re.finditer(_SAYING, chars)]
        words = duties(chars, self._cues, named_or_said)
        words = governing(chars, parts, words, self._phrases)
        return Facts(
            deadlines=limits,
            quantities=quantities(chars, self._measures, (*named, *timed)),
            duties=words,
            listings=listings(
                chars, self._phrases, words, [limit.span for limit in limits], self._tiers
            ),
            actors=actors(chars, parts, (self._bodies, self._phrases), words, limits),
            citations=cited,
            conditions=conditions(chars, parts, self._condition_words, self._phrases),
            terms=terms(chars, self._ladders),
            directions=terms(chars, self._opposites),
            platforms=platforms(chars, self._channels, self._phrases, named),
        )

    def force(self, text: Text, facts: Facts, clauses: Sequence[Span] = ()) -> Force:
        """Say how binding an item is, whose facts have been read."""
        parts = clauses or _clauses(text.chars)
        return item_force(text.chars, parts, facts.duties, self._phrases)


def _clauses(chars: str) -> list[Span]:
    return [Span(*found.span()) for found in re.finditer("[^，。；：！？]+", chars)]
