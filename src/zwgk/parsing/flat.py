"""A document that arrived as one line, cut where its parts begin.

Pages saved as text often lose every line break: title, number, addressees, body, signature and
date run into one another. The labels still stand in order, and a number or a 通知 ends the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from zwgk.facts.doc_numbers import doc_numbers
from zwgk.parsing.date_lines import signed_before_date
from zwgk.parsing.lines import Line
from zwgk.parsing.markers import Style, read_marker

if TYPE_CHECKING:
    from zwgk.model.text import Text

_FLAT = 600
"""A line this long holds more than a paragraph: the longest paragraph of the seeds has 406."""


def split_flat_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Cut each line that holds more than a paragraph where its labels begin.

    Where a whole document is one line, its head and its signature are cut off too.
    """
    whole = len(lines) <= _LINES_OF_A_FLAT_DOCUMENT
    for line in lines:
        chars = line.chars
        if line.cell or (len(chars) < _FLAT and not whole):
            yield line
            continue
        cuts = set(_label_places(chars))
        if whole:
            cuts |= {*_head_places(chars), *_closing_places(chars)}
        yield from _cut(line, sorted(cuts))


_LINES_OF_A_FLAT_DOCUMENT = 2


def _cut(line: Line, cuts: Iterable[int]) -> Iterator[Line]:
    for begin, end in pairwise((0, *cuts, len(line.chars))):
        part: Text = line.text.slice(begin, end).strip()
        if part.chars:
            first = line.after_blank and begin == 0
            yield Line(part, read_marker(part.chars), after_blank=first)


_LABEL = re.compile(
    "(?<=[。；：）！？])(?=[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)"
)
_LABEL_LENGTH = 6


def _label_places(chars: str) -> Iterator[int]:
    """Find where labels follow one another in order: 一、, then 二、 or （一）, and so on."""
    last = {Style.HAN_COMMA: 0, Style.HAN_PAREN: 0}
    opening = read_marker(chars[:_LABEL_LENGTH])
    if opening is not None and opening.style in last:
        last[opening.style] = opening.number
    for match in _LABEL.finditer(chars):
        marker = read_marker(chars[match.end() : match.end() + _LABEL_LENGTH])
        if marker is None or marker.style not in last:
            continue
        if marker.number not in {last[marker.style] + 1, 1}:
            continue
        last[marker.style] = marker.number
        if marker.style is Style.HAN_COMMA:
            last[Style.HAN_PAREN] = 0
        yield match.end()


_HEAD = 300
_TITLE = re.compile(
    "[^。：]{0,20}?(?:关于|印发|转发|批转)[^。：]{2,150}?"
    "(?:的|若干|实施|指导)(?:通知|批复|复函|函|意见|决定|公告|通告|通报|请示|答复)"
    "(?![》〉＞”的及和与、（，])"
)
_ADDRESSEES = re.compile("[^。]{2,200}?：")


def _head_places(chars: str) -> Iterator[int]:
    """Find where title, number and addressees end in the line that holds a whole document."""
    start = 0
    number = next((span for _, span in doc_numbers(chars[:_HEAD])), None)
    before = chars[: number.start] if number else ""
    if number is not None and _TITLE.fullmatch(before):
        yield from number
        start = number.end
    elif title := _TITLE.match(chars):
        start = title.end()
        yield start
    else:
        return
    if addressees := _ADDRESSEES.match(chars, start):
        yield addressees.end()


def _closing_places(chars: str) -> Iterator[int]:
    """Find the signature and the date that stand after the last sentence."""
    at = max(map(chars.rfind, "。！？）")) + 1
    if signed := signed_before_date(chars[at:]):
        yield at
        yield at + signed
