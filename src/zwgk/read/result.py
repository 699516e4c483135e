"""A result that zwgk wrote before: its JSON, by itself or inside of a page."""

import base64
import binascii
import lzma
import re
import sys
from pathlib import Path

from zwgk.errors import LimitError, SourceUnreadableError
from zwgk.read.source import STDIN

_EMBEDDED = re.compile(
    r'<script type="application/(json|x-xz;base64)" id="zwgk-result">([^<]*)</script>'
)
_LARGEST = 64 * 2**20
"""Bytes of a result. That of two documents of 25,000 characters has 2 MB."""


def read_result(name: str) -> str:
    """Read the JSON of a result from a file, or from standard input when `name` is "-".

    Raises:
        SourceUnreadableError: it cannot be opened, or holds no result.
        LimitError: it is larger than any result.
    """
    where = "标准输入" if name == STDIN else name
    try:
        raw = _read(name)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise SourceUnreadableError(f"{where}：打不开（{why}）；请检查文件名") from error
    if len(raw) > _LARGEST:
        raise LimitError(f"{where}：太大（超过 {_LARGEST} 字节），不像 zwgk 写出的结果")
    try:
        text = raw.decode("utf-8-sig")
        return text if text.lstrip()[:1] == "{" else _embedded(text)
    except (ValueError, lzma.LZMAError, EOFError) as error:
        raise SourceUnreadableError(
            f"{where}：里面没有 zwgk 的结果；请给出 zwgk diff 写出的 .json 或 .html"
        ) from error


def _read(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read(_LARGEST + 1)
    with Path(name).open("rb") as file:
        return file.read(_LARGEST + 1)


def _embedded(page: str) -> str:
    """Take the result out of a page.

    Raises:
        ValueError: there is none in it.
    """
    found = _EMBEDDED.search(page)
    if found is None:
        raise ValueError("no result")
    kind, content = found.groups()
    if kind == "json":
        return content
    try:
        packed = base64.b64decode(content, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error
    unpacked = lzma.LZMADecompressor(memlimit=_LARGEST).decompress(packed, _LARGEST + 1)
    if len(unpacked) > _LARGEST:
        raise ValueError("no result unpacks to so much")
    return unpacked.decode()
