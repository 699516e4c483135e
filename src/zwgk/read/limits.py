"""How much zwgk reads before it refuses: one table, each limit with its reason.

A limit that is hit is an error that names it. Nothing is ever cut to fit: what
is cut away would look like an omission, or hide one.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from zwgk.errors import ConfigurationError, LimitError

_UNITS = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30}


class Limits(NamedTuple):
    """The limits of one run."""

    source_bytes: int = 16 * 2**20
    """Bytes of one input. The longest page among 600 published texts has half a megabyte; a
    Word file with pictures may well have ten."""


DEFAULT_LIMITS = Limits()


def limits_of(changes: Iterable[str]) -> Limits:
    """Change some of the limits, each written as the user writes it.

    >>> limits_of(["source-bytes=32M"])
    Limits(source_bytes=33554432)

    Raises:
        ConfigurationError: there is no such limit, or its value is no number of bytes.
    """
    return DEFAULT_LIMITS._replace(**dict(map(_change, changes)))


def check_size(size: int, limits: Limits, name: str) -> None:
    """Refuse an input that is too large.

    Raises:
        LimitError: it has more bytes than `source_bytes` allows.
    """
    if size > limits.source_bytes:
        enough = -(-max(size, 2 * limits.source_bytes) // _UNITS["M"])
        raise LimitError(
            f"{name}：超过上限 source-bytes（{limits.source_bytes} 字节）；"
            f"请检查是不是公文，确实要读时加 --limit source-bytes={enough}M"
        )


def _change(change: str) -> tuple[str, int]:
    """Read one change, such as source-bytes=32M."""
    name, _, value = change.partition("=")
    field = name.replace("-", "_")
    if field not in Limits._fields:
        known = "、".join(each.replace("_", "-") for each in Limits._fields)
        raise ConfigurationError(f"--limit：没有 {name} 这个上限；可用的有 {known}")
    match = re.fullmatch("([1-9][0-9]{0,11})([KMG]?)", value.upper())
    if not match:
        raise ConfigurationError(f"--limit：{change} 不是字节数；请写成 {name}=32M 这样")
    return field, int(match[1]) * _UNITS[match[2]]
