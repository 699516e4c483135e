"""Time limits: by when, within what, how often, and which of two is the stricter."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from zwgk.model.text import Span


class DeadlineKind(StrEnum):
    """What sort of time limit it is, which decides what it can be compared with."""

    DATE = "date"
    """On or before a calendar date: 2022年底前, 6月30日前, 三季度前."""
    PERIOD = "period"
    """Within a time of an event: 印发后30日内, 2个工作日内."""
    RECURRING = "recurring"
    """Every so often, by a day of each period: 每季度末前, 每年3月底前."""
    THROUGHOUT = "throughout"
    """All year, without end: 全年, 长期坚持."""
    VAGUE = "vague"
    """A time word that nobody can hold a date against: 尽快, 适时."""


class Timing(StrEnum):
    """How one time limit stands to another."""

    SAME = "same"
    EARLIER = "earlier"
    """Sooner, or more often."""
    LATER = "later"
    """Later, less often, or no longer a day that anybody can hold against it."""
    UNLIKE = "unlike"
    """Limits of different sorts, or of years that nobody knows."""


_EVERY = ("day", "week", "month", "quarter", "half", "year")


class Deadline(NamedTuple):
    """A time limit."""

    quote: str
    span: Span
    kind: DeadlineKind
    year: int | None = None
    """Year of a DATE; None where the text leaves it to the document (年底前)."""
    month: int | None = None
    day: int | None = None
    """Last day of a DATE; the last of the month where the text names only the month."""
    days: int | None = None
    """Length of a PERIOD in calendar days (working days and months converted)."""
    event: str | None = None
    """What a PERIOD starts from, as written: 印发, 发布之日."""
    year_shift: int = 0
    """1 for 次年/翌年, -1 for 上年, where the year is counted from the document's."""
    hours: int | None = None
    """Length of a PERIOD that is given in hours; `days` then counts begun days."""
    every: str | None = None
    """How often a RECURRING one comes round: day, week, month, quarter, half, year."""
    times: int = 1
    """How many of them: 2 for 每两年."""
    since: str = ""
    """The beginning of a stretch of time whose end the DATE is: 2022年6月 of 2022年6月至12月."""

    def day_number(self, year: int | None = None) -> int | None:
        """Number the day of a DATE, so that later days have higher numbers.

        `year` is the document's, for limits that leave it out (年底前). Months count 31 days
        and years 12 months: a date that no calendar has, such as 2月30日, is no error here.

        >>> limit = Deadline("年底前", Span(0, 3), DeadlineKind.DATE, None, 12, 31)
        >>> limit.day_number(2022) < limit.day_number(2023)
        True
        >>> limit.day_number() is None
        True
        """
        counted = self.year if self.year is not None else year
        if self.kind is not DeadlineKind.DATE or counted is None or self.month is None:
            return None
        shift = self.year_shift if self.year is None else 0
        return ((counted + shift) * 12 + self.month) * 31 + (self.day or 31)

    def timing_of(
        self, other: Deadline, year: int | None = None, other_year: int | None = None
    ) -> Timing:
        """Say whether `other` is earlier or later; the years are those of the two documents.

        A year that only one document gives is taken for both.
        """
        if DeadlineKind.VAGUE in (self.kind, other.kind):
            return _by_rank(self.kind is DeadlineKind.VAGUE, other.kind is DeadlineKind.VAGUE)
        if self.kind is not other.kind:
            return Timing.UNLIKE
        if self.kind is DeadlineKind.DATE:
            # 0 stands for a year that neither document gives.
            known = next(
                (found for found in (year, other_year, self.year, other.year) if found is not None),
                0,
            )
            mine = self.day_number(known if year is None else year)
            return _by_rank(mine, other.day_number(known if other_year is None else other_year))
        if self.kind is DeadlineKind.PERIOD:
            return _by_rank(self._length(), other._length())
        if self.kind is DeadlineKind.RECURRING:
            return _by_rank(self._round(), other._round())
        return Timing.SAME

    @property
    def rounds_a_year(self) -> float | None:
        """Say how often a RECURRING one comes round in a year, if it names no day of the round."""
        if self.every is None or self.month is not None or self.day is not None:
            return None
        return ROUNDS_A_YEAR[self.every] / self.times

    def _length(self) -> int | None:
        """Count the hours of a PERIOD."""
        if self.hours is not None:
            return self.hours
        return None if self.days is None else self.days * 24

    def _round(self) -> int | None:
        """Number how seldom a RECURRING one comes round, then its day in the round."""
        if self.every is None:
            return None
        seldom = _EVERY.index(self.every) * 100 + self.times
        return (seldom * 13 + (self.month or 12)) * 32 + (self.day or 31)


def _by_rank(mine: int | None, other: int | None) -> Timing:
    if mine is None or other is None:
        return Timing.UNLIKE
    if mine == other:
        return Timing.SAME
    return Timing.LATER if mine < other else Timing.EARLIER


ROUNDS_A_YEAR = {
    "day": 365,
    "week": 52,
    "month": 12,
    "two months": 6,
    "quarter": 4,
    "half": 2,
    "year": 1,
    "two years": 1 / 2,
    "three years": 1 / 3,
}
"""How often each round comes in a year."""
