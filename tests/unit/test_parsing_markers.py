"""The labels that lines open with: style, number, and how far they reach."""

import pytest

from zwgk.parsing.markers import Style, read_marker


@pytest.mark.parametrize(
    ("line", "style", "number", "label"),
    [
        ("一、加强公开", Style.HAN_COMMA, 1, "一、"),
        ("十、加强公开", Style.HAN_COMMA, 10, "十、"),
        ("十二、加强公开", Style.HAN_COMMA, 12, "十二、"),
        ("二十一、加强公开", Style.HAN_COMMA, 21, "二十一、"),
        ("廿一、加强公开", Style.HAN_COMMA, 21, "廿一、"),
        ("一.加强公开", Style.HAN_COMMA, 1, "一."),
        ("一．加强公开", Style.HAN_COMMA, 1, "一．"),
        ("（一）加强公开", Style.HAN_PAREN, 1, "（一）"),
        ("（十八）加强公开", Style.HAN_PAREN, 18, "（十八）"),
        ("（一）、加强公开", Style.HAN_PAREN, 1, "（一）、"),
        ("㈢加强公开", Style.HAN_PAREN, 3, "㈢"),
        ("1．加强公开", Style.ARABIC_DOT, 1, "1．"),
        ("1.加强公开", Style.ARABIC_DOT, 1, "1."),
        ("1﹒加强公开", Style.ARABIC_DOT, 1, "1﹒"),
        ("1、加强公开", Style.ARABIC_DOT, 1, "1、"),
        ("22．加强公开", Style.ARABIC_DOT, 22, "22．"),
        ("⒊加强公开", Style.ARABIC_DOT, 3, "⒊"),
        ("（1）加强公开", Style.ARABIC_PAREN, 1, "（1）"),
        ("1）加强公开", Style.ARABIC_PAREN, 1, "1）"),
        ("⑴加强公开", Style.ARABIC_PAREN, 1, "⑴"),
        ("①加强公开", Style.CIRCLED, 1, "①"),
        ("⑳加强公开", Style.CIRCLED, 20, "⑳"),
        ("❶加强公开", Style.CIRCLED, 1, "❶"),
        ("第一编总则", Style.PART, 1, "第一编"),
        ("第一章总则", Style.CHAPTER, 1, "第一章"),
        ("第二节申请", Style.DIVISION, 2, "第二节"),
        ("第一条为了规范", Style.ARTICLE, 1, "第一条"),
        ("第十二条行政机关", Style.ARTICLE, 12, "第十二条"),
        ("第一百零三条", Style.ARTICLE, 103, "第一百零三条"),
        ("第12条行政机关", Style.ARTICLE, 12, "第12条"),
    ],
)
def test_a_label_has_style_number_and_length(
    line: str, style: Style, number: int, label: str
) -> None:
    marker = read_marker(line)

    assert marker is not None
    assert (marker.style, marker.number, line[: marker.end]) == (style, number, label)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "加强公开",
        "1.5万人",
        "12345热线",
        "2022年工作要点",
        "一是加强公开",
        "一般要求",
        "十四五规划",
        "百分之二十",
        "第一时间发布",
        "第三方评估",
        "第三条款约定",
        "第几条",
        "（2022年）",
        "（试行）",
        "（一",
        "0、",
        "零、",
        "〔2022〕35号",
        "（此件公开发布）",
        "1000、",
    ],
)
def test_a_line_without_a_label_has_none(line: str) -> None:
    assert read_marker(line) is None


def test_the_decimal_point_of_an_amount_makes_no_label() -> None:
    assert read_marker("3.2亿元") is None
    assert read_marker("三．2") is None


def test_labels_nest_in_the_order_of_the_standard() -> None:
    # GB/T 9704-2012 7.3.3: 一、（一）1．（1）
    styles = [read_marker(label) for label in ("一、", "（一）", "1．", "（1）", "①")]

    assert [found and found.style for found in styles] == sorted(
        found.style for found in styles if found
    )


def test_an_article_on_projects_is_an_article() -> None:
    marker = read_marker("第二十四条项目负责人应当公开")

    assert marker is not None
    assert (marker.style, marker.number) == (Style.ARTICLE, 24)
    assert read_marker("第二十四条项下的义务") is None
