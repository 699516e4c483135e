"""Clauses for another place: 支持成都建设…核心节点 asks nothing of 达州.

A parent names the cities below it one by one where it means them alone. Only what a clause opens
with tells so: 推广杭州市经验 is asked of everybody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEADS = re.compile("支持|鼓励|指导|推动|推进|以")
_JOINTS = ("、", "和", "与", "及", "以及")
_AND_SO_ON = ("等", "经验", "做法", "模式")
"""Behind a name, these leave open who else is meant, or name it as a model for all."""
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

    def _name_at(self, clause: str, at: int) -> str:
        names = self._by_start.get(clause[at : at + _KEY], ())
        return next((name for name in names if clause.startswith(name, at)), "")
