"""Who must act is not named any more, or is somebody else.

Why it matters: a duty of 县级政府 that the local text hands to 第三方服务机构 is a duty nobody in
office will answer for.

Not reported as a fault: the parent's body under its local name (县级政府 left out by a county,
各级各部门 as 各单位部门), and a body of a higher tier that the local text replaces with its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.rarity import pairs_of
from zwgk.model.facts import Actor
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence
    from zwgk.model.text import Span

DROPPED = Rule(
    name="actor-dropped",
    kind=Kind.ACTOR,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="市场监管部门要加强日常检查，及时公布检查结果。",
            local="加强日常检查，及时公布检查结果。",
        ),
    ),
    allows=(
        Example(
            parent="各地各部门要加强日常检查，及时公布检查结果。",
            local="加强日常检查，及时公布检查结果。",
        ),
    ),
)

CHANGED = Rule(
    name="actor-changed",
    kind=Kind.ACTOR,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="各地各部门要加强日常检查，及时公布检查结果。",
            local="第三方服务机构要加强日常检查，及时公布检查结果。",
        ),
        Example(
            parent="各级民政部门要加强日常检查，及时公布检查结果。",
            local="各级体育部门要加强日常检查，及时公布检查结果。",
        ),
    ),
    allows=(
        Example(
            parent="各级各部门要加强日常检查，及时公布检查结果。",
            local="各单位各部门要加强日常检查，及时公布检查结果。",
        ),
    ),
)

RULES = (DROPPED, CHANGED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each acting body that was dropped or replaced."""
    found: list[tuple[int, Actor]] = list(pairing.facts("actors"))
    mine = pairing.parent.facts.actors
    for wanted in mine:
        pair = pairing.clause_of(wanted)
        governed = pairing.governed_by(wanted)
        if pair is None or governed is None:
            continue
        if max(pair.carried, governed.carried) < pairing.settings.dropped_clause:
            continue  # the whole clause is gone: clause-dropped reports that
        others = pair.audience in {Audience.OTHERS, Audience.BEYOND}
        if any(_same(wanted, other, pairing) for _, other in found):
            continue
        near = _acting(pairing.near(governed, found), governed) or _swapped(pairing, pair, wanted)
        if pairing.says(wanted.name) and (near is None or pairing.says_as_often(wanted.name)):
            continue
        if near is not None:
            at, span = near
            yield pairing.divergence(
                CHANGED,
                wanted.span,
                near,
                material=not others,
                parent=wanted.quote,
                local=pairing.locals[at].item.text.chars[slice(*span)],
            )
        elif not (wanted.collective or wanted.tiers):
            yield pairing.divergence(
                DROPPED, wanted.span, None, material=not others, parent=wanted.quote
            )
    if not mine:
        yield from _named_only_here(pairing, found)


def _named_only_here(pairing: Pairing, found: list[tuple[int, Actor]]) -> Iterator[Divergence]:
    """Tell of a class of bodies that the local text names where the parent names nobody."""
    for at, other in found:
        if other.collective and any(
            pair.local == at
            and pair.local_span is not None
            and pair.local_span.overlaps(other.span)
            and pair.best >= pairing.settings.same_act
            for pair in pairing.clauses
        ):
            yield pairing.divergence(
                CHANGED, None, (at, other.span), material=False, parent="", local=other.quote
            )


def _swapped(pairing: Pairing, pair: ClausePair, wanted: Actor) -> tuple[int, Span] | None:
    """Give what stands in the place of a body, though it is not known to be one: 社会组织."""
    for swap, _, _ in pairing.changed_things(pair):
        if pair.local is not None and swap.mine.overlaps(wanted.span):
            return pair.local, swap.theirs
    return None


def _acting(near: list[tuple[int, Actor]], pair: ClausePair) -> tuple[int, Span] | None:
    """Give the local body that acts in the clause that stands for the parent's."""
    for at, actor in near:
        if at != pair.local or pair.local_span is None:
            continue
        if actor.span.start <= pair.local_span.end:
            return at, actor.span
    return None


_OFFICES = (
    "政府",
    "部门",
    "机关",
    "单位",
    "党委",
    "管委会",
    "街道",
    "镇",
    "乡",
    "局",
    "厅",
    "办",
    "市",
)
"""In whose name a duty of the government can be shifted between tiers."""


def _is_office(actor: Actor) -> bool:
    """Say whether a body is one of the government, rather than 国有企业 or 服务中心."""
    return any(word in actor.name for word in _OFFICES) and not actor.name.endswith(
        ("企业", "公司", "中心", "机构", "协会")
    )


def _same(wanted: Actor, other: Actor, pairing: Pairing) -> bool:
    """Say whether two names are of the same body, seen from the local tier."""
    fields = [pairing.content.fields(pairing.neutral(each.name)) for each in (wanted, other)]
    if all(fields) and fields[0].isdisjoint(fields[1]):
        return False
    if wanted.collective and other.collective:
        return True  # 各县 passed on as 各乡镇, 各级各部门 as 各单位部门
    own = pairing.tier.label if pairing.tier else None
    if wanted.tiers and other.tiers and _is_office(wanted) and _is_office(other):
        # 市县政府部门 as 区政府部门, 各设区市 as 各镇（街道）: each addresses its own and below.
        if own in wanted.tiers:
            return own in other.tiers
        return True
    mine, theirs = pairs_of(pairing.neutral(wanted.name)), pairs_of(pairing.neutral(other.name))
    shared = len(mine & theirs)
    return bool(mine) and shared >= pairing.settings.same_name * min(len(mine), len(theirs))
