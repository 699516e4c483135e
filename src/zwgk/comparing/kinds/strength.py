"""A duty is turned around, made weaker, or made stricter.

Why it matters: 要 turned into 可, 及时 into 适时, or 鼓励 put before a verb leaves the sentence
standing and takes the duty away; 完成 turned into 推进 asks for an effort and no longer for its
result; 不再开展 turned into 开展 asks for the opposite.

Not reported: words of one strength for one another (要 and 应当, 加强 and 强化), and a shade on a
clause that was free from the start.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.exclusions import turned_exclusions
from zwgk.comparing.opposites import opposed
from zwgk.comparing.outcomes import settled_for_less
from zwgk.comparing.reservations import reservation
from zwgk.model.facts import Duty
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence
    from zwgk.model.text import Span

REVERSED = Rule(
    name="duty-reversed",
    kind=Kind.STRENGTH,
    severity=Severity.ERROR,
    soft_severity=Severity.WARNING,
    flags=(
        Example(
            parent="县级以下单位不再开展政务服务满意度排名。",
            local="县级以下单位开展政务服务满意度排名。",
        ),
        Example(
            parent="各单位不得要求群众重复提交证明材料。",
            local="各单位可要求群众重复提交证明材料。",
        ),
        Example(
            parent="低保家庭享受物业费减免，凭证办理。",
            local="低保家庭不享受物业费减免，凭证办理。",
        ),
    ),
    allows=(
        Example(
            parent="各单位不得要求群众重复提交证明材料。",
            local="各单位严禁要求群众重复提交证明材料。",
        ),
    ),
)

WEAKENED = Rule(
    name="duty-weakened",
    kind=Kind.STRENGTH,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="各部门要公开办事指南和收费标准。",
            local="各部门可公开办事指南和收费标准。",
        ),
        Example(
            parent="各部门必须公开办事指南和收费标准。",
            local="各部门应公开办事指南和收费标准。",
        ),
        Example(
            parent="建立统一的办件信息库，推动数据共享。",
            local="具备条件的，建立统一的办件信息库，推动数据共享。",
        ),
        Example(
            parent="及时公布抽查结果，接受社会监督。",
            local="适时公布抽查结果，接受社会监督。",
        ),
        Example(
            parent="全面完成办事窗口改造，接受社会监督。",
            local="推进办事窗口改造，接受社会监督。",
        ),
        Example(
            parent="建立统一的办件信息库，推动数据共享。",
            local="鼓励建立统一的办件信息库，推动数据共享。",
        ),
    ),
    allows=(
        Example(
            parent="各部门要公开办事指南和收费标准。",
            local="各部门应当公开办事指南和收费标准。",
        ),
    ),
)

STRENGTHENED = Rule(
    name="duty-strengthened",
    kind=Kind.STRENGTH,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="鼓励以视频、图解等形式解读政策。",
            local="以视频、图解等形式解读政策。",
        ),
    ),
    allows=(
        Example(
            parent="鼓励以视频、图解等形式解读政策。",
            local="提倡以视频、图解等形式解读政策。",
        ),
    ),
)

RULES = (REVERSED, WEAKENED, STRENGTHENED)

_PLAIN = 3
"""Rank of a duty without any shade; a bare imperative has it too."""


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each clause whose duty was turned around, weakened or strengthened."""
    for pair in pairing.clauses:
        if pair.local is None or pair.local_span is None:
            continue
        if pair.best >= pairing.settings.dropped_clause:
            yield from _opposed(pairing, pair, pair.local)
        if not pairing.is_same_act(pair):
            continue
        mine = _duties(pairing.parent.facts.duties, pair.span)
        theirs = _duties(pairing.locals[pair.local].item.facts.duties, pair.local_span)
        less = settled_for_less(pairing, pair)
        if less is not None:
            yield pairing.divergence(
                WEAKENED,
                less[0].span,
                (pair.local, less[1].span),
                material=pair.audience is not Audience.OTHERS,
                parent=less[0].quote,
                local=less[1].quote,
            )
        for each in _compared(pairing, pair, mine, theirs):
            if less is None or each.rule is not STRENGTHENED:  # 基本完成 left out, for 推进
                yield each
        yield from _denied(pairing, pair)
    yield from _made_conditional(pairing)
    yield from _made_certain(pairing)
    for leaving, at, taking in turned_exclusions(pairing):
        yield pairing.divergence(REVERSED, leaving, (at, taking))


def _opposed(pairing: Pairing, pair: ClausePair, at: int) -> Iterator[Divergence]:
    """Report each word of a clause that has its opposite in the local one: 提高, 降低."""
    for wanted, other in opposed(pairing, pair):
        yield pairing.divergence(
            REVERSED,
            wanted.span,
            (at, other.span),
            material=pair.audience is not Audience.OTHERS,
            parent=wanted.quote,
            local=other.quote,
        )


def _denied(pairing: Pairing, pair: ClausePair) -> Iterator[Divergence]:
    """Report a 不 or 未 that stands only on one side, where no duty word tells so."""
    item = pairing.locals[pair.local].item if pair.local is not None else None
    for swap in pairing.swaps(pair):
        if item is None or pair.local is None or (swap.mine and swap.theirs):
            continue
        text, span = (item, swap.theirs) if swap.theirs else (pairing.parent, swap.mine)
        chars = text.text.chars
        if chars[slice(*span)] not in _DENIALS or chars.startswith(_NOT_DENIED, span.end):
            continue
        read = [
            *(duty.span for duty in text.facts.duties),
            *(quantity.span for quantity in text.facts.quantities),
            *(exclusion.span for exclusion in text.facts.exclusions),
        ]
        if any(span.overlaps(other) for other in read):
            continue  # 不再, 不少于
        yield pairing.divergence(
            REVERSED,
            swap.mine or pair.span,
            (pair.local, swap.theirs or pair.local_span or swap.theirs),
            material=pair.audience is not Audience.OTHERS,
            parent=chars[slice(*swap.mine)] if swap.mine else "",
            local=chars[slice(*swap.theirs)] if swap.theirs else "",
        )


_DENIALS = frozenset(("不", "未", "无", "非", "不予", "暂不", "不再", "没有", "停止", "暂停"))
_NOT_DENIED = tuple("断仅但只少足同论管妨易")
"""不断 and 不仅 deny nothing."""


def _made_conditional(pairing: Pairing) -> Iterator[Divergence]:
    """Report a clause of the local text's own that leaves the next one free: 具备条件的，……."""
    for at, local in enumerate(pairing.locals):
        for span in local.fresh:
            free = reservation(local.item, span)
            governed = next(
                (
                    pair
                    for pair in pairing.clauses
                    if pair.local == at
                    and pair.local_span is not None
                    and pair.local_span.start == span.end + 1
                    and pair.best >= pairing.settings.same_act
                ),
                None,
            )
            if free is not None and governed is not None:
                yield pairing.divergence(
                    WEAKENED,
                    governed.span,
                    (at, free.span),
                    material=governed.audience is not Audience.OTHERS,
                    parent="",
                    local=free.cue,
                )


def _made_certain(pairing: Pairing) -> Iterator[Divergence]:
    """Report a clause of the parent's that left the next one free, and is gone."""
    for before, pair in zip(pairing.clauses, pairing.clauses[1:], strict=False):
        if before.carried >= pairing.settings.dropped_clause:
            continue
        free = reservation(pairing.parent, before.span)
        if free is None or not pairing.is_filled_by(before, free.span):
            continue  # clause-dropped reports that
        if pair.best < pairing.settings.same_act:
            continue
        if pair.local is not None and pair.local_span is not None:
            yield pairing.divergence(
                STRENGTHENED,
                free.span,
                (pair.local, pair.local_span),
                material=False,
                parent=free.cue,
                local="",
            )


def _duties(duties: tuple[Duty, ...], span: Span) -> list[Duty]:
    return [duty for duty in duties if span.overlaps(duty.span)]


def _compared(
    pairing: Pairing, pair: ClausePair, mine: list[Duty], theirs: list[Duty]
) -> Iterator[Divergence]:
    at = pair.local
    if at is None or pair.local_span is None:
        return
    forbids, forbidden = _negation(mine), _negation(theirs)
    if (forbids is None) != (forbidden is None) and not _negated_nearby(pairing, pair):
        shown = forbidden.span if forbidden else pair.local_span
        yield pairing.divergence(
            REVERSED,
            forbids.span if forbids else pair.span,
            (at, shown),
            material=pair.audience is not Audience.OTHERS,
            parent=forbids.cue if forbids else "",
            local=forbidden.cue if forbidden else "",
        )
        return
    families = dict.fromkeys(duty.family for duty in (*mine, *theirs))
    for family in families:
        before, after = _weakest(mine, family), _weakest(theirs, family)
        rank, other = _rank(before), _rank(after)
        if rank == other or (min(rank, other) >= _PLAIN and not _yields(before, after)):
            continue
        weaker = other < rank
        if weaker and _stands_elsewhere(pairing, pair, family, other):
            continue
        yield pairing.divergence(
            WEAKENED if weaker else STRENGTHENED,
            before.span if before else pair.span,
            (at, after.span if after else pair.local_span),
            material=pair.audience is not Audience.OTHERS and rank >= _PLAIN,
            parent=before.cue if before else "",
            local=after.cue if after else "",
        )


def _stands_elsewhere(pairing: Pairing, pair: ClausePair, family: str, rank: int) -> bool:
    """Say whether the shade is the parent's own, from a clause merged into the same local one."""
    return any(
        duty.family == family
        and duty.rank <= rank
        and not duty.span.overlaps(pair.span)
        and (clause := pairing.clause_of(duty)) is not None
        and (
            clause.local_span == pair.local_span or clause.carried < pairing.settings.dropped_clause
        )
        for duty in pairing.parent.facts.duties
    )


def _negated_nearby(pairing: Pairing, pair: ClausePair) -> bool:
    """Say whether both items negate as often: then a clause was only cut or merged otherwise."""
    at = pair.local
    if at is None:
        return False
    mine = sum(duty.negated for duty in pairing.parent.facts.duties)
    return mine == sum(duty.negated for duty in pairing.locals[at].item.facts.duties)


def _negation(duties: list[Duty]) -> Duty | None:
    return next((duty for duty in duties if duty.negated), None)


def _weakest(duties: list[Duty], family: str) -> Duty | None:
    """Give the cue of a family that counts: its weakest, since one shade governs the clause."""
    cues = [duty for duty in duties if duty.family == family]
    return min(cues, key=lambda duty: duty.rank, default=None)


def _yields(before: Duty | None, after: Duty | None) -> bool:
    """Say whether what there was no way around (必须) is said by a lesser word (应, 要)."""
    return (
        before is not None
        and after is not None
        and before.family == "modal"
        and not before.negated
        and before.rank == _ABSOLUTE
        and after.rank < _ABSOLUTE
    )


_ABSOLUTE = 5
"""Rank of 必须 and 一律."""


def _rank(duty: Duty | None) -> int:
    return _PLAIN if duty is None else duty.rank
