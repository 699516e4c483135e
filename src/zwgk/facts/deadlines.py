"""Time limits: dates, periods, rounds, and words that only sound like one.

What is read as a limit, and what is not:

- A date limits when it says so: 前, 底, 末, 内 after it, or 到, 至, 最迟 before it. A bare date
  does not (a signature, 自…起施行), nor does one at which a clause takes stock (截至2021年底…).
- A stretch of time (2022年6月至12月, 2022—2025年, “十四五”期间) is a DATE by its end.
- A year in a 《title》 or in the name of a plan (2022年政务公开工作要点) limits nothing.
- 及时 shades a duty and is no limit; 尽快 and 适时 are limits that nobody can hold a date against.
- What must last (公示不少于5个工作日, 提前3日) is a quantity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.dates import Date, dates
from zwgk.facts.periods import periods
from zwgk.facts.rounds import rounds
from zwgk.facts.word_index import places_of
from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zwgk.model.lexicon import DeadlineWords


def deadlines(
    chars: str,
    words: DeadlineWords,
    skip: Sequence[Span] = (),
    dated: Sequence[Date] | None = None,
) -> tuple[Deadline, ...]:
    """Read every time limit, in reading order; what lies in `skip` (titles) is none.

    `dated` are the dates of the text, where they have been read before.

    >>> from zwgk.model.lexicon import DeadlineWords
    >>> words = DeadlineWords(vague=("尽快",), throughout=("全年",), events=("印发",))
    >>> [found.quote for found in deadlines("要点印发后30日内发布，2022年底前完成", words)]
    ['30日内', '2022年底前']
    """
    found = list(_by_date(chars, dates(chars) if dated is None else dated))
    if "内" in chars or "工作日" in chars or "后当" in chars:
        found += periods(chars, words.events)
    if "每" in chars or "按" in chars or "月" in chars or "逐" in chars:
        found += rounds(chars)
    found += _vague(chars, words.vague)
    found += _throughout(chars, words.throughout)
    if not found:
        return ()
    kept: list[Deadline] = []
    cover = Cover(len(chars), skip)
    # The longer one of two that begin together says more: 每年3月底前, 3月底前.
    for deadline in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not cover.touches(deadline.span):
            cover.take(deadline.span)
            kept.append(deadline)
    return tuple(kept)


_UNTIL = (
    "截止时间为",
    "截止到",
    "截至到",
    "截止于",
    "不晚于",
    "不迟于",
    "最迟",
    "最晚",
    "截止",
    "截至",
    "到",
    "至",
)
_NOT_UNTIL = ("达到", "遇到", "提到", "收到", "得到", "受到", "看到", "回到", "甚至")
_STOCK = ("截至", "截止", "截止到", "截至到")
_OPENS = frozenset("，。；：、（")
_NO_LIMIT_AFTER = ("起", "以来", "以后", "之后", "后")
_REPORTED_BY = ("报送", "上报", "提交", "完成", "上线", "止")


def _by_date(chars: str, dated: Iterable[Date]) -> Iterator[Deadline]:
    """Read limits that are dates."""
    for date in dated:
        begins = chars.startswith(_NO_LIMIT_AFTER, date.end) and not date.since
        if begins or _takes_stock(chars, date.start):
            continue
        if date.limits:
            yield _dated(chars, date, date.start)
        elif chars.endswith(_UNTIL, 0, date.start) and not chars.endswith(
            _NOT_UNTIL, 0, date.start
        ):
            word = next(word for word in _UNTIL if chars.endswith(word, 0, date.start))
            yield _dated(chars, date, date.start - len(word))
        elif chars.startswith(_REPORTED_BY, date.end):
            yield _dated(chars, date, date.start)


def _takes_stock(chars: str, at: int) -> bool:
    """Say whether a clause opens with 截至 before `at`."""
    for word in _STOCK:
        start = at - len(word)
        if chars.startswith(word, max(0, start)) and (start <= 0 or chars[start - 1] in _OPENS):
            return start >= 0
    return False


def _dated(chars: str, date: Date, start: int) -> Deadline:
    return Deadline(
        quote=chars[start : date.end],
        span=Span(start, date.end),
        kind=DeadlineKind.DATE,
        year=date.year,
        month=date.month,
        day=date.day,
        year_shift=date.year_shift,
        since=date.since,
    )


def _vague(chars: str, words: Iterable[str]) -> Iterator[Deadline]:
    """Find the words that nobody can hold a date against."""
    for word in filter(chars.__contains__, words):
        for at in places_of(word, chars):
            yield Deadline(word, Span(at, at + len(word)), DeadlineKind.VAGUE)


_ENDS_IN = "，。；、）"
_GOES_ON = ("坚持", "推进", "实施", "开展", "不间断", "持续", "做好")


def _throughout(chars: str, words: Iterable[str]) -> Iterator[Deadline]:
    """Find the words that mean all the time, where they are no part of a name.

    全年 in a column of time limits is one; 长期向好 and 全年平均电价 are none.
    """
    for word in filter(chars.__contains__, words):
        for at in places_of(word, chars):
            end = at + len(word)
            whole = not chars[:at].strip() and not chars[end:].strip("。； ")
            verb = len(word) <= len("全年") and chars.startswith(_GOES_ON, end)
            if whole or verb:
                yield Deadline(word, Span(at, end), DeadlineKind.THROUGHOUT)
