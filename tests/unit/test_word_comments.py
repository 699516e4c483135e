"""Comments in a copy of a Word draft: where they are, and that nothing else is changed."""

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import zwgk
from tests.cli.conftest import PROVINCE
from tests.files.word import cell, deleted, docx, ins, para, row, run, table, zipped
from tests.texts import JIANGSU, ROOT, XINBEI
from zwgk.errors import LimitError, SourceUnreadableError
from zwgk.model.draft import Draft
from zwgk.model.finding import Severity
from zwgk.read.docx.anchors import read_draft
from zwgk.read.limits import DEFAULT_LIMITS
from zwgk.read.source import read_source
from zwgk.report.view import View
from zwgk.report.word_comments import annotated, comments_of

_HEAD = (para("区政府办公室关于印发2022年政务公开工作要点的通知"), para("常开委办〔2022〕91号"))
_BODY = (
    para("一、加强公开"),
    para(
        run("1．各级教育等", "<w:b/>"), run("行业主管部门要公开信息。"), run("及时公开部门预算。")
    ),
    para("2022年7月11日"),
)
_ANCHORS = re.compile(
    rb'<w:commentRange(?:Start|End) w:id="\d+"/>|<w:r><w:commentReference w:id="\d+"/></w:r>'
)
_TYPES = {
    "[Content_Types].xml": b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
PartName="/word/document.xml" ContentType=
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
}
_COMMENT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}comment"


def draft_of(raw: bytes, folder: Path) -> tuple[Draft, str]:
    """Write a draft, and find its text in its bytes."""
    path = folder / "draft.docx"
    path.write_bytes(raw)
    source = read_source(str(path))
    return read_draft(source), source.text


def commented(raw: bytes, folder: Path, least: Severity = Severity.WARNING) -> bytes:
    """Comment on a draft."""
    draft, _ = draft_of(raw, folder)
    made = zwgk.compare(folder / "draft.docx", PROVINCE)
    return annotated(draft, comments_of(made, draft, View(min_severity=least)), "区政府办")


def parts_of(raw: bytes) -> dict[str, bytes]:
    """Give the parts of a package."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def texts_of(raw: bytes) -> list[str]:
    """Give the text of each comment."""
    root = ET.fromstring(parts_of(raw)["word/comments.xml"])  # noqa: S314 # our own
    return ["".join(each.itertext()) for each in root.iter(_COMMENT)]


def anchored(raw: bytes, number: int) -> str:
    """Give the text that a comment hangs on."""
    main = parts_of(raw)["word/document.xml"].decode()
    inside = main.partition(f'<w:commentRangeStart w:id="{number}"/>')[2]
    return re.sub("<[^>]*>", "", inside.partition(f'<w:commentRangeEnd w:id="{number}"/>')[0])


@pytest.mark.parametrize(
    "body",
    [
        _BODY,
        (para(run("一、"), ins(run("加强")), deleted("减弱"), run("公开")), *_BODY[1:]),
        (table(row(cell("目标"), cell("责任")), row(cell(para("公开", "预算")), "局")), *_BODY),
        (para(run("  \t"), run("一、加强&<公开", "<w:i/>"), run(" ")), *_BODY[1:]),
    ],
)
def test_each_piece_of_text_is_found_in_the_file(body: tuple[str, ...], tmp_path: Path) -> None:
    draft, text = draft_of(docx(*_HEAD, *body), tmp_path)
    xml = parts_of(draft.raw)[draft.main]

    assert draft.anchors
    for each in draft.anchors:
        held = xml[each.before : each.after].decode()
        plain = re.sub("<[^>]*>", "", held).replace("&lt;", "<").replace("&amp;", "&")
        assert text[each.start : each.end].strip() in plain
        assert held.startswith("<w:")


def test_the_draft_is_as_it_was_but_for_comments_and_what_they_hang_on(tmp_path: Path) -> None:
    raw = docx(*_HEAD, *_BODY, parts={"styles": "<w:docDefaults/>"})
    old, new = parts_of(raw), parts_of(commented(raw, tmp_path))
    package = {"[Content_Types].xml", "word/_rels/document.xml.rels"}

    assert _ANCHORS.sub(b"", new["word/document.xml"]) == old["word/document.xml"]
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml", *package}
    assert set(new) - set(old) == {"word/comments.xml"}
    for name in package:
        (added,) = re.findall(rb"<[^<>]*/comments(?:\.xml)?\"[^<>]*/>", new[name])
        without = re.sub(rb"<(\w+)([^<>]*)></\1>$", rb"<\1\2/>", new[name].replace(added, b""))
        assert without == old[name]


def test_what_diverges_is_commented_on_where_it_stands(tmp_path: Path) -> None:
    raw = commented(docx(*_HEAD, *_BODY), tmp_path)
    number = next(at for at, text in enumerate(texts_of(raw)) if "供水、供电" in text)

    assert anchored(raw, number) == "1．各级教育等行业主管部门要公开信息。"
    assert "苏政办发〔2022〕35号" in texts_of(raw)[number]


def test_what_is_omitted_is_commented_on_where_it_belongs(tmp_path: Path) -> None:
    raw = commented(docx(*_HEAD, *_BODY), tmp_path)
    number = next(at for at, text in enumerate(texts_of(raw)) if "没有对应内容" in text)

    assert anchored(raw, number) == "及时公开部门预算。"
    assert "30日内" in texts_of(raw)[number]


def test_as_much_is_told_in_comments_as_in_other_formats(tmp_path: Path) -> None:
    seeds = ROOT / "data" / "seeds"
    lines = (seeds / f"{XINBEI}.txt").read_text("utf-8").splitlines()
    draft, _ = draft_of(docx(*(para(line) for line in lines if line.strip())), tmp_path)
    made = zwgk.compare(tmp_path / "draft.docx", seeds / f"{JIANGSU}.txt")
    view = View(min_severity=Severity.WARNING)
    told = [line for each in comments_of(made, draft, view) for line in each.lines]
    severities = Counter(finding.severity for finding in made.findings)

    assert severities["error"] == made.summary.mandatory_omitted > 0
    assert sum(line.startswith("错误：") for line in told) == severities["error"]
    assert sum(line.startswith("警告：") for line in told) == severities["warning"] > 0


def test_comments_of_the_draft_stay_and_keep_their_numbers(tmp_path: Path) -> None:
    theirs = '<w:comment w:id="7" w:author="甲"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>'
    begin, end = (f'<w:commentRange{each} w:id="7"/>' for each in ("Start", "End"))
    mark = f"{begin}<w:r><w:t>一、加强公开</w:t></w:r>{end}"
    raw = docx(*_HEAD, f"<w:p>{mark}</w:p>", *_BODY[1:], parts={"comments": theirs})
    new = parts_of(commented(raw, tmp_path))

    assert theirs.encode() in new["word/comments.xml"]
    assert texts_of(commented(raw, tmp_path))[0] == "请核"
    assert mark.encode() in new["word/document.xml"]
    assert b'<w:commentRangeStart w:id="8"/>' in new["word/document.xml"]
    assert new["[Content_Types].xml"] == parts_of(raw)["[Content_Types].xml"]


def test_a_comment_holds_nothing_but_text(tmp_path: Path) -> None:
    nasty = PROVINCE.replace("及时公开部门预算", "及时公开</w:t>&x;=1+1{{7*7}}预算")
    draft, _ = draft_of(docx(*_HEAD, para("一、加强公开"), para("1．建设粮库。")), tmp_path)
    made = zwgk.compare(tmp_path / "draft.docx", nasty)
    raw = annotated(draft, comments_of(made, draft, View(min_severity=Severity.WARNING)), '"<&')

    assert any("及时公开</w:t>&x;=1+1{{7*7}}预算" in text for text in texts_of(raw))


def test_a_draft_that_departs_nowhere_is_left_as_it_is(tmp_path: Path) -> None:
    raw = docx(*(para(line) for line in PROVINCE.splitlines() if line))

    assert parts_of(commented(raw, tmp_path)) == parts_of(raw)


def test_a_draft_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    raw = docx(*_HEAD, *_BODY, members={"word/media/image1.png": bytes(2**20)})
    path = tmp_path / "draft.docx"
    path.write_bytes(raw)

    with pytest.raises(LimitError, match="draft"):
        read_draft(read_source(str(path)), DEFAULT_LIMITS._replace(unpacked_bytes=2**20))


def test_a_draft_with_a_damaged_picture_is_told(tmp_path: Path) -> None:
    picture = bytes(range(256))
    raw = docx(*_HEAD, *_BODY, members={"word/media/image1.png": picture})
    path = tmp_path / "draft.docx"
    with zipfile.ZipFile(path, "w") as package:  # stored, so that its bytes can be found
        for name, content in parts_of(raw).items():
            package.writestr(name, content)
    path.write_bytes(path.read_bytes().replace(picture, picture[::-1]))

    with pytest.raises(SourceUnreadableError, match="损坏"):
        read_draft(read_source(str(path)))


def test_a_draft_whose_first_part_is_cut_off_is_told(tmp_path: Path) -> None:
    # make fuzz: the part that nobody reads then begins before the file does
    whole = docx(*_HEAD, *_BODY)
    path = tmp_path / "draft.docx"
    path.write_bytes(whole[whole.index(b"PK\x03\x04", 4) :])

    with pytest.raises(SourceUnreadableError, match="损坏"):
        read_draft(read_source(str(path)))


@pytest.mark.parametrize("types", [b"<Types", b"<Types>", "<Types></Types>".encode("utf-16")])
def test_a_draft_whose_list_of_parts_is_broken_is_told(types: bytes, tmp_path: Path) -> None:
    # The reader does not look at it; make fuzz found one without an end.
    broken = zipped({**parts_of(docx(*_HEAD, *_BODY)), "[Content_Types].xml": types})

    with pytest.raises(SourceUnreadableError, match=r"\[Content_Types\]\.xml 写法特殊，加不了批注"):
        commented(broken, tmp_path)


def test_the_copy_reads_as_the_draft_does(tmp_path: Path) -> None:
    raw = docx(*_HEAD, *_BODY)
    _, text = draft_of(raw, tmp_path)
    copy = tmp_path / "copy.docx"
    copy.write_bytes(commented(raw, tmp_path))

    assert read_source(str(copy)).text == text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here")
def test_every_comment_comes_through_another_program(tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    copy.write_bytes(commented(zipped({**parts_of(docx(*_HEAD, *_BODY)), **_TYPES}), tmp_path))
    convert = ("soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}")
    subprocess.run(
        [*convert, "--convert-to", "odt", "--outdir", tmp_path, copy],
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(tmp_path / "copy.odt") as package:
        read = package.read("content.xml").decode()

    kept = re.findall(r"<office:annotation .*?</office:annotation>", read, re.DOTALL)
    lines = ["".join(re.findall("<text:p[ >].*?</text:p>", each)) for each in kept]
    told = [unescape(re.sub("<[^>]*>", "", each)) for each in lines]
    assert sorted(told) == sorted(texts_of(copy.read_bytes()))
    assert len(told) > 1
