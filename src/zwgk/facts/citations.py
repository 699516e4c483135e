"""Documents that a text names: by 《title》, by number, or by both."""

from __future__ import annotations

import re
from typing import NamedTuple

from zwgk.facts.cover import Cover
from zwgk.facts.doc_numbers import decrees, doc_numbers
from zwgk.model.facts import Citation, DocNumber
from zwgk.model.text import Span

_TITLE_MARKS = re.compile("[《》]")
_LONGEST_TITLE = 200
_LONGEST_BRACKET = 80
"""A bracket after a title may hold several numbers, and 以下简称 with a short title."""
_NICKNAMED = ("简称", "称为", "简称：", "简称:")


class _Number(NamedTuple):
    """A document number or a decree, before it is known whether a title goes with it."""

    span: Span
    doc_number: DocNumber | None
    decree: str | None


def citations(chars: str) -> tuple[Citation, ...]:
    """Read every citation, in reading order.

    A short title that is only being introduced (以下简称《办法》) cites nothing.

    >>> [found.quote for found in citations("按照《甲办法》（苏政发〔2022〕1号）、《乙办法》办理")]
    ['《甲办法》（苏政发〔2022〕1号）', '《乙办法》']
    """
    numbers = _numbers(chars)
    titles = title_spans(chars) if "《" in chars else []
    if not numbers and not titles:
        return ()
    found = []
    at = 0
    for index, title in enumerate(titles):
        while at < len(numbers) and numbers[at].span.end < title.start:
            found.append(_by_number(chars, numbers[at]))
            at += 1
        if chars.endswith(_NICKNAMED, 0, title.start):
            continue
        number = numbers[at] if at < len(numbers) else None
        bound = titles[index + 1].start if index + 1 < len(titles) else len(chars)
        span = _span_with(chars, title, number, bound) if number else title
        if span == title:
            number = None
        else:
            at += 1
        found.append(_by_title(chars, title, span, number))
    found += [_by_number(chars, number) for number in numbers[at:]]
    return tuple(found)


def title_spans(chars: str) -> list[Span]:
    """Find every outermost 《…》, marks included, in reading order.

    A mark without its partner spoils no other: 《甲、《乙》 has one title.
    """
    opened: list[int] = []
    pairs: list[Span] = []
    for mark in _TITLE_MARKS.finditer(chars):
        at = mark.start()
        if chars[at] == "《":
            opened.append(at)
        elif opened:
            start = opened.pop()
            if at - start <= _LONGEST_TITLE and "。" not in chars[start:at]:
                while pairs and pairs[-1].start > start:
                    pairs.pop()
                pairs.append(Span(start, at + 1))
    return [span for span in pairs if span.end - span.start > len("《》")]


def _numbers(chars: str) -> list[_Number]:
    """Find the document numbers and decrees, in reading order."""
    if "号" not in chars:
        return []
    numbered = [_Number(span, number, None) for number, span in doc_numbers(chars)]
    cover = Cover(len(chars), (number.span for number in numbered))
    decreed = [
        _Number(span, None, decree) for decree, span in decrees(chars) if not cover.touches(span)
    ]
    return sorted(numbered + decreed) if decreed else numbered


def _span_with(chars: str, title: Span, number: _Number, bound: int) -> Span:
    """Give the span of the title and its number; of the title alone, if the number is another's."""
    start, end = number.span
    if end == title.start:
        return Span(start, title.end)
    between = chars[title.end : start]
    if start >= bound or len(between) > _LONGEST_BRACKET:
        return title
    if not between.strip(" "):
        return Span(title.start, end)
    if between[0] not in "（(" or "）" in between:
        return title
    closing = min(
        (at for at in (chars.find(mark, end, end + _LONGEST_BRACKET) for mark in "）)") if at >= 0),
        default=end - 1,
    )
    return Span(title.start, closing + 1)


def _by_title(chars: str, title: Span, span: Span, number: _Number | None) -> Citation:
    named = chars[title.start + 1 : title.end - 1].strip(" ")
    doc_number, decree = (number.doc_number, number.decree) if number else (None, None)
    return Citation(chars[slice(*span)], span, named, doc_number, decree)


def _by_number(chars: str, number: _Number) -> Citation:
    return Citation(chars[slice(*number.span)], number.span, None, number.doc_number, number.decree)
