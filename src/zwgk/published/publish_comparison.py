"""A comparison put into the shape that others build on."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from zwgk.model import comparison as model
from zwgk.model import text
from zwgk.model.document import Document, Item
from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import (
    SCHEMA_VERSION,
    Addition,
    AlsoStated,
    ComparisonV1,
    Divergence,
    Duty,
    ItemOutcome,
    LocalDocument,
    Match,
    ParentDocument,
    ParentSummary,
    PointOutcome,
    Say,
    Structure,
    Summary,
    is_binding,
)
from zwgk.published.findings import find
from zwgk.published.heads import enclosed_in, number_of, tier_of
from zwgk.published.paths import printed_paths
from zwgk.published.places import Places
from zwgk.published.tool import TOOL


def publish_comparison(comparison: model.Comparison, say: Say) -> ComparisonV1:
    """Put a comparison into the shape that others build on."""
    local = Places.of(comparison.local.source)
    parents = tuple(Places.of(parent.source) for parent in comparison.parents)
    items = _items(comparison, local, parents)
    additions = _additions(comparison, local)
    return ComparisonV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        local=_local(comparison.local, local),
        parents=tuple(_parents(comparison, local, parents)),
        summary=_summary(items, len(additions), len(parents)),
        points=tuple(_points(comparison)),
        items=items,
        additions=additions,
        structure=tuple(
            Structure(each.rule.name, each.parents, each.locals) for each in comparison.structure
        ),
        duties=tuple(Duty(*duty) for duty in comparison.duties),
        findings=find(comparison, items, additions, local, say),
    )


def as_successor(comparison: ComparisonV1) -> ComparisonV1:
    """Take the earlier document for what it is: nobody has to take it up again."""
    return comparison._replace(
        as_successor=True,
        findings=tuple(
            finding._replace(severity=Severity.WARNING.label)
            if finding.severity == Severity.ERROR.label
            else finding
            for finding in comparison.findings
        ),
    )


def _local(document: Document, places: Places) -> LocalDocument:
    head = document.head
    return LocalDocument(
        title=head.title,
        doc_number=number_of(head.doc_number),
        tier=tier_of(head.tier),
        issuer=head.issuer,
        issued_on=head.issued_on,
        points=_count_points(document),
        source=places.source,
        enclosed=enclosed_in(head),
    )


def _parents(
    comparison: model.Comparison, local: Places, parents: tuple[Places, ...]
) -> Iterator[ParentDocument]:
    cited = {each.given: each.citation.span for each in comparison.cited if each.given is not None}
    for index, (document, places) in enumerate(zip(comparison.parents, parents, strict=True)):
        head = document.head
        yield ParentDocument(
            title=head.title,
            doc_number=number_of(head.doc_number),
            tier=tier_of(head.tier),
            provided=True,
            issuer=head.issuer,
            issued_on=head.issued_on,
            points=_count_points(document),
            source=places.source,
            enclosed=enclosed_in(head),
            cited_at=local.span(cited[index]) if index in cited else None,
        )
    for each in comparison.cited:
        if each.given is None:
            number = each.citation.doc_number
            yield ParentDocument(
                title=each.citation.title,
                doc_number=number_of(number),
                tier=None,
                provided=False,
                cited_at=local.span(each.citation.span),
            )


def _count_points(document: Document) -> int:
    """Count what is compared point by point, the rows of a plan that is one table among them.

    A glossary is no point, nor is what requires nothing.
    """
    return sum(any(not item.frame for item in items) for _, items in document.groups())


def _items(
    comparison: model.Comparison, local: Places, parents: tuple[Places, ...]
) -> tuple[ItemOutcome, ...]:
    local_paths = printed_paths(comparison.local)
    parent_paths = tuple(printed_paths(parent) for parent in comparison.parents)
    return tuple(
        ItemOutcome(
            id=verdict.item.id,
            parent=verdict.parent,
            also=tuple(AlsoStated(*also) for also in verdict.also),
            text=parents[verdict.parent].quote(verdict.item.text),
            span=parents[verdict.parent].span(verdict.item.span),
            force=verdict.item.force.value,
            binds=verdict.binds.value,
            status=verdict.status.value,
            confidence=round(verdict.confidence, 2),
            needs_review=verdict.needs_review,
            coverage=round(verdict.coverage, 2),
            matches=tuple(_match(link, local, local_paths) for link in verdict.links),
            divergences=tuple(
                _divergence(each, verdict, parents[verdict.parent], local)
                for each in verdict.divergences
            ),
            path=parent_paths[verdict.parent].get(verdict.item.id, ()),
            reason=verdict.reason,
            nearest=verdict.nearest and _match(verdict.nearest, local, local_paths),
        )
        for verdict in comparison.verdicts
    )


def _match(link: model.Link, local: Places, paths: Mapping[str, tuple[str, ...]]) -> Match:
    return Match(
        id=link.local.id,
        text=local.quote(link.local.text),
        span=local.span(link.local.span),
        score=round(link.score, 2),
        path=paths.get(link.local.id, ()),
    )


def _divergence(
    divergence: model.Divergence, verdict: model.Verdict, parent: Places, local: Places
) -> Divergence:
    return Divergence(
        rule=divergence.rule.name,
        kind=divergence.kind.value,
        severity=divergence.severity.label,
        values=dict(divergence.values),
        parent_text=_words(divergence.parent_span, (verdict.item,), parent, divergence.parent_text),
        parent_span=parent.span_or_none(divergence.parent_span),
        local_text=_words(
            divergence.local_span,
            tuple(link.local for link in verdict.links),
            local,
            divergence.local_text,
        ),
        local_span=local.span_or_none(divergence.local_span),
    )


def _words(span: text.Span | None, items: tuple[Item, ...], places: Places, folded: str) -> str:
    """Quote the words of a divergence as published: the stages work on folded ones."""
    for item in items:
        if span is not None and item.span.holds(span):
            return places.quote(item.text, span)
    return folded


def _additions(comparison: model.Comparison, local: Places) -> tuple[Addition, ...]:
    paths = printed_paths(comparison.local)
    return tuple(_addition(item, local, paths) for item in comparison.additions)


def _addition(item: Item, local: Places, paths: Mapping[str, tuple[str, ...]]) -> Addition:
    return Addition(
        id=item.id,
        text=local.quote(item.text),
        span=local.span(item.span),
        path=paths.get(item.id, ()),
    )


def _summary(items: tuple[ItemOutcome, ...], additions: int, parents: int) -> Summary:
    by_parent = tuple(
        ParentSummary(parent, *_counts([item for item in items if item.parent == parent]))
        for parent in range(parents)
    )
    counts = _counts(items)
    return Summary(*counts[:-1], additions=additions, coverage=counts[-1], by_parent=by_parent)


class _Counts(NamedTuple):
    """The counts that a summary and each of its parents share, in their order."""

    items: int
    verbatim: int
    adapted: int
    partial: int
    omitted: int
    not_applicable: int
    needs_review: int
    mandatory_omitted: int
    coverage: float | None


def _counts(items: Iterable[ItemOutcome]) -> _Counts:
    items = tuple(items)
    statuses = [item.status for item in items]
    verbatim, adapted, partial, omitted, not_applicable = map(statuses.count, model.Status)
    applicable = len(items) - not_applicable
    return _Counts(
        items=len(items),
        verbatim=verbatim,
        adapted=adapted,
        partial=partial,
        omitted=omitted,
        not_applicable=not_applicable,
        needs_review=sum(item.needs_review for item in items),
        mandatory_omitted=sum(
            item.status == model.Status.OMITTED and is_binding(item) for item in items
        ),
        coverage=round((verbatim + adapted) / applicable, 3) if applicable else None,
    )


def _points(comparison: model.Comparison) -> Iterator[PointOutcome]:
    paths = tuple(printed_paths(parent) for parent in comparison.parents)
    groups: dict[tuple[int, str], list[model.Verdict]] = {}
    for verdict in comparison.verdicts:
        groups.setdefault((verdict.parent, verdict.group), []).append(verdict)
    for (parent, group), verdicts in groups.items():
        yield PointOutcome(
            id=group,
            parent=parent,
            status=_point_status([verdict.status for verdict in verdicts]),
            items=tuple(verdict.item.id for verdict in verdicts),
            path=paths[parent].get(group, ()),
        )


def _point_status(statuses: list[model.Status]) -> str:
    applying = [each for each in statuses if each != model.Status.NOT_APPLICABLE]
    if not applying:
        return "not_applicable"
    if all(each in {model.Status.VERBATIM, model.Status.ADAPTED} for each in applying):
        return "whole"
    if all(each == model.Status.OMITTED for each in applying):
        return "dropped"
    return "partly"
