"""How Word writes the number of a label: 一, 壹, ①, ㈠, 甲, iv (ECMA-376, ST_NumberFormat).

Past the end of a series that has one (①…㊿, 甲…癸, a…z) Word falls back to plain figures; so
does what is not known here, which is told.
"""

import re
from collections.abc import Callable

_HAN = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_OLD = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LONGEST_COUNT = 9999
_ROMAN = {
    "m": 1000,
    "cm": 900,
    "d": 500,
    "cd": 400,
    "c": 100,
    "xc": 90,
    "l": 50,
    "xl": 40,
    "x": 10,
    "ix": 9,
    "v": 5,
    "iv": 4,
    "i": 1,
}
_LONGEST_ROMAN = 4999
_LETTERS = 26
_MOST_LETTERS = 30
_ZERO_BELOW = 10


def counted(number: int, digits: str = _HAN, powers: str = "十百千") -> str:
    """Count as people do: 十, 十二, 二十, 一百零三.

    >>> [counted(number) for number in (3, 10, 12, 20, 103, 110)]
    ['三', '十', '十二', '二十', '一百零三', '一百一十']
    """
    if not 0 < number <= _LONGEST_COUNT:
        return str(number)
    parts: list[str] = []
    written = str(number)
    for place, digit in zip(range(len(written) - 1, -1, -1), map(int, written), strict=True):
        if digit:
            parts.append(digits[digit] + (powers[place - 1] if place else ""))
        elif parts and parts[-1] != digits[0]:
            parts.append(digits[0])
    if parts[-1] == digits[0]:
        parts.pop()
    made = "".join(parts)
    # 十二, but 壹拾贰: sums of money leave nothing out.
    return made.removeprefix("一") if made.startswith("一十") else made


def spelled(number: int) -> str:
    """Spell the figures one by one: 二〇, as years are read."""
    return str(number).translate({ord("0") + n: "〇一二三四五六七八九"[n] for n in range(10)})


def _counted_short(number: int) -> str:
    # Beyond 99 chineseCounting spells the figures: 一〇〇.
    return counted(number) if number < 100 else spelled(number)  # noqa: PLR2004


def _series(first: str, length: int) -> Callable[[int], str]:
    """Give a series of characters that follow one another in Unicode."""
    return lambda n: chr(ord(first) + n - 1) if 1 <= n <= length else str(n)


def _circled(number: int) -> str:
    for low, high, first in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if low <= number <= high:
            return chr(ord(first) + number - low)
    return str(number)


def _chosen(characters: str) -> Callable[[int], str]:
    return lambda n: characters[n - 1] if 1 <= n <= len(characters) else str(n)


def _sixty(number: int) -> str:
    """Count by stem and branch: 甲子, 乙丑."""
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12] if number > 0 else str(number)


def _letter(number: int) -> str:
    """Count a…z, aa, bb, as Word does."""
    if not 0 < number <= _LETTERS * _MOST_LETTERS:
        return str(number)
    turns, at = divmod(number - 1, _LETTERS)
    return chr(ord("a") + at) * (turns + 1)


def _roman(number: int) -> str:
    if not 0 < number <= _LONGEST_ROMAN:
        return str(number)
    made = ""
    for sign, value in _ROMAN.items():
        times, number = divmod(number, value)
        made += sign * times
    return made


def _wide(number: int) -> str:
    return str(number).translate({ord("0") + n: chr(ord("０") + n) for n in range(10)})


def _zeroed(number: int) -> str:
    return f"0{number}" if 0 <= number < _ZERO_BELOW else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "bullet": lambda _: "",
    "chineseCounting": _counted_short,
    "chineseCountingThousand": counted,
    "chineseLegalSimplified": lambda n: counted(n, _LEGAL, "拾佰仟"),
    "decimal": str,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": _series("⒈", 20),
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalHalfWidth": str,
    "decimalZero": _zeroed,
    "ideographDigital": spelled,
    "ideographEnclosedCircle": _series("㊀", 10),
    "ideographLegalTraditional": lambda n: counted(n, _LEGAL_OLD, "拾佰仟"),
    "ideographTraditional": _chosen(_STEMS),
    "ideographZodiac": _chosen(_BRANCHES),
    "ideographZodiacTraditional": _sixty,
    "japaneseCounting": counted,
    "japaneseDigitalTenThousand": spelled,
    "japaneseLegal": lambda n: counted(n, _LEGAL_OLD, "拾佰仟"),
    "lowerLetter": _letter,
    "lowerRoman": _roman,
    "none": lambda _: "",
    "numberInDash": lambda n: f"- {n} -",
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "taiwaneseDigital": spelled,
    "upperLetter": lambda n: _letter(n).upper(),
    "upperRoman": lambda n: _roman(n).upper(),
}

WORDLESS = frozenset({"bullet", "none"})
"""Formats whose labels count nothing."""


def is_known(style: str) -> bool:
    """Say whether a format is one of those written here."""
    return style in _FORMATS


def formatted(number: int, style: str) -> str:
    """Write `number` as the format says.

    >>> [formatted(3, style) for style in ("chineseCounting", "decimalEnclosedCircle", "decimal")]
    ['三', '③', '3']
    """
    return _FORMATS.get(style, str)(number)


_LABEL = re.compile(
    "[（(]?[一二三四五六七八九十0-9０-９]{1,3}[）)、．]|[0-9]{1,3}\\.(?![0-9])"
    "|[①-⑳]|第[一二三四五六七八九十百零0-9]{1,5}[章节条]"
)


def opens_with_label(text: str) -> bool:
    """Say whether a line opens as a clause does: 一、（一）1．①第三条.

    >>> opens_with_label("（一）公开"), opens_with_label("1.5万人")
    (True, False)
    """
    return _LABEL.match(text.lstrip()) is not None
