"""One document in every form: as text, as Word writes it by hand and by itself, page, PDF."""

import random
import re
from collections.abc import Callable, Iterator
from itertools import groupby

from tests.files import pdf, web, word

_ONES = "[一二三四五六七八九]"
_HAN = f"{_ONES}?十{_ONES}?|{_ONES}"
_LABELS = (
    (re.compile(f"({_HAN})、"), "chineseCountingThousand", "%1、"),
    (re.compile(f"（({_HAN})）"), "chineseCounting", "（%1）"),
    (re.compile("([0-9]{1,2})．"), "decimal", "%1．"),
    (re.compile("([0-9]{1,2})﹒"), "decimal", "%1﹒"),
    (re.compile("([0-9]{1,2})\\.(?![0-9])"), "decimal", "%1."),
    (re.compile("（([0-9]{1,2})）"), "decimal", "（%1）"),
    (re.compile("([①-⑳])"), "decimalEnclosedCircleChinese", "%1"),
)
_DIGITS = {sign: at for at, sign in enumerate("〇一二三四五六七八九")}


def blocks(text: str) -> Iterator[str | list[list[str]]]:
    """Give the paragraphs of a text, and its tables as rows of cells."""
    for cells, lines in groupby(text.splitlines(), key=_in_table(text)):
        if not cells:
            yield from (line.strip() for line in lines if line.strip())
            continue
        rows: list[list[str]] = [[]]
        for line in lines:
            if line.startswith("\t"):
                rows[-1].append(line[1:].strip())
            elif rows[-1]:
                rows.append([])
        yield [row for row in rows if row]


def as_typed_word(text: str) -> bytes:
    """Write a text as a Word file whose labels were typed."""
    return word.docx(*(_word_block(block, word.para) for block in blocks(text)))


def as_numbered_word(text: str) -> bytes:
    """Write a text as a Word file whose labels Word draws."""
    lists = _Lists()
    body = [_word_block(block, lists.paragraph) for block in blocks(text)]
    return word.docx(*body, parts={"numbering": lists.part()})


def as_revised_word(text: str, seed: int = 0) -> bytes:
    """Write a text as a Word file that went round: changes on every line, some in controls."""
    chance = random.Random(seed)  # noqa: S311 # no secret

    def paragraph(line: str) -> str:
        at = chance.randrange(len(line) + 1)
        changed = word.deleted("原先不是这样写的。") + word.ins(word.run(line[at:]))
        made = word.para(word.run(line[:at]), changed if at < len(line) else word.run(""))
        if chance.random() < 0.3:  # some of them
            return f"<w:sdt><w:sdtPr/><w:sdtContent>{made}</w:sdtContent></w:sdt>"
        gone = '<w:rPr><w:del w:id="7"/></w:rPr>'
        return word.para(word.deleted("（已删）整段删去。"), properties=gone) + made

    return word.docx(*(_word_block(block, paragraph) for block in blocks(text)))


def as_page(text: str) -> bytes:
    """Write a text as a page of a site."""
    made = []
    for block in blocks(text):
        if isinstance(block, str):
            made.append(web.paragraphs([block]))
        else:
            rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in block)
            made.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return web.page("\n".join(made), title="政策文件").encode()


def as_pdf(text: str, *, wide: float = 100) -> bytes:
    """Write a text as a PDF, each table on a page of its own."""
    pages: list[bytes] = []
    for tabular, group in groupby(blocks(text), key=lambda block: not isinstance(block, str)):
        if not tabular:
            lines = [block for block in group if isinstance(block, str)]
            pages.extend(pdf.flowed(lines))
            continue
        for block in group:
            drawing = b""
            for row, cells in enumerate(block):
                for column, cell in enumerate(cells):
                    x, y = 40 + wide * column, 700 - 40 * row
                    drawing += pdf.box(x, y, wide, 40) + pdf.glyphs(cell, x + 5, y + 15, 10)
            pages.append(drawing)
    return pdf.pdf(*pages)


def _in_table(text: str) -> Callable[[str], bool]:
    """Say of each line whether it is of a table: cells, and the empty lines between rows."""
    lines = text.splitlines()
    inside = [line.startswith("\t") for line in lines]
    for at, line in enumerate(lines[:-1]):
        if not line and at and inside[at - 1] and lines[at + 1].startswith("\t"):
            inside[at] = True
    known = iter(inside)
    return lambda _: next(known)


def _word_block(block: str | list[list[str]], paragraph: Callable[[str], str]) -> str:
    if isinstance(block, str):
        return paragraph(block)
    return word.table(*(word.row(*cells) for cells in block))


class _Lists:
    """Lists of a Word file, one for each run of labels that follow one another."""

    def __init__(self) -> None:
        self._used: list[str] = []
        self._last: dict[int, tuple[int, int]] = {}

    def paragraph(self, line: str) -> str:
        """Write a paragraph, its label drawn where it has one."""
        for kind, (pattern, _, _) in enumerate(_LABELS):
            found = pattern.match(line)
            if found is None:
                continue
            value = _value(found[1])
            number, before = self._last.get(kind, (0, -1))
            if value != before + 1:
                number = len(self._used) + 1
                self._used.append(word.used(number, kind, word.start_over(0, value)))
            self._last[kind] = (number, value)
            return word.numbered(line[found.end() :], number)
        return word.para(line)

    def part(self) -> str:
        """Write the lists."""
        drawn = (
            word.drawn(kind, word.level(0, style, text))
            for kind, (_, style, text) in enumerate(_LABELS)
        )
        return "".join(drawn) + "".join(self._used)


def _value(written: str) -> int:
    if written.isascii():
        return int(written)
    if "①" <= written[0] <= "⑳":
        return ord(written) - ord("①") + 1
    tens, ten, ones = written.rpartition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + _DIGITS.get(ones, 0) if ten else _DIGITS[written]
