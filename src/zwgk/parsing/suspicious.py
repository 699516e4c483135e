"""Characters that show nothing or turn text around, told with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk.model.finding import Notice, values
from zwgk.model.text import Span


def suspicious_characters(source: str, invisible: Sequence[Span]) -> Iterator[Notice]:
    """Notice invisible characters inside the text: 必<U+200B>须 reads as 必须 and is not."""
    for run in invisible:
        codes = tuple(dict.fromkeys(f"U+{ord(sign):04X}" for sign in source[slice(*run)]))[:5]
        yield Notice("suspicious-character", values(codes=codes), run)
