"""Gaps and repeats in the numbers of a document's labels."""

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
