"""What stands in the margins of pages: page numbers, and lines that every page repeats."""

import re
from collections.abc import Sequence

from zwgk.read.pdf.lines import Line
from zwgk.read.pdf.process import Page

_PAGE_NUMBER = re.compile(
    r"[-—–－一\s·.]*(?:第\s*)?(?P<n>\d{1,4})(?:\s*页)?(?:\s*[,，/／]?\s*共?\s*\d{1,4}\s*页?)?[-—–－一\s·.]*"
)
_EDGE = 0.14
"""Of the height: how far in from the edge of the page its margins reach."""
_LINES = 2
_FEWEST_PAGES = 3
_MOST_PAGES = 0.6
_SAME_HEIGHT = 6.0


def split_margins(
    pages: Sequence[tuple[Page, list[Line]]],
) -> list[tuple[list[tuple[Line, str]], list[Line]]]:
    """Part the lines of each page from those in its margins, with what each of those is."""
    repeated = _repeated(pages)
    parted = []
    for page, lines in pages:
        margins: list[tuple[Line, str]] = []
        rest: list[Line] = []
        for line in lines:
            if _in_margin(line, page) and _is_page_number(line.text):
                margins.append((line, "page-number"))
            elif _in_margin(line, page) and _likeness(line) in repeated:
                margins.append((line, "running-head"))
            else:
                rest.append(line)
        parted.append((margins, rest))
    return parted


def _is_page_number(text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text) is not None


def _in_margin(line: Line, page: Page) -> bool:
    return not _EDGE * page.height < line.base < (1 - _EDGE) * page.height


def _repeated(pages: Sequence[tuple[Page, list[Line]]]) -> frozenset[tuple[str, int]]:
    """Find lines that stand at one height in the margins of most pages, or of many."""
    counts: dict[tuple[str, int], int] = {}
    for page, lines in pages:
        edges = {
            _likeness(line)
            for line in (*lines[:_LINES], *lines[-_LINES:])
            if _in_margin(line, page)
        }
        for likeness in edges:
            counts[likeness] = counts.get(likeness, 0) + 1
    enough = max(_FEWEST_PAGES, _MOST_PAGES * len(pages) / 2)
    return frozenset(likeness for likeness, count in counts.items() if count >= enough)


def _likeness(line: Line) -> tuple[str, int]:
    """Say what two lines have in common that differ by the number of their page."""
    return re.sub(r"\d+", "#", line.text), round(line.base / _SAME_HEIGHT)
