"""A file, or standard input, as a source: opened with care, known by its content, read whole."""

import stat
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

from zwgk.errors import ConfigurationError, ImplausibleError, SourceUnreadableError
from zwgk.model.source import Source
from zwgk.read.encoding import decode
from zwgk.read.kinds import DOCX, HTML, PDF, TEXT, kind_of
from zwgk.read.limits import DEFAULT_LIMITS, Limits, check_size, refuse
from zwgk.read.transcript import ACCEPT, REVISIONS, Asked, Contents

STDIN = "-"
"""The name that stands for standard input."""


def _read_text(raw: bytes, asked: Asked) -> Contents:
    return Contents(*decode(raw, asked.encoding, asked.where))


def _read_docx(raw: bytes, asked: Asked) -> Contents:
    from zwgk.read.docx import read_docx

    return read_docx(raw, asked)


def _read_html(raw: bytes, asked: Asked) -> Contents:
    from zwgk.read.html import read_html

    return read_html(raw, asked)


def _read_pdf(raw: bytes, asked: Asked) -> Contents:
    from zwgk.read.pdf import read_pdf

    return read_pdf(raw, asked)


_READERS: dict[str, Callable[[bytes, Asked], Contents]] = {
    TEXT.name: _read_text,
    DOCX.name: _read_docx,
    HTML.name: _read_html,
    PDF.name: _read_pdf,
}
"""Who reads each kind of file; each is loaded when the first file of its kind is met."""

_BLANK = (
    " \t\n\v\f\r\x1a\x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""Spaces of all widths, and characters that show nothing."""


def read_source(
    name: str,
    *,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    revisions: str = ACCEPT,
) -> Source:
    """Read a file, or standard input when `name` is "-".

    `revisions` says whether tracked changes of a Word file are taken as accepted ("accept") or
    as rejected ("reject").

    Raises:
        ConfigurationError: there is no such `encoding`, or no such way to take `revisions`, or
            what reads this kind of file is not installed.
        SourceUnreadableError: it cannot be opened, or is no kind of file that zwgk reads.
        LimitError: it is larger than the limits allow.
        ImplausibleError: there is nothing in it.
    """
    if revisions not in REVISIONS:
        known = "、".join(REVISIONS)
        raise ConfigurationError(f"--revisions：没有 {revisions}；可用的有 {known}")
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
    read = _READERS[kind.name](raw, Asked(where, encoding, limits, revisions))
    if not read.text.strip(_BLANK):
        what = "只有空白，没有文字" if raw else "是空的"
        raise ImplausibleError(f"{where}：{what}；请给出公文的文本")
    if len(read.text) > limits.text_characters:
        refuse("text_characters", limits, where, len(read.text))
    if (lines := read.text.count("\n")) > limits.paragraphs:
        refuse("paragraphs", limits, where, lines)
    return Source(
        name=shown,
        sha256=sha256(raw).hexdigest(),
        kind=kind.name,
        encoding=read.encoding,
        text=read.text,
        skipped=read.skipped,
        page=read.page,
        notices=read.notices,
    )


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
