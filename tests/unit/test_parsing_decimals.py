"""Labels of several numbers: 1, 1.1, 1.2.1, as plans and standards have them."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import Document, Point, Section

_HEAD = "突发事件应急预案\n"


def ladder(text: str) -> list[str]:
    """Give id and title of every section and point, those below after those above."""
    found: list[str] = []

    def note(each: Section | Point) -> None:
        found.append(f"{each.id} {each.marker}{each.title.chars if each.title else ''}")

    def point(each: Point) -> None:
        note(each)
        for inner in each.subpoints:
            point(inner)

    def section(each: Section) -> None:
        if each.marker:
            note(each)
        for inner in each.points:
            point(inner)
        for inner_section in each.subsections:
            section(inner_section)

    for each in document(text).sections:
        section(each)
    return found


def document(text: str) -> Document:
    """Parse a plan."""
    return parsed(_HEAD + text)


def test_each_number_more_is_a_level_deeper() -> None:
    # 国办函〔2005〕57号 (国家粮食应急预案)
    text = (
        "1　总则\n1.1　编制目的\n为了应对突发事件，制定本预案。\n1.2　等级划分\n"
        "1.2.1　国家级：由国务院负责。\n1.2.2　省级：由省政府负责。\n"
        "2　组织机构\n2.1　指挥部\n2.1.1　成员单位职责\n（1）财政部门安排资金。\n"
        "（2）公安部门维护秩序。\n3　附则\n本预案自印发之日起实施。\n"
    )

    assert ladder(text) == [
        "1 1总则",
        "1.1 1.1编制目的",
        "1.1.p1 ",
        "1.2 1.2等级划分",
        "1.2.1 1.2.1",
        "1.2.2 1.2.2",
        "2 2组织机构",
        "2.1 2.1指挥部",
        "2.1.1 2.1.1成员单位职责",
        "2.1.1.1 （1）",
        "2.1.1.2 （2）",
        "3 3附则",
        "3.p1 ",
    ]


@pytest.mark.parametrize(
    ("labels", "ids"),
    [
        (("1.1 ", "1.2 ", "2.1 "), ["1", "2", "1~2"]),
        (("一、", "1.1 ", "1.2 ", "二、", "2.1 "), ["1", "1.1", "1.2", "2", "2.1"]),
        (("1.", "1.1", "1.2", "2.", "2.1"), ["1", "1.1", "1.2", "2", "2.1"]),
        (("1．", "1．1　", "1．1．1　"), ["1", "1.1", "1.1.1"]),
        (("3.1、", "3.2、"), ["1", "2"]),
    ],
)
def test_the_ladder_is_known_in_any_dress(labels: tuple[str, ...], ids: list[str]) -> None:
    text = "\n".join(f"{label}公开预算和决算。" for label in labels)

    assert [line.partition(" ")[0] for line in ladder(text)] == ids


def test_a_list_under_such_a_label_is_below_it() -> None:
    text = "1.1　职责\n1、公开预算。\n2、公开决算。\n1.2　分工\n1、公开招标。\n"

    assert [line.partition(" ")[0] for line in ladder(text)] == ["1", "1.1", "1.2", "2", "2.1"]


@pytest.mark.parametrize(
    "line",
    [
        "1.2亿元资金由财政安排。",
        "7.1级以上地震由国务院负责应对。",
        "3.15晚会曝光的问题要整改。",
        "2.1版平台上线。",
        "1.5万人参加培训。",
        "12.5公里道路年底前完工。",
        "5.19旅游日开展宣传。",
    ],
)
def test_a_quantity_or_a_date_at_the_start_of_a_line_is_no_label(line: str) -> None:
    plain = f"一、加强公开。\n{line}\n二、加强监督。\n"
    in_ladder = f"1.1　职责\n公开预算。\n{line}\n1.2　分工\n公开决算。\n"

    assert line in item_texts(document(plain))
    assert line in item_texts(document(in_ladder))


def test_one_such_number_alone_is_no_label() -> None:
    assert "1.1公开预算。" in item_texts(document("一、加强公开。\n1.1公开预算。\n"))


def test_a_bare_number_is_a_label_where_its_ladder_says_so() -> None:
    assert ladder("3 家企业要公开信息。\n5 个工作日内答复。\n")[0] == "p1 "
    assert "2人以上在场。" in item_texts(document("1.1　职责\n1.2　分工\n2 人以上在场。\n"))


def test_a_label_that_is_lost_is_noticed() -> None:
    found = document("1.1　职责\n公开预算。\n1.3　分工\n公开决算。\n").notices

    assert [(each.rule, dict(each.values)["expected"]) for each in found] == [("numbering-gap", 2)]


@pytest.mark.parametrize("word", ["5G示范应用", "2025年底前完工", "2019百度云大会"])
def test_a_label_is_known_though_a_figure_follows_it(word: str) -> None:
    (section,) = parsed(f"工作要点\n1.{word}。\n2.{word}。\n").sections

    assert [point.marker for point in section.points] == ["1.", "2."]


def test_a_table_of_contents_is_left_out() -> None:
    listed = "目　　录\n1　总则 …… 1\n1.1　目的 …… 1\n2　职责 …… 2\n"
    text = "1　总则\n1.1　目的\n为了应对突发事件，制定本预案。\n2　职责\n2.1　分工\n维护秩序。\n"

    assert ladder(listed + text) == ladder(text)
    dropped = [each.text for each in document(listed + text).dropped if each.reason == "contents"]
    assert len(dropped) == 4


@pytest.mark.parametrize(
    "text",
    [
        "目录\n一、公开预算。\n二、公开决算。\n",  # a title above the text itself
        "目录\n一、公开\n一、公开\n各单位要公开预算。\n",
    ],
)
def test_what_is_listed_and_stands_nowhere_again_stays(text: str) -> None:
    assert not [each for each in document(text).dropped if each.reason == "contents"]
