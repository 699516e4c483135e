"""The account of a source: every character in exactly one leaf, or dropped with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.model.document import Dropped, Leaf
from zwgk.model.text import Span, Text
from zwgk.parsing.invisible import invisible_runs
from zwgk.parsing.references import rests_in

if TYPE_CHECKING:
    from zwgk.model.source import Source


class Account:
    """What each part of the source was read as, collected while it is read."""

    def __init__(self) -> None:
        """Open an empty account."""
        self._taken: list[tuple[int, int, str]] = []
        self._dropped: list[tuple[int, int, str]] = []

    def take(self, kind: str, text: Text) -> None:
        """Enter `text` as a leaf of the tree."""
        if len(text.runs) > 1:
            self._taken.extend([(start, end, kind) for start, end in text.pieces()])
        elif text.chars:  # most texts are of one piece
            start = text.shifts[0]
            self._taken.append((start, start + len(text.chars), kind))

    def drop(self, reason: str, text: Text) -> None:
        """Enter `text` as no part of the document."""
        self._dropped.extend((start, end, reason) for start, end in text.pieces())

    def close(self, source: Source) -> tuple[tuple[Leaf, ...], tuple[Dropped, ...]]:
        """Balance the account: blanks between entries become leaves, invisible marks are dropped.

        What the reader of the file left out is dropped too, with an empty span at its place.

        Raises:
            AssertionError: a visible character is in no entry, or in two; a bug of the parser.
        """
        text = source.text
        entries = _merged(
            sorted(
                [(*entry, True) for entry in self._taken]
                + [(*entry, False) for entry in self._dropped]
            ),
            text,
        )
        leaves: list[Leaf] = []
        dropped: list[Dropped] = []
        at = 0
        for start, end, name, taken in (*entries, (len(text), len(text), "", True)):
            if start < at:
                raise AssertionError(f"read twice, as {name} too: {text[start:at]!r} at {start}")
            if start > at:
                _enter_gap(text, at, start, leaves, dropped)
            if end > start:
                if taken:
                    leaves.append(Leaf(name, start, end))
                else:
                    dropped.append(Dropped(text[start:end], Span(start, end), name))
            at = end
        dropped.extend(
            Dropped(each.text, Span(each.at, each.at), each.reason) for each in source.skipped
        )
        return tuple(leaves), tuple(sorted(dropped, key=lambda each: each.span))


_Entry = tuple[int, int, str, bool]


def _merged(entries: list[_Entry], text: str) -> list[_Entry]:
    """Make one of entries of one name with only blanks of one line between them."""
    merged: list[_Entry] = []
    for entry in entries:
        start, end, name, taken = entry
        if merged and (name, taken) == merged[-1][2:]:
            gap = text[merged[-1][1] : start]
            if merged[-1][1] < start and gap.isspace() and "\n" not in gap:
                merged[-1] = (merged[-1][0], end, name, taken)
                continue
        merged.append(entry)
    return merged


def _enter_gap(text: str, start: int, end: int, leaves: list[Leaf], dropped: list[Dropped]) -> None:
    gap = text[start:end]
    if gap.isspace():
        leaves.append(Leaf("blank", start, end))
        return
    at = start
    signless = [(*run, "invisible-character") for run in invisible_runs(gap)]
    references = [(*run, "character-reference") for run in rests_in(gap, text[start - 1 : start])]
    for first, behind, reason in sorted(signless + references):
        begin, stop = start + first, start + behind
        if begin > at:
            _enter_blank(text, at, begin, leaves)
        dropped.append(Dropped(text[begin:stop], Span(begin, stop), reason))
        at = stop
    if at < end:
        _enter_blank(text, at, end, leaves)


def _enter_blank(text: str, start: int, end: int, leaves: list[Leaf]) -> None:
    if not text[start:end].isspace():
        raise AssertionError(f"read as nothing: {text[start:end]!r} at {start}")
    leaves.append(Leaf("blank", start, end))
