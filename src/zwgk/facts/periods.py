"""Limits that are lengths of time: 印发后30日内, 2个工作日内, 24小时内."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.runs import DIGITS, HAN_DIGITS, run_start
from zwgk.facts.word_index import places_of
from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.text import Span
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_UNITS = (
    "工作日",
    "自然日",
    "日历日",
    "年度",
    "星期",
    "小时",
    "分钟",
    "季度",
    "月",
    "年",
    "日",
    "天",
    "周",
)
_LENGTHS = HAN_DIGITS | frozenset("两百半")
_MOST_DIGITS = 4
# 近五年内 and 前3年内 look back, 不少于5个工作日 must last, 6月30日内 is a date.
_NO_PERIOD_BEFORE = ("近", "前", "过去", "少于", "低于", "至少", "满", "每", "超过", "月", "第")
_NO_LIMIT_AFTER_DAYS = ("以上", "以下", "制", "公示")
_HOURS_A_DAY = 24
_WORKING_WEEK = 5
_MOST_YEARS = 100
_DAYS = {"周": 7, "星期": 7, "月": 30, "季度": 92, "年": 365, "年度": 365}


def periods(chars: str, events: Sequence[str]) -> Iterator[Deadline]:
    """Read periods; `events` are the words that one may start from."""
    for at in places_of("内", chars):
        end = at - 1 if chars.endswith(("之", "以"), 0, at) else at
        unit = next((unit for unit in _UNITS if chars.endswith(unit, 0, end)), None)
        if unit:
            yield from _period(chars, end - len(unit), unit, at + 1, events)
    for at in places_of("工作日", chars):
        end = at + len("工作日")
        if not chars.startswith(_NO_LIMIT_AFTER_DAYS, end):
            yield from _period(chars, at, "工作日", end, events)
    for at in places_of("后当", chars):
        if chars.startswith(("当天", "当日"), at + 1):
            span = Span(at + 1, at + 3)
            event = _event_before(chars, span.start, events)
            yield Deadline(
                chars[slice(*span)], span, DeadlineKind.PERIOD, days=0, hours=0, event=event
            )


def _period(
    chars: str, unit_at: int, unit: str, end: int, events: Sequence[str]
) -> Iterator[Deadline]:
    """Read the number before a unit of time at `unit_at`, unless that is no period."""
    each = chars.endswith("个", 0, unit_at)
    number_end = unit_at - each
    start = run_start(chars, number_end, max(0, number_end - _MOST_DIGITS), DIGITS)
    if start == number_end:
        start = run_start(chars, number_end, max(0, number_end - _MOST_DIGITS), _LENGTHS)
    written = chars[start:number_end]
    number = 0.5 if written == "半" else to_int(written)
    # 6月内 is in June, 6个月内 is half a year.
    by_name = unit in ("月", "季度") and not each and written != "半"
    before = chars[start - 1] if start else ""
    if number is None or by_name or before in DIGITS:
        return
    if chars.endswith((*_NO_PERIOD_BEFORE, "提前"), 0, start):
        return
    if unit.startswith("年") and number >= _MOST_YEARS:
        return
    hours = None
    if unit in ("小时", "分钟"):
        hours = _up(number if unit == "小时" else number / 60)
        days = _up(hours / _HOURS_A_DAY)
    elif unit == "工作日":
        days = _up(number * 7 / _WORKING_WEEK)
    else:
        days = _up(number * _DAYS.get(unit, 1))
    yield Deadline(
        quote=chars[start:end],
        span=Span(start, end),
        kind=DeadlineKind.PERIOD,
        days=days,
        hours=hours,
        event=_event_before(chars, start, events),
    )


_LONGEST_EVENT = 24
_DAYS_OF_EVENTS = ("之日", "当日", "当天", "之时", "日", "时")
_FROM = ("自", "从")
# 自有 and 从事 are other words.
_NOT_FROM = frozenset("有己主动治行身愿由然事")


def _event_before(chars: str, at: int, events: Sequence[str]) -> str | None:
    """Read what a period that begins at `at` starts from: 印发, 收到申请."""
    end = at - 1 if chars.endswith(("，", "的"), 0, at) else at
    day = end - 1 if chars.endswith("起", 0, end) else end
    for word in _DAYS_OF_EVENTS:
        if chars.endswith(word, 0, day):
            return _phrase_before(chars, day - len(word), events, (*_FROM, "在"))
    if not chars.endswith(("起", "后"), 0, end):
        return None
    since = _phrase_before(chars, end - 1, events, _FROM, named=True)
    if since or chars.endswith("起", 0, end):
        return since
    end -= 2 if chars.endswith(("之后", "以后"), 0, end) else 1
    known = [event for event in events if chars.endswith(event, 0, end)]
    return max(known, key=len, default=None)


_SHORTEST_EVENT = 2


def _phrase_before(
    chars: str, end: int, events: Sequence[str], openers: Iterable[str], *, named: bool = False
) -> str | None:
    """Read the phrase that ends at `end`, behind 自 or the like; it needs one if `named`."""
    floor = max(0, end - _LONGEST_EVENT)
    start = floor
    for mark in "，,。；：（）":
        start = max(start, chars.rfind(mark, floor, end) + 1)
    opened = max(chars.rfind(word, start, end) for word in openers)
    if opened >= 0 and chars[opened + 1] not in _NOT_FROM:
        start = opened + 1
    elif named:
        return None
    phrase = chars[start:end]
    return _from_known_word(phrase, events) if len(phrase) >= _SHORTEST_EVENT else None


def _from_known_word(phrase: str, events: Sequence[str]) -> str:
    """Cut a phrase off before the first known event in it: 本要点印发 is 印发."""
    starts = [at for at in (phrase.find(event) for event in events) if at >= 0]
    return phrase[min(starts) :] if starts else phrase


def _up(number: float) -> int:
    """Round up, so that half a day is a day begun."""
    return -int(-number // 1)
