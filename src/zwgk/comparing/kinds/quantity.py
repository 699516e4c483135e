"""A number that the parent sets is gone, or is another.

Why it matters: 不少于1次, 50%以上, 45万元 are what is counted in the end; a changed figure passes
unseen between two sentences that are otherwise the same.

Not reported: the same amount written otherwise (50万 and 500000, 两次 and 2次).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.model.facts import Bound, Quantity
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence

DROPPED = Rule(
    name="quantity-dropped",
    kind=Kind.QUANTITY,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="每个乡镇建成不少于2个便民服务点，方便群众就近办事。",
            local="每个乡镇建成便民服务点，方便群众就近办事。",
        ),
    ),
    allows=(
        Example(
            parent="每个乡镇建成不少于2个便民服务点，方便群众就近办事。",
            local="每个乡镇建成至少两个便民服务点，方便群众就近办事。",
        ),
    ),
)

CHANGED = Rule(
    name="quantity-changed",
    kind=Kind.QUANTITY,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="网上办理率达到95%以上，群众满意度稳步提高。",
            local="网上办理率达到85%以上，群众满意度稳步提高。",
        ),
    ),
    allows=(
        Example(
            parent="最高补助额度为50万元，由财政部门按季拨付。",
            local="最高补助额度为50万元，由区财政部门按季拨付。",
        ),
    ),
)

RULES = (DROPPED, CHANGED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each quantity that was dropped or changed."""
    found: list[tuple[int, Quantity]] = list(pairing.facts("quantities"))
    mine = pairing.parent.facts.quantities
    unanswered = [
        (at, other) for at, other in found if not any(_same(wanted, other) for wanted in mine)
    ]
    used: set[int] = set()
    for wanted in mine:
        pair = pairing.clause_of(wanted)
        if any(_same(wanted, other) for _, other in found):
            if _kept_as_often(wanted, mine, found) or _kept_in_place(wanted, pair, mine, found):
                continue
        elif any(wanted.quote in local.item.text.chars for local in pairing.locals):
            continue  # read as another fact there, but written the same
        if pair is None:
            continue
        material = pair.audience is not Audience.OTHERS
        near = [
            (at, other)
            for at, other in pairing.near(pair, unanswered)
            if other.unit == wanted.unit and id(other) not in used
        ]
        if not near:
            yield pairing.divergence(
                DROPPED, wanted.span, None, material=material, parent=wanted.quote
            )
            continue
        at, other = near[0]
        used.add(id(other))
        yield pairing.divergence(
            CHANGED,
            wanted.span,
            (at, other.span),
            material=material,
            parent=wanted.quote,
            local=other.quote,
        )


def _same(wanted: Quantity, other: Quantity) -> bool:
    return (
        wanted.value == other.value
        and wanted.low == other.low
        and (wanted.unit == other.unit or not wanted.unit or not other.unit)
        and (wanted.bound is other.bound or Bound.EXACT in (wanted.bound, other.bound))
    )


def _kept_as_often(
    wanted: Quantity, mine: tuple[Quantity, ...], found: list[tuple[int, Quantity]]
) -> bool:
    """Say whether the local items have a figure as often as the parent has it."""
    often = sum(_same(wanted, other) for other in mine)
    return sum(_same(wanted, other) for _, other in found) >= often


def _kept_in_place(
    wanted: Quantity,
    pair: ClausePair | None,
    mine: tuple[Quantity, ...],
    found: list[tuple[int, Quantity]],
) -> bool:
    """Say whether the clause that stands for the figure's own has it as often.

    江苏 2022 has 第6版 in two clauses: where one of them is changed, the other is kept.
    """
    if pair is None or pair.local_span is None:
        return False
    often = sum(_same(wanted, other) and pair.span.overlaps(other.span) for other in mine)
    there = sum(
        at == pair.local and pair.local_span.overlaps(other.span) and _same(wanted, other)
        for at, other in found
    )
    return there >= often
