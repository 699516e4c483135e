"""Labels that Word draws: formats, levels, restarts, overrides, styles."""

import pytest

from tests.files.word import docx, drawn, level, numbered, para, start_over, used
from zwgk.read.docx import read_docx
from zwgk.read.labels import formatted
from zwgk.read.transcript import Asked, Contents

LADDER = drawn(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3．"),
    level(3, "decimalEnclosedCircle", "%4"),
)


def read(*body: str, numbering: str, styles: str = "", revisions: str = "accept") -> Contents:
    """Read a Word file with the lists given."""
    parts = {"numbering": numbering, "styles": styles}
    return read_docx(docx(*body, parts=parts), Asked("稿.docx", revisions=revisions))


def lines(*body: str, numbering: str, styles: str = "") -> list[str]:
    """Give the lines of a Word file with the lists given."""
    return read(*body, numbering=numbering, styles=styles).text.splitlines()


def test_labels_of_four_levels_are_counted_and_begin_anew_below_each_heading() -> None:
    assert lines(
        numbered("总体要求", 1),
        numbered("推进公开。", 1, 1),
        numbered("公开预算。", 1, 2),
        numbered("公开决算。", 1, 2),
        numbered("逐项公开。", 1, 3),
        numbered("强化监督。", 1, 1),
        numbered("监督公开。", 1, 2),
        numbered("组织实施", 1),
        numbered("加强领导。", 1, 1),
        numbering=LADDER + used(1, 0),
    ) == [
        "一、总体要求",
        "（一）推进公开。",
        "1．公开预算。",
        "2．公开决算。",
        "①逐项公开。",
        "（二）强化监督。",
        "1．监督公开。",
        "二、组织实施",
        "（一）加强领导。",
    ]


def test_points_run_on_across_sections_where_the_list_says_so() -> None:
    base = drawn(
        0,
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%2．", lvlRestart="0"),
    )

    assert lines(
        numbered("公开", 1),
        numbered("公开预算。", 1, 1),
        numbered("监督", 1),
        numbered("公开决算。", 1, 1),
        numbering=base + used(1, 0),
    ) == ["一、公开", "1．公开预算。", "二、监督", "2．公开决算。"]


def test_a_level_begins_anew_only_below_the_level_that_it_names() -> None:
    base = drawn(
        0,
        level(0, "decimal", "%1"),
        level(1, "decimal", "%2"),
        level(2, "decimal", "%3", lvlRestart="1"),
    )

    assert lines(
        *(numbered("", 1, at) for at in (0, 1, 2, 1, 2, 0, 1, 2)),
        numbering=base + used(1, 0),
    ) == ["1", "1", "1", "2", "2", "2", "1", "1"]


def test_two_uses_of_one_list_share_its_count() -> None:
    numbering = LADDER + used(1, 0) + used(2, 0)

    assert lines(numbered("甲", 1), numbered("乙", 2), numbered("丙", 1), numbering=numbering) == [
        "一、甲",
        "二、乙",
        "三、丙",
    ]


def test_a_use_that_starts_over_does_so_once() -> None:
    numbering = LADDER + used(1, 0) + used(2, 0, start_over(0)) + used(3, 0, start_over(0, 5))

    assert lines(
        *(numbered("", number) for number in (1, 1, 2, 2, 1, 3, 3)), numbering=numbering
    ) == ["一、", "二、", "一、", "二、", "三、", "五、", "六、"]


def test_a_use_may_write_a_level_otherwise() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "第%1条")}</w:lvlOverride>'

    assert lines(numbered("本办法适用于公开。", 1), numbering=LADDER + used(1, 0, other)) == [
        "第1条本办法适用于公开。"
    ]


def test_numbers_of_higher_levels_stand_in_a_label_all_arabic_where_it_is_legal() -> None:
    base = drawn(
        0,
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", isLgl="1"),
    )

    assert lines(
        numbered("总则", 1),
        numbered("目的", 1, 1),
        numbered("依据", 1, 2),
        numbered("依据", 1, 2),
        numbering=base + used(1, 0),
    ) == ["第一章总则", "一.1 目的", "1.1.1 依据", "1.1.2 依据"]


def test_a_level_used_before_those_above_it_takes_them_at_their_start() -> None:
    base = drawn(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))

    assert lines(numbered("目的", 1, 1), numbering=base + used(1, 0)) == ["1.1 目的"]


def test_a_blank_parts_figures_from_text_unless_the_list_wants_none() -> None:
    base = drawn(
        0,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2.", suff="nothing"),
        level(2, "decimal", "（%3）"),
    )

    assert lines(
        numbered("公开", 1),
        numbered("公开", 1, 1),
        numbered("公开", 1, 2),
        numbering=base + used(1, 0),
    ) == ["1. 公开", "1.公开", "（1）公开"]


def test_a_style_brings_its_list_and_level_down_the_chain_it_inherits() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="甲"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="乙"><w:basedOn w:val="甲"/>'
        '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="丙"><w:basedOn w:val="乙"/></w:style>'
    )

    assert lines(
        para("公开", properties='<w:pStyle w:val="甲"/>'),
        para("公开预算。", properties='<w:pStyle w:val="乙"/>'),
        para("公开决算。", properties='<w:pStyle w:val="丙"/>'),
        numbering=LADDER + used(1, 0),
        styles=styles,
    ) == ["一、公开", "（一）公开预算。", "（二）公开决算。"]


def test_a_style_stands_at_the_level_that_the_list_gives_it() -> None:
    base = drawn(
        0,
        level(0, "chineseCounting", "%1、", pStyle="标题1"),
        level(1, "chineseCounting", "（%2）", pStyle="标题2"),
    )
    style = (
        '<w:style w:type="paragraph" w:styleId="{0}"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )

    assert lines(
        para("公开", properties='<w:pStyle w:val="标题1"/>'),
        para("预算", properties='<w:pStyle w:val="标题2"/>'),
        numbering=base + used(1, 0),
        styles=style.format("标题1") + style.format("标题2"),
    ) == ["一、公开", "（一）预算"]


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="正文"><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )

    assert lines(
        para("公开"),
        para("说明", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        para("监督"),
        numbering=LADDER + used(1, 0),
        styles=styles,
    ) == ["一、公开", "说明", "二、监督"]


def test_a_list_may_stand_for_that_of_a_style() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    link = drawn(7, rest='<w:numStyleLink w:val="公文"/>')

    assert lines(
        numbered("公开", 2),
        numbered("监督", 1),
        numbering=LADDER + link + used(1, 0) + used(2, 7),
        styles=styles,
    ) == ["一、公开", "二、监督"]


def test_a_ring_of_styles_or_lists_ends() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="甲"><w:basedOn w:val="乙"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="乙"><w:basedOn w:val="甲"/></w:style>'
        '<w:style w:type="numbering" w:styleId="丙"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    ring = drawn(0, rest='<w:numStyleLink w:val="丙"/>') + used(1, 0)

    assert lines(
        para("公开", properties='<w:pStyle w:val="甲"/>'),
        numbered("监督", 1),
        numbering=ring,
        styles=styles,
    ) == ["公开", "监督"]


def test_bullets_are_no_words() -> None:
    base = drawn(0, level(0, "bullet", "\uf06c"), level(1, "none", "说明"))

    assert lines(numbered("公开", 1), numbered("监督", 1, 1), numbering=base + used(1, 0)) == [
        "公开",
        "监督",
    ]


@pytest.mark.parametrize("number", [2, 9, -1])
def test_a_list_or_level_that_there_is_none_of_labels_nothing(number: int) -> None:
    assert lines(numbered("公开", number), numbering=LADDER + used(1, 0)) == ["公开"]
    assert lines(numbered("公开", 1, number + 7), numbering=drawn(0) + used(1, 0)) == ["公开"]


def test_a_format_not_known_is_written_in_figures_and_told() -> None:
    read_so = read(
        numbered("公开", 1), numbering=drawn(0, level(0, "thaiCounting", "%1、")) + used(1, 0)
    )

    assert read_so.text == "1、公开\n"
    assert [(each.rule, each.values) for each in read_so.notices] == [
        ("numbering-unknown", (("formats", ("thaiCounting",)),))
    ]


def test_a_deleted_paragraph_counts_only_where_changes_are_rejected() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        '<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r>'
        "<w:delText>公开</w:delText></w:r></w:del></w:p>"
    )
    body = (numbered("总则", 1), gone, numbered("监督", 1))
    numbering = LADDER + used(1, 0)

    assert read(*body, numbering=numbering).text == "一、总则\n二、监督\n"
    assert read(*body, numbering=numbering, revisions="reject").text == (
        "一、总则\n二、公开\n三、监督\n"
    )


@pytest.mark.parametrize(
    ("style", "number", "written"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 3, "03"),
        ("decimalZero", 12, "12"),
        ("decimalFullWidth", 12, "１２"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCounting", 100, "一〇〇"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("chineseCountingThousand", 2003, "二千零三"),
        ("chineseCountingThousand", 10000, "10000"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographLegalTraditional", 3, "參"),
        ("ideographDigital", 2022, "二〇二二"),
        ("ideographTraditional", 10, "癸"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 1, "甲子"),
        ("ideographEnclosedCircle", 1, "㊀"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 12, "⑿"),
        ("decimalEnclosedFullstop", 20, "⒛"),
        ("lowerRoman", 14, "xiv"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 26, "Z"),
        ("numberInDash", 3, "- 3 -"),
        ("decimal", -1, "-1"),
        ("chineseCounting", 0, "0"),
        ("chineseCountingThousand", -3, "-3"),
        ("upperRoman", 5000, "5000"),
        ("ideographZodiacTraditional", 0, "0"),
    ],
)
def test_numbers_are_written_as_word_writes_them(style: str, number: int, written: str) -> None:
    assert formatted(number, style) == written
