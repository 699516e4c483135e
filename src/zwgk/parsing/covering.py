"""Requirements that stand above the body: in the words of a notice that sends a document on.

国办发〔1997〕11号 prints an opinion of a ministry; above its own signature it says what those
addressed (地方各级政府、各有关部门) must do about it. Such sentences count as paragraphs without
a number do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.parsing.date_lines import is_date_line, signed_before_date
from zwgk.parsing.sentences import sentence_spans

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line
    from zwgk.parsing.parts import Parts

_MUST = (
    "(?:(?<![重主需必首摘概紧])要(?![求素点件领义略])|应当|必须"
    "|(?<![回响反适供相对感效呼])应(?![急用对届收邀]))"
)
_SAYS = "[^，。；：《》“”]"
# 在部署上，要…… and 各地区、各部门要……; what a law or a leader says must be done is quoted.
# Both are texts, compiled for the first sentence that may be one.
_DUTY = (
    f"(?:[在对为通当现][^。；《》]{{0,40}}，)?(?!.{{0,20}}[提指]出){_SAYS}{{0,60}}?(?:，特别是{_SAYS}{{2,40}}，)?{_MUST}"
    f"|[^。；：《》]{{2,120}}，(?:各|地方|有关|相关|你){_SAYS}{{0,50}}?{_MUST}"
)
_REPORT = "请[^。]{0,60}[于在][^。]{0,30}[年月日底]前[^。]{0,80}(?:报|反馈|提交)"


def set_duties_apart(parts: Parts) -> Parts:
    """Set the sentences above the body that require something apart from the rest there."""
    signed = _signed(parts.front)
    front: list[Line] = []
    duties: list[Line] = []
    for at, line in enumerate(parts.front):
        start = _duty_in(line.chars, above=at < signed) if "。" in line.chars else None
        if start is None:
            front.append(line)
            continue
        if start:
            front.append(line._replace(text=line.text.slice(0, start).strip()))
        duties.append(line._replace(text=line.text.slice(start, len(line.chars)).strip()))
    return parts._replace(front=front, duties=duties) if duties else parts


def _signed(front: Sequence[Line]) -> int:
    """Say above which line the words of a notice stand: the last date, which signs them."""
    dates = (
        at
        for at, line in enumerate(front)
        if is_date_line(line.chars) or signed_before_date(line.chars)
    )
    return max(dates, default=0)


def _duty_in(chars: str, *, above: bool) -> int | None:
    """Give where the first sentence begins that requires something."""
    return next(_duties(chars, above=above), None)


def _duties(chars: str, *, above: bool) -> Iterator[int]:
    if not above and "请" not in chars:
        return
    for start, end in sentence_spans(chars):
        sentence = chars[start:end]
        must = above and re.search(_MUST, sentence) is not None
        if (must and re.match(_DUTY, sentence)) or (
            "请" in sentence and "前" in sentence and re.search(_REPORT, sentence)
        ):
            yield start
