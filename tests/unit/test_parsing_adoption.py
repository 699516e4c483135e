"""Who adopted or published a document by the note below its title, and what printers add."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import DatedFrom, Tier

ARTICLES = "第一条　渡口由县级人民政府管理。\n第二条　渡船应当登记。\n"


@pytest.mark.parametrize(
    ("note", "issuer", "date"),
    [
        ("1998年5月6日 国务院令第25号发布", "国务院", "1998-05-06"),
        ("1998年5月6日 交通部、公安部发布", "交通部、公安部", "1998-05-06"),
        (
            "1998年5月6日 国务院令第25号公布\n2019年4月3日 国务院令第71号修订",
            "国务院",
            "2019-04-03",
        ),
        (
            "1998年5月6日 国务院令第25号公布\n2016年2月6日 《关于修改部分法规的决定》第一次修订",
            "国务院",
            "1998-05-06",
        ),
        (
            "（1998年1月7日国务院第16次常务会议通过　1998年5月6日国务院令第25号公布）",
            "国务院",
            "1998-05-06",
        ),
        (
            (
                "2018年8月28日 临江市第五届人民代表大会常务委员会第十一次会议通过\n"
                "2018年9月29日 某省第十三届人民代表大会常务委员会第六次会议批准"
            ),
            "临江市人民代表大会常务委员会",
            "2018-08-28",
        ),
        ("1996年9月18日 国务院批准", "国务院", "1996-09-18"),
        ("（交通部　一九九八年五月六日）", "交通部", "1998-05-06"),
    ],
)
def test_the_note_below_the_title_says_who_and_when(note: str, issuer: str, date: str) -> None:
    head = parsed(f"渡口管理条例\n{note}\n{ARTICLES}").head

    assert head.title == "渡口管理条例"
    assert (head.issuer, head.issued_on) == (issuer, date)
    assert head.dated_from is DatedFrom.ADOPTION


def test_the_note_tells_the_tier() -> None:
    assert parsed(f"渡口管理条例\n1998年5月6日 国务院发布\n{ARTICLES}").head.tier is Tier.STATE


def test_a_number_in_brackets_may_have_its_date_beside_it() -> None:
    head = parsed(
        "关于渡口的通知\n（某政办函〔2018〕66号 2018年10月8日）\n一、登记渡船。\n二、整治渡口。\n"
    ).head

    assert (str(head.doc_number), head.issued_on) == ("某政办函〔2018〕66号", "2018-10-08")


def test_who_wrote_what_a_notice_prints_is_no_part_of_its_title() -> None:
    head = parsed(
        "某省人民政府办公厅转发省交通厅关于整顿渡口意见的通知\n各市人民政府：\n"
        "现转发给你们，请执行。\n某省人民政府办公厅\n一九九七年四月八日\n"
        "关于整顿渡口的意见\n（省交通厅　一九九七年一月八日）\n"
        "一、登记渡船。\n二、整治渡口。\n"
    ).head

    assert head.enclosed is not None
    assert head.enclosed.title == "关于整顿渡口的意见"
    assert (head.issuer, head.issued_on) == ("某省人民政府办公厅", "1997-04-08")


def test_a_title_that_the_page_prints_with_other_marks_is_the_same() -> None:
    head = parsed(
        "某市人民政府关于印发渡口规划(2021—2025年)的通知\n"
        "某市人民政府关于印发渡口规划（2021-2025年）的通知\n各县人民政府：\n现印发给你们，请执行。\n"
        "某市人民政府\n2021年3月4日\n渡口规划（2021-2025年）\n一、登记渡船。\n二、整治渡口。\n"
    ).head

    assert head.enclosed is not None
    assert head.enclosed.title == "渡口规划（2021-2025年）"
    assert head.year == 2021


def test_a_joint_letterhead_names_several_bodies_and_no_title() -> None:
    document = parsed(
        "省交通厅办公室文件\n省应急厅办公室\n某交〔2021〕3号\n关于渡口的通知\n"
        "一、登记渡船。\n二、整治渡口。\n"
    )

    assert document.head.title == "关于渡口的通知"
    assert [leaf.kind for leaf in document.leaves if leaf.kind != "blank"][:4] == [
        *("letterhead", "letterhead", "doc-number", "title")
    ]


def test_who_printed_it_may_stand_above_the_date_of_printing() -> None:
    document = parsed(
        "渡口整治方案\n为整治渡口，制定本方案。\n一、登记渡船。\n二、整治渡口。\n"
        "临江市人民政府办公室\n2023年10月21日印发\n"
    )

    assert item_texts(document) == ["登记渡船。", "整治渡口。"]
    assert (document.head.issuer, document.head.issued_on) == ("临江市人民政府办公室", "2023-10-21")


def test_the_title_once_more_without_its_issuer_is_no_document_that_is_printed() -> None:
    head = parsed(
        "临江市人民政府办公室关于印发渡口方案的通知\n（某政办〔2018〕66号）\n关于印发渡口方案的通知\n"
    ).head

    assert head.title == "临江市人民政府办公室关于印发渡口方案的通知"
    assert head.enclosed is None
