"""Lines that belong to the page which shows a document: told apart and left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zwgk.parsing.lines import is_prose

if TYPE_CHECKING:
    from zwgk.model.lexicon import Furniture
    from zwgk.parsing.account import Account
    from zwgk.parsing.lines import Line

_SHORT = 40


def is_web_line(line: str, furniture: Furniture) -> bool:
    """Say whether a line belongs to the page that shows the document."""
    if line in furniture.web_whole:
        return True
    if line.startswith(furniture.web_starts) and not line.endswith("。"):
        return True
    return (
        len(line) <= _SHORT and "。" not in line and any(w in line for w in furniture.web_contains)
    )


def drop_web_lines(lines: Sequence[Line], furniture: Furniture, account: Account) -> list[Line]:
    """Leave out what the web page put above, below and between the document's lines.

    Below the last paragraph, everything from the first web line on goes, with the short lines
    right above it that stand apart; above the title, everything up to the last web line.
    """
    web = [index for index, line in enumerate(lines) if not line.cell and _is_web(line, furniture)]
    if not web:
        return list(lines)
    marked = [i for i, line in enumerate(lines) if line.marker is not None or line.cell]
    first = marked[0] if marked else len(lines)
    prose = [i for i, line in enumerate(lines) if line.cell or is_prose(line.chars)]
    last = max((i for i in prose if i not in set(web)), default=-1)
    dropped = set(web)
    # A page that shows a title alone has no text that a line could stand above or below.
    head = [i for i in web if i < min(first, 12)] if last >= 0 or marked else []
    if head and not any(is_prose(lines[i].chars) for i in range(head[-1]) if i not in dropped):
        dropped |= set(range(head[-1]))
    tail = [i for i in web if 0 <= last < i]
    if tail:
        dropped |= set(range(tail[0], len(lines)))
    for index in sorted(dropped):
        account.drop("web-page", lines[index].text)
    return [line for index, line in enumerate(lines) if index not in dropped]


def _is_web(line: Line, furniture: Furniture) -> bool:
    return line.marker is None and is_web_line(line.chars, furniture)
