"""Characters that show nothing: zero-width, bidi controls, variation selectors, control codes.

Hardly a text has one of these: the text as a whole is asked first, then which characters it has at
all; a pattern of all their ranges would cost more to compile than a document takes to parse.
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
_FILLERS_AND_SELECTORS = (*_FILLERS, *map(chr, range(0xFE00, 0xFE10)))
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_BLANKS = "\n\t\r\xa0\u3000"
"""Those of a line, and the wide ones, which do not count as printable."""


def invisible_runs(source: str) -> tuple[Span, ...]:
    r"""Find the runs of characters that show nothing.

    >>> invisible_runs("必\u200b须\n公开")
    (Span(start=1, end=2),)
    """
    if _is_plain(source):
        return ()
    signs = set(source)
    odd = {sign for sign in signs if not sign.isprintable() or sign >= "\ufe00"} | signs & _FILLERS
    present = "".join(sorted(filter(_is_invisible, odd)))
    if not present:
        return ()
    pattern = re.compile(f"[{re.escape(present)}]+")
    return tuple(Span(*found.span()) for found in pattern.finditer(source))


def _is_plain(source: str) -> bool:
    """Say, quickly, whether a text surely has no such character."""
    visible = source
    for blank in _BLANKS:
        visible = visible.replace(blank, "")
    return (
        visible.isprintable()
        and not any(filler in visible for filler in _FILLERS_AND_SELECTORS)
        and _BEYOND.search(visible) is None
    )


def _is_invisible(sign: str) -> bool:
    if sign in _LINE_AND_TAB:
        return False
    if not sign.isprintable():
        return unicodedata.category(sign) in _CATEGORIES or sign >= "\U000e0000"
    return sign in _FILLERS or "\ufe00" <= sign <= "\ufe0f" or sign >= "\U000e0000"
