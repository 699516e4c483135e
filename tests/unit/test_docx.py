"""Word files: what is text, what is left out and told, what cannot be read."""

import io
import zipfile

import pytest

from tests.files.word import cell, docx, para, row, run, table, zipped
from zwgk.errors import LimitError, SourceUnreadableError
from zwgk.model.source import Skipped
from zwgk.read.docx import read_docx
from zwgk.read.limits import DEFAULT_LIMITS
from zwgk.read.transcript import Asked, Contents

ASKED = Asked("稿.docx")


def read(*body: str, **parts: str) -> Contents:
    """Read a Word file made of a body and of parts."""
    return read_docx(docx(*body, parts=parts), ASKED)


def field(code: str, result: str) -> str:
    """Write a field as Word does, in five runs."""

    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return char("begin") + instruction + char("separate") + result + char("end")


def test_one_paragraph_is_one_line() -> None:
    assert read(para("关于公开的通知"), para(), para(), para("一、", run("公开"))).text == (
        "关于公开的通知\n\n一、公开\n"
    )


def test_a_break_in_a_paragraph_begins_a_line_and_a_tab_is_a_blank() -> None:
    assert read(para(run("常州市新北区\n政务公开工作要点\t（试行）"))).text == (
        "常州市新北区\n政务公开工作要点 （试行）\n"
    )


def test_where_a_tab_stops_is_no_tab() -> None:
    assert read(para("公开", properties='<w:tabs><w:tab w:val="left"/></w:tabs>')).text == "公开\n"


def test_a_line_that_begins_with_a_tab_is_no_cell() -> None:
    assert read(para(run("\t附件：1．任务表"))).text == "附件：1．任务表\n"


@pytest.mark.parametrize(
    "around",
    [
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:hyperlink r:id="r9">{}</w:hyperlink>',
        '<w:smartTag w:element="place">{}</w:smartTag>',
        '<w:customXml w:element="clause">{}</w:customXml>',
        "<w:dir>{}</w:dir>",
    ],
)
def test_what_stands_in_a_control_or_a_link_is_text(around: str) -> None:
    inline = para(run("一、"), around.format(run("公开预算")), run("。"))
    assert read(inline).text == "一、公开预算。\n"
    assert read(around.format(para("二、公开决算。"))).text == "二、公开决算。\n"


def test_a_text_box_stands_after_the_paragraph_it_hangs_on_and_is_read_once() -> None:
    box = "<w:txbxContent>{}</w:txbxContent>".format(para("抄送：区委办") + para("共印三十份"))
    shape = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert read(para(run("前"), shape, run("后")), para("二")).text == (
        "前后\n抄送：区委办\n共印三十份\n二\n"
    )


def test_the_older_form_is_read_where_there_is_no_newer() -> None:
    older = f"<mc:Fallback>{run('旧')}</mc:Fallback>"
    shape = f"<w:r><mc:AlternateContent>{older}</mc:AlternateContent></w:r>"

    assert read(para(run("甲"), shape)).text == "甲旧\n"


def test_hidden_text_is_left_out_and_told() -> None:
    found = read(para(run("各单位"), run("不", "<w:vanish/>"), run("公开。")))

    assert found.text == "各单位公开。\n"
    assert found.skipped == (Skipped("不", "hidden-text", 0),)
    assert [(each.rule, each.values) for each in found.notices] == [
        ("hidden-text", (("count", 1),))
    ]


def test_a_style_hides_unless_the_run_says_otherwise() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="藏"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="段"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>'
    )
    hidden, shown = '<w:rStyle w:val="藏"/>', '<w:rStyle w:val="藏"/><w:vanish w:val="0"/>'

    assert read(para(run("甲", hidden), run("乙", shown)), styles=styles).text == "乙\n"
    assert read(para("丙", properties='<w:pStyle w:val="段"/>'), styles=styles).skipped == (
        Skipped("丙", "hidden-text", 0),
    )


def test_a_heading_is_joined_to_the_text_after_it_where_its_end_is_hidden() -> None:
    heading = para("（一）加强公开。", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")

    assert read(heading, para("公开预算。")).text == "（一）加强公开。公开预算。\n"


def test_notes_and_comments_are_left_out_where_the_text_refers_to_them() -> None:
    body = (
        para("一、公开。"),
        para(
            run("二、监督"),
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            '<w:r><w:commentReference w:id="0"/></w:r>',
        ),
    )
    found = read(
        *body,
        footnotes=f'<w:footnote w:id="-1" w:type="separator">{para()}</w:footnote>'
        f'<w:footnote w:id="2">{para("含决算。")}</w:footnote>',
        comments=f'<w:comment w:id="0" w:author="甲">{para("再议")}</w:comment>',
    )

    assert found.text == "一、公开。\n二、监督\n"
    assert found.skipped == (Skipped("含决算。", "footnote", 6), Skipped("再议", "comment", 6))
    assert [each.rule for each in found.notices] == ["footnote-left-out", "comment-left-out"]


def test_headers_and_footers_are_left_out() -> None:
    found = read(para("公开"), header1=para("内部资料"), footer1=para("第 1 页"), header2=para())

    assert found.text == "公开\n"
    assert found.skipped == (
        Skipped("内部资料", "page-header", 0),
        Skipped("第 1 页", "page-footer", 3),
    )


def test_the_result_of_a_field_is_text_and_its_code_is_not() -> None:
    assert read(para(run("第"), field(" SEQ 条 ", run("3")), run("条"))).text == "第3条\n"
    assert read(para('<w:fldSimple w:instr="DATE">' + run("2022年") + "</w:fldSimple>")).text == (
        "2022年\n"
    )


def test_text_shown_only_in_the_code_of_a_field_is_told_as_hidden() -> None:
    code = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    found = read(para(run("公开"), code, run("不予公开")))

    assert found.skipped == (Skipped("不予公开", "field-code", 0),)
    assert [each.rule for each in found.notices] == ["hidden-text"]


def test_a_table_of_contents_is_left_out() -> None:
    by_field = (
        para(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            "<w:r><w:instrText> TOC \\o </w:instrText></w:r>",
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            run("一、公开 1"),
        ),
        para(run("二、监督 2"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    )
    by_control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{para('一、公开 1')}{para('二、监督 2')}"
        "</w:sdtContent></w:sdt>"
    )

    for contents in ("".join(by_field), by_control):
        found = read(para("目录"), contents, para("一、公开"))
        assert found.text.split() == ["目录", "一、公开"]
        assert [(each.text, each.reason) for each in found.skipped] == [
            ("一、公开 1\n二、监督 2", "contents")
        ]


def test_a_prompt_that_nobody_filled_in_is_left_out() -> None:
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('单击此处输入文字')}</w:sdtContent></w:sdt>"
    )

    assert read(para(run("电话："), prompt)).text == "电话：\n"


def test_pinyin_over_a_word_is_no_text_and_the_word_is() -> None:
    word = f"<w:rt>{run('zhēn')}</w:rt><w:rubyBase>{run('甄')}</w:rubyBase>"
    ruby = f"<w:r><w:ruby>{word}</w:ruby></w:r>"

    assert read(para(ruby, run("别"))).text == "甄别\n"


def test_signs_and_formulas_are_text() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="25A1"/><w:noBreakHyphen/></w:r>'
    formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"

    assert read(f"<w:p>{sign}{formula}</w:p>").text == "□-x+1\n"
    assert read(para("甲", '<w:r><w:sym w:char="D800"/><w:sym w:char="?"/></w:r>')).text == "甲\n"


def test_a_table_has_blank_cells_for_merged_ones() -> None:
    made = table(
        row("目标", "任务", cell("单位", properties='<w:gridSpan w:val="2"/>')),
        row(cell("一、公开", properties='<w:vMerge w:val="restart"/>'), "预算", "财政局", "各镇"),
        row(cell(properties="<w:vMerge/>"), "决算", "审计局", "各镇"),
        row("督查", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>'),
    )

    assert read(para("任务表"), made, para("附注")).text == (
        "任务表\n\n\t目标\n\t任务\n\t单位\n\t\n\n\t一、公开\n\t预算\n\t财政局\n\t各镇\n\n"
        "\t\n\t决算\n\t审计局\n\t各镇\n\n\t\n\t督查\n\t\n\t\n附注\n"
    )


def test_paragraphs_of_a_cell_stay_on_its_line() -> None:
    made = table(row(cell("1．公开。", "", "2．监督。"), cell(para(run("区委办\n区府办")))))

    assert read(made).text == "\t1．公开。\u20282．监督。\n\t区委办\u2028区府办\n"


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    made = table(row("甲", cell("乙", table(row("丙", "丁"), row("戊", "")), para())))

    assert read(made).text == "\t甲\n\t乙\u2028丙 丁\u2028戊\n"


def test_a_frame_of_one_cell_is_paragraphs() -> None:
    assert read(table(row(cell("政务公开要点", "区政府文件")), row("第一期"))).text == (
        "政务公开要点\n区政府文件\n第一期\n"
    )


def test_two_tables_stay_apart() -> None:
    made = table(row("甲", "乙"))

    assert read(made, para(), made).text == "\t甲\n\t乙\n\n\n\t甲\n\t乙\n"
    assert read(made, made).text == "\t甲\n\t乙\n\n\n\t甲\n\t乙\n"
    assert read(made, para("附"), made).text == "\t甲\n\t乙\n附\n\n\t甲\n\t乙\n"


def test_what_is_embedded_is_told() -> None:
    (notice,) = read(para("公开"), '<w:altChunk r:id="r9"/>').notices

    assert (notice.rule, notice.values) == ("embedded-not-read", (("count", 1),))


def test_the_text_is_found_wherever_the_package_says_it_is() -> None:
    made = zipped(
        {
            "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            b'relationships"><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/'
            b'relationships/officeDocument" Target="/word/document2.xml" Id="a"/></Relationships>',
            "word/document2.xml": (
                '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
                "<w:p><w:r><w:t>严格的格式</w:t></w:r></w:p></w:body></w:document>"
            ).encode(),
        }
    )

    assert read_docx(made, ASKED).text == "严格的格式\n"


def test_a_file_of_pictures_is_told_to_have_no_text() -> None:
    with pytest.raises(SourceUnreadableError, match="只有图片，没有文字；请先做文字识别"):
        read(para("<w:r><w:drawing/></w:r>"))


def test_a_package_without_its_text_is_told_to_be_damaged() -> None:
    with pytest.raises(SourceUnreadableError, match=r"^稿\.docx：Word 文件不完整或已损坏"):
        read_docx(zipped({"word/styles.xml": b"<w/>"}), ASKED)


def test_a_file_cut_short_is_told_to_be_damaged() -> None:
    whole = docx(para("公开" * 5000))

    for size in (4, 100, len(whole) // 2, len(whole) - 1):
        with pytest.raises(SourceUnreadableError, match="不完整或已损坏"):
            read_docx(whole[:size], ASKED)


def test_a_file_whose_places_are_wrong_is_told_to_be_damaged() -> None:
    whole = docx(para("一、公开。"))

    with pytest.raises(SourceUnreadableError, match="不完整或已损坏"):
        read_docx(b"PK\x03\x04" + whole[200:], ASKED)


def test_a_part_that_is_no_xml_is_told_to_be_damaged() -> None:
    with pytest.raises(SourceUnreadableError, match=r"已损坏（word/document\.xml）"):
        read_docx(zipped({"word/document.xml": b"<w:p>"}), ASKED)


@pytest.mark.parametrize("encoding", ["没有", "x", "gbk", "hex", "idna", "utf-7"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "_rels/.rels"])
def test_a_part_in_an_encoding_that_no_word_file_has_is_told_to_be_damaged(
    part: str, encoding: str
) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?><w:p>公开</w:p>'.encode()
    made = docx(para("公开"), parts={"styles": ""}, members={part: declared})

    with pytest.raises(SourceUnreadableError, match=f"已损坏（{part}）"):
        read_docx(made, ASKED)


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "us-ascii", "ISO-8859-1"])
def test_a_part_in_an_encoding_that_word_files_may_have_is_read(encoding: str) -> None:
    with zipfile.ZipFile(io.BytesIO(docx(para("公开")))) as archive:
        xml = archive.read("word/document.xml").decode()
    declared = xml.replace("UTF-8", encoding).encode(encoding, "xmlcharrefreplace")

    assert read_docx(docx(members={"word/document.xml": declared}), ASKED).text == "公开\n"


@pytest.mark.parametrize("limit", ["paragraphs", "depth", "unpacked_bytes", "text_characters"])
def test_a_limit_that_is_hit_is_named(limit: str) -> None:
    made = docx(para("公开"), para("监督"), para("公开"), table(row("甲", "乙")))

    with pytest.raises(LimitError, match=limit.replace("_", "-")):
        read_docx(made, ASKED._replace(limits=DEFAULT_LIMITS._replace(**{limit: 3})))
