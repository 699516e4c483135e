"""This year's document against last year's of the same issuer: carried on, changed, given up.

Nobody is above anybody here. A year that moves on with the document (2021年底前 → 2022年底前,
《2021年工作要点》 → 《2022年工作要点》) is no change, and what is not taken up again was given up
and not left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.comparing.kinds import citation, deadline
from zwgk.comparing.kinds.localised import LOCALISED
from zwgk.model.comparison import Binds, Comparison, Divergence, Status, Verdict
from zwgk.model.deadlines import Deadline, Timing
from zwgk.model.facts import Citation, Force
from zwgk.model.finding import Kind, Severity, values
from zwgk.model.text import Span, letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zwgk.model.document import Head, Item

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DEADLINES = (deadline.CHANGED.name, deadline.TIGHTENED.name)


def as_succession(comparison: Comparison) -> Comparison:
    """Judge a comparison with one earlier document as that of two years."""
    (earlier,) = comparison.parents
    years = _Years(earlier.head, comparison.local.head)
    return comparison._replace(
        verdicts=tuple(_judged(verdict, years) for verdict in comparison.verdicts),
        duties=(),
        cited=(),
    )


class _Years:
    """The years of both documents, and what moves on with them."""

    def __init__(self, earlier: Head, later: Head) -> None:
        self.earlier, self.later = _year_of(earlier), _year_of(later)
        self.between = (
            self.later - self.earlier if self.later is not None and self.earlier is not None else 0
        )

    def moved_on(self, words: str) -> str:
        """Move every year of a text on by the years that lie between the documents."""
        return _YEAR.sub(lambda year: str(int(year[0]) + self.between), words)

    def timing(self, old: Deadline, new: Deadline) -> Timing:
        """Say how a time limit stands to the earlier one, moved on."""
        if old.year is not None:
            old = old._replace(year=old.year + self.between)
        return old.timing_of(new, self.later, self.later)


def _year_of(head: Head) -> int | None:
    if head.year is not None:
        return head.year
    return int(head.issued_on[:4]) if head.issued_on else None


def _judged(verdict: Verdict, years: _Years) -> Verdict:
    if verdict.status is Status.NOT_APPLICABLE:
        # One and the same body said it to itself and its own.
        return verdict._replace(status=Status.OMITTED, binds=Binds.LOCAL, reason=None)
    found = tuple(_seen_anew(each, verdict, years) for each in verdict.divergences)
    status = verdict.status
    if status is Status.PARTIAL and not any(each.material for each in found):
        status = Status.ADAPTED
    return verdict._replace(status=status, binds=Binds.LOCAL, divergences=found)


def _seen_anew(each: Divergence, verdict: Verdict, years: _Years) -> Divergence:
    """See a divergence as one of two years: no change, or one of another sort."""
    if each.parent_span is None or each.local_span is None:
        return each
    if letters(years.moved_on(each.parent_text)) == letters(each.local_text):
        return _localised(each)
    if each.rule.name in _DEADLINES:
        return _limit_seen_anew(each, verdict, years)
    if each.rule.name == citation.CHANGED.name and _cites_next_edition(each, verdict, years):
        return _localised(each)
    return each


def _limit_seen_anew(each: Divergence, verdict: Verdict, years: _Years) -> Divergence:
    for old in _at(each.parent_span, (verdict.item,), "deadlines"):
        for new in _at(each.local_span, tuple(link.local for link in verdict.links), "deadlines"):
            assert isinstance(old, Deadline)  # noqa: S101 # tells the type checker
            assert isinstance(new, Deadline)  # noqa: S101 # tells the type checker
            timing = years.timing(old, new)
            if timing is Timing.SAME:
                return _localised(each)
            if timing is Timing.EARLIER:
                rule = deadline.TIGHTENED
                return each._replace(rule=rule, severity=rule.severity, material=False)
            if timing is Timing.LATER:
                rule = deadline.CHANGED
                soft = verdict.item.force is not Force.MANDATORY
                severity = rule.soft_severity if soft else rule.severity
                return each._replace(rule=rule, severity=severity, material=True)
    return each


def _cites_next_edition(each: Divergence, verdict: Verdict, years: _Years) -> bool:
    """Say whether two citations name one document, of the one year and of the other."""
    for old in _at(each.parent_span, (verdict.item,), "citations"):
        for new in _at(each.local_span, tuple(link.local for link in verdict.links), "citations"):
            assert isinstance(old, Citation)  # noqa: S101 # tells the type checker
            assert isinstance(new, Citation)  # noqa: S101 # tells the type checker
            if old.title and new.title:
                return (
                    letters(years.moved_on(old.title)) == letters(new.title) != letters(old.title)
                )
            if old.doc_number and new.doc_number:
                moved = old.doc_number.year + years.between
                return (new.doc_number.organ, new.doc_number.year) == (old.doc_number.organ, moved)
    return False


def _at(span: Span | None, items: tuple[Item, ...], name: str) -> Iterator[object]:
    """Give the facts of one sort that stand at a place of the source."""
    for item in items:
        for fact in getattr(item.facts, name):
            if span is not None and item.text.source_span(fact.span) == span:
                yield fact


def _localised(each: Divergence) -> Divergence:
    return each._replace(
        rule=LOCALISED,
        kind=Kind.LOCALISED,
        severity=Severity.NOTE,
        values=values(parent=each.parent_text, local=each.local_text),
        material=False,
    )
