"""What an item says in comparable form: by when, how many, how binding, whom, citing what.

The span of every fact is a range of the working text it was read from (`Item.text`), so that
`item.text.chars[slice(*fact.span)] == fact.quote`; `item.text.source_span(fact.span)` gives its
place in the source.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from zwgk.model.text import Span


class Force(StrEnum):
    """How binding a requirement is."""

    MANDATORY = "mandatory"
    ENCOURAGED = "encouraged"
    INFORMATIONAL = "informational"


class DocNumber(NamedTuple):
    """A document number (发文字号) such as 苏政办发〔2022〕35号: organ code, year, serial."""

    organ: str
    year: int
    serial: int

    def __str__(self) -> str:
        """Print it the way GB/T 9704 has it, with hexagonal brackets."""
        return f"{self.organ}〔{self.year}〕{self.serial}号"


class Citation(NamedTuple):
    """A document that the text names by 《title》, by number, or by both."""

    quote: str
    span: Span
    title: str | None
    doc_number: DocNumber | None
    decree: str | None = None
    """A number without a year, as written: 国务院令第711号."""


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


ROUNDS_A_YEAR = {"day": 365, "week": 52, "month": 12, "quarter": 4, "half": 2, "year": 1}
"""How often each round comes in a year."""


class Bound(StrEnum):
    """Which way a quantity limits."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


class Quantity(NamedTuple):
    """A number with its unit: 不少于1次, 45万元, 20%, 第6版, 8个领域."""

    quote: str
    span: Span
    value: float
    """The number itself, 万/亿 and 一二三 worked out."""
    unit: str
    """The measure or classifier: 次, 元, %, 版, 个. Empty for a bare number."""
    bound: Bound = Bound.EXACT
    noun: str = ""
    """Up to a few characters that follow or precede it and say what is counted."""
    low: float | None = None
    """Lower end of a range; `value` is then the upper: 10—20万元."""
    per: str | None = None
    """The round in which it is due, where the text puts it right before: month of 每月1200元."""


class Duty(NamedTuple):
    """A word that sets or shades how binding its clause is."""

    cue: str
    span: Span
    force: Force
    rank: int
    """From weak (1: 可, 鼓励) through plain (3: 要, 推进) to strict (5: 必须, 不得, 严格)."""
    negated: bool = False
    """The clause forbids or ends something: 不得, 不再, 取消, 严禁."""
    family: str = ""
    """Cues that replace one another: `modal` (要/可), `pace` (及时/适时), `extent` (全面/逐步)."""


class Listing(NamedTuple):
    """Members joined by 、 with the noun they share: 教育、卫生健康等行业主管部门."""

    span: Span
    head: str
    """What follows the last member and 等, up to the clause's end or a few characters."""
    members: tuple[str, ...]
    spans: tuple[Span, ...]
    open: bool
    """Whether 等 leaves it open."""
    keys: tuple[str, ...] = ()
    """The members without what may lead into them (各级, 各, a verb), for comparing."""

    def missing_from(self, other: Listing) -> tuple[str, ...]:
        """Give the members that `other` has not, whatever their order.

        The first member may have caught words that stand before the list, the last one words
        that stand after it; another neighbour catches others. So there an end is enough.

        >>> place = Span(0, 9)
        >>> before = Listing(place, "行业", ("教育", "供水", "供电"), (), open=True)
        >>> before.missing_from(Listing(place, "行业", ("教育行业",), (), open=True))
        ('供水', '供电')
        """
        mine = self.keys or self.members
        others = other.keys or other.members
        last = len(mine) - 1
        return tuple(
            member
            for at, (member, key) in enumerate(zip(self.members, mine, strict=True))
            if not _listed(key, others, first=at == 0, last=at == last)
        )


_SHORTEST_END = 2
"""Fewer characters than this are no evidence that two members are one."""


def _listed(key: str, others: tuple[str, ...], *, first: bool, last: bool) -> bool:
    """Say whether a member is among others, or agrees with one at a border of its list."""
    if key in others:
        return True
    if (
        len(key) >= _SHORTEST_END
        and others
        and (others[0].endswith(key) or others[-1].startswith(key))
    ):
        return True
    ends = [other for other in others if len(other) >= _SHORTEST_END]
    return (first and key.endswith(tuple(ends))) or (last and key.startswith(tuple(ends)))


class Actor(NamedTuple):
    """Who must act: the body named at the head of a clause, or asked by 由…负责."""

    quote: str
    span: Span
    name: str
    """The body without 各, 要, and the like."""
    tier: str | None = None
    """The tier it names (province, city, county, township), None where it names none."""
    collective: bool = False
    """A class of bodies (各地各部门, 各级, 有关单位), not one."""
    tiers: tuple[str, ...] = ()
    """Every tier it names, the highest first: city and county for 市县政府. `tier` is the first."""


class Platform(NamedTuple):
    """A named channel: 12345热线, “苏企通”平台, 微信公众号, 政府网站政府信息公开专栏."""

    quote: str
    span: Span
    name: str


class Term(NamedTuple):
    """A word that says how much of a thing is meant: 企业 or 中小企业, 各级政府, 所有."""

    quote: str
    span: Span
    ladder: str
    """What it says more or less of; empty for a word for all there are."""
    rank: int
    """0 is the widest of the ladder."""


class Condition(NamedTuple):
    """A clause that says to whom or to what an item applies: 对未停工停产的项目."""

    quote: str
    span: Span
    opens: bool = False
    """It opens with a word that says so: 对, 凡, 符合."""
    excepts: bool = False
    """It says what an item does not apply to: 除依法不予公开的外."""


class Facts:
    """All facts of one item; here none. `zwgk.facts` reads those of a sentence when asked."""

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Time limits, in reading order, as all the others are."""
        return ()

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with their units that belong to no date."""
        return ()

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Words that set or shade how binding a clause is."""
        return ()

    @property
    def listings(self) -> tuple[Listing, ...]:
        """Lists joined by 、."""
        return ()

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who must act."""
        return ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Documents named."""
        return ()

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """Named channels."""
        return ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """Words that say how much of a thing is meant."""
        return ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Clauses that say to whom or to what the item applies."""
        return ()

    @property
    def directions(self) -> tuple[Term, ...]:
        """Words that have an opposite; rank 1 is the one way, 2 the other."""
        return ()

    @property
    def force(self) -> Force:
        """How binding the item is, all its clauses taken together."""
        return Force.MANDATORY


NO_FACTS = Facts()
