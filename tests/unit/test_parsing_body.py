"""Lines to sections, points and subpoints: which label stands for what is told by the numbering."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import Document, Item, Point, Section
from zwgk.model.finding import Notice

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"


def shape(document: Document) -> list[object]:
    """Draw the tree with ids: a section is a list under its id, a point its id and item count."""
    return [_drawn(section) for section in document.sections]


def _drawn(section: Section) -> object:
    points = [(point.span, _point(point)) for point in section.points]
    inner = [(subsection.span, _drawn(subsection)) for subsection in section.subsections]
    return section.id, [drawn for _, drawn in sorted([*points, *inner], key=lambda part: part[0])]


def _point(point: Point) -> object:
    if point.subpoints:
        return point.id, len(point.items), [_point(inner) for inner in point.subpoints]
    return point.id, len(point.items)


def title_of(part: Section | Point) -> str | None:
    """Give the words of a title."""
    return part.title.chars if part.title else None


def texts(items: tuple[Item, ...]) -> list[str]:
    """Give the words of items."""
    return [item.text.chars for item in items]


def told(document: Document, rule: str) -> list[dict[str, object]]:
    """Give the values of the notices of one rule."""
    notices: tuple[Notice, ...] = document.notices
    return [dict(notice.values) for notice in notices if notice.rule == rule]


# ---------------------------------------------------------------- ladders


def test_where_only_han_numerals_stand_they_are_the_points() -> None:
    document = parsed(f"{TITLE}一、公开预算。接受监督。\n二、公开决算。\n三、公开审计结果。\n")

    assert shape(document) == [("", [("1", 2), ("2", 1), ("3", 1)])]
    assert document.sections[0].marker == ""


def test_under_han_numerals_the_bracketed_ones_are_the_points() -> None:
    document = parsed(
        f"{TITLE}一、加强公开\n（一）公开预算。接受监督。\n（二）公开决算。\n"
        "二、强化监督\n（三）开展评估。\n"
    )

    assert shape(document) == [("1", [("1.1", 2), ("1.2", 1)]), ("2", [("2.3", 1)])]
    assert [title_of(section) for section in document.sections] == ["加强公开", "强化监督"]


def test_three_ladders_have_subsections() -> None:
    document = parsed(
        f"{TITLE}一、加强公开\n（一）政府信息\n1．公开预算。\n2．公开决算。\n（二）政策解读\n3．解读政策。\n"
        "二、强化监督\n4．开展评估。\n"
    )

    assert shape(document) == [
        ("1", [("1.1", [("1.1.1", 1), ("1.1.2", 1)]), ("1.2", [("1.2.3", 1)])]),
        ("2", [("2.4", 1)]),
    ]


def test_figures_in_brackets_under_a_point_are_subpoints() -> None:
    document = parsed(
        f"{TITLE}一、加强公开\n（一）公开下列信息：\n1．公开预算。\n2．公开决算。\n（二）接受监督。\n"
        "（三）开展评估。各单位要整改。\n"
    )
    (section,) = document.sections
    first = section.points[0]

    assert [point.id for point in section.points] == ["1.1", "1.2", "1.3"]
    assert [point.id for point in first.subpoints] == ["1.1.1", "1.1.2"]
    assert texts(tuple(first.every_item())) == ["公开下列信息：", "公开预算。", "公开决算。"]


def test_chapters_and_articles_of_a_law() -> None:
    document = parsed(
        "某市公开条例\n第一章 总则\n第一条 为了规范公开，制定本条例。\n第二条 各部门应当公开。\n"
        "第二章 监督\n第三条 各部门应当接受监督。\n（一）公开预算；\n（二）公开决算。\n"
    )

    assert [title_of(section) for section in document.sections] == ["总则", "监督"]
    assert shape(document) == [
        ("1", [("1.1", 1), ("1.2", 1)]),
        ("2", [("2.3", 1, [("2.3.1", 1), ("2.3.2", 1)])]),
    ]


def test_a_requirement_over_a_list_is_an_item_and_no_title() -> None:
    document = parsed(
        f"{TITLE}一、各部门要公开下列信息。\n（一）预算和决算信息。\n（二）审计结果信息。\n"
        "二、各单位应当接受社会监督。\n（一）设立意见箱，及时答复。\n（二）开通热线，定期评估。\n"
    )

    assert "各部门要公开下列信息。" in item_texts(document)
    assert "各单位应当接受社会监督。" in item_texts(document)


def test_articles_without_chapters_are_points() -> None:
    document = parsed("某市公开办法\n第一条 各部门应当公开。\n第二条 各部门应当接受监督。\n")

    assert [point.marker for point in document.every_point()] == ["第一条", "第二条"]


def test_points_before_the_first_section_have_a_section_without_a_label() -> None:
    document = parsed(f"{TITLE}（一）公开预算。\n（二）公开决算。\n")

    assert [(section.id, section.marker) for section in document.sections] == [("", "")]


# ---------------------------------------------------------------- numbers


def test_numbers_that_run_on_across_sections_are_no_gap() -> None:
    # 新北 2022, 济源 2022
    document = parsed(f"{TITLE}一、公开\n1．公开预算。\n2．公开决算。\n二、监督\n3．开展评估。\n")

    assert [point.id for point in document.every_point()] == ["1.1", "1.2", "2.3"]
    assert document.notices == ()


def test_numbers_that_start_anew_in_each_section_are_no_gap() -> None:
    document = parsed(f"{TITLE}一、公开\n1．公开预算。\n2．公开决算。\n二、监督\n1．开展评估。\n")

    assert [point.id for point in document.every_point()] == ["1.1", "1.2", "2.1"]
    assert document.notices == ()


def test_a_number_left_out_is_told_with_what_was_expected() -> None:
    document = parsed(f"{TITLE}一、公开预算。\n二、公开决算。\n四、开展评估。\n")

    assert told(document, "numbering-gap") == [{"label": "四、", "expected": 3, "found": 4}]
    assert [point.number for point in document.every_point()] == [1, 2, 4]


def test_a_number_that_stands_twice_is_told_and_neither_point_is_lost() -> None:
    document = parsed(f"{TITLE}一、公开预算。\n二、公开决算。\n二、开展评估。\n")

    assert told(document, "numbering-repeated") == [{"label": "二、", "number": 2}]
    assert [point.id for point in document.every_point()] == ["1", "2", "2~2"]


def test_a_number_out_of_order_is_told_at_its_place() -> None:
    document = parsed(f"{TITLE}一、公开预算。\n三、公开决算。\n二、开展评估。\n")
    places = [
        document.source.text[slice(*notice.span)]
        for notice in document.notices
        if notice.rule == "numbering-gap"
    ]

    assert places == ["三、", "二、"]


# ---------------------------------------------------------------- paragraphs and titles


def test_a_paragraph_after_a_point_with_text_is_a_point_without_a_number() -> None:
    # 新北 2022 after 22．
    document = parsed(f"{TITLE}一、监督\n1．开展评估。\n各单位要将落实情况纳入年度报告。\n")

    assert shape(document) == [("1", [("1.1", 1), ("1.p1", 1)])]


def test_a_paragraph_under_a_heading_is_the_points_own_text() -> None:
    document = parsed(
        f"{TITLE}一、公开预算\n各单位要公开预算。\n二、公开决算\n各单位要公开决算。\n"
    )

    assert shape(document) == [("", [("1", 1), ("2", 1)])]
    assert [title_of(point) for point in document.every_point()] == ["公开预算", "公开决算"]


def test_paragraphs_without_a_number_open_with_titles_as_those_with_one_before_them() -> None:
    document = parsed(
        f"{TITLE}一、任务\n"
        "（一）改进服务\n1．增设站点。每个社区设一处便民站。站内配备轮椅。\n"
        "优化窗口服务。设立老年人专窗，提供上门服务。窗口延时一小时。\n"
        "（二）加强保障\n1．落实经费。站点经费列入预算。每季度公布支出。\n"
        "培训窗口人员，每年不少于两次。考核结果公开。\n"
    )
    points = [point for point in document.every_point() if not point.marker]

    assert [title_of(point) for point in points] == ["优化窗口服务。", None]
    assert texts(points[0].items) == ["设立老年人专窗，提供上门服务。", "窗口延时一小时。"]


@pytest.mark.parametrize(
    "body",
    [
        "一、指导思想\n贯彻上级部署，提升服务水平。加快站点建设。\n二、任务\n（一）增设窗口。",
        "一、总体要求\n（一）指导思想。贯彻上级部署，提升服务水平。加快站点建设。\n（二）增设窗口。",
    ],
)
def test_what_one_is_guided_by_is_no_requirement(body: str) -> None:
    document = parsed(f"{TITLE}{body}\n")

    assert [item.text.chars for item in document.requirements()] == ["增设窗口。"]


def test_a_document_of_bare_paragraphs_has_points_without_numbers() -> None:
    document = parsed(f"{TITLE}各单位要公开预算。\n各单位要公开决算。\n")

    assert [point.id for point in document.every_point()] == ["p1", "p2"]
    assert item_texts(document) == ["各单位要公开预算。", "各单位要公开决算。"]


def test_a_title_sentence_stands_apart_where_it_is_the_habit_of_the_document() -> None:
    # 济源 2022: （一）加强涉及市场主体的信息公开。围绕……
    document = parsed(
        f"{TITLE}一、公开\n（一）加强预算公开。各单位要公开预算。\n（二）加强决算公开。各单位要公开决算。\n"
        "（三）加强审计公开。各单位要公开审计结果。\n"
    )

    assert [title_of(point) for point in document.every_point()] == [
        "加强预算公开。",
        "加强决算公开。",
        "加强审计公开。",
    ]
    assert item_texts(document) == [
        "各单位要公开预算。",
        "各单位要公开决算。",
        "各单位要公开审计结果。",
    ]


def test_one_short_first_sentence_among_others_is_a_requirement() -> None:
    document = parsed(
        f"{TITLE}1．公开预算。各单位要接受监督。\n2．各单位要公开决算，并说明增减情况。接受监督。\n"
        "3．各部门、各单位要公开审计结果，并说明整改情况。接受监督。\n"
    )

    assert [title_of(point) for point in document.every_point()] == [None, None, None]
    assert item_texts(document)[0] == "公开预算。"


def test_titles_are_the_habit_of_the_points_under_one_heading() -> None:
    document = parsed(
        f"{TITLE}一、公开\n1．加强预算公开。各单位要公开预算。\n2．加强决算公开。各单位要公开决算。\n"
        "3．加强审计公开。各单位要公开审计结果。\n"
        "二、要求\n1．各单位要加强领导，明确责任。每年检查一次。\n"
        "2．各乡镇要加大投入，配齐人员。定期开展培训。\n3．加强宣传。各单位要报送信息。\n"
    )
    titles = [title_of(point) for point in document.every_point()]

    assert titles == ["加强预算公开。", "加强决算公开。", "加强审计公开。", None, None, None]
    assert "加强宣传。" in item_texts(document)


def test_two_short_first_sentences_are_no_titles_where_the_document_has_none() -> None:
    document = parsed(
        f"{TITLE}一、公开\n1．公开预算。各单位要接受监督。\n2．公开决算。各单位要说明增减。\n"
        "二、要求\n3．各单位要加强领导，明确责任。每年检查一次。\n"
        "4．各乡镇要加大投入，配齐人员。定期开展培训。\n5．各部门要搞好宣传，报送信息。按月通报。\n"
    )

    assert item_texts(document)[0] == "公开预算。"


def test_a_lone_short_sentence_over_paragraphs_is_their_title_where_most_stand_so() -> None:
    # Plans of provinces: （一）加强组织领导。 and on the lines below how that is done.
    document = parsed(
        f"{TITLE}一、保障\n（一）加强组织领导。\n各部门分工负责，按月会商。\n（二）强化责任落实。\n"
        "各单位制定清单。\n逐项销号。\n（三）强化经费保障。\n市财政足额安排经费。\n"
    )

    assert shape(document) == [("1", [("1.1", 1), ("1.2", 2), ("1.3", 1)])]
    assert [title_of(point) for point in document.every_point()] == [
        "加强组织领导。",
        "强化责任落实。",
        "强化经费保障。",
    ]


def test_lone_sentences_with_nothing_below_are_requirements() -> None:
    document = parsed(
        f"{TITLE}一、公开\n1．公开预算。\n2．公开决算。\n各单位要接受监督。\n"
        "二、监督\n3．开展评估。\n4．开展检查。\n各部门要按时整改。\n"
    )

    assert item_texts(document) == [
        "公开预算。",
        "公开决算。",
        "各单位要接受监督。",
        "开展评估。",
        "开展检查。",
        "各部门要按时整改。",
    ]


def test_the_last_of_a_list_is_no_title_of_the_paragraph_below_it() -> None:
    document = parsed(
        f"{TITLE}一、对象\n1．本地企业；\n2．外来企业；\n3．社会组织。\n符合条件的每年申报一次。\n"
        "二、材料\n1．申请书；\n2．营业执照。\n材料不全的一次告知。\n"
    )

    assert [title_of(point) for section in document.sections for point in section.points] == (
        [None] * 7
    )


def test_a_short_requirement_over_its_units_is_no_title_though_others_have_titles() -> None:
    document = parsed(
        f"{TITLE}1．加强预算公开。各单位要公开预算。\n2．加强决算公开。各单位要公开决算。\n"
        "3．加强审计公开。各单位要公开结果。\n4．公开采购意向。\n责任单位：区财政局、区审计局\n"
    )

    assert item_texts(document)[-1] == "公开采购意向。"


@pytest.mark.parametrize(
    "opening", ["符合下列条件的企业给予奖励。", "支持企业申报一是提高补助标准。"]
)
def test_a_sentence_that_leads_into_its_list_is_no_title(opening: str) -> None:
    document = parsed(f"{TITLE}一、奖励\n（一）{opening}\n1．诚信经营。\n2．依法纳税。\n")

    assert item_texts(document)[0] == opening


def test_a_sentence_that_says_its_title_once_more_requires_nothing() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。公开预算。各单位要接受监督。\n二、公开决算。按年公开。\n"
    )
    first = next(document.every_point())

    assert [item.frame for item in first.items] == [True, False]


def test_a_heading_with_nothing_under_it_is_no_requirement() -> None:
    document = parsed(f"{TITLE}一、工作目标\n二、主要任务\n（一）公开预算。\n（二）公开决算。\n")

    assert item_texts(document) == ["公开预算。", "公开决算。"]


def test_the_beginning_of_a_sentence_lost_at_a_page_break_is_told() -> None:
    # 济源 2022 （三）: 务，推动扩大有效投资。
    document = parsed(f"{TITLE}1．加强政策咨询服务。\n\n务，推动扩大投资。\n2．公开决算。\n")

    assert told(document, "page-break-garbled") == [{"text": "务，推动扩大投资。"}]
    assert [point.id for point in document.every_point()] == ["1", "2"]


def test_an_id_is_unique_in_its_document() -> None:
    document = parsed(
        f"{TITLE}一、公开\n1．公开预算。\n1．公开决算。\n接受监督。\n一、监督\n1．开展评估。\n各单位要整改。\n"
        "附件\n工作清单\n一、公开\n1．公开预算。\n"
    )
    ids = [item.id for _, items in document.groups() for item in items]

    assert len(set(ids)) == len(ids) == 6


def test_every_item_quotes_the_source_at_its_span() -> None:
    text = f"{TITLE}一、公开\n１.公开  预算,接受监督。\n２.公开决算。\n"
    (first, second) = list(parsed(text).requirements())

    assert text[slice(*first.span)] == "公开  预算,接受监督。"
    assert text[slice(*second.span)] == "公开决算。"
    assert first.text.chars == "公开预算，接受监督。"


# ---------------------------------------------------------------- attachments and closing


def test_signature_and_date_below_the_body_are_no_items() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n某县人民政府\n2022年3月1日\n（此件公开发布）\n"
    )

    assert item_texts(document) == ["公开预算。", "公开决算。"]


def test_the_list_of_attachments_is_no_item() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n附件：1．任务清单\n2．责任清单\n某县人民政府\n2022年3月1日\n"
    )

    assert item_texts(document) == ["公开预算。", "公开决算。"]
    assert document.head.issued_on == "2022-03-01"


def test_an_attachment_has_a_title_and_a_body_of_its_own() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n某县人民政府\n2022年3月1日\n附件\n2022年度任务清单\n一、公开决算。\n二、开展评估。\n"
    )
    (attachment,) = document.attachments

    assert (attachment.id, attachment.title and attachment.title.chars) == (
        "a1",
        "2022年度任务清单",
    )
    assert [point.id for point in attachment.sections[0].points] == ["a1.1", "a1.2"]
    assert item_texts(document) == ["公开预算。", "公开决算。", "开展评估。"]


def test_several_attachments_are_told_apart() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n附件1\n甲清单\n一、公开决算。\n附件2\n乙清单\n一、开展评估。\n"
    )

    assert [attachment.title and attachment.title.chars for attachment in document.attachments] == [
        "甲清单",
        "乙清单",
    ]
    assert [point.id for a in document.attachments for point in a.sections[0].points] == [
        "a1.1",
        "a2.1",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "优化预约流程，对外公布名册",
        # The body has most of the row, but in two sentences, or without its number.
        "窗口实行延时服务名册动态管理",
        "优化网上预约流程，办结率达到95%",
    ],
)
def test_a_row_with_a_clause_that_no_sentence_of_the_body_has_is_counted(row: str) -> None:
    document = parsed(
        f"{TITLE}一、优化网上预约流程。窗口实行延时服务。完善名册动态管理。各单位提高办结率。\n"
        f"附件\n\t序号\n\t任务\n\t完成时限\n\n\t1\n\t{row}\n\t年底前\n"
    )
    (table,) = document.every_table()

    assert [each.restates for each in table.rows] == [None]


def test_a_row_that_restates_a_point_is_linked_to_it_and_not_counted() -> None:
    # 婺城 2022
    document = parsed(
        f"{TITLE}一、探索建立民生项目预算信息公示制度。\n二、公开决算。\n附件\n任务清单\n"
        "\t序号\n\t任务\n\t牵头单位\n\n\t1\n\t探索建立民生项目预算信息公示制度\n\t县财政局\n\n"
        "\t2\n\t举办全县业务培训会\n\t县政府办\n"
    )
    first, second = document.attachments[0].tables[0].rows

    assert (first.restates, second.restates) == ("1", None)
    assert item_texts(document)[-1] == "举办全县业务培训会"
    assert len(item_texts(document)) == 3


def test_the_imprint_is_no_item() -> None:
    # 济源 2022
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n主办：政务公开办公室\n督办：办公室二科\n"
        "抄送：县委各部门。\n县人大常委会办公室，县法院\n某县人民政府办公室 2022年8月2日印发\n"
    )

    assert item_texts(document) == ["公开预算。", "公开决算。"]
    assert document.head.issued_on == "2022-08-02"


# ---------------------------------------------------------------- suspicious characters


def test_an_invisible_character_inside_a_word_is_told_and_read_over() -> None:
    document = parsed(f"{TITLE}一、各单位必\u200b须公开预算。\n")

    assert item_texts(document) == ["各单位必须公开预算。"]
    assert told(document, "suspicious-character") == [{"codes": ("U+200B",)}]


def test_the_notice_of_an_invisible_character_stands_where_it_stands() -> None:
    text = f"{TITLE}一、公开\u202e\u2066预算。\n"
    (notice,) = parsed(text).notices

    assert text[slice(*notice.span)] == "\u202e\u2066"
    assert dict(notice.values) == {"codes": ("U+202E", "U+2066")}


@pytest.mark.parametrize("label", ["附件", "附件1", "附件1：", "附件1．", "附件一"])
def test_an_attachment_begins_at_its_label_however_it_is_marked(label: str) -> None:
    document = parsed(f"{TITLE}一、公开预算。\n{label}\n任务清单\n1．公开决算。\n2．监督。\n")

    assert [each.title and each.title.chars for each in document.attachments] == ["任务清单"]


def test_fields_of_a_form_are_no_requirements() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n附件\n优秀案例推荐汇总表\n推荐单位（盖章）\n联系人\n"
        "服务\n主要做法\n（说明背景、措施、成效，不超过500字）\n请于年底前报县政府办公室。\n"
    )

    assert texts(tuple(document.requirements())) == [
        "公开预算。",
        "公开决算。",
        "请于年底前报县政府办公室。",
    ]


def test_short_lines_of_a_list_of_tasks_are_requirements() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n附件\n重点任务汇总表\n优化窗口服务。\n公开决算信息\n"
    )

    assert "公开决算信息" in texts(tuple(document.requirements()))


# ---------------------------------------------------------------- what a plan tells before it asks


def test_what_was_done_and_what_is_so_requires_nothing() -> None:
    # Plans begin so: 一、发展基础和面临形势, and under it points and paragraphs.
    document = parsed(
        f"{TITLE}一、发展基础和面临形势\n全县有渡口十二处。\n（一）发展成效。渡口全部登记。\n"
        "（二）面临挑战。渡船老旧。\n1．船龄偏大。\n运力不足。\n二、主要任务\n（一）更新渡船，淘汰旧船。\n"
    )

    assert [item.text.chars for item in document.requirements()] == ["更新渡船，淘汰旧船。"]


@pytest.mark.parametrize(
    "heading", ["优化发展环境", "夯实工作基础", "解决存在问题", "提升治理成效"]
)
def test_a_heading_that_says_what_to_do_stands_over_requirements(heading: str) -> None:
    document = parsed(f"{TITLE}一、{heading}\n（一）更新渡船。\n（二）培训船工。\n")

    assert [item.text.chars for item in document.requirements()] == ["更新渡船。", "培训船工。"]


def test_articles_may_open_with_a_few_words_of_heading() -> None:
    document = parsed(
        "某县支持渡口办法\n第一条　为发展渡口，制定本办法。\n第二条　码头建设。新建码头给予补助。\n"
        "第三条　船只更新。新购渡船给予补助。\n第四条　船工培训。每年培训一次。\n"
        "第五条　补助资金由县财政安排。当年兑付。\n"
    )

    assert [title_of(point) for point in document.every_point()] == [
        *(None, "码头建设。", "船只更新。", "船工培训。", None)
    ]


def test_an_article_that_opens_with_a_short_sentence_among_others_has_no_heading() -> None:
    document = parsed(
        "某县渡口办法\n第一条　渡船依法登记。登记不收费。\n第二条　渡口由乡镇管理。日常巡查。\n"
        "第三条　船工应当持证上岗。证书三年一换。\n"
    )

    assert item_texts(document)[0] == "渡船依法登记。"


@pytest.mark.parametrize(
    "closing", ["本办法由县交通局解释。", "各乡镇参照执行。", "上述补助可累计享受。"]
)
def test_a_short_sentence_that_closes_a_document_is_no_title(closing: str) -> None:
    document = parsed(
        f"{TITLE}一、补助\n（一）码头建设。新建码头给予补助。\n（二）船只更新。新购渡船给予补助。\n"
        f"（三）船工培训。每年培训一次。\n{closing}补助资金当年兑付。\n"
    )

    assert closing in item_texts(document)
