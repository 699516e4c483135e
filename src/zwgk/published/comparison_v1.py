"""What `zwgk diff --format json` prints: a local document held against its parents, version 1."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from zwgk.model.comparison import Binds
from zwgk.model.facts import Force
from zwgk.model.finding import Value
from zwgk.published import words
from zwgk.published.contents_v1 import Contents
from zwgk.published.heads import Enclosed
from zwgk.published.places import Source, Span
from zwgk.published.tool import Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class LocalDocument(NamedTuple):
    """The document that was held against its parents."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    issuer: str | None
    issued_on: str | None
    """ISO date."""
    points: int
    source: Source
    enclosed: Enclosed | None = None


class ParentDocument(NamedTuple):
    """A superior document: given, or cited by the local one and not given."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    provided: bool
    issuer: str | None = None
    issued_on: str | None = None
    points: int | None = None
    source: Source | None = None
    enclosed: Enclosed | None = None
    cited_at: Span | None = None
    """Where the local document cites it."""


class ParentSummary(NamedTuple):
    """Counts of the items judged under one parent."""

    parent: int
    """Index into `parents`."""
    items: int
    verbatim: int
    adapted: int
    partial: int
    omitted: int
    not_applicable: int
    needs_review: int
    mandatory_omitted: int
    coverage: float | None


class Summary(NamedTuple):
    """Counts of the whole comparison."""

    items: int
    """Parent items that were judged, those that do not apply among them."""
    verbatim: int
    adapted: int
    partial: int
    omitted: int
    not_applicable: int
    needs_review: int
    mandatory_omitted: int
    """Omitted items that bind the local body and are not left to its choice."""
    additions: int
    coverage: float | None
    """(verbatim + adapted) / items that apply; null where none applies."""
    by_parent: tuple[ParentSummary, ...]


class PointOutcome(NamedTuple):
    """What became of one point of a parent."""

    id: str
    parent: int
    status: words.PointStatus
    items: tuple[str, ...]
    path: tuple[str, ...]
    """The labels it stands under, as printed."""


class AlsoStated(NamedTuple):
    """A farther parent that states the same item."""

    parent: int
    id: str


class Match(NamedTuple):
    """A local item that carries some of a parent item."""

    id: str
    text: str
    """The whole local item."""
    span: Span
    score: float
    path: tuple[str, ...]


class Divergence(NamedTuple):
    """One typed difference inside an aligned item."""

    rule: str
    kind: words.Kind
    severity: words.Severity
    values: Mapping[str, Value]
    parent_text: str
    parent_span: Span | None
    local_text: str
    local_span: Span | None


class ItemOutcome(NamedTuple):
    """The judgement on one parent item."""

    id: str
    parent: int
    """Index into `parents`."""
    also: tuple[AlsoStated, ...]
    text: str
    span: Span
    """Of the parent's source."""
    force: words.Force
    binds: words.Binds
    """Whom it binds, seen from the local tier; `beyond` where the tier lacks the competence."""
    status: words.Status
    confidence: float
    needs_review: bool
    coverage: float
    matches: tuple[Match, ...]
    divergences: tuple[Divergence, ...]
    path: tuple[str, ...]
    reason: str | None = None
    """Why it does not apply."""
    nearest: Match | None = None
    """Where an omission is doubtful, the local item that comes nearest: for a person to look at,
    and no evidence that anything is carried."""


class Addition(NamedTuple):
    """A local item with no parent."""

    id: str
    text: str
    span: Span
    path: tuple[str, ...]


class Structure(NamedTuple):
    """Points that moved, merged or split."""

    rule: str
    parents: tuple[str, ...]
    locals: tuple[str, ...]


class Duty(NamedTuple):
    """A duty about the document itself, held against the dates of both."""

    item: str
    parent: int
    due_on: str
    done_on: str | None
    days_late: int


class Waiver(NamedTuple):
    """A reviewed exception, because of which a finding does not fail."""

    reason: str
    by: str | None = None
    """Who answers for it."""
    until: str | None = None
    """ISO date of the last day on which it holds."""


class Finding(NamedTuple):
    """What a rule found."""

    rule: str
    severity: words.Severity
    message: str
    """The sentence a reader sees."""
    values: Mapping[str, Value]
    span: Span | None
    """Where in the local document; for what is missing there, where it would belong."""
    parent_text: str
    local_text: str
    needs_review: bool
    """Its item cannot be told for sure: it fails a comparison only under --strict."""
    fingerprint: str
    """Of the rule and both texts, without places: it stays when lines are added above."""
    kind: words.Kind | None = None
    item: str | None = None
    """Id of the parent item."""
    parent: int | None = None
    """Index into `parents`."""
    parent_span: Span | None = None
    """Where in the parent document."""
    waiver: Waiver | None = None
    """It is waived, and fails nothing."""
    known: bool = False
    """It stands in the baseline, and fails nothing."""


class ComparisonV1(NamedTuple):
    """A local document held against its parents, every parent item judged."""

    schema_version: str
    tool: Tool
    local: LocalDocument
    parents: tuple[ParentDocument, ...]
    """Those given, in their order, then those that are cited and were not given."""
    summary: Summary
    points: tuple[PointOutcome, ...]
    items: tuple[ItemOutcome, ...]
    additions: tuple[Addition, ...]
    structure: tuple[Structure, ...]
    duties: tuple[Duty, ...]
    findings: tuple[Finding, ...]
    """The gravest first, then in the order of the parents."""
    documents: tuple[Contents, ...] = ()
    """What each document says, the local one first, then the parents that were given."""
    as_successor: bool = False
    """The parent is no superior document but an earlier one of the same issuer: `omitted` is
    what was given up, and no finding is an error."""


class Wording(NamedTuple):
    """What a sentence about a finding is made of."""

    rule: str
    values: Mapping[str, Value]
    parent_text: str
    local_text: str


Say = Callable[[Wording], str]
"""Makes the sentence of a finding, in the reader's language."""


def is_binding(item: ItemOutcome) -> bool:
    """Say whether the local body must do what a parent item says."""
    return item.force == Force.MANDATORY and item.binds == Binds.LOCAL
