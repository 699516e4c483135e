"""A document that the parent cites is not cited any more, or another one is.

Why it matters: what 按照《……》 names is the yardstick of the duty; with another number or without
any, nobody can hold the local text against it.

Not reported: the same document by its title alone or by its number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.model.facts import Citation
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.comparison import Divergence

DROPPED = Rule(
    name="citation-dropped",
    kind=Kind.CITATION,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="按照《政务服务标准化指南》要求，统一办事流程和申请材料。",
            local="按照上级有关规定，统一办事流程和申请材料。",
        ),
    ),
    allows=(
        Example(
            parent="按照《政务服务标准化指南》（国办发〔2021〕5号）要求，统一办事流程和申请材料。",
            local="按照国办发〔2021〕5号文件要求，统一办事流程和申请材料。",
        ),
    ),
)

CHANGED = Rule(
    name="citation-changed",
    kind=Kind.CITATION,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="按照《政务服务标准化指南》（国办发〔2021〕5号）要求，统一办事流程。",
            local="按照《政务服务标准化指南》（国办发〔2021〕15号）要求，统一办事流程。",
        ),
    ),
    allows=(
        Example(
            parent="按照《政务服务标准化指南》（国办发〔2021〕5号）要求，统一办事流程。",
            local="按照《政务服务标准化指南》要求，统一办事流程。",
        ),
    ),
)

RULES = (DROPPED, CHANGED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each citation that was dropped or changed."""
    mine = pairing.parent.facts.citations
    if not mine:
        return
    found: list[tuple[int, Citation]] = list(pairing.facts("citations"))
    unanswered = [
        (at, other) for at, other in found if not any(_same(wanted, other) for wanted in mine)
    ]
    for wanted in mine:
        if any(_same(wanted, other) for _, other in found):
            continue
        renumbered = any(
            wanted.title is not None and wanted.title == other.title for _, other in unanswered
        )
        if not renumbered and _named(wanted, pairing):
            continue
        pair = pairing.clause_of(wanted)
        if pair is not None and pair.audience is Audience.OTHERS:
            continue  # 修订《某省……目录》: its own issuer does that
        near = pairing.near(pair, unanswered)
        if near:
            at, other = near[0]
            yield pairing.divergence(
                CHANGED, wanted.span, (at, other.span), parent=wanted.quote, local=other.quote
            )
        elif (
            pair is None
            or pair.carried >= pairing.settings.gone_clause
            or pairing.is_filled_by(pair, wanted.span)
        ):
            yield pairing.divergence(DROPPED, wanted.span, None, parent=wanted.quote)


def _same(wanted: Citation, other: Citation) -> bool:
    """Say whether two citations name one document; what both give must agree."""
    agreed = False
    for mine, theirs in (
        (wanted.doc_number, other.doc_number),
        (wanted.title, other.title),
        (wanted.decree, other.decree),
    ):
        if mine is None or theirs is None:
            continue
        if mine != theirs and not _one_title(mine, theirs):
            return False
        agreed = True
    return agreed


def _one_title(mine: object, theirs: object) -> bool:
    """Say whether one title is the other without its issuer or its year of edition."""
    if not (isinstance(mine, str) and isinstance(theirs, str)):
        return False
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= _SHORTEST_TITLE and long.endswith(short)


_SHORTEST_TITLE = 6


def _named(wanted: Citation, pairing: Pairing) -> bool:
    """Say whether a title is named without its marks."""
    return wanted.title is not None and pairing.says(wanted.title)
