"""What was done to a text, in the words of its record."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from eval.planted.draft import Addition, Draft, Sentence
from eval.planted.layout import Printed
from eval.planted.moves import Move
from eval.planted.source import Source
from eval.shapes import Noise, Options, PlantedAddition, StructureEdit, Truth, TruthRow

_STRUCTURAL = frozenset({"drop_point", "split", "merge", "reorder"})
_LOSING = ("_dropped", "_narrowed")
"""Kinds of difference that leave less than there was."""


class Made(NamedTuple):
    """All that went into a local text."""

    options: Options
    source: Source
    draft: Draft
    title: str
    style: str
    printed: Printed
    noise: Noise
    done: list[tuple[str, Move]]
    """Each edit by its name, in the order in which they were made."""
    no_target: Mapping[str, int]
    """How often an edit was wanted and found no place."""


def truth_of(made: Made) -> Truth:
    """Record a local text."""
    rows = [_row(one, made.draft, made.printed) for one in made.draft.sentences]
    additions = list(_additions(made.draft, made.printed))
    return {
        "generator": "eval.planted",
        "version": "1",
        "options": made.options,
        "parent": {
            "sha256": digest(made.source.text),
            "chars": len(made.source.text),
            "title": made.source.title,
            "tail_start": made.source.tail_start,
        },
        "child": {
            "sha256": digest(made.printed.text),
            "chars": len(made.printed.text),
            "title": made.title,
            "front": list(made.printed.front),
            "number_style": made.style,
        },
        "counts": {
            "status": _numbers(row["status"] for row in rows),
            "divergences": _numbers(edit["kind"] for row in rows for edit in row["divergences"]),
            "additions": len(additions),
            "planted": len(made.done),
        },
        "sentences": rows,
        "structure": [_structure(op, move) for op, move in made.done if op in _STRUCTURAL],
        "additions": additions,
        "noise": made.noise,
        "log": [[op, move.target] for op, move in made.done],
        "no_target": dict(sorted(made.no_target.items())),
    }


def digest(text: str) -> str:
    """Name a text by its content."""
    return hashlib.sha256(text.encode()).hexdigest()


def _numbers(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))


def _row(one: Sentence, draft: Draft, printed: Printed) -> TruthRow:
    """Record what became of a sentence."""
    start, end = printed.places.get(id(one), (0, 0))
    markers = {id(s): point.marker for point in draft.points for s in point.sentences}
    row: TruthRow = {
        "sid": one.sid,
        "role": one.part.role,
        "point": one.block,
        "path": list(one.path),
        "parent": {"start": one.part.start, "end": one.part.end, "text": one.part.text},
        "status": _status(one),
        "child": None,
        "divergences": one.edits,
        "neutral": one.neutral + (["localised"] if one.renamed else []),
        "parent_soft": one.soft,
        "na_if_omitted": one.elsewhere,
    }
    if not one.gone:
        marker = markers.get(id(one), "")
        row["child"] = {"start": start, "end": end, "text": one.words, "marker": marker}
    if one.renamed:
        row["localised"] = one.renamed
    if one.decoy:
        row["decoy_in_child"] = True
    return row


def _additions(draft: Draft, printed: Printed) -> Iterator[PlantedAddition]:
    """Record the sentences that no parent sentence stands behind."""
    for point in draft.points:
        for one in point.sentences:
            if isinstance(one, Addition):
                start, end = printed.places[id(one)]
                row: PlantedAddition = {
                    "kind": one.kind,
                    "start": start,
                    "end": end,
                    "text": one.words,
                }
                if one.decoy_of:
                    row["decoy_of"] = one.decoy_of
                yield row


def _structure(op: str, move: Move) -> StructureEdit:
    """Record a change of the points themselves."""
    row: StructureEdit = {
        "op": op,
        "parent": list(move.blocks),
        "child": [point.marker for point in move.points if point.printed],
    }
    if move.across is not None:
        row["across_sections"] = move.across
    return row


def _status(one: Sentence) -> str:
    if one.gone:
        return "omitted"
    if any(edit["kind"].endswith(_LOSING) for edit in one.edits):
        return "partial"
    return "adapted" if one.edits or one.neutral or one.renamed else "kept"
