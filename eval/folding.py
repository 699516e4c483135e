"""Texts that are the same but for width, marks and white space.

A comparison and an annotation cut and clean a document each in its own way, so
that a sentence is recognised by its letters, digits and Han characters alone.
"""

from collections.abc import Mapping
from unicodedata import normalize

_FIRST_HAN, _LAST_HAN = "一", "鿿"
_GRAM = 4
"""Long enough that common words (政务公开 is four) rarely make two sentences look alike."""

ALIKE = 0.75
"""From this share on, two pieces of text are taken for one sentence, differently cut."""


def fold(text: str) -> str:
    """Leave only letters, digits and Han characters, all in one width.

    >>> fold("（国办发〔２０２２〕8号），")
    '国办发20228号'
    """
    return "".join(char for char in normalize("NFKC", text) if _counts(char))


def _counts(char: str) -> bool:
    return (char.isascii() and char.isalnum()) or _FIRST_HAN <= char <= _LAST_HAN


def shared_part(one: str, other: str) -> float:
    """Say how much of the shorter of two folded texts the longer one holds.

    >>> shared_part("持续做好政府公报工作", "落实好指引持续做好政府公报工作")
    1.0
    >>> shared_part("", "公开")
    0.0
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return 0.0
    if short in long:
        return 1.0
    width = min(_GRAM, len(short))
    grams = [short[at : at + width] for at in range(len(short) - width + 1)]
    return sum(gram in long for gram in grams) / len(grams)


def sentences_like(text: str, folded_by_id: Mapping[str, str]) -> set[str]:
    """Name the sentences that `text` is, or else those that it holds or is part of."""
    folded = fold(text)
    same = {name for name, sentence in folded_by_id.items() if sentence == folded}
    return same or {
        name for name, sentence in folded_by_id.items() if shared_part(folded, sentence) >= ALIKE
    }
