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


def test_a_heading_ends_where_the_next_label_begins() -> None:
    document = parsed(
        f"{LETTER[: LETTER.index('一、')]}一、建立监管体系（一）严格准入管理。要严格准入。"
        "（二）完善计划。二、整顿秩序，维护权益（三）打击非法开采。各地要打击。国务院办公厅二○○三年九月四日"
    )

    assert [section.title and section.title.chars for section in document.sections] == [
        "建立监管体系",
        "整顿秩序，维护权益",
    ]
    assert [point.number for point in document.every_point()] == [1, 2, 3]


@pytest.mark.parametrize(
    "sentence", ["各地要按照（一）公开。", "第三条（一）适用于各地。", "本条第二款（一）另行规定。"]
)
def test_a_label_that_a_sentence_names_begins_nothing(sentence: str) -> None:
    document = parsed(f"关于公开的通知各镇：要求如下：一、公开预算。二、{sentence}三、监督。")

    assert [point.number for point in document.every_point()] == [1, 2, 3]
    assert not any(point.subpoints for point in document.every_point())


def test_numbers_with_a_dot_are_labels_of_the_third_level() -> None:
    document = parsed(
        "关于公开的通知各镇：要求如下：一、主要任务（一）公开。要公开。1.公开预算。2.公开决算，"
        "比重达到1.5万元。（二）监督。要监督。"
    )
    first, second = document.sections[0].points

    assert [point.number for point in first.subpoints] == [1, 2]
    assert second.subpoints == ()


def test_what_stands_below_the_signature_is_no_item() -> None:
    document = parsed(
        "关于某项目环境影响报告书的批复某公司：经研究，批复如下。一、同意该项目。二、要落实措施。"
        "生态环境部2023年2月24日（此件社会公开）抄送：国家能源局，某省生态环境厅。部内抄送：执法局。"
        "生态环境部办公厅2023年2月27日印发字号"
    )

    assert item_texts(document) == ["同意该项目。", "要落实措施。"]
    assert (document.head.issuer, document.head.issued_on) == ("生态环境部", "2023-02-24")
    assert [leaf.kind for leaf in document.leaves][-7:] == [
        "signature",
        "date",
        "note",
        "imprint",
        "imprint",
        "imprint",
        "imprint",
    ]


def test_a_date_that_a_sentence_names_is_no_signature() -> None:
    document = parsed(
        "关于公开的通知各镇：要求如下：一、落实要求。国务院2022年5月1日批准的方案要落实。二、监督。"
    )

    assert len(item_texts(document)) == 3


def test_a_notice_and_what_it_prints_below_its_date_are_two() -> None:
    document = parsed(
        "国务院办公厅转发小组关于深化改革意见的通知国办发〔2007〕19号各省：《关于深化改革的意见》"
        "已经同意，请执行。国务院办公厅二○○七年四月六日关于深化改革的意见为了改革，提出意见。"
        "一、总体思路（一）公开。要公开。二、监督。要监督。"
    )
    head = document.head

    assert head.title == "国务院办公厅转发小组关于深化改革意见的通知"
    assert head.enclosed is not None
    assert head.enclosed.title == "关于深化改革的意见"
    assert head.issued_on == "2007-04-06"


def test_a_number_does_not_begin_with_the_last_word_of_the_title() -> None:
    head = parsed(
        "国务院办公厅关于某地违规建设酿成事故的通报国办发〔2006〕55号各省：一、公开。二、监督。"
    ).head

    assert str(head.doc_number) == "国办发〔2006〕55号"
    assert head.title == "国务院办公厅关于某地违规建设酿成事故的通报"


def test_an_answer_opens_with_whom_it_answers() -> None:
    document = parsed("石英代表：您提出的建议收悉，现答复如下。一、关于公开。二、关于监督。")

    assert document.head.addressees == ("石英代表",)
