"""Which characters of a text are spoken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.text import Span


class Cover:
    """Marks stretches of a text as taken: asking costs the same however many there are."""

    def __init__(self, size: int, spans: Iterable[Span] = ()) -> None:
        self._taken = bytearray(size)
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> None:
        """Mark every character of a stretch."""
        self._taken[slice(*span)] = b"\1" * (span.end - span.start)

    def touches(self, span: Span) -> bool:
        """Say whether any character of a stretch is taken."""
        return self._taken.find(1, *span) >= 0
