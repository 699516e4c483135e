"""How binding a sentence is: its duty words, and the force they give it together."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.frames import background
from zwgk.facts.word_index import WordIndex, places_of
from zwgk.model.facts import Duty, Force
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zwgk.facts.phrases import Phrases
    from zwgk.model.facts import Actor
    from zwgk.model.lexicon import DutyCue


class Cues:
    """Duty words, sorted for looking up."""

    def __init__(
        self, cues: Iterable[DutyCue], exceptions: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        self.by_word = {cue.cue: cue for cue in cues}
        self.words = WordIndex(sorted(self.by_word, key=len, reverse=True))
        self._exceptions = {
            cue: _by_offset(cue, words) for cue, words in (exceptions or {}).items()
        }

    def excepts(self, chars: str, at: int, word: str) -> bool:
        """Say whether a cue at `at` is part of a word in which it is none: 重要, 许可."""
        return any(
            at >= offset and chars.startswith(others, at - offset)
            for offset, others in self._exceptions.get(word, ())
        )


def _by_offset(cue: str, words: Iterable[str]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Sort words that hold a cue by where in them it stands."""
    found: dict[int, list[str]] = {}
    for word in words:
        found.setdefault(word.find(cue), []).append(word)
    return tuple((offset, tuple(others)) for offset, others in found.items())


def duties(chars: str, cues: Cues, skip: Iterable[Span] = ()) -> tuple[Duty, ...]:
    """Read every duty word, in reading order; what lies in `skip` (titles, names) is none.

    >>> from zwgk.model.lexicon import DutyCue
    >>> words = (DutyCue("要", Force.MANDATORY, 3, "modal"),)
    >>> cues = Cues(words, {"要": ("重要",)})
    >>> [found.span.start for found in duties("重要政策要公开", cues)]
    [4]
    """
    present = cues.words.in_text(chars)
    if not present:
        return ()
    found: list[Duty] = []
    cover = Cover(len(chars), skip)
    for word in present:
        cue = cues.by_word[word]
        for at in places_of(word, chars):
            span = Span(at, at + len(word))
            if not cover.touches(span) and not cues.excepts(chars, at, word):
                found.append(Duty(word, span, cue.force, cue.rank, cue.negated, cue.family))
                cover.take(span)
    return tuple(sorted(found, key=lambda duty: duty.span))


def governing(
    chars: str, clauses: Iterable[Span], found: Sequence[Duty], phrases: Phrases
) -> tuple[Duty, ...]:
    """Leave out words that ask others for something where they stand behind the clause's verb.

    建立银行支持项目的机制 leaves nothing free.
    """
    behind = {
        duty
        for duty in found
        if duty.cue in _ASKING
        for clause in clauses
        if clause.overlaps(duty.span) and phrases.has_verb(chars, clause.start, duty.span.start)
    }
    return tuple(duty for duty in found if duty not in behind) if behind else tuple(found)


# A clause that only says wherein, whereby or on what ground something is done.
_LEAD_STARTS = (
    "围绕",
    "紧紧围绕",
    "聚焦",
    "针对",
    "按照",
    "根据",
    "依据",
    "依照",
    "遵照",
    "结合",
    "依托",
    "通过",
    "利用",
    "对照",
    "基于",
    "随着",
    "鉴于",
    "由于",
    "考虑到",
    "本着",
    "为了",
    "为进一步",
    "为深入",
    "为贯彻",
    "为切实",
    "为加快",
    "自",
    "截至",
    "截止",
    "经",
)
_LEAD_ENDS = ("的", "时", "后", "前提下", "情况下", "基础上", "过程中", "同时", "方面", "期间")
_TIME_CHARS = frozenset("0123456789一二三四五六七八九十每到至年月日底前末季度上下半内")
# What an encouraged clause brings about, rather than a further duty beside it.
_RESULTS = (
    "便于",
    "方便",
    "以便",
    "以利",
    "使",
    "让",
    "为",
    "更好",
    "防止",
    "避免",
    "促进",
    "助力",
    "从而",
    "进而",
    "提升",
    "提高",
    "增强",
    "实现",
    "形成",
    "满足",
    "激发",
    "降低",
    "减少",
    "扩大",
    "保障",
)
_MEANS = ("方式", "形式", "途径", "渠道", "手段", "方法", "模式", "条件", "需求", "热点", "等")
_BY_MEANS_OF = ("通过", "采取", "采用", "利用", "运用", "以", "依托", "结合", "围绕")
_ASKS_OTHERS = ("鼓励", "支持", "提倡", "倡导", "允许", "准许")
_ASKING = ("鼓励", "支持", "提倡", "倡导")
_HEAD_ONLY = (
    *_ASKING,
    "探索",
    "逐步",
    "分步",
    "渐进",
    "试行",
    "尝试",
    "自愿",
)
"""These soften a clause only where they govern its verb: 做好改革探索 is no exploring."""


def item_force(
    chars: str,
    clauses: Iterable[Span],
    found: Iterable[Duty],
    phrases: Phrases,
    actors: Callable[[], Iterable[Actor]] = tuple,
) -> Force:
    """Say how binding an item is: as its strongest clause.

    A bare imperative (加强…, 持续推进…) binds. A clause is only encouraged where its main verb
    stands under 鼓励, 探索, 支持, 有条件的, 可 or 逐步; a clause that says only wherein or
    whereby (围绕…, 通过…) has no force of its own. Who is encouraged (鼓励企业…) is so until a
    clause names somebody else or has a duty word of its own.

    `actors` gives who acts in it; they are read only where something is encouraged.
    """
    if background(chars):
        return Force.INFORMATIONAL
    words = tuple(found)
    if not any(duty.force is Force.ENCOURAGED for duty in words):
        return Force.MANDATORY
    starts = [duty.span.start for duty in words]
    acting = {actor.span.start for actor in actors()}
    soft = under = asked = False
    for clause in clauses:
        head = chars[slice(*clause)]
        inside = words[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)]
        asked = asked and not (
            chars.startswith("；", clause.start - 1)
            or clause.start in acting
            or any(duty.family == "modal" for duty in inside)
        )
        if asked:
            continue
        if _is_soft(chars, clause, inside, phrases):
            soft = True
            under = _goes_on(head)
            asked = any(duty.cue in _ASKING and duty.span.end in acting for duty in inside)
        elif not _leads(head) and not under and not (soft and head.startswith(_RESULTS)):
            return Force.MANDATORY
        else:
            under = under and _goes_on(head)
    return Force.ENCOURAGED if soft else Force.MANDATORY


def _leads(head: str) -> bool:
    return (
        head.startswith(_LEAD_STARTS) or head.endswith(_LEAD_ENDS) or _TIME_CHARS.issuperset(head)
    )


def _is_soft(chars: str, clause: Span, inside: tuple[Duty, ...], phrases: Phrases) -> bool:
    """Say whether the main verb of a clause stands under a word that leaves it free."""
    for duty in inside:
        if duty.force is Force.ENCOURAGED:
            governs = not duty.cue.endswith(_HEAD_ONLY) or not phrases.has_verb(
                chars, clause.start, duty.span.start
            )
            if governs:
                return True
        elif duty.family == "modal":
            return False
    return False


def _goes_on(head: str) -> bool:
    """Say whether an encouraged clause stops before its verb: 鼓励各地通过跟班轮训等方式，培训…."""
    return head.endswith(_MEANS) and any(word in head for word in (*_BY_MEANS_OF, *_ASKS_OTHERS))
