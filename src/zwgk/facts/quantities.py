"""Numbers with their units: 不少于1次, 45万元, 20%, 第6版, 三个领域.

A number counts only with a unit after it: 12345热线, 1+N and 一体化 count nothing. 一 is an
article more often than a number (一个良好的环境), so it counts only where a word says which way
it limits, or where it comes round (每年一次).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.runs import is_han
from zwgk.facts.word_index import places_of
from zwgk.model.facts import Bound, Quantity
from zwgk.model.text import Span
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_HAN = "一二两三四五六七八九十百千万亿零〇"
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z.])[0-9]{1,9}(?:,[0-9]{3}){0,3}(?:\.[0-9]{1,6})?(?![0-9A-Za-z])"
)
_DIGIT = re.compile("[0-9]")
_HAN_NUMBER = re.compile(f"[{_HAN}]{{1,12}}")
# Compiled when a text first has a / or 分之.
_FRACTION = "(?<![0-9A-Za-z/])([0-9]{1,3})/([0-9]{1,3})(?![0-9A-Za-z/-])"
_PARTS_OF = f"([{_HAN}]{{1,3}})分之(?:([{_HAN}]{{1,6}})|([0-9]{{1,3}}))"
_RANGE = ("——", "—", "--", "-", "~", "至", "到")
_LOW_UNITS = ("", "%", "万", "亿", "元", "万元", *"个次年亩家人天日米套户")
_MYRIADS = {
    "万亿": 1_000_000_000_000,
    "亿": 100_000_000,
    "千万": 10_000_000,
    "百万": 1_000_000,
    "万": 10_000,
    "千": 1000,
    "百": 100,
}
"""The longer before the shorter."""
_NOT_THOUSANDS = ("千伏", "千瓦", "千克", "千米")
_WHOLE = ("万", "亿", "万亿", "百万", "千万")
"""These count by themselves: 1.5万."""
_ORDINAL_UNITS = ("版", "批", "期", "套", "次", "轮")
"""After 第 a number counts only with these: 第6版; 第三条 and 第一时间 count nothing."""


class Measures:
    """What quantities are made of, sorted for looking up."""

    def __init__(
        self,
        units: Iterable[str],
        bounds: Mapping[str, Iterable[str]],
        exceptions: Iterable[str] = (),
    ) -> None:
        """Sort units, bounds by side (at_least_before) and words whose numerals count nothing."""
        self.exceptions = tuple(exceptions)
        self._units: dict[str, list[str]] = {}
        for unit in sorted(units, key=len, reverse=True):
            self._units.setdefault(unit[0], []).append(unit)
        sides: dict[str, list[tuple[str, Bound]]] = {"before": [], "after": []}
        for name, group in bounds.items():
            bound, _, side = name.rpartition("_")
            sides[side] += [(word, Bound(bound)) for word in group]
        self.before, self.after = (
            sorted(sides[side], key=lambda pair: -len(pair[0])) for side in ("before", "after")
        )

    def unit_at(self, chars: str, at: int) -> str:
        """Read the longest unit that stands at `at`."""
        for unit in self._units.get(chars[at : at + 1], ()):
            if chars.startswith(unit, at):
                return unit
        return ""


def quantities(chars: str, words: Measures, skip: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """Read every quantity, in reading order; what lies in `skip` (dates, titles) is none.

    >>> words = Measures(("次", "元"), {"at_least_before": ("不少于",)})
    >>> [(found.quote, found.value) for found in quantities("培训不少于1次，奖励45万元", words)]
    [('不少于1次', 1), ('45万元', 450000)]
    """
    found = [
        *_shares(chars),
        *_in_words(chars, words),
        *_with_digits(chars, words),
        *_in_han(chars, words),
    ]
    if not found:
        return ()
    kept: list[Quantity] = []
    cover = Cover(len(chars), (*skip, *_exceptions(chars, words.exceptions)))
    for quantity in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not cover.touches(quantity.span):
            cover.take(quantity.span)
            kept.append(quantity)
    return tuple(kept)


def _exceptions(chars: str, exceptions: Iterable[str]) -> Iterator[Span]:
    for word in exceptions:
        for at in places_of(word, chars):
            yield Span(at, at + len(word))


def _shares(chars: str) -> Iterator[Quantity]:
    """Read fractions: 1/3, 三分之一, 百分之二十."""
    if "/" in chars:
        for found in re.finditer(_FRACTION, chars):
            if int(found[2]):
                yield Quantity(found[0], Span(*found.span()), int(found[1]) / int(found[2]), "")
    if "分之" in chars:
        for found in re.finditer(_PARTS_OF, chars):
            part = to_int(found[2] or found[3])
            span = Span(*found.span())
            whole = 100 if found[1] == "百" else to_int(found[1])
            if part is None or not whole:
                continue
            if whole == 100:  # noqa: PLR2004 (a per cent)
                yield Quantity(found[0], span, part, "%")
            else:
                yield Quantity(found[0], span, part / whole, "")


def _in_words(chars: str, words: Measures) -> Iterator[Quantity]:
    """Read shares and growth that have no figure: 一半 is 50%, 翻一番 a growth of 100%."""
    for word in filter(chars.__contains__, _HALVES):
        for at in places_of(word, chars):
            yield _quantity(chars, words, Span(at, at + len(word)), 50, "%")
    if "番" in chars:
        for found in re.finditer(_DOUBLED, chars):
            times = to_int(found[1]) if found[1] else 1
            if times is not None and times <= _MOST_DOUBLED:
                growth = 100 * (2**times - 1)
                yield Quantity(found[0], Span(*found.span()), growth, "%")


_HALVES = ("一半", "半数")
_DOUBLED = "翻([一二两三四]?)番"
_MOST_DOUBLED = 4
_GROWN = ("增长", "增加", "提高", "提升", "扩大", "增长了", "提高了", "增加了")


def _in_per_cent(chars: str, start: int, value: float, unit: str) -> tuple[float, str]:
    """Give tenths (三成) and growth in multiples (增长1倍) in per cent."""
    if unit == "成":
        return 10 * value, "%"
    if unit == "倍" and chars.endswith(_GROWN, 0, start):
        return 100 * value, "%"
    return value, unit


def _with_digits(chars: str, words: Measures) -> Iterator[Quantity]:
    """Read quantities in digits: 20%, 45万元, 10—20个."""
    if not _DIGIT.search(chars):
        return
    last: tuple[str, int] | None = None
    for found in _NUMBER.finditer(chars):
        start, number_end = found.span()
        number = found[0]
        before, last = last, (number, number_end)
        if chars.endswith("∶", 0, start):
            continue  # a scale: 1∶5万
        myriad, end = _myriad_at(chars, number_end)
        unit = words.unit_at(chars, end)
        ordinal = chars.endswith("第", 0, start)
        if (not unit and myriad not in _WHOLE) or (ordinal and unit not in _ORDINAL_UNITS):
            continue
        if _in_a_date(chars, start, number, unit):
            continue
        times = _MYRIADS.get(myriad, 1)
        low = before[0] if before and _is_range(chars[before[1] : start]) else None
        first = before[1] - len(before[0]) if before and low else start - ordinal
        quantity = _quantity(
            chars, words, Span(first, end + len(unit)), _value(number) * times, unit
        )
        yield quantity._replace(low=_value(low) * times if low else None)


def _myriad_at(chars: str, at: int) -> tuple[str, int]:
    """Read 万 and the like behind a number, and say where they end, 余 and 多 counted."""
    myriad = ""
    if not chars.startswith(_NOT_THOUSANDS, at):
        myriad = next((word for word in _MYRIADS if chars.startswith(word, at)), "")
    at += len(myriad)
    return myriad, at + chars.startswith(("余", "多"), at)


def _is_range(gap: str) -> bool:
    """Say whether what stands between two numbers makes a range of them: 10%—20%."""
    joint = next((joint for joint in _RANGE if gap.endswith(joint)), None)
    return joint is not None and gap.removesuffix(joint) in _LOW_UNITS


_YEAR_DIGITS = 4


def _in_a_date(chars: str, start: int, number: str, unit: str) -> bool:
    """Say whether a number is a year, or the day of a month."""
    if unit == "年":
        return len(number) == _YEAR_DIGITS and number.startswith(("19", "20"))
    return unit == "日" and chars.endswith("月", 0, start)


def _in_han(chars: str, words: Measures) -> Iterator[Quantity]:
    """Read quantities in Chinese numerals: 三个, 两次, 二十家."""
    for found in _HAN_NUMBER.finditer(chars):
        unit = words.unit_at(chars, found.end())
        value = to_int(found[0]) if unit else None
        if value is None:
            continue
        ordinal = chars.endswith("第", 0, found.start())
        # 第十三条、十四条 count articles of a law.
        article = unit == "条" and "第" in chars[max(0, found.start() - _ROUND) : found.start()]
        if article or (ordinal and unit not in _ORDINAL_UNITS):
            continue
        span = Span(found.start() - ordinal, found.end() + len(unit))
        quantity = _quantity(chars, words, span, value, unit)
        if value > 1 or quantity.bound is not Bound.EXACT or _comes_round(chars, span.start):
            yield quantity


def _value(digits: str) -> float:
    """Turn digits into a number, a whole one where they are whole."""
    plain = digits.replace(",", "").replace("，", "")
    return float(plain) if "." in plain else int(plain)


_TIMES = ("年", "个月", "天", "日")
_LONGEST_VERB = 4
"""Between a bound and its number may stand a verb: 至少组织一次, 至少开展2次."""
_ROUND = 8


def _comes_round(chars: str, at: int) -> bool:
    return "每" in chars[max(0, at - _ROUND) : at]


def _quantity(chars: str, words: Measures, span: Span, value: float, unit: str) -> Quantity:
    """Make a quantity of a number and its unit, with the words around it."""
    start, end = span
    bound = Bound.EXACT
    for word, limits in words.after:
        if chars.startswith(word, end):
            bound = limits
            end += len(word)
            break
    for word, limits in words.before:
        if chars.endswith(word, 0, start):
            # 近三年 looks back, it is no estimate.
            bound = Bound.EXACT if word == "近" and unit in _TIMES else limits
            start -= len(word)
            break
    else:
        window = chars[max(0, span.start - _LONGEST_VERB - 2) : span.start]
        if "至少" in window:
            bound = Bound.AT_LEAST
        elif "最多" in window:
            bound = Bound.AT_MOST
    noun = _noun_after(chars, end) or _noun_before(chars, start)
    value, unit = _in_per_cent(chars, start, value, unit)
    per = _round_before(chars, start)
    return Quantity(chars[start:end], Span(start, end), value, unit, bound, noun, per=per)


_PERIODS = {
    "年度": "year",
    "年": "year",
    "半年": "half",
    "季度": "quarter",
    "季": "quarter",
    "月": "month",
    "周": "week",
    "日": "day",
    "天": "day",
    "两年": "two years",
    "三年": "three years",
    "两个月": "two months",
}
_LONGEST_ROUND = 4


def _round_before(chars: str, start: int) -> str | None:
    """Read the round right before an amount: 每月|1200元."""
    at = chars.rfind("每", max(0, start - _LONGEST_ROUND), start)
    return _PERIODS.get(chars[at + 1 : start].removeprefix("个")) if at >= 0 else None


_ENDS_NOUN = frozenset("的和与及或等、在是为，并后时中")
_NOUN_LENGTH, _NOUN_BEFORE = 6, 4


def _noun_after(chars: str, at: int) -> str:
    end = at
    while end < min(len(chars), at + _NOUN_LENGTH) and _in_noun(chars[end]):
        end += 1
    return chars[at:end]


def _noun_before(chars: str, at: int) -> str:
    start = at
    while start > max(0, at - _NOUN_BEFORE) and _in_noun(chars[start - 1]):
        start -= 1
    return chars[start:at]


def _in_noun(char: str) -> bool:
    return is_han(char) and char not in _ENDS_NOUN
