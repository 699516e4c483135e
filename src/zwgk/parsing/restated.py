"""Rows of attached task lists that restate points of the body.

婺城 2022 prints its points again as a list of tasks with units and deadlines; counting both
would count each requirement twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
        self._sentences: dict[_Said, list[int]] = {}
        """Each sentence once, with the places of the points that have it."""
        for at, point in enumerate(points):
            for words in _words(point):
                self._sentences.setdefault(_Said.of(words), []).append(at)
        self._with: dict[str, list[_Said]] = {}
        for sentence in self._sentences:
            for pair in sentence.pairs:
                self._with.setdefault(pair, []).append(sentence)

    def linked(self, row: Row) -> Row:
        """Tie a row to the point that has each of its clauses, the one that has most of them.

        Each by itself: a long point has most characters of a row of which it lacks a whole
        clause.
        """
        clauses = [
            _Said.of(item.text.chars[slice(*span)]) for item in row.items for span in item.clauses
        ]
        totals: dict[int, float] | None = None
        for clause in clauses:
            if not clause.pairs:
                continue
            shares = self._shares(clause)
            if totals is None:
                totals = shares
            else:
                totals = {at: totals[at] + share for at, share in shares.items() if at in totals}
            if not totals:
                return row
        if totals is None:
            return row
        best = max(sorted(totals), key=totals.__getitem__)
        return row._replace(restates=self._points[best].id)

    def _shares(self, clause: _Said) -> dict[int, float]:
        """Give how much of a clause each point has in a sentence, where it is enough."""
        shares: dict[int, float] = {}
        for sentence in self._may_have(clause):
            share = clause.share_in(sentence)
            if share >= self._least:
                for at in self._sentences[sentence]:
                    shares[at] = max(share, shares.get(at, 0.0))
        return shares

    def _may_have(self, clause: _Said) -> Iterable[_Said]:
        """Give the sentences that may have enough of a clause.

        Who has enough lacks few of its pairs, and so has one of any that are more than those few:
        the rarest tell most.
        """
        lacking = len(clause.pairs) - int(self._least * len(clause.pairs))
        rare = sorted(clause.pairs, key=lambda pair: len(self._with.get(pair, ())))
        found = dict.fromkeys(
            sentence for pair in rare[: lacking + 1] for sentence in self._with.get(pair, ())
        )
        return tuple(found)


def _words(point: Point) -> Iterable[str]:
    if point.title is not None:
        yield point.title.chars
    for item in point.every_item():
        yield item.text.chars
