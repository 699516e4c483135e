"""The full texts side by side: cut at their items, which lead to one another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from zwgk.published.comparison_v1 import Addition, ComparisonV1, Match
from zwgk.published.contents_v1 import Contents
from zwgk.report.messages import Messages
from zwgk.report.rows import clause_name

_BLANK_LINES = re.compile(r"\s*\n\s*")


class Stretch(NamedTuple):
    """Some characters of a full text: loose, left out, or an item with its links."""

    text: str
    kind: str = ""
    """dropped; of an item its status, or added."""
    label: str = ""
    """Why it was left out; the clause of an item."""
    id: str = ""
    counterpart: str = ""
    """The element that shows what it matches."""
    judged_at: str = ""
    """The element that shows what became of it."""


class FullTexts:
    """The texts of one comparison as one reader sees them.

    In the page the parent item of number 3 is `p3`, and what became of it `i3`; the local item of
    number 3 is `l3`, and what shows it as an addition `a3`.
    """

    def __init__(self, comparison: ComparisonV1, messages: Messages) -> None:
        self._comparison = comparison
        self._messages = messages
        matched = {match.id: match for item in comparison.items for match in item.matches}
        every: list[Match | Addition] = [*matched.values(), *comparison.additions]
        self._local = sorted(every, key=lambda each: (each.span.start, each.id))
        self.numbers = {each.id: number for number, each in enumerate(self._local, start=1)}
        """The number of each local item that is quoted, by its id."""

    def stretches(self, index: int) -> Iterator[Stretch]:
        """Give the text of a document, the local one being the first, from end to end."""
        contents = self._comparison.documents[index]
        items = self._local_items() if index == 0 else self._parent_items(index - 1)
        marked = sorted((*self._left_out(contents), *items), key=lambda each: each[:2])
        at = 0
        for start, end, stretch in marked:
            if start < at:
                continue  # inside of another: what was left out of the middle of an item
            if loose := _loose(contents.text, at, start):
                yield Stretch(loose)
            yield stretch._replace(text=_BLANK_LINES.sub("", contents.text[start:end]))
            at = end
        yield Stretch(_loose(contents.text, at, len(contents.text)))

    def _left_out(self, contents: Contents) -> Iterator[tuple[int, int, Stretch]]:
        for each in contents.dropped:
            if each.span.end > each.span.start:
                why = self._messages.why_dropped(each.reason)
                yield each.span.start, each.span.end, Stretch("", "dropped", why)

    def _parent_items(self, parent: int) -> Iterator[tuple[int, int, Stretch]]:
        for number, item in enumerate(self._comparison.items, start=1):
            if item.parent == parent:
                judged = f"i{number}"
                matches = [f"l{self.numbers[match.id]}" for match in item.matches]
                clause = clause_name(item.path, item.id, self._messages)
                counterpart = matches[0] if matches else judged
                stretch = Stretch("", item.status, clause, f"p{number}", counterpart, judged)
                yield item.span.start, item.span.end, stretch

    def _local_items(self) -> Iterator[tuple[int, int, Stretch]]:
        carried: dict[str, tuple[int, str]] = {}
        for number, item in enumerate(self._comparison.items, start=1):
            for match in item.matches:
                carried.setdefault(match.id, (number, item.status))
        for at, each in enumerate(self._local, start=1):
            clause = clause_name(each.path, each.id, self._messages)
            if each.id in carried:
                number, status = carried[each.id]
                stretch = Stretch("", status, clause, f"l{at}", f"p{number}", f"i{number}")
            else:
                stretch = Stretch("", "added", clause, f"l{at}", f"a{at}", f"a{at}")
            yield each.span.start, each.span.end, stretch


def _loose(text: str, start: int, end: int) -> str:
    """Give what stands between items, without blank lines, and none at either end of the text."""
    loose = _BLANK_LINES.sub("\n", text[start:end])
    loose = loose if start else loose.lstrip("\n")
    return loose if end < len(text) else loose.rstrip("\n")
