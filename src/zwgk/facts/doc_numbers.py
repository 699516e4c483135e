"""Document numbers (发文字号): organ code, year, serial; and decrees, which have no year.

Everything is found from the 号 it ends in: that character is rare, so ordinary text costs one
search for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.facts.runs import name_start
from zwgk.facts.word_index import places_of
from zwgk.model.facts import DocNumber
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Scraped pages swap 〔〕 for whatever brackets they have.
_OPENING, _CLOSING = "〔[［【（(﹝", "〕]］】）)﹞"
# Some write 〔2010〕年第2号.
_YEAR_AND_SERIAL = "((?:19|20)[0-9]{2})年? ?(.) ?年? ?第? ?([0-9]{1,5}) ?"
_LONGEST_TAIL = 20
"""How far before 号 the bracket of the year can open."""

_LONGEST_ORGAN = 12
"""粤工信工业互联网函 has 9; more is an issuer's name run into the number."""
_SHORTEST_ORGAN = 2
_LOOK_BACK = 40
_LONGEST_ISSUER = 20
"""财政部税务总局住房城乡建设部 before 公告 has 14."""

# Where running text ends and the organ code begins: 国家能源局以国能综函煤炭〔2019〕22号,
# 有关问题的批复国函〔1998〕57号, 中共某省委文件某发〔2022〕1号.
_BEFORE_ORGAN = (
    *"以按见与及的为其由和照",
    "根据",
    "依据",
    "符合",
    "执行",
    "印发",
    "转发",
    "落实",
    "文件",
    "通知",
    "决定",
    "批复",
    "复函",
    "通报",
    "意见",
    "办法",
    "规定",
    "方案",
    "公告",
    "通告",
    "文号",
    "编号",
    "字号",
    "人民政府",
    "办公厅",
    "办公室",
    "委员会",
    "管委会",
    "党工委",
)
_DECREED = ("令", "公告")
_DECREE = "(?:[〔（(]?(?:19|20)[0-9]{2}[〕）)]?年)? ?第? ?[0-9]{1,5} ?"


def read_doc_number(chars: str) -> DocNumber | None:
    """Read the first document number of a text, whichever brackets the web page gave it.

    >>> str(read_doc_number("苏政办发[2022]35号"))
    '苏政办发〔2022〕35号'
    """
    return next((number for number, _ in doc_numbers(chars)), None)


def doc_numbers(chars: str) -> Iterator[tuple[DocNumber, Span]]:
    """Give every document number, with its place."""
    start = 0
    for at in places_of("号", chars):
        found = _number_before(chars, start, at)
        if found:
            yield found
            start = at + 1


def decrees(chars: str) -> Iterator[tuple[str, Span]]:
    """Give every decree named by its number alone (国务院令第588号), with its place."""
    start = 0
    for at in places_of("号", chars):
        found = _decree_before(chars, start, at)
        if found:
            yield chars[slice(*found)], found
            start = at + 1


def _number_before(chars: str, start: int, at: int) -> tuple[DocNumber, Span] | None:
    """Read the number that ends in the 号 at `at`, looking back to `start` at most."""
    opening = max(chars.rfind(mark, max(start, at - _LONGEST_TAIL), at) for mark in _OPENING)
    if opening < 0:
        return None
    inside = opening + 2 if chars.startswith(" ", opening + 1) else opening + 1
    match = re.fullmatch(_YEAR_AND_SERIAL, chars[inside:at])
    if not match or match[2] not in _CLOSING:
        return None
    end = opening
    while end > start and chars[end - 1] == " ":
        end -= 1
    first = _organ_start(chars, name_start(chars, end, max(start, end - _LOOK_BACK)), end)
    first = max(first, end - _LONGEST_ORGAN)
    if end - first < _SHORTEST_ORGAN:
        return None
    number = DocNumber(chars[first:end], int(match[1]), int(match[3]))
    return number, Span(first, at + 1)


def _organ_start(chars: str, start: int, end: int) -> int:
    """Say where the organ begins in a name that running text may lead into."""
    last = end - _SHORTEST_ORGAN
    for word in _BEFORE_ORGAN:
        at = chars.rfind(word, start, last)
        # 共和国 is part of a name.
        if at >= 0 and not chars.startswith("共和国", at - 1):
            start = at + len(word)
    return start


def _decree_before(chars: str, start: int, at: int) -> Span | None:
    """Find the decree that ends in the 号 at `at`."""
    floor = max(start, at - _LONGEST_TAIL)
    named, word = max((chars.rfind(word, floor, at), word) for word in _DECREED)
    if named < 0 or not re.fullmatch(_DECREE, chars[named + len(word) : at]):
        return None
    first = name_start(chars, named, max(start, named - _LONGEST_ISSUER))
    first = _organ_start(chars, first, named + len(word))
    if chars[first] == "日" and first and chars[first - 1].isdigit():
        first += 1  # 1993年12月13日国务院令第138号
    if named - first < _SHORTEST_ORGAN:
        return None
    return Span(first, at + 1)
