"""Edits of one sentence: each gives the changed words and says what it did, or finds no place.

Every edit leaves a sentence that an office could have written.
"""

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple, TypeAlias

from eval.planted.places import LIST, clauses_of, droppable, free, in_condition, stands_alone
from eval.planted.words import (
    OPENING,
    OTHER_ACTORS,
    RENAMED,
    SOFT_OPENINGS,
    SOFTER,
    SYNONYMS,
)
from eval.shapes import Edit


class Change(NamedTuple):
    """Changed words, and what was done: a planted difference, or a neutral rewording."""

    words: str
    edit: Edit | None = None
    neutral: str = ""


Planter: TypeAlias = Callable[[str, Random], Change | None]

_DATED = r"(?:^|(?<=[，,；;到于在须应争保]))"
"""A date that opens a clause, or stands after a word that makes it a deadline."""

_BY_DATE = re.compile(
    _DATED + r"(?P<year>20\d\d)年"
    r"(?P<rest>(?:年?底|\d{1,2}月(?:底|\d{1,2}日)?)(?:之|以)?前|底(?=[，,]))"
)
_BY_YEAR_END = re.compile(_DATED + "年底前")
_WITHIN = re.compile(
    r"(?<![\d.])(?P<number>\d{1,3})(?P<rest>(?:个工作日|个月|日|天|年)(?:以|之)?内)"
)
_SHARE_OF_DATES_DROPPED = 0.4
_SHARE_OF_WORDS_SOFTENED = 0.7

_MOST_DROPPED = 3
_FEWEST_CLAUSES = 3

_NUMBER = re.compile(
    r"(?<![\d.〔年第月/－-])(?P<number>\d{1,6})(?P<unit>%|％|万|亿|个(?!月|工作日)|项|次|家|户|元"
    r"|平方米|人|倍|公里|所|批|件|名|张|套|种)"
)
_DOC_NUMBER = re.compile(r"[一-鿿]{2,8}[〔\[（(]20\d\d[〕\])）](?P<number>\d{1,4})号")
_CITED = re.compile(r"《[^《》]{5,}》")

_ORGAN = (
    r"(?:各|市|县|区|省|属地|行业|主管|相关|有关|[一-鿿]{2,8}(?=部门|局|委))"
    r"[^，。；、：,;:（）()“”《》要应须由将对在]{0,14}(?:部门|单位|政府|机构|局|委|办|企业)"
)
_ACTS = re.compile(
    rf"(?:^|(?<=[，；,;]))(?P<actor>{_ORGAN})(?=要|应(?![对用急收届有])|须|负责|牵头)"
)
_ACTED_BY = re.compile(rf"(?<=由)(?P<actor>{_ORGAN})(?=负责|牵头|组织|给予|按|会同|统一|审核|承担)")


def change_deadline(words: str, choose: Random) -> Change | None:
    """Put a deadline off, or drop it.

    >>> change_deadline("10日内办结。", Random(1)).words
    '20日内办结。'
    """
    places = [
        place for pattern in (_BY_DATE, _BY_YEAR_END, _WITHIN) for place in free(pattern, words)
    ]
    if not places:
        return None
    place = choose.choice(places)
    opens = not place.start() or words[place.start() - 1] in "，,；;"
    if place.re is not _WITHIN and opens and choose.random() < _SHARE_OF_DATES_DROPPED:
        rest = words[place.end() :]
        left = words[: place.start()] + (rest if place.start() else rest.lstrip("，,"))
        return Change(left, _edit("deadline_dropped", place.group(), ""))
    later = _later(place, choose)
    edit = _edit("deadline_changed", place.group(), later)
    return Change(_put(words, place, later), {**edit, "direction": "later"})


def weaken(words: str, choose: Random) -> Change | None:
    """Replace a binding word by a softer one, or soften a bare command.

    >>> weaken("各部门必须报送。", Random(1)).words
    '各部门可视情报送。'
    """
    places = [
        (place, softer)
        for binding, softer in SOFTER
        for place in free(re.compile(binding), words)
        if not in_condition(words, place.start())
    ]
    if places and choose.random() < _SHARE_OF_WORDS_SOFTENED:
        place, softer = choose.choice(places)
        word = choose.choice(softer)
        return Change(_put(words, place, word), _edit("modal_weakened", place.group(), word))
    if OPENING.match(words):
        opening = choose.choice(SOFT_OPENINGS)
        return Change(opening + words, _edit("modal_weakened", "", opening))
    return None


def shorten_list(words: str, choose: Random) -> Change | None:
    """Drop inner members of a list; the outer ones carry the words around it.

    >>> shorten_list("做好供水、供电、供气等行业公开。", Random(1)).words
    '做好供水、供气等行业公开。'
    """
    places = [place for place in free(LIST, words) if droppable(place.group(), words)]
    if not places:
        return None
    place = choose.choice(places)
    members = droppable(place.group(), words)
    lost = choose.sample(members, choose.randint(1, min(_MOST_DROPPED, len(members))))
    left = "、".join(member for member in place.group().split("、") if member not in lost)
    edit = _edit("scope_narrowed", place.group(), left)
    return Change(_put(words, place, left), {**edit, "items_removed": lost})


def drop_clause(words: str, choose: Random) -> Change | None:
    """Drop a clause on which no other leans.

    >>> drop_clause("完善查阅点，配备两名专人值守，每周开放三天。", Random(1)).words
    '完善查阅点，每周开放三天。'
    """
    clauses = clauses_of(words)
    places = [at for at in range(1, len(clauses)) if stands_alone(clauses, at)]
    if len(clauses) < _FEWEST_CLAUSES or not places:
        return None
    at = choose.choice(places)
    lost = clauses[at]
    left = "".join(clauses[:at] + clauses[at + 1 :])
    if at == len(clauses) - 1:
        left = re.sub("[，；,;]$", lost[-1], left)
    return Change(left, _edit("clause_dropped", lost.rstrip("，；,;。"), ""))


def change_number(words: str, choose: Random) -> Change | None:
    """Change a number that is no date and no part of a citation.

    >>> change_number("补贴500元。", Random(1)).words
    '补贴400元。'
    """
    places = list(free(_NUMBER, words))
    if not places:
        return None
    place = choose.choice(places)
    number = int(place["number"])
    step = max(1, number // 5)
    other = number + step if number <= step or choose.random() < 1 / 2 else number - step
    return Change(
        _put(words, place, f"{other}{place['unit']}"),
        _edit("number_changed", place.group(), f"{other}{place['unit']}"),
    )


def change_citation(words: str, choose: Random) -> Change | None:
    """Change the number of a cited document, or cite nothing by name.

    >>> change_citation("按照《政务服务办法》办理。", Random(1)).words
    '按照有关规定办理。'
    """
    places = [*_DOC_NUMBER.finditer(words), *_CITED.finditer(words)]
    if not places:
        return None
    place = choose.choice(places)
    if place.re is _CITED:
        return Change(
            _put(words, place, "有关规定"), _edit("citation_dropped", place.group(), "有关规定")
        )
    serial = int(place["number"]) + choose.randint(1, 9)
    other = f"{words[place.start() : place.start('number')]}{serial}号"
    return Change(_put(words, place, other), _edit("citation_changed", place.group(), other))


def change_actor(words: str, choose: Random) -> Change | None:
    """Let somebody else act.

    >>> change_actor("各行业主管部门要履行职责。", Random(1)).words
    '第三方服务机构要履行职责。'
    """
    places = [place for pattern in (_ACTS, _ACTED_BY) for place in free(pattern, words)]
    if not places:
        return None
    place = choose.choice(places)
    other = choose.choice(OTHER_ACTORS)
    return Change(_put(words, place, other), _edit("actor_changed", place.group(), other))


def reword(words: str, choose: Random) -> Change | None:
    """Say the same with another word, or in another order.

    >>> reword("健全工作机制。", Random(1)).words
    '完善工作机制。'
    """
    swaps = [
        (place, other)
        for pair in SYNONYMS
        for word, other in (pair, pair[::-1])
        for place in free(re.compile(word), words)
        if other not in words
    ]
    lists = [place for place in free(LIST, words) if len(droppable(place.group(), words)) > 1]
    if lists and (not swaps or choose.random() < 1 / 3):
        place = choose.choice(lists)
        return Change(_put(words, place, _turned(place.group(), words)), neutral="list_order")
    if not swaps:
        return None
    place, other = choose.choice(swaps)
    return Change(_put(words, place, other), neutral="synonym")


PLANTERS: dict[str, Planter] = {
    "deadline": change_deadline,
    "weaken": weaken,
    "enum": shorten_list,
    "drop_clause": drop_clause,
    "number": change_number,
    "citation": change_citation,
    "actor": change_actor,
    "paraphrase": reword,
}


def renamed(words: str) -> tuple[str, list[list[str]]]:
    """Call places and organs by the names that a county has for its own.

    >>> renamed("我省要在全省推行。")
    ('我区要在全区推行。', [['全省', '全区'], ['我省', '我区']])
    """
    pairs = []
    for theirs, ours in RENAMED:
        for place in reversed(list(free(re.compile(theirs), words))):
            words = _put(words, place, ours)
            pairs.append([place.group(), ours])
    return words, pairs


def _edit(kind: str, before: str, after: str) -> Edit:
    return {"kind": kind, "before": before, "after": after}


def _put(words: str, place: re.Match[str], instead: str) -> str:
    return words[: place.start()] + instead + words[place.end() :]


def _later(place: re.Match[str], choose: Random) -> str:
    if place.re is _BY_DATE:
        return f"{int(place['year']) + choose.choice((1, 2))}年{place['rest']}"
    if place.re is _WITHIN:
        return f"{int(place['number']) * choose.choice((2, 3))}{place['rest']}"
    return "次年三季度末前"


def _turned(listing: str, words: str) -> str:
    """Put the inner members of a list in the opposite order."""
    inner = droppable(listing, words)
    turned = iter(inner[::-1])
    return "、".join(next(turned) if member in inner else member for member in listing.split("、"))
