"""Responsible units: found in a paragraph, taken out of its text, cut into names."""

import pytest

from tests.texts import item_texts, lexicon, parsed
from zwgk.model.document import Point, Role, Unit
from zwgk.model.text import Text
from zwgk.parsing.units import UnitReader, split_names

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"


def only_point(paragraph: str) -> Point:
    """Parse a document whose one point is a paragraph."""
    (point,) = parsed(f"{TITLE}1．{paragraph}\n").every_point()
    return point


def units_of(paragraph: str) -> list[tuple[str, tuple[str, ...]]]:
    """Give role and names of the units that a paragraph names."""
    return [(unit.role.value, unit.names) for unit in only_point(paragraph).units]


@pytest.mark.parametrize(
    ("names", "cut"),
    [
        ("区财政局", ("区财政局",)),
        ("区财政局、区审计局", ("区财政局", "区审计局")),
        ("区财政局，区审计局。", ("区财政局", "区审计局")),
        ("区财政局；区审计局", ("区财政局", "区审计局")),
        ("各镇（街道、园区）、区财政局", ("各镇（街道、园区）", "区财政局")),
        ("区委宣传部（区新闻中心）", ("区委宣传部（区新闻中心）",)),
        ("区财政局及各镇", ("区财政局", "各镇")),
        ("", ()),
        ("、，", ()),
    ],
)
def test_a_list_of_bodies_is_cut_into_names(names: str, cut: tuple[str, ...]) -> None:
    assert split_names(names) == cut


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("责任单位", Role.RESPONSIBLE),
        ("牵头单位", Role.LEAD),
        ("牵头部门", Role.LEAD),
        ("配合单位", Role.SUPPORT),
        ("责任部门", Role.RESPONSIBLE),
    ],
)
def test_a_label_names_the_role(label: str, role: Role) -> None:
    assert units_of(f"及时公开预算。（{label}：区财政局）") == [(role.value, ("区财政局",))]


def test_units_are_taken_out_of_the_text() -> None:
    document = parsed(f"{TITLE}1．及时公开预算。（责任单位：区财政局、区审计局）\n2．公开决算。\n")

    assert item_texts(document) == ["及时公开预算。", "公开决算。"]
    assert "units" in {leaf.kind for leaf in document.leaves}


def test_two_labels_in_one_bracket_are_two_lists() -> None:
    # 安庆 2022
    assert units_of("公开预算。（牵头单位：市住建局；责任单位：市财政局、市税务局）") == [
        ("lead", ("市住建局",)),
        ("responsible", ("市财政局", "市税务局")),
    ]


def test_units_in_mid_paragraph_belong_to_the_point_and_what_follows_stays_text() -> None:
    point = only_point("公开预算。（责任单位：区财政局）公开决算。（责任单位：区审计局）")

    assert [item.text.chars for item in point.items] == ["公开预算。", "公开决算。"]
    assert [unit.names for unit in point.units] == [("区财政局",), ("区审计局",)]


def test_units_on_a_line_of_their_own_belong_to_the_point_above() -> None:
    # 安庆 2022 has them below the paragraph.
    document = parsed(
        f"{TITLE}1．公开预算。\n责任单位：区财政局、区审计局\n2．公开决算。\n（牵头单位：区审计局）\n"
    )
    first, second = document.every_point()

    assert [unit.names for unit in first.units] == [("区财政局", "区审计局")]
    assert [unit.role for unit in second.units] == [Role.LEAD]
    assert item_texts(document) == ["公开预算。", "公开决算。"]


@pytest.mark.parametrize(
    "brackets",
    [
        "（责任单位：区财政局、区审计局。排在责任单位第一位的单位为牵头单位，下同）",
        "（责任单位：区财政局、区审计局）（排在首位的为牵头单位，下同）",
        "（责任单位：区财政局、区审计局，排名第一的牵头，以下同）",
    ],
)
def test_how_a_list_of_bodies_is_to_be_read_is_no_body_and_no_requirement(brackets: str) -> None:
    paragraph = f"公开年度预算。{brackets}"

    assert units_of(paragraph) == [("responsible", ("区财政局", "区审计局"))]
    assert item_texts(parsed(f"{TITLE}1．{paragraph}\n")) == ["公开年度预算。"]


def test_a_bracket_of_organs_at_the_end_needs_no_label() -> None:
    # 济源 2022 （七）
    assert units_of("公开预算。（区财政局、区审计局、各镇人民政府）") == [
        ("unlabelled", ("区财政局", "区审计局", "各镇人民政府"))
    ]


def test_one_body_in_a_bracket_after_the_sentence_is_a_unit() -> None:
    assert units_of("公开预算。（市科委）") == [("unlabelled", ("市科委",))]


@pytest.mark.parametrize(
    ("bracket", "units"),
    [
        ("海关总署负责", [("responsible", ("海关总署",))]),
        ("由市财政局牵头负责", [("lead", ("市财政局",))]),
        ("生态环境部、商务部指导", [("support", ("生态环境部", "商务部"))]),
        ("商务部等有关部门负责", [("responsible", ("商务部", "有关部门"))]),
        (
            "省科技厅、省商务厅牵头，省财政厅，各市政府按职责分工负责",
            [("lead", ("省科技厅", "省商务厅")), ("responsible", ("省财政厅", "各市政府"))],
        ),
        (
            # 国发〔2019〕3号
            "税务总局、财政部、海关总署负责，排在第一位的部门为牵头部门，下同",
            [("responsible", ("税务总局", "财政部", "海关总署"))],
        ),
        ("各镇（街道）落实", [("responsible", ("各镇（街道）",))]),
    ],
)
def test_a_bracket_may_say_what_each_body_answers_for(
    bracket: str, units: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert units_of(f"公开预算。（{bracket}）") == units
    assert units_of(f"公开预算（{bracket}）。公开决算。") == units
    assert units_of(f"公开预算。公开决算。（{bracket}）公开招标。（{bracket}）") == 2 * units


def test_a_sentence_keeps_its_stop_where_a_bracket_before_it_goes() -> None:
    # The second is how 国办发〔2018〕128号 has it: the next sentence follows the bracket.
    one = only_point("公开预算（区财政局负责）。公开决算。")
    other = only_point("公开预算。（区财政局负责）公开决算。")

    for point in (one, other):
        assert [item.text.chars for item in point.items] == ["公开预算。", "公开决算。"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "规范公共企事业单位（教育、卫生、供水）信息公开。",
        "加强行政机关（含派出机构、直属单位）信息公开。",
        "按照有关规定（国办发〔2021〕5号）办理。",
        "公开收费标准（一年一次）。",
        "开展培训（含线上、线下），每年不少于1次。",
        "完善机制（谁主管谁负责）。",
        "由区财政局（牵头负责）推进预算公开。",
        "公开预算（可自行增加）。",
    ],
)
def test_a_bracket_that_explains_is_text(paragraph: str) -> None:
    point = only_point(paragraph)

    assert point.units == ()
    assert [item.text.chars for item in point.items] == [paragraph]


def test_a_bracket_that_is_not_closed_ends_with_the_sentence() -> None:
    point = only_point("公开预算。（责任单位：区财政局、区审计局。")

    assert [unit.names for unit in point.units] == [("区财政局", "区审计局")]
    assert [item.text.chars for item in point.items] == ["公开预算。"]


def test_a_page_break_inside_the_bracket_cuts_no_name() -> None:
    # 济源 2022 （十八）: （责任 / 单位：…
    document = parsed(
        f"{TITLE}1．公开预算。接受监督。（责任\n\n单位：区财政局、区审计局，各镇人民政府）\n2．公开决算。\n"
    )

    assert next(document.every_point()).units[0].names == ("区财政局", "区审计局", "各镇人民政府")


def test_the_span_of_units_is_that_of_their_names_in_the_source() -> None:
    text = f"{TITLE}1．公开预算。(责任单位:区财政局、 区审计局)\n"
    (point,) = parsed(text).every_point()

    assert text[slice(*point.units[0].span)] == "区财政局、 区审计局"


def test_a_cell_without_a_label_has_the_role_of_its_column() -> None:
    reader = UnitReader(lexicon())

    assert reader.read(Text("区财政局、区审计局"), Role.LEAD)[0][:2] == (
        Role.LEAD,
        ("区财政局", "区审计局"),
    )
    assert reader.read(Text("")) == ()


def test_a_cell_may_say_what_each_body_answers_for() -> None:
    units = UnitReader(lexicon()).read(Text("区财政局牵头，各镇配合"), Role.RESPONSIBLE)

    assert [unit[:2] for unit in units] == [
        (Role.LEAD, ("区财政局",)),
        (Role.SUPPORT, ("各镇",)),
    ]


def test_a_unit_is_named_once_in_its_role() -> None:
    units: tuple[Unit, ...] = only_point("公开预算。（责任单位：区财政局）").units

    assert len(units) == 1


def test_a_line_that_names_bodies_alone_says_who_answers_for_the_point() -> None:
    document = parsed(
        f"{TITLE}1．公开预算。\n区财政局、区审计局，各镇人民政府\n2．公开决算，并说明增减。\n区财政局\n"
    )
    first, *_ = document.every_point()

    assert [unit.names for unit in first.units] == [("区财政局", "区审计局", "各镇人民政府")]
    assert "区财政局、区审计局，各镇人民政府" not in item_texts(document)


@pytest.mark.parametrize(
    "line", ["区财政局、区审计局要按月会商", "预算、决算、采购", "区财政局、社会"]
)
def test_a_line_that_names_more_than_bodies_is_a_requirement(line: str) -> None:
    assert line in item_texts(parsed(f"{TITLE}1．公开预算。\n{line}\n2．公开决算。\n"))
