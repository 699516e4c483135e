"""Tables that lost their tabs, and glossaries below the signature."""

from tests.texts import item_texts, parsed
from zwgk.model.document import Document, Row

HEADER = ("序号", "工作任务", "具体指标", "完成时间", "责任单位")
MERGED = (
    *("1", "信息共享", "建设统一的信息平台", "2020年5月", "县大数据局"),
    *("完善数据目录", "2020年9月", "县财政局、县教育局"),
    *("2", "在线服务", "全部事项网上可办", "2020年12月", "县政务办"),
)


def with_attached(*lines: str) -> Document:
    """Parse a document of one point, with an attachment of these lines."""
    opening = ("某县数据共享工作要点", "1．各单位要做好宣传。", "附件", "任务分工表")
    return parsed("\n".join((*opening, *lines, "")))


def rows_of(document: Document) -> list[tuple[str, ...]]:
    """Give the cells of the attached table."""
    (table,) = document.attachments[0].tables
    return [tuple(text.chars for _, text in row.cells) for row in table.rows]


def test_numbers_that_run_on_tell_the_rows_and_time_limits_the_merged_ones() -> None:
    document = with_attached(*HEADER, *MERGED)

    assert rows_of(document) == [
        ("1", "信息共享", "建设统一的信息平台", "2020年5月", "县大数据局"),
        ("1", "信息共享", "完善数据目录", "2020年9月", "县财政局、县教育局"),
        ("2", "在线服务", "全部事项网上可办", "2020年12月", "县政务办"),
    ]


def test_a_header_with_one_known_heading_is_a_header_where_it_opens_with_a_number() -> None:
    (table,) = (
        with_attached(
            *("序号", "甲栏", "乙栏"), *("1", "办好热线。", "无"), *("2", "清理库存信息。", "无")
        )
        .attachments[0]
        .tables
    )

    assert table.columns == ("序号", "甲栏", "乙栏")
    assert [items(row) for row in table.rows] == [["办好热线。"], ["清理库存信息。"]]


def items(row: Row) -> list[str]:
    """Give the texts of a row's items."""
    return [item.text.chars for item in row.items]


GLUED_HEADER = "序号工作任务具体指标完成时间责任单位"
GLUED = (
    "1信息共享建设统一的信息平台，3个部门先行接入2020年5月县大数据局",
    "完善2019年的数据目录2020年9月前县财政局、县教育局，各乡镇（街道）",
    "2在线服务全部事项网上可办。咨询事项限时答复。长期坚持县政务办",
)


def test_rows_glued_to_lines_are_cut_at_the_number_the_task_and_the_time_limit() -> None:
    body = "某县数据共享工作要点\n一、信息共享。各单位要做好宣传。\n附件\n任务分工表\n"
    document = parsed(body + "\n".join((GLUED_HEADER, *GLUED, "")))

    assert rows_of(document) == [
        ("1", "信息共享", "建设统一的信息平台，3个部门先行接入", "2020年5月", "县大数据局"),
        (
            "1",
            "信息共享",
            "完善2019年的数据目录",
            "2020年9月前",
            "县财政局、县教育局，各乡镇（街道）",
        ),
        ("2", "", "在线服务全部事项网上可办。咨询事项限时答复。", "长期坚持", "县政务办"),
    ]


def test_joined_words_of_a_header_over_other_lines_open_no_table() -> None:
    document = with_attached("工作内容时间安排责任单位", "各单位要按月报送进展情况。")

    assert not document.attachments[0].tables
    assert "各单位要按月报送进展情况。" in item_texts(document)


def test_what_follows_the_last_row_is_no_cell() -> None:
    document = with_attached(*HEADER, *MERGED, "各单位要按月报送进展情况。")

    assert len(rows_of(document)) == 3
    assert "各单位要按月报送进展情况。" in item_texts(document)


def test_headings_without_numbers_below_are_no_table() -> None:
    document = with_attached(*HEADER, "建设统一的信息平台")

    assert not document.attachments[0].tables


def test_a_glossary_below_the_signature_requires_nothing() -> None:
    document = parsed(
        "某省关于发展数字经济的意见\n1．建设数据平台，加强监督。\n某省人民政府\n2019年8月1日\n"
        "名词解释\n1、数据平台：指汇聚各类数据的平台。\n2、一杆多用：整合各类杆，实现共享。\n"
    )

    required = [item.text.chars for item in document.requirements()]
    assert document.head.issued_on == "2019-08-01"
    assert required == ["建设数据平台，加强监督。"]
    assert [each.title.chars for each in document.attachments if each.title] == ["名词解释"]
