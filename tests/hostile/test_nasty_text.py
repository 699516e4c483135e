"""Documents that attack by title, heading, unit or limit: every face shows them as text."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from tests.files.word import docx, para
from tests.hostile.nasty import EVERY, assert_inert, is_live, nasty_plan
from tests.texts import FILLER, lexicon, plan, source
from zwgk.lineage.matrix import matrix_of
from zwgk.pipeline import Bench, Demands
from zwgk.published.publish_document import publish_document
from zwgk.read.docx.anchors import read_draft
from zwgk.read.source import read_source
from zwgk.report import (
    COMPARISON_FORMATS,
    DOCUMENT_FORMATS,
    LEDGER_FORMATS,
    LINEAGE_FORMATS,
    MATRIX_FORMATS,
    TRACE_FORMATS,
    Format,
    result_in,
)
from zwgk.report.messages import say_in
from zwgk.report.view import View
from zwgk.report.word_comments import annotated, comments_of

_OTHER = plan(*FILLER)
"""A document that has nothing of the nasty one, which is then quoted whole."""
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_RUNS_OR_LOADS = {"script", "img", "iframe", "object", "embed", "link", "base", "svg"}
_OF_COMMENTS = {
    f"w:{name}"
    for name in ("comments", "comment", "p", "pPr", "spacing", "ind", "r", "rPr", "sz", "t")
}
_MATRIX_FORMATS = {name: each for name, each in MATRIX_FORMATS.items() if name != "jsonl"}
"""All but lines, which come one by one, before there is a matrix."""
_DOCUMENT_FORMATS = {name: each for name, each in DOCUMENT_FORMATS.items() if name != "text"}
"""All but the text itself, which is what was asked for."""
_QUOTE_LITTLE = {
    *("ComparisonV1 github", "MatrixV1 text"),
    *(f"LineageV1 {name}" for name in LINEAGE_FORMATS),
}
"""Some of the findings, clauses or titles alone."""
_NO_WORD = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""What no Word file can hold."""


def faces_of(title: str, other: str) -> Iterator[tuple[str, str | bytes]]:
    """Show a nasty document, held against another, in every format of every command."""
    bench = Bench(lexicon(), say_in("zh"))
    local, parent = source(other, "<b>=1.txt"), source(title, "+1[/x].txt")
    compared = bench.compare(local, [parent], Demands())
    heads = bench.matrix_items([parent])
    columns = tuple(bench.column(each.name, bench.read(each), [parent]) for each in (local, parent))
    made: tuple[tuple[object, dict[str, Format]], ...] = (
        (compared, COMPARISON_FORMATS),
        (bench.ledger([parent], [local]), LEDGER_FORMATS),
        (bench.trace(local, [parent]), TRACE_FORMATS),
        (matrix_of(*heads, columns), _MATRIX_FORMATS),
        (bench.lineage([local, parent]), LINEAGE_FORMATS),
        (publish_document(bench.read(parent)), _DOCUMENT_FORMATS),
    )
    for result, formats in made:
        for name, each in formats.items():
            shown = View(show="all")
            yield f"{type(result).__name__} {name}", result_in(result, each, shown)
        if formats is LEDGER_FORMATS:
            by_unit = result_in(result, formats["csv"], View(by="unit"))
            yield "LedgerV1 csv", by_unit


class _Page(HTMLParser):
    """Collects the tags of a page and its text, but for what its style and script say."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self._last = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._last = tag
        assert not [name for name, _ in attrs if name.startswith("on") or name in {"src", "style"}]
        links = [value or "" for name, value in attrs if name == "href"]
        assert all(link.startswith("#") for link in links)

    def handle_data(self, data: str) -> None:
        if self._last not in {"style", "script"}:
            self.text += data


def assert_page_is_text(page: str, scripts: int) -> None:
    """Make sure that a page runs and loads nothing but its own scripts."""
    shown = _Page(page)

    assert_inert(page.replace("\t", " "))
    assert not is_live(shown.text.replace("\t", " "))
    assert [tag for tag in shown.tags if tag in _RUNS_OR_LOADS] == ["script"] * scripts


def assert_table_is_text(text: str) -> None:
    """Make sure that no cell of a table runs."""
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    cells = [cell for row in rows for cell in row]

    assert_inert(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    assert [cell for cell in cells if cell.lstrip().startswith(_FORMULA)] == []


def assert_markdown_is_text(text: str) -> None:
    """Make sure that no tag stands in Markdown, and that each table has its columns."""
    tables = [line for line in text.splitlines() if line.startswith("|")]
    widths = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in tables]

    assert_inert(text)
    assert _Page(re.sub(r"\\.", "", text)).tags == []
    assert len(set(widths)) <= 2


def assert_book_is_text(raw: bytes) -> None:
    """Make sure that no cell of a workbook is a formula or a link."""
    cells = cells_of(raw)

    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert [cell for cell in cells if cell.hyperlink] == []
    assert_inert(re.sub(r"\s", " ", told_in(raw)))


def cells_of(raw: bytes) -> list[Any]:
    """Give every cell of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def told_in(face: str | bytes) -> str:
    """Give what a reader of a face sees, and Markdown before it is drawn without its escapes."""
    if isinstance(face, bytes):
        return " ".join(str(cell.value) for cell in cells_of(face))
    return unescape(face.replace("\\", ""))


def assert_face_is_text(name: str, face: str | bytes) -> None:
    """Make sure that a document did nothing where it is shown."""
    if isinstance(face, bytes):
        assert_book_is_text(face)
    elif name.endswith(" html"):
        assert_page_is_text(face, scripts=2 if name.startswith("Comparison") else 0)
    elif name.endswith(" csv"):
        assert_table_is_text(face)
    elif name.endswith(" markdown"):
        assert_markdown_is_text(face)
    else:
        assert_inert(face)
        if name.endswith(" json"):
            json.loads(face)


def test_every_face_of_a_nasty_document_shows_it_as_text() -> None:
    faces = list(faces_of(nasty_plan(""), _OTHER))

    assert len(faces) > len(COMPARISON_FORMATS) + len(LEDGER_FORMATS) + len(TRACE_FORMATS)
    for name, face in faces:
        assert_face_is_text(name, face)
        if name not in _QUOTE_LITTLE:
            assert "{{7*7}}" in told_in(face), name
            assert "<img src=x onerror=alert(1)>" in told_in(face), name


def test_what_begins_like_a_formula_is_marked_as_text_in_tables() -> None:
    faces = dict(faces_of(nasty_plan(""), _OTHER))

    for name in ("ComparisonV1 csv", "LedgerV1 csv", "TraceV1 csv", "MatrixV1 csv"):
        assert all(f"\"'{sign}" in told_in(faces[name]) for sign in ("=1+1", "+1", "-1", "@SUM")), (
            name
        )


def test_every_face_of_a_nasty_title_shows_it_as_text() -> None:
    for attack in EVERY:
        title = f"{attack}全市政务公开工作要点\n一、{attack}公开\n1．各单位要公开预算。\n"
        local = f"{attack}全县政务公开工作要点\n一、{attack}公开\n1．各单位要公开决算。\n"
        for name, face in faces_of(title, local):
            assert_face_is_text(name, face)


@pytest.mark.parametrize(
    "attack", [attack for attack in EVERY if not _NO_WORD.search(attack)], ids=ascii
)
def test_comments_about_a_nasty_document_are_text(tmp_path: Path, attack: str) -> None:
    draft = tmp_path / "draft.docx"
    title = f"{attack}全县政务公开工作要点"
    draft.write_bytes(docx(para(title), para("一、公开"), para(f"1．{attack}各单位要公开规划。")))
    ours = read_source(str(draft))
    parent = source(f"{attack}全市政务公开工作要点\n一、{attack}公开\n1．{attack}要治理河道。\n")
    anchored = read_draft(ours)
    compared = Bench(lexicon(), say_in("zh")).compare(ours, [parent], Demands())
    copy = tmp_path / "copy.docx"
    copy.write_bytes(annotated(anchored, comments_of(compared, anchored, View()), attack))
    told = read_part(copy, "word/comments.xml")

    assert set(re.findall(r"</?([\w:]+)", told)) <= _OF_COMMENTS
    assert_inert(re.sub("<[^>]*>", "", told))
    assert read_source(str(copy)).text == ours.text


def read_part(path: Path, name: str) -> str:
    """Read a part of a Word file."""
    with ZipFile(path) as package:
        return package.read(name).decode()
