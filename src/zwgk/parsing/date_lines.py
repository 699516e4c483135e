"""Lines that are a date, or a signature and its date."""

from __future__ import annotations

import re

from zwgk.numerals import to_int

FULL_DATE = re.compile("\\d{4}年\\d{1,2}月\\d{1,2}日")
# These two are texts, compiled for the first line that may be one.
# 二O二二年: the letter is what many keyboards have for 〇.
HAN_DATE = (
    "[〇零一二三四五六七八九Oo0]{4}年[元一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
)
_SIGNED_DATE = f"(?P<signed>[^。；：，]{{2,45}}?)(?:{FULL_DATE.pattern}|{HAN_DATE})"
_ZEROS = str.maketrans("Oo0", "〇〇〇")
_MONTHS, _DAYS = 12, 31


def is_date_line(chars: str) -> bool:
    """Say whether a line is a date and nothing else."""
    bare = chars.removeprefix("（").removesuffix("）")
    if not bare.endswith("日"):
        return False
    return bool(FULL_DATE.fullmatch(bare) or re.fullmatch(HAN_DATE, bare))


def signed_before_date(chars: str) -> int:
    """Give how much of a line stands before the date that ends it; 0 where none does.

    >>> signed_before_date("国务院办公厅二〇〇三年九月四日")
    6
    """
    if not chars.endswith("日") or FULL_DATE.fullmatch(chars):
        return 0
    found = re.fullmatch(_SIGNED_DATE, chars)
    return found.end("signed") if found else 0


def iso_date(chars: str) -> str | None:
    """Give the date of a line in ISO form; None where no calendar has it.

    >>> iso_date("二O二二年十二月三十日"), iso_date("2022年13月32日")
    ('2022-12-30', None)
    """
    parts = chars.strip("（）").replace("月", "年").replace("日", "年").split("年")
    year, month, day = map(_number, parts[:3])
    if year is None or month is None or day is None:
        return None
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def _number(part: str) -> int | None:
    digits = part.strip()
    return to_int(digits if digits.isdigit() else digits.translate(_ZEROS))
