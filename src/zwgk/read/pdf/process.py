"""PDFium run in a process of its own, which is held to a time and to an amount of memory."""

import json
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from zwgk.errors import ConfigurationError, LimitError, SourceUnreadableError
from zwgk.read.limits import as_written, option_of, refuse
from zwgk.read.pdf.glyphs import PASSWORD
from zwgk.read.transcript import Asked

_STREAM = re.compile(rb"stream\r?\n")
_CHUNK = 2**20
_DICTIONARY = 2000
"""How far before its bytes a stream may say what it is."""
# Written out, so that the same modules are found as here, and none in the folder one stands in.
_PROGRAM = """
import sys
sys.path[:] = {path!r}
try:
    import resource
except ImportError:
    pass
else:
    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
    resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds} + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from zwgk.read.pdf.glyphs import main
main({pages})
"""


class Glyph(NamedTuple):
    """One character where it stands on its page, in points from the lower left."""

    character: str
    left: float
    base: float
    """Where the line it stands on is."""
    right: float
    size: float


class Rule(NamedTuple):
    """A straight line along an edge of the page, from its lower left end."""

    left: float
    bottom: float
    right: float
    top: float


class Page(NamedTuple):
    """What stands on a page."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    images: int
    leaning: str
    """Characters that do not stand upright: a watermark, a stamp."""
    broken: bool = False


def read_pages(raw: bytes, asked: Asked) -> list[Page]:
    """Read the pages of a PDF.

    Raises:
        ConfigurationError: what reads PDF is not installed.
        SourceUnreadableError: it is damaged, or has a password.
        LimitError: it is larger than the limits allow, or takes too long.
    """
    _check_installed(asked)
    _check_streams(raw, asked)
    first, *pages = _run(raw, asked)
    if "error" in first:
        if first["error"] == PASSWORD:
            raise SourceUnreadableError(
                f"{asked.where}：这份 PDF 加了打开密码，读不了；请去掉密码后另存"
            )
        raise _damaged(asked)
    if first["pages"] > asked.limits.pdf_pages:
        refuse("pdf_pages", asked.limits, asked.where, first["pages"])
    return [_page(number, found) for number, found in enumerate(pages, start=1)]


def _check_installed(asked: Asked) -> None:
    from importlib.util import find_spec

    if find_spec("pypdfium2") is None:
        raise ConfigurationError(
            f'{asked.where}：这是 PDF 文件，需要读 PDF 的组件；请运行：pip install "zwgk[pdf]"'
        )


def _check_streams(raw: bytes, asked: Asked) -> None:
    """Refuse what would grow without end by unpacking, before it is unpacked to be used."""
    limits = asked.limits
    total = 0
    view = memoryview(raw)
    for found in _STREAM.finditer(raw):
        said = raw[max(found.start() - _DICTIONARY, 0) : found.start()].rpartition(b"obj")[2]
        if b"/Image" in said:
            continue
        size = used = 0
        unpacking = zlib.decompressobj()
        rest = view[found.end() : found.end() + _CHUNK]
        try:
            while rest and not unpacking.eof:
                made = len(unpacking.decompress(rest, _CHUNK))
                size += made
                total += made
                used += len(rest) - len(unpacking.unconsumed_tail)
                if total > limits.pdf_unpacked_bytes:
                    refuse("pdf_unpacked_bytes", limits, asked.where)
                if size > _CHUNK and size > limits.unpacked_ratio * max(used, 1):
                    refuse("unpacked_ratio", limits, asked.where)
                rest = view[found.end() + used : found.end() + used + _CHUNK]
        except zlib.error:
            continue  # it is packed in another way, or broken: PDFium will see


def _run(raw: bytes, asked: Asked) -> list[dict[str, Any]]:
    """Have the pages printed by a process of its own."""
    limits = asked.limits
    program = _PROGRAM.format(
        path=sys.path,
        memory=limits.pdf_memory + len(raw),
        seconds=limits.pdf_seconds,
        pages=limits.pdf_pages,
    )
    command = [sys.executable, "-P", "-X", "utf8", "-c", program]
    try:
        done = subprocess.run(  # noqa: S603 # the program is the one above
            command, input=raw, capture_output=True, check=False, timeout=limits.pdf_seconds
        )
    except subprocess.TimeoutExpired:
        refuse("pdf_seconds", limits, asked.where)
    pages = list(_printed(done.stdout))
    whole = bool(pages) and ("error" in pages[0] or len(pages) == 1 + pages[0]["pages"])
    too_many = bool(pages) and pages[0].get("pages", 0) > limits.pdf_pages
    if done.returncode == 0 and (whole or too_many):
        return pages
    if b"MemoryError" in done.stderr or done.returncode < 0:
        option, value = option_of("pdf_memory"), as_written("pdf_memory", 2 * limits.pdf_memory)
        raise LimitError(
            f"{asked.where}：读到一半停下了：文件有损坏，或超过上限 {option}"
            f"（{limits.pdf_memory} 字节）；请重新取得原文件，确实要读时加 --limit {option}={value}"
        )
    raise _damaged(asked)


def _printed(output: bytes) -> Iterator[dict[str, Any]]:
    for line in output.splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            return


def _damaged(asked: Asked) -> SourceUnreadableError:
    return SourceUnreadableError(
        f"{asked.where}：PDF 不完整或已损坏；请重新取得原文件，或用阅读器打开后另存"
    )


def _page(number: int, found: dict[str, Any]) -> Page:
    if "broken" in found:
        return Page(number, 0.0, 0.0, (), (), 0, "", broken=True)
    pairs = zip(found["text"], found["glyphs"], strict=True)
    width, height = found["size"]
    return Page(
        number,
        width,
        height,
        tuple(Glyph(character, *place) for character, place in pairs),
        tuple(Rule(*rule) for rule in found["rules"]),
        found["images"],
        found["leaning"],
    )
