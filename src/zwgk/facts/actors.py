"""Who must act: the body at the head of a clause, or the one asked by 由…负责."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.runs import run_end
from zwgk.facts.word_index import places_of
from zwgk.model.deadlines import Deadline
from zwgk.model.document import Tier
from zwgk.model.facts import Actor, Duty
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zwgk.facts.phrases import Phrases
    from zwgk.model.lexicon import OrganWords, TierWords

_LONGEST = 60
_SHORTEST = 2
_LONGEST_ENDING = 3
# What is told of a body is not its name: 发货人未向海关, 购房情况经住建部门.
_NOT_IN_BODY = frozenset("《》“”：；，。未向由")
_NOT_AT_HEAD = ("到", "是", "报", "即")
_MANAGED = "营济信开纪理贸办发"
# A body may go on: 省政府|及其部门, 各设区市|以及…的省级部门.
_GOES_ON = (
    "及其",
    "以及",
    "及",
    "和",
    "与",
    "或",
    "、",
    "（",
    "各",
    "所属",
    "下属",
    "等",
    "以下",
    "以上",
    # 省委|组织部 goes on, though 组织 is a verb.
    *("组织部", "宣传部", "统战部", "政研室", "管理局", "服务中心", "保障局"),
)
# The clause before the body: 请各部门…, 鼓励金融机构….
_ASKED = ("请", "鼓励", "支持", "引导", "允许", "同时", "其中", "并", "在此期间")
_MOST_SKIPPED = 2
_MANNER = ("按", "依", "根据", "对", "向", "在", "为", "会同")
"""What may stand between a body behind 由 and its act: 由财政部门|按契税的50%予以补贴."""
_NOT_BY = ("理由", "自由", "事由", "缘由", "由由", "案由", "路由")
_AND_OTHERS = ("等部门", "等单位", "等机构", "等机关")
_OF_THEM = tuple(
    f"{of}{kind}{thing}"
    for of in ("", "的")
    for kind in ("", "权威", "业务", "基础", "相关", "共享")
    for thing in ("数据", "信息", "资源", "力量", "意见")
)
"""融合公安、民政等部门权威数据 names whose data, and nobody who acts."""
_COLLECTIVE = ("各", "有关", "相关", "全体")
_DOERS = ("机构", "部门", "机关", "单位", "企业", "公司", "中心", "局")
"""管理机构 opens with what may be a verb, and so does 告知申请人, which is no body."""


_TIER_CHARS = {
    "省": Tier.PROVINCE,
    "市": Tier.CITY,
    "州": Tier.CITY,
    "县": Tier.COUNTY,
    "区": Tier.COUNTY,
    "旗": Tier.COUNTY,
    "镇": Tier.TOWNSHIP,
    "乡": Tier.TOWNSHIP,
}
_TIER_RUN = frozenset(_TIER_CHARS)
_COMPOUNDS = {
    "设区市": "市",
    "设区的市": "市",
    "省辖市": "市",
    "自治区": "省",
    "直辖市": "省",
    "自治州": "州",
    "自治县": "县",
    "自治旗": "旗",
    "市辖区": "区",
}
"""Names of tiers with the sign of another in them: 设区市政府 is no 区政府."""
_AFTER_TIERS = (
    "级",
    "直",
    "属",
    "人民政府",
    "政府",
    "有关部门",
    "各部门",
    "部门",
    "党委",
    "两级",
    "三级",
    "四级",
)


class Bodies:
    """Names of bodies, sorted for looking up."""

    def __init__(self, organs: OrganWords, tiers: Iterable[TierWords]) -> None:
        levels = tuple(tiers)
        names = {*organs.suffixes, *organs.collective, *organs.parties}
        # 省级 and 市直 say whose a body is; they are none.
        names.update(
            body
            for level in levels
            for body in level.bodies
            if not body.endswith(("级", "直", "层面"))
        )
        by_last: dict[str, list[str]] = {}
        for name in sorted(names):
            by_last.setdefault(name[-1], []).append(name)
        self.by_last = {last: tuple(found) for last, found in by_last.items()}
        """Endings of names by their last character."""
        self.collective = frozenset(organs.collective)
        self.no_bodies = organs.no_bodies
        self.tiers = tuple((word, level.tier) for level in levels for word in level.bodies)


def actors(
    chars: str,
    clauses: Iterable[Span],
    words: tuple[Bodies, Phrases],
    duties: Iterable[Duty] = (),
    deadlines: Iterable[Deadline] = (),
) -> tuple[Actor, ...]:
    """Read who must act, clause by clause, in reading order.

    `duties` and `deadlines` are those of the same text: a body ends before a duty word, and may
    begin behind a time limit (2022年底前|省政府及其部门率先完成).
    """
    modals = {duty.span.start for duty in duties if duty.family == "modal"}
    limits = {deadline.span.start: deadline.span.end for deadline in deadlines}
    bodies, phrases = words
    reader = _Reader(chars, bodies, phrases, modals, limits)
    return tuple(
        _actor(chars, span, bodies) for clause in clauses for span in reader.bodies_in(clause)
    )


class _Reader:
    """Finds the acting bodies of one text."""

    def __init__(
        self,
        chars: str,
        bodies: Bodies,
        phrases: Phrases,
        modals: set[int],
        limits: Mapping[int, int],
    ) -> None:
        self._chars = chars
        self._bodies = bodies
        self._phrases = phrases
        self._modals = modals
        self._limits = limits

    def bodies_in(self, clause: Span) -> Iterator[Span]:
        """Give the body at the head of a clause, and each one behind 由."""
        chars = self._chars
        start = self._head_start(clause)
        if not self._phrases.acts_at(chars, start, clause.end):
            end = self._body_end(start, clause.end)
            if end:
                yield Span(start, end)
        for asked in places_of("由", chars, clause.start, clause.end):
            end = self._body_end(asked + 1, clause.end, asked=True)
            if end and not chars.endswith(_NOT_BY, 0, asked + 1):
                yield Span(asked + 1, end)

    def _head_start(self, clause: Span) -> int:
        """Say where the words of a clause begin, behind time limits and 请, 鼓励, 同时."""
        start = clause.start
        if self._chars.startswith("（", start):
            start += 1
        for _ in range(_MOST_SKIPPED):
            start = self._limits.get(start, start)
            if self._chars.startswith(_ASKED, start):
                start += next(len(word) for word in _ASKED if self._chars.startswith(word, start))
        return min(start, clause.end)

    def _body_end(self, start: int, end: int, *, asked: bool = False) -> int:
        """Say where the body that begins at `start` ends, 0 where none does.

        It ends in a word for a body and stands before what it does: a duty word, a verb, an
        adverb, a time limit; behind 由 (`asked`) any word for an act will do: 由区司法局|审查.
        """
        chars = self._chars
        for at in range(start + _SHORTEST, min(end, start + _LONGEST)):
            names = self._bodies.by_last.get(chars[at - 1])
            if names:
                if chars.startswith(_OF_THEM, at) and chars.endswith(_AND_OTHERS, start, at):
                    return 0
                if chars.endswith(names, start, at):
                    if (
                        chars.startswith("等", at)
                        and at + 1 in self._modals
                        and self._is_body(start, at)
                    ):
                        return at + 1  # 各市主管部门及行业协会等|要
                    if self._ends(at, end, asked=asked) and not self._longer(start, at, end):
                        return at if self._is_body(start, at) else 0
            if at in self._modals:
                break
        return 0

    def _ends(self, at: int, end: int, *, asked: bool) -> bool:
        """Say whether a body does not go on at `at`, and does something there."""
        if self._chars.startswith(_GOES_ON, at):
            return False
        return self._acts(at, end) or (asked and self._is_told_how(at, end))

    def _acts(self, at: int, end: int) -> bool:
        return (
            at in self._modals or at in self._limits or self._phrases.acts_at(self._chars, at, end)
        )

    def _is_told_how(self, at: int, end: int) -> bool:
        """Say whether any word for an act follows, or one that says how, to whom, where."""
        chars = self._chars
        return self._phrases.may_act_at(chars, at, end) or chars.startswith(_MANNER, at)

    def _longer(self, start: int, at: int, end: int) -> bool:
        """Say whether a longer word for a body goes on over `at`: 管委|会, 委员|会."""
        chars = self._chars
        return any(
            len(name) > more and chars.endswith(name, start, at + more)
            for more in range(1, min(_LONGEST_ENDING, end - at) + 1)
            for name in self._bodies.by_last.get(chars[at + more - 1], ())
        )

    def _is_body(self, start: int, end: int) -> bool:
        """Say whether a stretch that ends like a body is one: it names no act of its own."""
        chars = self._chars
        if chars.endswith(self._bodies.no_bodies, start, end) or chars.startswith(
            _NOT_AT_HEAD, start
        ):
            return False
        if not _NOT_IN_BODY.isdisjoint(chars[start:end]):
            return False
        # 经 is by, but for 经济, 经信 and the like.
        if any(chars[at + 1] not in _MANAGED for at in places_of("经", chars, start, end)):
            return False
        kind, length = self._phrases.word_at(chars, start, end)
        if kind:
            return chars[start + length : end] in _DOERS
        # 各设区市以及出台本领域样本的省级部门 has a verb inside, and is a body all the same; so is
        # 区级牵头单位, whose verb is part of the word for a body.
        names = self._bodies.by_last[chars[end - 1]]
        ending = max(len(name) for name in names if chars.endswith(name, start, end))
        return chars[start] == "各" or not self._phrases.has_verb(chars, start, end - ending)


def _actor(chars: str, span: Span, bodies: Bodies) -> Actor:
    quote = chars[slice(*span)]
    tiers = tiers_named(quote, bodies)
    return Actor(
        quote=quote,
        span=span,
        name=_name(quote, bodies),
        tier=tiers[0] if tiers else None,
        collective=quote in bodies.collective or quote.startswith(_COLLECTIVE),
        tiers=tiers,
    )


def _name(quote: str, bodies: Bodies) -> str:
    """Give a body without 各 and the like, unless the whole is a class: 各地各部门."""
    if quote in bodies.collective:
        return quote
    for prefix in ("各级", "各"):
        rest = quote.removeprefix(prefix)
        if rest != quote and len(rest) > _SHORTEST and "各" not in rest:
            return rest
    return quote


def tiers_named(chars: str, bodies: Bodies) -> tuple[str, ...]:
    """Give the labels of the tiers that a body's name has in it, the highest first."""
    for compound, plain in _COMPOUNDS.items():
        if compound in chars:
            chars = chars.replace(compound, plain)
    found = {tier for word, tier in bodies.tiers if word in chars}
    # 市县政府, 省市县三级: each character names its tier.
    for at, char in enumerate(chars):
        if char in _TIER_CHARS:
            end = run_end(chars, at, at + len(_TIER_CHARS), _TIER_RUN)
            if chars.startswith(_AFTER_TIERS, end):
                found.update(_TIER_CHARS[each] for each in chars[at:end])
    if found and "级以下" in chars:
        found.update(tier for tier in Tier if tier > min(found))
    if found and "级以上" in chars:
        found.update(tier for tier in Tier if Tier.STATE < tier < max(found))
    return tuple(tier.label for tier in sorted(found))
