"""What `zwgk matrix --format json` prints: one parent and many local documents, version 1."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from zwgk.model.comparison import Comparison, Status
from zwgk.published import words
from zwgk.published.gravity import gravest
from zwgk.published.heads import number_of, tier_of
from zwgk.published.paths import printed_paths
from zwgk.published.places import Places, Source, Span
from zwgk.published.tool import Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class MatrixParent(NamedTuple):
    """A document that the others are held against."""

    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    source: Source


class MatrixItem(NamedTuple):
    """One parent item, and what became of it in all documents."""

    id: str
    parent: int
    """Index of the parent."""
    text: str
    span: Span
    path: tuple[str, ...]
    """The labels it stands under, as printed."""
    force: words.Force
    verbatim: int = 0
    adapted: int = 0
    partial: int = 0
    omitted: int = 0
    not_applicable: int = 0
    coverage: float | None = None
    """Mean over the documents that it applies to; null where it applies to none."""


class Cell(NamedTuple):
    """What became of one item in one document."""

    status: words.Status
    coverage: float
    needs_review: bool


class Added(NamedTuple):
    """A local item with no parent."""

    id: str
    text: str
    words: str
    """Its letters, digits and Han characters, names of places and synonyms made neutral."""


class Column(NamedTuple):
    """One document that was held against the parents."""

    name: str
    """The file as it was named."""
    title: str | None
    doc_number: str | None
    tier: words.Tier | None
    issuer: str | None
    issued_on: str | None
    source: Source
    verbatim: int
    adapted: int
    partial: int
    omitted: int
    not_applicable: int
    needs_review: int
    mandatory_omitted: int
    coverage: float | None
    """(verbatim + adapted) of the items that apply; null where none does."""
    cells: tuple[Cell, ...]
    """One for each item, in their order."""
    additions: tuple[Added, ...]
    deviation: float | None = None
    """How far its coverage of an item lies from the mean of all documents, on average."""
    gravest: words.Severity | None = None
    """The severity of the gravest finding that is sure; left out where there is none."""


class Unread(NamedTuple):
    """A file that was to be held against the parents and could not be."""

    name: str
    message: str
    code: int
    """What the program would leave with if it were the only one."""


class AddedBySeveral(NamedTuple):
    """What several documents add in the same words."""

    text: str
    """As the first of them has it."""
    documents: tuple[int, ...]
    """Indexes of the documents."""
    ids: tuple[str, ...]
    """Of the item in each of them."""


class MatrixV1(NamedTuple):
    """One parent, or several, and what became of each of their items in many documents."""

    schema_version: str
    tool: Tool
    parents: tuple[MatrixParent, ...]
    items: tuple[MatrixItem, ...]
    documents: tuple[Column, ...]
    unread: tuple[Unread, ...]
    most_dropped: tuple[str, ...]
    """Ids of the items that most documents omit, the most omitted first."""
    outlier: int | None
    """Index of the document that deviates most, where one stands out."""
    added_by_several: tuple[AddedBySeveral, ...]


def publish_matrix_items(
    comparison: Comparison,
) -> tuple[tuple[MatrixParent, ...], tuple[MatrixItem, ...]]:
    """Give the parents and their items; whatever local document they were held against."""
    places = [Places.of(parent.source) for parent in comparison.parents]
    paths = [printed_paths(parent) for parent in comparison.parents]
    parents = tuple(
        MatrixParent(
            title=parent.head.title,
            doc_number=number_of(parent.head.doc_number),
            tier=tier_of(parent.head.tier),
            source=place.source,
        )
        for parent, place in zip(comparison.parents, places, strict=True)
    )
    items = tuple(
        MatrixItem(
            id=verdict.item.id,
            parent=verdict.parent,
            text=places[verdict.parent].quote(verdict.item.text),
            span=places[verdict.parent].span(verdict.item.span),
            path=paths[verdict.parent].get(verdict.item.id, ()),
            force=verdict.item.force.value,
        )
        for verdict in comparison.verdicts
    )
    return parents, items


def publish_column(name: str, comparison: Comparison, added: tuple[str, ...]) -> Column:
    """Give what one document made of each item; `added` are its additions in neutral words."""
    local = comparison.local
    places = Places.of(local.source)
    statuses = [verdict.status for verdict in comparison.verdicts]
    verbatim, adapted, partial, omitted, not_applicable = map(statuses.count, Status)
    applicable = len(statuses) - not_applicable
    grave = gravest(comparison)
    return Column(
        name=name,
        title=local.head.title,
        doc_number=number_of(local.head.doc_number),
        tier=tier_of(local.head.tier),
        issuer=local.head.issuer,
        issued_on=local.head.issued_on,
        source=places.source,
        verbatim=verbatim,
        adapted=adapted,
        partial=partial,
        omitted=omitted,
        not_applicable=not_applicable,
        needs_review=sum(verdict.needs_review for verdict in comparison.verdicts),
        mandatory_omitted=sum(
            verdict.status is Status.OMITTED and verdict.is_binding
            for verdict in comparison.verdicts
        ),
        coverage=round((verbatim + adapted) / applicable, 4) if applicable else None,
        cells=tuple(
            _cell(verdict.status.value, round(verdict.coverage, 2), verdict.needs_review)
            for verdict in comparison.verdicts
        ),
        additions=tuple(
            Added(item.id, places.quote(item.text), words)
            for item, words in zip(comparison.additions, added, strict=True)
        ),
        gravest=grave.label if grave else None,
    )


def revived(record: Mapping[str, Any]) -> Column | Unread:
    """Give back a column, or why there is none, from its JSON.

    Raises:
        TypeError: it is neither.
    """
    if "code" in record:
        return Unread(**record)
    return Column(
        **{
            **record,
            "source": Source(**record["source"]),
            "cells": tuple(_cell(**cell) for cell in record["cells"]),
            "additions": tuple(Added(**added) for added in record["additions"]),
        }
    )


@lru_cache(maxsize=4096)
def _cell(status: str, coverage: float, needs_review: bool) -> Cell:  # noqa: FBT001 # as in JSON
    """Make a cell once: there are few different ones, and hundreds of thousands in a province."""
    return Cell(status, coverage, needs_review)
