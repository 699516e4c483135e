"""A file, or standard input, as a source: opened with care, known by its content, read whole."""

import stat
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

from zwgk.errors import ImplausibleError, SourceUnreadableError
from zwgk.model.source import Source
from zwgk.read.encoding import Decoded, decode
from zwgk.read.kinds import TEXT, kind_of
from zwgk.read.limits import DEFAULT_LIMITS, Limits, check_size

STDIN = "-"
"""The name that stands for standard input."""

_READERS: dict[str, Callable[[bytes, str | None, str], Decoded]] = {
    TEXT.name: decode,
}
"""Who reads each kind of file, given its bytes, the encoding asked for, and its name."""

_BLANK = (
    " \t\n\v\f\r\x1a\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""Spaces of all widths, and characters that show nothing."""


def read_source(
    name: str, *, encoding: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Source:
    """Read a file, or standard input when `name` is "-".

    Raises:
        ConfigurationError: there is no such `encoding`.
        SourceUnreadableError: it cannot be opened, or is no kind of file that zwgk reads.
        LimitError: it is larger than the limits allow.
        ImplausibleError: there is nothing in it.
    """
    if not name:
        raise SourceUnreadableError("文件名是空的；请写出文件名，或用 - 表示标准输入")
    # A file name that is no UTF-8 must not break the report that shows it.
    shown = name.encode(errors="backslashreplace").decode()
    where = "标准输入" if name == STDIN else shown
    raw = _read_bytes(name, where, limits)
    check_size(len(raw), limits, where)
    kind = kind_of(raw)
    if kind.name not in _READERS:
        raise SourceUnreadableError(f"{where}：这是{kind.what}，zwgk 不能直接读；{kind.advice}")
    text, used = _READERS[kind.name](raw, encoding, where)
    if not text.strip(_BLANK):
        what = "只有空白，没有文字" if raw else "是空的"
        raise ImplausibleError(f"{where}：{what}；请给出公文的文本")
    return Source(shown, sha256(raw).hexdigest(), kind.name, used, text)


def _read_bytes(name: str, where: str, limits: Limits) -> bytes:
    """Read what there is, and at most one byte more than the limit."""
    try:
        if name == STDIN:
            return _read_stdin(limits.source_bytes + 1)
        path = Path(name)
        _check_openable(path, where, limits)
        with path.open("rb") as file:
            return file.read(limits.source_bytes + 1)
    except (OSError, ValueError) as error:
        _tell_why_closed(error, where)


def _read_stdin(size: int) -> bytes:
    """Read standard input, which a service may have closed."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceUnreadableError("标准输入：没有打开；请写出文件名")
    return sys.stdin.buffer.read(size)


def _check_openable(path: Path, where: str, limits: Limits) -> None:
    """Refuse what is no file before it is opened: a pipe that nobody writes to waits for ever."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise SourceUnreadableError(f"{where}：是文件夹；请写出其中的文件，如 {where}/*.txt")
    if not stat.S_ISREG(found.st_mode):
        raise SourceUnreadableError(
            f"{where}：不是普通文件（是管道或设备）；请把内容送进标准输入，文件名写 -"
        )
    check_size(found.st_size, limits, where)


def _tell_why_closed(error: OSError | ValueError, where: str) -> NoReturn:
    """Say in one line why an input could not be opened."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            why = "没有这个文件；请检查文件名和所在文件夹"
        case PermissionError():
            why = "没有权限读取；请检查文件的权限"
        case OSError():
            why = f"打不开（{error.strerror}）；请检查文件名和磁盘"
        case _:
            why = "文件名里有不能用的字符；请改名"
    raise SourceUnreadableError(f"{where}：{why}") from error
