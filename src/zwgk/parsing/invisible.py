"""Characters that show nothing: zero-width, bidi controls, variation selectors, control codes.

They are found by asking which characters a text has at all, since a text has few different ones
and hardly ever one of these; a pattern of all their ranges would cost more to compile than a
document takes to parse.
"""

from __future__ import annotations

import re
import unicodedata

from zwgk.model.text import Span

_LINE_AND_TAB = frozenset("\t\n\r\x0b\x0c\x85")
_CATEGORIES = frozenset({"Cc", "Cf", "Cs"})
# Fillers, joiners and selectors that Unicode counts as letters, marks or symbols.
_FILLERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0\ufffc\ufffd"
)


def invisible_runs(source: str) -> tuple[Span, ...]:
    r"""Find the runs of characters that show nothing.

    >>> invisible_runs("必\u200b须\n公开")
    (Span(start=1, end=2),)
    """
    signs = set(source)
    odd = {sign for sign in signs if not sign.isprintable() or sign >= "\ufe00"} | signs & _FILLERS
    present = "".join(sorted(filter(_is_invisible, odd)))
    if not present:
        return ()
    pattern = re.compile(f"[{re.escape(present)}]+")
    return tuple(Span(*found.span()) for found in pattern.finditer(source))


def _is_invisible(sign: str) -> bool:
    if sign in _LINE_AND_TAB:
        return False
    if not sign.isprintable():
        return unicodedata.category(sign) in _CATEGORIES or sign >= "\U000e0000"
    return sign in _FILLERS or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000"
