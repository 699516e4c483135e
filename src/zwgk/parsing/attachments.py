"""Attachments (附件): their title, sections and tables; rows that restate points of the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Attachment, Point, Row, Section, Table
from zwgk.model.text import Span, Text
from zwgk.parsing.body import read_sections
from zwgk.parsing.lines import join_cut_lines
from zwgk.parsing.parts import is_glossary_title
from zwgk.parsing.tables import read_table, split_tables

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading

_TITLE_LENGTH = 60
_TITLE_LINES = 3
"""Further short lines are what the attachment holds: a table that lost its tabs."""


def read_attachment(lines: Sequence[Line], number: int, reading: Reading) -> Attachment:
    """Read an attachment; its first line is 附件, or the title of a glossary or a document."""
    first = lines[0].chars
    titled = is_glossary_title(first) or not first.startswith("附件")
    if not titled:
        reading.account.take("attachment-label", lines[0].text)
    at = 0 if titled else 1
    titles: list[Text] = []
    while at < min(len(lines), 1 + _TITLE_LINES) and _is_title(lines[at]):
        titles.append(lines[at].text)
        reading.account.take("title", lines[at].text)
        at += 1
    title = Text.join(titles) if titles else None
    if any(is_glossary_title(each.chars) for each in titles):
        reading = reading._replace(explanation=True)
    if any(re.search(_FORM, each.chars) and not re.search(_TASKS, each.chars) for each in titles):
        reading = reading._replace(form=True)
    name = f"a{number}"
    sections, tables = read_content(lines[at:], reading, name)
    span = Span(lines[0].text.source_span().start, lines[-1].text.source_span().end)
    return Attachment(name, title, span, sections, tables)


_FORM = (
    "(?:模板|样表|样式|格式|回执|推荐目录"
    "|(?:申报|申请|登记|汇总|推荐|报名|统计|信息|反馈|调查|情况|审批|备案|联系|名单|自评)表)"
    "(?:（[^（）]*）)?$"
)
"""Titles of forms that somebody fills in: 中小企业数字化赋能典型案例模板."""
_TASKS = "任务|分工|责任|措施|要点"


def _is_title(line: Line) -> bool:
    chars = line.chars
    return (
        not line.cell
        and line.marker is None
        and len(chars) <= _TITLE_LENGTH
        and not chars.endswith(("。", "：", "；", "，"))
    )


def read_content(
    lines: Sequence[Line], reading: Reading, name: str = ""
) -> tuple[tuple[Section, ...], tuple[Table, ...]]:
    """Read the sections and tables of a body (no `name`) or of an attachment."""
    blocks = split_tables(lines)
    plain = [line for block in blocks if not block.cells for line in block.lines]
    joined = join_cut_lines(plain, reading.settings)
    prefix = f"{name}." if name else ""
    sections = read_sections(joined, reading, prefix) if joined else ()
    tabular = [block for block in blocks if block.cells]
    tables = tuple(
        read_table(block.lines, f"{prefix}t{number}", None, reading)
        for number, block in enumerate(tabular, start=1)
    )
    return sections, tables


def link_restatements(
    attachments: Sequence[Attachment], sections: Sequence[Section], reading: Reading
) -> tuple[Attachment, ...]:
    """Mark the rows of attached task lists that restate points of the body.

    婺城 2022 prints its points again as a list of tasks with units and deadlines; counting both
    would count each requirement twice.
    """
    if not any(table.rows for attachment in attachments for table in attachment.tables):
        return tuple(attachments)
    points = [point for section in sections for point in section.every_point()]
    said = [(point, [_Said.of(words) for words in _words(point)]) for point in points]
    said = [(point, sentences) for point, sentences in said if sentences]
    return tuple(
        attachment._replace(
            tables=tuple(
                table._replace(rows=tuple(_linked(row, said, reading) for row in table.rows))
                for table in attachment.tables
            )
        )
        for attachment in attachments
    )


class _Said(NamedTuple):
    """What a sentence has: its pairs of neighbouring characters, and its numbers."""

    pairs: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, chars: str) -> _Said:
        """Read a title, a sentence or a clause."""
        return cls(_pairs(chars), frozenset(_NUMBER.findall(chars)))

    def share_in(self, sentence: _Said) -> float:
        """Say how much of it a sentence has: nothing, where it has not all its numbers."""
        if not self.numbers <= sentence.numbers:
            return 0.0
        return len(self.pairs & sentence.pairs) / len(self.pairs)


def _linked(row: Row, points: Sequence[tuple[Point, Sequence[_Said]]], reading: Reading) -> Row:
    """Tie a row to the point that has each of its clauses, the one that has most of them.

    Each by itself: a long point has most characters of a row of which it lacks a whole clause.
    """
    clauses = [
        _Said.of(item.text.chars[slice(*span)]) for item in row.items for span in item.clauses
    ]
    clauses = [clause for clause in clauses if clause.pairs]
    if not clauses:
        return row
    least = reading.settings.restated
    best, most = None, 0.0
    for point, said in points:
        total = 0.0
        for clause in clauses:
            share = max(map(clause.share_in, said))
            if share < least:
                break
            total += share
        else:
            if total > most:
                best, most = point, total
    return row if best is None else row._replace(restates=best.id)


_NUMBER = re.compile("[0-9]+(?:[.][0-9]+)?")


def _words(point: Point) -> Iterable[str]:
    if point.title is not None:
        yield point.title.chars
    for item in point.every_item():
        yield item.text.chars


def _pairs(chars: str) -> frozenset[str]:
    bare = "".join(filter(str.isalnum, chars))
    return frozenset(map(add, bare, bare[1:]))
