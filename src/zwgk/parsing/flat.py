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
    from zwgk.model.lexicon import HeadingWords
    from zwgk.model.text import Text


def split_flat_lines(lines: Sequence[Line], headings: HeadingWords) -> Iterator[Line]:
    """Cut each line that holds more than a paragraph where its labels begin, and headings end.

    Where a whole document is one line, its head and its signature are cut off too.
    """
    heading = _heading_before_text(headings)
    whole = len(lines) <= FEW_LINES
    for line in lines:
        chars = line.chars
        if line.cell or (len(chars) < FLAT_LENGTH and not whole):
            yield line
            continue
        cuts = set(_label_places(chars, heading))
        if whole:
            cuts |= {*_head_places(chars), *_closing_places(chars)}
            if chars.endswith(_BUTTON):
                cuts.add(len(chars) - len(_BUTTON) + 1)
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


def _label_places(chars: str, heading: re.Pattern[str]) -> Iterator[int]:
    """Find where labels follow one another in order: 一、, then 二、 or （一）, and so on.

    A label stands after the end of a sentence, or right behind a heading that has none. Where
    the heading behind a label ends, and text begins, is found too.
    """
    last = dict.fromkeys((Style.HAN_COMMA, Style.HAN_PAREN, Style.ARABIC_DOT), 0)
    opened = 0
    opening = read_marker(chars[:_LABEL_LENGTH])
    if opening is not None and opening.style in last:
        last[opening.style] = opening.number
        opened = opening.end
        yield from _heading_end(heading, chars, opened)
    for match in _LABEL.finditer(chars):
        at = match.end()
        marker = read_marker(chars[at : at + _LABEL_LENGTH])
        if marker is None or marker.style not in last or chars.endswith(_LIST, 0, at):
            continue
        if marker.number not in {last[marker.style] + 1, 1}:
            continue
        if chars[at - 1] not in _STOPS and not _reads_as_heading(chars[opened:at]):
            continue
        # Numbers may run on below the next heading, or begin anew.
        last[marker.style] = marker.number
        opened = at + marker.end
        yield at
        yield from _heading_end(heading, chars, opened)


def _heading_before_text(words: HeadingWords) -> re.Pattern[str]:
    ends, openings = ("|".join(map(re.escape, each)) for each in words)
    return re.compile(f"[^{_STOPS}，、]{{2,24}}?(?:{ends})(?={openings})")


def _heading_end(heading: re.Pattern[str], chars: str, at: int) -> Iterator[int]:
    """Find where a heading ends that runs into its text: 三、培训对象各省、自治区……."""
    if found := heading.match(chars, at):
        yield found.end()


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
    # 关于……的函（某市）; a number in brackets is cited.
    f"(?:的|若干|实施|指导)(?:{_GENRES})(?![》〉＞”的及和与、，])(?:（[^（）〔。：]{{1,12}}）|(?!（))"
)
_RUN_ON = re.compile(f"(?:{_GENRES})(?=[^。：〔（]{{2,12}}〔)")
_ADDRESSEES = re.compile("[^。]{2,200}?：")
_ADDRESSED = re.compile("[^。，：]{2,40}(?:代表|委员|同志|公司|政府|局|厅|部|委|办|院|单位|部门)：")


def _head_places(chars: str) -> Iterator[int]:
    """Find where title, number and addressees end in the line that holds a whole document."""
    start = 0
    number = _number_place(chars[:_HEAD])
    if number and chars[: number.start].endswith("文件"):
        # Of a joint document: 生态环境部教育部文件环宣教〔2021〕19号关于……
        yield from number
        if title := _TITLE.match(chars, number.end):
            yield title.end()
        start = title.end() if title else number.end
    elif number and _TITLE.fullmatch(chars[: number.start]):
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
_AFTER_DATE = re.compile("$|（|附件|附：|抄送|部内|主办|关于|字号$|印发(?:$|字号|解读)")
_BELOW = re.compile(
    "(?<=[。）日])(?=抄送：|部内抄送：|主办|（此件|附件[：一二三四五1-9])"
    "|(?<=[。）发日])(?=解读[：1-9]|字号$)|(?<=印发)(?=附件)"
)
_BUTTON = "。字号"
"""What is left of a button of the page, below a text that nobody signs."""
_LONGEST_SIGNATURE = 45
_NUMBERED = re.compile("[：一二三四五1-9]")
_LIST = "附件："
_LONGEST_LIST = 300


def _closing_places(chars: str) -> Iterator[int]:
    """Find each signature with its date, and what stands below it: notes, copies, the imprint."""
    named = _TITLE.search(chars[:_HEAD])
    title = named[0] if named else ""
    issuer, prints = _issuer_in(title), _prints(title)
    signed = len(chars)
    for date in _DAY.finditer(chars):
        printed = chars.startswith("印发", date.end())
        below = date.end() + (len("印发") if printed else 0)
        enclosed = _repeated(prints, chars, below)
        start = _signature_place(chars, date.start(), issuer)
        if not start or not (enclosed or _AFTER_DATE.match(chars, date.end())):
            continue
        yield from _list_place(chars, start)
        signed = min(signed, start)
        yield from (start, below)
        if not printed:
            yield date.start()
        if enclosed:
            yield below + enclosed
        elif not printed:
            yield from _enclosed_places(chars, below)
    for found in _BELOW.finditer(chars, signed):
        yield found.end()
        if chars.startswith("（", found.end()):
            yield chars.find("）", found.end()) + 1
        elif chars.startswith(("抄送", "部内抄送"), found.end()):
            yield chars.find("。", found.end()) + 1 or len(chars)
        elif chars.startswith("附件", found.end()) and not _NUMBERED.match(chars, found.end() + 2):
            yield found.end() + len("附件")


def _signature_place(chars: str, end: int, issuer: str) -> int:
    """Find where the signature before a date begins; 0 where there is none."""
    low = max(0, end - _LONGEST_SIGNATURE)
    start = max(chars.rfind(stop, low, end) for stop in "。！？）；") + 1
    if not start:
        start = max(0, chars.rfind(_LIST, max(0, end - _LONGEST_LIST), end))
    if issuer and chars.endswith(issuer, low, end):
        start = end - len(issuer)
    while other := _OTHER.match(chars, start, end):
        start = other.end()
    return start if start and is_signature(chars[start:end].strip()) else 0


def _list_place(chars: str, signed: int) -> Iterator[int]:
    """Find where the list of attachments begins above a signature."""
    listed = chars.rfind(_LIST, max(0, signed - _LONGEST_LIST), signed)
    if listed > 0 and (chars[listed - 1] in _STOPS or chars[listed - 1].isascii()):
        yield listed


# What may stand right before a signature, and is no part of it.
_OTHER = re.compile(
    # 联系电话：（010）84949055生态环境部办公厅
    "[0-9][0-9—-]{4,}"
    # 2.《某规定（征求意见稿）》编制说明某部办公厅, and
    "|》(?:编制说明|起草说明|修订说明)?"
    # 2.评价试点工作要点生态环境部办公厅, the last of a list of attachments
    "|(?:[0-9]{1,2}[.、]|附件：).*"
    "(?:要点|方案|[名清]单|办法|指南|规定|意见|细则|规范|标准|计划|规划|报告|制度|格式|[表书函])"
)


def _issuer_in(title: str) -> str:
    """Give whom the title names: its signature may follow a list of attachments, and no stop."""
    issuer, about, _ = title.partition("关于")
    return issuer if about else ""


def _prints(title: str) -> str:
    """Give what a notice says that it prints: 印发《…方案》的通知, 转发某部…纲要的通知."""
    found = re.search("(?:印发|转发|批转)(.+?)的?通知", title)
    return found[1].translate(_QUOTES).strip() if found else ""


_QUOTES = str.maketrans("", "", "《》")
_SHORTEST_TITLE = 6


def _repeated(prints: str, chars: str, at: int) -> int:
    """Say how much of what follows is the title of what the notice prints, or its end."""
    following = chars[at : at + len(prints)]
    lengths = range(len(following), _SHORTEST_TITLE - 1, -1)
    return next((length for length in lengths if prints.endswith(following[:length])), 0)


_ENCLOSED = re.compile(
    "(?:附件：?)?(?P<title>[^。：；，]{0,30}?关于[^。：；，]{4,60}?(?:意见|方案|办法|规定|纲要|规划|要点|计划|细则|预案|报告))"
    "(?![》〉”的及和与、（])"
)
_ANNEX = re.compile("附件：?(?P<title>[^。；，：]{4,40}?)(?=一、|第一[章条])")
"""附件：某某名单一、……"""


def _enclosed_places(chars: str, at: int) -> Iterator[int]:
    """Find where the title of a document ends that a notice prints below its own date."""
    if enclosed := _ENCLOSED.match(chars, at) or _ANNEX.match(chars, at):
        yield enclosed.start("title")
        yield enclosed.end()
