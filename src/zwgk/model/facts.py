"""What an item says in comparable form: by when, how many, how binding, whom, citing what.

The span of every fact is a range of the working text it was read from (`Item.text`), so that
`item.text.chars[slice(*fact.span)] == fact.quote`; `item.text.source_span(fact.span)` gives its
place in the source.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.model.deadlines import Deadline


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
    """0 is the widest of the ladder; below it is a word that may not be left out."""


class Condition(NamedTuple):
    """A clause that says to whom or to what an item applies: 对未停工停产的项目."""

    quote: str
    span: Span
    opens: bool = False
    """It opens with a word that says so: 对, 凡, 符合."""


class Exclusion(NamedTuple):
    """What an item does not apply to: 不含二手房, 涉密信息除外, 除依法不予公开的外."""

    quote: str
    span: Span
    members: tuple[str, ...]
    """The things left out, without the words that leave them out."""


class Facts:
    """All facts of one item; here none. `zwgk.facts` reads those of a sentence when asked."""

    @property
    def clauses(self) -> tuple[Span, ...]:
        """Comma-separated parts of the sentence, as ranges of its text, marks left out."""
        return ()

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        """Time limits, in reading order, as all the others are."""
        return ()

    @property
    def starts(self) -> tuple[Deadline, ...]:
        """Days from which on something holds, as the dates of time limits."""
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
    def exclusions(self) -> tuple[Exclusion, ...]:
        """What the item says that it does not apply to."""
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
