"""Bodies that stand above the local one, or beside it: told by their own names.

财政部负责制定政策 asks nothing of a province, 省财政厅 nothing of a city. 各高校, to whom the
parent is sent as well, are asked by the parent itself and not through the city's bureau.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.model.document import Tier

if TYPE_CHECKING:
    from zwgk.model.document import Head

# The patterns are texts: each is compiled for the first name that begins or ends as such may.
_STATE = (
    "国家(?!级)[^省市县区]{2,14}(?:局|委|委员会|署|中心)|[^省市县区各]{2,14}总局"
    # 组织部 and 宣传部 are of every tier.
    "|(?!.*(?:组织|宣传|统战|政治|武装|工作|事业|指挥|项目|干|村|支|总|俱乐)部)"
    "[^省市县区各有关、]{2,14}部"
)
_PROVINCE = (
    "(?:省|自治区)(?![级内际外]).{2,14}(?:厅|局|委|办|委员会)|[^市县区各、]{2,10}(?<![大展餐公])厅"
)
_CITY = "市(?!级|场|容|区|域|内|外|际|政(?!务|法|研)|民(?!政|宗|族)).{2,12}(?:局|委|办|委员会)"
_NAMED = (
    (Tier.STATE, ("国家",), ("总局", "部"), _STATE),
    (Tier.PROVINCE, ("省", "自治区"), ("厅",), _PROVINCE),
    (Tier.CITY, ("市",), (), _CITY),
)
_JOINTS = "[、和与及]|以及|会同"
_INSTITUTIONS = ("校", "院", "所", "大学")
"""What a tier runs itself. Enterprises and associations are under whoever governs the place."""


def own_tier(name: str) -> Tier | None:
    """Give the tier of a body, or of a list of them, that its name tells.

    >>> own_tier("财政部"), own_tier("省教育厅、省财政厅"), own_tier("市场监管局")
    (<Tier.STATE: 1>, <Tier.PROVINCE: 2>, None)
    """
    whole = _tier_of(name)  # 国家林业和草原局 is one
    if whole is not None:
        return whole
    tiers = [_tier_of(each) for each in re.split(_JOINTS, name)]
    known = [tier for tier in tiers if tier is not None]
    return max(known) if known and len(known) == len(tiers) else None


def _tier_of(name: str) -> Tier | None:
    for tier, starts, ends, pattern in _NAMED:
        if (name.startswith(starts) or name.endswith(ends)) and re.fullmatch(pattern, name):
            return tier
    return None


class OtherAddressees:
    """Institutions that the parent is sent to beside the local body, and the local text is not."""

    def __init__(self, above: Head | None, local: Head | None) -> None:
        """Compare the addressees of both; nothing is known where one of them names none."""
        mine = local.addressees if local is not None else ()
        theirs = above.addressees if above is not None and mine else ()
        self._names = [
            name
            for name in map(_bare, theirs)
            if name.endswith(_INSTITUTIONS)
            and not any(_one_kind(name, _bare(other)) for other in mine)
        ]

    def has(self, words: str) -> bool:
        """Say whether some words name such an addressee, be it by a shorter name: 各高校."""
        bare = _bare(words)
        return any(_is_short_for(bare, name) for name in self._names)


def _bare(name: str) -> str:
    return name.removeprefix("各").removeprefix("有关").removeprefix("相关")


def _one_kind(one: str, other: str) -> bool:
    """Say whether two names end alike: 各新闻出版企业, 各出版企业."""
    return one[-2:] == other[-2:] or _is_short_for(one, other) or _is_short_for(other, one)


def _is_short_for(short: str, long: str) -> bool:
    """Say whether one name leaves out characters of the other, but for the first and the last.

    >>> _is_short_for("高校", "高等学校"), _is_short_for("企业", "中央企业")
    (True, False)
    """
    if len(short) < _SHORTEST or (short[0], short[-1]) != (long[0], long[-1]):
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)


_SHORTEST = 2
