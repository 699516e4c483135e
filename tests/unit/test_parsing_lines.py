"""Lines: page furniture dropped, lines cut by a page break joined, flat documents cut."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import Document

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"


def bodies(document: Document) -> list[str]:
    """Give the text of every item of the points."""
    return item_texts(document)


def dropped(document: Document) -> list[tuple[str, str]]:
    """Give what was left out, and why."""
    return [(each.text, each.reason) for each in document.dropped]


@pytest.mark.parametrize(
    "line", ["— 1 —", "- 12 -", "－3－", "第 3 页", "第3页 共10页", "3/10", "—4—", "· 5 ·－"]
)
def test_a_page_number_is_dropped_and_does_not_cut_a_sentence(line: str) -> None:
    document = parsed(f"{TITLE}一、公开预算，\n{line}\n接受监督。\n二、公开决算。\n")

    assert bodies(document) == ["公开预算，接受监督。", "公开决算。"]
    assert [reason for _, reason in dropped(document)] == ["page-number"]


@pytest.mark.parametrize("line", ["2022", "35", "1.5"])
def test_a_lone_figure_without_a_sign_of_a_page_is_kept(line: str) -> None:
    document = parsed(f"{TITLE}一、公开预算。\n{line}\n二、公开决算。\n")

    assert not dropped(document)


@pytest.mark.parametrize("line", ["────────", "--------", "* * * *", "★", "_____"])
def test_a_rule_is_dropped(line: str) -> None:
    document = parsed(f"{TITLE}一、公开预算。\n{line}\n二、公开决算。\n")

    assert dropped(document) == [(line, "rule")]
    assert bodies(document) == ["公开预算。", "公开决算。"]


def test_a_line_cut_in_mid_sentence_is_joined_to_the_next() -> None:
    document = parsed(
        f"{TITLE}一、公开市场监管信息。为各类市场主体\n\n规范健康发展营造公平环境。\n二、公开决算。\n"
    )

    assert bodies(document)[1] == "为各类市场主体规范健康发展营造公平环境。"


def test_a_line_that_ends_in_a_comma_is_always_cut() -> None:
    document = parsed(f"{TITLE}一、公开预算，\n公开决算，\n接受监督。\n二、公开审计结果。\n")

    assert bodies(document)[0] == "公开预算，公开决算，接受监督。"


def test_an_open_bracket_runs_on_to_the_line_that_closes_it() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。接受监督。（责任\n单位：区财政局、区审计局）\n二、公开决算。\n"
    )
    (section_point, _) = document.every_point()

    assert [unit.names for unit in section_point.units] == [("区财政局", "区审计局")]
    assert bodies(document)[:2] == ["公开预算。", "接受监督。"]


def test_a_labelled_line_never_carries_another_on() -> None:
    document = parsed(f"{TITLE}一、公开预算，\n二、公开决算。\n")

    assert [point.number for point in document.every_point()] == [1, 2]


def test_a_heading_is_not_joined_to_what_it_heads() -> None:
    document = parsed(
        f"{TITLE}一、加强公开\n各单位要公开预算。\n二、强化监督\n各单位要接受监督。\n"
    )

    assert [point.title and point.title.chars for point in document.every_point()] == [
        "加强公开",
        "强化监督",
    ]
    assert bodies(document) == ["各单位要公开预算。", "各单位要接受监督。"]


def test_signature_and_date_are_not_joined_to_an_unfinished_sentence() -> None:
    document = parsed(f"{TITLE}一、公开预算。及时公开决算\n某县人民政府办公室\n2022年3月1日\n")

    assert document.head.issued_on == "2022-03-01"
    assert document.head.issuer == "某县人民政府办公室"
    assert bodies(document) == ["公开预算。", "及时公开决算"]


def test_a_document_on_one_line_is_cut_where_its_labels_follow_in_order() -> None:
    filler = "各单位要按照职责分工及时公开相关信息并接受社会监督。" * 12
    text = f"关于公开的通知\n一、公开预算。{filler}二、公开决算。{filler}三、接受监督。{filler}\n"

    assert [point.number for point in parsed(text).every_point()] == [1, 2, 3]


def test_a_figure_in_a_long_paragraph_is_no_label() -> None:
    filler = "各单位要按照职责分工及时公开相关信息并接受社会监督。" * 30
    text = f"关于公开的通知\n一、公开预算。{filler}三、四季度各公开一次。{filler}\n二、公开决算。\n"

    assert [point.number for point in parsed(text).every_point()] == [1, 2]


def test_marks_of_markdown_and_comments_are_dropped() -> None:
    document = parsed("# 关于公开的通知\n<!-- 来源：门户网站 -->\n## 一、公开预算\n要公开预算。\n")

    assert document.head.title == "关于公开的通知"
    assert [text for text, _ in dropped(document)] == ["#", "<!-- 来源：门户网站 -->", "##"]


def test_bold_and_bullets_are_marks_and_masked_names_are_not() -> None:
    document = parsed(
        f"{TITLE}**一、公开****预算**\n- 各单位要公开预算。\n· 各镇要公开决算。\n"
        "李**等3人受表彰。\n"
    )

    assert bodies(document) == ["各单位要公开预算。", "各镇要公开决算。", "李**等3人受表彰。"]
    assert [each.title and each.title.chars for each in document.every_point()] == ["公开预算"]


@pytest.mark.parametrize("line", ["---", "--", "——", "==="])
def test_a_short_rule_is_dropped_too(line: str) -> None:
    assert (line, "rule") in dropped(parsed(f"{TITLE}一、公开预算。\n{line}\n二、公开决算。\n"))
