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


class Platform(NamedTuple):
    """A named channel: 12345热线, “苏企通”平台, 微信公众号, 政府网站政府信息公开专栏."""

    quote: str
    span: Span
    name: str


class Facts(NamedTuple):
    """All facts of one item."""

    deadlines: tuple[Deadline, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    duties: tuple[Duty, ...] = ()
    listings: tuple[Listing, ...] = ()
    actors: tuple[Actor, ...] = ()
    citations: tuple[Citation, ...] = ()
    platforms: tuple[Platform, ...] = ()


NO_FACTS = Facts()
