"""Fold a source into working text: widths, look-alike marks and blanks, with origins kept.

Scraped pages swap characters that look alike (．﹒. ，, 〔[), OCR and editors put spaces between
Han characters, and hostile text hides characters of no width inside a word (必<U+200B>须).
Everything after this stage reads folded text and need not know.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from zwgk.model.source import PARAGRAPH_IN_CELL
from zwgk.model.text import Span, Text, swapped
from zwgk.parsing.invisible import invisible_runs
from zwgk.parsing.references import resolve_references

# These patterns begin with one class of characters: so most of a text is passed quickly.
_BLANKS = re.compile("[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_CRLF = re.compile("\r\n")
# Full-width letters and digits are none of these: a blank parts ＷＰＳ from Ｏｆｆｉｃｅ.
_HAN_AND_MARKS = (
    ("\u3001", "\u303f"),
    ("\u3400", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff01", "\uff0f"),
    ("\uff1a", "\uff20"),
    ("\uff3b", "\uff40"),
    ("\uff5b", "\uff60"),
)
_OTHER_MARKS = frozenset("“”‘’…—·")
_RARE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_LINE_BREAKS = dict.fromkeys("\r\x0b\x0c\x85\u2029", "\n")
_ALWAYS = (
    _LINE_BREAKS
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF21, 0xFF3B)}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF41, 0xFF5B)}
    | dict.fromkeys("\xa0\u1680\u202f\u205f\u3000", " ")
    | dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ")
    | dict(zip(",;:()?!", "，；：（）？！", strict=True))
    | dict(zip("｡､﹐﹑﹔﹕﹖﹗", "。、，、；：？！", strict=True))
)
# 1,000 and 10:30 and // keep their half-width marks.
_NUMERIC = re.compile(r"[，：](?:(?<=\d[，：])(?=\d)|(?<=：)(?=//))")
_HALF = {"，": ",", "：": ":"}


@lru_cache(maxsize=4)
def _table(look_alikes: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return _ALWAYS | dict(look_alikes)


def fold(
    source: str, look_alikes: Mapping[str, str], invisible: Sequence[Span] | None = None
) -> Text:
    r"""Fold `source` into working text; `invisible` are the runs that show nothing, if known.

    >>> text = fold("２０２２ 年必\u200b须公开,", {})
    >>> text.chars, text.origin(5)
    ('2022年必须公开，', 6)
    """
    hidden = invisible_runs(source) if invisible is None else invisible
    resolved = resolve_references(source)
    text = _without(resolved.text, (*hidden, *resolved.rests))
    chars = swapped(text.chars, _table(tuple(look_alikes.items())))
    if "，" in chars or "：" in chars:
        chars = _NUMERIC.sub(lambda match: _HALF[match.group()], chars)
    if PARAGRAPH_IN_CELL in chars:
        chars = "\n".join(map(_parted, chars.split("\n")))
    if _RARE.search(chars):
        # PDF text layers hold Kangxi radicals (⼀) for the characters they look like.
        chars = _RARE.sub(_usual_form, chars)
    return text._replace(chars=chars)


def _parted(line: str) -> str:
    """Part the paragraphs on a line, unless it is a cell: its paragraphs stay on one line."""
    return line if line.startswith("\t") else line.replace(PARAGRAPH_IN_CELL, "\n")


def _without(source: str, invisible: Sequence[Span]) -> Text:
    """Leave out what shows nothing and blanks beside Han characters, origins kept."""
    pieces: list[str] = []
    runs: list[int] = []
    shifts: list[int] = []
    kept = start = 0
    for cut, end in sorted((*invisible, *_needless_blanks(source))):
        if cut > start:
            pieces.append(source[start:cut])
            runs.append(kept)
            shifts.append(start - kept)
            kept += cut - start
        start = end
    if start < len(source) or not runs:
        pieces.append(source[start:])
        runs.append(kept)
        shifts.append(start - kept)
    return Text("".join(pieces), tuple(runs), tuple(shifts))


def _needless_blanks(source: str) -> Iterator[Span]:
    """Find blanks that say nothing (2022 年济源 is 2022年济源), and the CR of a CRLF."""
    last = len(source)
    for found in _BLANKS.finditer(source):
        start, end = found.span()
        if (start and _is_han_or_mark(source[start - 1])) or (
            end < last and _is_han_or_mark(source[end])
        ):
            yield Span(start, end)
    if "\r" in source:
        for found in _CRLF.finditer(source):
            yield Span(found.start(), found.start() + 1)


def _is_han_or_mark(sign: str) -> bool:
    return sign in _OTHER_MARKS or any(low <= sign <= high for low, high in _HAN_AND_MARKS)


def _usual_form(match: re.Match[str]) -> str:
    usual = unicodedata.normalize("NFKC", match.group())
    return usual if len(usual) == 1 else match.group()
