"""A thing that 和 joins to another or （含……） adds, gone from a clause that is otherwise the same.

建设追溯体系和预警体系 asks for two systems; 建设追溯体系 has nearly all its words, and half of what
it asks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.members import stands
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.comparing.pairing import ClausePair, Pairing

_JOINT = "以及|及其|并且|和|与|及|或|并"
_ADDED = "（(?:含|包括|包含|以及|及)([^（）]+)）"
_SHORTEST = 3
"""Shorter words hardly name a thing of their own: 管理和服务."""
_SHORTEST_WORDING = 4
"""Words that name nothing in particular: 能力和水平 is one thing, 服务平台 is another."""


def lost_halves(pair: ClausePair, pairing: Pairing) -> Iterator[Span]:
    """Give the place of each thing that is gone with the 和 that joined it to another."""
    chars = pairing.parent.text.chars
    for gone in pairing.gone(pair):
        half = _half(chars, gone)
        if half is None or not pair.span.holds(half):
            continue
        words = chars[slice(*half)]
        wording = pairing.content.is_wording(words)
        least = _SHORTEST_WORDING if wording else _SHORTEST
        if len(words) < least and not pairing.content.is_act(words):
            continue
        if not pairing.says(words) and not stands(words, pairing, list(_beside(pair, pairing))):
            yield half


def _beside(pair: ClausePair, pairing: Pairing) -> Iterator[str]:
    """Give what the linked items say besides the half that is left: 专题数据库 is no 主题数据库."""
    for at, local in enumerate(pairing.locals):
        left = local.item.text.chars[slice(*pair.local_span)] if pair.local_span else ""
        yield (
            local.neutral.replace(pairing.neutral(left), "") if at == pair.local else local.neutral
        )


def is_half(pair: ClausePair, pairing: Pairing) -> bool:
    """Say whether the local clause is half of the parent's, and otherwise the same."""
    return len(list(pairing.swaps(pair))) <= 1 and any(True for _ in lost_halves(pair, pairing))


def _half(chars: str, gone: Span) -> Span | None:
    """Find the thing in what is gone, None where neither 和 nor a bracket had joined it.

    Of 建设数字化车间和数字化工厂 beside 建设数字化工厂, 车间和数字化 is gone as the signs go, and
    数字化车间 as one reads.
    """
    words = chars[slice(*gone)]
    if words.startswith("（") and (added := re.fullmatch(_ADDED, words)):
        return Span(*added.span(1)).moved(gone.start)
    for joint in re.finditer(_JOINT, words):
        first, second = words[: joint.start()], words[joint.end() :]
        if not second:
            return Span(gone.start, gone.start + len(first))
        if not first:
            return Span(gone.end - len(second), gone.end)
        if chars.endswith(second, 0, gone.start):
            start = gone.start - len(second)
            return Span(start, start + len(second) + len(first))
    return None
