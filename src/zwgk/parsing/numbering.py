"""What the numbers of labels give: ids, and notices of gaps and repeats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zwgk.model.finding import Notice, values
from zwgk.model.text import Text
from zwgk.parsing.markers import Marker, Style


def numbering_notices(labels: Iterable[tuple[Marker, Text]]) -> Iterator[Notice]:
    """Notice each label whose number neither follows its style's last one nor starts anew.

    Points often run on across sections: 新北 2022 has 6． under （一） and 7． under （二）, so
    the count of a style goes on until it starts anew with 1.
    """
    last: dict[Style, int] = {}
    for marker, text in labels:
        before = last.get(marker.style, 0)
        last[marker.style] = marker.number
        if marker.number in {before + 1, 1}:
            continue
        if marker.number == before:
            named = values(label=text.chars, number=marker.number)
            yield Notice("numbering-repeated", named, text.source_span())
        else:
            named = values(label=text.chars, expected=before + 1, found=marker.number)
            yield Notice("numbering-gap", named, text.source_span())


class Ids:
    """Ids under one parent: the printed number, p1 where there is none, ~2 where it repeats."""

    def __init__(self, prefix: str) -> None:
        """Begin a count of ids that open with `prefix`."""
        self._prefix = prefix
        self._used: dict[int, int] = {}
        self._unnumbered = 0

    def numbered(self, number: int | None) -> str:
        """Give the id of what is printed under a number, if it is."""
        if number is None:
            return self.unnumbered()
        seen = self._used[number] = self._used.get(number, 0) + 1
        return f"{self._prefix}{number}" + (f"~{seen}" if seen > 1 else "")

    def unnumbered(self) -> str:
        """Give the id of the next paragraph without a number."""
        self._unnumbered += 1
        return f"{self._prefix}p{self._unnumbered}"
