"""A time limit that the parent sets is gone, later, earlier, or new.

Why it matters: 印发后30日内 and 2022年底前 are what a supervisor checks first. Without them a duty
stays open for good; a later one gives away the time that was set.

Not reported as a fault: a limit that binds somebody else (2022年底前省政府及其部门率先完成), an
earlier one, and 尽快 or 适时, which nobody can hold a date against.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.rates import is_kept
from zwgk.model.deadlines import Deadline, DeadlineKind, Timing
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.comparison import Divergence

DROPPED = Rule(
    name="deadline-dropped",
    kind=Kind.DEADLINE,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="各部门要在10月底前完成清理，并向社会公布清理结果。",
            local="各部门要完成清理，并向社会公布清理结果。",
        ),
    ),
    allows=(
        Example(
            parent="各部门要在10月底前完成清理，并向社会公布清理结果。",
            local="10月31日前，各部门要完成清理，并向社会公布清理结果。",
        ),
        Example(
            parent="各部门要尽快完成清理，并向社会公布清理结果。",
            local="各部门要完成清理，并向社会公布清理结果。",
        ),
    ),
)

CHANGED = Rule(
    name="deadline-changed",
    kind=Kind.DEADLINE,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="收到申请后15日内答复申请人。",
            local="收到申请后30日内答复申请人。",
        ),
    ),
    allows=(
        Example(
            parent="收到申请后15日内答复申请人。",
            local="收到申请后15日内书面答复申请人。",
        ),
    ),
)

TIGHTENED = Rule(
    name="deadline-tightened",
    kind=Kind.DEADLINE,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="2025年底前建成统一的办事平台。",
            local="2025年6月底前建成统一的办事平台。",
        ),
    ),
    allows=(
        Example(
            parent="2025年底前建成统一的办事平台。",
            local="2025年12月31日前建成统一的办事平台。",
        ),
    ),
)

ADDED = Rule(
    name="deadline-added",
    kind=Kind.DEADLINE,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="建成统一的办事平台，开通网上申请。",
            local="三季度前建成统一的办事平台，开通网上申请。",
        ),
    ),
    allows=(
        Example(
            parent="三季度前建成统一的办事平台，开通网上申请。",
            local="9月底前建成统一的办事平台，开通网上申请。",
        ),
    ),
)

RULES = (DROPPED, CHANGED, TIGHTENED, ADDED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each time limit that was dropped, changed, tightened or added."""
    yield from _limits(pairing)
    yield from _starts(pairing)


def _starts(pairing: Pairing) -> Iterator[Divergence]:
    """Report each day from which on something holds that is another: 自2023年起, 自2025年起."""
    found: list[tuple[int, Deadline]] = list(pairing.facts("starts"))
    days = {limit.day_number() for _, limit in found}
    for start in pairing.parent.facts.starts:
        governed = pairing.governed_by(start)
        if not found or governed is None or start.day_number() in days:
            continue
        at, other = pairing.near(governed, found)[0]
        yield pairing.divergence(
            CHANGED if start.timing_of(other) is Timing.LATER else TIGHTENED,
            start.span,
            (at, other.span),
            material=governed.audience is not Audience.OTHERS,
            parent=start.quote,
            local=other.quote,
        )


def _limits(pairing: Pairing) -> Iterator[Divergence]:
    found: list[tuple[int, Deadline]] = list(pairing.facts("deadlines"))
    mine = [limit for limit in pairing.parent.facts.deadlines if _binds(limit)]
    unanswered = [(at, limit) for at, limit in found if not _stated(limit, mine, pairing)]
    for limit in mine:
        if any(_is_same(limit, other, pairing) for _, other in found) or is_kept(limit, pairing):
            continue
        governed = pairing.governed_by(limit)
        others = governed is not None and governed.audience is Audience.OTHERS
        near = [
            (at, other)
            for at, other in pairing.near(governed, unanswered)
            if _timing(limit, other, pairing) is not Timing.UNLIKE
        ]
        if not near:
            yield pairing.divergence(
                DROPPED, limit.span, None, material=not others, parent=limit.quote
            )
            continue
        at, other = near[0]
        later = _timing(limit, other, pairing) is not Timing.EARLIER
        yield pairing.divergence(
            CHANGED if later else TIGHTENED,
            limit.span,
            (at, other.span),
            material=not others,
            parent=limit.quote,
            local=other.quote,
        )
    if mine:
        return
    for at, limit in unanswered:
        if _binds(limit) and any(
            pair.local == at and pair.local_span and pair.local_span.overlaps(limit.span)
            for pair in pairing.clauses
        ):
            yield pairing.divergence(ADDED, None, (at, limit.span), local=limit.quote)


def _binds(limit: Deadline) -> bool:
    """Say whether a limit can be kept or missed at all."""
    return limit.kind in {DeadlineKind.DATE, DeadlineKind.PERIOD, DeadlineKind.RECURRING}


def _stated(limit: Deadline, mine: list[Deadline], pairing: Pairing) -> bool:
    return any(_is_same(other, limit, pairing) for other in mine)


def _is_same(limit: Deadline, other: Deadline, pairing: Pairing) -> bool:
    """Say whether two limits end alike, and begin alike where both say when."""
    starts = {start for start in (limit.since, other.since) if start}
    return _timing(limit, other, pairing) is Timing.SAME and len(starts) <= 1


def _timing(limit: Deadline, other: Deadline, pairing: Pairing) -> Timing:
    return limit.timing_of(other, *pairing.years)
