"""Numerals as clause labels, dates and amounts write them: 一二三, １２, ⑿, 廿."""

import re
from functools import lru_cache

HAN_NUMERALS = "〇○零一二两三四五六七八九十百千万亿廿卅"
"""Every character of a numeral in a clause label or a date; amounts also have 壹贰叁."""

_RUNS = (
    ("①", 1, 20),
    ("㉑", 21, 15),
    ("㊱", 36, 15),
    ("⑴", 1, 20),
    ("⒈", 1, 20),
    ("㈠", 1, 10),
    ("㊀", 1, 10),
    ("Ⅰ", 1, 12),
    ("ⅰ", 1, 12),
    ("❶", 1, 10),
    ("⓫", 11, 10),
    ("➀", 1, 10),
    ("➊", 1, 10),
    ("⓵", 1, 10),
)

ENCLOSED = {
    chr(ord(first) + step): number + step for first, number, count in _RUNS for step in range(count)
}
"""Every single character that is a whole number with its dot, brackets or circle: ⒈ ⑴ ① ㈠ Ⅲ.

Superscripts and fractions are none: 5² and ½ are no labels.
"""

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
_MOST_DIGITS = 9
_MOST = 10**_MOST_DIGITS - 1
_LONGEST = len("二亿三千四百五十六万七千八百九十一")
_JOINED_BELOW = 1000
"""A group of four digits below this is joined to what stands before it by 零: 一万零三百."""

_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
# 二○二二, 二〇二二 and 二０二二 are all found in one year's documents.
_ONE_SPELLING = str.maketrans(
    dict(zip("〇○0壹贰叁肆伍陆柒捌玖拾佰仟", "零零零一二三四五六七八九十百千", strict=True))
    | {"两": "二", "廿": "二十", "卅": "三十"}
)
# 两 stands alone, or counts hundreds and more; 十两 is a weight.
_MISPLACED = re.compile("两(?![百千万亿])")
_SHORT_TEN = re.compile("(?<=[百零])十")


@lru_cache(maxsize=1024)
def to_int(text: str) -> int | None:
    """Read a whole numeral, or None when `text` is anything else.

    Strict, because a label is read from it: 十两 and 一百三 are not guessed at.

    >>> [to_int(text) for text in ("十二", "廿一", "二〇二二", "１２", "⑿", "㈠", "Ⅲ")]
    [12, 21, 2022, 12, 12, 1, 3]
    >>> [to_int(text) for text in ("十两", "一百三", "²", "1.5", "")]
    [None, None, None, None, None]
    """
    if not text or len(text) > _LONGEST:
        return None
    if text in ENCLOSED:
        return ENCLOSED[text]
    text = text.translate(_FULL_WIDTH)
    if text.isascii():
        return int(text) if text.isdigit() and len(text) <= _MOST_DIGITS else None
    return _han_to_int(text)


def to_han(number: int) -> str:
    """Write a number in Chinese characters, as clause labels do.

    >>> [to_han(number) for number in (3, 10, 12, 20, 103, 110, 2022)]
    ['三', '十', '十二', '二十', '一百零三', '一百一十', '二千零二十二']

    Raises:
        ValueError: the number is below 0 or has more than nine digits.
    """
    if not 0 <= number <= _MOST:
        raise ValueError(f"no numeral is written for {number}")
    if number == 0:
        return "零"
    written = ""
    for unit in ("", "万", "亿"):
        number, group = divmod(number, 10_000)
        if group:
            joint = "零" if number and group < _JOINED_BELOW else ""
            written = joint + _group_to_han(group) + unit + written
        elif number and written and not written.startswith("零"):
            written = "零" + written
    return _plain_ten(written)


def _han_to_int(text: str) -> int | None:
    """Read a numeral in Chinese characters, and believe it only if it is written back the same."""
    if text != "两" and _MISPLACED.search(text):
        return None
    text = _SHORT_TEN.sub("一十", text.translate(_ONE_SPELLING))
    if len(text) > 1 and not text.strip(_DIGITS):
        return _digits_to_int(text)
    number = _sum_of(text)
    if number is None or number > _MOST or to_han(number) != _plain_ten(text):
        return None
    return number


def _plain_ten(text: str) -> str:
    """Write a leading 一十 as 十."""
    return text.removeprefix("一") if text.startswith("一十") else text


def _digits_to_int(text: str) -> int | None:
    """Read digits that stand side by side, as in 二〇二二."""
    if len(text) > _MOST_DIGITS:
        return None
    return int("".join(str(_VALUES[digit]) for digit in text))


def _sum_of(text: str) -> int | None:
    """Add up what the characters stand for, in whatever order they come."""
    total = group = digit = 0
    for char in text:
        if char in _VALUES:
            digit = _VALUES[char]
        elif char in _UNITS:
            group += (digit or 1) * _UNITS[char]
            digit = 0
        elif char in _MYRIADS:
            total += (group + digit) * _MYRIADS[char]
            group = digit = 0
        else:
            return None
    return total + group + digit


def _group_to_han(number: int) -> str:
    """Write up to four digits, each with its unit."""
    written = ""
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, number = divmod(number, value)
        if digit:
            written += _DIGITS[digit] + unit
        elif written and number and not written.endswith("零"):
            written += "零"
    return written
