"""Characters that show nothing or turn text around, told with their places."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk.model.finding import Notice, values
from zwgk.model.text import Span
from zwgk.parsing.fold import INVISIBLE


def suspicious_characters(source: str) -> Iterator[Notice]:
    """Notice invisible characters inside the text: 必<U+200B>须 reads as 必须 and is not."""
    for match in INVISIBLE.finditer(source):
        codes = tuple(dict.fromkeys(f"U+{ord(sign):04X}" for sign in match.group()))[:5]
        yield Notice("suspicious-character", values(codes=codes), Span(*match.span()))
