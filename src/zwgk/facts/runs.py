"""How far a run of one sort of character reaches.

Stepping over a few characters costs less than a pattern does: a class of Chinese characters
takes `re` up to half a millisecond to compile, at every start of the program.
"""

from __future__ import annotations

DIGITS = frozenset("0123456789")
HAN_DIGITS = frozenset("一二三四五六七八九十廿")
"""What days, months and lengths of time are written with."""


def run_start(chars: str, end: int, floor: int, allowed: frozenset[str]) -> int:
    """Say where the run of allowed characters begins that ends at `end`, `floor` at the least.

    >>> run_start("截至12月", 4, 0, DIGITS)
    2
    """
    while end > floor and chars[end - 1] in allowed:
        end -= 1
    return end


def run_end(chars: str, start: int, ceiling: int, allowed: frozenset[str]) -> int:
    """Say where the run of allowed characters ends that begins at `start`."""
    ceiling = min(ceiling, len(chars))
    while start < ceiling and chars[start] in allowed:
        start += 1
    return start


def number_start(chars: str, end: int, floor: int) -> int:
    """Say where the number of a day or month begins that ends at `end`: 12, 十二.

    Two digits at the most, or three characters (二十一, 三十一).
    """
    digits = run_start(chars, end, max(floor, end - 2), DIGITS)
    return digits if digits < end else run_start(chars, end, max(floor, end - 3), HAN_DIGITS)


def number_end(chars: str, start: int) -> int:
    """Say where the number of a day ends that begins at `start`."""
    digits = run_end(chars, start, start + 2, DIGITS)
    return digits if digits > start else run_end(chars, start, start + 3, HAN_DIGITS)


def is_han(char: str) -> bool:
    """Say whether a character is a Chinese one."""
    return "一" <= char <= "鿿" or char == "〇"


def name_start(chars: str, end: int, floor: int) -> int:
    """Say where the run of Chinese characters and Latin letters begins that ends at `end`."""
    while end > floor and (is_han(chars[end - 1]) or _is_letter(chars[end - 1])):
        end -= 1
    return end


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()
