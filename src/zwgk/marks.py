"""Punctuation that stands outside every pair of brackets and quotation marks."""

from __future__ import annotations

import re
from functools import cache

_OPENING = {"（": "）", "《": "》", "“": "”"}


def outside_pairs(chars: str, wanted: str) -> list[int]:
    """Find the `wanted` marks that stand outside every pair; all of them where pairs break.

    >>> outside_pairs("公开（含附件，不含草稿），接受监督", "，")
    [11]
    """
    outside: list[int] = []
    awaited: list[str] = []
    for match in _pattern(wanted).finditer(chars):
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


def _every(chars: str, wanted: str) -> list[int]:
    return [at for at, sign in enumerate(chars) if sign in wanted]


@cache
def _pattern(wanted: str) -> re.Pattern[str]:
    return re.compile(f"[{wanted}（）《》“”]")
