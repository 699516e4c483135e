"""Two documents as long as a five-year plan, put together from the seeds."""

from collections.abc import Iterator
from itertools import count

from tests.texts import JIANGSU, JIYUAN, XINBEI, seed, seed_text

_LENGTH = 25_000
_KEPT = "一二三四五六七八九十责任单位"
_EACH_OTHER = 50
"""By how many places in the order of characters a sentence moves each time it is told again."""
_LEFT_OUT = 7
"""Of so many lines the local document leaves one out."""


def long_pair() -> tuple[str, str]:
    """Give a local document and its parent.

    They tell the same several times, each time in other characters: these mean nothing, but make
    sentences as long, and each time others.
    """
    parent = _document("全省工作要点", JIANGSU, JIYUAN)
    lines = _document("全市工作要点", XINBEI, JIYUAN).splitlines(keepends=True)
    return "".join(line for at, line in enumerate(lines, start=1) if at % _LEFT_OUT), parent


def _document(title: str, *names: str) -> str:
    text = f"{title}\n\n"
    for number, body in enumerate(_bodies(*names), start=1):
        text += f"{_numbered(number)}、{body}"
        if len(text) >= _LENGTH:
            break
    return text


def _bodies(*names: str) -> Iterator[str]:
    """Give the sections of seeds without their numbers, again and again in other characters."""
    for turn in count():
        characters = _characters(turn)
        for name in names:
            text = seed_text(name)
            for section in seed(name).sections:
                told = text[section.span.start : section.span.end].partition("、")[2]
                yield told.translate(characters) + "\n"


def _characters(turn: int) -> dict[int, str]:
    every = sorted({char for name in (JIANGSU, XINBEI, JIYUAN) for char in seed_text(name)})
    han = [char for char in every if "一" <= char <= "鿿" and char not in _KEPT]
    return {ord(char): han[(at + turn * _EACH_OTHER) % len(han)] for at, char in enumerate(han)}


def _numbered(number: int) -> str:
    tens, ones = divmod(number, 10)
    before = {0: "", 1: "十"}.get(tens, f"{_KEPT[tens - 1]}十")
    return before + (_KEPT[ones - 1] if ones else "")
