"""Character references that a page left in its text: &nbsp; for a blank, &quot; for a mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from zwgk.model.source import REFERENCE
from zwgk.model.text import Span

_REST = re.compile("&?(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8});")


class References(NamedTuple):
    """A text with its references resolved, as long as it was."""

    text: str
    """Each reference begins with the character that it stands for."""
    rests: tuple[Span, ...]
    """The other characters of the references, which say nothing any more."""


def resolve_references(source: str) -> References:
    """Put the character for each reference, and tell what of it is left over.

    >>> resolve_references("公开&quot;一网&quot;").rests
    (Span(start=3, end=8), Span(start=11, end=16))
    """
    if "&" not in source:
        return References(source, ())
    # Its table of two thousand names is only for texts from the web.
    import html

    pieces: list[str] = []
    rests: list[Span] = []
    at = 0
    for found in REFERENCE.finditer(source):
        meant = html.unescape(found[0])
        if len(meant) != 1 or not (meant.isprintable() or meant.isspace()) or meant in "\r\n\t":
            continue
        start, end = found.span()
        pieces += (source[at:start], meant, source[start + 1 : end])
        rests.append(Span(start + 1, end))
        at = end
    return References("".join((*pieces, source[at:])), tuple(rests))


def rests_in(gap: str, before: str) -> tuple[Span, ...]:
    """Find references, or their rests, in what no leaf has; `before` is the character ahead of it.

    >>> rests_in("quot; &nbsp;", "&")
    (Span(start=0, end=5), Span(start=6, end=12))
    """
    return tuple(
        Span(*found.span())
        for found in _REST.finditer(gap)
        if found[0][0] == "&" or (before if found.start() == 0 else gap[found.start() - 1]) == "&"
    )
