"""A page as lines: blocks and breaks begin them, tables stay tables, drawn numbers are written."""

import re
from typing import TYPE_CHECKING

from zwgk.read.html.elements import (
    BLOCKS,
    CONTROLS,
    TEXT,
    UNSEEN,
    attribute,
    children_of,
    is_hidden,
)
from zwgk.read.html.tables import Census, grid_of
from zwgk.read.labels import formatted
from zwgk.read.transcript import Transcript

if TYPE_CHECKING:
    from zwgk.read.html.elements import Node

_BLANKS = re.compile("[ \t\r\n\f]+")
_LABELLED = re.compile("[（(]?[一二三四五六七八九十0-9０-９]{1,3}[）)、.．]|[①-⑳]|第.{1,4}[章条]")
# How a browser writes the numbers of a list, and what it sets after them.
_LISTS = {
    "decimal": ("decimal", "."),
    "1": ("decimal", "."),
    "decimal-leading-zero": ("decimalZero", "."),
    "a": ("lowerLetter", "."),
    "lower-alpha": ("lowerLetter", "."),
    "lower-latin": ("lowerLetter", "."),
    "upper-alpha": ("upperLetter", "."),
    "upper-latin": ("upperLetter", "."),
    "i": ("lowerRoman", "."),
    "lower-roman": ("lowerRoman", "."),
    "upper-roman": ("upperRoman", "."),
    "cjk-ideographic": ("chineseCountingThousand", "、"),
    "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("chineseCountingThousand", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "cjk-decimal": ("ideographDigital", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "none": ("none", ""),
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


class _List:
    """A list while it is read."""

    def __init__(self, node: "Node") -> None:
        styled = _STYLE.search(attribute(node, "style").lower())
        kind = styled[1] if styled else attribute(node, "type")
        # A and I are not a and i.
        known = {"A": "upper-alpha", "I": "upper-roman"}.get(kind, kind.lower() or "decimal")
        self.format, self.after = _LISTS.get(known, ("none", ""))
        if node.name == "ul":
            self.format, self.after = "none", ""
        start = attribute(node, "start")
        self.number = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1

    def label(self, item: "Node") -> str:
        value = attribute(item, "value")
        if re.fullmatch("[0-9]{1,6}", value):
            self.number = int(value)
        label = formatted(self.number, self.format) + self.after
        self.number += 1
        return label


class Lines:
    """Lines of a part of a page, as a visitor sees them."""

    def __init__(self) -> None:
        """Begin with none."""
        self.lines: list[str] = []
        self._pieces: list[str] = []
        self._lists: list[_List] = []
        self._label = ""
        self._kept = 0
        """How many elements are open whose line ends stand as they are written."""

    def read(self, root: "Node") -> list[str]:
        """Read an element and all inside it."""
        waiting = [(root, False)]
        while waiting:
            node, closes = waiting.pop()
            if closes:
                self._close(node)
            elif node.name == TEXT:
                self._text(node.data or "")
            elif self.opens(node):
                waiting.append((node, True))
                waiting.extend((each, False) for each in reversed(children_of(node)))
        self.end_line()
        return self.lines

    def opens(self, node: "Node") -> bool:
        """Open an element; say whether what is inside it is to be read."""
        name = node.name
        if name in UNSEEN or name in {"rt", "rp"}:
            return False
        if name == "br" or name in BLOCKS:
            self.end_line()
        if name in {"ol", "ul"}:
            self._lists.append(_List(node))
        elif name == "li" and self._lists:
            self._label = self._lists[-1].label(node)
        elif name == "pre":
            self._kept += 1
        return True

    def end_line(self) -> None:
        """End the line that is being written, if there is anything on it."""
        line = _BLANKS.sub(" ", "".join(self._pieces)).strip()
        self._pieces.clear()
        if not line:
            return
        # Editors leave 1. in the text of an item whose number the page hides.
        label = "" if _LABELLED.match(line) else self._label
        self._label = ""
        self.put(label + line)

    def put(self, line: str) -> None:
        """Write a line."""
        self.lines.append(line)

    def _text(self, text: str) -> None:
        if not self._kept:
            self._pieces.append(text)
            return
        first, *rest = text.split("\n")
        self._pieces.append(first)
        for line in rest:
            self.end_line()
            self._pieces.append(line)

    def _close(self, node: "Node") -> None:
        if node.name in BLOCKS:
            self.end_line()
        if node.name in {"ol", "ul"} and self._lists:
            self._lists.pop()
        elif node.name == "pre":
            self._kept -= 1


class _Article(Lines):
    """Lines of the document itself: with its tables, and without what works the page."""

    def __init__(self, census: Census, transcript: Transcript) -> None:
        super().__init__()
        self.hidden = 0
        self._census = census
        self._transcript = transcript

    def opens(self, node: "Node") -> bool:
        if node.name in CONTROLS or is_hidden(node):
            self._leave_out(node)
            return False
        if node.name == "table" and not self._census.is_layout(node):
            self.end_line()
            self._transcript.table(grid_of(node, _cell_text))
            return False
        return super().opens(node)

    def put(self, line: str) -> None:
        self._transcript.paragraph(line)

    def _leave_out(self, node: "Node") -> None:
        text = "\n".join(Lines().read(node))
        hidden = node.name not in CONTROLS and bool(text)
        self._transcript.skip(text, "hidden-text" if hidden else "web-page")
        self.hidden += hidden


class _Around(Lines):
    """Lines of a page before and after one of its elements."""

    def __init__(self, article: "Node") -> None:
        super().__init__()
        self._article = article
        self.before: list[str] | None = None

    def opens(self, node: "Node") -> bool:
        if node is self._article:
            self.end_line()
            self.before, self.lines = self.lines, []
            return False
        return super().opens(node)


def write_article(article: "Node", transcript: Transcript) -> None:
    """Write down the element that holds the document."""
    written = _Article(Census(article), transcript)
    written.read(article)
    if written.hidden:
        transcript.tell("hidden-text", count=written.hidden)


def lines_around(root: "Node", article: "Node") -> tuple[list[str], list[str]]:
    """Give the lines of a page before and after the element that holds the document."""
    around = _Around(article)
    after = around.read(root)
    return (around.before or [], after)


def _cell_text(cell: "Node") -> str:
    return "\n".join(Lines().read(cell))
