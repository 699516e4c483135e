"""Files made to do harm are refused, or read: in ten seconds, with 300 MB, in one line.

Each is read in a process of its own that may use no network, from a folder where nothing may be
written. How long it may compute is held by the system, so that a busy machine changes nothing.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.files import pdf, word
from tests.hostile.harmful import (
    BILLION_LAUGHS,
    EXTERNAL_ENTITY,
    bomb,
    many_members,
    overlapping,
    pdf_bomb,
    with_flag,
)

SECONDS = 10
MEGABYTES = 300
REPEATS = 200_000
READ, REFUSED = 0, 3

_RUN = """
import os, resource, runpy, socket, sys
leave = os._exit
def refuse(*_, **__):
    raise AssertionError("the network was used")
def tell_memory_and_leave(code):
    with open("/proc/self/status") as status:
        own = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    os.write({told}, str(max(own, children)).encode())
    leave(code)
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
os._exit = tell_memory_and_leave
runpy.run_module("zwgk", run_name="__main__", alter_sys=True)
"""

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="what a process used is not told here"
)

Harm = tuple[Callable[[], bytes], int, str]
"""How to make a file, the exit code it ends in, and what is told of it."""


class Run(NamedTuple):
    """What came of reading a file."""

    code: int
    told: str
    megabytes: float


def parse(raw: bytes, folder: Path) -> Run:
    """Read a file with `zwgk parse`, and see that nothing was written anywhere near."""
    outside, inside = folder / "outside", folder / "outside" / "inside"
    inside.mkdir(parents=True, exist_ok=True)
    (inside / "件").write_bytes(raw)
    reading, writing = os.pipe()
    source = Path(__file__).parents[2] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "TMPDIR": str(inside)}
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            _RUN.format(seconds=SECONDS, told=writing),
            "parse",
            "件",
            "--format=json",
        ],
        cwd=inside,
        env={**environment, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        pass_fds=(writing,),
        check=False,
    )
    os.close(writing)
    with os.fdopen(reading) as memory:
        kilobytes = memory.read()
    assert [path.name for path in sorted(outside.rglob("*"))] == ["inside", "件"]
    return Run(done.returncode, done.stderr.decode(), int(kilobytes or 0) / 1024)


def assert_harmless(run: Run, code: int, told: str = "") -> None:
    """See that a file did no harm, and that it was told in one line if it was refused."""
    assert run.code == code, run.told
    assert 0 < run.megabytes < MEGABYTES
    if code:
        assert run.told.count("\n") == 1
        assert run.told.startswith("zwgk: 件：")
        assert told in run.told


def wide_table() -> bytes:
    """Make a table with a cell that spans a billion columns."""
    wide = word.cell("甲", properties='<w:gridSpan w:val="999999999"/>')
    return word.docx(word.para("关于公开的通知"), word.table(word.row(wide, "乙")))


def long_labels() -> bytes:
    """Make labels that repeat a number of nine figures a hundred thousand times."""
    numbering = word.drawn(0, word.level(0, "decimal", "%1" * 10**5))
    numbering += word.used(1, 0, word.start_over(0, 999999999))
    return word.docx(*[word.numbered("公开预算。", 1)] * 9, parts={"numbering": numbering})


def open_fields() -> bytes:
    """Make fields that are never closed."""
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    return word.docx(word.para("关于公开的通知"), begin * 10**4)


def climbing_members() -> bytes:
    """Make a file with members whose names lead out of any folder."""
    outside = dict.fromkeys(("../../x", "/x", "C:\\x", "..\\..\\x"), b"x")
    return word.docx(word.para("关于公开的通知"), members=outside)


def remote_template() -> bytes:
    """Make a file that refers to a template, a picture and settings on the network."""
    kinds = ("attachedTemplate", "image", "styles", "numbering", "header", "officeDocument")
    inner = "".join(
        f'<Relationship Id="x{at}" Type="http://x/relationships/{kind}" TargetMode="External" '
        f'Target="http://198.51.100.1/{kind}"/>'
        for at, kind in enumerate(kinds)
    )
    world = "http://schemas.openxmlformats.org/package/2006/relationships"
    part = f'<Relationships xmlns="{world}">{inner}</Relationships>'.encode()
    names = ("word/_rels/document.xml.rels", "word/_rels/settings.xml.rels", "_rels/.rels")
    return word.docx(word.para("关于公开的通知"), members=dict.fromkeys(names, part))


_WORD: dict[str, Harm] = {
    "a bomb of text": (
        lambda: bomb("<w:p><w:r><w:t>", "一" * 10**5, 200, "</w:t></w:r></w:p>"),
        REFUSED,
        "unpacked-",
    ),
    "a bomb of blanks between tags": (
        lambda: bomb("<w:p/>", " " * 10**5, 600, "<w:p/>"),
        REFUSED,
        "unpacked-",
    ),
    "a bomb of one tag": (
        lambda: bomb('<w:p x="', "x" * 10**5, 600, '"/>'),
        REFUSED,
        "unpacked-",
    ),
    "a bomb in the styles": (
        lambda: bomb("", "<w:style/>" * 10**4, 400, "", part="styles"),
        REFUSED,
        "unpacked-",
    ),
    "a bomb in the numbering": (
        lambda: bomb("", '<w:num w:numId="1"/>' * 10**4, 250, "", part="numbering"),
        REFUSED,
        "unpacked-",
    ),
    "a million empty paragraphs": (
        lambda: bomb("", "<w:p/>" * 10**4, 100, ""),
        REFUSED,
        "paragraphs",
    ),
    "sixty thousand paragraphs": (
        lambda: word.docx(*(word.para(str(number)) for number in range(60_000))),
        REFUSED,
        "paragraphs",
    ),
    "a million cells": (
        lambda: bomb("<w:tbl><w:tr>", "<w:tc><w:p/></w:tc>" * 10**4, 100, "</w:tr></w:tbl>"),
        REFUSED,
        "",
    ),
    "tables three thousand deep": (
        lambda: word.docx("<w:tbl><w:tr><w:tc>" * 3000 + "</w:tc></w:tr></w:tbl>" * 3000),
        REFUSED,
        "depth",
    ),
    "a cell that spans a billion columns": (wide_table, READ, ""),
    "labels without end": (long_labels, REFUSED, "text-characters"),
    "fields that are never closed": (open_fields, READ, ""),
    "seventy thousand members": (lambda: many_members(70_000), REFUSED, "zip-members"),
    "members that overlap": (overlapping, REFUSED, ""),
    "members that lead out of the folder": (climbing_members, READ, ""),
    "a template on the network": (remote_template, READ, ""),
    "a password": (lambda: with_flag(word.docx(word.para("公开")), 1), REFUSED, "加了密码"),
    "a packing that nobody knows": (
        lambda: with_flag(word.docx(word.para("公开")), 0, method=99),
        REFUSED,
        "已损坏",
    ),
    "a password by Word itself": (
        lambda: (
            bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le")
        ),
        REFUSED,
        "加了密码",
    ),
}


@pytest.mark.parametrize("name", _WORD)
def test_a_word_file_made_to_do_harm(name: str, tmp_path: Path) -> None:
    make, code, told = _WORD[name]

    assert_harmless(parse(make(), tmp_path), code, told)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("declared", [BILLION_LAUGHS, EXTERNAL_ENTITY], ids=["grow", "reach out"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_entities_are_refused_in_any_part_and_encoding(
    part: str, declared: str, encoding: str, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("秘密", encoding="utf-8")
    body = declared.format(secret=secret.as_uri(), encoding=encoding)
    made = word.docx(word.para("公开"), parts={"styles": ""}, members={part: body.encode(encoding)})

    run = parse(made, tmp_path / "run")

    assert_harmless(run, REFUSED, "文档类型声明")
    assert "秘密" not in run.told


def test_a_word_file_cut_anywhere_is_told(tmp_path: Path) -> None:
    whole = word.docx(*(word.para(f"{number}．公开。" * 9) for number in range(200)))

    for size in range(30, len(whole), len(whole) // 5):
        assert_harmless(parse(whole[:size], tmp_path), REFUSED)


def scripted() -> bytes:
    """Make a PDF that runs a program when it is opened."""
    action = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Type /Catalog"
    return pdf.pdf(*pdf.flowed(["关于公开的通知"])).replace(b"/Type /Catalog", action)


_PDF: dict[str, Harm] = {
    "a bomb": (lambda: pdf_bomb(b" " * 10**6, 200), REFUSED, "unpacked-"),
    "a bomb in a bomb": (lambda: pdf_bomb(b" " * 10**6, 400, packings=2), REFUSED, ""),
    "a bomb that calls itself a picture": (
        lambda: pdf_bomb(b"0 0 m 1 1 l S " * 10**5, 200, more="/Subtype /Image"),
        REFUSED,
        "",
    ),
    "three million lines": (lambda: pdf.pdf(b"0 0 m 9 9 l S " * 3 * 10**6), REFUSED, ""),
    "a million glyphs": (
        lambda: pdf.pdf(b"BT /F1 9 Tf " + b"<4E004E01>Tj " * 500_000 + b"ET"),
        REFUSED,
        "",
    ),
    "two thousand pages": (lambda: pdf.pdf(*[b""] * 2000), REFUSED, "pdf-pages"),
    "pages that hold themselves": (
        lambda: pdf.pdf(b"").replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]"),
        REFUSED,
        "",
    ),
    "a hundred thousand brackets": (lambda: pdf.pdf(b"[" * 10**5), REFUSED, ""),
    "a program": (scripted, READ, ""),
    "places that are nowhere": (
        lambda: pdf.pdf(*pdf.flowed(["关于公开的通知"])).replace(b"0000000", b"9999999"),
        READ,
        "",
    ),
}


@pytest.mark.parametrize("name", _PDF)
def test_a_pdf_made_to_do_harm(name: str, tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="the extra zwgk[pdf] is not installed")
    make, code, told = _PDF[name]

    assert_harmless(parse(make(), tmp_path), code, told)


_PAGES = {
    "tables two hundred deep": ("<table><tr><td>" * 200, READ),
    "tables three thousand deep": ("<table><tr><td>" * 3000, REFUSED),
    "tables as deep as the tags allow": (
        "<table><tr><td>甲<td>" * 24_500,
        REFUSED,
    ),  # bench.repeats
    "elements thirty thousand deep": ("<div>" * 30_000, READ),
    "formatting thirty thousand deep": ("<p><b>" * 15_000, READ),
    "more tags than any page has": ("<b>" * 10**6, REFUSED),
    "comments that do not end": ("<!--" * 30_000, READ),
    "an attribute of three megabytes": (f"<p title='{'x' * 3 * 10**6}'>", READ),
    "a hundred thousand attributes": (f"<p {' '.join(f'a{n}=1' for n in range(10**5))}>", READ),
    "a cell that spans everything": ("<table><tr><td colspan=1000000000 rowspan=1000000000>", READ),
    "entities that are no text": ("&amp" * 10**5, READ),
}


@pytest.mark.parametrize("name", _PAGES)
def test_a_page_made_to_do_harm(name: str, tmp_path: Path) -> None:
    harm, code = _PAGES[name]
    before = "<html><h1>关于公开的通知</h1><div id=zoom><p>一、公开预算。</p>"
    made = f"{before}{harm}<p>二、监督。</p></div>"

    assert_harmless(parse(made.encode(), tmp_path), code)


_SIGNS = [
    *"（）《》〈〉“”‘’〔〕【】「」()[]<>{}",
    *("一、", "（一）", "1．", "1.", "（1）", "①", "㈠", "⑴", "⒈", "第一章", "第一条"),
    *"、，。；：！？…—·-# \t\n\r\u3000\u200b号",
    *("附件\n", "\t\n", "公开\n", "公开，\n", "（\n", "**", "> ", "- ", "附件：", "《》", "（局）"),
    *("1.1 ", "1.1", "---\n", "目录\n", "（一）公"),
]


@pytest.mark.parametrize("sign", _SIGNS)
def test_a_sign_repeated_without_end(sign: str, tmp_path: Path) -> None:
    text = f"关于公开的通知\n一、公开。{sign * REPEATS}"

    run = parse(text.encode(), tmp_path)

    refused = len(text) > 500_000 or text.count("\n") > 50_000
    assert_harmless(run, REFUSED if refused else READ)


def test_text_longer_than_the_limit_is_refused_by_its_name(tmp_path: Path) -> None:
    run = parse(("一、公开。" * 100_001).encode(), tmp_path)

    assert_harmless(run, REFUSED, "text-characters")
