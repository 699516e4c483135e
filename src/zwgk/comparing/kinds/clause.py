"""A clause of the parent is gone from an item that is otherwise there, or one is new.

Why it matters: 推动办事服务“快递式”公开 dropped from the middle of a sentence is a duty lost, and
the sentence still looks carried.

Not reported: clauses reworded, moved to another sentence of the same point, or merged; a time
limit, a document or a channel alone (its own kind reports that); where to write or to call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.applicability import Audience
from zwgk.comparing.exclusions import excludes_too
from zwgk.comparing.halves import is_half
from zwgk.comparing.replaced import replaced_list
from zwgk.comparing.reservations import reservation
from zwgk.model.finding import Example, Kind, Rule, Severity

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing
    from zwgk.model.comparison import Divergence

DROPPED = Rule(
    name="clause-dropped",
    kind=Kind.CLAUSE,
    severity=Severity.WARNING,
    flags=(
        Example(
            parent="完善办事大厅指引标识，设立老年人专用窗口，提供上门服务。",
            local="完善办事大厅指引标识，提供上门服务。",
        ),
    ),
    allows=(
        Example(
            parent="完善办事大厅指引标识，设立老年人专用窗口，提供上门服务。",
            local="为行动不便者提供上门服务，完善办事大厅指引标识，设立老年人专用窗口。",
        ),
        Example(
            parent="完善办事大厅指引标识，意见发送至：fwdt@sheng.gov.cn。",
            local="完善办事大厅指引标识，意见发送至：dating@xian.gov.cn。",
        ),
    ),
)

ADDED = Rule(
    name="clause-added",
    kind=Kind.CLAUSE_ADDED,
    severity=Severity.NOTE,
    flags=(
        Example(
            parent="完善办事大厅指引标识，提供上门服务。",
            local="完善办事大厅指引标识，提供上门服务，开通夜间自助终端。",
        ),
    ),
    allows=(
        Example(
            parent="完善办事大厅指引标识，提供上门服务。",
            local="完善办事大厅的指引标识，提供上门的服务。",
        ),
    ),
)

RULES = (DROPPED, ADDED)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report each clause that was dropped from the item or added to it."""
    for pair in pairing.clauses:
        if not _is_gone(pair, pairing):
            continue
        chars = pairing.parent.text.chars[slice(*pair.span)]
        yield pairing.divergence(DROPPED, pair.span, None, clause=chars)
    for at, local in enumerate(pairing.locals):
        for span in local.fresh:
            if _is_address(local.item.text.chars[slice(*span)], pairing):
                continue
            yield pairing.divergence(
                ADDED,
                None,
                (at, span),
                material=False,
                clause=local.item.text.chars[slice(*span)],
            )


def _is_gone(pair: ClausePair, pairing: Pairing) -> bool:
    """Say whether a clause is gone that binds the local body, and no other kind reports it."""
    if pair.carried >= pairing.settings.dropped_clause or _is_one_fact(pair, pairing):
        return False
    if pair.share < pairing.settings.least_share:
        return False
    if pair.audience in {Audience.OTHERS, Audience.OPTIONAL}:
        return False  # it binds somebody else, or is left to choice
    chars = pairing.parent.text.chars[slice(*pair.span)]
    if _is_address(chars, pairing) or pairing.content.is_connective(chars):
        return False  # each tier gives its own
    # It may stand, with another word, amount or thing, or one half of it.
    return not (
        pairing.is_told(pair)
        or replaced_list(pair, pairing)
        or excludes_too(pair, pairing)
        or is_half(pair, pairing)
    )


def _is_one_fact(pair: ClausePair, pairing: Pairing) -> bool:
    """Say whether a clause is hardly more than a time limit, a document, a channel or a shade."""
    facts, free = pairing.parent.facts, reservation(pairing.parent, pair.span)
    alone = [
        *(limit.span for limit in facts.deadlines),
        *(citation.span for citation in facts.citations),
        *(platform.span for platform in facts.platforms),
        *((free.span,) if free else ()),  # 根据需要，……: without it the next clause binds more
    ]
    return any(pairing.is_filled_by(pair, span) for span in alone)


def _is_address(clause: str, pairing: Pairing) -> bool:
    """Say whether a clause is hardly more than where to write or to call."""
    if _SIGNS_OF_ADDRESS.isdisjoint(clause):
        return False
    rest = re.sub(_ADDRESS, "", clause)
    return rest != clause and len(rest) <= pairing.settings.filled_clause


_SIGNS_OF_ADDRESS = frozenset("@/.0123456789")
_ADDRESS = (
    "(?:(?:电子)?邮箱|(?:联系)?电话|传真|网址|一?并?(?:发送|报送|发|报)至|[：:])*"
    r"(?:[\w.+-]+@[\w.-]+|(?:https?:/|www\.)[\w./-]+|[0-9]{3,4}-?[0-9]{7,8})"
)
