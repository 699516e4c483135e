"""Which parent item each local one is most like: it is no evidence for others then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import is_row

if TYPE_CHECKING:
    from zwgk.comparing.similarity import Likeness, Place, Shared
    from zwgk.model.settings import MatchSettings


class _Claim(NamedTuple):
    """The parent item that a local one is most like, and how much."""

    score: float
    owner: int


class Claims:
    """The claims that sure links make on local items, and on single clauses of them."""

    def __init__(
        self, shared: Shared, sure: Sequence[Sequence[Likeness]], settings: MatchSettings
    ) -> None:
        """Note for each local item which of the `sure` links is the strongest."""
        self._shared = shared
        self._parents = shared.parent
        self._locals = shared.local
        self._sure = sure
        self._settings = settings
        self._claims: dict[int, _Claim] = {}
        for at, row in enumerate(sure):
            for like in row:
                known = self._claims.get(like.local)
                if known is None or like.score > known.score:
                    self._claims[like.local] = _Claim(like.score, at)

    def owner(self, local: int) -> int | None:
        """Give the parent item that a local one is most like, None where none claims it."""
        claim = self._claims.get(local)
        return claim.owner if claim else None

    def is_free(self, at: int, like: Likeness) -> bool:
        """Say whether no other parent item claims the local one far more strongly."""
        claim = self._claims.get(like.local)
        if claim is None or claim.owner == at:
            return True
        return claim.score < self._settings.claimed * like.score

    def taken(self, at: int) -> frozenset[int]:
        """Give the linked local items that are another parent item's, nearly word for word."""
        return frozenset(
            like.local
            for like in self._sure[at]
            if (claim := self._claims.get(like.local)) is not None
            and claim.owner != at
            and claim.score >= self._settings.taken_whole
            and like.score < self._settings.taken_whole * claim.score
            and not self._has_own_clause(at, like)
        )

    def answers_alone(self, clause: Place, place: Place) -> bool:
        """Say whether a local clause answers no other parent clause as well as this one."""
        mine = self._likeness_of(clause, place)
        return all(
            self._likeness_of((at, number), place) < mine
            for at, weights in enumerate(self._parents.weights)
            for number in range(len(weights))
            if (at, number) != clause
        )

    def _has_own_clause(self, at: int, like: Likeness) -> bool:
        """Say whether it has a clause that answers this parent item better than its owner.

        A sentence may merge two of the parent's: most of it is the one's, a clause the other's.
        """
        return any(
            self._is_own_clause((at, number), (like.local, like.best[number]))
            for number, carried in enumerate(like.carried)
            if carried >= self._settings.whole_clause
        )

    def _is_own_clause(self, clause: Place, place: Place) -> bool:
        """Say whether a local clause answers a parent clause better than its sentence's owner."""
        claim = self._claims.get(place[0])
        if claim is None or claim.owner == clause[0]:
            return True
        theirs = max(
            self._likeness_of((claim.owner, other), place)
            for other in range(len(self._parents.weights[claim.owner]))
        )
        mine = self._likeness_of(clause, place)
        if mine >= theirs and self._is_listed_once_more(clause[0], claim.owner):
            return True
        return mine > theirs + self._settings.better_owner

    def _is_listed_once_more(self, one: int, other: int) -> bool:
        """Say whether one is a row and the other a point: lists of tasks repeat what is asked."""
        sheets = self._parents.sheets
        return is_row(sheets[one].group) != is_row(sheets[other].group)

    def _likeness_of(self, clause: Place, place: Place) -> float:
        """Give how alike a parent clause and a local one are, both ways."""
        shared = self._shared.with_clause(clause, place)
        size = (
            self._parents.weights[clause[0]][clause[1]] + self._locals.weights[place[0]][place[1]]
        )
        return 2 * shared / size if size else 0.0
