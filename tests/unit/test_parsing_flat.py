"""Documents that arrived as one line: the page they were saved from lost its line breaks."""

import pytest

from tests.texts import item_texts, parsed

LETTER = (
    "国务院办公厅关于深化队伍改革有关问题的通知国办发〔2003〕76号"
    "各省、自治区、直辖市人民政府，国务院有关部委：为推进改革，现就有关问题通知如下："
    "一、充分认识改革的重要性。（一）统一思想。（二）加强领导。二、明确目标任务。各地要制定方案。"
    "国务院办公厅二○○三年九月四日"
)


def test_a_document_on_one_line_has_head_body_and_signature() -> None:
    document = parsed(LETTER)
    head = document.head

    assert head.title == "国务院办公厅关于深化队伍改革有关问题的通知"
    assert str(head.doc_number) == "国办发〔2003〕76号"
    assert head.addressees == ("各省", "自治区", "直辖市人民政府", "国务院有关部委")
    assert (head.issuer, head.issued_on) == ("国务院办公厅", "2003-09-04")
    assert [section.marker for section in document.sections] == ["一、", "二、"]
    assert [point.id for point in document.every_point()] == ["1.1", "1.2", "2.p1"]


def test_what_follows_the_last_sentence_is_no_item() -> None:
    assert item_texts(parsed(LETTER))[-1] == "各地要制定方案。"


@pytest.mark.parametrize(
    ("title", "addressee"),
    [
        ("关于气田开发项目环境影响报告书的批复", "某某有限公司"),
        ("关于公开征求《暂行办法（征求意见稿）》意见的通知", "各有关单位"),
        ("关于发布《安全报告指南》的公告", "各有关单位"),
        ("关于印发《检查报告》的函", "某某公司"),
        ("某县关于加强公开的若干意见", "各镇人民政府"),
    ],
)
def test_a_title_ends_in_its_genre_and_not_in_a_title_it_quotes(title: str, addressee: str) -> None:
    head = parsed(f"{title}{addressee}：经研究，提出如下要求。一、公开预算。二、公开决算。").head

    assert (head.title, head.addressees) == (title, (addressee,))


def test_a_line_that_opens_with_no_title_is_a_paragraph() -> None:
    document = parsed("为推进公开，提出如下要求。一、公开预算。二、公开决算。")

    assert document.head.title is None
    assert [point.number for point in document.every_point()] == [1, 2]


def test_labels_out_of_order_cut_nothing() -> None:
    document = parsed("关于公开的通知\n一、公开预算。三、四季度各公开一次。二、公开决算。\n")

    assert [point.number for point in document.every_point()] == [1, 2]
