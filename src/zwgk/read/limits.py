"""How much zwgk reads before it refuses: one table, each limit with its reason.

A limit that is hit is an error that names it. Nothing is ever cut to fit: what
is cut away would look like an omission, or hide one.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, NoReturn

from zwgk.errors import ConfigurationError, LimitError

_BYTES = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}
_COUNT = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


class Limits(NamedTuple):
    """The limits of one run."""

    source_bytes: int = 16 * 2**20
    """Bytes of one input. The longest page among 600 published texts has half a megabyte; a
    Word file with pictures may well have ten."""
    text_characters: int = 500_000
    """Characters of the text that is parsed. The longest of the same texts has 38,000; a book of
    five hundred pages has as many as this."""
    zip_members: int = 2000
    """Files in a Word file. A file that says it has 100,000 of them takes minutes to list."""
    unpacked_bytes: int = 32 * 2**20
    """Bytes read out of a Word file, counted as they come: a file may say what it likes about
    its size. The text of a book takes five million."""
    unpacked_ratio: int = 200
    """How many times larger a part may get by unpacking, after the first megabyte. XML of Word
    shrinks to a twentieth, a bomb to a thousandth."""
    paragraphs: int = 50_000
    """Lines of a text, and paragraphs of a Word file, empty ones too. A book of five hundred
    pages has fifteen thousand."""
    depth: int = 256
    """Elements inside one another in a Word file, where a table in a table in a text box has 30,
    and tables in a web page, where 10 are many."""
    html_tags: int = 100_000
    """Marks that open a tag (<) in a web page. The largest of 60 saved pages has 6,300."""
    pdf_pages: int = 1000
    """Pages of a PDF."""
    pdf_seconds: int = 8
    """How long the reading of a PDF may take. It is done by a library in C++, in a process of its
    own, which can be stopped; a page takes some 5 ms."""
    pdf_unpacked_bytes: int = 128 * 2**20
    """Bytes made of the compressed streams of a PDF, pictures left out. A Chinese font has ten
    million, and a document may hold several."""
    pdf_memory: int = 192 * 2**20
    """Bytes that the process that reads a PDF may use, where the system can hold it to them."""


DEFAULT_LIMITS = Limits()

_UNITS = {name: _BYTES if name.endswith(("bytes", "memory")) else _COUNT for name in Limits._fields}
_NAMES_OF_UNITS = {
    "bytes": "字节",
    "memory": "字节",
    "characters": "字",
    "members": "个",
    "ratio": "倍",
    "paragraphs": "段",
    "depth": "层",
    "tags": "个",
    "pages": "页",
    "seconds": "秒",
}


def limits_of(changes: Iterable[str]) -> Limits:
    """Change some of the limits, each written as the user writes it.

    >>> limits_of(["source-bytes=32M"]).source_bytes
    33554432

    Raises:
        ConfigurationError: there is no such limit, or its value is no number of what it limits.
    """
    return DEFAULT_LIMITS._replace(**dict(map(_change, changes)))


def option_of(field: str) -> str:
    """Give the name by which users call a limit.

    >>> option_of("source_bytes")
    'source-bytes'
    """
    return field.replace("_", "-")


def as_written(field: str, value: int) -> str:
    """Write the value of a limit as a user may write it, in the largest unit that is whole.

    >>> as_written("source_bytes", 33554432)
    '32M'
    """
    units = _UNITS[field]
    sign, size = max(
        ((sign, size) for sign, size in units.items() if value % size == 0),
        key=lambda unit: unit[1],
    )
    return f"{value // size}{sign}"


def check_size(size: int, limits: Limits, name: str) -> None:
    """Refuse an input that is too large.

    Raises:
        LimitError: it has more bytes than `source_bytes` allows.
    """
    if size > limits.source_bytes:
        refuse("source_bytes", limits, name, size)


def refuse(field: str, limits: Limits, name: str, size: int | None = None) -> NoReturn:
    """Refuse an input for the limit it hits, saying how to have it read nevertheless.

    Raises:
        LimitError: always; `size` is how large it is, where that is known.
    """
    value: int = getattr(limits, field)
    unit = next(named for end, named in _NAMES_OF_UNITS.items() if field.endswith(end))
    enough = max(size or 0, 2 * value)
    million = _UNITS[field]["M"]
    if enough > million:
        enough += -enough % million
    option = option_of(field)
    raise LimitError(
        f"{name}：超过上限 {option}（{value} {unit}）；"
        f"请检查是不是公文，确实要读时加 --limit {option}={as_written(field, enough)}"
    )


def _change(change: str) -> tuple[str, int]:
    """Read one change, such as source-bytes=32M."""
    name, _, value = change.partition("=")
    field = name.replace("-", "_")
    if field not in Limits._fields:
        known = "、".join(map(option_of, Limits._fields))
        raise ConfigurationError(f"--limit：没有 {name} 这个上限；可用的有 {known}")
    match = re.fullmatch("([1-9][0-9]{0,11})([KMG]?)", value.upper())
    if not match:
        example = as_written(field, 2 * getattr(DEFAULT_LIMITS, field))
        what = "字节数" if _UNITS[field] is _BYTES else "数"
        raise ConfigurationError(f"--limit：{change} 不是{what}；请写成 {name}={example} 这样")
    return field, int(match[1]) * _UNITS[field][match[2]]
