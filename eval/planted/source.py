"""Read any policy document into points and sentences, so that edits can be planted in it.

This reading is simple on purpose and shares nothing with zwgk's own: what is to
judge the parser must not lean on it. Where it is in doubt, it gives a sentence a
role that does not count.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from eval.planted.words import GUIDED, IN_FORCE, REQUIRES, UNITS

_MARKERS = {
    "section": re.compile(r"[一二三四五六七八九十]{1,3}、"),
    "bracket": re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    "arabic": re.compile(r"\d{1,2}[．.﹒、](?!\d)"),
    "round": re.compile(r"[（(]\d{1,2}[）)]"),
}
"""Marker styles; which of them stand for a point is what the document makes of them."""

_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）)》]*|[^。！？]+")
_ENDED = re.compile(r"[。！？；：;:…”）)〕\]]$")
_TAIL = re.compile(
    r"附件|附[：:]|附表|抄送|主办|督办|此件|[（(]此件|主动公开|(本文|相关|原文)链接|扫一扫|分享"
    r"|20\d\d年\d{1,2}月\d{1,2}日$|[一-鿿]{2,30}(政府|办公室|委员会|厅|局|部)$"
)
"""A line that opens like this is no longer the body: a signature, an imprint, a web page."""

_TITLE = re.compile(r"(关于|20\d\d年)[^。]*(通知|要点|方案|意见|办法|措施|规划|计划|建议)$")
_FORMULA = re.compile(r"印发给你们|现印发|请.{0,8}贯彻(执行|落实)")
_LONGEST_HEADING = 40
_LONGEST_LEAD = 30
_SHORTEST_INTRO = 40
_SHORTEST_SENTENCE = 12


class Part(NamedTuple):
    """A sentence of the parent, or another piece that stands where one would."""

    role: str
    start: int
    end: int
    text: str
    opens: bool
    """It opens a paragraph of its own inside its point."""


class Block(NamedTuple):
    """A numbered point or heading, with all that stands under its number."""

    style: str
    marker: str
    parts: tuple[Part, ...]

    @property
    def is_heading(self) -> bool:
        """Say whether it only heads the points that follow."""
        return all(part.role == "heading" for part in self.parts)


class Source(NamedTuple):
    """A parent document, as far as edits can be planted in it."""

    text: str
    title: str
    intro: tuple[Part, ...]
    blocks: tuple[Block, ...]
    tail_start: int


class _Run(NamedTuple):
    """Joined lines, and where each character stands in the file."""

    text: str
    places: tuple[int, ...]

    def joined(self, other: "_Run") -> "_Run":
        return _Run(self.text + other.text, self.places + other.places)


def read_source(text: str) -> Source:
    """Read a document: what comes before its first marker, its points, and where they end."""
    lines = [line for line in _lines(text) if line.text]
    first = next((at for at, line in enumerate(lines) if _marker(line)), len(lines))
    front, body = lines[:first], lines[first:]
    end = next((at for at, line in enumerate(body) if _TAIL.match(line.text)), len(body))
    blocks = tuple(_block(paragraphs) for paragraphs in _grouped(body[:end]))
    title = next((line.text for line in front[::-1] if _TITLE.search(line.text)), "工作要点")
    return Source(
        text,
        title,
        tuple(_intro(front)),
        blocks,
        body[end].places[0] if end < len(body) else len(text),
    )


def _lines(text: str) -> Iterator[_Run]:
    """List the lines without the white space around them."""
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        bare = line.strip()
        yield _Run(bare, tuple(range(start, start + len(bare))))


def _marker(line: _Run) -> tuple[str, int] | None:
    """Name the style of the marker that a line opens with, and say how long it is."""
    for style, pattern in _MARKERS.items():
        if match := pattern.match(line.text):
            return style, match.end()
    return None


def _grouped(body: list[_Run]) -> Iterator[list[_Run]]:
    """Put the lines of each point together, joining those that a page break cut."""
    group: list[_Run] = []
    for line in body:
        if _marker(line):
            if group:
                yield group
            group = [line]
        elif _is_cut(group[-1], first=len(group) == 1):
            group[-1] = group[-1].joined(line)
        else:
            group.append(line)
    if group:
        yield group


def _is_cut(line: _Run, *, first: bool) -> bool:
    if _ENDED.search(line.text):
        return False
    heading = first and len(line.text) <= _LONGEST_HEADING and not re.search("[，。,]", line.text)
    return not heading


def _block(paragraphs: list[_Run]) -> Block:
    """Read the paragraphs of one point."""
    style, length = _marker(paragraphs[0]) or ("", 0)
    marker = paragraphs[0].text[:length]
    bare = paragraphs[0].text[length:]
    length += len(bare) - len(bare.lstrip())
    first = _Run(paragraphs[0].text[length:], paragraphs[0].places[length:])
    pieces = [
        (piece, at == 0 and number > 0)
        for number, paragraph in enumerate((first, *paragraphs[1:]))
        for at, piece in enumerate(_sentences(paragraph))
    ]
    roles = [
        _role(piece.text, alone=len(pieces) == 1, leads=at == 0 and len(pieces) > 1)
        for at, (piece, _) in enumerate(pieces)
    ]
    if len(paragraphs) > 1 and pieces and "。" not in first.text:
        roles[0] = "heading"  # a heading line with its text beneath
    return Block(
        style,
        marker,
        tuple(
            _part(role, piece, opens) for role, (piece, opens) in zip(roles, pieces, strict=True)
        ),
    )


def _sentences(run: _Run) -> Iterator[_Run]:
    for match in _SENTENCE.finditer(run.text):
        if match.group().strip():
            yield _Run(match.group(), run.places[match.start() : match.end()])


def _role(text: str, *, alone: bool, leads: bool) -> str:
    """Say what a piece is; only a whole sentence that requires something is a sentence."""
    if UNITS.match(text):
        return "units"
    if not re.search("[。！？]", text):
        return "heading" if alone else "broken"
    if leads and len(text) <= _LONGEST_LEAD and not re.search("[，,；;]", text):
        return "title"
    requires = len(text) >= _SHORTEST_SENTENCE and REQUIRES.search(text)
    framed = IN_FORCE.search(text) or GUIDED.search(text)
    return "sentence" if requires and not framed else "background"


def _part(role: str, piece: _Run, opens: bool) -> Part:  # noqa: FBT001 a fact, not a switch
    return Part(role, piece.places[0], piece.places[-1] + 1, piece.text, opens)


def _intro(front: list[_Run]) -> Iterator[Part]:
    """List the sentences between the title and the first point."""
    for line in front:
        if len(line.text) >= _SHORTEST_INTRO and re.search("[。：:]$", line.text):
            for at, piece in enumerate(_sentences(line)):
                if not _FORMULA.search(piece.text):
                    yield _part("intro", piece, at == 0)
