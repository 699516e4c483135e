"""Labelled lines as a tree: what stands under which label, by the styles of the labels alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from zwgk.model.text import Span, Text

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line
    from zwgk.parsing.markers import Style


class Node:
    """A labelled line with the paragraphs and deeper labels under it, while the tree grows."""

    __slots__ = ("_span", "children", "line", "number", "paragraphs", "style")

    def __init__(self, line: Line | None) -> None:
        marker = line.marker if line else None
        self.line = line
        self.style: Style | None = marker.style if marker else None
        self.number: int | None = marker.number if marker else None
        self.paragraphs: list[Text] = []
        self.children: list[Node] = []
        self._span: Span | None = None

    @property
    def span(self) -> Span:
        """Where it stands in the source with all below it, once nothing more is hung under it."""
        if self._span is None:
            spans = [text.source_span() for text in self.paragraphs]
            spans += [child.span for child in self.children]
            if self.line is not None:
                spans.append(self.line.text.source_span())
            self._span = Span(min(spans)[0], max([end for _, end in spans]))
        return self._span

    @property
    def run_in(self) -> Text:
        """What stands on the line of the label, after it."""
        line = self.line
        if line is None or line.marker is None:
            return Text("")
        return line.text.slice(line.marker.end, len(line.chars)).strip()

    def walk(self) -> Iterator[Node]:
        """Give the node and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def grow(lines: Iterable[Line]) -> Node:
    """Hang each line under the last label of a higher style."""
    root = Node(None)
    path = [root]
    for line in lines:
        if line.marker is None:
            path[-1].paragraphs.append(line.text)
            continue
        while len(path) > 1 and (path[-1].style or 0) >= line.marker.style:
            path.pop()
        node = Node(line)
        path[-1].children.append(node)
        path.append(node)
    return root
