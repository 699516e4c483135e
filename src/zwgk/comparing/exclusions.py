"""What one side leaves out of the range of an item, and the other does not.

不含二手房, 二手房除外 and 除二手房外 are one exclusion in other words; where it stands in the
sentence makes no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.members import stands
from zwgk.comparing.ranges import adjoins
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.facts import Exclusion


class Excluded(NamedTuple):
    """How the exclusions of both sides differ."""

    mine: Exclusion | None
    """The first of the parent's that the local text has not, or not so."""
    lost: tuple[str, ...]
    """What only the parent leaves out."""
    theirs: tuple[int, Exclusion] | None
    """The first that the local text adds or extends, with the index of its item."""
    gained: tuple[str, ...]
    """What only the local text leaves out."""
    pair: ClausePair | None
    """The clause of the parent that is concerned."""

    is_harmless: bool
    """The law leaves out what the local text does, or the parent a place that is not its own."""


_LAWFUL = "另有规定|^依法|国家秘密|涉密|^(?:法律|法规|行政法规|规章)$"


def changed_exclusions(pairing: Pairing) -> Excluded | None:
    """Compare what the parent's item leaves out with what its linked items do."""
    mine = pairing.parent.facts.exclusions
    theirs = _exclusions(pairing)
    if not mine and not theirs:
        return None
    said = [pairing.neutral(each.quote) for each in mine]
    names = tuple(member for each in mine for member in each.members)
    their_words = [pairing.neutral(each.quote) for _, each in theirs]
    gone = [
        (each, member)
        for each in mine
        for member in each.members
        if pairing.neutral(member)
        and not stands(member, pairing, their_words)
        and not _is_dropped(each, pairing)
        and not any(_taken_in(local.item.text.chars, each.members) for local in pairing.locals)
    ]
    new = [
        (at, each, member)
        for at, each in theirs
        for member in each.members
        if pairing.neutral(member)
        and not stands(member, pairing, said)
        and not member.startswith(names)
        and not _taken_in(pairing.parent.text.chars, each.members)
        and (_clause_of(at, each, pairing) or _is_own_clause(at, each, pairing))
    ]
    if not gone and not new:
        return None
    return Excluded(
        mine=gone[0][0] if gone else None,
        lost=tuple(member for _, member in gone),
        theirs=new[0][:2] if new else None,
        gained=tuple(member for *_, member in new),
        pair=pairing.clause_of(gone[0][0]) if gone else _clause_of(*new[0][:2], pairing),
        is_harmless=all(
            re.search(_LAWFUL, member) or pairing.content.names_place(member) for _, member in gone
        )
        and all(re.search(_LAWFUL, member) for *_, member in new),
    )


def excludes_too(pair: ClausePair, pairing: Pairing) -> bool:
    """Say whether a clause only leaves something out, and the local text does so elsewhere."""
    said = [pairing.neutral(each.quote) for _, each in _exclusions(pairing)]
    return any(
        pairing.is_filled_by(pair, each.span)
        and all(stands(member, pairing, said) for member in each.members)
        for each in pairing.parent.facts.exclusions
    )


def _exclusions(pairing: Pairing) -> list[tuple[int, Exclusion]]:
    return list(pairing.facts("exclusions"))


def _is_dropped(exclusion: Exclusion, pairing: Pairing) -> bool:
    """Say whether the clause is gone that it stands in: clause-dropped reports that."""
    pair = pairing.clause_of(exclusion)
    return pair is None or pair.carried < pairing.settings.dropped_clause


def turned_exclusions(pairing: Pairing) -> Iterator[tuple[Span, int, Span]]:
    """Give what one side leaves out and the other takes in: 不含二手房, 含二手房.

    Each with the place on either side and the index of the local item.
    """
    for mine in pairing.parent.facts.exclusions:
        for at, local in enumerate(pairing.locals):
            place = _taken_in(local.item.text.chars, mine.members)
            if place is not None:
                yield mine.span, at, place
                break
    for at, local in enumerate(pairing.locals):
        for theirs in local.item.facts.exclusions:
            place = _taken_in(pairing.parent.text.chars, theirs.members)
            if place is not None:
                yield place, at, theirs.span


def _taken_in(chars: str, members: Iterable[str]) -> Span | None:
    """Find where a text says that one of some things is meant, too."""
    words = "|".join(re.escape(member) for member in members)
    found = re.search(f"(?<!不)(?<!不包)(?:包?含|包括)(?:{words})", chars)
    return Span(*found.span()) if found else None


def _clause_of(at: int, exclusion: Exclusion, pairing: Pairing) -> ClausePair | None:
    """Find the clause of the parent that a local exclusion was put into."""
    return next(
        (
            pair
            for pair in pairing.clauses
            if pair.local == at
            and pair.local_span is not None
            and pair.local_span.overlaps(exclusion.span)
            and pair.best >= pairing.settings.dropped_clause
        ),
        None,
    )


def _is_own_clause(at: int, exclusion: Exclusion, pairing: Pairing) -> bool:
    """Say whether a local exclusion is a clause of the local text's own beside the parent's."""
    return any(
        span.overlaps(exclusion.span) and adjoins(span, at, pairing)
        for span in pairing.locals[at].fresh
    )
