"""A point names no responsible unit where the other points of the document do.

Why it matters: in a document that tells after each point who is responsible, the one without is
nobody's, and will be found out when its time is up.

Not reported: points of a section in which no more than half name units, points that require
nothing, and unnumbered paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.model.facts import Force
from zwgk.model.finding import Example, Finding, Rule, Severity, values

if TYPE_CHECKING:
    from zwgk.model.document import Document, Point, Section

RULE = Rule(
    name="point-without-unit",
    severity=Severity.WARNING,
    flags=(
        Example(
            "",
            "关于推进办事公开的通知\n"
            "一、公开办事指南。（责任单位：县行政审批局）\n"
            "二、公开收费标准。\n"
            "三、公开投诉电话。（责任单位：县信访局）\n",
        ),
    ),
    allows=(
        Example(
            "",
            "关于推进办事公开的通知\n"
            "一、公开办事指南。（责任单位：县行政审批局）\n"
            "二、公开收费标准。（责任单位：各收费单位）\n"
            "三、公开投诉电话。（责任单位：县信访局）\n",
        ),
    ),
)
_FEWEST = 2
"""One point that names a unit makes no habit."""


def findings(document: Document) -> Iterator[Finding]:
    """Report each point without units, if most points beside it have some."""
    for section in document.sections:
        for points in _neighbours(section):
            yield from _among([point for point in points if _requires(point)])


def _neighbours(section: Section) -> Iterator[tuple[Point, ...]]:
    """Give the points that stand side by side: those of 总体要求 are no measure for the tasks."""
    yield section.points
    for subsection in section.subsections:
        yield from _neighbours(subsection)


def _among(points: Sequence[Point]) -> Iterator[Finding]:
    without = [point for point in points if next(point.every_unit(), None) is None]
    named = len(points) - len(without)
    if named < _FEWEST or named <= len(without):
        return
    for point in without:
        label = point.marker or point.id
        yield Finding(RULE, values(label=label, named=named), point.span)


def _requires(point: Point) -> bool:
    # An unnumbered paragraph at the end says who explains the document, and from when it holds.
    return point.number is not None and any(
        not item.frame and item.force is Force.MANDATORY for item in point.every_item()
    )
