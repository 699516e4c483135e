"""Tables of a page: which are tables and which only set things side by side; cells and spans."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from zwgk.read.html.elements import TEXT, UNSEEN, attribute, children_of

if TYPE_CHECKING:
    from zwgk.read.html.elements import Node

_GROUPS = frozenset({"thead", "tbody", "tfoot"})
_WIDEST = 100
"""A page may claim a span of a billion columns."""
_FEW = 3
"""A table around another that has no more filled cells than these sets it on the page."""


class Census:
    """What an article holds, element by element, counted once."""

    def __init__(self, root: "Node") -> None:
        """Count."""
        self._filled: set[int] = set()
        self._nesting: set[int] = set()
        order = []
        waiting = [root]
        while waiting:
            node = waiting.pop()
            order.append(node)
            if node.name != TEXT and node.name not in UNSEEN:
                waiting.extend(children_of(node))
        for node in reversed(order):
            if node.name == TEXT:
                if (node.data or "").strip():
                    self._filled.add(id(node))
                continue
            inner = [id(each) for each in children_of(node)]
            if not self._filled.isdisjoint(inner):
                self._filled.add(id(node))
            if node.name == "table" or not self._nesting.isdisjoint(inner):
                self._nesting.add(id(node))

    def has_text(self, node: "Node") -> bool:
        """Say whether an element shows anything."""
        return id(node) in self._filled

    def has_table(self, node: "Node") -> bool:
        """Say whether an element is a table or holds one."""
        return id(node) in self._nesting

    def is_layout(self, table: "Node") -> bool:
        """Say whether a table only sets things side by side, or one below the other."""
        rows = [list(cells_of(row)) for row in rows_of(table)]
        filled = [cell for row in rows for cell in row if self.has_text(cell)]
        if len(filled) <= 1 or all(len(row) <= 1 for row in rows):
            return True
        return len(filled) <= _FEW and any(map(self.has_table, filled))


class _Span(NamedTuple):
    """How many columns and rows a cell takes."""

    columns: int
    rows: int


def rows_of(table: "Node") -> "Iterator[Node]":
    """Give the rows of a table, not those of tables inside it."""
    for each in children_of(table):
        if each.name == "tr":
            yield each
        elif each.name in _GROUPS:
            yield from (row for row in children_of(each) if row.name == "tr")


def cells_of(row: "Node") -> "Iterator[Node]":
    """Give the cells of a row."""
    return (each for each in children_of(row) if each.name in {"td", "th"})


def grid_of(table: "Node", text_of: "Callable[[Node], str]") -> list[list[str]]:
    """Give the cells of a table row by row, blank ones for those that are merged."""
    grid: list[list[str]] = []
    below: dict[int, int] = {}
    """For each column, how many rows a cell above still reaches down."""
    for row in rows_of(table):
        made: list[str] = []
        for cell in cells_of(row):
            _fill(made, below)
            span = _Span(_span(cell, "colspan"), _span(cell, "rowspan"))
            for at in range(len(made), len(made) + span.columns):
                if span.rows > 1:
                    below[at] = span.rows - 1
            made.extend([text_of(cell), *([""] * (span.columns - 1))])
        _fill(made, below)
        if made:
            grid.append(made)
    return grid


def _fill(made: list[str], below: dict[int, int]) -> None:
    """Write blank cells where cells of rows above reach down."""
    while below.get(len(made), 0) > 0:
        below[len(made)] -= 1
        made.append("")


def _span(cell: "Node", name: str) -> int:
    value = attribute(cell, name).strip()[:4]
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() else 1
