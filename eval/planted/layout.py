"""Put a draft on paper: front, numbers, lines, and what scanners and web pages do to them."""

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from random import Random
from typing import NamedTuple, TypeAlias

from eval.planted.draft import Addition, Draft, Point, Sentence
from eval.planted.words import PLACE
from eval.shapes import Noise

_HAN_DIGITS = "零一二三四五六七八九"
_TEN = 10
_FORMATS = {
    "section": "{han}、",
    "bracket": "（{han}）",
    "arabic": "{arabic}．",
    "round": "（{arabic}）",
}

_FRONT = """{place}人民政府办公室文件

某区政办〔{year}〕{serial}号

关于印发《{title}》的通知

各镇人民政府、街道办事处，区各有关单位：
现将《{title}》印发给你们，请认真贯彻执行。

{place}人民政府办公室
{year}年{month}月{day}日

{title}

"""
_TAIL = "\n\n分享到：\n【打印本页】【关闭窗口】\n"

_TO_HALF = str.maketrans("，：；（）", ",:;()")
_TO_FULL = str.maketrans(",:;()", "，：；（）")
_WIDE_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_LINE_OPENING = re.compile(r"[一二三四五六七八九十（(\d第附]")
_BREAKS = ("\n\n", "\n", "\n— {page} —\n", "\n\n- {page} -\n\n")
_FROM_EDGE = 6


_Piece: TypeAlias = tuple[str, Sentence | Addition | None]
"""Words, and the sentence that they are, if they are one."""


class Printed(NamedTuple):
    """A text, and where in it each sentence stands."""

    text: str
    places: dict[int, tuple[int, int]]
    """By the identity of a sentence of the draft."""
    front: tuple[int, int]


def number(draft: Draft, style: str, *, runs_on: bool) -> None:
    """Give the points new numbers: as in the parent, or anew under each heading (`restart`).

    With `bracket` the lowest points become （一）, unless a heading is that already.
    """
    styles = {point.level: point.style for point in draft.points}
    deepest = max(styles, default=0)
    if style == "bracket" and deepest > 0 and "bracket" not in styles.values():
        styles[deepest] = "bracket"
    running = deepest if runs_on and style != "restart" else None
    counters = dict.fromkeys(styles, 0)
    for point in draft.points:
        if not point.printed:
            continue
        counters[point.level] += 1
        for level in counters:
            if level > point.level and level != running:
                counters[level] = 0
        arabic = counters[point.level]
        point.marker = _FORMATS[styles[point.level]].format(arabic=arabic, han=_han(arabic))


def _han(number_: int) -> str:
    """Write a number below a hundred.

    >>> _han(7), _han(10), _han(12), _han(30)
    ('七', '十', '十二', '三十')
    """
    tens, ones = divmod(number_, _TEN)
    if not tens:
        return _HAN_DIGITS[ones]
    return (_HAN_DIGITS[tens] if tens > 1 else "") + "十" + (_HAN_DIGITS[ones] if ones else "")


def print_draft(draft: Draft, title: str, year: int, choose: Random) -> Printed:
    """Write the text down."""
    front = _FRONT.format(
        place=PLACE,
        title=title,
        year=year,
        serial=choose.randint(20, 90),
        month=choose.randint(7, 12),
        day=choose.randint(1, 28),
    )
    pieces: list[_Piece] = [(front, None), *((one.words, one) for one in draft.intro)]
    for point in draft.points:
        pieces += _pieces(point, choose)
    text, places = "", {}
    for words, owner in pieces:
        if owner is not None:
            places[id(owner)] = (len(text), len(text) + len(words))
        text += words
    return Printed(text, places, (0, len(front)))


def _pieces(point: Point, choose: Random) -> list[_Piece]:
    if not point.printed:
        return []
    gap = "\n\n" if choose.random() < 1 / 2 else "\n"
    pieces: list[_Piece] = [(gap + point.marker, None)]
    for at, one in enumerate(point.printed):
        if at and isinstance(one, Sentence) and one.part.opens:
            pieces.append(("\n", None))
        pieces.append((one.words, one))
    return pieces


def make_noise(printed: Printed, choose: Random) -> tuple[Printed, Noise]:
    """Change widths, cut lines at page ends, and put a web page around the text."""
    width = choose.choice(("full", "half", "mixed"))
    text, counts = _with_widths(printed, width, choose)
    inserts = _page_breaks(printed, choose)
    counts["page_break"] = len(inserts)
    if choose.random() < 1 / 2:
        inserts[len(text)] = _TAIL
        counts["boilerplate"] = 1
    ends = sorted(inserts)
    shifts = [0, *accumulate(len(inserts[at]) for at in ends)]
    noisy, last = "", 0
    inserted = []
    for at in ends:
        noisy += text[last:at]
        inserted.append([len(noisy), len(noisy) + len(inserts[at])])
        noisy += inserts[at]
        last = at
    noisy += text[last:]
    places = {
        owner: (start + shifts[bisect_right(ends, start)], end + shifts[bisect_left(ends, end)])
        for owner, (start, end) in printed.places.items()
    }
    return Printed(noisy, places, printed.front), {
        "width": width,
        "counts": counts,
        "inserted": inserted,
    }


def _with_widths(printed: Printed, width: str, choose: Random) -> tuple[str, dict[str, int]]:
    """Change the width of marks and of a few digits; no character is added or lost."""
    wanted = {"half": (_TO_HALF,), "full": (_TO_FULL,), "mixed": (_TO_HALF, _TO_FULL)}[width]
    start = printed.front[1]
    chars = list(printed.text)
    digits = [at for at in range(start, len(chars)) if chars[at] in "0123456789"]
    wide = choose.sample(digits, min(len(digits), choose.randint(0, 3)))
    for at in wide:
        chars[at] = chars[at].translate(_WIDE_DIGITS)
    for at in range(start, len(chars)):
        chars[at] = chars[at].translate(choose.choice(wanted))
    changed = sum(old != new for old, new in zip(printed.text, chars, strict=True)) - len(wide)
    return "".join(chars), {"width": changed, "digit_width": len(wide)}


def _page_breaks(printed: Printed, choose: Random) -> dict[int, str]:
    """Choose places inside of sentences, away from numbers, where a page ends."""
    places = [
        at
        for start, end in printed.places.values()
        for at in range(start + _FROM_EDGE, end - _FROM_EDGE)
        if "一" <= printed.text[at - 1] <= "鿿"
        and "一" <= printed.text[at] <= "鿿"
        and not _LINE_OPENING.match(printed.text, at)
    ]
    chosen = sorted(choose.sample(places, min(len(places), choose.randint(1, 6))))
    return {at: choose.choice(_BREAKS).format(page=page) for page, at in enumerate(chosen, 1)}
