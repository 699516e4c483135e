"""Which items of a comparison speak of which row of a record, and what they say of it together.

A parser may cut a sentence of the record into several items, or put several of
its sentences into one.
"""

from collections.abc import Sequence
from typing import NamedTuple

from eval.folding import ALIKE, fold, shared_part
from eval.score import joint_status, kinds_of
from eval.shapes import Divergence, Item, Place, TruthRow

UNJUDGED = "unjudged"
"""What is said of a row that no item speaks of."""


class Answer(NamedTuple):
    """What a comparison says of one row."""

    status: str
    kinds: frozenset[str]
    items: tuple[Item, ...]


def answers(rows: Sequence[TruthRow], items: Sequence[Item]) -> list[Answer]:
    """Say for each row what the items that speak of it make of it."""
    ties = [[at for at, item in enumerate(items) if _speaks_of(item, row)] for row in rows]
    shared = {at for at in range(len(items)) if sum(at in tied for tied in ties) > 1}
    return [
        _together([_part_of(items[at], row) if at in shared else items[at] for at in tied])
        for row, tied in zip(rows, ties, strict=True)
    ]


def _speaks_of(item: Item, row: TruthRow) -> bool:
    """Say whether an item is this row, a part of it, or holds it.

    An item that has a place has to have the right one as well: documents
    repeat themselves, and a fragment may stand in two sentences.
    """
    place = item.get("span")
    if place and not _meet(place, row["parent"]):
        return False
    return shared_part(fold(item["text"]), fold(row["parent"]["text"])) >= ALIKE


def _meet(one: Place, other: Place) -> bool:
    return one["start"] < other["end"] and other["start"] < one["end"]


def _part_of(item: Item, row: TruthRow) -> Item:
    """Take from an item that spans several rows what it says of this one.

    A clause dropped that is the whole row is that row left out; without a
    divergence in it, the row is carried.
    """
    if item["status"] != "partial":
        return item
    whole = fold(row["parent"]["text"])
    here = [found for found in item.get("divergences", ()) if _lies_in(found, whole)]
    dropped = sum(len(_parent_words(found)) for found in here if found["kind"] == "clause")
    harm = "omitted" if dropped >= ALIKE * len(whole) else "partial"
    return {**item, "status": harm if here else "adapted", "divergences": here}


def _lies_in(found: Divergence, whole: str) -> bool:
    """Say whether a divergence may concern a row; one that quotes nothing may concern any."""
    words = _parent_words(found)
    return not words or shared_part(words, whole) >= ALIKE


def _parent_words(found: Divergence) -> str:
    return fold(found.get("parent_text") or "")


def _together(items: list[Item]) -> Answer:
    statuses = {item["status"] for item in items}
    kinds = frozenset(kind for item in items for kind in kinds_of(item))
    return Answer(joint_status(statuses) if statuses else UNJUDGED, kinds, tuple(items))
