"""Which labels are points where a document has several kinds, and what belongs to an article."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import Document

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"


def points_of(document: Document) -> list[str]:
    """Give the labels of the points, without those below them."""
    return [point.marker for section in document.sections for point in section.every_point()]


def test_the_paragraphs_of_an_article_are_its_own() -> None:
    document = parsed(
        "某市公开办法\n第一条 各部门应当公开预算。\n公开应当及时。\n"
        "第二条 违反规定的，责令改正：\n（一）不公开的；\n（二）公开不实的。\n情节严重的，通报。\n"
    )
    first, second = document.sections[0].points

    assert [item.text.chars for item in first.items] == ["各部门应当公开预算。", "公开应当及时。"]
    assert [point.marker for point in second.subpoints] == ["（一）", "（二）", ""]
    assert points_of(document) == ["第一条", "第二条"]


@pytest.mark.parametrize("opening", ["同时，", "市、区", "其中，", "国家、省"])
def test_a_paragraph_that_opens_with_a_short_word_is_whole(opening: str) -> None:
    document = parsed(f"{TITLE}1．公开预算。\n{opening}财政部门公开决算。\n2．公开招标。\n")

    assert f"{opening}财政部门公开决算。" in item_texts(document)
    assert [each.rule for each in document.notices] == []


_ONE_PARAGRAPH = "一、指导思想\n以公开促落实。\n二、工作目标\n全面公开。\n"


def test_headings_over_a_paragraph_are_no_points_beside_one_over_many() -> None:
    # 国发〔2019〕3号
    tasks = "".join(f"{n}．公开第{n}类信息。接受监督。\n" for n in range(1, 8))
    document = parsed(f"{TITLE}{_ONE_PARAGRAPH}三、主要任务\n{tasks}四、有关要求\n加强领导。\n")

    assert [section.marker for section in document.sections] == ["一、", "二、", "三、", "四、"]
    assert len(document.sections[2].points) == 7


def test_headings_over_a_paragraph_are_points_where_few_labels_stand_below_them() -> None:
    document = parsed(
        f"{TITLE}{_ONE_PARAGRAPH}三、供养形式\n集中供养。\n四、其他\n（一）建立台账。\n（二）报备。\n"
    )

    assert [section.marker for section in document.sections] == [""]
    assert points_of(document)[:3] == ["一、", "二、", "三、"]


def test_a_heading_with_a_comma_over_points_is_a_title() -> None:
    document = parsed(
        f"{TITLE}一、主要任务\n（一）统筹两个市场，打造制造中心。\n1．公开预算。\n2．公开决算。\n"
        "（二）要统筹资源，打造研发中心。\n3．公开招标。\n4．公开审计。\n"
    )
    first, second = document.sections[0].subsections

    assert first.title is not None
    assert first.title.chars == "统筹两个市场，打造制造中心。"
    assert second.title is None  # what 要 demands is a requirement, and no heading
    assert "要统筹资源，打造研发中心。" in item_texts(document)
