"""Places in a source, and working text that remembers where it came from."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


_GAP = 40
"""A longer stretch left out on one line is not a blank between words."""


def letters(words: str) -> str:
    """Keep what makes a wording: letters and digits, whatever their width.

    >>> letters("２０２２年，必须 公开。")
    '2022年必须公开'
    """
    import unicodedata

    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words)))


def swapped(chars: str, meant: Mapping[str, str]) -> str:
    """Put what is meant for each character that stands in its place, all at once.

    A text has few of the characters: looking for each is ten times faster than looking each
    character up.

    >>> swapped("公幵", {"幵": "开"})
    '公开'
    """
    present = [sign for sign in meant if sign in chars]
    if any(meant[sign] in meant for sign in present):
        return chars.translate({ord(sign): other for sign, other in meant.items()})
    for sign in present:
        chars = chars.replace(sign, meant[sign])
    return chars


class Span(NamedTuple):
    """A half-open range of code points: of the source, or of the `Text` a fact was read from."""

    start: int
    end: int

    def __bool__(self) -> bool:
        """Say whether the span holds at least one character."""
        return self.end > self.start

    def overlaps(self, other: Span) -> bool:
        """Say whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> Span:
        """Give the range that begins and ends so much later."""
        return Span(self.start + by, self.end + by)


class Text(NamedTuple):
    """Working characters (widths and marks folded), and where each run of them came from.

    Folding keeps most characters one to one; where it leaves some out (spaces between Han
    characters, a page break in mid-sentence), the distance to the source changes and a new
    run starts.
    """

    chars: str
    runs: tuple[int, ...] = (0,)
    """Working offsets at which the distance to the source changes, ascending, first 0."""
    shifts: tuple[int, ...] = (0,)
    """For each run, what to add to a working offset to get the offset in the source."""

    def origin(self, at: int) -> int:
        """Say where working offset `at` lies in the source."""
        return at + self.shifts[bisect_right(self.runs, at) - 1]

    def source_span(self, span: Span | None = None) -> Span:
        """Give the range of the source that `span` of the working text (or all of it) covers.

        >>> Text("必须公开", (0, 1), (0, 1)).source_span(Span(0, 2))
        Span(start=0, end=3)
        """
        start, end = (0, len(self.chars)) if span is None else span
        if len(self.runs) == 1:  # most texts are of one piece
            shift = self.shifts[0]
            return Span(start + shift, max(start, end) + shift)
        if end <= start:
            at = self.origin(start)
            return Span(at, at)
        return Span(self.origin(start), self.origin(end - 1) + 1)

    def pieces(self) -> Iterator[Span]:
        """Give the ranges of the source, run by run, that the working characters came from."""
        size = len(self.chars)
        if len(self.runs) == 1:
            if size:
                yield Span(self.shifts[0], size + self.shifts[0])
            return
        for index, start in enumerate(self.runs):
            end = self.runs[index + 1] if index + 1 < len(self.runs) else size
            if end > start:
                yield Span(start + self.shifts[index], end + self.shifts[index])

    def as_published(self, source: str) -> str:
        """Give the characters of `source` that the text came from, as they were published.

        What folding left out between two characters of one line (a blank, a mark of no width)
        is there again; a line break that was joined over is not.

        >>> Text("2022年济源", (0, 4, 5), (0, 1, 2)).as_published("2022 年 济源")
        '2022 年 济源'
        """
        parts: list[str] = []
        at = -1
        for start, end in self.pieces():
            if 0 <= at < start and "\n" not in (gap := source[at:start]) and len(gap) < _GAP:
                parts.append(gap)
            parts.append(source[start:end])
            at = end
        return "".join(parts)

    def slice(self, start: int, end: int) -> Text:
        """Give the working characters from `start` to `end`, origins kept."""
        if len(self.runs) == 1:
            return Text(self.chars[start:end], (0,), (start + self.shifts[0],))
        first = bisect_right(self.runs, start) - 1
        last = bisect_right(self.runs, max(start, end - 1))
        if last - first == 1:
            return Text(self.chars[start:end], (0,), (self.shifts[first] + start,))
        runs = (0, *(run - start for run in self.runs[first + 1 : last]))
        shifts = tuple(shift + start for shift in self.shifts[first:last])
        return Text(self.chars[start:end], runs, shifts)

    def strip(self) -> Text:
        """Give the text without the blanks at its ends."""
        chars = self.chars
        if not chars[:1].isspace() and not chars[-1:].isspace():
            return self  # most texts
        start = len(chars) - len(chars.lstrip())
        return self.slice(start, max(start, len(chars.rstrip())))

    @classmethod
    def join(cls, parts: Iterable[Text]) -> Text:
        """Put texts end to end, each keeping its origins.

        >>> joined = Text.join((Text("公"), Text("开", (0,), (5,))))
        >>> joined.chars, joined.origin(1)
        ('公开', 5)
        """
        chars: list[str] = []
        runs: list[int] = []
        shifts: list[int] = []
        size = 0
        for part in parts:
            if not part.chars:
                continue
            for run, shift in zip(part.runs, part.shifts, strict=True):
                if shifts and shifts[-1] == shift - size:
                    continue
                runs.append(run + size)
                shifts.append(shift - size)
            chars.append(part.chars)
            size += len(part.chars)
        return cls("".join(chars), tuple(runs) or (0,), tuple(shifts) or (0,))
