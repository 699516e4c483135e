"""Attachments (附件): their title, sections and tables; rows that restate points of the body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

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
    """Read an attachment; its first line is 附件, or the title of a glossary."""
    glossary = is_glossary_title(lines[0].chars)
    if not glossary:
        reading.account.take("attachment-label", lines[0].text)
    at = 0 if glossary else 1
    titles: list[Text] = []
    while at < min(len(lines), 1 + _TITLE_LINES) and _is_title(lines[at]):
        titles.append(lines[at].text)
        reading.account.take("title", lines[at].text)
        at += 1
    title = Text.join(titles) if titles else None
    if any(is_glossary_title(each.chars) for each in titles):
        reading = reading._replace(explanation=True)
    name = f"a{number}"
    sections, tables = read_content(lines[at:], reading, name)
    span = Span(lines[0].text.source_span().start, lines[-1].text.source_span().end)
    return Attachment(name, title, span, sections, tables)


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
    texts = [(point, _pairs("".join(_words(point)))) for point in points]
    return tuple(
        attachment._replace(
            tables=tuple(
                table._replace(rows=tuple(_linked(row, texts, reading) for row in table.rows))
                for table in attachment.tables
            )
        )
        for attachment in attachments
    )


def _linked(row: Row, texts: Sequence[tuple[Point, frozenset[str]]], reading: Reading) -> Row:
    wanted = _pairs("".join(item.text.chars for item in row.items))
    if not wanted or not texts:
        return row
    point, shared = max(
        ((point, len(wanted & pairs) / len(wanted)) for point, pairs in texts),
        key=lambda pair: pair[1],
    )
    return row._replace(restates=point.id) if shared >= reading.settings.restated else row


def _words(point: Point) -> Iterable[str]:
    if point.title is not None:
        yield point.title.chars
    for item in point.every_item():
        yield item.text.chars


def _pairs(chars: str) -> frozenset[str]:
    bare = [sign for sign in chars if sign.isalnum()]
    return frozenset(a + b for a, b in pairwise(bare))
