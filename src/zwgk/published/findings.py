"""Findings: what the rules say of a comparison, the gravest first.

Verdicts, additions, structure, duties and cited parents each have their rule; a divergence
brings its own. Made from published values wherever those hold what is needed, so that a
finding and the item it is about always tell the same.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from zwgk.model import comparison as model
from zwgk.model import rules, text
from zwgk.model.document import Document
from zwgk.model.finding import Severity, Value
from zwgk.published.comparison_v1 import (
    Addition,
    Divergence,
    Finding,
    ItemOutcome,
    Say,
    Wording,
    is_binding,
)
from zwgk.published.gravity import weight
from zwgk.published.heads import number_of
from zwgk.published.paths import printed_paths
from zwgk.published.places import Places, Span


class _Draft(NamedTuple):
    """A finding before its sentence and its fingerprint are made."""

    rule: str
    severity: Severity
    values: Mapping[str, Value]
    span: Span | None = None
    parent_text: str = ""
    local_text: str = ""
    item: ItemOutcome | None = None
    kind: str | None = None
    parent_span: Span | None = None


def find(
    comparison: model.Comparison,
    items: tuple[ItemOutcome, ...],
    additions: tuple[Addition, ...],
    local: Places,
    say: Say,
) -> tuple[Finding, ...]:
    """Give every finding of a comparison, the gravest first, then in reading order."""
    drafts = [
        *_of_items(comparison, items, local),
        *_of_duties(comparison, items, local),
        *_of_structure(comparison, local),
        *_of_cited(comparison, local),
        *_of_later(comparison, local),
        *_of_missing(comparison, local),
        *_of_additions(additions),
    ]
    drafts.sort(key=lambda draft: -draft.severity)  # stable: reading order within a severity
    seen: dict[str, int] = {}
    return tuple(_finished(draft, say, seen) for draft in drafts)


def _of_items(
    comparison: model.Comparison, items: tuple[ItemOutcome, ...], local: Places
) -> Iterator[_Draft]:
    for index, item in enumerate(items):
        if item.status == model.Status.OMITTED:
            yield _Draft(
                rule=rules.OMITTED_ITEM.name,
                severity=weight(rules.OMITTED_ITEM, binding=is_binding(item)),
                values={"force": item.force},
                span=local.span_or_none(_belongs_at(comparison.verdicts, index)),
                parent_text=item.text,
                item=item,
                parent_span=item.span,
            )
        for divergence in item.divergences:
            yield _of_divergence(divergence, item)


def _of_divergence(divergence: Divergence, item: ItemOutcome) -> _Draft:
    span = divergence.local_span
    if span is None and item.matches:
        span = item.matches[0].span
    return _Draft(
        rule=divergence.rule,
        severity=Severity[divergence.severity.upper()],
        values=divergence.values,
        span=span,
        parent_text=divergence.parent_text,
        local_text=divergence.local_text,
        item=item,
        kind=divergence.kind,
        parent_span=divergence.parent_span or item.span,
    )


def _of_duties(
    comparison: model.Comparison, items: tuple[ItemOutcome, ...], local: Places
) -> Iterator[_Draft]:
    by_id = {(item.parent, item.id): item for item in items}
    for duty in comparison.duties:
        if duty.days_late > 0:
            item = by_id.get((duty.parent, duty.item))
            yield _Draft(
                rule=rules.DUTY_LATE.name,
                severity=rules.DUTY_LATE.severity,
                values={
                    "days_late": duty.days_late,
                    "done_on": duty.done_on,
                    "due_on": duty.due_on,
                },
                span=local.span(_opening(comparison.local)),
                parent_text=item.text if item else "",
                item=item,
                parent_span=item.span if item else None,
            )


def _of_structure(comparison: model.Comparison, local: Places) -> Iterator[_Draft]:
    spans = {point.id: point.span for point in comparison.local.every_point()}
    ours = printed_paths(comparison.local)
    theirs: dict[str, tuple[str, ...]] = {}
    for parent in comparison.parents:
        theirs = {**printed_paths(parent), **theirs}  # the nearest has the say
    for each in comparison.structure:
        span = next((spans[name] for name in each.locals if name in spans), None)
        yield _Draft(
            rule=each.rule.name,
            severity=each.rule.severity,
            values={
                "locals": _labels(each.locals, ours),
                "parents": _labels(each.parents, theirs),
            },
            span=local.span_or_none(span),
            kind=each.rule.kind.value if each.rule.kind else None,
        )


def _labels(names: Iterable[str], paths: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Call points by the labels that are printed above them; one that has none by its id."""
    return tuple("".join(paths.get(name, ())) or name for name in names)


def _of_cited(comparison: model.Comparison, local: Places) -> Iterator[_Draft]:
    for each in comparison.cited:
        if each.given is None:
            number = each.citation.doc_number
            yield _Draft(
                rule=rules.PARENT_NOT_PROVIDED.name,
                severity=rules.PARENT_NOT_PROVIDED.severity,
                values={
                    "doc_number": number_of(number),
                    "title": each.citation.title,
                },
                span=local.span(each.citation.span),
                local_text=each.citation.quote,
            )


def _of_later(comparison: model.Comparison, local: Places) -> Iterator[_Draft]:
    for parent in comparison.later_parents():
        yield _Draft(
            rule=rules.PARENT_LATER.name,
            severity=rules.PARENT_LATER.severity,
            values={
                "issued_on": comparison.local.head.issued_on,
                "parent_issued_on": parent.head.issued_on,
            },
            span=local.span(_opening(comparison.local)),
            parent_text=parent.head.title or "",
        )


def _of_missing(comparison: model.Comparison, local: Places) -> Iterator[_Draft]:
    for each in comparison.missing:
        yield _Draft(
            rule=rules.MANDATORY_MISSING.name,
            severity=rules.MANDATORY_MISSING.severity,
            values={"id": each.id, "reason": each.reason},
            span=local.span(_opening(comparison.local)),
            parent_text="、".join(filter(None, (each.text, *each.keywords))),
        )


def _of_additions(additions: Iterable[Addition]) -> Iterator[_Draft]:
    for addition in additions:
        yield _Draft(
            rule=rules.LOCAL_ADDITION.name,
            severity=rules.LOCAL_ADDITION.severity,
            values={"id": addition.id},
            span=addition.span,
            local_text=addition.text,
        )


def _belongs_at(verdicts: tuple[model.Verdict, ...], index: int) -> text.Span | None:
    """Say where in the local document a missing item would stand.

    Behind what carries the item before it in the same point, else before what carries the one
    after it, else behind the last that is carried at all.
    """
    here = verdicts[index]
    for verdict in reversed(verdicts[:index]):
        if (verdict.parent, verdict.group) == (here.parent, here.group) and verdict.links:
            return _edge(verdict.links[0].local.span.end)
    for verdict in verdicts[index + 1 :]:
        if (verdict.parent, verdict.group) == (here.parent, here.group) and verdict.links:
            return _edge(verdict.links[0].local.span.start)
    for verdict in reversed(verdicts[:index]):
        if verdict.parent == here.parent and verdict.links:
            return _edge(verdict.links[0].local.span.end)
    return None


def _finished(draft: _Draft, say: Say, seen: dict[str, int]) -> Finding:
    item = draft.item
    return Finding(
        rule=draft.rule,
        severity=draft.severity.label,
        message=say(Wording(draft.rule, draft.values, draft.parent_text, draft.local_text)),
        values=draft.values,
        span=draft.span,
        parent_text=draft.parent_text,
        local_text=draft.local_text,
        needs_review=item.needs_review if item else False,
        fingerprint=_fingerprint(draft, seen),
        kind=draft.kind,
        item=item.id if item else None,
        parent=item.parent if item else None,
        parent_span=draft.parent_span,
    )


def _fingerprint(draft: _Draft, seen: dict[str, int]) -> str:
    """Make a name for a finding that stays while the rule and both texts do.

    Both sentences go in whole, and the differing words with them: a waiver must lapse when
    either sentence is edited, and two shortened lists of one sentence are two findings.
    """
    item = draft.item
    parts = [draft.rule, draft.parent_text, draft.local_text]
    if item is not None:
        parts += [item.text, *(match.text for match in item.matches)]
    basis = "\x1f".join(map(text.letters, parts))
    seen[basis] = seen.get(basis, 0) + 1
    if seen[basis] > 1:  # the same sentence twice in one document
        basis += f"\x1f{seen[basis]}"
    return hashlib.sha256(basis.encode()).hexdigest()[:16]


def _edge(offset: int) -> text.Span:
    return text.Span(offset, offset)


def _opening(document: Document) -> text.Span:
    """Give the title's place, or whatever the document opens with."""
    titles = (leaf for leaf in document.leaves if leaf.kind == "title")
    first = next(titles, next(iter(document.leaves), None))
    return text.Span(first.start, first.end) if first else text.Span(0, 0)
