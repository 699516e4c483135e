"""Lists: members joined by 、 with the noun they share.

The members of a list are what stands between 、. The borders at its two ends are the work: what
stands before the first member (及时公开受疫情影响重的|餐饮) and behind the last one
(公共交通|等行业主管部门要…) is told by verbs, by 的 and by 等, never by the other members, so that
a member reads the same when its neighbours are gone.

A 、 inside “”, 《》 or （） joins nothing, nor do ， and ； make a list; a list of 《titles》 is
left to the citations, and one of tiers (中央、省、市) to those who know whose document it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from zwgk.facts.word_index import places_of
from zwgk.model.document import Tier
from zwgk.model.facts import Duty, Listing
from zwgk.model.text import Span
from zwgk.numerals import to_int

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from zwgk.facts.phrases import Phrases
    from zwgk.model.lexicon import TierWords

_MARKS = re.compile("[、，；。：！？“”《》（）()\n]")
_CLOSING = {"“": "”", "《": "》", "（": "）", "(": ")"}
_STOPS = frozenset("。；！？\n")

# 等 closes a list, unless it is part of a word: 平等, 等级.
_ENDS_IN_ET_CETERA = frozenset("平高均同中对初何优")
_OPENS_WITH_ET_CETERA = frozenset("级待同额值效候于次价量速距式")
_JOINTS = ("以及", "或者", "及其", "及", "和", "或")
_HEAD_STOPS = frozenset("的，。；：！？、“”（）《》()和及或与")
_NAMES = "“[^“”]{0,40}”|（[^（）]{0,40}）|《[^《》]{0,80}》|的"
"""Compiled when a list first ends in quotes: what stands in them owns nothing."""
_LONGEST_HEAD = 12
_PREFIXES = ("各级各类", "各有关", "各级", "各类", "各项", "其他", "其它", "相关", "有关", "各")
_SHORTEST = 2


def listings(
    chars: str,
    phrases: Phrases,
    found: Iterable[Duty] = (),
    limits: Iterable[Span] = (),
    tiers: Container[str] = (),
) -> tuple[Listing, ...]:
    """Read every list, in reading order.

    `found` and `limits` are the duty words and the places of the time limits of the same text:
    a list begins behind them. `tiers` are words that only name a tier.

    >>> from zwgk.facts.phrases import Phrases
    >>> from zwgk.model.lexicon import Governors
    >>> phrases = Phrases(Governors(verbs=("发布",)))
    >>> [listing.members for listing in listings("发布餐饮、住宿、零售等行业政策", phrases)]
    [('餐饮', '住宿', '零售')]
    """
    if "、" not in chars:
        return tuple(_quoted(chars)) if _QUOTE_JOINT in chars else ()
    modals = [duty.span for duty in found if duty.family == "modal"]
    reader = _Reader(chars, phrases, modals, sorted(limits), tiers)
    read = tuple(listing for parts in _groups(chars) for listing in reader.read(parts))
    if _QUOTE_JOINT not in chars:
        return read
    more = [
        listing
        for listing in _quoted(chars)
        if not any(listing.span.overlaps(other.span) for other in read)
    ]
    return tuple(sorted((*read, *more), key=lambda listing: listing.span))


_QUOTE_JOINT = "”和“"
_QUOTED = "“[^“”，。]{2,40}”和“[^“”，。]{2,40}”"


def _quoted(chars: str) -> Iterator[Listing]:
    """Read two names in quotes that 和 joins, which are a list though no 、 stands there."""
    for found in re.finditer(_QUOTED, chars):
        joint = found.start() + found[0].index(_QUOTE_JOINT) + 1
        spans = (Span(found.start(), joint), Span(joint + 1, found.end()))
        members = tuple(chars[slice(*span)] for span in spans)
        yield Listing(Span(*found.span()), "", members, spans, open=False, keys=members)


_LONGEST_TIER = 2


def tier_words(tiers: Iterable[TierWords]) -> frozenset[str]:
    """Give the words that name a tier and no body that could be left out: 省, 中央, 市委."""
    return frozenset(
        word
        for level in tiers
        for word in (*level.places, *level.bodies)
        if word in level.places
        or level.tier is Tier.STATE
        or (len(word) <= _LONGEST_TIER and not word.startswith("各"))
    )


def _groups(chars: str) -> Iterator[list[Span]]:
    """Give the stretches between 、 of each clause that has any outside brackets and quotes."""
    parts: list[Span] = []
    start = 0
    for at, ends in _borders(chars):
        if at > start:
            parts.append(Span(start, at))
        start = at + 1
        if ends:
            if len(parts) > 1:
                yield parts
            parts = []


def _borders(chars: str) -> Iterator[tuple[int, bool]]:
    """Give every mark outside brackets and quotes, and whether it ends the clause."""
    closing: list[str] = []
    for mark in _MARKS.finditer(chars):
        char = mark[0]
        if closing and char in _STOPS:
            closing.clear()  # what is never closed hides no more than its own sentence
        if char in _CLOSING:
            closing.append(_CLOSING[char])
        elif closing:
            if char == closing[-1]:
                closing.pop()
        else:
            yield mark.start(), char != "、"
    yield len(chars), True


class _Reader:
    """Reads the lists of one text."""

    def __init__(
        self,
        chars: str,
        phrases: Phrases,
        modals: list[Span],
        limits: list[Span],
        tiers: Container[str],
    ) -> None:
        self._chars = chars
        self._tiers = tiers
        self._limits = limits
        self._phrases = phrases
        self._modals = modals
        self._modal_starts = [span.start for span in modals]

    def read(self, parts: list[Span]) -> Iterator[Listing]:
        """Read the lists of one clause: mostly one, or one on each side of 等 or of a verb."""
        chars = self._chars
        if to_int(chars[slice(*parts[0])]) is not None:
            parts = parts[1:]  # 一、 is a marker
        members: list[Span] = []
        for part in parts[:-1]:
            start = part.start if members else self._left_border(part.start, part.end)
            broken = self._break(start, part.end) if members else None
            if broken is None:
                members.append(Span(start, part.end))
                continue
            end, rest, is_open = broken
            members.append(Span(start, end))
            yield from self._listing(
                members, self._head(rest, part.end) if is_open else "", is_open
            )
            members = [Span(self._left_border(rest, part.end), part.end)]
        if members and parts:
            yield from self._last(members, parts[-1])

    def _left_border(self, start: int, end: int) -> int:
        """Say where the first member begins: behind time limit, modal, verbs and 的."""
        limit = bisect_left(self._limits, Span(end, end)) - 1
        if limit >= 0 and self._limits[limit].start >= start:
            start = min(self._limits[limit].end, end - 1)
        modal = bisect_left(self._modal_starts, end) - 1
        if modal >= 0 and self._modals[modal].start >= start:
            start = min(self._modals[modal].end, end - 1)
            return self._phrases.object_start(self._chars, start, end, acting=True)
        return self._phrases.object_start(self._chars, start, end)

    def _break(self, start: int, end: int) -> tuple[int, int, bool] | None:
        """Find where a list ends inside a stretch between two 、, and the next one begins.

        Gives the end of the last member, the start of what follows, and whether 等 parts them.
        """
        closed = self._et_cetera(start + 1, end)
        if closed > 0:
            return closed, closed + 1, True
        modal = self._modal_in(start + 1, end)
        if modal:
            return modal.start, modal.end, False
        joint = self._joint(start + 1, end)
        while joint:
            rest = self._chars[joint.end : end]
            if rest in self._tiers or self._phrases.governs_at(self._chars, joint.end, end):
                return joint.start, joint.end, False
            joint = self._joint(joint.end, end)
        return None

    def _et_cetera(self, start: int, end: int) -> int:
        """Find the first 等 that closes a list, -1 where none does."""
        chars = self._chars
        for at in places_of("等", chars, start, end):
            if (
                chars[at - 1] not in _ENDS_IN_ET_CETERA
                and chars[at + 1 : at + 2] not in _OPENS_WITH_ET_CETERA
            ):
                return at
        return -1

    def _joint(self, start: int, end: int) -> Span | None:
        """Find the first 和 or the like, the longest of those at one place."""
        found = [
            Span(at, at + len(word))
            for word in _JOINTS
            if (at := self._chars.find(word, start, end)) >= 0
        ]
        return min(found, key=lambda span: (span.start, -span.end), default=None)

    def _modal_in(self, start: int, end: int) -> Span | None:
        index = bisect_left(self._modal_starts, start)
        if index < len(self._modals) and self._modals[index].start < end:
            return self._modals[index]
        return None

    def _last(self, members: list[Span], part: Span) -> Iterator[Listing]:
        """Read the last member, which runs on into the rest of the clause."""
        chars = self._chars
        closed = self._et_cetera(part.start + 1, part.end)
        if closed > 0:
            members += self._joined(members, Span(part.start, closed))
            yield from self._listing(members, self._head(closed + 1, part.end), is_open=True)
            return
        end = self._right_border(part.start, part.end)
        head = ""
        possessive = self._possessive(part.start + 1, end)
        joint = self._joint(part.start, end)
        if possessive > 0 and not (joint and joint.start < possessive):
            head = chars[possessive + 1 : end][:_LONGEST_HEAD]
            end = possessive
        members += self._joined(members, Span(part.start, end))
        yield from self._listing(members, head, is_open=False)

    def _possessive(self, start: int, end: int) -> int:
        """Find the first 的 outside quotes, -1 where none is."""
        first = self._chars.find("的", start, end)
        if first < 0 or not any(mark in self._chars[start - 1 : first] for mark in _CLOSING):
            return first
        for found in re.compile(_NAMES).finditer(self._chars, start - 1, end):
            if found[0] == "的" and found.start() >= start:
                return found.start()
        return -1

    def _right_border(self, start: int, end: int) -> int:
        """Say where the last member ends: before the modal, or the verb after it."""
        modal = self._modal_in(start + 1, end)
        if modal:
            end = modal.start
        after = self._phrases.chain_end(self._chars, start, end)
        stop = self._phrases.predicate_start(self._chars, max(after, start + 1), end)
        return stop if stop - after >= _SHORTEST else end

    def _joined(self, members: list[Span], last: Span) -> list[Span]:
        """Part the last member at 和, unless other members have a 和 inside, as 营养和健康 has."""
        chars = self._chars
        joint = self._joint(last.start + 1, last.end - 1)
        if joint is None:
            return [last]
        word = chars[slice(*joint)]
        if any(chars.find(word, *member) >= 0 for member in members):
            return [last]
        return [Span(last.start, joint.start), Span(joint.end, last.end)]

    def _head(self, start: int, end: int) -> str:
        """Read the noun that the members share, behind 等."""
        end = min(end, start + _LONGEST_HEAD)
        end = next((at for at in range(start, end) if self._chars[at] in _HEAD_STOPS), end)
        modal = self._modal_in(start, end)
        end = modal.start if modal else end
        return self._chars[start : self._phrases.predicate_start(self._chars, start, end)]

    def _listing(self, spans: list[Span], head: str, is_open: bool) -> Iterator[Listing]:  # noqa: FBT001
        spans = [span for span in spans if span]  # 要、公开: nothing stands before the 、
        if len(spans) < _SHORTEST or all(self._chars[span.start] == "《" for span in spans):
            return
        members = tuple(self._chars[slice(*span)] for span in spans)
        if all(member in self._tiers for member in members[:-1]):
            return
        keys = tuple(self._key(span) for span in spans)
        yield Listing(
            Span(spans[0].start, spans[-1].end), head, members, tuple(spans), is_open, keys
        )

    def _key(self, span: Span) -> str:
        """Give a member without what may lead into it."""
        start = self._phrases.chain_end(self._chars, *span)
        key = self._chars[start : span.end]
        for prefix in _PREFIXES:
            if key.startswith(prefix) and len(key) - len(prefix) >= _SHORTEST:
                return key[len(prefix) :]
        return key
