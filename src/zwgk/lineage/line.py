"""The line of documents above one, found in a library by what each cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from zwgk.lineage.copies import same_document
from zwgk.lineage.parents import find_parents
from zwgk.lineage.register import Register
from zwgk.model.document import Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zwgk.model.document import Document


class Line(NamedTuple):
    """Where a document comes from."""

    above: tuple[int, ...]
    """Indexes of the documents in the line, the nearest first; the last is the highest."""
    besides: tuple[int, ...] = ()
    """Documents that it also goes back to, which are in another line."""


def line_above(local: Document, library: Sequence[Document]) -> Line:
    """Follow citations from a document up to the highest, and give the longest line.

    Of two lines as long, the one is taken that starts higher, then the one that is cited first.
    What the library has of another line is named besides: 国务院's plan and the province's rules
    are no tiers of one another, though a county cites both.
    """
    cites: dict[int, tuple[int, ...]] = {}
    register = Register(library)
    waiting = list(_cited(local, library, register))
    while waiting:
        index = waiting.pop(0)
        if index not in cites:
            cites[index] = tuple(
                each
                for each in _cited(library[index], library, register)
                if not same_document(library[each], local)
            )
            waiting += cites[index]
    known = tuple(cites)
    tops = [index for index in known if not cites[index]] or list(
        known[:1]
    )  # they cite one another in a ring
    lines = {top: _descending_from(top, known, cites) for top in tops}
    if not lines:
        return Line(())
    best = max(tops, key=lambda top: (len(lines[top]), -_tier(library[top]), -known.index(top)))
    chosen = _nearest_first(lines[best], best, cites, library)
    return Line(chosen, tuple(index for index in known if index not in chosen))


def _cited(document: Document, library: Sequence[Document], register: Register) -> tuple[int, ...]:
    found = (each.document for each in find_parents(document, library, register))
    return tuple(dict.fromkeys(index for index in found if index is not None))


def _descending_from(
    top: int, known: Iterable[int], cites: Mapping[int, tuple[int, ...]]
) -> tuple[int, ...]:
    return tuple(index for index in known if top in _reached(index, cites))


def _reached(index: int, cites: Mapping[int, tuple[int, ...]]) -> frozenset[int]:
    """Give a document and all that it goes back to."""
    reached = {index}
    waiting = [index]
    while waiting:
        for each in cites.get(waiting.pop(), ()):
            if each not in reached:
                reached.add(each)
                waiting.append(each)
    return frozenset(reached)


def _nearest_first(
    line: Sequence[int], top: int, cites: Mapping[int, tuple[int, ...]], library: Sequence[Document]
) -> tuple[int, ...]:
    """Put what cites before what it cites, the lower tier and the later before the other."""
    depth = {index: len(_reached(index, cites) & set(line)) for index in line}
    below = sorted(
        (index for index in line if index != top),
        key=lambda index: (-_tier(library[index]), -depth[index], line.index(index)),
    )
    return (*below, top)


def _tier(document: Document) -> int:
    return document.head.tier or Tier.STATE
