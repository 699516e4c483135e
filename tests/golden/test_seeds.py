"""What the five seeds are, figure by figure, as read in them by hand."""

import pytest

from tests.texts import JIANGSU, JIYUAN, SEEDS, WUCHENG, XINBEI, XINBEI_TABLE, item_texts, seed
from zwgk.model.document import DatedFrom, Document, Point, Role, Row, Tier
from zwgk.model.facts import Force


def points(document: Document) -> dict[int, Point]:
    """Give the numbered points by their numbers."""
    return {point.number: point for point in document.every_point() if point.number is not None}


def numbers(document: Document) -> list[int | None]:
    """Give the numbers of the points in reading order, None for one without."""
    return [point.number for point in document.every_point()]


def cell(row: Row, column: str) -> str:
    """Give the text of one cell."""
    return dict(row.cells)[column].chars


def names(row: Row, role: Role) -> list[str]:
    """Give the bodies that a row names in one role."""
    return [name for unit in row.units if unit.role is role for name in unit.names]


@pytest.mark.parametrize(
    ("name", "number", "issued_on", "dated_from", "tier"),
    [
        (XINBEI, "常开委办〔2022〕91号", "2022-07-11", DatedFrom.SIGNATURE, Tier.COUNTY),
        (JIANGSU, "苏政办发〔2022〕35号", "2022-05-17", DatedFrom.SIGNATURE, Tier.PROVINCE),
        (XINBEI_TABLE, "常开委办〔2019〕127号", "2019-07-26", DatedFrom.SIGNATURE, Tier.COUNTY),
        (JIYUAN, "济管办〔2022〕28号", "2022-08-02", DatedFrom.IMPRINT, Tier.COUNTY),
        (WUCHENG, "None", "2022-06-28", DatedFrom.SIGNATURE, Tier.COUNTY),
    ],
)
def test_number_date_and_tier(
    name: str, number: str, issued_on: str, dated_from: DatedFrom, tier: Tier
) -> None:
    head = seed(name).head

    assert str(head.doc_number) == number
    assert (head.issued_on, head.dated_from) == (issued_on, dated_from)
    assert head.tier is tier


@pytest.mark.parametrize(
    ("name", "issuer", "place", "enclosed"),
    [
        (
            XINBEI,
            "常州国家高新区（新北区）党政办公室",
            "常州国家高新区（新北区）",
            "常州国家高新区（新北区）2022年政务公开工作要点",
        ),
        (JIANGSU, "江苏省人民政府办公厅", "江苏省", "江苏省2022年政务公开工作要点"),
        (
            XINBEI_TABLE,
            "常州国家高新区（新北区）党政办公室",
            "常州国家高新区（新北区）",
            "常州市新北区2019年政务公开工作要点实施方案",
        ),
        (
            JIYUAN,
            "济源产城融合示范区管理委员会办公室",
            "济源产城融合示范区",
            "2022年济源示范区政务公开工作要点",
        ),
        (
            WUCHENG,
            "金华市婺城区人民政府办公室",
            "金华市婺城区",
            "2022年婺城区政务公开工作要点",
        ),
    ],
)
def test_issuer_place_and_titles(name: str, issuer: str, place: str, enclosed: str) -> None:
    head = seed(name).head

    assert (head.issuer, head.place) == (issuer, place)
    assert head.enclosed is not None
    assert head.enclosed.title == enclosed
    assert head.title == f"{issuer}关于印发{enclosed}的通知"
    assert (head.genre, head.year) == ("通知", 2019 if name == XINBEI_TABLE else 2022)


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        (
            XINBEI,
            [
                ("国务院办公厅关于印发2022年政务公开工作要点的通知", "国办发〔2022〕8号"),
                ("省政府办公厅关于印发江苏省2022年政务公开工作要点的通知", "苏政办发〔2022〕35号"),
                ("常州市2022年政务公开工作要点", "常政办发〔2022〕48号"),
            ],
        ),
        (JIANGSU, [("国务院办公厅关于印发2022年政务公开工作要点的通知", "国办发〔2022〕8号")]),
        (XINBEI_TABLE, []),
        (JIYUAN, []),
        (WUCHENG, []),
    ],
)
def test_superior_documents_that_are_cited(name: str, cited: list[tuple[str, str]]) -> None:
    document = seed(name)
    parents = document.head.parents

    assert [(parent.title, str(parent.doc_number)) for parent in parents] == cited
    for parent in parents:
        quoted = document.source.text[slice(*parent.span)]
        assert str(parent.doc_number) in quoted


@pytest.mark.parametrize(
    ("name", "sections", "subsections", "numbered", "unnumbered"),
    [
        (XINBEI, 5, 2, range(1, 23), 1),
        (JIANGSU, 5, 0, range(1, 20), 0),
        (JIYUAN, 4, 0, range(1, 19), 0),
        (WUCHENG, 4, 0, range(1, 15), 0),
    ],
)
def test_sections_subsections_and_points(
    name: str, sections: int, subsections: int, numbered: range, unnumbered: int
) -> None:
    document = seed(name)

    assert [section.number for section in document.sections] == list(range(1, sections + 1))
    assert sum(len(section.subsections) for section in document.sections) == subsections
    assert [number for number in numbers(document) if number] == list(numbered)
    assert numbers(document).count(None) == unnumbered
    assert not [notice for notice in document.notices if notice.rule.startswith("numbering")]


def test_the_last_paragraph_of_xinbei_2022_is_a_point_of_its_own_without_a_number() -> None:
    last = list(seed(XINBEI).every_point())[-1]

    assert (last.id, last.marker, last.number) == ("5.p1", "", None)
    assert [item.text.chars for item in last.items] == [
        "各单位部门要将本要点落实情况纳入政府信息公开工作年度报告予以公开。"
    ]


def test_point_19_of_xinbei_2022_names_its_channels() -> None:
    (item,) = points(seed(XINBEI))[19].items
    named = " ".join(platform.quote for platform in item.facts.platforms)

    assert "常州政企通" in named
    assert "微信公众号" in named
    assert "“常州政企通”微信公众号" in item.text.chars


def test_jiangsu_2022_has_39_items_of_which_only_one_is_encouraged() -> None:
    items = list(seed(JIANGSU).requirements())
    encouraged = [item for item in items if item.force is Force.ENCOURAGED]

    assert len(items) == 39
    assert [item.id for item in encouraged] == ["3.10#2"]
    assert "鼓励以视频、图解、文字等多种形式" in encouraged[0].text.chars
    assert {item.force for item in items} == {Force.MANDATORY, Force.ENCOURAGED}


@pytest.mark.parametrize(
    "words", ["浏览量", "04:01:21", "郑州外资", "扫描二维码", "本文链接", "本文关键词", "最新政策"]
)
def test_what_the_web_page_says_around_jiangsu_2022_is_dropped(words: str) -> None:
    document = seed(JIANGSU)
    at = document.source.text.index(words)

    assert any(
        dropped.span.start <= at < dropped.span.end and dropped.reason == "web-page"
        for dropped in document.dropped
    )
    assert not any(leaf.start <= at < leaf.end for leaf in document.leaves)


def test_nothing_else_of_jiangsu_2022_is_dropped() -> None:
    dropped = seed(JIANGSU).dropped

    assert {each.reason for each in dropped} == {"web-page"}
    assert not [each.text for each in dropped if "。" in each.text]


def test_the_table_of_xinbei_2019_has_4_goals_13_tasks_and_26_rows() -> None:
    document = seed(XINBEI_TABLE)
    (table,) = document.tables

    assert table.columns == ("目标", "任务", "主要内容", "牵头单位", "责任单位")
    assert len(table.rows) == 26
    assert len({cell(row, "目标") for row in table.rows}) == 4
    assert len({(cell(row, "目标"), cell(row, "任务")) for row in table.rows}) == 13
    assert document.sections == ()


def test_every_row_of_xinbei_2019_has_goal_task_text_and_units() -> None:
    rows = seed(XINBEI_TABLE).tables[0].rows

    assert all(cell(row, "目标")[1:2] == "、" for row in rows)
    assert all(cell(row, "任务")[:1] == "（" for row in rows)
    assert all(cell(row, "主要内容").endswith("。") and row.items for row in rows)
    assert all(names(row, Role.LEAD) for row in rows)
    assert [row.id for row in rows if not names(row, Role.RESPONSIBLE)] == ["t1.19"]


def test_two_rows_of_xinbei_2019_have_lost_a_cell_and_say_so() -> None:
    document = seed(XINBEI_TABLE)
    both, empty = (document.tables[0].rows[at - 1] for at in (3, 19))

    # One cell stood for both kinds of unit; of the other row the last cell is empty.
    everybody = ["区党政办", "各镇（街道）", "区各有关部门"]
    assert names(both, Role.LEAD) == names(both, Role.RESPONSIBLE) == everybody
    assert (cell(empty, "牵头单位"), cell(empty, "责任单位")) == ("区党政办", "")
    widths = [notice for notice in document.notices if notice.rule == "table-row-width"]
    assert [both.span.start, empty.span.start] == [notice.span.start for notice in widths]


def test_every_point_of_jiyuan_2022_names_its_units_once_without_a_label() -> None:
    document = seed(JIYUAN)
    roles = {point.number: [unit.role for unit in point.units] for point in document.every_point()}

    assert len(roles) == 18
    assert roles.pop(7) == [Role.UNLABELLED]
    assert all(found == [Role.RESPONSIBLE] for found in roles.values())
    assert all(len(unit.names) > 1 for point in document.every_point() for unit in point.units)


@pytest.mark.parametrize("words", ["督办", "抄送", "主办", "人武部", "印发机关", "责任单位"])
def test_no_item_of_jiyuan_2022_has_words_of_the_imprint_or_of_a_list_of_units(words: str) -> None:
    assert not [text for text in item_texts(seed(JIYUAN)) if words in text]


def test_jiyuan_2022_has_no_sentence_cut_by_a_page_break() -> None:
    texts = item_texts(seed(JIYUAN))

    assert any("为各类市场主体规范健康发展营造诚信守法" in text for text in texts)
    assert "推动落实信息发布、政策解读和政务舆情回应主体责任。" in texts
    assert [text for text in texts if not text.endswith("。")] == []


def test_jiyuan_2022_titles_stand_apart_from_what_they_head() -> None:
    titles = [point.title.chars for point in seed(JIYUAN).every_point() if point.title]

    assert len(titles) == 18
    assert titles[0] == "加强涉及市场主体的信息公开。"


def test_a_garbled_end_of_a_sentence_in_jiyuan_2022_is_told() -> None:
    document = seed(JIYUAN)
    told = [notice for notice in document.notices if notice.rule == "page-break-garbled"]

    assert [document.source.text[slice(*notice.span)] for notice in told] == [
        "务，推动扩大有效投资。"
    ]


def test_the_attachment_of_wucheng_2022_is_a_table_of_12_rows_and_4_columns() -> None:
    (attachment,) = seed(WUCHENG).attachments
    (table,) = attachment.tables

    assert attachment.title is not None
    assert attachment.title.chars == "2022年度全区政务公开工作重点任务清单"
    assert table.columns == ("序号", "重点任务", "牵头单位", "完成时限")
    assert [cell(row, "序号") for row in table.rows] == [str(n) for n in range(1, 13)]
    assert all(
        len(row.cells) == 4 and all(text.chars for _, text in row.cells) for row in table.rows
    )
    assert [cell(row, "完成时限") for row in table.rows[6:10]] == [
        "三季度前",
        "三季度前",
        "三季度前",
        "12月底前",
    ]


def test_rows_of_wucheng_2022_that_restate_a_point_are_not_counted_twice() -> None:
    document = seed(WUCHENG)
    rows = document.attachments[0].tables[0].rows
    counted = {group for group, _ in document.groups()}

    assert {row.id for row in rows if row.restates is None} == {
        row.id for row in rows if row.id in counted
    }
    assert [row.restates for row in rows][4] == "1.3"  # 强化稳就业保就业信息公开


@pytest.mark.parametrize("name", SEEDS)
def test_no_item_of_a_seed_opens_with_a_label_or_ends_in_a_comma(name: str) -> None:
    texts = item_texts(seed(name))

    assert texts
    assert not [
        text for text in texts if text[:1] in "一二三四五（1234567890." and "、" in text[:3]
    ]
    assert not [text for text in texts if text.endswith(("，", "、", "："))]
