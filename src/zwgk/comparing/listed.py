"""What a list of the parent lost and gained in the local items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.members import (
    comparable,
    counterpart_of,
    is_same_list,
    stands,
    stands_behind,
)
from zwgk.comparing.ranges import is_part, wholes_of
from zwgk.model.facts import Listing

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing

Place = tuple[int, Listing]
"""A local list, with the index of the linked item it stands in."""


class ChangedList(NamedTuple):
    """Members that are gone, and those that only the local list has."""

    counterpart: Place | None
    """The local list that stands for the parent's."""
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    narrowed: bool
    """What was gained is only part of what was lost."""


def changed_list(listing: Listing, found: list[Place], pairing: Pairing) -> ChangedList | None:
    """Compare a list with those of the local items; None where one has the same members."""
    counterpart = counterpart_of(listing, found)
    theirs = (counterpart[1].keys or counterpart[1].members) if counterpart else ()
    lost = [
        member
        for member, key in comparable(listing, pairing.parent)
        if not (key.startswith(_OWN) or set(key) <= _TIER_SIGNS or re.fullmatch(_RANK, member))
        and not stands(key, pairing, [local.neutral for local in pairing.locals])
        and not stands_behind(key, theirs)
    ]
    if lost and pairing.says(pairing.parent.text.chars[slice(*listing.span)]):
        lost = []  # by one name for all: 简政放权、放管结合、优化服务 is 放管服
    if lost and any(is_same_list(listing, other, pairing) for _, other in found):
        return None
    gained = gained_members(counterpart, listing, pairing) if counterpart else []
    parts = [each for each in gained if counterpart and is_part(each, counterpart[0], pairing)]
    lost += wholes_of(parts, listing)
    return ChangedList(counterpart, tuple(lost), tuple(gained), narrowed=parts == gained)


def gained_members(counterpart: Place, listing: Listing, pairing: Pairing) -> list[str]:
    """Give the members of a local list that the parent's item has nowhere."""
    at, theirs = counterpart
    mine = [pairing.neutral(pairing.parent.text.chars)]
    told = {member for member, _ in comparable(theirs, pairing.locals[at].item)}
    return [
        member
        for member in theirs.missing_from(listing)
        if member in told and not stands(member, pairing, mine)
    ]


_TIER_SIGNS = frozenset("国省市县区旗州盟镇乡村级各（）街道社")
"""省、市、县 is no list of things; each tier names those it has below it."""
_OWN = ("本", "各自")
"""本地、本系统 is whichever body speaks: leaving it out narrows nothing."""
_RANK = (
    ".{2,6}(?:一流|领先|知名|前列)|(?:立足|面向|辐射)(?:全[球国省市]|世界|[东西南北中]部|海内外)"
)
"""世界知名、国内一流 or 面向全国 say how far a body aims, and a lower one aims lower."""
