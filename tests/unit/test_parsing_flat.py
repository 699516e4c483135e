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
    assert [leaf.kind for leaf in document.leaves][-6:] == [
        *("signature", "date", "note", "imprint", "imprint", "imprint")
    ]
    assert [each.text for each in document.dropped] == ["字号"]


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


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("培训对象", "各省生态环境厅负责人参加培训。"),
        ("联席会议职能", "联席会议在国务院领导下开展工作。"),
        ("工程概况及总体意见", "该项目位于某市，符合规划。"),
    ],
)
def test_a_heading_that_runs_into_its_text_is_cut_from_it(heading: str, text: str) -> None:
    document = parsed(f"关于公开的通知各镇：现通知如下：一、{heading}{text}二、公开决算。")
    first = next(document.every_point())

    assert first.title is not None
    assert first.title.chars == heading
    assert text in item_texts(document)


@pytest.mark.parametrize(
    "sentence",
    ["严格按照规定公开。", "统筹协调各地公开。", "完善制度，为了公开。", "措施各级都要有。"],
)
def test_a_requirement_is_not_cut_for_a_heading(sentence: str) -> None:
    document = parsed(f"关于公开的通知各镇：现通知如下：一、{sentence}二、公开决算。")

    assert sentence in item_texts(document)


def test_a_joint_document_opens_with_whose_it_is() -> None:
    head = parsed(
        "生态环境部教育部共青团中央文件环宣教〔2021〕19号关于印发《行动计划》的通知各厅（局）："
        "现印发给你们。生态环境部教育部共青团中央2021年1月29日（此件社会公开）"
    ).head

    assert head.title == "关于印发《行动计划》的通知"
    assert str(head.doc_number) == "环宣教〔2021〕19号"
    assert head.addressees == ("各厅（局）",)
    assert head.issued_on == "2021-01-29"


@pytest.mark.parametrize(
    ("notice", "printed"),
    [
        ("关于转发某部找矿突破行动纲要（2011—2020年）的通知", "找矿突破行动纲要（2011—2020年）"),
        ("关于印发《排污许可工作实施方案》的通知", "排污许可工作实施方案"),
    ],
)
def test_what_a_notice_prints_is_known_by_the_notice(notice: str, printed: str) -> None:
    document = parsed(
        f"某省政府办公厅{notice}各市：现印发给你们，请执行。某省政府办公厅2022年4月1日{printed}"
        "为做好工作，制定本方案。一、公开预算。二、公开决算。"
    )

    assert document.head.enclosed is not None
    assert document.head.enclosed.title == printed
    assert (document.head.issuer, document.head.issued_on) == ("某省政府办公厅", "2022-04-01")


@pytest.mark.parametrize(
    "before", ["联系电话：（010）84949055", "附件：1.项目名单（第一批）2.评价工作要点"]
)
def test_a_signature_begins_behind_a_telephone_or_a_list(before: str) -> None:
    document = parsed(
        f"关于公开的通知各镇：现通知如下：一、公开预算。二、公开决算。{before}某省生态环境厅2021年10月17日"
    )

    assert document.head.issuer == "某省生态环境厅"
    assert "评价工作要点" not in item_texts(document)


def test_a_title_may_name_in_brackets_whom_the_letter_is_for() -> None:
    document = parsed(
        "关于督办渡口隐患的函（临江）临江市人民政府：我部决定督办渡口隐患。一、要限期整治。二、要依法查处。"
        "某部办公厅2021年2月20日"
    )

    assert document.head.title == "关于督办渡口隐患的函（临江）"
    assert document.head.addressees == ("临江市人民政府",)


@pytest.mark.parametrize(
    "before",
    [
        "附件：1.某规范（征求意见稿）2.《某规范（征求意见稿）》编制说明",
        "附件：1.征求意见单位名单2.《某规范（征求意见稿）》编制说明3.意见反馈格式",
    ],
)
def test_a_signature_is_found_though_a_button_of_the_page_follows_its_date(before: str) -> None:
    document = parsed(
        f"关于征求某规范意见的通知各有关单位：请研究提出意见。现征求意见，请书面反馈。{before}"
        "某省生态环境厅2021年10月17日字号"
    )

    assert (document.head.issuer, document.head.issued_on) == ("某省生态环境厅", "2021-10-17")
    assert [each.text for each in document.dropped] == ["字号"]


def test_a_list_below_the_date_is_an_attachment() -> None:
    document = parsed(
        "国务院关于组建某某公司的批复国函〔1998〕57号国家经贸委：现批复如下：一、同意组建。二、要抓紧落实。"
        "附件：成员企业名单国务院一九九八年七月二十一日附件：成员企业名单一、工业企业二、商业企业"
    )

    assert document.head.issued_on == "1998-07-21"
    assert [each.title and each.title.chars for each in document.attachments] == ["成员企业名单"]
    assert [item.text.chars for item in document.requirements()][:2] == [
        "同意组建。",
        "要抓紧落实。",
    ]


def test_a_button_below_a_text_that_nobody_signs_is_no_item() -> None:
    document = parsed("关于公开的通知各镇：现通知如下：一、公开预算。二、公开决算。字号")

    assert item_texts(document) == ["公开预算。", "公开决算。"]
