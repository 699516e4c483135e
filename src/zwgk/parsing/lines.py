"""Lines of the working text: page furniture told apart, lines cut in mid-sentence joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.han import HAN
from zwgk.model.text import Text
from zwgk.parsing.markers import DECIMALS, Marker, Style, read_marker

if TYPE_CHECKING:
    from zwgk.model.settings import ParseSettings
    from zwgk.parsing.account import Account


class Line(NamedTuple):
    """One line, or several that a page break had cut apart."""

    text: Text
    """Without the blanks at its ends; of a cell, without its tab."""
    marker: Marker | None
    cell: bool = False
    """The line opens with a tab: one cell of a flattened table."""
    after_blank: bool = False
    """At least one empty line stands before it."""
    apart: bool = False
    """At least two do: so a table is kept apart from the one before it. Or a signature does."""

    @property
    def chars(self) -> str:
        """The working characters."""
        return self.text.chars


STOPS = "。！？；：…"
_CLOSERS = '”’）》」』〕】")'
_BARE = "，、"
# — 4 —, - 12 -, 第3页 共10页, 3/10, and a lone number between rules.
_PAGE_NUMBER = re.compile(r"[-—–·\s]*第?\s*\d{1,4}\s*页?(?:[共/，\s]*\d{1,4}\s*页?)?[-—–·\s]*")
_HAS_PAGE_SIGN = re.compile("[-—–页/]")
_RULE = re.compile(r"[-—─━_=*＊★☆·.\s]{4,}|[-—─━_=]{2,}|[★☆*]+")
# Folding has taken the blank between # and a Han character; #政务公开# is a topic, no heading.
# A bullet stands for no number: -公开预算, ·公开预算; a figure or a name after it is no list.
_MARKDOWN = re.compile(
    rf"#{{1,6}}\s*(?=[^#\s])(?!.*#)|>\s*(?=\S)|\*\*(?=\S)|[-·●◆▪]\s*(?={HAN}|[《“*])"
)
_BOLD = "**"
_BOLDS = re.compile(r"(?:\*\*)+")
_COMMENT = re.compile("<！--.*?-->")
"""<!-- INFO END -->, after folding."""
_BESIDE_TEXT = frozenset("-—–·─━_=*＊★☆.第#><●◆▪")
"""Begin a line of one of these patterns, as a digit may; most lines begin with none."""
_SHORT = 40


def read_lines(text: Text, account: Account) -> list[Line]:
    """Cut the working text into lines; empty ones only leave a mark on the next.

    Page numbers and rules are dropped here, since they interrupt sentences.
    """
    lines: list[Line] = []
    empty = 0
    at = 0
    for raw in text.chars.split("\n"):
        start, at = at, at + len(raw) + 1
        stripped = raw.strip()
        if not stripped:
            if raw.startswith("\t"):
                lines.append(_cell(text.slice(start, start), empty))
                empty = 0
            else:
                empty += 1
            continue
        begin = start + len(raw) - len(raw.lstrip())
        body = text.slice(begin, begin + len(stripped))
        if raw[0] == "\t":
            lines.append(_cell(body, empty))
        elif stripped[0] not in _BESIDE_TEXT and not stripped[0].isdecimal():
            lines.append(Line(body, read_marker(stripped), after_blank=empty > 0))
        elif _is_page_number(stripped):
            account.drop("page-number", body)
            continue
        elif _RULE.fullmatch(stripped) or _COMMENT.fullmatch(stripped):
            account.drop("rule", body)
            continue
        else:
            body = _without_markup(body, account)
            lines.append(Line(body, read_marker(body.chars), after_blank=empty > 0))
        empty = 0
    return lines


def _cell(text: Text, empty: int) -> Line:
    return Line(text, None, cell=True, after_blank=empty > 0, apart=empty > 1)


def _without_markup(body: Text, account: Account) -> Text:
    """Leave out the marks of Markdown: # > - before a line, ** around words that open it."""
    bold = False
    while markup := _MARKDOWN.match(body.chars):
        bold = bold or markup[0] == _BOLD
        account.drop("markup", body.slice(0, markup.end()).strip())
        body = body.slice(markup.end(), len(body.chars))
    if not bold or _BOLD not in body.chars:
        return body
    kept: list[Text] = []
    start = 0
    for mark in _BOLDS.finditer(body.chars):
        kept.append(body.slice(start, mark.start()))
        account.drop("markup", body.slice(*mark.span()))
        start = mark.end()
    return Text.join((*kept, body.slice(start, len(body.chars)))).strip()


def _is_page_number(line: str) -> bool:
    return (
        len(line) <= _SHORT
        and _PAGE_NUMBER.fullmatch(line) is not None
        and _HAS_PAGE_SIGN.search(line) is not None
    )


FENCE = "---"
"""Opens a text that has fields before it."""
CONTENTS = ("目录", "目次")
"""Stands over the headings of the text."""


def any_decimal(lines: Sequence[Line]) -> bool:
    """Say whether a line may open with a label such as 1.2."""
    return any(
        "." in line.chars[1:3] and line.chars[0].isdigit() for line in lines if not line.cell
    )


FLAT_LENGTH = 600
"""A line this long holds more than a paragraph: the longest paragraph of the seeds has 406."""
FEW_LINES = 2
"""A document of no more lines has lost its line breaks."""


def any_flat(lines: Sequence[Line]) -> bool:
    """Say whether a line holds more than a paragraph."""
    return len(lines) <= FEW_LINES or any(
        len(line.chars) >= FLAT_LENGTH and not line.cell for line in lines
    )


def is_prose(chars: str) -> bool:
    """Say whether a line is of running text: it has a 。 or leads on."""
    return "。" in chars or chars.endswith(("：", "；", "，"))


def join_cut_lines(lines: Sequence[Line], settings: ParseSettings) -> list[Line]:
    """Join each line cut mid-sentence to the line that carries it on.

    A heading also ends on a bare word; it has no 。 in it, and in a document whose labels of
    that style open whole sentences, it is no heading.
    """
    running = _styles_that_open_sentences(lines)
    joined: list[list[Line]] = []
    held: _Held | None = None
    for line in lines:
        if held is not None and _carries_on(held, line, running, settings):
            joined[-1].append(line)
            held = held.and_then(line.chars)
        else:
            joined.append([line])
            held = _Held(line, line.chars[-_LOOK_BACK:], has_stop="。" in line.chars)
    return [
        parts[0]._replace(text=Text.join(part.text for part in parts)) if parts[1:] else parts[0]
        for parts in joined
    ]


_LOOK_BACK = 400
"""How much of a paragraph says whether it goes on: a bracket may open so far before its end."""


class _Held(NamedTuple):
    """A paragraph while lines are joined to it, known by its end alone: it may be very long."""

    first: Line
    end: str
    has_stop: bool

    def and_then(self, chars: str) -> _Held:
        """Give the paragraph with another line at its end."""
        end = (self.end + chars)[-_LOOK_BACK:]
        return _Held(self.first, end, self.has_stop or "。" in chars)


def _styles_that_open_sentences(lines: Iterable[Line]) -> frozenset[Style]:
    whole: dict[Style, int] = {}
    bare: dict[Style, int] = {}
    for line in lines:
        if line.marker is None or line.marker.style in DECIMALS:
            continue  # 2.1.3　成员单位职责 stands alone, though 2.1.1 opens a sentence
        tally = whole if is_prose(line.chars) else bare
        tally[line.marker.style] = tally.get(line.marker.style, 0) + 1
    return frozenset(style for style, count in whole.items() if count > 2 * bare.get(style, 0))


def _carries_on(
    held: _Held, line: Line, running: frozenset[Style], settings: ParseSettings
) -> bool:
    if held.first.cell or line.cell or line.apart or line.marker is not None:
        return False
    if held.end.endswith(tuple(_BARE)):
        return True
    if _open_bracket(held.end):
        return "）" in line.chars
    if held.end[-1] in STOPS or held.end[-1] in _CLOSERS:
        return False
    if held.has_stop:
        # 济源 2022: …为各类市场主体 / 规范健康发展营造… across a page break.
        return not _stands_alone(line.chars, settings)
    marker = held.first.marker
    return marker is not None and marker.style in running and is_prose(line.chars)


def _open_bracket(end: str) -> bool:
    """Say whether the last bracket of a paragraph opens and does not close."""
    return end.rfind("（") > end.rfind("）")


_SIGNATURE = re.compile(r"(?:[一二〇零\d]{4}年.{1,3}月.{1,3}日|附件.{0,3}[：]?.*)(?:印发)?")


def _stands_alone(chars: str, settings: ParseSettings) -> bool:
    """Say whether a line that carries nothing on follows: a date, a signature, 附件."""
    return len(chars) <= settings.heading_length and (
        _SIGNATURE.fullmatch(chars) is not None or chars.endswith(_ORGAN_ENDS)
    )


_ORGAN_ENDS = ("人民政府", "办公室", "办公厅", "委员会", "局", "厅", "部", "院")
