"""The judgement on a parent item: status, confidence, and whether a person must look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.comparison import Binds, Status
from zwgk.model.finding import Kind

if TYPE_CHECKING:
    from zwgk.comparing.align import Nearest
    from zwgk.comparing.applicability import Application
    from zwgk.comparing.coverage import Carried
    from zwgk.comparing.features import ItemSheet
    from zwgk.comparing.similarity import Likeness
    from zwgk.model.comparison import Divergence
    from zwgk.model.settings import MatchSettings


class Judgement(NamedTuple):
    """What is said of one parent item."""

    status: Status
    coverage: float
    confidence: float
    needs_review: bool


class Case(NamedTuple):
    """What a judgement rests on."""

    sheet: ItemSheet
    links: Sequence[Likeness]
    linked: Sequence[ItemSheet]
    clauses: Sequence[Carried]
    shares: Sequence[float]
    """Weight of each clause in the item."""
    found: Sequence[Divergence]
    application: Application
    nearest: Nearest | None
    """The local item that has most of it, linked or not."""
    retold: bool
    """Whether the local document tells most requirements in words of its own."""


def judge(case: Case, settings: MatchSettings) -> Judgement:
    """Judge an item by its links, its carried clauses and the divergences found.

    Similarity found the links; what makes the item partial are typed divergences alone.
    """
    coverage = sum(
        clause.carried * share for clause, share in zip(case.clauses, case.shares, strict=True)
    )
    excused = case.application.binds is not Binds.LOCAL
    needed = settings.carried_at_all
    if excused:
        elsewhere = case.application.reason == "names-other-place"
        needed = settings.carried_whole if elsewhere else settings.carried_anyway
    if not case.linked or coverage < needed:
        status = Status.NOT_APPLICABLE if excused else Status.OMITTED
        confidence = _confidence_of_absence(
            case.nearest, settings, doubt=case.retold and not excused
        )
        return Judgement(status, 0.0, confidence, confidence < settings.sure)
    if any(divergence.material for divergence in case.found):
        status = Status.PARTIAL
    elif _only_added(case.found) and _is_verbatim(case.sheet, case.linked):
        status = Status.VERBATIM
    else:
        status = Status.ADAPTED
    confidence = _confidence_of_presence(case.links, coverage, settings)
    if status is Status.ADAPTED and coverage < settings.thin_cover:
        # Most words are others, and yet nothing was found to differ.
        confidence = round(min(confidence, settings.sure) * coverage / settings.thin_cover, 2)
    return Judgement(status, round(coverage, 3), confidence, confidence < settings.sure)


def _only_added(found: Sequence[Divergence]) -> bool:
    """Say whether nothing but further clauses sets the local text apart."""
    return all(divergence.kind is Kind.CLAUSE_ADDED for divergence in found)


def _is_verbatim(sheet: ItemSheet, linked: Sequence[ItemSheet]) -> bool:
    """Say whether every word of the item stands in the linked items, clause by clause."""
    wholes = [local.whole for local in linked]
    return all(any(clause in whole for whole in wholes) for clause in sheet.exact)


def _confidence_of_absence(
    nearest: Nearest | None, settings: MatchSettings, *, doubt: bool
) -> float:
    """Be the surer that nothing carries the item, the less of it the nearest local item has.

    A requirement told in other words keeps a fifth of its weight or more, and that of several rare
    words: such an absence a person must look at. There is no `doubt` where the document copies what
    it takes over, or where the item is not for it.
    """
    if nearest is None:
        return 1.0
    if doubt and nearest.rare_pairs >= settings.doubtful_pairs:
        slope = (1 - settings.sure) / settings.doubtful_cover
    else:
        slope = 1 / (2 * settings.linked_cover)
    return round(max(0.0, 1.0 - slope * nearest.cover), 2)


def _confidence_of_presence(
    links: Sequence[Likeness], coverage: float, settings: MatchSettings
) -> float:
    """Be the surer of a link, the more of either text it accounts for."""
    best = max(like.score for like in links)
    return round(max(0.0, min(1.0, max(best, coverage) / settings.certain)), 2)
