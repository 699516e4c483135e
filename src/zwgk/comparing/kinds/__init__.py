"""The kinds of divergence, in report order: one file each, this is the only list of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.comparing.kinds import (
    actor,
    citation,
    clause,
    deadline,
    localised,
    platform,
    quantity,
    scope,
    strength,
)

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.comparison import Divergence

KINDS = (deadline, quantity, strength, scope, actor, citation, platform, clause, localised)
RULES = tuple(rule for kind in KINDS for rule in kind.RULES)


def divergences(pairing: Pairing) -> Iterator[Divergence]:
    """Report every divergence of a parent item from its linked local items."""
    for kind in KINDS:
        yield from kind.divergences(pairing)
