"""Tables of which each row was glued to one line, its cells side by side without a sign.

Pages of 北大法宝 print some so (宁波 2020): 序号工作任务具体指标完成时间责任单位, then
1优化升级智慧服务配合省厅做好……2020年5月人事处、考试院. The header tells the columns; of a row the
time limit tells where the task ends and its units begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from zwgk.parsing.cells import meaning_of

if TYPE_CHECKING:
    from zwgk.model.text import Text
    from zwgk.parsing.lines import Line

_FEWEST_COLUMNS = 3
_LONGEST_HEADER = 60
_FEWEST_ROWS = 2
_LONGEST_TITLE = 30
_SIGN = "[，。；：！？]"
_SIGNS = frozenset(_SIGN[1:-1])
_LIMIT = (
    "(?:[12][0-9]{3}年(?:[0-9]{1,2}月|[上下]半年|第?[一二三四1-4]季度)?(?:[中底末初]|[0-9]{1,2}日)?前?"
    "|长期坚持|长期推进|长期|持续推进|全年)(?=[^。；！？，年月日]{2,10}(?:[、，。（]|$)|$)"
)
_NUMBER = "[0-9]{1,3}(?![0-9年月日.%])"


class GluedTable(NamedTuple):
    """The rows of such a table, its header first, and the line behind it."""

    rows: Sequence[Sequence[Line]]
    end: int


def read_glued(
    lines: Sequence[Line], at: int, headers: Mapping[str, tuple[str, ...]], titles: frozenset[str]
) -> GluedTable | None:
    """Read the table whose header is glued to the line at `at`, if one is.

    `titles` are the headings of the document: the name of a task stands among them, if anywhere.
    """
    header = _header_of(lines[at], headers)
    meanings = [meaning_of(cell.chars, headers) for cell in header]
    if "deadline" not in meanings[1:]:
        return None
    shape = _Shape(tuple(meanings), meanings.index("deadline"), titles)
    rows: list[Sequence[Line]] = [[lines[at]._replace(text=cell) for cell in header]]
    number = 0
    for end in count(at + 1):
        cells = _cells_of(lines[end], shape, number + 1) if end < len(lines) else None
        if cells is None:
            break
        number += bool(cells[0].chars) and shape.meanings[0] == "number"
        rows.append([lines[end]._replace(text=cell) for cell in cells])
    return GluedTable(rows, end) if len(rows) > _FEWEST_ROWS else None


def places_of_headers(
    lines: Sequence[Line], headers: Mapping[str, tuple[str, ...]]
) -> tuple[int, ...]:
    """Find the lines that may be the header of such a table."""
    names = tuple(name for group in headers.values() for name in group)
    return tuple(
        at
        for at, line in enumerate(lines)
        if line.chars.startswith(names)
        and not line.cell
        and len(line.chars) <= _LONGEST_HEADER
        and _SIGNS.isdisjoint(line.chars)
        and len(_header_of(line, headers)) >= _FEWEST_COLUMNS
    )


class _Shape(NamedTuple):
    """What the header and the document say of each row."""

    meanings: tuple[str | None, ...]
    deadline: int
    titles: frozenset[str]


def _header_of(line: Line, headers: Mapping[str, tuple[str, ...]]) -> tuple[Text, ...]:
    """Cut a line into headings of columns; nothing where it holds anything else."""
    chars = line.chars
    known = sorted((name for names in headers.values() for name in names), key=len, reverse=True)
    cells: list[Text] = []
    start = 0
    while start < len(chars):
        name = next((name for name in known if chars.startswith(name, start)), None)
        if name is None:
            return ()
        cells.append(line.text.slice(start, start + len(name)))
        start += len(name)
    return tuple(cells)


def _cells_of(line: Line, shape: _Shape, number: int) -> tuple[Text, ...] | None:
    """Cut a row at its number, the name of its task and its last time limit."""
    text, chars = line.text, line.chars
    limits = [] if line.cell else list(re.finditer(_LIMIT, chars))
    if not limits or not limits[-1].start():
        return None
    limit = limits[-1]
    start = _end_of_number(chars, number) if shape.meanings[0] == "number" else 0
    names = [text.slice(0, start).strip()] if shape.meanings[0] == "number" else []
    blank = text.slice(0, 0)
    if len(names) + 1 < shape.deadline:
        end = _end_of_title(chars, start, shape.titles)
        names.append(text.slice(start, end).strip())
        start = end
    names += [blank] * (shape.deadline - len(names) - 1)
    content = text.slice(start, limit.start()).strip()
    behind = [text.slice(limit.end(), len(chars)).strip()]
    behind += [blank] * (len(shape.meanings) - shape.deadline - 2)
    return (*names, content, text.slice(*limit.span()), *behind)[: len(shape.meanings)]


def _end_of_number(chars: str, number: int) -> int:
    """Say where the number of the next task ends, 0 where the row is of the same task."""
    found = re.match(_NUMBER, chars)
    return found.end() if found and int(found[0]) == number else 0


def _end_of_title(chars: str, start: int, titles: frozenset[str]) -> int:
    return max(
        (start + len(each) for each in titles if chars.startswith(each, start)), default=start
    )


def titles_in(lines: Sequence[Line]) -> Iterator[str]:
    """Give the words that each label opens with, up to a sign: 二、优化升级智慧服务."""
    for line in lines:
        if line.marker is not None:
            title = re.split(_SIGN, line.chars[line.marker.end :], maxsplit=1)[0].strip()
            if 0 < len(title) <= _LONGEST_TITLE:
                yield title
