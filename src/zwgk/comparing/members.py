"""Whether the members of one list stand in another text, be it with other borders.

What stands before the first member and behind the last one may be read as part of it, and a word
that all members share may be said once: 种植高地、加工高地 is 种植、加工高地.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from zwgk.comparing.rarity import longest_run, pairs_of

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.document import Item
    from zwgk.model.facts import Listing


def stands(key: str, pairing: Pairing, texts: list[str]) -> bool:
    """Say whether a member stands in one of some neutral texts, be it in other words."""
    words = pairing.neutral(key)
    if any(words in text for text in texts):
        return True
    bare = words.translate(_JOINTS)
    if len(bare) > 1 and any(bare in text.translate(_JOINTS) for text in texts):
        return True  # 街道和社区, 街道与社区; 作业的管控, 作业管控
    if len(words) <= _SHORT_NAME:
        return False
    least = pairing.settings.same_member * len(words)
    if any(longest_run(words, text) >= least for text in texts):
        return True
    if len(words) < _LONG_NAME:
        return False
    mine = pairs_of(words)
    return any(len(mine & pairs_of(text)) >= least for text in texts)


def stands_behind(key: str, theirs: Sequence[str]) -> bool:
    """Say whether a first member, read with the verb before it, stands further back.

    汇总预算决算、收费标准 as 汇总收费标准、预算决算: the verb leads into another member now.
    """
    return any(
        key.endswith(other) and theirs[0].startswith(key[: len(key) - len(other)])
        for other in theirs[1:]
        if 1 < len(other) < len(key)
    )


_JOINTS = dict.fromkeys(map(ord, "和与及的"))
_SHORT_NAME = 4
"""Names of up to four characters stand or do not: 供水 is not 供电."""
_LONG_NAME = 10
"""A member this long is a phrase, which may be put in another order."""


def comparable(listing: Listing, item: Item) -> Iterator[tuple[str, str]]:
    """Give the members that no other kind compares, each with its key.

    A member that holds a document, an amount or a time limit (推进“三个一批”) is compared by that.
    """
    facts = item.facts
    others = [
        *(citation.span for citation in facts.citations),
        *(quantity.span for quantity in facts.quantities),
        *(limit.span for limit in facts.deadlines),
    ]
    keys = listing.keys or listing.members
    for member, key, span in zip(listing.members, keys, listing.spans, strict=True):
        if not any(span.overlaps(other) for other in others):
            yield member, key


def counterpart_of(
    listing: Listing, found: list[tuple[int, Listing]]
) -> tuple[int, Listing] | None:
    """Find the local list that shares most members with the parent's, at least one."""
    shares = [
        (len(listing.members) - len(listing.missing_from(other)), -number, at, other)
        for number, (at, other) in enumerate(found)
    ]
    best = max(shares, default=None, key=lambda entry: entry[:2])
    return (best[2], best[3]) if best and best[0] > 0 else None


def is_same_list(mine: Listing, theirs: Listing, pairing: Pairing) -> bool:
    """Say whether two lists have the same members, read without what leads in and out of them."""
    if len(mine.members) != len(theirs.members):
        return False
    before, after, own = _shared_words([pairing.neutral(key) for key in mine.keys or mine.members])
    shared = bool(before or after)
    if not all(pairing.says(word) for word in (before, after) if word):
        return False
    others = [
        pairing.neutral(key).removeprefix(before).removesuffix(after)
        for key in theirs.keys or theirs.members
    ]
    last = len(own) - 1
    for at, key in enumerate(own):
        trimmed = _trimmed(key) if shared or at == last else key
        found = next(
            (
                other
                for other in others
                if trimmed == (_trimmed(other) if at == last else other)
                or (at == 0 and _leads_in(trimmed, other, pairing))
                or (at == last and shared and other.startswith(trimmed))
            ),
            None,
        )
        if found is None:
            return False
        others.remove(found)
    return True


def _leads_in(key: str, other: str, pairing: Pairing) -> bool:
    """Say whether two members are one, but for what stands before the list: 做好|档案整理."""
    short, long = sorted((key, other), key=len)
    if len(short) >= _SHORTEST_SHARED and long.endswith(short):
        return True
    end = _common_start((key[::-1], other[::-1]))[::-1]
    return len(end) > _SHORTEST_SHARED and any(
        pairing.content.is_wording(each.removesuffix(end)) for each in (key, other)
    )


def _shared_words(keys: Sequence[str]) -> tuple[str, str, list[str]]:
    """Give what all members begin or end with, and the members without it.

    >>> _shared_words(["茶叶种植高地", "茶叶加工高地"])
    ('茶叶', '高地', ['种植', '加工'])
    """
    before = _common_start(keys)
    rest = [key[len(before) :] for key in keys]
    # The last member may have been cut before the word that it shares.
    whole = rest[:-1] if len(rest) > _TWO else rest
    after = _common_start([key[::-1] for key in whole])[::-1]
    rest = [key.removesuffix(after) for key in rest]
    return before, after, rest


def _common_start(words: Sequence[str]) -> str:
    alike = takewhile(lambda signs: len(set(signs)) == 1, zip(*words, strict=False))
    start = "".join(signs[0] for signs in alike)
    return start if len(start) >= _SHORTEST_SHARED else ""


def _trimmed(key: str) -> str:
    """Leave out what the list leads into: 智能化|方向发展, 工程标准|的宣贯."""
    return re.sub(_OUT, "", key.partition("的")[0])


_OUT = "(?:方向|方面|发展|建设|工作|转型|改造|优势)+$"
_SHORTEST_SHARED = 2
_TWO = 2
