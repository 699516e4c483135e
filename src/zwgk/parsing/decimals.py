"""Labels of several numbers, as plans and standards have them: 1　总则, 1.1　编制目的, 1.2.1　….

Lines also begin with 1.2亿元, 3.15 and 2.1版. What a label is, its place in the ladder tells: it
goes on from the one before, at its own level, one deeper or further up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.parsing.markers import DECIMALS, Marker, Style

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line

# What follows must be words, and no unit that makes one quantity of it: 1.2亿元, 7.1级地震.
_LABEL = re.compile(
    r"(?P<path>[1-9]\d?(?:\.[1-9]\d?){1,3})(?:[.、]|\s+|(?![万亿元倍级版号期]))(?=[\w《“（])(?!\d)"
)
_TOP = re.compile(r"(?P<path>[1-9]\d?)\s*(?=[^\W\d])")
_LONGEST_TOP = 30
_FEWEST = 2
"""One label of two numbers alone may be anything."""
_LOST = 3
"""So many labels in a row may be missing, each of which is noticed."""

Path = tuple[int, ...]
"""The numbers of a label: (1, 2, 1) for 1.2.1."""


class _Found(NamedTuple):
    """What may be a label: the line it opens, its numbers, how far it reaches."""

    at: int
    path: Path
    end: int
    bare: bool = False
    """A number with nothing behind it but a blank: 1　总则."""

    @property
    def marker(self) -> Marker:
        return Marker(DECIMALS[len(self.path) - 1], self.path[-1], self.end)


def number_decimals(lines: Sequence[Line]) -> Sequence[Line]:
    """Give each line that opens with such a label its marker."""
    if not any(_opens_deep(line) for line in lines):
        return lines
    labels = {each.at: each.marker for each in _ladder(_candidates(lines))}
    if sum(marker.style is not Style.DECIMAL for marker in labels.values()) < _FEWEST:
        return lines
    return [
        line._replace(marker=labels[at]) if at in labels else line for at, line in enumerate(lines)
    ]


def _opens_deep(line: Line) -> bool:
    return not line.cell and _LABEL.match(line.chars) is not None


def _candidates(lines: Iterable[Line]) -> Iterable[_Found]:
    for at, line in enumerate(lines):
        if line.cell or not line.chars[:1].isdigit():
            continue
        if deep := _LABEL.match(line.chars):
            yield _Found(at, tuple(map(int, deep["path"].split("."))), deep.end())
        elif line.marker is not None and line.marker.style is Style.ARABIC_DOT:
            yield _Found(at, (line.marker.number,), line.marker.end)
        elif top := _bare_top(line):
            yield _Found(at, (int(top["path"]),), top.end("path"), bare=True)


def _bare_top(line: Line) -> re.Match[str] | None:
    """Find a number that a blank parts from the heading behind it; folding took the blank."""
    top = _TOP.match(line.chars) if len(line.chars) <= _LONGEST_TOP else None
    if top is None or "。" in line.chars:
        return None
    end = top.end("path")
    return top if line.text.origin(end) > line.text.origin(end - 1) + 1 else None


def _ladder(candidates: Iterable[_Found]) -> Iterable[_Found]:
    """Give the candidates that go on from one another."""
    last: Path = ()
    top: _Found | None = None
    """The last label of one number that is not yet known to belong here."""
    bare = False
    for each in candidates:
        if len(each.path) > 1:
            under_top = top is not None and each.path[0] == top.path[0] and _is_first(each.path)
            if not (under_top or _goes_on(each.path, last)):
                continue
            if top is not None and under_top:
                bare = top.bare
                yield top
            yield each
            last, top = each.path, None
        elif top is None and last and each.path[0] == last[0] + 1 and each.bare is bare:
            # 7　附则 has nothing numbered under it.
            yield each
            last = each.path
        else:
            top = each


def _is_first(path: Path) -> bool:
    return all(number == 1 for number in path[1:])


def _goes_on(path: Path, last: Path) -> bool:
    """Say whether a label may follow another: 1.2.1 after 1.2, 1.3 after 1.2.1, 2.1 after 1.3.

    One that is missing, or there twice, is noticed as with any other label.
    """
    if not last:
        return path[-1] == 1
    above, number = path[:-1], path[-1]
    if len(path) > len(last):
        return path == (*last, 1)
    if above == last[: len(above)]:
        return 0 <= number - last[len(above)] <= _LOST
    return _is_first(path) and path[0] in {1, last[0] + 1}
