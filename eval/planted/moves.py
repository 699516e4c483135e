"""Edits of the order and the number of points and sentences."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from random import Random
from typing import NamedTuple, TypeAlias, TypeVar

from eval.folding import fold, shared_part
from eval.planted.draft import Addition, Draft, Point, Sentence
from eval.planted.words import ADDED, DECOYS, OPENING


class Move(NamedTuple):
    """What was done: what it is told by in the log, and the points it made or left."""

    target: str
    blocks: tuple[str, ...] = ()
    """The parent's points, where the structure changed."""
    points: tuple[Point, ...] = ()
    across: bool | None = None
    """Whether a moved point now stands under another heading."""


Mover: TypeAlias = Callable[[Draft, Random], Move | None]

_SAID_AGAIN = 0.5
"""A sentence of which another holds so much may be gone and yet be there."""

_TOPIC_LENGTHS = range(4, 17)


def drop_sentence(draft: Draft, choose: Random) -> Move | None:
    """Leave out a sentence that stands nowhere else."""
    lost = _first(
        (one for one in draft.sentences if one.counts and one.whole),
        choose,
        lambda one: not _said_again(one, draft),
    )
    if lost is None:
        return None
    lost.gone = True
    return Move(lost.sid)


def drop_point(draft: Draft, choose: Random) -> Move | None:
    """Leave out a point, none of whose sentences stands anywhere else."""
    lost = _first(
        (point for point in draft.leaves() if any(one.counts for one in point.of_parent)),
        choose,
        lambda point: (
            len(point.blocks) == 1
            and len(point.of_parent) == len(point.sentences)
            and all(one.whole for one in point.of_parent)
            and not any(_said_again(one, draft) for one in point.of_parent if one.counts)
        ),
    )
    if lost is None:
        return None
    for one in lost.of_parent:
        one.gone = True
    return Move(lost.blocks[0], tuple(lost.blocks))


def split(draft: Draft, choose: Random) -> Move | None:
    """Make two points of one."""
    places = [point for point in draft.leaves() if point.loose and len(point.printed) > 1]
    if not places:
        return None
    point = choose.choice(places)
    point.sentences = point.printed
    at = choose.randrange(1, len(point.sentences))
    second = Point(list(point.blocks), point.style, point.level, point.sentences[at:])
    del point.sentences[at:]
    draft.points.insert(draft.points.index(point) + 1, second)
    return Move(point.blocks[0], tuple(point.blocks), (point, second))


def merge(draft: Draft, choose: Random) -> Move | None:
    """Make one point of two neighbours."""
    leaves = {id(point) for point in draft.leaves() if point.loose}
    places = [
        (first, second)
        for first, second in pairwise(draft.points)
        if id(first) in leaves and id(second) in leaves and first.level == second.level
    ]
    if not places:
        return None
    first, second = choose.choice(places)
    blocks = tuple(dict.fromkeys((*first.blocks, *second.blocks)))
    first.blocks = list(blocks)
    first.sentences += second.sentences
    draft.points.remove(second)
    return Move(blocks[0], blocks, (first,))


def reorder(draft: Draft, choose: Random) -> Move | None:
    """Put a point before another one."""
    leaves = list(draft.leaves())
    choose.shuffle(leaves)
    for moved, beside in pairwise(leaves):
        if moved.level == beside.level:
            above = draft.heading_of(moved)
            draft.points.remove(moved)
            draft.points.insert(draft.points.index(beside), moved)
            across = draft.heading_of(moved) is not above
            return Move(moved.blocks[0], tuple(moved.blocks), (moved,), across)
    return None


def insert(draft: Draft, choose: Random) -> Move | None:
    """Add a sentence or a point of the county's own."""
    there = {one.words for point in draft.points for one in point.sentences}
    pool = [words for words in ADDED if words not in there]
    leaves = list(draft.leaves())
    if not pool or not leaves:
        return None
    point, words = choose.choice(leaves), choose.choice(pool)
    if choose.random() < 1 / 2:
        point.sentences.insert(_end_of(point), Addition("sentence", words))
    else:
        own = Point([], point.style, point.level, [Addition("point", words)])
        draft.points.insert(draft.points.index(point) + 1, own)
    return Move("add")


def decoy(draft: Draft, choose: Random) -> Move | None:
    """Name what a dropped sentence was about, and require nothing."""
    lost = _first(
        (one for one in draft.sentences if one.counts and one.gone and not one.decoy),
        choose,
        lambda one: bool(_topic(one)),
    )
    leaves = list(draft.leaves())
    if lost is None or not leaves:
        return None
    words = choose.choice(DECOYS).format(topic=_topic(lost))
    point = choose.choice(leaves)
    point.sentences.insert(_end_of(point), Addition("decoy", words, lost.sid))
    lost.decoy = True
    return Move(lost.sid)


MOVERS: dict[str, Mover] = {
    "drop_sentence": drop_sentence,
    "drop_point": drop_point,
    "split": split,
    "merge": merge,
    "reorder": reorder,
    "insert": insert,
    "decoy": decoy,
}


_Place = TypeVar("_Place", Sentence, Point)


def _first(
    places: Iterable[_Place], choose: Random, fits: Callable[[_Place], bool]
) -> _Place | None:
    """Find a place that fits, asking in a random order and no more often than needed."""
    shuffled = list(places)
    choose.shuffle(shuffled)
    return next((place for place in shuffled if fits(place)), None)


def _end_of(point: Point) -> int:
    """Find where a further sentence goes: before the list of units, if there is one."""
    return next(
        (
            at
            for at, one in enumerate(point.sentences)
            if isinstance(one, Sentence) and one.part.role in {"units", "broken"}
        ),
        len(point.sentences),
    )


def _said_again(one: Sentence, draft: Draft) -> bool:
    """Say whether another sentence of the parent holds much of this one."""
    words = fold(one.part.text)
    return any(
        shared_part(words, fold(other.part.text)) >= _SAID_AGAIN
        for other in draft.sentences
        if other is not one
    )


def _topic(one: Sentence) -> str:
    """Take what the first clause of a sentence is about, if it is short enough for a name."""
    clause = re.split("[，,；;。]", one.part.text, maxsplit=1)[0]
    topic = OPENING.sub("", clause, count=1) if OPENING.match(clause) else ""
    return topic if len(topic) in _TOPIC_LENGTHS else ""
