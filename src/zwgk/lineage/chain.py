"""The way of each requirement down a chain of documents: kept, changed, lost, and at which tier.

Each document is held against the highest, so that a change is told where it first comes in and
is not told again below. Where wordings drift, the next document above helps: what keeps whole
the city's version of an item keeps the item, as far as the city did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.lineage.parents import names_one
from zwgk.model.citing import likeness
from zwgk.model.comparison import Status
from zwgk.model.document import Tier
from zwgk.model.lineage import Absent, Chain, Journey, Link, Step
from zwgk.model.text import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zwgk.model.comparison import Comparison, Divergence, Verdict
    from zwgk.model.document import Document
    from zwgk.model.facts import Citation

    TierOf = Callable[[Citation], Tier | None]
    Compare = Callable[[Document, Document], Comparison]
    """Holds a lower document against a higher one."""

_WHOLE = (Status.VERBATIM, Status.ADAPTED)
_ORDER = (Status.VERBATIM, Status.ADAPTED, Status.PARTIAL)


def trace(documents: Sequence[Document], compare: Compare, tier_of: TierOf) -> Chain:
    """Follow every item of the highest document down to the local one.

    `documents` are given from the highest to the local one. What one of them cites between
    itself and the highest, and nobody has, takes its place in the chain.
    """
    links, besides = _links(documents, tier_of)
    top = documents[0]
    held = tuple(
        compare(link.document, top) if at and link.document else None
        for at, link in enumerate(links)
    )
    passed = tuple(_passed(links, at, compare) for at in range(len(links)))
    verdicts = [
        {verdict.item.id: verdict for verdict in each.verdicts} if each else {} for each in held
    ]
    versions = [
        {verdict.item.id: verdict for verdict in each.verdicts} if each else {} for each in passed
    ]
    journeys = []
    for item in top.requirements():
        steps: list[Step] = []
        for at in range(1, len(links)):
            own = verdicts[at].get(item.id)
            if own is None:
                steps.append(Step(at, None))
                continue
            above = _above(links, at)
            before = steps[above - 1] if above else None
            steps.append(_carried_on(_step(at, own, steps), before, versions[at]))
        journeys.append(Journey(item, tuple(steps), _lost_at(steps)))
    return Chain(links, tuple(journeys), held, passed, besides)


# ------------------------------------------------------------------ places of the chain


class _Place(NamedTuple):
    """Where something stands in the chain: a document, or one that is missing before it."""

    before: int
    """Index of the document, or of the one before which the missing one stands."""
    given: bool
    absent: Absent | None = None


def _links(
    documents: Sequence[Document], tier_of: TierOf
) -> tuple[tuple[Link, ...], tuple[tuple[int, Absent], ...]]:
    """Put the documents and those that are missing between them into one order."""
    missing = tuple(_missing(documents, tier_of))
    highest = documents[0].head.tier or Tier.STATE
    between = [
        (at, absent)
        for at, absent in missing
        if at and absent.tier is not None and absent.tier > highest
    ]
    places = [_Place(at, given=True) for at, _ in enumerate(documents)]
    places += [
        _Place(_below(absent.tier, documents, at), given=False, absent=absent)
        for at, absent in between
    ]
    places.sort(
        key=lambda place: (place.before, place.given, place.absent.tier if place.absent else 0)
    )
    links = tuple(
        Link(None, place.absent)
        if place.absent
        else Link(documents[place.before], None, _cited(documents[place.before], places, documents))
        for place in places
    )
    index_of = {place.before: at for at, place in enumerate(places) if place.given}
    besides = (each for each in missing if each not in between)
    return links, tuple((index_of[at], absent) for at, absent in besides)


def _missing(documents: Sequence[Document], tier_of: TierOf) -> Iterator[tuple[int, Absent]]:
    """Give what each document cites and nobody gave, once: as the highest that cites it does."""
    known: list[Citation] = []
    for at, document in enumerate(documents):
        for citation in document.head.parents:
            given = any(likeness(citation, other.head) for other in documents[:at])
            if not given and not any(names_one(citation, other) for other in known):
                known.append(citation)
                yield at, Absent(citation, tier_of(citation))


def _below(tier: Tier | None, documents: Sequence[Document], citing: int) -> int:
    """Say before which document one of a tier stands: the first lower one, at most who cites it."""
    for at in range(1, citing):
        own = documents[at].head.tier
        if own is not None and tier is not None and own > tier:
            return at
    return citing


def _cited(
    document: Document, places: Sequence[_Place], documents: Sequence[Document]
) -> tuple[int, ...]:
    """Give the places of what a document cites."""
    return tuple(
        at
        for at, place in enumerate(places)
        if any(
            names_one(citation, place.absent.citation)
            if place.absent
            else documents[place.before] is not document
            and likeness(citation, documents[place.before].head)
            for citation in document.head.parents
        )
    )


def _above(links: Sequence[Link], at: int) -> int:
    """Give the nearest document above that is at hand and not the highest; 0 where none is."""
    return next((other for other in range(at - 1, 0, -1) if links[other].document), 0)


def _passed(links: Sequence[Link], at: int, compare: Compare) -> Comparison | None:
    document = links[at].document
    above = links[_above(links, at)].document if _above(links, at) else None
    return compare(document, above) if document and above else None


# ------------------------------------------------------------------ steps


def _step(at: int, verdict: Verdict, before: Sequence[Step]) -> Step:
    """Judge an item at one document, with what is new about it there."""
    known = {
        _mark(divergence)
        for step in before
        if step.verdict is not None and step.through is None
        for divergence in step.verdict.divergences
    }
    fresh = tuple(
        number
        for number, divergence in enumerate(verdict.divergences)
        if _mark(divergence) not in known
    )
    return Step(at, verdict.status, verdict, fresh)


def _mark(divergence: Divergence) -> tuple[object, ...]:
    """Tell divergences of one item apart: the same words of the parent, changed to the same."""
    return (
        divergence.rule.name,
        divergence.parent_span,
        letters(divergence.local_text),
    )


def _carried_on(step: Step, before: Step | None, versions: dict[str, Verdict]) -> Step:
    """Let a document carry an item that it took from the one above, reworded twice."""
    if step.status is not Status.OMITTED or before is None or before.verdict is None:
        return step
    if before.status not in _ORDER or before.through is not None:
        return step
    taken = [versions.get(link.local.id) for link in before.verdict.links]
    whole = [verdict for verdict in taken if verdict and verdict.status in _WHOLE]
    if not whole or taken[0] not in whole:
        return step
    worst = max((before.status, *(each.status for each in whole)), key=_ORDER.index)
    status = worst if len(whole) == len(taken) else Status.PARTIAL
    fresh = tuple(range(len(whole[0].divergences)))
    return Step(step.link, status, whole[0], fresh, through=before.link)


def _lost_at(steps: Sequence[Step]) -> tuple[int, ...]:
    """Say where an item went missing for good.

    What a document in the middle left out and a lower one has all the same, from the highest
    itself, is not lost.
    """
    trailing = list(_trailing(steps))
    lost = next((step for step in trailing if step.status is Status.OMITTED), None)
    if lost is None:
        return ()
    unknown: list[int] = []
    for step in trailing:
        if step is lost:
            break
        if step.status is None:
            unknown.append(step.link)
        else:
            unknown.clear()
    return (*unknown, lost.link)


def _trailing(steps: Sequence[Step]) -> Iterator[Step]:
    """Give the last steps in which nothing carries the item, the highest first."""
    start = len(steps)
    while start and not _carries(steps[start - 1]):
        start -= 1
    yield from steps[start:]


def _carries(step: Step) -> bool:
    return step.status is not None and step.status.carries
