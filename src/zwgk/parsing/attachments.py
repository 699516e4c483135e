"""Attachments (附件): their title, sections and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zwgk.model.document import Attachment, Section, Table
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
