"""A number that the parent sets is gone, or is another.

Why it matters: 不少于1次, 50%以上, 45万元 are what is counted in the end; a changed figure passes
unseen between two sentences that are otherwise the same.

Not reported: the same amount written otherwise (50万 and 500000, 两次 and 2次).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.rates import is_kept, whole_span
from zwgk.model.document import Tier
from zwgk.model.facts import Bound, Quantity
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence
    from zwgk.model.document import Item

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
        Example(
            parent="每半年开展1次监督检查，向社会公布检查结果。",
            local="每年开展2次监督检查，向社会公布检查结果。",
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
        Example(
            parent="补办证件每份收费5元，按月公布收费明细。",
            local="补办证件每份收费15元，按月公布收费明细。",
        ),
        Example(
            parent="对困难家庭每月500元给予补助，由财政部门发放到户。",
            local="对困难家庭每季度500元给予补助，由财政部门发放到户。",
        ),
    ),
    allows=(
        Example(
            parent="到2030年主导产业产值翻一番，形成三个产业集群。",
            local="到2030年主导产业产值增长100%，形成3个产业集群。",
        ),
        Example(
            parent="最高补助额度为50万元，由财政部门按季拨付。",
            local="最高补助额度为50万元，由区财政部门按季拨付。",
        ),
    ),
)

RULES = (DROPPED, CHANGED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each quantity that was dropped or changed."""
    mine = pairing.parent.facts.quantities
    if not mine:
        return
    found: list[tuple[int, Quantity]] = list(pairing.facts("quantities"))
    unanswered = [
        (at, other) for at, other in found if not any(_same(wanted, other) for wanted in mine)
    ]
    used: set[int] = set()
    for wanted in mine:
        pair = pairing.clause_of(wanted)
        quote = pairing.parent.text.chars[slice(*whole_span(wanted, pairing.parent))]
        if is_kept(wanted, pairing) or any(
            _same_tiers(pairing, wanted, at, other) for at, other in found
        ):
            continue
        if any(_same(wanted, other) for _, other in found):
            if _kept_as_often(wanted, mine, found) or _kept_in_place(wanted, pair, mine, found):
                continue
        elif any(_is_written(quote, local.item.text.chars) for local in pairing.locals):
            continue  # read as another fact there, but written the same
        elif _is_renamed(pairing, wanted):
            continue
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
        yield _changed(pairing, wanted, at, other, material=material)


def _changed(
    pairing: Pairing, wanted: Quantity, at: int, other: Quantity, *, material: bool
) -> Divergence:
    """Tell of an amount that is another, with its round where that is what is other."""
    spans = wanted.span, other.span
    if wanted.per != other.per:
        spans = (
            whole_span(wanted, pairing.parent),
            whole_span(other, pairing.locals[at].item),
        )
    return pairing.divergence(
        CHANGED,
        spans[0],
        (at, spans[1]),
        material=material and not _scaled(pairing, wanted, at, other),
        parent=pairing.parent.text.chars[slice(*spans[0])],
        local=pairing.locals[at].item.text.chars[slice(*spans[1])],
    )


def _is_written(quote: str, chars: str) -> bool:
    """Say whether a figure stands in a text as a whole one: 2%以上 is no part of 32%以上."""
    at = chars.find(quote)
    while at >= 0:
        if not (quote[0].isdigit() and chars[at - 1 : at].isdigit()):
            return True
        at = chars.find(quote, at + 1)
    return False


def _is_renamed(pairing: Pairing, wanted: Quantity) -> bool:
    """Say whether a figure is part of a name that stands there in its other form: 第6版, IPv6."""
    chars = pairing.parent.text.chars
    end = wanted.span.end
    return any(
        wanted.quote not in pairing.neutral(chars[start:end]) and pairing.says(chars[start:end])
        for start in range(max(0, wanted.span.start - _LONGEST_NAME), wanted.span.start)
    )


_LONGEST_NAME = 8


def _same(wanted: Quantity, other: Quantity) -> bool:
    return (
        wanted.value == other.value
        and wanted.low == other.low
        and (wanted.unit == other.unit or not wanted.unit or not other.unit)
        and (wanted.per == other.per or None in (wanted.per, other.per))
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


_TIERS = {
    "省": Tier.PROVINCE,
    "市": Tier.CITY,
    "州": Tier.CITY,
    "县": Tier.COUNTY,
    "区": Tier.COUNTY,
    "乡": Tier.TOWNSHIP,
    "镇": Tier.TOWNSHIP,
}
_VILLAGE = Tier.TOWNSHIP + 1
_LONGEST_CHAIN = 24


def _same_tiers(pairing: Pairing, wanted: Quantity, at: int, other: Quantity) -> bool:
    """Say whether both count tiers, and the local chain lacks those above its own tier alone.

    省市县乡村五级 in a province's document is 市县乡村四级 in a city's.
    """
    if pairing.tier is None or {wanted.unit, other.unit} != {"级"}:
        return False
    mine = _tiers_before(pairing.parent.text.chars, wanted)
    theirs = _tiers_before(pairing.locals[at].item.text.chars, other)
    own = {tier for tier in mine if tier >= pairing.tier}
    return len(own) > 1 and own <= theirs


def _tiers_before(chars: str, counted: Quantity) -> frozenset[int]:
    """Read the tiers that stand right before their number: 省、市、县三级, 市县（市、区）两级."""
    tiers: set[int] = set()
    for sign in reversed(chars[max(0, counted.span.start - _LONGEST_CHAIN) : counted.span.start]):
        if sign in _TIERS:
            tiers.add(_TIERS[sign])
        elif sign == "村":
            tiers.add(_VILLAGE)
        elif sign not in "、（）":
            break
    return frozenset(tiers)


_WHOLE_TERRITORY = "[全我][国省市州县区镇乡]"


def _scaled(pairing: Pairing, wanted: Quantity, at: int, other: Quantity) -> bool:
    """Say whether a sum for the whole territory shrank with it: 全省2万亿元, 全市800亿元.

    Shares and rates do not shrink with the territory, nor does how often something is done; and
    a territory is a small part of the one above it, so half of a sum is a sum that was cut.
    """
    share = pairing.settings.part_of_territory
    if wanted.unit not in _SUMMED or other.value > wanted.value * share:
        return False
    mine = re.search(_WHOLE_TERRITORY, _clause_around(pairing.parent, wanted))
    theirs = re.search(_WHOLE_TERRITORY, _clause_around(pairing.locals[at].item, other))
    return mine is not None and theirs is not None and mine[0] != theirs[0]


_SUMMED = frozenset({"元", "家", "户", "人", "亩", "台", "辆", "套", "吨", "平方米", "公里"})


def _clause_around(item: Item, counted: Quantity) -> str:
    clause = next((span for span in item.clauses if span.overlaps(counted.span)), counted.span)
    return item.text.chars[clause.start : clause.end]
