"""A named channel that the parent prescribes is gone, or another stands in its place.

Why it matters: 12345热线百科 or 村务公开栏 is where people will look; a duty to publish without its
channel is another duty.

Not reported: the same channel under the local place's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.neutral import BRAND
from zwgk.comparing.rarity import pairs_of
from zwgk.model.facts import Platform
from zwgk.model.finding import Example, Kind, Rule, Severity
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.comparison import Divergence

DROPPED = Rule(
    name="platform-dropped",
    kind=Kind.PLATFORM,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="优化热线服务，开通12345热线百科，及时解答群众咨询。",
            local="优化热线服务，及时解答群众咨询。",
        ),
    ),
    allows=(
        Example(
            parent="依托“办事通”APP公布结果，方便群众查询。",
            local="通过“办事通”APP公布结果，方便群众查询。",
        ),
        Example(
            parent="打造“好学习”社区教育服务平台，方便群众查询。",
            local="打造社区教育服务平台，方便群众查询。",
        ),
    ),
)

CHANGED = Rule(
    name="platform-changed",
    kind=Kind.PLATFORM,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="通过村务公开栏公布补贴发放结果，接受村民监督。",
            local="通过“某某发布”微信公众号公布补贴发放结果，接受村民监督。",
        ),
    ),
    allows=(
        Example(
            parent="通过村务公开栏公布补贴发放结果，接受村民监督。",
            local="通过村务公开栏、广播公布补贴发放结果，接受村民监督。",
        ),
    ),
)

RULES = (DROPPED, CHANGED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each named channel that was dropped or replaced."""
    found: list[tuple[int, Platform]] = list(pairing.facts("platforms"))
    mine = pairing.parent.facts.platforms
    unanswered = [
        (at, other)
        for at, other in found
        if not any(_alike(wanted.name, other.name, pairing) for wanted in mine)
    ]
    for wanted in mine:
        if pairing.says(wanted.name) or any(
            _alike(wanted.name, other.name, pairing) for _, other in found
        ):
            continue
        pair = pairing.clause_of(wanted)
        if pair is not None and pair.audience is Audience.OTHERS:
            continue
        if _is_brand(wanted, pairing):
            continue
        gone = pair is not None and pair.carried < pairing.settings.dropped_clause
        if gone and pair is not None and not pairing.is_filled_by(pair, wanted.span):
            continue  # the whole clause is gone: clause-dropped reports that
        near = [] if gone else pairing.near(pair, unanswered)
        if near:
            at, other = near[0]
            yield pairing.divergence(
                CHANGED, wanted.span, (at, other.span), parent=wanted.quote, local=other.quote
            )
        else:
            yield pairing.divergence(DROPPED, wanted.span, None, parent=wanted.quote)
    if not mine:
        yield from _named_only_here(pairing, found)


def _is_brand(wanted: Platform, pairing: Pairing) -> bool:
    """Say whether a name is what the parent calls a platform of its own making."""
    chars = pairing.parent.text.chars
    return any(wanted.span.overlaps(Span(*brand.span())) for brand in BRAND.finditer(chars))


def _named_only_here(pairing: Pairing, found: list[tuple[int, Platform]]) -> Iterator[Divergence]:
    """Tell of channels in clauses of the local text's own, where the parent names none."""
    for at, other in found:
        if any(span.overlaps(other.span) for span in pairing.locals[at].fresh):
            yield pairing.divergence(
                CHANGED, None, (at, other.span), material=False, parent="", local=other.quote
            )


def _alike(wanted: str, other: str, pairing: Pairing) -> bool:
    """Say whether two names are of one channel: most of the parent's name is in the other."""
    mine, theirs = pairs_of(pairing.neutral(wanted)), pairs_of(pairing.neutral(other))
    return len(mine & theirs) >= pairing.settings.same_name * max(1, len(mine))
