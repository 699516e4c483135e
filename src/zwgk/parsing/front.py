"""The lines above the body, by what they are: letterhead, number, titles, addressees, preamble.

GB/T 9704-2012 7.2–7.3 sets the order; documents leave parts out, break a title over lines, and
sites print it once more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.facts.doc_numbers import doc_numbers
from zwgk.model.text import letters
from zwgk.parsing.adoption import is_signed_note
from zwgk.parsing.date_lines import FULL_DATE, is_date_line, signed_before_date
from zwgk.parsing.parts import is_attachment_list, is_note, is_printed_on
from zwgk.parsing.signers import is_signature

if TYPE_CHECKING:
    from zwgk.model.facts import DocNumber
    from zwgk.model.text import Text
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading


class Front(NamedTuple):
    """The lines of the front by what they are."""

    letterhead: tuple[Text, ...]
    numbers: tuple[Text, ...]
    titles: tuple[str, ...]
    """Titles in the order of their place; each may have run over several lines."""
    addressees: tuple[Text, ...]
    paragraphs: tuple[Text, ...]
    signatures: tuple[Text, ...]
    dates: tuple[Text, ...]
    notes: tuple[Text, ...]


def read_front(lines: Sequence[Line], reading: Reading) -> Front:
    """Sort the lines, and enter all but the paragraphs in the account."""
    sorter = _Sorter(reading)
    chars = [line.chars for line in lines]
    for at, line in enumerate(lines):
        sorter.add(line.text, chars[at + 1 : at + 1 + _LONGEST_CLOSING])
    return sorter.front()


def number_of(chars: str) -> DocNumber | None:
    """Read a line that is a document number and little else: （浙教办函〔2020〕109号）."""
    # Some libraries put the date beside it: （台政办函〔2018〕66号 2018年10月8日）.
    bare = FULL_DATE.sub("", chars)
    number, span = next(doc_numbers(bare), (None, None))
    if number is None or span is None or len(bare) - (span.end - span.start) > _NUMBER_LABEL:
        return None
    return number


def genre_of(title: str, genres: Sequence[str]) -> str | None:
    """Give the word of the genre that a title ends in, be it before （试行）."""
    bare = (re.sub(_REMARK, "", title) if title.endswith("）") else title).rstrip("》")
    if not bare.endswith(tuple(genres)):
        return None
    return next(genre for genre in genres if bare.endswith(genre))


def sends_on(title: str) -> bool:
    """Say whether a title is that of a notice that prints another document."""
    return any(word in title for word in _SENDS_ON)


_NUMBER_LABEL = 8
"""文号：and brackets may stand around it."""
_REMARK = "（[^（）]{0,30}）$"
_SENDS_ON = ("印发", "转发", "批转", "下发", "发布", "公布")
_NOTICES = ("通知", "函", "公告", "通告", "决定", "令")
_LONGEST_CLOSING = 12
_LONGEST_TITLE_LINE = 120
_MOST_TITLE_LINES = 12
_GOES_ON = tuple("的（《》〈〉和与及暨、—-“”")
_LEADS_ON = frozenset("，；！")
_LEADS_IN = ("如下：", "意见：", "要求：", "事项：")


class _Sorter:
    """Says line by line what each is; lines of one title follow one another."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._genres = reading.lexicon.doc_kinds
        self._found: dict[str, list[Text]] = {}
        self._titles: list[list[Text]] = []
        self._open = False
        """The last line was part of a title that may go on."""

    def add(self, line: Text, following: Sequence[str]) -> None:
        """Sort one line, with a view of those that follow."""
        kind = self._kind(line.chars, following)
        if kind == "signature" and (at := signed_before_date(line.chars)):
            self._found.setdefault("date", []).append(line.slice(at, len(line.chars)).strip())
            line = line.slice(0, at).strip()
        if kind != "title":
            self._open = False
            self._found.setdefault(kind, []).append(line)
            return
        if not self._open or self._is_whole(self._titles[-1], line.chars):
            self._titles.append([])
        self._titles[-1].append(line)
        self._open = True

    def front(self) -> Front:
        """Give what was found, and enter it in the account."""
        account = self._reading.account
        titles: list[str] = []
        names = list(map(_joined, self._titles))
        last = {letters(name): number for number, name in enumerate(names)}
        for number, (title, lines) in enumerate(zip(names, self._titles, strict=True)):
            # Sites print the title once above the text and once in it, with another dash.
            repeated = last[letters(title)] > number
            for line in lines:
                if repeated:
                    account.drop("repeated-title", line)
                else:
                    account.take("title", line)
            if not repeated:
                titles.append(title)
        for kind, lines in self._found.items():
            for line in lines:
                if kind != "paragraph":
                    account.take(kind, line)
        return Front(
            letterhead=self._all("letterhead"),
            numbers=self._all("doc-number"),
            titles=tuple(titles),
            addressees=self._all("addressees"),
            paragraphs=self._all("paragraph"),
            signatures=self._all("signature"),
            dates=self._all("date"),
            notes=self._all("note"),
        )

    def _all(self, kind: str) -> tuple[Text, ...]:
        return tuple(self._found.get(kind, ()))

    def _kind(self, chars: str, following: Sequence[str]) -> str:
        for kind, fits in _KINDS:
            if fits(chars):
                return kind
        if chars.endswith("："):
            return "addressees" if self._addresses(chars) else "paragraph"
        if "。" in chars or len(chars) > _LONGEST_TITLE_LINE or self._leads_on(chars):
            return "paragraph"
        return self._kind_of_short(chars, following)

    def _kind_of_short(self, chars: str, following: Sequence[str]) -> str:
        if self._is_letterhead(chars) or self._is_beside_letterhead(chars):
            return "letterhead"
        if genre_of(chars, self._genres) is None and _signs(chars, following):
            return "signature"
        return "title"

    def _leads_on(self, chars: str) -> bool:
        """Say whether a line is of a text, and no title: 为促进就业，推出政策清单，一文了解."""
        if self._open or "关于" in chars or _LEADS_ON.isdisjoint(chars):
            return False
        return genre_of(chars, self._genres) is None

    def _is_letterhead(self, chars: str) -> bool:
        # 国务院办公厅关于全面推行行政规范性文件 is the first line of a title.
        return (
            chars.endswith("文件")
            and "关于" not in chars
            and not self._titles
            and "doc-number" not in self._found
        )

    def _is_beside_letterhead(self, chars: str) -> bool:
        """Say whether a line names another body of a joint letterhead."""
        above = "letterhead" in self._found and "doc-number" not in self._found
        return above and not self._titles and is_signature(chars)

    def _addresses(self, chars: str) -> bool:
        """Say whether a line that ends in ： names addressees rather than leading in."""
        if chars.endswith(_LEADS_IN) or "。" in chars or chars.startswith(("为", "根据", "按照")):
            return False
        return "addressees" not in self._found and "paragraph" not in self._found

    def _is_whole(self, lines: Sequence[Text], following: str) -> bool:
        """Say whether a title ends here, though another line without a mark follows."""
        if len(lines) >= _MOST_TITLE_LINES:
            return True
        title = _joined(lines)
        genre = genre_of(title, self._genres)
        if genre is None or following.startswith(_GOES_ON):
            return False
        if title.count("《") > title.count("》"):
            return False
        # 关于印发…实施方案 is not whole before 的通知.
        return not sends_on(title) or genre.endswith(_NOTICES)


_ADOPTED = (
    "（?\\d{4}年\\d{1,2}月\\d{1,2}日.{2,60}(?:通过|批准|公布|发布|修订|修正|施行|会议).{0,400}）?"
)


_ORDER_NUMBER = "（?第[0-9一二三四五六七八九十百]{1,5}号）?"
"""The number of an order (令), which has no year."""


def _is_remark(chars: str) -> bool:
    if is_note(chars) or is_signed_note(chars):
        return True
    return chars[:2].strip("（").isdigit() and re.fullmatch(_ADOPTED, chars) is not None


def _is_number(chars: str) -> bool:
    if "号" not in chars:
        return False
    return number_of(chars) is not None or re.fullmatch(_ORDER_NUMBER, chars) is not None


_KINDS = (
    ("date", is_date_line),
    ("note", _is_remark),
    ("doc-number", _is_number),
    ("imprint", is_printed_on),
    ("attachment-list", lambda chars: is_attachment_list(chars) or chars == "附件"),
    ("signature", lambda chars: is_signature(chars[: signed_before_date(chars)])),
)


def _signs(chars: str, following: Sequence[str]) -> bool:
    """Say whether a line is a signature: others may follow it, and then a date."""
    for at, line in enumerate(following):
        if is_date_line(line):
            return at == 0 or is_signature(chars)
        if not (is_signature(line) or is_note(line)):
            return False
    return False


def _joined(lines: Sequence[Text]) -> str:
    return "".join(line.chars for line in lines)
