"""Calendar dates as policy texts write them: 2022年6月底, 三季度, 年内, “十四五”末.

Each reader goes from a character that dates have (月, 年, 季度) outwards over a few characters,
so that cost grows with the text alone. Nothing here asks a calendar: 2月30日 is data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zwgk.facts.runs import DIGITS, HAN_DIGITS, number_end, number_start
from zwgk.facts.word_index import places_of
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHIFTS = {"次": 1, "翌": 1, "来": 1, "明": 1, "今": 0, "当": 0, "本": 0, "上": -1, "去": -1}
"""Words for a year that is counted from the document's."""
_HAN_YEAR = HAN_DIGITS | frozenset("〇○零0")
_YEAR_LENGTH = 4

_LIMITS = ("之前", "以前", "前")
# 2022年前后, 6月前三周: there 前 opens another word.
_NO_LIMIT_AFTER = frozenset("后期述提列款往来沿端置一二三四五两十0123456789")
_JOINTS = ("起至", "起到", "至", "到", "——", "—", "--", "-", "~")
_LONGEST_REMARK = 7
"""（周一） or （含） behind a day."""
_HOUR = "(?:上午|下午)?[0-9]{1,2}(?:时|点|[:：][0-9]{2})"
_LONGEST_HOUR = 7

_PARTS = {"底": 31, "末": 31, "初": 10, "上旬": 10, "中旬": 20, "下旬": 31}
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_MONTH, _LAST_DAY = 12, 31
_HALF = 6, 30
_YEAR_END = 12, 31


class Date(NamedTuple):
    """A date, or the last day of a stretch of time, and how the text marks it."""

    start: int
    end: int
    year: int | None
    year_shift: int
    month: int
    day: int
    limits: bool
    """A mark says that this is a limit: 前, 底, 末, 内."""
    since: str = ""
    """The beginning of the stretch that ends here."""


def dates(chars: str) -> list[Date]:
    """Read every date, in reading order, with stretches of time joined."""
    found: list[Date] = []
    if "月" in chars:
        found += _months(chars)
    if "年" in chars:
        found += _years(chars)
    if "季度" in chars:
        found += _quarters(chars)
    if "五" in chars:
        found += _plans(chars)
    if "前" in chars and "20" in chars:
        found += _dotted(chars)
    if len(found) > 1:
        found.sort(key=lambda date: (date.start, -date.end))
        return _joined(chars, found)
    return found


def _months(chars: str) -> Iterator[Date]:
    """Read dates with a month: 2022年12月31日前, 次年6月底, 7月上旬."""
    for at in places_of("月", chars):
        number = number_start(chars, at, 0)
        month = to_int(chars[number:at])
        if month is None:
            continue
        start, year, shift = _year_before(chars, number)
        end = at + 2 if chars.startswith("份", at + 1) else at + 1
        last = _last_day(month)
        end, day = _day_after(chars, end)
        part = next((part for part in _PARTS if chars.startswith(part, end)), "")
        if part and day is None:
            day = min(_PARTS[part], last)
            end += len(part)
        end = _remark_end(chars, end)
        limit = _limit_length(chars, end)
        if limit and day is None:
            day = 1  # 9月前 is before its first day
        inside = not limit and chars.startswith("内", end)
        end += limit or inside
        limits = bool(part or limit or inside)
        yield Date(start, end, year, shift, month, last if day is None else day, limits)


def _day_after(chars: str, at: int) -> tuple[int, int | None]:
    """Read the day that may follow a month: 31日, 三十一号."""
    end = number_end(chars, at)
    if end == at or not chars.startswith(("日", "号"), end):
        return at, None
    return end + 1, to_int(chars[at:end]) or 0


def _remark_end(chars: str, at: int) -> int:
    """Say where a remark in brackets and an hour end that may follow a day: （周一）, 17:00."""
    if chars.startswith("（", at):
        closing = chars.find("）", at, at + _LONGEST_REMARK + 1)
        at = closing + 1 if closing > at + 1 else at
    if chars.startswith(("上午", "下午"), at) or chars[at : at + 1] in DIGITS:
        hour = re.match(_HOUR, chars[at : at + _LONGEST_HOUR])
        at += hour.end() if hour else 0
    return at


def _years(chars: str) -> Iterator[Date]:
    """Read the end of a year, its half, or a stretch of years: 年底前, 2022年内, 到2025年."""
    for at in places_of("年", chars):
        start, year, shift = _year_before(chars, at + 1)
        after = at + 2 if chars.startswith("度", at + 1) else at + 1
        if start > at:
            yield from _bare_year(chars, at, after)
            continue
        end, ending = _year_end(chars, after)
        limit = _limit_length(chars, end)
        # 2030年前 is before its first day.
        month, day = ending or ((1, 1) if limit else _YEAR_END)
        since = _since(chars, start) if year is not None else ""
        if since:
            start = chars.rindex(since, 0, start)
        limits = bool(ending or limit or since)
        yield Date(start, end + limit, year, shift, month, day, limits, since)


def _year_end(chars: str, at: int) -> tuple[int, tuple[int, int] | None]:
    """Read which part of a year is meant, behind its 年: 底, 年末, 内, 上半年."""
    for ending, length in (
        ("底", 1),
        ("末", 1),
        ("年底", 2),
        ("年末", 2),
        ("内", 1),
        ("下半年", 3),
    ):
        if chars.startswith(ending, at):
            return at + length, _YEAR_END
    if chars.startswith("上半年", at):
        return at + 3, _HALF
    if chars.startswith("中", at) and _limit_length(chars, at + 1):
        return at + 1, _HALF
    return at, None


_COUNTS_YEARS = HAN_DIGITS | DIGITS | frozenset("两几数半近多历同每周全百成")
"""三年内 is a period, 每年底 comes round, 全年内 and 历年末 are no dates."""


def _bare_year(chars: str, at: int, after: int) -> Iterator[Date]:
    """Read 年底前, 年内, and 上半年, whose year the document knows."""
    before = chars[at - 1 : at]
    if chars.startswith(("底", "末", "内", "中"), after) and before not in _COUNTS_YEARS:
        end, ending = _year_end(chars, after)
        if ending:
            yield Date(at, end + _limit_length(chars, end), None, 0, *ending, limits=True)
    elif chars.endswith(("上半", "下半"), 0, at) and not chars.endswith("年", 0, at - 2):
        end, ending = _year_end(chars, after)
        limit = _limit_length(chars, end)
        limits = bool(ending or limit) or _stands_alone(chars, at + 1)
        month, day = _HALF if chars[at - 2] == "上" else _YEAR_END
        yield Date(at - 2, end + limit, None, 0, month, day, limits)


def _since(chars: str, start: int) -> str:
    """Read the year from which a stretch of years runs that ends in the year at `start`."""
    for joint in _JOINTS:
        if chars.endswith(joint, 0, start):
            end = start - len(joint)
            end -= chars.endswith("年", 0, end)
            return chars[end - _YEAR_LENGTH : end] if _is_year(chars, end) else ""
    return ""


def _quarters(chars: str) -> Iterator[Date]:
    """Read quarters: 三季度前, 2022年第二季度末."""
    for at in places_of("季度", chars):
        quarter = to_int(chars[at - 1 : at]) if chars[at - 1 : at] in _QUARTERS else None
        if quarter is None:
            continue
        start = at - 2 if chars.endswith("第", 0, at - 1) else at - 1
        start, year, shift = _year_before(chars, start)
        end = at + len("季度")
        part = chars.startswith(("末", "底", "内"), end)
        limit = _limit_length(chars, end + part)
        limits = bool(part or limit) or _stands_alone(chars, end)
        month = 3 * quarter
        yield Date(start, end + part + limit, year, shift, month, _last_day(month), limits)


_QUARTERS = frozenset("一二三四1234")
_DOTTED = r"((?:19|20)[0-9]{2})[.\-/]([0-9]{1,2})[.\-/]([0-9]{1,2})(?:之|以)?$"
_LONGEST_DOTTED = 11


def _dotted(chars: str) -> Iterator[Date]:
    """Read dates without 年月日: 2022.12.31前, 2022-12-31之前."""
    for at in places_of("前", chars):
        floor = max(0, at - _LONGEST_DOTTED)
        found = re.search(_DOTTED, chars[floor:at])
        if found:
            year, month, day = (int(part) for part in found.groups())
            yield Date(floor + found.start(), at + 1, year, 0, month, day, limits=True)


_PLAN_ENDS = ("期间", "时期", "末期", "期末", "末", "规划期")
_PLANS_COUNT_FROM = 1955
"""The 七五 ended in 1990, and each one since five years after the last."""
_FIRST_PLAN = 7


def _plans(chars: str) -> Iterator[Date]:
    """Read five-year plans: “十四五”期间, 十四五末."""
    for at in places_of("五", chars):
        end = at + 2 if chars.startswith("”", at + 1) else at + 1
        ending = next((ending for ending in _PLAN_ENDS if chars.startswith(ending, end)), "")
        start = number_start(chars, at, 0)
        number = to_int(chars[start:at]) if ending else None
        if number is None or number < _FIRST_PLAN:
            continue
        start -= chars.endswith("“", 0, start)
        end += len(ending)
        year = _PLANS_COUNT_FROM + 5 * number
        since = "" if "末" in ending else chars[start:end]
        yield Date(start, end, year, 0, *_YEAR_END, limits=True, since=since)


def _joined(chars: str, found: list[Date]) -> list[Date]:
    """Join two dates with 至 between them to one that has the beginning of the stretch."""
    kept: list[Date] = []
    for date in found:
        before = kept[-1] if kept else None
        if before and date.start < before.end:
            continue  # the year of 2022年6月 was read by itself
        if before and not before.limits and chars[before.end : date.start] in _JOINTS:
            year = before.year if date.year is None else date.year
            since = chars[before.start : before.end]
            kept[-1] = date._replace(start=before.start, year=year, limits=True, since=since)
        else:
            kept.append(date)
    return kept


def _year_before(chars: str, end: int) -> tuple[int, int | None, int]:
    """Read the year whose 年 ends at `end`: where it starts, which it is, how far it is shifted.

    Where no year stands there, it starts at `end`.
    """
    at = end - 1
    at -= chars.endswith("年度", 0, end)
    if at <= 0 or chars[at] != "年":
        return end, None, 0
    if _is_year(chars, at):
        return at - _YEAR_LENGTH, to_int(chars[at - _YEAR_LENGTH : at]), 0
    shift = _SHIFTS.get(chars[at - 1])
    return (end, None, 0) if shift is None else (at - 1, None, shift)


def _is_year(chars: str, end: int) -> bool:
    """Say whether the four characters before `end` are a year: 2022, 二〇二二."""
    year = chars[max(0, end - _YEAR_LENGTH) : end]
    if len(year) < _YEAR_LENGTH:
        return False
    if year.isascii():
        return year.isdigit() and year.startswith(("19", "20"))
    return year[0] in "一二" and _HAN_YEAR.issuperset(year) and to_int(year) is not None


def _limit_length(chars: str, at: int) -> int:
    """Say how long the word for before is that stands at `at`, 0 where none does."""
    for word in _LIMITS:
        if chars.startswith(word, at):
            end = at + len(word)
            return 0 if word == "前" and chars[end : end + 1] in _NO_LIMIT_AFTER else len(word)
    return 0


def _last_day(month: int) -> int:
    return _MONTH_LENGTHS[month - 1] if 1 <= month <= _LAST_MONTH else _LAST_DAY


def _stands_alone(chars: str, at: int) -> bool:
    """Say whether what ends at `at` stands by itself: a cell of a table, the end of a clause."""
    return at >= len(chars) or chars[at] in "，。；、）" or chars.startswith("完成", at)
