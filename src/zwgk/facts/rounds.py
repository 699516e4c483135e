"""Limits that come round: 每年3月底前, 每季度, 按月, 次月10日前."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.runs import DIGITS, HAN_DIGITS, number_end
from zwgk.facts.word_index import places_of
from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.text import Span
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ROUNDS = ("半年", "年", "季", "月", "周", "星期", "日", "天")
_SUFFIXES = {"年": "度", "季": "度", "月": "份"}
_TIMES = HAN_DIGITS | DIGITS | frozenset("两")
_LAST_OF_ROUND = ("的最后一个月", "最后一个月", "的最后一月", "最后一月")
_PARTS = ("底", "末", "初", "上旬", "中旬", "下旬")
_BEFORE = ("之前", "以前", "前")
_REGULARLY = ("按季度", "按季", "按月", "按半年", "按年度", "按周", "逐月", "逐季")
_NOT_REGULARLY = frozenset("节饼边期均")
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


def rounds(chars: str) -> Iterator[Deadline]:
    """Read limits that come round, by a day of each round if they name one."""
    for at in places_of("每", chars):
        yield from _each(chars, at)
    for at in places_of("月", chars):
        number = number_end(chars, at + 1)
        if chars.endswith(("次", "下", "当", "本"), 0, at) and chars.startswith(
            ("日", "号"), number
        ):
            day = to_int(chars[at + 1 : number])
            if day is not None:
                yield _round(chars, at - 1, _skip(chars, number + 1, _BEFORE), "month", day=day)
    for word in filter(chars.__contains__, _REGULARLY):
        for at in places_of(word, chars):
            end = at + len(word)
            if chars[end : end + 1] not in _NOT_REGULARLY:
                yield _round(chars, at, end, _EVERY[word[1]])


def _each(chars: str, start: int) -> Iterator[Deadline]:
    """Read the round that the 每 at `start` opens, with its day: 每年3月底前."""
    at = _skip(chars, start + 1, ("个",))
    times = to_int(chars[at : at + 1]) if chars[at : at + 1] in _TIMES else None
    at = _skip(chars, at if times is None else at + 1, ("个",))
    every = next((every for every in _ROUNDS if chars.startswith(every, at)), None)
    if every is None:
        return
    at = _skip(chars, at + len(every), (_SUFFIXES.get(every, "\n"),))
    month, at = _month_after(chars, at)
    day_end = number_end(chars, at)
    day = to_int(chars[at:day_end]) if chars.startswith(("日", "号"), day_end) else None
    at = _skip(chars, at, _PARTS) if day is None else day_end + 1
    at = _skip(chars, at, _BEFORE)
    # 每月1200元 is an amount.
    if not chars[at : at + 1].isdigit():
        yield _round(chars, start, at, _EVERY[every[0]], month=month, day=day, times=times or 1)


def _month_after(chars: str, at: int) -> tuple[int | None, int]:
    """Read the month of a round (每年3月, 每季度最后一个月) and say where it ends."""
    last = _skip(chars, at, _LAST_OF_ROUND)
    if last > at:
        return None, last
    number = _skip(chars, at, ("的",))
    end = number_end(chars, number)
    month = to_int(chars[number:end]) if chars.startswith("月", end) else None
    return (None, at) if month is None else (month, _skip(chars, end + 1, ("份",)))


def _skip(chars: str, at: int, words: Iterable[str]) -> int:
    """Step over the first of the words that stands at `at`."""
    return next((at + len(word) for word in words if chars.startswith(word, at)), at)


def _round(  # noqa: PLR0913 (the parts of a day that comes round)
    chars: str,
    start: int,
    end: int,
    every: str,
    *,
    month: int | None = None,
    day: int | None = None,
    times: int = 1,
) -> Deadline:
    return Deadline(
        quote=chars[start:end],
        span=Span(start, end),
        kind=DeadlineKind.RECURRING,
        month=month,
        day=day,
        every=every,
        times=times,
    )
