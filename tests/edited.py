"""Seeds with edits, and what a comparison says of them."""

from collections.abc import Iterable, Sequence
from functools import cache

from tests.texts import comparer, parsed, seed, seed_text
from zwgk.model.comparison import Comparison, Status, Verdict
from zwgk.model.document import Item, Point, Tier
from zwgk.model.finding import Severity
from zwgk.model.text import Span

GONE = frozenset({Status.OMITTED, Status.NOT_APPLICABLE})
"""What becomes of an item that nothing carries; the second where it binds others."""


def cut(text: str, spans: Iterable[Span]) -> str:
    """Leave stretches out of a text."""
    return edited(text, [(span, "") for span in spans])


def edited(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    """Put other words in place of stretches of a text."""
    parts: list[str] = []
    at = 0
    for span, words in sorted(edits):
        parts += [text[at : span.start], words]
        at = span.end
    return "".join((*parts, text[at:]))


@cache
def body_items(name: str) -> tuple[Item, ...]:
    """Give the items of a seed's points that count."""
    items = [item for point in seed(name).every_point() for item in point.every_item()]
    return tuple(item for item in items if not item.frame)


@cache
def numbered_points(name: str) -> tuple[Point, ...]:
    """Give the points of a seed that have a number."""
    return tuple(point for point in seed(name).every_point() if point.number is not None)


def against_seed(name: str, local: str, tier: Tier | None = None) -> Comparison:
    """Hold an edited text against the seed that it was made of."""
    return comparer().compare(parsed(local), [seed(name)], tier)


def text_of(name: str) -> str:
    """Give the text of a seed."""
    return seed_text(name)


def gone(comparison: Comparison) -> list[str]:
    """Give the ids of the items that nothing carries."""
    return [verdict.item.id for verdict in comparison.verdicts if verdict.status in GONE]


def changed(comparison: Comparison) -> list[str]:
    """Give the ids of the items that are not there word for word."""
    return [
        verdict.item.id
        for verdict in comparison.verdicts
        if verdict.status is not Status.VERBATIM or verdict.divergences
    ]


def verdict_on(comparison: Comparison, item: Item) -> Verdict:
    """Give the verdict on one item."""
    return next(verdict for verdict in comparison.verdicts if verdict.item.id == item.id)


def faults(verdict: Verdict) -> set[str]:
    """Name the rules that find fault with an item."""
    return {
        divergence.rule.name
        for divergence in verdict.divergences
        if divergence.severity >= Severity.WARNING
    }


def gravity(verdict: Verdict) -> Severity:
    """Say how grave the worst is that is found of an item; an omission is an error."""
    if verdict.status is Status.OMITTED:
        return Severity.ERROR
    return max((divergence.severity for divergence in verdict.divergences), default=Severity.NOTE)


def judgements(verdicts: Sequence[Verdict]) -> list[tuple[str, str, list[tuple[str, str, str]]]]:
    """Give what is said of each item, without places and scores."""
    return [
        (
            verdict.item.id,
            verdict.status.value,
            [(each.rule.name, each.parent_text, each.local_text) for each in verdict.divergences],
        )
        for verdict in verdicts
    ]
