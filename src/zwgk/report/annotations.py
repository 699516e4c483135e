"""Findings as programs that show them beside a file want them: a place, a rule, a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome, Waiver
from zwgk.published.places import Source, Span
from zwgk.report.messages import Messages, messages_in
from zwgk.report.rows import clause_name, listed_findings
from zwgk.report.view import View


class File(NamedTuple):
    """A file that was read, as the user named it."""

    path: str
    source: Source


class Related(NamedTuple):
    """Another place that a finding is about: what the parent says."""

    file: File
    span: Span
    text: str


class Annotation(NamedTuple):
    """A finding at its place."""

    file: File
    span: Span | None
    """None where it stands nowhere in the file: it is told at its beginning."""
    rule: str
    severity: str
    message: str
    """With the clause of the parent before it, where it is about one."""
    fingerprint: str
    needs_review: bool = False
    item: str | None = None
    related: tuple[Related, ...] = ()
    waived: str | None = None
    """Why, and by whom, it was waived."""
    known: bool = False
    """It stands in the baseline."""


def local_file(comparison: ComparisonV1, view: View) -> File:
    """Give the local file of a comparison."""
    source = comparison.local.source
    return File(view.paths[0] if view.paths else source.name, source)


def parent_files(comparison: ComparisonV1, view: View) -> tuple[File, ...]:
    """Give the files of the parents that were given, in their order."""
    sources = [parent.source for parent in comparison.parents if parent.source]
    paths = view.paths[1:] or tuple(source.name for source in sources)
    return tuple(map(File, paths, sources))


def annotations_of(comparison: ComparisonV1, view: View) -> Iterator[Annotation]:
    """Give the findings that a reader wants listed, the gravest first."""
    messages = messages_in(view.lang)
    local, parents = local_file(comparison, view), parent_files(comparison, view)
    items: dict[tuple[int | None, str | None], ItemOutcome] = {
        (item.parent, item.id): item for item in comparison.items
    }
    for finding in listed_findings(comparison, view):
        item = items.get((finding.parent, finding.item))
        yield Annotation(
            file=local,
            span=finding.span,
            rule=finding.rule,
            severity=finding.severity,
            message=_message(finding, item, messages),
            fingerprint=finding.fingerprint,
            needs_review=finding.needs_review,
            item=finding.item,
            related=() if item is None else (Related(parents[item.parent], item.span, item.text),),
            waived=waiver_told(finding.waiver, messages) if finding.waiver else None,
            known=finding.known,
        )


def waiver_told(waiver: Waiver, messages: Messages) -> str:
    """Say why a finding is waived, by whom, until when."""
    until = messages.word("excused-until", until=waiver.until) if waiver.until else None
    told = [each for each in (waiver.by, until) if each]
    if not told:
        return waiver.reason
    return waiver.reason + messages.word("bracketed", inside=messages.word("comma").join(told))


def excuse(finding: Finding, messages: Messages) -> str:
    """Say why a finding does not fail, to be put behind its sentence; empty where it may."""
    if finding.waiver is not None:
        reason = waiver_told(finding.waiver, messages)
        return f" ※ {messages.word('excused-waived', reason=reason)}"
    return f" ※ {messages.word('excused-known')}" if finding.known else ""


def _message(finding: Finding, item: ItemOutcome | None, messages: Messages) -> str:
    if item is None:
        return finding.message
    return f"{clause_name(item.path, item.id, messages)} {finding.message}"
