"""Cut a paragraph into sentences."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk.marks import outside_pairs
from zwgk.model.text import Span

_STOPS = "。！？"
_BEHIND_STOP = frozenset('”’）》」』")。！？')


def sentence_spans(chars: str) -> Iterator[Span]:
    """Give the range of each sentence, its stop and the marks that close on it included.

    A stop inside brackets or quotation marks ends no sentence, unless the marks do not pair.

    >>> chars = "要公开（含附件。）。开展“回头看”。"
    >>> [chars[slice(*span)] for span in sentence_spans(chars)]
    ['要公开（含附件。）。', '开展“回头看”。']
    """
    size = len(chars)
    start = 0
    for stop in _stops(chars):
        if stop < start:
            continue  # one of several stops in a row, which end one sentence
        end = stop + 1
        while end < size and chars[end] in _BEHIND_STOP:
            end += 1
        if not chars[start:end].isspace():
            yield Span(start, end)
        start = end
    if start < size and not chars[start:].isspace():
        yield Span(start, size)


def _stops(chars: str) -> list[int]:
    """Find the marks that end a sentence; most lines have one, at their end, if any."""
    inner = chars[:-1]
    if "。" in inner or "！" in inner or "？" in inner:
        return outside_pairs(chars, _STOPS)
    return []
