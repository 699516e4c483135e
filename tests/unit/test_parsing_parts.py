"""What closes a text: signature, date, notes, lists, at its end and amid the body."""

import pytest

from tests.texts import item_texts, parsed

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"
_NEXT = "某市人民政府，某区人民政府：我局在你市发现三个问题，决定对其督办，请认真整改并按时报告。"


def test_a_letter_above_another_closes_amid_the_body() -> None:
    letter = "一、要整改。\n联系人：某人\n附件：清单\n某省生态环境厅\n2020年3月3日\n（此件公开）\n"
    document = parsed(f"{TITLE}{letter}抄送：某市人民政府。\n{_NEXT}\n{letter}")

    assert item_texts(document) == ["要整改。", "联系人：某人", _NEXT, "要整改。", "联系人：某人"]
    assert document.head.issuer == "某省生态环境厅"
    assert [leaf.kind for leaf in document.leaves if leaf.kind != "blank"].count("date") == 2


def test_a_report_is_signed_above_its_table() -> None:
    # 国办发〔1996〕32号
    document = parsed(
        f"某省政府办公厅{TITLE}现转发给你们。\n某省政府办公厅\n1996年7月17日\n"
        "一、扩大招生。\n附：招生计划表\n某省教育委员会\n1996年5月13日\n\n\t学校\n\t人数\n\n\t甲校\n\t90\n"
    )

    assert "某省教育委员会" not in item_texts(document)
    assert (document.head.issuer, document.head.issued_on) == ("某省政府办公厅", "1996-07-17")


def test_who_signed_amid_the_body_is_the_issuer_only_where_nobody_else_is_named() -> None:
    body = "一、扩大招生。\n某省教育委员会\n1996年5月13日\n\n\t学校\n\t人数\n\n\t甲校\n\t90\n"

    assert parsed(f"某省政府{TITLE}{body}").head.issuer == "某省政府"
    assert parsed(f"{TITLE}{body}").head.issuer == "某省教育委员会"


@pytest.mark.parametrize("below", ["2", "开展监督", "公开决算。"])
def test_unit_and_date_of_a_table_in_pieces_are_no_signature(below: str) -> None:
    document = parsed(
        f"{TITLE}一、任务表\n公开预算。\n某区财政局\n2022年6月30日\n{below}\n某区审计局\n"
    )

    assert "2022年6月30日" in "".join(item_texts(document))


def test_a_notice_that_prints_two_documents_has_the_second_as_an_attachment() -> None:
    document = parsed(
        "某省政府办公厅关于印发文化单位转制和支持文化企业发展两个规定的通知\n各市：\n请执行。\n"
        "某省政府办公厅\n2018年12月18日\n文化单位转制的规定\n为推进转制，制定本规定。\n"
        "一、公开预算。\n二、公开决算。\n支持文化企业发展的规定\n一、公开招标。\n二、公开采购。\n"
    )
    (second,) = document.attachments

    assert second.title is not None
    assert second.title.chars == "支持文化企业发展的规定"
    assert [point.id for point in second.sections[0].points] == ["a1.1", "a1.2"]
    assert item_texts(document) == ["公开预算。", "公开决算。", "公开招标。", "公开采购。"]


def test_a_short_line_that_ends_as_a_title_does_is_none_where_the_notice_names_it_not() -> None:
    document = parsed(f"{TITLE}一、公开预算。\n部门预算公开的规定\n二、公开决算。\n")

    assert document.attachments == ()


@pytest.mark.parametrize(
    "files",
    [
        "1.报名汇总表.doc\n2.日程安排.pdf\n",
        "省厅关于征集案例的通知.pdf\n征集表.docx\n",
        "1．申报要求\n2．汇总表\n附件1-2.rar\n",
    ],
)
def test_a_list_of_files_above_the_signature_is_no_attachment(files: str) -> None:
    document = parsed(f"{TITLE}一、要公开预算。\n附件：\n{files}某市某局\n2021年8月9日\n")

    assert item_texts(document) == ["要公开预算。"]
    assert not document.attachments
    assert (document.head.issuer, document.head.issued_on) == ("某市某局", "2021-08-09")


def test_what_stands_below_such_a_list_is_an_attachment() -> None:
    document = parsed(
        f"{TITLE}一、要公开预算。\n附件：\n1．实施细则\n某市某局\n2021年8月9日\n"
        "实施细则\n一、要接受监督。\n"
    )

    assert item_texts(document) == ["要公开预算。", "要接受监督。"]
    assert [str(each.title and each.title.chars) for each in document.attachments] == ["实施细则"]
    assert document.head.issued_on == "2021-08-09"


def test_an_attachment_below_the_signature_keeps_its_own_date() -> None:
    document = parsed(
        f"{TITLE}一、要公开预算。\n某市某局\n2021年8月9日\n附件\n实施细则\n（2020年1月1日）\n"
        "一、要接受监督。\n"
    )

    assert len(document.attachments) == 1
    assert document.head.issued_on == "2021-08-09"


@pytest.mark.parametrize(
    "below",
    ["附件：1．申请表\n2．情况说明\n", "附件：申请表\n个人信息姓名\n", "申请表\n姓名\n"],
)
def test_a_signature_stands_above_what_the_list_names(below: str) -> None:
    document = parsed(f"{TITLE}一、要公开预算。\n附件：申请表\n某市某局\n2021年8月9日\n{below}")

    assert (document.head.issuer, document.head.issued_on) == ("某市某局", "2021-08-09")
    assert "某市某局" not in item_texts(document)


def test_the_members_of_a_group_are_no_requirements() -> None:
    document = parsed(
        "关于成立渡口整治小组的通知\n一、成员名单\n组　长：张　三　副县长\n"
        "副组长：李小四　县交通局局长\n成　员：王　五　县应急局副局长\n赵小六　城关镇镇长\n"
        "二、主要职责\n由县交通局担任牵头单位负责人\n选优配强渡口管理站站长\n定期会商。\n"
    )

    assert [item.text.chars for item in document.requirements()] == [
        "由县交通局担任牵头单位负责人",
        "选优配强渡口管理站站长",
        "定期会商。",
    ]
