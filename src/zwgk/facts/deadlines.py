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

import re
from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.dates import Date, dates
from zwgk.facts.word_index import places_of
from zwgk.model.facts import Deadline, DeadlineKind
from zwgk.model.text import Span
from zwgk.numerals import to_int

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
        found += _periods(chars, words.events)
    if "每" in chars or "按" in chars or "月" in chars or "逐" in chars:
        found += _rounds(chars)
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


_UNTIL = re.compile(
    "(?:最迟|最晚|不[晚迟]于|(?<![达遇提收得受看回])到|(?<!甚)至|截[止至](?:到|于|时间为)?)$"
)
_TAKING_STOCK = re.compile("(?:^|[，。；：、（])截[止至]到?$")
_NO_LIMIT_AFTER = ("起", "以来", "以后", "之后", "后")
_REPORTED_BY = ("报送", "上报", "提交", "完成", "上线", "止")
_LONGEST_UNTIL = 6


def _by_date(chars: str, dated: Iterable[Date]) -> Iterator[Deadline]:
    """Read limits that are dates."""
    for date in dated:
        floor = max(0, date.start - _LONGEST_UNTIL)
        until = _UNTIL.search(chars, floor, date.start)
        if _TAKING_STOCK.search(chars, floor, date.start) or (
            chars.startswith(_NO_LIMIT_AFTER, date.end) and not date.since
        ):
            continue
        if date.limits:
            yield _dated(chars, date, date.start)
        elif until:
            yield _dated(chars, date, until.start())
        elif chars.startswith(_REPORTED_BY, date.end):
            yield _dated(chars, date, date.start)


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


_LENGTH = "(?P<number>[0-9]{1,4}|[一二两三四五六七八九十百]{1,4}|半)(?P<each>个)?"
_TO_INSIDE = re.compile(
    _LENGTH + "(?P<unit>工作日|自然日|日历日|月|年度?|日|天|周|星期|小时|分钟|季度)(?:之|以)?$"
)
_TO_WORKING_DAY = re.compile(_LENGTH + "$")
_LOOK_BACK = 12
# 近五年内 and 前3年内 look back, 不少于5个工作日 must last, 6月30日内 is a date.
_NO_PERIOD_BEFORE = re.compile("(?:近|前|过去|最近|提前|少于|低于|至少|满|每|超过|月|第|[0-9])$")
_NO_LIMIT_AFTER_DAYS = ("以上", "以下", "制", "公示")
_HOURS_A_DAY = 24
_WORKING_WEEK = 5
_MOST_YEARS = 100
_DAYS = {"周": 7, "星期": 7, "月": 30, "季度": 92, "年": 365, "年度": 365}


def _periods(chars: str, events: Sequence[str]) -> Iterator[Deadline]:
    """Read limits that are lengths of time: 印发后30日内, 2个工作日内, 24小时内."""
    for at in places_of("内", chars):
        found = _TO_INSIDE.search(chars, max(0, at - _LOOK_BACK), at)
        # 6月内 is in June, 6个月内 is half a year.
        if found and (found["unit"] not in ("月", "季度") or found["each"] or found[1] == "半"):
            yield from _period(chars, found, found["unit"], at + 1, events)
    for at in places_of("工作日", chars):
        end = at + len("工作日")
        found = _TO_WORKING_DAY.search(chars, max(0, at - _LOOK_BACK), at)
        if found and not chars.startswith(_NO_LIMIT_AFTER_DAYS, end):
            yield from _period(chars, found, "工作日", end, events)
    for at in places_of("后当", chars):
        if chars.startswith(("当天", "当日"), at + 1):
            span = Span(at + 1, at + 3)
            event = _event_before(chars, span.start, events)
            yield Deadline(
                chars[slice(*span)], span, DeadlineKind.PERIOD, days=0, hours=0, event=event
            )


def _period(
    chars: str, found: re.Match[str], unit: str, end: int, events: Sequence[str]
) -> Iterator[Deadline]:
    """Work out how long a period is, unless it is none."""
    start = found.start()
    number = 0.5 if found["number"] == "半" else to_int(found["number"])
    if number is None or _NO_PERIOD_BEFORE.search(chars, max(0, start - 2), start):
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
_EVENT_DAY = re.compile("([^，,。；：（）自从在]{2,22}?)(?:之日|当日|当天|之时|[日时])起?[的，]?$")
_EVENT_SINCE = re.compile(
    "[自从](?![有己主动治行身愿由然])([^，,。；：（）自从]{2,22})[起后][的，]?$"
)


def _event_before(chars: str, at: int, events: Sequence[str]) -> str | None:
    """Read what a period that begins at `at` starts from: 印发, 收到申请."""
    floor = max(0, at - _LONGEST_EVENT)
    found = _EVENT_DAY.search(chars, floor, at) or _EVENT_SINCE.search(chars, floor, at)
    if found:
        return _from_known_word(found[1], events)
    end = at - 1 if chars.endswith(("，", "的"), 0, at) else at
    if not chars.endswith("后", 0, end):
        return None
    end -= 2 if chars.endswith(("之后", "以后"), 0, end) else 1
    known = [event for event in events if chars.endswith(event, 0, end)]
    return max(known, key=len, default=None)


def _from_known_word(phrase: str, events: Sequence[str]) -> str:
    """Cut a phrase off before the first known event in it: 本要点印发 is 印发."""
    starts = [at for at in (phrase.find(event) for event in events) if at >= 0]
    return phrase[min(starts) :] if starts else phrase


_EACH = re.compile(
    "每个?(?P<times>[两二三四五六2-9])?个?(?P<every>半年|年度?|季度?|月份?|周|星期|日|天)"
    "(?P<day>(?:的?(?:最后一个?月|(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?))?"
    "(?:(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]|[底末初]|[上中下]旬)?"
    "(?:之前|以前|前)?)?"
)
_OF_MONTH = re.compile(
    "[次下当本]月(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号](?:之前|以前|前)?"
)
_REGULARLY = re.compile("(?:按(?:季度|季(?!节)|月|半年|年度|周)|逐[月季])(?![饼边期均])")
_EVERY = {
    "半": "half",
    "年": "year",
    "季": "quarter",
    "月": "month",
    "周": "week",
    "星": "week",
    "日": "day",
    "天": "day",
}


def _rounds(chars: str) -> Iterator[Deadline]:
    """Read limits that come round: 每年3月底前, 每季度, 按月, 次月10日前."""
    if "每" in chars:
        for found in _EACH.finditer(chars):
            # 每月1200元 is an amount, 每日常 is no word of time.
            if chars[found.end() : found.end() + 1].isdigit():
                continue
            month = to_int(found["month"] or "")
            day = to_int(found["number"] or "")
            times = to_int(found["times"] or "") or 1
            yield _round(chars, found, _EVERY[found["every"][0]], month, day)._replace(times=times)
    if "月" in chars:
        for found in _OF_MONTH.finditer(chars):
            yield _round(chars, found, "month", None, to_int(found["number"]))
    if "按" in chars or "逐" in chars:
        for found in _REGULARLY.finditer(chars):
            yield _round(chars, found, _EVERY[found[0][1]], None, None)


def _round(
    chars: str, found: re.Match[str], every: str, month: int | None, day: int | None
) -> Deadline:
    span = Span(*found.span())
    return Deadline(
        chars[slice(*span)], span, DeadlineKind.RECURRING, month=month, day=day, every=every
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


def _up(number: float) -> int:
    """Round up, so that half a day is a day begun."""
    return -int(-number // 1)
