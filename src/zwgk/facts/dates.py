"""Calendar dates as policy texts write them: 2022年6月底, 三季度, 年内, “十四五”末.

Each reader goes from a character that dates have (月, 年, 季度) outwards over a few characters,
so that cost grows with the text alone. Nothing here asks a calendar: 2月30日 is data.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zwgk.facts.word_index import places_of
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_FULL_YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇○零0一二三四五六七八九]{3})"
_YEAR = f"(?:(?P<shift>[次翌来明今当本上去])年度?|(?P<year>{_FULL_YEAR})年度?)"
# 2022年前后, 6月前三周: there 前 opens another word.
_BEFORE = "(?:之前|以前|前(?![后期述提列款往来沿端置一二三四五两十0-9]))"
_JOINT = "(?:起?至|起?到|—{1,2}|-{1,2}|~)"
_LOOK_BACK = 12
"""二〇二二年十二月 has 8 characters."""

_SHIFTS = {"次": 1, "翌": 1, "来": 1, "明": 1, "上": -1, "去": -1}
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LAST_MONTH, _LAST_DAY = 12, 31


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
    if "前" in chars:
        found += _dotted(chars)
    if "五" in chars:
        found += _plans(chars)
    found.sort(key=lambda date: (date.start, -date.end))
    return _joined(chars, found)


_TO_MONTH = re.compile(f"(?:{_YEAR})?(?P<month>{_NUMBER})$")
_FROM_MONTH = re.compile(
    f"份?(?:(?P<day>{_NUMBER})[日号]|(?P<part>底|末|初|上旬|中旬|下旬))?"
    "(?:（[^（）]{1,6}）)?(?:上午|下午)?(?:[0-9]{1,2}(?:时|点|[:：][0-9]{2}))?"
    f"(?P<limit>{_BEFORE}|内)?"
)
_PARTS = {"初": 10, "上旬": 10, "中旬": 20}


def _months(chars: str) -> Iterator[Date]:
    """Read dates with a month: 2022年12月31日前, 次年6月底, 7月上旬."""
    for at in places_of("月", chars):
        before = _TO_MONTH.search(chars, max(0, at - _LOOK_BACK), at)
        after = _FROM_MONTH.match(chars, at + 1)
        month = to_int(before["month"]) if before else None
        if before is None or after is None or month is None:
            continue
        part, limit = after["part"], after["limit"]
        day = _last_day(month)
        if after["day"]:
            day = to_int(after["day"]) or 0
        elif part:
            day = _PARTS.get(part, day)
        elif limit and limit != "内":
            day = 1  # 9月前 is before its first day
        year, shift = _year_of(before)
        limits = bool(part or limit)
        yield Date(before.start(), after.end(), year, shift, month, day, limits)


_TO_YEAR = re.compile(
    f"(?:(?P<since>{_FULL_YEAR})年?{_JOINT})?(?P<year>{_FULL_YEAR})$|(?P<shift>[次翌来明今当本])$"
)
_FROM_YEAR = re.compile(
    f"度?(?P<end>年?[底末]|内|中(?={_BEFORE})|上半年|下半年)?(?P<limit>{_BEFORE})?"
)
_COUNTS_YEARS = re.compile("[0-9一二两三四五六七八九十几数半近多历同每周全百成]$")
"""三年内 is a period, 每年底 comes round, 全年内 and 历年末 are no dates."""
_HALF = 6, 30


def _years(chars: str) -> Iterator[Date]:
    """Read the end of a year, its half, or a stretch of years: 年底前, 2022年内, 到2025年."""
    for at in places_of("年", chars):
        before = _TO_YEAR.search(chars, max(0, at - _LOOK_BACK), at)
        after = _FROM_YEAR.match(chars, at + 1)
        if after is None:
            continue
        if before is None:
            yield from _bare_years(chars, at, after)
            continue
        ending, limit = after["end"], after["limit"]
        year, shift = _year_of(before)
        if limit and not ending:
            # 2030年前 is before its first day.
            month, day = 1, 1
        else:
            month, day = _HALF if ending in ("中", "上半年") else (_LAST_MONTH, _LAST_DAY)
        since = before["since"] or ""
        limits = bool(ending or limit or since)
        yield Date(before.start(), after.end(), year, shift, month, day, limits, since)


def _bare_years(chars: str, at: int, after: re.Match[str]) -> Iterator[Date]:
    """Read 年底前, 年内, and 上半年, whose year the document knows."""
    ending = after["end"]
    if ending in ("底", "末", "内", "中") and not _COUNTS_YEARS.search(chars, max(0, at - 1), at):
        month, day = _HALF if ending == "中" else (_LAST_MONTH, _LAST_DAY)
        yield Date(at, after.end(), None, 0, month, day, limits=True)
    elif chars.endswith(("上半", "下半"), 0, at) and not chars.endswith("年", 0, at - 2):
        month, day = _HALF if chars[at - 2] == "上" else (_LAST_MONTH, _LAST_DAY)
        limits = bool(ending or after["limit"]) or _closes(chars, at + 1)
        yield Date(at - 2, after.end(), None, 0, month, day, limits)


_TO_QUARTER = re.compile(f"(?:{_YEAR})?第?(?P<quarter>[一二三四1-4])$")
_FROM_QUARTER = re.compile(f"[末底内]?{_BEFORE}?")


def _quarters(chars: str) -> Iterator[Date]:
    """Read quarters: 三季度前, 2022年第二季度末."""
    for at in places_of("季度", chars):
        before = _TO_QUARTER.search(chars, max(0, at - _LOOK_BACK), at)
        after = _FROM_QUARTER.match(chars, at + len("季度"))
        if before is None or after is None:
            continue
        month = 3 * (to_int(before["quarter"]) or 0)
        year, shift = _year_of(before)
        limits = bool(after[0]) or _closes(chars, after.end())
        yield Date(before.start(), after.end(), year, shift, month, _last_day(month), limits)


_DOTTED = re.compile(r"((?:19|20)[0-9]{2})[.\-/]([0-9]{1,2})[.\-/]([0-9]{1,2})(?:之|以)?$")


def _dotted(chars: str) -> Iterator[Date]:
    """Read dates without 年月日: 2022.12.31前, 2022-12-31之前."""
    for at in places_of("前", chars):
        found = _DOTTED.search(chars, max(0, at - _LOOK_BACK), at)
        if found:
            year, month, day = (int(part) for part in found.groups())
            yield Date(found.start(), at + 1, year, 0, month, day, limits=True)


_PLAN = re.compile(
    "“?(?P<number>[七八九]|十[一二三四五六七]?)五”?(?P<end>时期|期间|规划期|期?末|末期)"
)
_PLANS_COUNT_FROM = 1955
"""The 七五 ended in 1990, and each one since five years after the last."""


def _plans(chars: str) -> Iterator[Date]:
    """Read five-year plans: “十四五”期间, 十四五末."""
    for found in _PLAN.finditer(chars):
        year = _PLANS_COUNT_FROM + 5 * (to_int(found["number"]) or 0)
        since = found[0] if "末" not in found["end"] else ""
        yield Date(
            found.start(), found.end(), year, 0, _LAST_MONTH, _LAST_DAY, limits=True, since=since
        )


_BETWEEN = re.compile(_JOINT)


def _joined(chars: str, found: list[Date]) -> list[Date]:
    """Join two dates with 至 between them to one that has the beginning of the stretch."""
    kept: list[Date] = []
    for date in found:
        before = kept[-1] if kept else None
        if before and date.start < before.end:
            continue  # the year of 2022年6月 was read by itself
        if before and not before.limits and _BETWEEN.fullmatch(chars, before.end, date.start):
            year = before.year if date.year is None else date.year
            since = chars[before.start : before.end]
            kept[-1] = date._replace(start=before.start, year=year, limits=True, since=since)
        else:
            kept.append(date)
    return kept


def _year_of(match: re.Match[str]) -> tuple[int | None, int]:
    """Give the year that is written, or how far it lies from the document's."""
    if match["year"]:
        return to_int(match["year"]), 0
    return None, _SHIFTS.get(match["shift"] or "", 0)


def _last_day(month: int) -> int:
    return _MONTH_LENGTHS[month - 1] if 1 <= month <= _LAST_MONTH else _LAST_DAY


def _closes(chars: str, at: int) -> bool:
    """Say whether what ends at `at` stands by itself: a cell of a table, the end of a clause."""
    return at >= len(chars) or chars[at] in "，。；、）" or chars.startswith("完成", at)
