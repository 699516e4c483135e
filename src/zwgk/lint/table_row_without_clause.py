"""A row of an attached task list restates no point of the body.

Why it matters: the list is what the units work from, and the body is what was approved. A task that
stands in the list alone was approved by nobody, or its point was lost.

Not reported: tables of which fewer than half of the rows restate a point: those are lists of their
own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.model.finding import Example, Finding, Rule, Severity, values

if TYPE_CHECKING:
    from zwgk.model.document import Document

_LIST = """\
关于推进办事公开的通知
一、公开办事指南，及时更新申请材料和办理流程。
二、公开收费标准，逐项注明依据和减免条件。

附件：任务清单

附件

任务清单

\t序号
\t主要内容
\t责任单位

\t1
\t公开办事指南，及时更新申请材料和办理流程
\t县行政审批局

\t2
\t公开收费标准，逐项注明依据和减免条件
\t县发展改革委
"""

RULE = Rule(
    name="table-row-without-clause",
    severity=Severity.WARNING,
    flags=(Example("", _LIST + "\n\t3\n\t组织机关干部春季植树造林活动\n\t县林业局\n"),),
    allows=(Example("", _LIST),),
)


def findings(document: Document) -> Iterator[Finding]:
    """Report each row that restates nothing, in a table most of whose rows do."""
    for attachment in document.attachments:
        for table in attachment.tables:
            if 2 * sum(row.restates is not None for row in table.rows) < len(table.rows):
                continue
            for number, row in enumerate(table.rows, start=1):
                if row.restates is None and any(not item.frame for item in row.items):
                    yield Finding(RULE, values(row=number), row.span)
