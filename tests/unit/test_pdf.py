"""PDF: lines to paragraphs, margins, ruled tables, and what cannot be read."""

import sys

import pytest

from tests.files.pdf import A4, box, flowed, glyphs, pdf, rule, stream
from zwgk.errors import ConfigurationError, LimitError, SourceUnreadableError
from zwgk.read.limits import DEFAULT_LIMITS
from zwgk.read.pdf import read_pdf
from zwgk.read.transcript import Asked, Contents

pytest.importorskip("pypdfium2", reason="the extra zwgk[pdf] is not installed")

ASKED = Asked("件.pdf")
PARAGRAPHS = """\
各镇人民政府，区各部门：
为深入推进政务公开工作，保障人民群众的知情权、参与权、表达权、监督权，经区政府同意，\
现就有关事项通知如下，请结合“一件事一次办”改革和工作实际认真抓好贯彻落实。
一、加强公开
（一）公开预算。各单位要在2022年12月31日前公开本单位预算，做好解读，及时回应社会关切，\
并通过区政府门户网站、政务新媒体、政务公开栏等渠道一并发布，方便群众查询和监督。
（二）公开决算。
二、强化监督
各镇要完善制度，定期开展检查。
""".splitlines()
BODY = "\n".join(PARAGRAPHS) + "\n"


def read(*pages: bytes, turned: int = 0) -> Contents:
    """Read a PDF of drawings."""
    return read_pdf(pdf(*pages, turned=turned), ASKED)


def cells(*texts: str, x: float = 100, y: float = 600) -> bytes:
    """Draw a row of ruled cells, each 100 by 30 points."""
    made = b""
    for at, text in enumerate(texts):
        made += box(x + 100 * at, y, 100, 30) + glyphs(text, x + 100 * at + 6, y + 10, 12)
    return made


def test_lines_are_joined_to_paragraphs() -> None:
    assert read(*flowed(PARAGRAPHS)).text == BODY


@pytest.mark.parametrize("per_page", [3, 4, 5, 7])
def test_paragraphs_go_on_across_pages_and_page_numbers_are_left_out(per_page: int) -> None:
    pages = flowed(PARAGRAPHS, per_page=per_page)
    found = read(*pages)

    assert found.text == BODY
    assert [(each.text, each.reason) for each in found.skipped] == [
        (f"—{number}—", "page-number") for number in range(1, len(pages) + 1)
    ]


@pytest.mark.parametrize("per_line", [20, 24, 33])
def test_lines_of_any_length_are_joined(per_line: int) -> None:
    assert read(*flowed(PARAGRAPHS * 3, per_line=per_line)).text == BODY * 3


def test_a_heading_that_fills_its_line_is_not_joined_to_the_text_below() -> None:
    heading = "一、" + "公" * 24
    assert len(heading) == 26

    assert read(*flowed([heading, *PARAGRAPHS])).text == f"{heading}\n{BODY}"


def test_running_heads_are_left_out() -> None:
    pages = [
        page + glyphs(f"某区人民政府公报 第{number}期", 200, 800, 10)
        for number, page in enumerate(flowed(PARAGRAPHS * 6), start=1)
    ]
    found = read(*pages)

    assert found.text == BODY * 6
    assert {each.reason for each in found.skipped} == {"page-number", "running-head"}


def test_what_stands_once_near_the_edge_is_text() -> None:
    page = glyphs("常开委办〔2022〕91号", 200, 800) + b"".join(flowed(PARAGRAPHS))

    assert read(page).text == "常开委办〔2022〕91号\n" + BODY


def test_a_letterhead_and_a_title_keep_their_lines() -> None:
    page = (
        glyphs("某某市某某区人民政府办公室文件", 75, 800, 30)
        + glyphs("关于进一步推进本区政务公开工作的", 110, 780, 24)
        + glyphs("实施意见", 250, 750, 24)
        + b"".join(flowed(PARAGRAPHS, numbered=False)).replace(b" 760 Td", b" 700 Td")
    )

    assert read(page).text.splitlines()[:3] == [
        "某某市某某区人民政府办公室文件",
        "关于进一步推进本区政务公开工作的",
        "实施意见",
    ]


def test_blanks_stand_between_words_and_between_signatures() -> None:
    words = b"".join(
        glyphs(word, x, 700) for word, x in (("OPEN", 100), ("DATA", 180), ("公开", 260))
    )
    signatures = glyphs("市财政局", 100, 600) + glyphs("市审计局", 300, 600)

    assert read(words + signatures).text == "OPEN DATA公开\n市财政局 市审计局\n"


def test_glyphs_drawn_in_any_order_are_read_from_left_to_right() -> None:
    mixed = glyphs("政务公开”", 116, 700) + glyphs("“", 100, 700) + glyphs("工作", 196, 700)

    assert read(mixed).text == "“政务公开”工作\n"


def test_glyphs_drawn_twice_to_look_bold_are_read_once() -> None:
    assert read(glyphs("关于公开", 100, 700) + glyphs("关于公开", 100.4, 700)).text == "关于公开\n"


def test_a_character_alone_in_a_font_that_is_not_there_is_read() -> None:
    drawing = b"".join(glyphs(sign, 100 + 16 * at, 700) for at, sign in enumerate("记录公开"))

    assert read(drawing + glyphs("录", 100, 600)).text == "记录公开\n录\n"


def test_a_hyphen_that_is_seen_is_one() -> None:
    assert read(glyphs("2014\u00ad2020年", 100, 700)).text == "2014-2020年\n"


def test_a_watermark_across_the_page_is_left_out() -> None:
    leaning = b"q 0.7 0.7 -0.7 0.7 100 300 cm " + glyphs("内部资料", 0, 0, 40) + b"Q\n"
    found = read(leaning + glyphs("关于公开的通知", 100, 700))

    assert found.text == "关于公开的通知\n"
    assert [(each.text, each.reason) for each in found.skipped] == [("内部资料", "leaning-text")]


def test_a_page_that_lies_on_its_side_is_read() -> None:
    width, _ = A4
    drawn = glyphs("一、加强公开", 100, 500) + glyphs("二、强化监督", 100, 400)

    # Not turned quite: the font of the tests has no height, and PDFium passes over what is thin.
    for turned, turning in ((90, b".01 1 -1 .01 %d 0" % width), (270, b".01 -1 1 .01 0 842")):
        found = read(b"q " + turning + b" cm " + drawn + b"Q\n", turned=turned)
        assert found.text == "一、加强公开\n二、强化监督\n"


def test_a_ruled_table_is_a_table() -> None:
    table = cells("任务", "单位", "时限") + cells("公开预算", "财政局", "年底", y=570)
    found = read(glyphs("任务表", 100, 700) + table + glyphs("附注", 100, 500))

    assert found.text == (
        "任务表\n\n\t任务\n\t单位\n\t时限\n\n\t公开预算\n\t财政局\n\t年底\n附注\n"
    )


def test_merged_cells_are_blank() -> None:
    grid = (
        box(100, 540, 300, 90)
        + rule(100, 600, 400, 600)
        + rule(200, 570, 400, 570)
        + rule(200, 540, 200, 630)
        + rule(300, 540, 300, 600)
    )
    words = (
        glyphs("目标", 106, 610, 12)
        + glyphs("任务和单位", 206, 610, 12)
        + glyphs("公开", 106, 565, 12)
        + glyphs("预算", 206, 580, 12)
        + glyphs("财政局", 306, 580, 12)
        + glyphs("决算", 206, 550, 12)
        + glyphs("审计局", 306, 550, 12)
    )

    assert read(grid + words).text == (
        "\t目标\n\t任务和单位\n\t\n\n\t公开\n\t预算\n\t财政局\n\n\t\n\t决算\n\t审计局\n"
    )


def test_lines_of_a_cell_are_joined_where_they_fill_it() -> None:
    table = cells("任务", "单位") + box(100, 540, 100, 60) + box(200, 540, 100, 60)
    words = (
        glyphs("推进政务公开工", 106, 586, 12)
        + glyphs("作要点落实。", 106, 572, 12)
        + glyphs("2．接受监督。", 106, 558, 12)
        + glyphs("财政局", 206, 586, 12)
        + glyphs("审计局", 206, 572, 12)
    )

    assert read(table + words).text == (
        "\t任务\n\t单位\n\n\t推进政务公开工作要点落实。\u20282．接受监督。\n\t财政局\u2028审计局\n"
    )


def test_a_table_goes_on_on_the_next_page() -> None:
    first = cells("任务", "单位", y=100)
    second = cells("公开", "财政局", y=700)

    assert read(first, second).text == "\t任务\n\t单位\n\n\t公开\n\t财政局\n"


def test_a_frame_or_a_line_is_no_table() -> None:
    framed = box(90, 500, 400, 200) + rule(90, 750, 490, 750) + glyphs("公开预算", 100, 600)

    assert read(framed).text == "公开预算\n"


def test_a_scan_is_told_to_be_one() -> None:
    image = stream(bytes(100), more="/Type /XObject /Subtype /Image /Width 10 /Height 10")
    picture = image.replace(b" >>", b" /ColorSpace /DeviceGray /BitsPerComponent 8 >>", 1)
    made = pdf(b"q 500 0 0 700 0 0 cm /I1 Do Q", extra=(picture,))
    made = made.replace(b"/Font << /F1 3 0 R >>", b"/XObject << /I1 7 0 R >>")

    with pytest.raises(SourceUnreadableError, match="是扫描件，没有文字层；请先做文字识别"):
        read_pdf(made, ASKED)


def test_a_page_without_anything_is_told() -> None:
    with pytest.raises(SourceUnreadableError, match="这份 PDF 里没有文字"):
        read(b"")


def test_a_font_that_does_not_say_its_characters_is_told() -> None:
    made = pdf(glyphs("\x00" * 50, 100, 700) + glyphs("公开", 100, 600))

    with pytest.raises(SourceUnreadableError, match="没有写明是哪些字"):
        read_pdf(made, ASKED)


@pytest.mark.parametrize("size", [9, 200, 2000])
def test_a_file_cut_short_is_told_to_be_damaged(size: int) -> None:
    with pytest.raises(SourceUnreadableError, match="PDF 不完整或已损坏"):
        read_pdf(pdf(*flowed(PARAGRAPHS))[:size], ASKED)


def test_a_password_is_told() -> None:
    locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /O ({0}) /U ({0}) /P -4 >> /ID [(a) (a)]"

    with pytest.raises(SourceUnreadableError, match="加了打开密码"):
        read_pdf(pdf(b"", trailer=locked.format("x" * 32)), ASKED)


def test_a_missing_component_is_told_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)

    with pytest.raises(ConfigurationError, match=r'pip install "zwgk\[pdf\]"$') as caught:
        read(b"")
    assert caught.value.exit_code == 2


def test_too_many_pages_are_refused() -> None:
    limits = DEFAULT_LIMITS._replace(pdf_pages=2)

    with pytest.raises(LimitError, match="pdf-pages"):
        read_pdf(pdf(*[b""] * 3), ASKED._replace(limits=limits))


@pytest.mark.skipif(sys.platform != "linux", reason="only here is memory held to a limit")
def test_too_little_memory_is_told() -> None:
    limits = DEFAULT_LIMITS._replace(pdf_memory=2**24)

    with pytest.raises((LimitError, SourceUnreadableError), match=r"^件\.pdf：[^\n]+$"):
        read_pdf(pdf(*flowed(PARAGRAPHS)), ASKED._replace(limits=limits))
