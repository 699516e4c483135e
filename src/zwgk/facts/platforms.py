"""Named channels: “苏企通”, 江苏12345热线百科, 村务公开栏.

A slogan in quotes (“快递式”公开, “回头看”) is none, nor is a class of channels (各类信息发布平台).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zwgk.facts.cover import Cover
from zwgk.facts.word_index import WordIndex, places_of
from zwgk.han import HAN
from zwgk.model.facts import Platform
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zwgk.facts.phrases import Phrases
    from zwgk.model.lexicon import PlatformWords

# The patterns here are texts: each is compiled when a document first has quotes or numbers.
_QUOTED = '[“"]([^“”"，。；、]{1,20})[”"]'
# What may stand between two names of one list: “苏企通”、“我的常州”APP和“常州政企通”.
_BETWEEN = rf"(?:[A-Za-z]{{2,6}}|{HAN}{{0,6}})(?:、|和|及|与|以及){HAN}{{0,3}}|"
_CLASS_AFTER = (
    "等(?:数字化|移动端?|政务|政务服务|移动政务服务|网络|线上|新媒体|各类|信息化)*"
    "(?:平台|数字化应用|移动应用|APP|App|渠道|客户端|公众号|小程序|网站|端口)"
)
_USES = rf"(?:依托|通过|利用|用好|运用|推广|上线|优化|接入|对接|登录|使用|下载){HAN}{{0,4}}$"
_APP_NAME = rf"{HAN}{{2,6}}[通办码]"
_DIGITS = "[0-9]{3,6}"
_LONGEST_USE = 8
_LONGEST_CLASS = 30
_LONGEST_NAME = 20
_LONGEST_TAIL = 12
_BORDERS = frozenset("，。；：、（）“”《》！？.﹒\n")
_NO_NAME_AFTER = ("集成", "性", "治理", "观念", "谋划", "推进", "内", "外", "化", "间", "维护")
"""系统集成 and 系统内 name no channel."""
_MARKED = "[0-9]{3,6}|^(?:国家(?!级|局|平台)|全国(?!性)|中国)"
# 20个以上平台, 国家重点实验室等平台: classes, and counted.
_CLASS = "等|[0-9][个家套项座类余万%]|以上|一批|[0-9]年"
_USED_FOR = ("场景", "试点", "示范", "案例", "标杆", "项目", "工程")
_SHORTEST_LEAD = 3
"""A quoted name says more than its ending: “微应用” is none, “政策问答平台” is."""


class Channels:
    """Names of channels, sorted for looking up."""

    def __init__(self, words: PlatformWords) -> None:
        endings = (*words.named, *words.plain)
        self.endings = sorted((*endings, *words.quoted), key=len, reverse=True)
        """Behind a name in quotes, the longest first."""
        self.unquoted = frozenset(endings)
        self.plain = frozenset(words.plain)
        self.generic = frozenset(words.generic)
        self.slogans = frozenset(words.slogans)
        self.known = frozenset(words.known)
        self.words = WordIndex(sorted((*endings, *words.known), key=len, reverse=True))


def platforms(
    chars: str, channels: Channels, phrases: Phrases, skip: Iterable[Span] = ()
) -> tuple[Platform, ...]:
    """Read every named channel, in reading order; what lies in `skip` (titles) is none.

    >>> from zwgk.facts.phrases import Phrases
    >>> from zwgk.model.lexicon import Governors, PlatformWords
    >>> channels = Channels(PlatformWords(named=("平台",), plain=("公开栏",)))
    >>> phrases = Phrases(Governors(prepositions=("通过",)))
    >>> chars = "通过村务公开栏公开，办理“找错”平台留言，推动“快递式”公开"
    >>> [found.name for found in platforms(chars, channels, phrases)]
    ['村务公开栏', '找错']
    """
    present = channels.words.in_text(chars)
    candidates = _quoted(chars, channels)
    if present:
        endings = [word for word in present if word not in channels.known]
        known = [word for word in present if word in channels.known]
        candidates += _numbered(chars, endings, phrases)
        candidates += _known(chars, known)
        candidates += _plain(chars, endings, channels, phrases)
    if not candidates:
        return ()
    cover = Cover(len(chars), skip)
    found: list[Platform] = []
    for platform in candidates:
        if not cover.touches(platform.span):
            cover.take(platform.span)
            found.append(platform)
    return tuple(sorted(found, key=lambda platform: platform.span))


def _quoted(chars: str, channels: Channels) -> list[Platform]:
    """Read channels whose names stand in quotes."""
    quotes = list(re.finditer(_QUOTED, chars)) if "“" in chars or '"' in chars else []
    ends = [_quote_end(chars, quote, channels) for quote in quotes]
    # A name among names of channels is one too, from the left and from the right.
    for order in (range(1, len(quotes)), range(len(quotes) - 2, -1, -1)):
        step = 1 if order.step < 0 else -1
        for index in order:
            left, right = sorted((index, index + step))
            gap = chars[quotes[left].end() : quotes[right].start()]
            if not ends[index] and ends[index + step] and re.fullmatch(_BETWEEN, gap):
                ends[index] = quotes[index].end()
    return [
        Platform(chars[quote.start() : end], Span(quote.start(), end), quote[1])
        for quote, end in zip(quotes, ends, strict=True)
        if end
    ]


def _quote_end(chars: str, quote: re.Match[str], channels: Channels) -> int:
    """Say where a quoted channel ends, its ending counted; 0 where the quote is no channel."""
    end = quote.end()
    for ending in channels.endings:
        if chars.startswith(ending, end) and not chars.startswith(_USED_FOR, end + len(ending)):
            return end + len(ending)
    name = quote[1]
    if name in channels.slogans or name in channels.generic:
        return 0
    if name in channels.known or re.match(_CLASS_AFTER, chars[end : end + _LONGEST_CLASS]):
        return end
    named = any(
        name.endswith(ending) and len(name) >= len(ending) + _SHORTEST_LEAD
        for ending in channels.unquoted
    )
    used = re.fullmatch(_APP_NAME, name) and re.search(
        _USES, chars[max(0, quote.start() - _LONGEST_USE) : quote.start()]
    )
    return end if named or used else 0


def _numbered(chars: str, endings: Sequence[str], phrases: Phrases) -> Iterator[Platform]:
    """Read channels with a number in their names: 12366纳税服务平台, 江苏12345热线百科."""
    for digits in re.finditer(_DIGITS, chars):
        limit = digits.end()
        while (
            limit < min(len(chars), digits.end() + _LONGEST_TAIL) and chars[limit] not in _BORDERS
        ):
            limit += 1
        end = _first_ending(chars, digits.end(), limit, endings)
        if end:
            start = _name_start(chars, digits.start(), phrases)
            name = chars[start:end]
            if not re.search(_CLASS, name):
                yield Platform(name, Span(start, end), name)


def _first_ending(chars: str, start: int, end: int, endings: Iterable[str]) -> int:
    """Say where the ending that comes first in a stretch ends; of two at one place the longer."""
    best, best_end = end, 0
    for ending in endings:
        at = chars.find(ending, start, end)
        if at >= 0 and (at < best or (at == best and at + len(ending) > best_end)):
            best, best_end = at, at + len(ending)
    return best_end


def _known(chars: str, known: Iterable[str]) -> Iterator[Platform]:
    for name in known:
        # 12345 alone is any number; in quotes it was read before.
        if not name.isdigit():
            for at in places_of(name, chars):
                yield Platform(name, Span(at, at + len(name)), name)


def _plain(
    chars: str, endings: Iterable[str], channels: Channels, phrases: Phrases
) -> Iterator[Platform]:
    """Read channels by their ending: 村务公开栏, 国家企业信用信息公示系统."""
    cover = Cover(len(chars))
    for ending in endings:
        for at in places_of(ending, chars):
            span = Span(at, at + len(ending))
            if cover.touches(span) or chars.startswith(_NO_NAME_AFTER, span.end):
                continue
            cover.take(span)
            start = _name_start(chars, at, phrases)
            name = chars[start : span.end]
            particular = ending in channels.plain or re.search(_MARKED, name)
            if (
                start < at
                and name not in channels.generic
                and particular
                and not re.search(_CLASS, name)
            ):
                yield Platform(name, Span(start, span.end), name)


def _name_start(chars: str, at: int, phrases: Phrases) -> int:
    """Say where the name begins that has its ending, or its number, at `at`."""
    start = at
    while start > max(0, at - _LONGEST_NAME) and chars[start - 1] not in _BORDERS:
        start -= 1
    start = phrases.object_start(chars, start, at + 1) if start < at else at
    for joint in _JOINTS:
        after = chars.rfind(joint, start, at)
        if after >= 0:
            start = after + len(joint)
    return start


_JOINTS = ("以及", "和", "及", "与")
