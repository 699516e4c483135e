"""Tables that lost their tabs: one cell per line, and nothing between the rows.

浙江省教育厅 2020 prints its list of tasks so: 序号, 工作任务, 具体指标, 完成时间, 责任单位, then 1,
the first task, and so on. The numbers, which run on, tell the rows; where cells are merged
downwards, the time limits do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zwgk.parsing.cells import meaning_of
from zwgk.parsing.glued import GluedTable, places_of_headers, read_glued, titles_in
from zwgk.parsing.lines import STOPS, Line

_COLUMNS = range(3, 13)
_LONGEST_HEADING = 16
_LONGEST_GROUP = 80
"""Lines under one number: merged over many rows, yet not a chapter."""
_TIME = re.compile("[12][0-9]{3}年.{0,12}|[0-9]{1,2}月.{0,6}|长期.{0,4}|持续.{0,4}|全年|常态化?")


class _Found(NamedTuple):
    """The rows of a table, its header first, and the line behind it."""

    rows: Sequence[Sequence[Line]]
    end: int


class _Shape(NamedTuple):
    """What the header says of each row."""

    width: int
    deadline: int | None
    """The column of time limits, where there is one."""


def restore_cells(lines: Sequence[Line], headers: Mapping[str, tuple[str, ...]]) -> list[Line]:
    """Mark the lines that are cells of such a table, and those that begin a row."""
    numbers = frozenset(headers.get("number", ()))
    heads = [at for at, line in enumerate(lines) if line.chars in numbers and not line.cell]
    glued = places_of_headers(lines, headers)
    if not heads and not glued:
        return list(lines)
    titles = frozenset(titles_in(lines)) if glued else frozenset()
    restored: list[Line] = []
    at = 0
    while at < len(lines):
        table: _Found | GluedTable | None = None
        if at in glued:
            table = read_glued(lines, at, headers, titles)
        elif at in heads:
            table = _read_from(lines, at, headers)
        if table is None:
            restored.append(lines[at])
            at += 1
        else:
            for row in table.rows:
                restored.extend(_as_row(row))
            at = table.end
    return restored


def _as_row(row: Sequence[Line]) -> Iterator[Line]:
    for place, line in enumerate(row):
        yield line._replace(marker=None, cell=True, after_blank=place == 0, apart=False)


def _read_from(
    lines: Sequence[Line], at: int, headers: Mapping[str, tuple[str, ...]]
) -> _Found | None:
    """Read the table that opens here, if it is one."""
    width = _width_of(lines, at)
    if width not in _COLUMNS:
        return None
    header = lines[at : at + width]
    meanings = [meaning_of(line.chars, headers) for line in header]
    shape = _Shape(width, meanings.index("deadline") if "deadline" in meanings else None)
    rows: list[Sequence[Line]] = [header]
    at += width
    number = 1
    while at < len(lines) and lines[at].chars == str(number):
        end = _end_of_group(lines, at, number, shape)
        rows.extend(_rows_of_group(lines[at:end], shape))
        at = end
        number += 1
    return _Found(rows, at)


def _width_of(lines: Sequence[Line], at: int) -> int:
    """Count the headings: short lines without a stop, up to the number 1."""
    for end in range(at, min(len(lines), at + _COLUMNS.stop)):
        chars = lines[end].chars
        if chars == "1":
            return end - at
        if lines[end].cell or len(chars) > _LONGEST_HEADING or chars.endswith(tuple(STOPS)):
            break
    return 0


def _end_of_group(lines: Sequence[Line], at: int, number: int, shape: _Shape) -> int:
    """Find where the next number begins a row; behind the last number, where the table ends."""
    limit = min(len(lines), at + _LONGEST_GROUP)
    following = str(number + 1)
    numbered = [end for end in range(at + 1, limit) if lines[end].chars == following]
    exact = (end for end in numbered if _merged(lines[at:end], shape) is not None)
    short = (end for end in numbered if end - at < shape.width)
    last = (
        end
        for end in range(limit, at + shape.width - 1, -1)
        if not numbered and _merged(lines[at:end], shape) is not None
    )
    whole = min(limit, at + shape.width)
    return next(exact, next(short, next(last, whole)))


def _merged(group: Sequence[Line], shape: _Shape) -> int | None:
    """Say how many leading cells are merged over all rows of a number; none if it has no rows.

    The number itself is one of them. Without time limits to go by, a number has one row.
    """
    if len(group) == shape.width:
        return 1
    if shape.deadline is None:
        return None
    for merged in range(1, shape.deadline + 1):
        each = shape.width - merged
        rows, left = divmod(len(group) - merged, each)
        if left or rows < 1:
            continue
        places = range(shape.deadline, len(group), each)
        if all(_TIME.fullmatch(group[place].chars) for place in places):
            return merged
    return None


def _rows_of_group(group: Sequence[Line], shape: _Shape) -> Iterator[Sequence[Line]]:
    """Cut what stands under one number into rows; the first holds the merged cells."""
    merged = _merged(group, shape)
    if merged is None or len(group) <= shape.width:
        yield group
        return
    each = shape.width - merged
    yield group[: shape.width]
    for begin in range(shape.width, len(group), each):
        blank = group[begin]._replace(text=group[begin].text.slice(0, 0))
        yield (*[blank] * merged, *group[begin : begin + each])
