"""Clauses for another place, or for the parent itself: 支持成都建设…核心节点 asks nothing of 达州.

A parent names the cities below it one by one where it means them alone, and builds what is its
own: 建设省信用信息平台, 修订《四川省…目录》. Only what a clause opens with tells so, or the seat in
an institution's name: 推广杭州市经验 is asked of everybody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.model.document import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.document import Head

_LEADS = re.compile(
    "(?:大力|积极|重点|着力|努力|持续|继续|深入|全面|加快)*"
    "(?:支持|鼓励|指导|推动|推进|建设|建成|打造|开展|实施|办好|以)?"
)
_JOINTS = ("、", "和", "与", "及", "以及")
_AND_SO_ON = (
    *("等", "经验", "做法", "模式"),
    *("平原", "都市圈", "经济区", "经济圈", "城市群", "地区", "流域", "周边"),
)
"""Behind a name, these leave open who else is meant, or name it as a model for all."""
_TOGETHER = ("协作", "合作", "对接", "帮扶", "结对", "学习", "借鉴", "共建", "联动", "一体化")
"""What is done with another place is done here."""
_KEY = 2


class OtherPlaces:
    """The cities that are not above or the same as the local body's place."""

    def __init__(self, names: Iterable[str], place: str | None) -> None:
        """Sort `names` by how they begin; none count where it is not known whose city is local."""
        self._own: tuple[str, ...] = ()
        self._by_start: dict[str, list[str]] = {}
        known = sorted(names, key=len, reverse=True)
        if place:
            self._own = tuple(name for name in known if name in place)
        if self._own:
            for name in known:
                self._by_start.setdefault(name[:_KEY], []).append(name)

    def claim(self, clause: str) -> bool:
        """Say whether a clause opens with other places alone.

        >>> OtherPlaces(("成都", "达州"), "四川省达州市").claim("支持成都建设数据中心")
        True
        """
        lead = _LEADS.match(clause)
        at = lead.end() if lead else 0
        if at and any(clause.find(word, at) >= 0 for word in _TOGETHER):
            return False
        if at and self._own and self._has_seat(clause):
            return True
        named = self._name_at(clause, at)
        while named and named not in self._own:
            at += len(named)
            if clause.startswith(_AND_SO_ON, at):
                return False
            joint = next((word for word in _JOINTS if clause.startswith(word, at)), "")
            named = self._name_at(clause, at + len(joint)) if joint else ""
            if not named:
                return True
            at += len(joint)
        return False

    def _has_seat(self, clause: str) -> bool:
        """Say whether the name of what is built holds another place: 科学院（成都）研究所."""
        return any(
            named not in self._own and not clause.startswith(_AND_SO_ON, seat.end())
            for seat in re.finditer(_SEAT, clause)
            if (named := self._name_at(clause, seat.start() + 1))
            and len(named) == seat.end() - seat.start() - len("（）")
        )

    def _name_at(self, clause: str, at: int) -> str:
        names = self._by_start.get(clause[at : at + _KEY], ())
        return next((name for name in names if clause.startswith(name, at)), "")


_SEAT = "（[^（）]{2,8}）"


class UpperBody:
    """What the parent's issuer does with its own papers, centres and platforms."""

    def __init__(self, above: Head | None, tier: Tier | None) -> None:
        """Know the issuer `above` by its tier and place, seen from a local `tier`."""
        self._sign = ""
        self._place: str | None = None
        if above is not None and above.tier is not None and tier is not None and above.tier < tier:
            self._sign = _SIGNS.get(above.tier, "")
            self._place = above.place

    def claims(self, clause: str) -> bool:
        """Say whether a clause is about a thing of the upper body's own.

        >>> from zwgk.model.document import Head
        >>> above = UpperBody(Head(tier=Tier.PROVINCE, place="四川省"), Tier.CITY)
        >>> above.claims("修订《四川省统计目录》"), above.claims("建设省级平台")
        (True, False)
        """
        if self._place and "《" in clause and (drafts := re.match(_DRAFTS, clause)):
            return clause.startswith(self._place, drafts.end())
        builds = re.match(_BUILDS, clause) if self._sign and self._sign in clause else None
        return (
            builds is not None
            and clause.startswith(self._sign, builds.end())
            and re.fullmatch(_OWN_THING, clause[builds.end() + len(self._sign) :]) is not None
        )


_SIGNS = {Tier.PROVINCE: "省", Tier.CITY: "市"}
_DRAFTS = "(?:及时|抓紧|尽快)?(?:研究)?(?:完善|修订|修改|制定|出台|编制|发布)《"
_BUILDS = "(?:加快|推进|推动|加强|抓好)?(?:建设|建成|打造|构建|搭建|组建|完善|升级)?(?<=.)"
_OWN_THING = (
    # 省级, 省市县, 省政府; 市场, 市政, 市民; 省、市两级 are no sign of whose it is.
    "(?![级市县区直委府政内外际域会辖场民容属]|[、和及])"
    "[^，、]{2,20}(?:中心|平台|研究院|实验室|数据库|信息库|系统|门户)(?:建设|升级|改造|运营)*"
)
