"""Words of range that are gone, narrower or wider in the local text: 所有, 企业, 定期."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.lexicon import KEPT, TOLD

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.facts import Term
    from zwgk.model.text import Span


class ChangedTerm(NamedTuple):
    """A word of range that the local clause says otherwise, or not at all."""

    term: Term
    pair: ClausePair
    """The clause it stands in."""
    place: tuple[int, Span]
    """Index of the linked item, and where its clause says otherwise."""
    gained: tuple[str, ...]
    narrower: bool


def changed_terms(pairing: Pairing) -> Iterator[ChangedTerm]:
    """Compare each word of range of the parent's item with those of the local clause."""
    for term in pairing.parent.facts.terms:
        if term.rank == TOLD:
            continue
        pair = pairing.clause_of(term)
        if pair is None or pair.local is None or pair.local_span is None:
            continue
        if pair.best < pairing.settings.dropped_clause:
            continue
        theirs = [
            other
            for other in pairing.locals[pair.local].item.facts.terms
            if other.ladder == term.ladder and other.span.overlaps(pair.local_span)
        ]
        if pairing.says_as_often(term.quote) and not _within(term, theirs, pair, pairing):
            continue
        changed = ChangedTerm(
            term,
            pair,
            (pair.local, theirs[0].span if theirs else pair.local_span),
            tuple(other.quote for other in theirs),
            not term.ladder or not theirs or theirs[0].rank > term.rank,
        )
        if term.rank == KEPT:
            if not _is_told(term, pairing):
                yield changed
        elif not any(other.rank == term.rank for other in theirs) and (
            _is_gone(term, pairing) if not theirs else bool(term.ladder)
        ):
            yield changed


def _within(term: Term, theirs: list[Term], pair: ClausePair, pairing: Pairing) -> bool:
    """Say whether a word stands only in a narrower one of the local clause: 规模以上|企业."""
    own = {other.quote for other in pairing.parent.facts.terms if other.span.overlaps(pair.span)}
    return any(
        other.rank > term.rank and term.quote in other.quote and other.quote not in own
        for other in theirs
    )


def _is_told(term: Term, pairing: Pairing) -> bool:
    """Say whether the linked items say by another word what may not be left out."""
    others: Iterator[tuple[int, Term]] = pairing.facts("terms")
    return any(other.ladder == term.ladder for _, other in others)


def _is_gone(term: Term, pairing: Pairing) -> bool:
    """Say whether a word is one for all there are; who must act is compared as such."""
    acting = (actor.span for actor in pairing.parent.facts.actors)
    return not term.ladder and not any(span.overlaps(term.span) for span in acting)
