"""Document numbers (发文字号): organ code, year, serial; and decrees, which have no year.

Everything is found from the 号 it ends in: that character is rare, so ordinary text costs one
search for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.model.facts import DocNumber
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# Scraped pages swap 〔〕 for whatever brackets they have; some write 〔2010〕年第2号.
_YEAR_AND_SERIAL = re.compile(
    r"[〔\[［【（(﹝] ?((?:19|20)[0-9]{2})年? ?[〕\]］】）)﹞] ?年? ?第? ?([0-9]{1,5}) ?"
)
_LONGEST_TAIL = 20
"""How far before 号 the bracket of the year can open."""
_BRACKETS = "〔[［【（(﹝"

_ORGAN_CHARS = re.compile("[一-鿿A-Za-z〇]*")
_LONGEST_ORGAN = 12
"""粤工信工业互联网函 has 9; more is an issuer's name run into the number."""
_SHORTEST_ORGAN = 2
_LOOK_BACK = 40
_LONGEST_ISSUER = 20
"""财政部税务总局住房城乡建设部 before 公告 has 14."""

# Where running text ends and the organ code begins: 国家能源局以国能综函煤炭〔2019〕22号,
# 有关问题的批复国函〔1998〕57号, 中共某省委文件某发〔2022〕1号.
_BEFORE_ORGAN = re.compile(
    ".*(?:"
    "[以按见与及的为其由]|(?<!共)和|按照|依照|参照|根据|依据|遵照|执行|印发|转发|落实"
    "|文件|通知|决定|批复|意见|办法|规定|方案|公告|通告|文号|编号|字号"
    "|人民政府|办公厅|办公室|委员会|管委会|党工委"
    ")(?=.{2})"
)
_DECREE = re.compile(r"(?:令|公告)(?:[〔（(]?(?:19|20)[0-9]{2}[〕）)]?年)? ?(第?) ?[0-9]{1,5} ?")


def read_doc_number(chars: str) -> DocNumber | None:
    """Read the first document number of a text, whichever brackets the web page gave it.

    >>> str(read_doc_number("苏政办发[2022]35号"))
    '苏政办发〔2022〕35号'
    """
    return next((number for number, _ in doc_numbers(chars)), None)


def doc_numbers(chars: str) -> Iterator[tuple[DocNumber, Span]]:
    """Give every document number, with its place."""
    start = 0
    at = chars.find("号")
    while at >= 0:
        found = _number_before(chars, start, at)
        if found:
            yield found
            start = at + 1
        at = chars.find("号", at + 1)


def decrees(chars: str) -> Iterator[tuple[str, Span]]:
    """Give every decree named by its number alone (国务院令第588号), with its place."""
    at = chars.find("号")
    start = 0
    while at >= 0:
        found = _decree_before(chars, start, at)
        if found:
            yield chars[slice(*found)], found
            start = at + 1
        at = chars.find("号", at + 1)


def _number_before(chars: str, start: int, at: int) -> tuple[DocNumber, Span] | None:
    """Read the number that ends in the 号 at `at`, looking back to `start` at most."""
    opening = _last_bracket(chars, max(start, at - _LONGEST_TAIL), at)
    if opening < 0:
        return None
    match = _YEAR_AND_SERIAL.fullmatch(chars, opening, at)
    if not match:
        return None
    end = opening
    while end > start and chars[end - 1] == " ":
        end -= 1
    first = _organ_start(chars, start, end)
    if end - first < _SHORTEST_ORGAN:
        return None
    number = DocNumber(chars[first:end], int(match[1]), int(match[2]))
    return number, Span(first, at + 1)


def _last_bracket(chars: str, start: int, end: int) -> int:
    return max(chars.rfind(bracket, start, end) for bracket in _BRACKETS)


def _organ_start(chars: str, start: int, end: int) -> int:
    """Say where the organ code that ends at `end` begins."""
    first = end
    floor = max(start, end - _LOOK_BACK)
    while first > floor and _ORGAN_CHARS.fullmatch(chars[first - 1]):
        first -= 1
    before = _BEFORE_ORGAN.match(chars, first, end)
    if before:
        first = before.end()
    return max(first, end - _LONGEST_ORGAN)


def _decree_before(chars: str, start: int, at: int) -> Span | None:
    """Find the decree that ends in the 号 at `at`."""
    floor = max(start, at - _LONGEST_TAIL)
    named = max(chars.rfind("令", floor, at), chars.rfind("公告", floor, at))
    if named < 0 or not _DECREE.fullmatch(chars, named, at):
        return None
    word = 1 if chars[named] == "令" else 2
    first = named
    while first > max(start, named - _LONGEST_ISSUER) and _ORGAN_CHARS.fullmatch(chars[first - 1]):
        first -= 1
    before = _BEFORE_ORGAN.match(chars, first, named + word)
    if before:
        first = before.end()
    if chars[first] == "日" and first and chars[first - 1].isdigit():
        first += 1  # 1993年12月13日国务院令第138号
    if named - first < _SHORTEST_ORGAN:
        return None
    return Span(first, at + 1)
