"""Units that are named with what they answer for: 省科技厅牵头，省财政厅按职责分工负责.

So the State Council and provinces close a point, where counties have （责任单位：…）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Role
from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.model.lexicon import UnitVerbs

# Texts: compiled for the first document that may have such a list.
_PIECE = "[^，；。]+"
_BRACKET = "（(?:[^（）]|（[^（）]{0,40}+）){2,300}+）"
_STOPS = "。；！？"


class Share(NamedTuple):
    """Units that answer for something together."""

    span: Span
    """Of their names."""
    role: Role


class AssignmentReader:
    """Reads such lists with the verbs of a lexicon."""

    def __init__(self, verbs: UnitVerbs) -> None:
        """Prepare the verbs, longest first, so that 牵头负责 is not read as 负责."""
        self._roles = {
            verb: role
            for role, group in (
                (Role.LEAD, verbs.lead),
                (Role.RESPONSIBLE, verbs.responsible),
                (Role.SUPPORT, verbs.support),
            )
            for verb in group
        }
        self._verbs = tuple(sorted(self._roles, key=len, reverse=True))
        self._remarks = verbs.remarks

    def brackets(self, chars: str) -> Iterator[Span]:
        """Find the brackets at the end of a sentence in which such a list may stand."""
        if "（" not in chars:
            return
        for found in re.finditer(_BRACKET, chars):
            begin, end = found.span()
            after_stop = begin == 0 or chars[begin - 1] in _STOPS
            if after_stop and chars[end : end + 1] in _STOPS:
                end = min(end + 1, len(chars))
            if after_stop or chars[end : end + 1] in _STOPS:
                yield Span(begin, end)

    def read(self, chars: str) -> tuple[Share, ...]:
        """Give the shares that a list names; none where it is no such list."""
        shares: list[Share] = []
        begin = 0
        for piece in re.finditer(_PIECE, chars):
            start, end = piece.span()
            verb = ""
            if chars.endswith(self._verbs, start, end):
                verb = next(verb for verb in self._verbs if chars.endswith(verb, start, end))
            if verb and end - len(verb) > begin:
                shares.append(Share(Span(begin, end - len(verb)), self._roles[verb]))
                begin = end + 1
            elif begin == start and shares and any(word in piece[0] for word in self._remarks):
                # 排在第一位的部门为牵头部门，下同
                begin = end + 1
        return tuple(shares) if begin >= len(chars.rstrip("，；。")) else ()


def bodies(names: Sequence[str]) -> tuple[str, ...]:
    """Give names as bodies have them: 由市财政局 and 商务部等有关部门 name a body and others.

    >>> bodies(["由市财政局", "商务部等有关部门"])
    ('市财政局', '商务部', '有关部门')
    """
    found: list[str] = []
    for name in names:
        bare = name.removeprefix("由")
        found += filter(None, re.split(_AND_OTHERS, bare)) if "等" in bare else (bare,)
    return tuple(filter(None, found))


_AND_OTHERS = "等(?=(?:有关|相关|各|部门|单位|$))"
