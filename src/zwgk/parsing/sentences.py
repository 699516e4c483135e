"""Cut a paragraph into sentences, and a sentence into clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk.model.text import Span

_STOPS = frozenset("。！？")
_SENTENCE_SIGNS = re.compile("[。！？（）《》“”]")
_BEHIND_STOP = frozenset('”’）》」』")。！？')
_OPENING = {"（": "）", "《": "》", "“": "”"}
_COMMAS = frozenset("，；：。！？")
_CLAUSE_SIGNS = re.compile("[，；：。！？（）《》“”]")
_TRIM = "，；：。！？ ."


def sentence_spans(chars: str) -> Iterator[Span]:
    """Give the range of each sentence, its stop and the marks that close on it included.

    A stop inside brackets or quotation marks ends no sentence, unless the marks do not pair.

    >>> chars = "要公开（含附件。）。开展“回头看”。"
    >>> [chars[slice(*span)] for span in sentence_spans(chars)]
    ['要公开（含附件。）。', '开展“回头看”。']
    """
    start = 0
    size = len(chars)
    for stop in _outer(chars, _SENTENCE_SIGNS, _STOPS):
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


def clause_spans(chars: str) -> tuple[Span, ...]:
    """Give the range of each comma-separated part of a sentence, marks at its ends left out.

    >>> chars = "扎实推进基层政务公开，推动办事服务“快递式”公开。"
    >>> [chars[slice(*span)] for span in clause_spans(chars)]
    ['扎实推进基层政务公开', '推动办事服务“快递式”公开']
    """
    spans: list[Span] = []
    start = 0
    for sign in (*_outer(chars, _CLAUSE_SIGNS, _COMMAS), len(chars)):
        left, right = start, sign
        while left < right and chars[left] in _TRIM:
            left += 1
        while right > left and chars[right - 1] in _TRIM:
            right -= 1
        if right > left:
            spans.append(Span(left, right))
        start = sign + 1
    return tuple(spans)


def _outer(chars: str, signs: re.Pattern[str], wanted: frozenset[str]) -> list[int]:
    """Find the `wanted` marks that stand outside every pair; all of them where pairs break."""
    outside: list[int] = []
    awaited: list[str] = []
    for match in signs.finditer(chars):
        sign = match[0]
        if sign in wanted:
            if not awaited:
                outside.append(match.start())
        elif sign in _OPENING:
            awaited.append(_OPENING[sign])
        elif awaited and awaited[-1] == sign:
            awaited.pop()
        else:
            # A mark that closes nothing: OCR and page breaks leave such (《双限房”).
            return _every(chars, wanted)
    return _every(chars, wanted) if awaited else outside


def _every(chars: str, wanted: frozenset[str]) -> list[int]:
    return [at for at, sign in enumerate(chars) if sign in wanted]
