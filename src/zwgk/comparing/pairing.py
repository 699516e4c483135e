"""A parent item beside the local items that carry it, clause by clause.

This is what the kinds of divergence look at: facts on both sides, and which local clause stands
for which clause of the parent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from zwgk.comparing.swaps import Swap, in_one_frame, shared_edges
from zwgk.model.comparison import Divergence
from zwgk.model.facts import Force
from zwgk.model.finding import Kind, Rule, Severity, Value, values
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.applicability import Audience
    from zwgk.comparing.swaps import ContentWords
    from zwgk.model.document import Item, Tier
    from zwgk.model.facts import Facts
    from zwgk.model.settings import MatchSettings


class ClausePair(NamedTuple):
    """A clause of the parent item and the local clause that has most of it."""

    span: Span
    """Range of the parent item's text."""
    share: float
    """Weight of the clause in its item, 0-1."""
    carried: float
    """How much of it stands in the linked items, 0-1."""
    best: float
    """How much of it stands in the one local clause that has most of it, 0-1."""
    local: int | None
    """Index of the linked item that holds that clause."""
    local_span: Span | None
    """Range of that item's text."""
    audience: Audience
    """Whether the clause binds the local body, only others, or is free."""


class LocalItem(NamedTuple):
    """A linked local item."""

    item: Item
    neutral: str
    """Its neutral letters, digits and Han characters."""
    fresh: tuple[Span, ...]
    """Clauses of it that no parent item accounts for."""


class _Fact(Protocol):
    @property
    def span(self) -> Span: ...


Fact = TypeVar("Fact", bound=_Fact)


class _Linked(NamedTuple):
    """A parent item and its linked local items, and what they are compared by."""

    parent: Item
    locals: tuple[LocalItem, ...]
    clauses: tuple[ClausePair, ...]
    neutral: Callable[[str], str]
    """Makes a wording neutral: names of places and tiers, synonyms."""
    lacks: Callable[[str], bool]
    """Says whether some words name a thing that the local tier has no competence for."""
    settings: MatchSettings
    content: ContentWords
    """Tells words for things from mere wording."""
    years: tuple[int | None, int | None] = (None, None)
    """Years of the parent and of the local document."""
    tier: Tier | None = None
    """Tier of the local document."""


class Pairing(_Linked):
    """A parent item and its linked local items."""

    def clause_of(self, fact: _Fact) -> ClausePair | None:
        """Find the parent clause that a fact stands in."""
        return next((pair for pair in self.clauses if pair.span.overlaps(fact.span)), None)

    def is_filled_by(self, pair: ClausePair, span: Span) -> bool:
        """Say whether a clause is hardly more than one fact: 开通上线……热线百科."""
        size = (pair.span.end - pair.span.start) - (span.end - span.start)
        return pair.span.holds(span) and size <= self.settings.filled_clause

    def governed_by(self, fact: _Fact) -> ClausePair | None:
        """Find the clause that a fact bears on: its own, or the next when it fills its own.

        2022年底前，全省政府网站全面支持…: the time limit is a clause by itself.
        """
        for number, pair in enumerate(self.clauses):
            if not pair.span.overlaps(fact.span):
                continue
            if self.is_filled_by(pair, fact.span) and number + 1 < len(self.clauses):
                return self.clauses[number + 1]
            return pair
        return None

    def says(self, words: str) -> bool:
        """Say whether the linked items hold some words, neutrally worded."""
        neutral = self.neutral(words)
        return bool(neutral) and any(neutral in local.neutral for local in self.locals)

    def says_as_often(self, words: str) -> bool:
        """Say whether the linked items hold some words as often as the parent's item does."""
        neutral = self.neutral(words)
        often = self.neutral(self.parent.text.chars).count(neutral)
        return sum(local.neutral.count(neutral) for local in self.locals) >= often

    def facts(self, name: str) -> Iterator[tuple[int, Fact]]:
        """Give the facts of one sort of all linked items, each with the index of its item."""
        for number, local in enumerate(self.locals):
            for fact in getattr(local.item.facts, name):
                yield number, fact

    def near(
        self, pair: ClausePair | None, found: Sequence[tuple[int, Fact]]
    ) -> list[tuple[int, Fact]]:
        """Keep the local facts of the clause that stands for `pair`, else of its item."""
        if pair is None or pair.local is None or pair.local_span is None:
            return list(found)
        at, span = pair.local, pair.local_span
        inside = [(n, fact) for n, fact in found if n == at and fact.span.overlaps(span)]
        return inside or [(n, fact) for n, fact in found if n == at]

    def swaps(self, pair: ClausePair) -> tuple[Swap, ...]:
        """Give the words in which the local clause differs, where both are otherwise the same.

        What only has another name (全省 and 全区, 强化 and 加强) is left out.
        """
        known = self._known_swaps.get(pair.span)
        if known is None:
            known = self._known_swaps[pair.span] = tuple(self._swaps(pair))
        return known

    @cached_property
    def _known_swaps(self) -> dict[Span, tuple[Swap, ...]]:
        # Each kind of divergence asks for those of the clauses it looks at.
        return {}

    def _swaps(self, pair: ClausePair) -> Iterator[Swap]:
        if pair.local is None or pair.local_span is None or self._stands_for_another(pair):
            return
        mine = self.parent.text.chars[slice(*pair.span)]
        theirs = self.locals[pair.local].item.text.chars[slice(*pair.local_span)]
        if mine == theirs or self.neutral(mine) == self.neutral(theirs):
            return
        for swap in in_one_frame(mine, theirs, self.settings):
            wide = swap.widened(mine, theirs)
            if self.neutral(mine[slice(*wide.mine)]) != self.neutral(theirs[slice(*wide.theirs)]):
                yield Swap(
                    swap.mine.moved(pair.span.start), swap.theirs.moved(pair.local_span.start)
                )

    def gone(self, pair: ClausePair) -> Iterator[Span]:
        """Give the stretches of a clause that the local one leaves out, and has all else.

        What another kind compares, as an amount or a document, is left out.
        """
        if pair.local is None or pair.local_span is None or self._stands_for_another(pair):
            return
        mine = self.parent.text.chars[slice(*pair.span)]
        theirs = self.locals[pair.local].item.text.chars[slice(*pair.local_span)]
        before, after = shared_edges(mine, theirs)
        if before + after == len(theirs) >= self.settings.least_frame:
            whole = Span(before, len(mine) - after).moved(pair.span.start)
            swaps = [Swap(whole, Span(0, 0))]
        else:
            swaps = [swap for swap in self.swaps(pair) if not swap.theirs]
        for swap in swaps:
            if swap.mine and not self._is_compared(pair.local, swap):
                yield swap.mine

    def _stands_for_another(self, pair: ClausePair) -> bool:
        """Say whether the local clause is more like another clause of the parent's item."""
        return any(
            other.best > pair.best
            and (other.local, other.local_span) == (pair.local, pair.local_span)
            for other in self.clauses
        )

    def changed_things(self, pair: ClausePair) -> Iterator[tuple[Swap, str, str]]:
        """Give each thing that another one stands for, in clauses that are otherwise the same."""
        if pair.local is None or pair.local_span is None:
            return
        chars = self.parent.text.chars, self.locals[pair.local].item.text.chars
        clauses = chars[0][slice(*pair.span)], chars[1][slice(*pair.local_span)]
        for swap in self.swaps(pair):
            mine = self.content.thing(clauses[0], swap.mine.moved(-pair.span.start))
            theirs = self.content.thing(clauses[1], swap.theirs.moved(-pair.local_span.start))
            if not mine or not theirs or self._is_compared(pair.local, swap):
                continue
            if self.content.is_manner(mine) and self.content.is_manner(theirs):
                continue
            if self._is_lost(mine, theirs, self._holders(pair.local)):
                yield swap, mine, theirs

    def is_same_act(self, pair: ClausePair) -> bool:
        """Say whether two clauses ask for one act: they share most, or differ in a few words."""
        return pair.best >= self.settings.same_act or bool(self.swaps(pair))

    def is_told(self, pair: ClausePair) -> bool:
        """Say whether all in which the local clause differs is compared: nothing else is gone."""
        swaps = self.swaps(pair)
        changed = [swap for swap, _, _ in self.changed_things(pair)]
        return bool(swaps) and all(
            swap in changed or (pair.local is not None and self._is_compared(pair.local, swap))
            for swap in swaps
        )

    def _is_compared(self, at: int, swap: Swap) -> bool:
        """Say whether another kind compares what a swap touches: a date, an amount, a body."""
        mine, theirs = self.parent.facts, self.locals[at].item.facts
        both = any(
            _holds(swap.mine, (one,)) and _holds(swap.theirs, (other,))
            for one, other in (
                (mine.terms, theirs.terms),
                (mine.directions, theirs.directions),
                (mine.actors, theirs.actors),
            )
        )
        return both or _holds(swap.mine, _compared(mine)) or _holds(swap.theirs, _compared(theirs))

    def _holders(self, at: int) -> tuple[LocalItem, ...]:
        """Give the linked items that hold clauses of the parent's: one alone where it has all."""
        alone = all(pair.local == at for pair in self.clauses)
        return (self.locals[at],) if alone else self.locals

    def _is_lost(self, mine: str, theirs: str, holders: Sequence[LocalItem]) -> bool:
        """Say whether a thing is named less often than in the parent, and another more often."""
        old, new = self.neutral(mine), self.neutral(theirs)
        whole = self.neutral(self.parent.text.chars)
        return (
            2 * len(set(old) & set(new)) < min(len(old), len(new))
            and sum(local.neutral.count(old) for local in holders) < whole.count(old)
            and sum(local.neutral.count(new) for local in holders) > whole.count(new)
        )

    def divergence(
        self,
        rule: Rule,
        mine: Span | None,
        theirs: tuple[int, Span] | None,
        /,
        *,
        material: bool = True,
        **named: Value,
    ) -> Divergence:
        """Make a divergence, with the words and places of both sides.

        Its severity is the rule's for a mandatory item and the softer one for an encouraged
        one; what is not material is a note.
        """
        soft = self.parent.force is not Force.MANDATORY
        severity = rule.soft_severity if soft else rule.severity
        text = self.parent.text
        other = self.locals[theirs[0]].item.text if theirs else None
        return Divergence(
            rule=rule,
            kind=rule.kind or Kind.CLAUSE,
            severity=severity if material else Severity.NOTE,
            values=values(**named),
            parent_span=text.source_span(mine) if mine else None,
            local_span=other.source_span(theirs[1]) if other and theirs else None,
            parent_text=text.chars[slice(*mine)] if mine else "",
            local_text=other.chars[slice(*theirs[1])] if other and theirs else "",
            material=material and rule.severity >= Severity.WARNING,
        )


def _compared(facts: Facts) -> Iterable[Sequence[_Fact]]:
    """Give the facts that are compared whole, whatever words stand in them."""
    return (
        facts.deadlines,
        facts.quantities,
        facts.duties,
        facts.citations,
        facts.platforms,
    )


def _holds(span: Span, sorts: Iterable[Sequence[_Fact]]) -> bool:
    return any(span.overlaps(fact.span) for facts in sorts for fact in facts)
