"""The local item names its own place, tier or bodies where the parent names its own.

Why it matters: it does not, but it is told: a reader of both texts sees that nothing else changed.

Not reported: items that are word for word the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.swaps import shared_edges
from zwgk.model.finding import Example, Kind, Rule, Severity
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.comparison import Divergence

LOCALISED = Rule(
    name="localised",
    kind=Kind.LOCALISED,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="全省各级政府网站要按月更新公开目录。",
            local="全县各级政府网站要按月更新公开目录。",
        ),
    ),
    allows=(
        Example(
            parent="各级政府网站要按月更新公开目录。",
            local="各级政府网站要按月更新公开目录。",
        ),
        # Quotation marks of another kind name nobody.
        Example(
            parent="推行“一窗受理”服务，公布办事指南。",
            local='推行“一窗受理"服务，公布办事指南。',
        ),
    ),
)

RULES = (LOCALISED,)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each clause that is the same but for the names of place and tier."""
    for pair in pairing.clauses:
        if pair.local is None or pair.local_span is None:
            continue
        mine = pairing.parent.text.chars[slice(*pair.span)]
        theirs = pairing.locals[pair.local].item.text.chars[slice(*pair.local_span)]
        if mine == theirs or pairing.neutral(mine) != pairing.neutral(theirs):
            continue
        if not _renamed(mine, theirs, pairing):
            continue
        before, after = shared_edges(mine, theirs)
        yield pairing.divergence(
            LOCALISED,
            Span(pair.span.start + before, pair.span.end - after),
            (
                pair.local,
                Span(pair.local_span.start + before, pair.local_span.end - after),
            ),
            material=False,
            parent=mine[before : len(mine) - after],
            local=theirs[before : len(theirs) - after],
        )


def _renamed(mine: str, theirs: str, pairing: Pairing) -> bool:
    """Say whether what differs is a name, and not a synonym or a mark."""
    before, after = shared_edges(mine, theirs)
    words = mine[before : len(mine) - after], theirs[before : len(theirs) - after]
    if not any(map(str.isalnum, "".join(words))):
        return False
    return any(sign in _TIER_SIGNS for word in words for sign in word) or "" in map(
        pairing.neutral, words
    )


_TIER_SIGNS = frozenset("国省市县区镇乡州旗盟地厅局处科股")
