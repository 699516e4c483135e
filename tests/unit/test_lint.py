"""The rules on one document."""

import pytest

from tests.texts import SEEDS, parsed, seed
from zwgk.lint import findings

_TITLE = "关于推进办事公开的通知\n"


def found_in(text: str) -> list[tuple[str, str]]:
    """Give each finding of a text: its rule, and the words it is about."""
    return [
        (each.rule.name, text[each.span.start : each.span.end]) for each in findings(parsed(text))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("一、公开预算。\n三、公开决算。\n", [("numbering-gap", "三、")]),
        ("一、公开预算。\n一、公开决算。\n", []),
        ("一、公开预算。\n二、公开决算。\n二、公开规章。\n", [("numbering-repeated", "二、")]),
        (
            "一、按照《甲办法》（国办发（2021）5号）公开。\n",
            [("number-brackets", "国办发（2021）5号")],
        ),
        (
            "一、按照《甲办法》（国办发【２０２１】５号）公开。\n",
            [("number-brackets", "国办发【２０２１】５号")],
        ),
        ("一、按照《甲办法》（国办发〔２０２１〕５号）公开。\n", []),
        ("一、落实国办发〔2021〕5号文件。\n", [("uncited-number", "国办发〔2021〕5号")]),
        (
            "一、落实国办发〔2021〕5号文件。\n二、按照国办发〔2021〕5号文件公开。\n",
            [("uncited-number", "国办发〔2021〕5号")],
        ),
        ("一、落实《条例》（国务院令第711号）。\n二、按照国务院令第711号公开。\n", []),
        ("一、落实市里的通知（市办发〔2021〕5号、市府函〔2021〕6号）。\n", []),
        ("一、各部门要限期公开预算。\n", []),
        ("一、各部门要尽快公开预算。\n", [("vague-deadline", "尽快")]),
        ("一、鼓励各部门尽快公开预算。\n", []),
        ("一、各部门要尽快公开预算，12月底前公开决算。\n", []),
        ("一、各部门要公\u200b开预算。\n", [("suspicious-character", "\u200b")]),
        ("一、各部门　要公开预算。\n", []),
    ],
)
def test_what_is_wrong_is_found_at_its_place(body: str, expected: list[tuple[str, str]]) -> None:
    assert found_in(_TITLE + body) == expected


def test_the_own_number_of_a_document_is_not_cited() -> None:
    text = "关于推进办事公开的通知\n县政办发〔2022〕1号\n一、按县政办发〔2022〕1号公开预算。\n"

    assert found_in(text) == []


def test_a_number_on_the_page_around_a_document_is_none_of_its_own() -> None:
    text = _TITLE + "一、公开预算。\n\n本文链接：苏政办发[2022]35号\n"
    dropped = "".join(each.text for each in parsed(text).dropped)

    assert "苏政办发[2022]35号" in dropped
    assert found_in(text) == []


def test_units_are_missed_only_where_most_points_name_them() -> None:
    named = "{}、公开第{}类信息。（责任单位：县司法局）\n"
    bare = "{}、公开第{}类信息。\n"
    most = _TITLE + named.format("一", 1) + named.format("二", 2) + bare.format("三", 3)
    half = _TITLE + named.format("一", 1) + bare.format("二", 2)

    assert [rule for rule, _ in found_in(most)] == ["point-without-unit"]
    assert found_in(half) == []


@pytest.mark.parametrize("name", SEEDS)
def test_what_is_found_lies_in_the_document_in_reading_order(name: str) -> None:
    document = seed(name)
    spans = [each.span for each in findings(document)]

    assert spans == sorted(spans)
    assert all(0 <= span.start <= span.end <= document.source.length for span in spans)
