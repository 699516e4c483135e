"""What `zwgk trace --format json` prints: each requirement on its way down, version 1."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zwgk.model import lineage as model
from zwgk.model.comparison import Comparison, Status
from zwgk.model.finding import Severity, Value
from zwgk.published import words
from zwgk.published.comparison_v1 import (
    Divergence,
    ItemOutcome,
    Match,
    Say,
    Wording,
)
from zwgk.published.heads import Enclosed, enclosed_in, number_of, tier_of
from zwgk.published.paths import printed_paths
from zwgk.published.places import Places, Source, Span
from zwgk.published.publish_comparison import publish_comparison
from zwgk.published.tool import TOOL, Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class TracedDocument(NamedTuple):
    """A document of the chain: given, or cited by one below it and not at hand."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    provided: bool
    cites: tuple[int, ...]
    """Indexes of the documents of the chain that its preamble names."""
    issuer: str | None = None
    issued_on: str | None = None
    """ISO date."""
    points: int | None = None
    source: Source | None = None
    enclosed: Enclosed | None = None


class CitedBesides(NamedTuple):
    """A document that is cited and not at hand, and is not known to belong between two others."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    cited_by: int
    """Index of the document that names it."""


class Change(NamedTuple):
    """One typed difference between an item and what a document made of it."""

    rule: str
    kind: words.Kind
    severity: words.Severity
    message: str
    """The sentence a reader sees."""
    values: Mapping[str, Value]
    parent_text: str
    parent_span: Span | None
    local_text: str
    local_span: Span | None
    new: bool
    """No document above has it: it came in here."""


class Step(NamedTuple):
    """What became of an item in one document."""

    document: int
    status: words.StepStatus
    """`unknown` where the document is not at hand."""
    binds: words.Binds | None = None
    reason: str | None = None
    """Why it does not apply."""
    confidence: float | None = None
    needs_review: bool = False
    coverage: float | None = None
    matches: tuple[Match, ...] = ()
    changes: tuple[Change, ...] = ()
    through: int | None = None
    """Index of the document whose wording of the item this one keeps; changes are then against
    that wording."""


class Journey(NamedTuple):
    """One item of the highest document, and its way down."""

    id: str
    text: str
    span: Span
    path: tuple[str, ...]
    """The labels it stands under, as printed."""
    force: words.Force
    outcome: words.StepStatus
    """What became of it in the local document."""
    lost_at: tuple[int, ...]
    """Indexes of the documents at which it may have been lost: one, or several where those above
    are not at hand; none where the local document has it, or need not."""
    steps: tuple[Step, ...]
    """One for each document below the highest, in their order."""


class Tally(NamedTuple):
    """What became of the items in one document."""

    document: int
    verbatim: int
    adapted: int
    partial: int
    omitted: int
    not_applicable: int
    unknown: int
    lost: int
    """Items that went missing here for good, as far as that can be told."""


class TraceSummary(NamedTuple):
    """Counts of the whole chain."""

    items: int
    lost: int
    """Items that the local document does not have though it should."""
    mandatory_lost: int
    needs_review: int
    by_document: tuple[Tally, ...]


class TraceV1(NamedTuple):
    """Every item of the highest document of a chain, followed down to the local one."""

    schema_version: str
    tool: Tool
    documents: tuple[TracedDocument, ...]
    """The highest first, the local one last; what is missing between has its place."""
    besides: tuple[CitedBesides, ...]
    summary: TraceSummary
    items: tuple[Journey, ...]


def publish_trace(chain: model.Chain, say: Say) -> TraceV1:
    """Put a chain into the shape that others build on."""
    top = chain.links[0].document
    assert top is not None  # noqa: S101 # the highest is what is traced
    items = tuple(_Publisher(chain, say).journeys())
    return TraceV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        documents=tuple(map(_document, chain.links)),
        besides=tuple(_besides(at, absent) for at, absent in chain.besides),
        summary=TraceSummary(
            items=len(items),
            lost=sum(bool(item.lost_at) for item in items),
            mandatory_lost=sum(map(is_lost_duty, items)),
            needs_review=sum(any(step.needs_review for step in item.steps) for item in items),
            by_document=tuple(_tally(at, items) for at in range(1, len(chain.links))),
        ),
        items=items,
    )


def is_lost_duty(item: Journey) -> bool:
    """Say whether the local document lacks what it must have."""
    last = item.steps[-1]
    return last.status == Status.OMITTED and (item.force, last.binds) == ("mandatory", "local")


def gravest(item: Journey) -> Severity | None:
    """Say how grave the gravest thing is that the local document did to an item, if anything."""
    last = item.steps[-1]
    if last.status == Status.OMITTED:
        return Severity.ERROR if is_lost_duty(item) else Severity.NOTE
    grave = (Severity[change.severity.upper()] for change in last.changes)
    return max(grave, default=None)


class _Publisher:
    """Looks steps up in the comparisons that they come from, published."""

    def __init__(self, chain: model.Chain, say: Say) -> None:
        self._chain = chain
        self._say = say
        self._held = [_outcomes(each, say) for each in chain.held]
        self._passed = [_outcomes(each, say) for each in chain.passed]

    def journeys(self) -> Iterator[Journey]:
        top = self._chain.links[0].document
        assert top is not None  # noqa: S101 # the highest is what is traced
        places, paths = Places.of(top.source), printed_paths(top)
        for each in self._chain.journeys:
            steps = tuple(map(self._step, each.steps))
            yield Journey(
                id=each.item.id,
                text=places.quote(each.item.text),
                span=places.span(each.item.span),
                path=paths.get(each.item.id, ()),
                force=each.item.force.value,
                outcome=steps[-1].status,
                lost_at=each.lost_at,
                steps=steps,
            )

    def _step(self, step: model.Step) -> Step:
        if step.verdict is None or step.status is None:
            return Step(step.link, "unknown")
        outcomes = self._held if step.through is None else self._passed
        outcome = outcomes[step.link][step.verdict.item.id]
        return Step(
            document=step.link,
            status=step.status.value,
            binds=outcome.binds,
            reason=outcome.reason,
            confidence=outcome.confidence,
            needs_review=outcome.needs_review,
            coverage=outcome.coverage,
            matches=outcome.matches,
            changes=tuple(
                self._change(each, new=at in step.fresh)
                for at, each in enumerate(outcome.divergences)
            ),
            through=step.through,
        )

    def _change(self, each: Divergence, *, new: bool) -> Change:
        wording = Wording(each.rule, each.values, each.parent_text, each.local_text)
        return Change(
            rule=each.rule,
            kind=each.kind,
            severity=each.severity,
            message=self._say(wording),
            values=each.values,
            parent_text=each.parent_text,
            parent_span=each.parent_span,
            local_text=each.local_text,
            local_span=each.local_span,
            new=new,
        )


def _outcomes(comparison: Comparison | None, say: Say) -> Mapping[str, ItemOutcome]:
    if comparison is None:
        return {}
    return {item.id: item for item in publish_comparison(comparison, say).items}


def _document(link: model.Link) -> TracedDocument:
    if link.document is None:
        assert link.absent is not None  # noqa: S101 # a link is one or the other
        number = link.absent.citation.doc_number
        return TracedDocument(
            title=link.absent.citation.title,
            doc_number=number_of(number),
            tier=tier_of(link.absent.tier),
            provided=False,
            cites=(),
        )
    head = link.document.head
    return TracedDocument(
        title=head.title,
        doc_number=number_of(head.doc_number),
        tier=tier_of(head.tier),
        provided=True,
        cites=link.cites,
        issuer=head.issuer,
        issued_on=head.issued_on,
        points=sum(1 for _ in link.document.groups()),
        source=Places.of(link.document.source).source,
        enclosed=enclosed_in(head),
    )


def _besides(at: int, absent: model.Absent) -> CitedBesides:
    number = absent.citation.doc_number
    return CitedBesides(
        title=absent.citation.title,
        doc_number=number_of(number),
        tier=tier_of(absent.tier),
        cited_by=at,
    )


def _tally(document: int, items: Sequence[Journey]) -> Tally:
    statuses = [item.steps[document - 1].status for item in items]
    verbatim, adapted, partial, omitted, not_applicable = map(statuses.count, Status)
    return Tally(
        document=document,
        verbatim=verbatim,
        adapted=adapted,
        partial=partial,
        omitted=omitted,
        not_applicable=not_applicable,
        unknown=statuses.count("unknown"),
        lost=sum(document == max(item.lost_at, default=0) for item in items),
    )
