"""Rows of attached task lists that restate points of the body.

婺城 2022 prints its points again as a list of tasks with units and deadlines; counting both
would count each requirement twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import add
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.model.document import Attachment, Point, Row, Section


def link_restatements(
    attachments: Sequence[Attachment], sections: Sequence[Section], least: float
) -> tuple[Attachment, ...]:
    """Mark the rows that restate points of the body.

    `least` is the share of each of its clauses that a sentence of the point must have.
    """
    if not any(table.rows for attachment in attachments for table in attachment.tables):
        return tuple(attachments)
    points = _Points([point for section in sections for point in section.every_point()], least)
    return tuple(
        attachment._replace(
            tables=tuple(
                table._replace(rows=tuple(map(points.linked, table.rows)))
                for table in attachment.tables
            )
        )
        for attachment in attachments
    )


class _Said(NamedTuple):
    """What a sentence or a clause has: pairs of neighbouring characters, and numbers."""

    pairs: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, chars: str) -> _Said:
        """Read a title, a sentence or a clause."""
        bare = "".join(filter(str.isalnum, chars))
        return cls(frozenset(map(add, bare, bare[1:])), frozenset(_NUMBER.findall(chars)))

    def share_in(self, sentence: _Said) -> float:
        """Say how much of it a sentence has: nothing, where it has not all its numbers."""
        if not self.numbers <= sentence.numbers:
            return 0.0
        return len(self.pairs & sentence.pairs) / len(self.pairs)


_NUMBER = re.compile("[0-9]+(?:[.][0-9]+)?")


class _Points:
    """The points of a body, to be looked up by what their sentences say."""

    def __init__(self, points: Sequence[Point], least: float) -> None:
        self._points = points
        self._least = least
        self._said = [list(map(_Said.of, _words(point))) for point in points]
        self._with: dict[str, list[int]] = {}
        """The places of the points that have each pair."""
        for at, sentences in enumerate(self._said):
            for pair in frozenset().union(*(sentence.pairs for sentence in sentences)):
                self._with.setdefault(pair, []).append(at)
        self._found: dict[tuple[_Said, ...], Point | None] = {}
        """What was found for the clauses of a row: a list may have one row many times."""

    def linked(self, row: Row) -> Row:
        """Tie a row to the point that says what it does, if there is one."""
        clauses = tuple(
            clause
            for item in row.items
            for span in item.clauses
            if (clause := _Said.of(item.text.chars[slice(*span)])).pairs
        )
        if clauses not in self._found:
            self._found[clauses] = self._restated_by(clauses)
        point = self._found[clauses]
        return row if point is None else row._replace(restates=point.id)

    def _restated_by(self, clauses: tuple[_Said, ...]) -> Point | None:
        """Give the point that has each of some clauses, the one that has most of them.

        Each by itself: a long point has most characters of a row of which it lacks a whole
        clause.
        """
        best, most = None, 0.0
        for at in self._may_have(clauses):
            total = 0.0
            for clause in clauses:
                share = max(map(clause.share_in, self._said[at]))
                if share < self._least:
                    break
                total += share
            else:
                if total > most:
                    best, most = at, total
        return None if best is None else self._points[best]

    def _may_have(self, clauses: Iterable[_Said]) -> Sequence[int]:
        """Give the places of points that may have enough of each clause, in reading order.

        What has enough of a clause lacks few of its pairs, and so has one of any that are more
        than those few. The clause is taken, and of it the pairs, that fewest points have.
        """
        rarest = min(map(self._rare_pairs, clauses), key=self._met, default=())
        found: dict[int, None] = {}
        for pair in rarest:
            found.update(dict.fromkeys(islice(self._with.get(pair, ()), _MOST - len(found))))
        return sorted(found)

    def _rare_pairs(self, clause: _Said) -> Sequence[str]:
        lacking = len(clause.pairs) - int(self._least * len(clause.pairs))
        return sorted(clause.pairs, key=self._count)[: lacking + 1]

    def _count(self, pair: str) -> int:
        return len(self._with.get(pair, ()))

    def _met(self, pairs: Iterable[str]) -> int:
        return sum(map(self._count, pairs))


_MOST = 400
"""Of more points that may say the same, those with its rarest words are looked at."""


def _words(point: Point) -> Iterable[str]:
    if point.title is not None:
        yield point.title.chars
    for item in point.every_item():
        yield item.text.chars
