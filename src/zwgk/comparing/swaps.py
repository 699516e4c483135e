"""Words that stand in the place of others, in two clauses that are otherwise the same.

支持系统集成商牵头攻关 and 支持龙头企业牵头攻关 share nearly all their words, and ask for different
things. Only where most of both clauses is the same does a word stand in another's place; a clause
told in other words altogether is left to coverage.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.text import Span

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon, Outcomes
    from zwgk.model.settings import MatchSettings


class Swap(NamedTuple):
    """A stretch of one text, and the stretch of another that stands in its place."""

    mine: Span
    theirs: Span

    def widened(self, mine: str, theirs: str) -> Swap:
        """Take in some of the words that both texts have before and behind it."""
        before = min(_AROUND, self.mine.start, self.theirs.start)
        after = min(_AROUND, len(mine) - self.mine.end, len(theirs) - self.theirs.end)
        return Swap(
            Span(self.mine.start - before, self.mine.end + after),
            Span(self.theirs.start - before, self.theirs.end + after),
        )


_AROUND = 4
"""The names and synonyms that differ in part are hardly longer: 业务|处室, 业务|部门."""


# Many counties change a sentence of their province in the same words.
@lru_cache(maxsize=256)
def swaps(mine: str, theirs: str) -> tuple[Swap, ...]:
    """Give every stretch in which two texts differ, in reading order.

    >>> [(swap.mine, swap.theirs) for swap in swaps("改造老旧小区", "改造城中村")]
    [(Span(start=2, end=6), Span(start=2, end=5))]
    """
    before, after = shared_edges(mine, theirs)
    ends = len(mine) - after, len(theirs) - after
    if before == ends[0] or before == ends[1] or max(ends) - before > _LONGEST:
        whole = Swap(Span(before, ends[0]), Span(before, ends[1]))
        return (whole,) if mine != theirs else ()
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(
        None, mine[before : ends[0]], theirs[before : ends[1]], autojunk=False
    ).get_opcodes()
    return tuple(
        Swap(Span(before + i1, before + i2), Span(before + j1, before + j2))
        for tag, i1, i2, j1, j2 in blocks
        if tag != "equal"
    )


_LONGEST = 500
"""Characters in which two clauses may differ and be held against each other: a clause is not so
long, and what repeats itself takes time with the cube of its length."""


def shared_edges(mine: str, theirs: str) -> tuple[int, int]:
    """Count the characters that two texts share at their beginnings and at their ends."""
    shortest = min(len(mine), len(theirs))
    before = next((n for n in range(shortest) if mine[n] != theirs[n]), shortest)
    rest = shortest - before
    after = next((n for n in range(rest) if mine[-1 - n] != theirs[-1 - n]), rest)
    return before, after


def in_one_frame(mine: str, theirs: str, settings: MatchSettings) -> tuple[Swap, ...]:
    """Give the stretches in which two clauses differ, if they are few in an otherwise equal frame.

    Nothing is given for clauses that are told in other words.
    """
    least = settings.same_frame * max(len(mine), len(theirs))
    if min(len(mine), len(theirs)) < least:
        return ()
    found = swaps(mine, theirs)
    if not found or len(found) > settings.most_swaps:
        return ()
    same = len(mine) - sum(swap.mine.end - swap.mine.start for swap in found)
    return found if same >= least else ()


class ContentWords:
    """Tells words for things from words for places and bodies, and from mere wording."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the vocabulary; it is sorted when two clauses first differ."""
        self._lexicon = lexicon

    @cached_property
    def _wording(self) -> frozenset[str]:
        """Give the words that say how something is done, or nothing in particular."""
        lexicon, governors = self._lexicon, self._lexicon.governors
        words = (
            *lexicon.generic,
            *(cue.cue for cue in lexicon.duty_cues),
            *governors.prepositions,
            *governors.verbs,
            *governors.adverbs,
        )
        # One character alone (就, 据) is part of a name more often: 就业, 数据.
        return frozenset((*(word for word in words if len(word) > 1), *_FUNCTION_WORDS))

    def fields(self, body: str) -> frozenset[str]:
        """Say what a body is there for, as far as its name tells: 民政 of 各级民政部门."""
        return frozenset(field for field in self._lexicon.organs.fields if field in body)

    def thing(self, clause: str, words: Span) -> str:
        """Give the thing that some words of a clause name; "" where they name none.

        A clause opens with what is done (设立|基金) unless what it opens with does something.
        """
        if not _MARKS.isdisjoint(clause[slice(*words)]):
            return ""
        makes = clause[words.end : words.end + 1] in _MAKES_NOUNS and words.end < len(clause)
        derived = re.compile(_DERIVED).match(clause, words.end) if makes else None
        stem = min(_STEM, words.end - words.start) if derived else 0
        # 标准 is mere wording, 标准化 is not.
        start, end = self._core(clause, words, stem)
        thing = clause[start : end + bool(derived)]
        if len(thing) < _SHORTEST_THING or thing in self._cities:
            return ""
        names_somebody = bool(derived) and thing.endswith(_PERSONS)
        if start == 0 and not names_somebody and not self._known(clause, words.end, len(clause)):
            return ""
        return "" if self._names_body_or_place(thing, clause[end:]) else thing

    def is_manner(self, thing: str) -> bool:
        """Say whether a thing is but a way of being done: 规范化, 标准化."""
        return thing.endswith(_QUALITIES) and self.is_wording(thing[:-1])

    def is_connective(self, clause: str) -> bool:
        """Say whether a clause only leads over to the next one: 同时，."""
        return clause in self._lexicon.mentions.connectives

    def is_act(self, word: str) -> bool:
        """Say whether a verb is a duty of its own beside another: 公开 of 编制并公开."""
        return word in self._lexicon.governors.acts

    def is_wording(self, words: str) -> bool:
        """Say whether words name nothing, but for names in quotes: “某平台”开发和应用."""
        bare = re.sub(_QUOTED, "", words)
        start, end = self._core(bare, Span(0, len(bare)))
        return start >= end

    def _core(self, clause: str, words: Span, stem: int = 0) -> Span:
        """Give what is left of some words without the wording at both ends.

        The last `stem` characters belong to a longer word.
        """
        start, end = words
        while start < end - stem and (size := self._known(clause, start, end - stem)):
            start += size
        while not stem and start < end and (size := self._known_before(clause, start, end)):
            end -= size
        return Span(start, end)

    @property
    def outcomes(self) -> Outcomes:
        """Give the verbs that ask for a result, and for an effort."""
        return self._lexicon.outcomes

    @cached_property
    def _cities(self) -> frozenset[str]:
        return frozenset((*self._lexicon.prefectures, *self._lexicon.places))

    def _known(self, words: str, start: int, end: int) -> int:
        sizes = range(min(_LONGEST_WORDING, end - start), 0, -1)
        return next((n for n in sizes if words[start : start + n] in self._wording), 0)

    def _known_before(self, words: str, start: int, end: int) -> int:
        sizes = range(min(_LONGEST_WORDING, end - start), 0, -1)
        return next((n for n in sizes if words[end - n : end] in self._wording), 0)

    def names_place(self, words: str) -> bool:
        """Say whether words name a place, as each tier has its own: 临江区, 市区."""
        return words.endswith(_TERRITORIES) and not words.endswith(self._lexicon.not_places)

    def _names_body_or_place(self, words: str, after: str) -> bool:
        """Say whether words name a body or a place: each tier has its own.

        `after` is what follows them: 教育 is part of a body's name in 教育|部门.
        """
        if words.endswith(self._lexicon.not_places):
            return False
        if re.fullmatch(_NO_ONES, words) and not re.match(_BODY_BEHIND, after):
            return False
        return any(
            (re.search(_PLACE, words), re.search(_BODY, words), re.match(_BODY_BEHIND, after))
        )


_MAKES_NOUNS = "化性型率人者员"
_DERIVED = "[化性型率](?![工学肥妆解债能质别号先])|[人者员](?![员才民口群社力工均数])"
"""What makes a noun of the word before it: 数字|化, 申请|人; but not 企业|人员."""
_QUALITIES = ("化", "性", "型", "率")
_PERSONS = ("人", "者", "员")
_STEM = 2
_FUNCTION_WORDS = frozenset("的地得了和与及或等各其之所")
_LONGEST_WORDING = 6
_SHORTEST_THING = 2
_MARKS = frozenset("“”《》（）()、‘’")
"""A name in quotes is compared as one, and so is each member of a list."""
_QUOTED = "“[^“”]*”"
_PLACE = (
    "[国省市州县区旗镇乡]$|^[全我各本该][国省市州县区旗镇乡地]|[国省市州县区镇乡]级"
    "|[当属本各]地|辖区|境内|区域|城区|中央|国家|地方|基层|[上下本]级"
)
_TERRITORIES = ("省", "市", "州", "县", "区", "旗", "盟", "镇", "乡", "区域")
_BODY = "部门|政府|机关|党委|街道|[局厅委]$|办公室|领导小组|联席会议"
_NO_ONES = "[^国省市县区旗州盟镇乡村级民]*政府"
"""政府信息 and 政府投资 are of no tier, and nobody's to rename."""
_BODY_BEHIND = "(?:主管|行政|行政主管|管理)?(?:部门|[局厅委]|办公室)"
