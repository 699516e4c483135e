"""The clauses of a sentence: what stands between its commas."""

from __future__ import annotations

from zwgk.marks import outside_pairs
from zwgk.model.text import Span

_COMMAS = "，；：。！？"
_TRIM = "，；：。！？ ."


def clause_spans(chars: str) -> tuple[Span, ...]:
    """Give the range of each comma-separated part of a sentence, marks at its ends left out.

    >>> chars = "扎实推进基层政务公开，推动办事服务“快递式”公开。"
    >>> [chars[slice(*span)] for span in clause_spans(chars)]
    ['扎实推进基层政务公开', '推动办事服务“快递式”公开']
    """
    spans: list[Span] = []
    start = 0
    for sign in (*outside_pairs(chars, _COMMAS), len(chars)):
        left, right = start, sign
        while left < right and chars[left] in _TRIM:
            left += 1
        while right > left and chars[right - 1] in _TRIM:
            right -= 1
        if right > left:
            spans.append(Span(left, right))
        start = sign + 1
    return tuple(spans)
