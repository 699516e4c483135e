"""Bytes to characters, decided strictly: a text is read whole and right, or refused.

Why no replacement characters, and no library that guesses: a character lost or
misread is a hidden clause, and nobody would know.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple, NoReturn

from zwgk.errors import ConfigurationError, SourceUnreadableError
from zwgk.model.source import LineTable
from zwgk.read.legibility import common_share, reads_as_chinese, reads_as_little_else

ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "gb18030",
    "gbk",
    "gb2312",
    "big5",
)
"""What `--encoding` may name."""

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MARK = "\ufeff"
_UTF_16 = ("utf-16-le", "utf-16-be")
_UNMARKED = ("gb18030", *_UTF_16)
_ENDED_EARLY = {"unexpected end of data", "incomplete multibyte sequence", "truncated data"}

# Two Chinese characters in a row, in UTF-8: common ones in other encodings never look so.
_TWO_HAN = re.compile(rb"[\xe4-\xe9][\x80-\xbf]{2}[\xe4-\xe9]")

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MOST_CONTROLS = 0.005
_SHORT = 1000
"""Shorter texts are let through with as many control characters as one of this length."""


class Decoded(NamedTuple):
    """Characters without a byte order mark, and the encoding they were written in."""

    text: str
    encoding: str


def decode(raw: bytes, forced: str | None = None, name: str = "输入") -> Decoded:
    """Decode `raw` by the encoding it shows itself to be in, or by the `forced` one.

    >>> decode("一、推进政务公开".encode("gb18030"))
    Decoded(text='一、推进政务公开', encoding='gb18030')

    Raises:
        ConfigurationError: `forced` is not one of ENCODINGS.
        SourceUnreadableError: no encoding fits, or the forced one does not, or it is no text.
    """
    decoded = _detect(raw, name) if forced is None else _obey(raw, forced, name)
    controls = _CONTROL.findall(decoded.text)
    most = _MOST_CONTROLS * max(len(decoded.text), _SHORT)
    # 丁丁丁丁 in UTF-16-LE is \x01N\x01N\x01N\x01N to UTF-8.
    garbled = controls and decoded.text.isascii()
    if "\0" in controls or garbled or len(controls) > most:
        raise SourceUnreadableError(
            f"{name}：不是文本（按 {decoded.encoding} 读，有 {len(controls)} 个控制字符）；"
            "请另存为 .txt（UTF-8），或用 --encoding 指定编码"
        )
    return decoded


def _detect(raw: bytes, name: str) -> Decoded:
    """Decode by the byte order mark, else as UTF-8, else as whatever reads as Chinese."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw, encoding, name)
    try:
        decoded = _decoded(raw, "utf-8")
    except UnicodeDecodeError as error:
        return _choose(_readings(raw, _UNMARKED), name) or _refuse(raw, error, name)
    if _TWO_HAN.search(raw):
        return decoded
    # 中中中中 in UTF-16-LE is -N-N-N-N to UTF-8; GB18030 may be valid UTF-8 by chance as well.
    others = (other for other in _readings(raw, _UNMARKED) if reads_as_little_else(other.text))
    return _choose(others, name) or decoded


def _obey(raw: bytes, forced: str, name: str) -> Decoded:
    """Decode by the encoding that the user names, no less strictly."""
    encoding = _SPELLINGS.get(_spelling(forced))
    if encoding is None:
        raise ConfigurationError(
            f"--encoding：没有 {forced} 这种编码{_suggestion(forced)}；"
            f"可用的有 {'、'.join(ENCODINGS)}"
        )
    if encoding == "utf-16":
        encoding = _byte_order(raw, name)
    decoded = _strictly(raw, encoding, name)
    # Most bytes are valid in most encodings, and mean nothing; what is right reads better.
    if not reads_as_chinese(decoded.text) and (better := _legible(raw, name)):
        raise SourceUnreadableError(
            f"{name}：按 {encoding} 读不成中文，看来是 {better.encoding}；请去掉 --encoding"
        )
    return decoded


def _byte_order(raw: bytes, name: str) -> str:
    """Say which UTF-16 it is: by its mark, else by what reads as Chinese, else as on Windows."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark) and encoding in _UTF_16:
            return encoding
    best = _choose(_readings(raw, _UTF_16), name)
    return best.encoding if best else "utf-16-le"


def _legible(raw: bytes, name: str) -> Decoded | None:
    """Decode as if nothing were forced, if Chinese comes of it."""
    with suppress(SourceUnreadableError):
        decoded = _detect(raw, name)
        if reads_as_chinese(decoded.text):
            return decoded
    return None


def _spelling(encoding: str) -> str:
    """Write the name of an encoding as it is looked up: UTF_8, utf8 and utf-8 are one."""
    return encoding.lower().replace("-", "").replace("_", "")


_SPELLINGS = {_spelling(encoding): encoding for encoding in ENCODINGS}


def _suggestion(forced: str) -> str:
    """Name the encoding that was probably meant, if one comes near."""
    from difflib import get_close_matches

    near = get_close_matches(_spelling(forced), _SPELLINGS, n=1)
    return f"（是不是 {_SPELLINGS[near[0]]}？）" if near else ""


def _strictly(raw: bytes, encoding: str, name: str) -> Decoded:
    """Decode by the one encoding that it must be in."""
    try:
        return _decoded(raw, encoding)
    except UnicodeDecodeError as error:
        raise SourceUnreadableError(
            f"{name}：{_place(raw, error)}不是 {encoding}{_cause(error)}；"
            "请重新取得原文件，或用 --encoding 指定别的编码"
        ) from error


def _decoded(raw: bytes, encoding: str) -> Decoded:
    """Decode strictly, and leave the byte order mark out of the text."""
    text = raw.decode(encoding.removesuffix("-sig"))
    if encoding in {"utf-8", "utf-8-sig"}:
        encoding = "utf-8-sig" if text.startswith(_MARK) else "utf-8"
    return Decoded(text.removeprefix(_MARK), encoding)


def _readings(raw: bytes, encodings: Iterable[str]) -> Iterator[Decoded]:
    """Decode by each of the encodings that makes Chinese of it."""
    for encoding in encodings:
        with suppress(UnicodeDecodeError):
            decoded = _decoded(raw, encoding)
            if reads_as_chinese(decoded.text):
                yield decoded


def _choose(readings: Iterable[Decoded], name: str) -> Decoded | None:
    """Choose the reading with the largest share of common characters, if there is any."""
    shares = [(common_share(reading.text), reading) for reading in readings]
    largest = max((share for share, _ in shares), default=0.0)
    best = [reading for share, reading in shares if share == largest]
    # 体协 in UTF-16-LE is 协体 in UTF-16-BE.
    if len(best) > 1:
        either = " 或 ".join(reading.encoding for reading in best)
        raise SourceUnreadableError(f"{name}：按 {either} 都读得通；请用 --encoding 指定编码")
    return best[0] if best else None


def _refuse(raw: bytes, error: UnicodeDecodeError, name: str) -> NoReturn:
    """Say where what reads as Chinese up to there breaks off; else, that nothing fits."""
    breaks = (error, *_breaks(raw))
    legible = [each for each in breaks if reads_as_chinese(_before(raw, each))]
    if legible:
        broken = max(legible, key=lambda each: each.start)
        what = f"{_place(raw, broken)}不是 {broken.encoding}{_cause(broken)}"
    else:
        what = f"认不出编码（{_place(raw, error)}不是 utf-8，也读不成 gb18030 或 utf-16 的中文）"
    raise SourceUnreadableError(
        f"{name}：{what}；请重新取得原文件，或用 --encoding 指定编码"
    ) from error


def _breaks(raw: bytes) -> Iterator[UnicodeDecodeError]:
    """Find where each encoding that needs no byte order mark breaks."""
    for encoding in _UNMARKED:
        try:
            raw.decode(encoding)
        except UnicodeDecodeError as error:
            yield error


def _before(raw: bytes, error: UnicodeDecodeError) -> str:
    """Give the characters before the broken one."""
    return raw[: error.start].decode(error.encoding)


def _place(raw: bytes, error: UnicodeDecodeError) -> str:
    """Say on which line, and at which byte, the broken character is."""
    before = _before(raw, error)
    line = LineTable.of(before).position(len(before)).line
    return f"第 {line} 行第 {error.start + 1} 字节处"


def _cause(error: UnicodeDecodeError) -> str:
    """Tell a file that was cut short from one that is damaged."""
    return "，文件末尾缺了半个字" if error.reason in _ENDED_EARLY else ""
