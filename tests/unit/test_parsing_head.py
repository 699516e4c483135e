"""Who issued what, when, to whom, following which documents: each form a head comes in."""

import pytest

from tests.texts import parsed, reader, source
from zwgk.model.document import DatedFrom, Enclosed, Head
from zwgk.model.source import PageHead

BODY = "一、公开预算。\n二、公开决算。\n"


def head_of(text: str) -> Head:
    """Parse a text and give its head."""
    return parsed(text).head


def test_the_parts_of_the_standard_in_their_order() -> None:
    # GB/T 9704-2012 7.2 and 7.3
    head = head_of(
        "某县人民政府办公室文件\n\n某政办发〔2022〕35号\n\n"
        "某县人民政府办公室关于做好政务公开工作的通知\n\n各镇人民政府，县各委办局：\n"
        "为做好政务公开工作，现通知如下：\n"
        f"{BODY}\n某县人民政府办公室\n2022年5月17日\n（此件公开发布）\n"
    )

    assert head.title == "某县人民政府办公室关于做好政务公开工作的通知"
    assert str(head.doc_number) == "某政办发〔2022〕35号"
    assert (head.issuer, head.genre, head.year) == ("某县人民政府办公室", "通知", 2022)
    assert (head.issued_on, head.dated_from) == ("2022-05-17", DatedFrom.SIGNATURE)
    assert head.addressees == ("各镇人民政府", "县各委办局")
    assert head.enclosed is None


def test_a_notice_that_prints_a_document_has_both_titles() -> None:
    head = head_of(
        "某县人民政府办公室\n关于印发某县2022年政务公开\n工作要点的通知\n各镇人民政府：\n"
        "现印发给你们，请认真贯彻落实。\n某县人民政府办公室\n2022年5月17日\n"
        f"某县2022年政务公开工作要点\n为推进政务公开，制定本要点。\n{BODY}"
    )

    assert head.title == "某县人民政府办公室关于印发某县2022年政务公开工作要点的通知"
    assert head.enclosed is not None
    assert head.enclosed.title == "某县2022年政务公开工作要点"
    assert head.issued_on == "2022-05-17"


def test_a_plan_without_a_notice_has_one_title() -> None:
    head = head_of(f"某县2022年政务公开工作要点\n{BODY}")

    assert head.title == "某县2022年政务公开工作要点"
    assert (head.genre, head.enclosed, head.year) == ("工作要点", None, 2022)


def test_a_title_that_the_page_prints_twice_is_taken_once() -> None:
    document = parsed(f"关于做好公开工作的通知\n关于做好公开工作的通知\n{BODY}")

    assert document.head.title == "关于做好公开工作的通知"
    assert [dropped.reason for dropped in document.dropped] == ["repeated-title"]


def test_a_title_twice_over_two_lines_is_taken_once() -> None:
    document = parsed(
        f"某县人民政府关于做好公开工作的通知\n某县人民政府\n关于做好公开工作的通知\n{BODY}"
    )

    assert document.head.title == "某县人民政府关于做好公开工作的通知"
    assert document.head.enclosed is None


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("关于做好公开工作的通知", "通知"),
        ("关于进一步加强公开的实施意见", "实施意见"),
        ("政府信息公开工作指引", "工作指引"),
        ("某县政务公开工作实施方案（试行）", "实施方案"),
        ("关于某镇区划调整的批复", "批复"),
        ("关于征集项目的函", "函"),
        ("关于转发《某省公开办法》的通知", "通知"),
        ("某县数据管理办法（征求意见稿）", "管理办法"),
    ],
)
def test_the_genre_is_the_word_a_title_ends_in(title: str, genre: str) -> None:
    head = head_of(f"{title}\n各有关单位：\n{BODY}")

    assert (head.title, head.genre) == (title, genre)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("常开委办〔2022〕91号", "常开委办〔2022〕91号"),
        ("常开委办[2022]91号", "常开委办〔2022〕91号"),
        ("常开委办（2022）91号", "常开委办〔2022〕91号"),
        ("（浙教办函〔2020〕109号）", "浙教办函〔2020〕109号"),
        ("文号：某政发〔2021〕3号", "某政发〔2021〕3号"),
        ("某政发〔２０２１〕３号", "某政发〔2021〕3号"),
        ("某政规〔2023〕第13号", "某政规〔2023〕13号"),
        ("（某政办函〔2018〕66号 2018年10月8日）", "某政办函〔2018〕66号"),
    ],
)
def test_a_line_of_its_own_is_the_number(line: str, number: str) -> None:
    assert str(head_of(f"关于公开的通知\n{line}\n各有关单位：\n{BODY}").doc_number) == number


def test_a_number_cited_in_the_text_is_not_the_documents_own() -> None:
    head = head_of(
        f"关于公开的通知\n各有关单位：\n根据《某省公开要点》（某政办发〔2022〕35号）要求，通知如下：\n{BODY}"
    )

    assert head.doc_number is None
    assert [str(parent.doc_number) for parent in head.parents] == ["某政办发〔2022〕35号"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2022年7月11日", "2022-07-11"),
        ("2022 年 7 月 11 日", "2022-07-11"),
        ("２０２２年７月１１日", "2022-07-11"),
        ("二〇二二年七月十一日", "2022-07-11"),
        ("二○○三年九月四日", "2003-09-04"),
        ("二O二二年十二月三十日", "2022-12-30"),
        ("（2022年7月11日）", "2022-07-11"),
    ],
)
def test_a_date_under_the_signature_is_read_in_every_writing(line: str, date: str) -> None:
    head = head_of(f"关于公开的通知\n各有关单位：\n{BODY}某县人民政府\n{line}\n")

    assert (head.issued_on, head.dated_from) == (date, DatedFrom.SIGNATURE)


def test_a_date_that_no_calendar_has_is_none() -> None:
    assert head_of(f"关于公开的通知\n{BODY}某县人民政府\n2022年13月32日\n").issued_on is None


def test_without_a_signature_the_imprint_dates_it() -> None:
    head = head_of(
        f"关于公开的通知\n各有关单位：\n{BODY}抄送：县委办公室。\n"
        "某县人民政府办公室 2022年8月2日印发\n"
    )

    assert (head.issued_on, head.dated_from) == ("2022-08-02", DatedFrom.IMPRINT)
    assert head.issuer == "某县人民政府办公室"


def test_what_the_document_does_not_say_its_page_may() -> None:
    page = PageHead("关于公开的通知", "某政发〔2021〕3号", "某县人民政府", "2021-03-01")
    head = reader().read(source(BODY)._replace(page=page)).head

    assert (head.title, head.issuer, str(head.doc_number)) == (
        "关于公开的通知",
        "某县人民政府",
        "某政发〔2021〕3号",
    )
    assert (head.issued_on, head.dated_from) == ("2021-03-01", DatedFrom.PAGE)


def test_the_signature_goes_before_the_page() -> None:
    text = f"关于公开的通知\n各有关单位：\n{BODY}某县人民政府\n2022年7月11日\n"
    head = reader().read(source(text)._replace(page=PageHead(issued_on="2023-01-13"))).head

    assert (head.issued_on, head.dated_from) == ("2022-07-11", DatedFrom.SIGNATURE)


@pytest.mark.parametrize(
    ("title", "signature", "issuer"),
    [
        ("某县人民政府关于公开的通知", "某县人民政府", "某县人民政府"),
        ("徐州市工信局关于公开的通知", "徐州市工业和信息化局", "徐州市工业和信息化局"),
        ("关于公开的通知", "某县人民政府办公室", "某县人民政府办公室"),
        (
            "商务部、中央网信办、工业和信息化部关于公开的通知",
            "商务部\n中央网信办\n工业和信息化部",
            "商务部、中央网信办、工业和信息化部",
        ),
        (
            "国家新闻出版广电总局、财政部关于公开的通知",
            "国家新闻出版广电总局  财政部",
            "国家新闻出版广电总局、财政部",
        ),
        (
            "关于公开的通知",
            "某市住房和城乡建设局 某市财政局",
            "某市住房和城乡建设局、某市财政局",
        ),
        ("关于公开的通知", "某市住房和城乡建设局\n某市财政局", "某市住房和城乡建设局、某市财政局"),
        (
            "某省数字经济领导小组办公室关于公开的通知",
            "某省数字经济领导小组办公室\n（某省发展改革委代章）",
            "某省数字经济领导小组办公室",
        ),
    ],
)
def test_who_signed_is_the_issuer(title: str, signature: str, issuer: str) -> None:
    head = head_of(f"{title}\n各有关单位：\n{BODY}{signature}\n2022年7月11日\n")

    assert head.issuer == issuer


def test_without_a_signature_the_title_names_the_issuer() -> None:
    assert head_of(f"某县人民政府关于公开的通知\n{BODY}").issuer == "某县人民政府"
    assert head_of(f"某县人民政府印发公开要点的通知\n{BODY}").issuer == "某县人民政府"


def test_a_letterhead_names_the_issuer_where_nothing_else_does() -> None:
    head = head_of(f"某县人民政府办公室文件\n某政办发〔2022〕3号\n关于公开的通知\n{BODY}")

    assert head.issuer == "某县人民政府办公室"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("各镇人民政府、街道办事处，区各委办局：", ("各镇人民政府", "街道办事处", "区各委办局")),
        ("各市、县（市、区）人民政府：", ("各市", "县（市、区）人民政府")),
        ("各有关单位:", ("各有关单位",)),
    ],
)
def test_addressees_are_cut_into_names(line: str, names: tuple[str, ...]) -> None:
    assert head_of(f"关于公开的通知\n{line}\n{BODY}").addressees == names


@pytest.mark.parametrize("line", ["现将有关事项通知如下：", "为做好工作，提出如下意见："])
def test_a_line_that_leads_in_addresses_nobody(line: str) -> None:
    head = head_of(f"关于公开的通知\n{line}\n{BODY}")

    assert head.addressees == ()


def test_superior_documents_are_those_of_the_preamble_not_laws_nor_itself() -> None:
    head = head_of(
        "某县人民政府关于印发某县公开要点的通知\n某政发〔2022〕3号\n各镇人民政府：\n"
        "现将《某县公开要点》印发给你们。\n某县人民政府\n2022年5月17日\n某县公开要点\n"
        "根据《中华人民共和国政府信息公开条例》《某省2022年政务公开工作要点》"
        f"（某政办发〔2022〕35号）和《某市公开方案》，制定本要点。\n{BODY}"
    )

    assert [(parent.title, str(parent.doc_number or "")) for parent in head.parents] == [
        ("某省2022年政务公开工作要点", "某政办发〔2022〕35号"),
        ("某市公开方案", ""),
    ]


def test_a_superior_document_cited_twice_is_one_parent() -> None:
    head = head_of(
        "关于公开的通知\n各有关单位：\n根据《某省公开要点》（某政办发〔2022〕35号）要求，"
        f"按照《某省公开要点》（某政办发〔2022〕35号）部署，通知如下：\n{BODY}"
    )

    assert len(head.parents) == 1


def test_what_a_reply_answers_is_no_parent() -> None:
    head = head_of(
        "关于某项目的批复\n某市生态环境局：\n你局《关于审批某项目报告书的请示》（某环〔2022〕19号）收悉。"
        f"按照《省级审批工作方案》，批复如下：\n{BODY}"
    )

    assert [parent.title for parent in head.parents] == ["省级审批工作方案"]


def test_the_short_form_of_a_title_names_no_parent() -> None:
    head = head_of(
        "关于公开的通知\n各有关单位：\n为落实《某省政务公开若干措施》（以下简称《若干措施》），"
        f"根据《若干措施》要求，通知如下：\n{BODY}"
    )

    assert [parent.title for parent in head.parents] == ["某省政务公开若干措施"]


def test_a_date_under_the_title_does_not_make_the_title_a_signature() -> None:
    head = head_of(f"关于公开的通知\n2022年7月11日\n各有关单位：\n{BODY}")

    assert (head.title, head.issued_on) == ("关于公开的通知", "2022-07-11")


def test_signature_and_date_may_share_a_line() -> None:
    document = parsed(f"关于公开的通知\n各有关单位：\n{BODY}某县人民政府办公室 2022年7月11日\n")

    assert (document.head.issuer, document.head.issued_on) == ("某县人民政府办公室", "2022-07-11")
    assert [point.number for point in document.every_point()] == [1, 2]


def test_the_year_is_that_of_the_title_not_of_the_date() -> None:
    head = head_of(f"2021年公开工作要点\n{BODY}某县人民政府\n2022年1月5日\n")

    assert head.year == 2021


def test_a_law_has_its_title_and_the_note_of_its_adoption_is_none_of_it() -> None:
    head = head_of(
        "某市公开条例\n（2018年8月28日某市人民代表大会常务委员会第十一次会议通过）\n"
        "第一条 为了规范公开，制定本条例。\n第二条 各部门应当公开。\n"
    )

    assert (head.title, head.genre) == ("某市公开条例", "条例")


def test_a_title_and_the_proclamation_after_it_are_two() -> None:
    head = head_of(
        "某省数字经济促进条例\n某省人民代表大会常务委员会公告（第85号）\n"
        "第一条 为了促进发展，制定本条例。\n"
    )

    assert head.title == "某省数字经济促进条例"


def test_a_document_without_a_head_has_none() -> None:
    head = head_of(BODY)

    assert head == Head()


def test_the_first_line_of_a_title_is_no_letterhead_though_it_ends_as_one() -> None:
    # 国办发〔2018〕115号
    head = head_of(f"国务院办公厅关于全面推行规范性文件\n合法性审核机制的指导意见\n{BODY}")

    assert head.title == "国务院办公厅关于全面推行规范性文件合法性审核机制的指导意见"


def test_a_line_of_running_text_is_no_title() -> None:
    head = head_of(f"为促进就业，某省推出政策，一文了解！\n某省就业政策清单\n{BODY}")

    assert head.title == "某省就业政策清单"


def test_a_title_with_a_comma_is_one() -> None:
    title = "某市人民政府关于加强服务，促进发展"

    assert head_of(f"{title}\n的若干意见\n{BODY}").title == f"{title}的若干意见"


@pytest.mark.parametrize("signature", ["市长　王某某", "代市长：王某", "总理 王某某"])
def test_an_order_is_issued_by_the_body_it_names_not_by_who_signed(signature: str) -> None:
    # 国令第706号
    head = head_of(
        "某市人民政府令\n第12号\n《某市公开办法》已经审议通过，现予公布。\n"
        f"{signature}\n2018年11月6日\n某市公开办法\n第一条 为了公开，制定本办法。\n"
    )

    assert head.title == "某市人民政府令"
    assert head.issuer == "某市人民政府"
    assert head.enclosed is not None
    assert head.enclosed.title == "某市公开办法"


def test_a_title_printed_again_with_another_dash_is_one_title() -> None:
    head = head_of(
        "某市政府关于印发行动计划（2020—2022年）的通知\n某市政府关于印发行动计划（2020-2022年）的通知\n"
        f"各区政府：\n现印发给你们。\n某市政府\n2020年3月3日\n行动计划（2020-2022年）\n{BODY}"
    )

    assert head.enclosed == Enclosed("行动计划（2020-2022年）")


def test_a_title_in_marks_names_nobody_before_them() -> None:
    assert head_of(f"《关于推进公开的意见》解读\n{BODY}").issuer is None
