"""A list or range that the parent spells out is shorter, other, or longer in the local item.

Why it matters: 教育、卫生健康、供水……等行业 fixes who must publish. Each member dropped is a sector
that nobody will ask again. 培育龙头企业 in place of 培育系统集成商 is another policy.

Not reported as a fault: the same members in another order or in two lists; a member that the local
tier has no competence for; another wording of the same thing, the local name of a place or body.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.exclusions import changed_exclusions
from zwgk.comparing.features import recipients
from zwgk.comparing.halves import lost_halves
from zwgk.comparing.listed import changed_list, gained_members
from zwgk.comparing.range_words import changed_terms
from zwgk.comparing.ranges import adjoins
from zwgk.comparing.replaced import replaced_list
from zwgk.model.facts import Listing
from zwgk.model.finding import Example, Kind, Rule, Severity
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence

SHORTENED = Rule(
    name="scope-shortened",
    kind=Kind.SCOPE,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="通过网站、广播、公告栏等渠道公布抽查结果。",
            local="通过网站、公告栏等渠道公布抽查结果。",
        ),
        Example(
            parent="加快归集各类证照数据，按季度通报进展。",
            local="加快归集部分证照数据，按季度通报进展。",
        ),
        Example(
            parent="实现学历证明书、成绩证明等事项网上办理，限时办结。",
            local="实现部分学历证明、成绩证明网上办理，限时办结。",
        ),
        Example(
            parent="建设食品追溯体系和疫情预警体系，按季度通报进展。",
            local="建设食品追溯体系，按季度通报进展。",
        ),
        Example(
            parent="定期评估窗口服务质量，公布评估结果。",
            local="评估窗口服务质量，公布评估结果。",
        ),
        Example(
            parent="开展自建房安全排查，建立台账。",
            local="开展自建房（不含农村宅基地自建房）安全排查，建立台账。",
        ),
    ),
    allows=(
        Example(
            parent="通过网站、广播、公告栏等渠道公布抽查结果。",
            local="通过公告栏、网站、广播等渠道公布抽查结果。",
        ),
        Example(
            parent="建成茶叶种植高地、茶叶加工高地和茶叶交易高地。",
            local="建成茶叶种植、加工和交易高地。",
        ),
        Example(
            parent="打造世界知名、国内一流的茶叶交易中心，方便农户销售。",
            local="打造全县领先的茶叶交易中心，方便农户销售。",
        ),
        Example(
            parent="各部门要汇总收费标准、预算决算、招标结果等资料。",
            local="各部门要汇总预算决算、收费标准、招标结果等资料。",
        ),
    ),
)

CHANGED = Rule(
    name="scope-changed",
    kind=Kind.SCOPE,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="通过网站、广播、公告栏等渠道公布抽查结果。",
            local="通过网站、报纸、公告栏等渠道公布抽查结果。",
        ),
        Example(
            parent="开展夜间延时服务，在养老托育、就业创业等重点领域实施上门办理。",
            local="开展夜间延时服务，在税费缴纳、车辆年检等重点领域上门办理。",
        ),
        Example(
            parent="培育一批智能制造系统集成商，按季度通报进展。",
            local="培育一批智能制造龙头企业，按季度通报进展。",
        ),
        Example(
            parent="设立加油站应当经主管部门批准，并向社会公告。",
            local="设立加油站应当经主管部门备案，并向社会公告。",
        ),
        Example(
            parent="对新建商品房（不含二手房、公寓）给予补贴。",
            local="对新建商品房（不含公寓）给予补贴。",
        ),
    ),
    allows=(
        Example(
            parent="除涉密事项外，政务服务事项全部网上办理。",
            local="政务服务事项（不含涉密事项）全部网上办理。",
        ),
        Example(
            parent="通过网站、广播、公告栏等渠道公布抽查结果。",
            local="通过网站、公告栏等渠道公布抽查结果，并通过广播播报。",
        ),
        # The condition is that of another duty, which stands between.
        Example(
            parent="选取合适的窗口试行延时服务。",
            local="对符合条件的重点窗口，给予经费倾斜，选取合适的窗口试行延时服务。",
        ),
    ),
)

WIDENED = Rule(
    name="scope-widened",
    kind=Kind.SCOPE,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="通过网站、广播等渠道公布抽查结果。",
            local="通过网站、广播、公告栏等渠道公布抽查结果。",
        ),
    ),
    allows=(
        Example(
            parent="通过网站、广播等渠道公布抽查结果。",
            local="通过网站、广播等渠道公布抽查结果，设立公告栏、意见箱。",
        ),
    ),
)

RULES = (SHORTENED, CHANGED, WIDENED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each list that lost, swapped or gained members."""
    mine = pairing.parent.facts.listings
    found: list[tuple[int, Listing]] = list(pairing.facts("listings")) if mine else []
    told: list[Span] = []
    acting = [actor.span for actor in pairing.parent.facts.actors]
    chars = pairing.parent.text.chars
    asked = list(recipients(chars, Span(0, len(chars))))
    for listing in mine:
        pair = pairing.clause_of(listing)
        if pair is None or any(span.overlaps(listing.span) for span in asked):
            continue  # 向省厅、省局报告 is 向市局报告 one tier below
        # 教育、卫生健康等行业主管部门 act, and are no part of what their clause asks for.
        acts = any(span.overlaps(listing.span) for span in acting)
        if pair.carried < pairing.settings.dropped_clause and not acts:
            # Else the whole clause is gone: clause-dropped reports that.
            yield from _replaced(pairing, pair, listing)
            continue
        for divergence in _compared(pairing, pair, listing, found):
            if divergence.rule is not WIDENED:  # else a member may have made room for another
                told.append(listing.span)
            yield divergence
    yield from _terms(pairing)
    yield from _conditions(pairing)
    yield from _exclusions(pairing)
    excluded = [exclusion.span for exclusion in pairing.parent.facts.exclusions]
    yield from _swapped(pairing, (*told, *acting, *asked, *excluded))
    yield from _halved(pairing, (*told, *acting, *asked, *excluded))


def _replaced(pairing: Pairing, pair: ClausePair, listing: Listing) -> Iterator[Divergence]:
    """Report a list that another one stands for in the same frame."""
    found = replaced_list(pair, pairing)
    if found is not None and found.mine is listing:
        yield pairing.divergence(
            CHANGED,
            listing.span,
            (found.local, found.theirs.span),
            material=pair.audience is not Audience.OTHERS,
            head=listing.head,
            lost=found.lost,
            gained=tuple(gained_members((found.local, found.theirs), listing, pairing)),
        )


def _swapped(pairing: Pairing, told: Sequence[Span]) -> Iterator[Divergence]:
    """Report a thing that another thing stands for, in a clause that is otherwise the same.

    Not in what is `told` of already: lists, and who acts.
    """
    for pair in pairing.clauses:
        for swap, mine, theirs in pairing.changed_things(pair):
            if pair.local is not None and not any(swap.mine.overlaps(span) for span in told):
                yield pairing.divergence(
                    CHANGED,
                    swap.mine,
                    (pair.local, swap.theirs),
                    material=pair.audience is not Audience.OTHERS,
                    head="",
                    lost=(mine,),
                    gained=(theirs,),
                )


def _halved(pairing: Pairing, told: Sequence[Span]) -> Iterator[Divergence]:
    """Report one of two things that is gone, where nothing has `told` of it already."""
    for pair in pairing.clauses:
        for half in lost_halves(pair, pairing):
            if any(half.overlaps(span) for span in told):
                continue
            words = pairing.parent.text.chars[slice(*half)]
            binds = pair.audience is not Audience.OTHERS and not pairing.lacks(words)
            yield pairing.divergence(
                SHORTENED, half, _place(pair), material=binds, head="", lost=(words,)
            )


def _terms(pairing: Pairing) -> Iterator[Divergence]:
    """Report words of range that are gone, wider or narrower: 各级政府 left out, 商品住房."""
    for changed in changed_terms(pairing):
        binds = changed.narrower and changed.pair.audience is not Audience.OTHERS
        yield pairing.divergence(
            SHORTENED if changed.narrower else WIDENED,
            changed.term.span,
            changed.place,
            material=binds,
            head="",
            lost=(changed.term.quote,) if changed.narrower else (),
            gained=changed.gained,
        )


def _conditions(pairing: Pairing) -> Iterator[Divergence]:
    """Report a condition of the local text's own that narrows whom or what the item covers."""
    gone = [
        condition
        for condition in pairing.parent.facts.conditions
        if (pair := pairing.clause_of(condition)) is not None
        and pair.carried < pairing.settings.dropped_clause
    ]
    for at, local in enumerate(pairing.locals):
        for condition in local.item.facts.conditions:
            own = condition.opens and adjoins(condition.span, at, pairing)
            if condition.span in local.fresh and (gone or own):
                before = gone[0] if gone else None
                yield pairing.divergence(
                    CHANGED,
                    before.span if before else None,
                    (at, condition.span),
                    head="",
                    lost=(before.quote,) if before else (),
                    gained=(condition.quote,),
                )


def _exclusions(pairing: Pairing) -> Iterator[Divergence]:
    """Report what only one side leaves out of its range: 不含二手房, 涉密信息除外."""
    found = changed_exclusions(pairing)
    if found is None:
        return
    told = {} if found.lost else {"excluded": found.gained}
    if not found.gained:
        told = {"not_excluded": found.lost}
    pair = found.pair
    yield pairing.divergence(
        CHANGED if found.lost else SHORTENED,
        found.mine.span if found.mine else pair and pair.span,
        (found.theirs[0], found.theirs[1].span) if found.theirs else pair and _place(pair),
        material=not found.is_harmless and (pair is None or pair.audience is not Audience.OTHERS),
        **told,
    )


def _compared(
    pairing: Pairing, pair: ClausePair, listing: Listing, found: list[tuple[int, Listing]]
) -> Iterator[Divergence]:
    changed = changed_list(listing, found, pairing)
    if changed is None:
        return
    at = changed.counterpart
    shown = (at[0], at[1].span) if at else _place(pair)
    material = pair.audience is not Audience.OTHERS
    if changed.lost:
        excused = all(pairing.lacks(member) for member in changed.lost)
        yield pairing.divergence(
            SHORTENED if changed.narrowed else CHANGED,
            listing.span,
            shown,
            material=material and not excused,
            head=listing.head,
            lost=changed.lost,
            gained=changed.gained,
        )
    elif changed.gained:
        yield pairing.divergence(
            WIDENED,
            listing.span,
            shown,
            material=False,
            head=listing.head,
            gained=changed.gained,
        )


def _place(pair: ClausePair) -> tuple[int, Span] | None:
    if pair.local is None or pair.local_span is None:
        return None
    return pair.local, pair.local_span
