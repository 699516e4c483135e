"""Saved pages: the document without the site, its tables, and what the page says of it."""

import pytest

from tests.files.web import FOOT, box, page, paragraphs
from zwgk.errors import LimitError, SourceUnreadableError
from zwgk.model.source import PageHead
from zwgk.read.html import read_html
from zwgk.read.limits import DEFAULT_LIMITS
from zwgk.read.transcript import Asked, Contents

ASKED = Asked("页.html")
LINES = [
    "各镇人民政府，区各部门：",
    "为深入推进政务公开工作，保障群众知情权，现就有关事项通知如下。",
    "一、加强公开。各单位要公开预算，做好解读，及时回应关切。",
    "二、强化监督。各镇要完善制度，定期开展检查，接受社会监督。",
]
ARTICLE = paragraphs(LINES)
TEXT = "\n".join(LINES) + "\n"


def read(html: str) -> Contents:
    """Read a page that is in UTF-8."""
    return read_html(html.encode(), ASKED)


def article(html: str) -> str:
    """Give the text of a page whose article is `html` with the usual paragraphs after it."""
    return read(page(html + ARTICLE)).text.removesuffix(TEXT)


@pytest.mark.parametrize(
    "around",
    [
        '<div id="zoom">{}</div>',
        '<div ID="Zoom">{}</div>',
        '<div class="TRS_Editor">{}</div>',
        '<div class="view TRS_UEDITOR trs_paper_default">{}</div>',
        '<table><tr><td id="UCAP-CONTENT">{}</td></tr></table>',
        '<div id="content"><div id="zoom">{}</div></div>',
        '<div class="TRS_Editor"><style>p{{}}</style><div class="TRS_Editor">{}</div></div>',
        "<article>{}</article>",
        '<div class="whatever"><div>{}</div></div>',
        '<div class="article">{}</div>',
        "<div>{}</div>",
    ],
)
def test_the_document_is_found_and_the_site_is_left_out(around: str) -> None:
    found = read(page(ARTICLE, title="关于推进政务公开的通知", around=around))

    assert found.text == TEXT
    assert [each.reason for each in found.skipped] == ["web-page", "web-page"]
    before, after = (each.text for each in found.skipped)
    assert before.startswith("首页政务公开")
    assert before.endswith("关于推进政务公开的通知")
    assert "备案号" in after
    assert [each.at for each in found.skipped] == [0, len(TEXT)]


def test_a_script_is_no_text_of_the_page() -> None:
    found = read(page(ARTICLE))

    assert not any("不是正文" in each.text for each in found.skipped)


def test_a_summary_in_a_named_container_is_not_the_document() -> None:
    summary = '<div id="zoom">本文解读了政务公开工作的要点，请看全文。</div>'
    around = summary + '<div class="body"><div>{}</div></div>'

    assert read(page(ARTICLE * 2, around=around)).text == TEXT * 2


def test_a_copy_that_the_page_hides_is_not_the_document() -> None:
    hidden = f'<div style="display: none">{ARTICLE}{ARTICLE}</div>'

    assert read(page(ARTICLE, around=hidden + '<div class="x">{}</div>')).text == TEXT


def test_a_page_that_is_hidden_until_a_script_has_run_is_read() -> None:
    made = page(ARTICLE).replace("<body>", '<body style="visibility:hidden">')

    assert read(made).text == TEXT


def test_a_piece_of_a_page_is_read_as_a_whole() -> None:
    assert read(f"<tbody><tr><td id='UCAP-CONTENT'>{ARTICLE}</td></tr></tbody>").text == TEXT


def test_lines_end_at_breaks_and_blocks_and_nowhere_else() -> None:
    title = "<p>关于<b>推进</b>\n政务公开<br>的通知</p>"
    clauses = "<div>一<span>、</span>公开<p>二、监督</p>三</div>"

    assert article(title + clauses) == "关于推进 政务公开\n的通知\n一、公开\n二、监督\n三\n"


def test_lines_of_preformatted_text_stay() -> None:
    assert article("<pre>一、公开\n二、监督\n</pre>") == "一、公开\n二、监督\n"


def test_hidden_text_of_the_document_is_told() -> None:
    found = read(page(ARTICLE + '<p>各单位<span style="display:none">不</span>公开。</p>'))

    assert found.text.endswith("各单位公开。\n")
    assert ("不", "hidden-text") in [(each.text, each.reason) for each in found.skipped]
    assert [each.rule for each in found.notices] == ["hidden-text"]


def test_buttons_in_the_document_are_left_out() -> None:
    assert (
        article("<p>附件<button>下载</button><select><option>甲</option></select></p>") == "附件\n"
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ol><li>公开</li><li>监督</li></ol>", "1.公开\n2.监督\n"),
        ("<ol start='3'><li>公开</li><li value='7'>监督</li></ol>", "3.公开\n7.监督\n"),
        ("<ol style='list-style-type: cjk-ideographic'><li>公开</li></ol>", "一、公开\n"),
        ("<ol type='A'><li>公开</li></ol>", "A.公开\n"),
        ("<ol type='i'><li>公开</li></ol>", "i.公开\n"),
        ("<ol style='list-style: none'><li>公开</li></ol>", "公开\n"),
        ("<ol><li>（一）公开</li><li>2．监督</li></ol>", "（一）公开\n2．监督\n"),
        ("<ol><li>第三条 附则</li></ol>", "第三条 附则\n"),
        ("<ul><li>公开</li></ul>", "公开\n"),
        ("<ol><li>公开<ol><li>预算</li></ol></li><li>监督</li></ol>", "1.公开\n1.预算\n2.监督\n"),
        ("<ol><li></li><li><p>监督</p><p>检查</p></li></ol>", "2.监督\n检查\n"),
    ],
)
def test_numbers_that_the_browser_draws_are_written(html: str, text: str) -> None:
    assert article(html) == text


def test_a_table_has_blank_cells_for_merged_ones() -> None:
    html = (
        "<table><thead><tr><th>目标</th><th>任务</th><th colspan=2>单位</th></tr></thead>"
        "<tr><td rowspan=2>一、公开</td><td><p>1．预算</p><p>2．决算</p></td>"
        "<td>财政局</td><td>镇</td></tr>"
        "<tr><td>监督</td><td>审计局<br>司法局</td><td></td></tr></table>"
    )

    assert article(html) == (
        "\n\t目标\n\t任务\n\t单位\n\t\n\n\t一、公开\n\t1．预算\u20282．决算\n\t财政局\n\t镇\n"
        "\n\t\n\t监督\n\t审计局\u2028司法局\n\t\n"
    ).lstrip("\n")


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td><p>公开</p><p>监督</p></td></tr></table>",
        "<table><tr><td>公开</td></tr><tr><td>监督</td></tr></table>",
        "<table><tr><td></td><td><p>公开</p><p>监督</p></td><td> </td></tr></table>",
    ],
)
def test_a_table_that_only_sets_the_page_is_paragraphs(html: str) -> None:
    assert article(html) == "公开\n监督\n"


def test_a_table_set_on_the_page_by_another_stays_a_table() -> None:
    inner = "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>"

    assert article(f"<table><tr><td>图</td><td>{inner}</td></tr></table>") == (
        "图\n\n\t甲\n\t乙\n\n\t丙\n\t丁\n"
    )


def test_a_table_inside_a_cell_of_a_table_is_text_of_the_cell() -> None:
    inner = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    html = f"<table><tr><td>一</td><td>{inner}</td></tr><tr><td>二</td><td>丙</td></tr></table>"

    assert article(html) == "\t一\n\t甲\u2028乙\n\n\t二\n\t丙\n"


def test_the_box_above_the_document_is_its_head() -> None:
    above = box(
        **{
            "索 引 号": "000014349/2019-00003",
            "发文机关": "某区人民政府",
            "成文日期": "2022年7月11日",
            "标　　题": "关于推进政务公开的通知",
            "发文字号": "某政办发〔2022〕91号",
            "发布日期": "2022年7月15日",
        }
    )

    assert read(page(ARTICLE, title="公文", box=above)).page == PageHead(
        title="关于推进政务公开的通知",
        doc_number="某政办发〔2022〕91号",
        issuer="某区人民政府",
        issued_on="2022-07-11",
    )


def test_a_box_on_one_line_is_read_label_by_label() -> None:
    above = (
        "<div>发布机构：某区政府办　文号：某政发〔2022〕1号　发布日期：2022-07-15 来源：本站</div>"
    )

    assert read(page(ARTICLE, box=above)).page == PageHead(
        doc_number="某政发〔2022〕1号", issuer="某区政府办", issued_on="2022-07-15"
    )


def test_what_the_page_says_in_meta_is_its_head_where_no_box_does() -> None:
    head = (
        '<meta name="ArticleTitle" content="关于推进政务公开的通知">'
        '<meta name="PubDate" content="2022-07-15 09:22">'
    )

    assert read(page(ARTICLE, head=head)).page == PageHead(
        title="关于推进政务公开的通知", issued_on="2022-07-15"
    )


def test_a_page_that_says_nothing_has_no_head() -> None:
    assert read(ARTICLE).page is None
    assert read(page(ARTICLE, box=box(文号="无", 成文日期="2022年13月45日"))).page is None


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "gb18030"])
def test_the_encoding_is_what_the_page_says(charset: str) -> None:
    made = page(ARTICLE).replace("utf-8", charset).encode("gb18030")

    assert read_html(made, ASKED)[:2] == (TEXT, "gb18030")


def test_big5_is_read_where_the_page_says_so() -> None:
    made = f"<html><meta charset=big5><div id=zoom>{paragraphs(['推進政務公開工作'] * 9)}</div>"

    assert read_html(made.encode("big5"), ASKED).encoding == "big5"


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_page_that_was_saved_anew_is_read_by_its_bytes(written: str) -> None:
    made = page(ARTICLE).replace('charset="utf-8"', 'charset="gb2312"').encode(written)

    assert read_html(made, ASKED).text == TEXT


def test_an_encoding_that_is_asked_for_holds() -> None:
    with pytest.raises(SourceUnreadableError, match="页"):
        read_html(page(ARTICLE).encode("gb18030"), ASKED._replace(encoding="utf-8"))


def test_too_many_tags_are_refused() -> None:
    limits = DEFAULT_LIMITS._replace(html_tags=20)

    with pytest.raises(LimitError, match="html-tags"):
        read_html(page(ARTICLE).encode(), ASKED._replace(limits=limits))


def test_tables_nested_too_deep_are_refused_and_many_beside_one_another_read() -> None:
    table = "<table><tr><td>一、公开。<td>公开预算。"

    with pytest.raises(LimitError, match="depth"):
        read(f"<html><body>{table * 300}")
    assert read(f"<html><body>{f'{table}</table>' * 300}").text.count("一、公开。") == 300


@pytest.mark.parametrize("tag", ["div", "p><b", "ol><li", "a", "select><option"])
def test_elements_nested_deep_lose_nothing(tag: str) -> None:
    found = read(f"<html><body>{f'<{tag}>' * 2000}一、公开。{FOOT}")

    together = found.text + "".join(each.text for each in found.skipped)
    assert "一、公开。" in together


def test_a_title_across_the_top_of_a_table_stands_above_it() -> None:
    html = (
        "<table><tr><td colspan=2><p>附件1</p><p>任务分工表</p></td></tr>"
        "<tr><td>任务</td><td>单位</td></tr><tr><td>公开</td><td></td></tr></table>"
    )

    assert article(html) == "附件1\n任务分工表\n\n\t任务\n\t单位\n\n\t公开\n\t\n"
