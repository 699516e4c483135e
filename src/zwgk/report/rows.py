"""What several formats show of a comparison in the same way."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import (
    ComparisonV1,
    Finding,
    ItemOutcome,
    LocalDocument,
    ParentDocument,
)
from zwgk.published.places import Span
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import View

GLYPHS = {"omitted": "×", "partial": "△", "adapted": "√", "verbatim": "＝", "not_applicable": "○"}
"""A mark for each status, the gravest first."""
_PARAGRAPH = re.compile(r"(?:^|\.)p(\d+)(?:~\d+)?$")
_TITLE = "0"
"""What stands in the id of a point's title for the number of a sentence."""
_ROW = re.compile(r"(?:^|\.)t\d+\.(\d+)(?:~\d+)?$")


def clause_name(path: tuple[str, ...], name: str, messages: Messages) -> str:
    """Say where an item stands, by the labels printed above it: 四、16．第1句.

    What has no label is counted: an unnumbered paragraph, a row of a table.
    """
    group, _, sentence = name.partition("#")
    parts = list(path)
    if paragraph := _PARAGRAPH.search(group):
        parts.append(messages.word("paragraph", n=paragraph[1]))
    elif row := _ROW.search(group):
        parts.append(messages.word("row", n=row[1]))
    if sentence == _TITLE:
        parts.append(messages.word("heading"))
    elif sentence:
        parts.append(messages.word("sentence", n=sentence))
    return "".join(parts)


def title_of(document: LocalDocument | ParentDocument) -> str | None:
    """Give the title that people know a document by: that of what a notice prints."""
    return document.enclosed.title if document.enclosed else document.title


def local_place(comparison: ComparisonV1, span: Span, view: View) -> str:
    """Say where in the local file something stands."""
    path = view.paths[0] if view.paths else comparison.local.source.name
    return f"{path}:{span.line}"


def parent_place(comparison: ComparisonV1, parent: int, span: Span, view: View) -> str:
    """Say where in the file of a parent something stands."""
    source = comparison.parents[parent].source
    name = source.name if source else ""
    path = view.paths[parent + 1] if view.paths else name
    return f"{path}:{span.line}"


class FindingRow(NamedTuple):
    """A finding as a row of a list or a table."""

    path: str
    line: int
    column: int
    severity: str
    rule: str
    clause: str
    """Where in the parent, with a blank behind it; empty where it is about no one item."""
    message: str


def finding_rows(comparison: ComparisonV1, view: View) -> Iterator[FindingRow]:
    """Give the findings in their order, placed in the local document.

    What stands nowhere in it is told at its beginning.
    """
    messages = messages_in(view.lang)
    clauses: dict[tuple[int | None, str | None], str] = {
        (item.parent, item.id): clause_name(item.path, item.id, messages) + " "
        for item in comparison.items
    }
    for finding in comparison.findings:
        yield FindingRow(
            path=view.paths[0] if view.paths else comparison.local.source.name,
            line=finding.span.line if finding.span else 1,
            column=finding.span.column if finding.span else 1,
            severity=finding.severity,
            rule=finding.rule,
            clause=clauses.get((finding.parent, finding.item), ""),
            message=finding.message,
        )


class Block(NamedTuple):
    """A parent item with everything that was found about it."""

    item: ItemOutcome
    findings: tuple[Finding, ...]
    severity: Severity
    """Of the gravest finding; NOTE where there is none."""

    @property
    def asks_to_be_read(self) -> bool:
        """Whether people have to look at both texts: what is carried whole needs a line at most."""
        unsettled = self.item.needs_review or self.item.status in {"omitted", "partial"}
        return unsettled or self.severity > Severity.NOTE


def blocks(comparison: ComparisonV1) -> tuple[Block, ...]:
    """Give each parent item with its findings, the gravest first, then in reading order."""
    about: dict[tuple[int | None, str | None], list[Finding]] = {}
    for finding in comparison.findings:
        about.setdefault((finding.parent, finding.item), []).append(finding)
    found = []
    for item in comparison.items:
        findings = tuple(about.get((item.parent, item.id), ()))
        weights = (Severity[finding.severity.upper()] for finding in findings)
        found.append(Block(item, findings, max(weights, default=Severity.NOTE)))
    return tuple(sorted(found, key=lambda block: -block.severity))


def listed_blocks(comparison: ComparisonV1, view: View) -> tuple[Block, ...]:
    """Give the items that a reader wants listed, each with what is grave enough about it."""
    found = []
    for block in blocks(comparison):
        findings = tuple(each for each in block.findings if _is_grave_enough(each, view))
        sure = block.item.confidence >= view.min_confidence
        if sure and (findings or view.min_severity is Severity.NOTE):
            found.append(block._replace(findings=findings))
    return tuple(found)


def listed_findings(comparison: ComparisonV1, view: View) -> tuple[Finding, ...]:
    """Give the findings that a reader wants listed."""
    sureness: dict[tuple[int | None, str | None], float] = {
        (item.parent, item.id): item.confidence for item in comparison.items
    }
    return tuple(
        finding
        for finding in comparison.findings
        if _is_grave_enough(finding, view)
        and sureness.get((finding.parent, finding.item), 1.0) >= view.min_confidence
    )


def _is_grave_enough(finding: Finding, view: View) -> bool:
    return Severity[finding.severity.upper()] >= view.min_severity


def percent(share: float) -> str:
    """Show a share the way people say it.

    >>> percent(0.615)
    '61.5%'
    """
    return f"{share * 100:.3g}%"
