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
from zwgk.model.text import Span
from zwgk.parsing.lines import FEW_LINES, FLAT_LENGTH, Line
from zwgk.parsing.markers import Style, read_marker
from zwgk.parsing.signers import is_signature

if TYPE_CHECKING:
    from zwgk.model.text import Text


def split_flat_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Cut each line that holds more than a paragraph where its labels begin.

    Where a whole document is one line, its head and its signature are cut off too.
    """
    whole = len(lines) <= FEW_LINES
    for line in lines:
        chars = line.chars
        if line.cell or (len(chars) < FLAT_LENGTH and not whole):
            yield line
            continue
        cuts = set(_label_places(chars))
        if whole:
            cuts |= {*_head_places(chars), *_closing_places(chars)}
        yield from _cut(line, sorted(cuts))


def _cut(line: Line, cuts: Iterable[int]) -> Iterator[Line]:
    for begin, end in pairwise((0, *cuts, len(line.chars))):
        part: Text = line.text.slice(begin, end).strip()
        if part.chars:
            first = line.after_blank and begin == 0
            yield Line(part, read_marker(part.chars), after_blank=first)


_STOPS = "。；：）！？"
_HAN = "[一二三四五六七八九十]{1,3}"
_LABEL = re.compile(
    f"(?<=[{_STOPS}])(?={_HAN}、|（{_HAN}）|[1-9][0-9]?[.．](?![0-9]))|(?<=[^{_STOPS}])(?=（{_HAN}）)"
)
_NAMED = ("条", "款", "项", "目", "第", "表", "附", "本", "上述", "前述", "按照", "根据")
"""What stands before a label that a sentence names: 第三条（一）, 按照（一）."""
_LABEL_LENGTH = 6


def _label_places(chars: str) -> Iterator[int]:
    """Find where labels follow one another in order: 一、, then 二、 or （一）, and so on.

    A label stands after the end of a sentence, or right behind a heading that has none.
    """
    last = dict.fromkeys((Style.HAN_COMMA, Style.HAN_PAREN, Style.ARABIC_DOT), 0)
    opened = 0
    opening = read_marker(chars[:_LABEL_LENGTH])
    if opening is not None and opening.style in last:
        last[opening.style] = opening.number
        opened = opening.end
    for match in _LABEL.finditer(chars):
        at = match.end()
        marker = read_marker(chars[at : at + _LABEL_LENGTH])
        if marker is None or marker.style not in last:
            continue
        if marker.number not in {last[marker.style] + 1, 1}:
            continue
        if chars[at - 1] not in _STOPS and not _reads_as_heading(chars[opened:at]):
            continue
        # Numbers may run on below the next heading, or begin anew.
        last[marker.style] = marker.number
        opened = at + marker.end
        yield at


_LONGEST_HEADING = 40


def _reads_as_heading(chars: str) -> bool:
    """Say whether what stands between two labels is a heading, and names neither of them."""
    return (
        0 < len(chars) <= _LONGEST_HEADING
        and not any(stop in chars for stop in _STOPS)
        and not chars.endswith(_NAMED)
    )


_HEAD = 300
_GENRES = "通知|批复|复函|函|意见|决定|公告|通告|通报|请示|答复"
_TITLE = re.compile(
    "[^。：]{0,20}?(?:关于|印发|转发|批转)[^。：]{2,150}?"
    f"(?:的|若干|实施|指导)(?:{_GENRES})(?![》〉＞”的及和与、（，])"
)
_RUN_ON = re.compile(f"(?:{_GENRES})(?=[^。：〔（]{{2,12}}〔)")
_ADDRESSEES = re.compile("[^。]{2,200}?：")
_ADDRESSED = re.compile("[^。，：]{2,40}(?:代表|委员|同志|公司|政府|局|厅|部|委|办|院|单位|部门)：")


def _head_places(chars: str) -> Iterator[int]:
    """Find where title, number and addressees end in the line that holds a whole document."""
    start = 0
    number = _number_place(chars[:_HEAD])
    if number and _TITLE.fullmatch(chars[: number.start]):
        yield from number
        start = number.end
    elif title := _TITLE.match(chars):
        start = title.end()
        yield start
    elif addressed := _ADDRESSED.match(chars):
        # An answer to a deputy has its title on the page alone.
        yield addressed.end()
        return
    else:
        return
    if addressees := _ADDRESSEES.match(chars, start):
        yield addressees.end()


def _number_place(chars: str) -> Span | None:
    """Find the number, whose organ does not begin with the last word of the title."""
    number = next((span for _, span in doc_numbers(chars)), None)
    if number is None:
        return None
    run_on = _RUN_ON.search(chars, max(0, number.start - _LONGEST_GENRE), number.end)
    return Span(max(number.start, run_on.end()), number.end) if run_on else number


_LONGEST_GENRE = 2
_DAY = re.compile(
    "(?:[0-9]{4}|[〇○零一二三四五六七八九Oo]{4})年[0-9元一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日"
)
_AFTER_DATE = re.compile("$|（|附件|附：|抄送|部内|主办|关于|印发(?:$|字号)")
_BELOW = re.compile(
    "(?<=[。）日])(?=抄送：|部内抄送：|主办|（此件|附件[：一二三四五1-9])|(?<=印发)(?=字号$)"
)
_LONGEST_SIGNATURE = 45


def _closing_places(chars: str) -> Iterator[int]:
    """Find each signature with its date, and what stands below it: notes, copies, the imprint."""
    signed = len(chars)
    issuer = _issuer_in_title(chars)
    for date in _DAY.finditer(chars):
        if not _AFTER_DATE.match(chars, date.end()):
            continue
        low = max(0, date.start() - _LONGEST_SIGNATURE)
        start = max(chars.rfind(stop, low, date.start()) for stop in "。！？）；") + 1
        if issuer and chars.endswith(issuer, low, date.start()):
            start = date.start() - len(issuer)
        if start == 0 or not is_signature(chars[start : date.start()].strip()):
            continue
        signed = min(signed, start)
        printed = chars.startswith("印发", date.end())
        yield start
        yield date.end() + (len("印发") if printed else 0)
        if not printed:
            yield date.start()
            yield from _enclosed_places(chars, date.end())
    for below in _BELOW.finditer(chars, signed):
        yield below.end()
        if chars.startswith("（", below.end()):
            yield chars.find("）", below.end()) + 1


def _issuer_in_title(chars: str) -> str:
    """Give whom the title names: its signature may follow a list of attachments, and no stop."""
    title = _TITLE.match(chars)
    return title[0].split("关于")[0] if title else ""


_ENCLOSED = re.compile(
    "(?:附件：?)?(?P<title>[^。：；，]{0,30}?关于[^。：；，]{4,60}?(?:意见|方案|办法|规定|纲要|规划|要点|计划|细则|预案|报告))"
    "(?![》〉”的及和与、（])"
)


def _enclosed_places(chars: str, at: int) -> Iterator[int]:
    """Find where the title of a document ends that a notice prints below its own date."""
    if enclosed := _ENCLOSED.match(chars, at):
        yield enclosed.start("title")
        yield enclosed.end()
