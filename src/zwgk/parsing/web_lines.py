"""Lines that belong to the page which shows a document: told apart and left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from zwgk.parsing.front import genre_of, number_of
from zwgk.parsing.lines import is_prose
from zwgk.parsing.parts import is_printed_on
from zwgk.parsing.signers import is_signature

if TYPE_CHECKING:
    from zwgk.model.lexicon import Furniture
    from zwgk.parsing.account import Account
    from zwgk.parsing.lines import Line

_SHORT = 40
_LINK = r"(?:[-·*]\s*)?!?\[[^\[\]]{0,200}\]（[^（）\s]{0,500}）(?:\s*（[a-z]{2,5}）)?"
"""What Markdown makes of a link: [任务表.docx](/x.docx), after folding; its kind (docx) behind."""


def is_web_line(line: str, furniture: Furniture) -> bool:
    """Say whether a line belongs to the page that shows the document."""
    bare = line.replace("【", "").replace("】", "")  # 【返回顶部】【关闭窗口】
    if bare in furniture.web_whole:
        return True
    if bare.startswith(furniture.web_starts) and not line.endswith("。"):
        return True
    if "]（" in line and re.fullmatch(_LINK, line):
        return True
    if len(line) > _SHORT or "。" in line:
        return False
    if any(word in line for word in furniture.web_contains):
        return True
    buttons = bare.startswith(furniture.web_whole) and _buttons(furniture.web_whole)
    return bool(buttons and buttons.fullmatch(bare))


@lru_cache(maxsize=4)
def _buttons(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match several buttons on one line: 打印 分享 收藏."""
    longest = sorted(words, key=len, reverse=True)
    return re.compile(f"(?:(?:{'|'.join(map(re.escape, longest))})[|/、\\s]*+){{2,}}+")


def drop_web_lines(
    lines: Sequence[Line], furniture: Furniture, genres: Sequence[str], account: Account
) -> list[Line]:
    """Leave out what the web page put above, below and between the document's lines.

    Below the last paragraph, everything from the first web line on goes but the imprint, with the
    short lines right above it that stand apart; above the title, everything up to the last web
    line.
    """
    web = [index for index, line in enumerate(lines) if not line.cell and _is_web(line, furniture)]
    if not web:
        return list(lines)
    marked = [i for i, line in enumerate(lines) if line.marker is not None or line.cell]
    first = marked[0] if marked else len(lines)
    prose = [i for i, line in enumerate(lines) if line.cell or is_prose(line.chars)]
    last = max((i for i in prose if i not in set(web)), default=-1)
    web = [i for i in web if not (first < i < last and _is_told(lines[i].chars, furniture))]
    dropped = set(web)
    # A page that shows a title alone has no text that a line could stand above or below.
    head = [i for i in web if i < min(first, 12)] if last >= 0 or marked else []
    if head and not any(is_prose(lines[i].chars) for i in range(head[-1]) if i not in dropped):
        dropped |= set(range(head[-1])).difference(_naming(lines[: head[-1]], genres))
    tail = [i for i in web if 0 <= last < i]
    if tail:
        below = range(tail[0], len(lines))
        dropped |= {i for i in below if i in dropped or not _is_imprint(lines[i].chars)}
    for index in sorted(dropped):
        account.drop("web-page", lines[index].text)
    return [line for index, line in enumerate(lines) if index not in dropped]


def _is_told(chars: str, furniture: Furniture) -> bool:
    """Say whether a line amid the text may be the document's own: 主办单位：某局 of a training."""
    label, colon, rest = chars.partition("：")
    return bool(colon and rest) and label in furniture.web_starts and "/" not in rest


def _is_web(line: Line, furniture: Furniture) -> bool:
    return line.marker is None and is_web_line(line.chars, furniture)


_NAMES = re.compile("关于|印发|转发|批转|(?:19|20)[0-9]{2}年|《")
_TITLE_LINES = 3


def _naming(lines: Sequence[Line], genres: Sequence[str]) -> Iterator[int]:
    """Find the lines above the last web line that are the document's title or number.

    Most sites have 发布日期：… 来源：… between a title and its text.
    """
    for at, line in enumerate(lines):
        if number_of(line.chars) is not None:
            yield at
        # 江苏 2022 has 苏政办发〔2022〕35号《…的通知》 over the title itself.
        if _NAMES.search(line.chars) is None or "号《" in line.chars:
            continue
        title = ""
        for end, part in enumerate(lines[at : at + _TITLE_LINES], start=at + 1):
            title += part.chars
            if genre_of(title, genres) is not None:
                signed = at and line.chars.startswith("关于") and is_signature(lines[at - 1].chars)
                yield from range(at - bool(signed), end)


def _is_imprint(chars: str) -> bool:
    """Say whether a line among those of the page is of the imprint: 某办公室 2022年8月2日印发."""
    return chars.startswith("抄送") or is_printed_on(chars)
