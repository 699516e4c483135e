"""The marker a line opens with: its style and number.

What level a style stands for differs from document to document: `body` decides. GB/T 9704-2012
7.3.3 sets the ladder 一、（一）1．（1）, but documents leave steps out.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from zwgk.numerals import to_int


class Style(IntEnum):
    """Styles of marker in the order in which they nest."""

    PART = 1
    """第一编"""
    CHAPTER = 2
    """第一章"""
    DIVISION = 3
    """第一节"""
    ARTICLE = 4
    """第一条"""
    HAN_COMMA = 5
    """一、"""
    HAN_PAREN = 6
    """（一）"""
    DECIMAL = 7
    """1, over 1.1: see `decimals`"""
    DECIMAL_2 = 8
    """1.1"""
    DECIMAL_3 = 9
    """1.1.1"""
    DECIMAL_4 = 10
    """1.1.1.1"""
    ARABIC_DOT = 11
    """1．"""
    ARABIC_PAREN = 12
    """（1）"""
    CIRCLED = 13
    """①"""


DECIMALS = (Style.DECIMAL, Style.DECIMAL_2, Style.DECIMAL_3, Style.DECIMAL_4)


class Marker(NamedTuple):
    """A label: its style, its number, and how many working characters it takes."""

    style: Style
    number: int
    end: int


_HAN = "[〇零一二三四五六七八九十百廿卅两]{1,7}"
_OF_ORDER = {
    "编": Style.PART,
    "章": Style.CHAPTER,
    "节": Style.DIVISION,
    "条": Style.ARTICLE,
}
_ORDERED = re.compile(rf"第(?P<n>{_HAN}|\d{{1,4}})(?P<unit>[编章节条])(?![款约例件]|项(?!目))")
_PATTERNS = (
    (Style.HAN_COMMA, re.compile(rf"(?P<n>{_HAN})(?:、|\.|．(?!\d))")),
    (Style.HAN_PAREN, re.compile(rf"[（〔\[](?P<n>{_HAN})[）〕\]]、?")),
    # ﹒ (U+FE52) is what 苏政办发〔2022〕35号 has on the web; (?!\d) keeps 1.5万 out.
    # 2.2025年底前 is point 2 all the same, and 1.5G示范应用 is point 1.
    (
        Style.ARABIC_DOT,
        re.compile(r"(?P<n>\d{1,3})(?:\.(?!\d)|\.(?=20\d\d(?!\d)|[3-6]G)|、|．|﹒)"),
    ),
    (Style.ARABIC_PAREN, re.compile(r"（(?P<n>\d{1,3})）|(?P<m>\d{1,3})）")),
)
# One character for the whole label: ㈠ ⑴ ⒈ ①.
_ENCLOSED = (
    (Style.HAN_PAREN, 0x3220, 0x3229),
    (Style.ARABIC_PAREN, 0x2474, 0x2487),
    (Style.ARABIC_DOT, 0x2488, 0x249B),
    (Style.CIRCLED, 0x2460, 0x2473),
    (Style.CIRCLED, 0x2776, 0x277F),
)
_OPENERS = frozenset("第（〔[〇零一二三四五六七八九十百廿卅两0123456789")


def read_marker(line: str) -> Marker | None:
    """Read the marker that a folded line opens with, if it opens with one.

    >>> read_marker("（十二）加强指导监督。")
    Marker(style=<Style.HAN_PAREN: 6>, number=12, end=4)
    >>> read_marker("1.5万人") is None
    True
    >>> read_marker("第三条本办法所称")
    Marker(style=<Style.ARTICLE: 4>, number=3, end=3)
    """
    first = line[:1]
    if not first:
        return None
    if first not in _OPENERS:
        return _enclosed(ord(first))
    return _ordered(line) if first == "第" else _styled(line)


def _enclosed(code: int) -> Marker | None:
    for style, low, high in _ENCLOSED:
        if low <= code <= high:
            return Marker(style, code - low + 1, 1)
    return None


def _ordered(line: str) -> Marker | None:
    """Read 第一章, 第三条."""
    match = _ORDERED.match(line)
    number = to_int(match["n"]) if match else None
    if match is None or number is None:
        return None
    return Marker(_OF_ORDER[match["unit"]], number, match.end())


def _styled(line: str) -> Marker | None:
    """Read 一、 （一） 1． （1）."""
    for style, pattern in _PATTERNS:
        match = pattern.match(line)
        if match is None:
            continue
        number = to_int(match[match.lastgroup or 0])
        if number is not None and number > 0:
            return Marker(style, number, match.end())
    return None
