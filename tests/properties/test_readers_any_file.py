"""What holds of reading any file: refused in one line or read, and nothing in it lost."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.files import web, word
from tests.files.forms import as_numbered_word, as_page, as_pdf, as_revised_word, as_typed_word
from tests.properties.test_parsing_any_text import assert_accounted_for
from tests.properties.texts import lines
from tests.texts import JIYUAN, reader, seed_text
from zwgk.errors import ZwgkError
from zwgk.model.source import Source
from zwgk.read.limits import DEFAULT_LIMITS
from zwgk.read.source import read_source
from zwgk.read.transcript import ACCEPT, REJECT

_SOME = "\n".join(seed_text(JIYUAN).split("\n")[:12])
_WORD = as_revised_word(_SOME)
_PAGE = as_page(_SOME)
_PDF = as_pdf(_SOME)
_STARTS = (
    b"",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"<!DOCTYPE html>",
    b"<html>",
    b"\xff\xfe",
    b"\xd0\xcf",
)
_PUT = st.one_of(
    st.binary(max_size=12),
    st.sampled_from([b"<", b">", b"</w:p>", b"<w:tbl>", b"<w:tc>", b"<table>", b"</div>", b"<!--"]),
    st.sampled_from(
        [b"endstream", b" 0 R", b"<<", b">>", b"[", b"%%EOF", b"&#x110000;", b"&nbsp;"]
    ),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the name of a file that may be written over."""
    return tmp_path_factory.mktemp("read") / "公文"


def read(raw: bytes, file: Path, revisions: str = ACCEPT) -> Source:
    """Read a file that holds these bytes."""
    file.write_bytes(raw)
    return read_source(str(file), revisions=revisions)


def assert_read_or_refused(raw: bytes, file: Path) -> None:
    """See that a file is read and accounted for, or refused in one line that says where."""
    source: Source | None = None
    refused = ""
    try:
        source = read(raw, file)
    except ZwgkError as error:
        refused = str(error)
    if source is None:
        assert refused.startswith(str(file))
        assert refused.isprintable()
        return
    assert len(source.text) <= DEFAULT_LIMITS.text_characters
    assert_places_are_right(source)
    assert_accounted_for(reader().read(source))


def assert_places_are_right(source: Source) -> None:
    """See that what was left out stood somewhere in the text, each after the one before."""
    places = [each.at for each in source.skipped]
    assert places == sorted(places)
    assert all(0 <= at <= len(source.text) for at in places)
    assert all(each.text.strip() for each in source.skipped)


def changed(raw: bytes, data: st.DataObject) -> bytes:
    """Put something in, in place of something, a few times."""
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw)))
        raw = raw[:at] + data.draw(_PUT) + raw[at + data.draw(st.integers(0, 40)) :]
    return raw


@given(st.sampled_from(_STARTS), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(file: Path, start: bytes, rest: bytes) -> None:
    assert_read_or_refused(start + rest, file)


@given(st.data())
def test_a_damaged_word_file_is_read_or_refused(file: Path, data: st.DataObject) -> None:
    assert_read_or_refused(changed(_WORD, data), file)


@given(st.data())
def test_a_word_file_with_a_damaged_part_is_read_or_refused(
    file: Path, data: st.DataObject
) -> None:
    with zipfile.ZipFile(io.BytesIO(as_numbered_word(_SOME))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(members)))

    assert_read_or_refused(word.zipped({**members, name: changed(members[name], data)}), file)


@given(st.data())
def test_a_damaged_page_is_read_or_refused(file: Path, data: st.DataObject) -> None:
    assert_read_or_refused(changed(_PAGE, data), file)


@settings(max_examples=settings().max_examples // 5)
@given(st.data())
def test_a_damaged_pdf_is_read_or_refused(file: Path, data: st.DataObject) -> None:
    pytest.importorskip("pypdfium2", reason="the extra zwgk[pdf] is not installed")

    assert_read_or_refused(changed(_PDF, data), file)


_ARTICLE = ["推进政务公开工作，各单位要公开预算、决算，做好解读，及时回应社会关切。"] * 3
"""Paragraphs that let a page be known for one with an article."""


@pytest.mark.parametrize("write", [as_typed_word, as_numbered_word, as_revised_word, as_page])
@given(lines.map(lambda some: _ARTICLE + some))
@example([*_ARTICLE, "— 3 —", "第 3 页 共 10 页"])
@example([*_ARTICLE, "2.一、公开", "2.2025年底前公开"])
def test_paragraphs_come_back_as_they_were_written(
    file: Path, write: Callable[[str], bytes], written: list[str]
) -> None:
    """What a page number is, is for the parser to say: to a reader it is a paragraph like any.

    After a label that it draws, Word sets a tab, which is kept as a blank where figures or
    letters would run together: 2. 2025年底前.
    """
    source = read(write("\n".join(written)), file)

    found = [line for line in source.text.split("\n") if line]
    if write is as_numbered_word:
        found = [_DRAWN.sub("", line) for line in found]
    assert found == written


_DRAWN = re.compile(r"(?<=^[0-9]\.) ")


@given(st.lists(st.tuples(lines, lines).map(lambda both: (both[0][0], both[1][0])), min_size=1))
def test_changes_are_taken_as_asked(file: Path, changes: list[tuple[str, str]]) -> None:
    body = (word.para(word.deleted(old), word.ins(word.run(new))) for old, new in changes)
    raw = word.docx(*body)

    accepted, rejected = read(raw, file), read(raw, file, REJECT)

    assert accepted.text.split() == "\n".join(new for _, new in changes).split()
    assert rejected.text.split() == "\n".join(old for old, _ in changes).split()


_tokens = st.integers(0, 10**6).map("记{}录".format)


def _wrapped(wraps: Iterable[str]) -> Callable[[st.SearchStrategy[str]], st.SearchStrategy[str]]:
    """Put content into content: a few pieces of it, in one of some wraps."""

    def wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        several = st.lists(inner, min_size=1, max_size=3).map("".join)
        return st.tuples(st.sampled_from(list(wraps)), several).map(lambda made: made[0] % made[1])

    return wrap


_runs = st.recursive(
    _tokens.map(word.run),
    _wrapped(
        [
            "<w:hyperlink>%s</w:hyperlink>",
            '<w:ins w:id="3">%s</w:ins>',
            '<w:moveTo w:id="4">%s</w:moveTo>',
            "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>",
            "<w:smartTag>%s</w:smartTag>",
            "<w:fldSimple>%s</w:fldSimple>",
            "<mc:AlternateContent><mc:Fallback>%s</mc:Fallback></mc:AlternateContent>",
            "<w:r><w:pict><v:textbox><w:txbxContent><w:p>%s</w:p></w:txbxContent></v:textbox></w:pict></w:r>",
        ]
    ),
    max_leaves=4,
)
_bodies = st.recursive(
    _runs.map("<w:p>{}</w:p>".format),
    _wrapped(
        [
            "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>",
            "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>%s</w:tc></w:tr></w:tbl>",
            "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>",
            "<w:customXml>%s</w:customXml>",
            '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>%s',
        ]
    ),
    max_leaves=8,
)
_pages = st.recursive(
    _tokens,
    _wrapped(
        [
            *(f"<{tag}>%s</{tag}>" for tag in ("p", "div", "span", "a", "b", "td", "li", "table")),
            *(f"<{tag}>%s</{tag}>" for tag in ("nav", "footer", "ul", "h1", "h3", "tr", "dl")),
            *(f"<{tag}>%s" for tag in ("p", "b", "td", "tr", "li", "article", "form", "select")),
            "<table><tr><td>%s</td></tr></table>",
            '<div style="display: none">%s</div>',
            '<div id="zoom">%s</div>',
            '<div class="share">%s</div>',
            "%s<br>",
            "<p>%s</div>",
        ]
    ),
    max_leaves=12,
)


def assert_nothing_lost(written: str, source: Source) -> None:
    """See that all tokens written are in the text or were left out of it, and told."""
    tokens = sorted(token[: token.index("录")] for token in written.split("记")[1:])
    whole = source.text + "".join(each.text for each in source.skipped)
    found = sorted(token.split("录")[0] for token in whole.split("记")[1:])
    assert found == tokens
    assert_places_are_right(source)


@given(st.lists(_bodies, min_size=1, max_size=6).map("".join))
def test_nothing_of_a_word_file_is_lost(file: Path, body: str) -> None:
    assert_nothing_lost(body, read(word.docx(body), file))


@given(_pages, _pages)
def test_nothing_of_a_page_is_lost(file: Path, before: str, article: str) -> None:
    made = web.page(article + "<p>一、推进政务公开。</p>", box=before)
    source = read(made.encode(), file)

    assert_nothing_lost(before + article, source)


@settings(max_examples=settings().max_examples // 10)
@given(st.lists(_tokens.map(lambda token: token * 9), min_size=1, max_size=30))
def test_nothing_of_a_pdf_is_lost(file: Path, written: list[str]) -> None:
    pytest.importorskip("pypdfium2", reason="the extra zwgk[pdf] is not installed")
    source = read(as_pdf("\n".join(written)), file)

    assert "".join(source.text.split()) == "".join(written)
