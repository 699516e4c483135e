"""Flattened tables: lines to rows of cells, merged cells filled, units and items read."""

import pytest

from tests.texts import item_texts, lexicon, parsed
from zwgk.model.document import Role, Row, Table
from zwgk.parsing.cells import meaning_of

HEADER = ("目标", "任务", "主要内容", "牵头单位", "责任单位")


def table_text(*rows: tuple[str, ...]) -> str:
    """Flatten rows as a saved page does: a tab before each cell, an empty line between rows."""
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows) + "\n"


def table_of(*rows: tuple[str, ...]) -> Table:
    """Parse a document that is one table."""
    (table,) = parsed(f"某县政务公开实施方案\n{table_text(*rows)}").tables
    return table


def cells(row: Row) -> tuple[str, ...]:
    """Give the texts of a row's cells."""
    return tuple(text.chars for _, text in row.cells)


BUDGET = (
    "一、推进公开",
    "（一）公开预算",
    "及时公开部门预算。接受监督。",
    "县财政局",
    "各镇，各部门",
)


def test_a_table_has_the_columns_of_its_header_and_a_row_for_each_group_of_lines() -> None:
    table = table_of(HEADER, BUDGET)

    assert table.columns == HEADER
    assert [cells(row) for row in table.rows] == [BUDGET]


def test_the_content_cell_gives_the_items_and_the_unit_cells_the_units() -> None:
    (row,) = table_of(HEADER, BUDGET).rows

    assert [item.text.chars for item in row.items] == ["及时公开部门预算。", "接受监督。"]
    assert [item.id for item in row.items] == ["t1.1#1", "t1.1#2"]
    assert [(unit.role, unit.names) for unit in row.units] == [
        (Role.LEAD, ("县财政局",)),
        (Role.RESPONSIBLE, ("各镇", "各部门")),
    ]


def test_cells_merged_downwards_are_filled_from_the_row_above() -> None:
    table = table_of(
        HEADER,
        BUDGET,
        ("", "", "及时公开决算。", "县审计局", "各部门"),
        ("", "（二）公开决策", "公开重大决策。", "县政府办", "各部门"),
    )

    assert [cells(row)[:2] for row in table.rows] == [
        ("一、推进公开", "（一）公开预算"),
        ("一、推进公开", "（一）公开预算"),
        ("一、推进公开", "（二）公开决策"),
    ]


def test_a_blank_cell_of_units_is_not_merged() -> None:
    table = table_of(HEADER, BUDGET, ("", "", "及时公开决算。", "", ""))

    assert cells(table.rows[1])[3:] == ("", "")
    assert table.rows[1].units == ()


def test_a_row_one_cell_short_whose_last_names_bodies_of_both_stands_for_both() -> None:
    # 新北 2019: 区党政办，各镇（街道），区各有关部门 across both columns of units.
    table = table_of(HEADER, BUDGET, ("", "", "公开决算。", "县审计局，各镇"))

    assert cells(table.rows[1])[3:] == ("县审计局，各镇", "县审计局，各镇")


def test_a_row_one_cell_short_whose_last_names_none_of_the_next_column_has_a_blank_there() -> None:
    table = table_of(HEADER, BUDGET, ("", "", "公开决算。", "县财政局"))

    assert cells(table.rows[1])[3:] == ("县财政局", "")


def test_a_row_of_another_width_is_told() -> None:
    document = parsed(
        "某县政务公开实施方案\n" + table_text(HEADER, BUDGET, ("", "", "公开决算。", "县财政局"))
    )
    (notice,) = document.notices

    assert (notice.rule, dict(notice.values)) == ("table-row-width", {"cells": 4, "columns": 5})
    assert document.source.text[slice(*notice.span)].strip().startswith("公开决算。")


def test_a_row_with_too_many_cells_keeps_their_words() -> None:
    table = table_of(HEADER, (*BUDGET, "各村"))

    assert "各村" in cells(table.rows[0])[-1]


def test_a_header_that_a_page_break_repeats_is_no_row() -> None:
    document = parsed("某县政务公开实施方案\n" + table_text(HEADER, BUDGET, HEADER, BUDGET))

    assert len(document.tables[0].rows) == 2
    assert {dropped.reason for dropped in document.dropped} == {"repeated-header"}


def test_a_goal_repeated_after_a_page_break_is_the_same_goal() -> None:
    table = table_of(HEADER, BUDGET, ("一、推进公开", "", "公开决算。", "县审计局", "各镇"))

    assert [cells(row)[:2] for row in table.rows] == [BUDGET[:2], BUDGET[:2]]


def test_under_another_goal_a_blank_task_is_not_the_one_above() -> None:
    table = table_of(HEADER, BUDGET, ("二、强化监督", "", "公开决算。", "县审计局", "各镇"))

    assert cells(table.rows[1])[:2] == ("二、强化监督", "")


def test_a_table_without_a_header_numbers_its_columns_and_reads_the_longest_cell() -> None:
    table = table_of(
        ("1", "及时公开部门预算和决算。", "县财政局"), ("2", "公开重大决策。", "县府办")
    )

    assert table.columns == ("1", "2", "3")
    assert [item.text.chars for row in table.rows for item in row.items] == [
        "及时公开部门预算和决算。",
        "公开重大决策。",
    ]


def test_two_columns_of_one_name_are_told_apart() -> None:
    table = table_of(("序号", "任务", "责任单位", "责任单位"), ("1", "公开预算。", "甲局", "乙局"))

    assert table.columns == ("序号", "任务", "责任单位", "责任单位~2")


def test_several_cells_on_one_line_are_parted_by_tabs() -> None:
    (table,) = parsed(
        "某县任务清单\n\t序号\t重点任务\t牵头单位\n\n\t1\t公开预算。\t县财政局\n"
    ).tables

    assert cells(table.rows[0]) == ("1", "公开预算。", "县财政局")


def test_every_cell_of_a_row_is_a_leaf_and_no_item_of_points() -> None:
    document = parsed("某县政务公开实施方案\n" + table_text(HEADER, BUDGET))

    assert document.sections == ()
    assert item_texts(document) == ["及时公开部门预算。", "接受监督。"]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("目标", "goal"),
        ("主要内容", "content"),
        ("牵头单位", "lead"),
        ("责任单位", "responsible"),
        ("完成时限", "deadline"),
        ("序号", "number"),
        ("责任 单位", "responsible"),
        ("牵头单位（部门）", "lead"),
        ("天气", None),
    ],
)
def test_a_heading_means_what_the_vocabulary_says(heading: str, meaning: str | None) -> None:
    assert meaning_of(heading, lexicon().table_headers) == meaning


def test_paragraphs_of_a_cell_are_read_one_by_one() -> None:
    document = parsed(
        "关于公开的通知\n\t任务\n\t主要\u2028内容\n\t责任\u2028单位\n\n"
        "\t公开\n\t1．公开预算\u20282．公开决算。做好解读。\n\t区财政局\u2028区审计局\n"
    )
    (table,) = document.tables
    (row,) = table.rows

    assert table.columns == ("任务", "主要内容", "责任单位")
    assert [item.text.chars for item in row.items] == ["1.公开预算", "2.公开决算。", "做好解读。"]
    assert row.units[0].names == ("区财政局", "区审计局")


def test_tables_with_two_empty_lines_between_them_are_two() -> None:
    document = parsed(
        "关于公开的通知\n\t甲\n\t乙\n\n\t丙\n\t丁\n\n\n\t戊\n\t己\n\t庚\n\n\t辛\n\t壬\n\t癸\n"
    )

    assert [len(table.columns) for table in document.tables] == [2, 3]


def test_rows_with_two_empty_lines_between_all_of_them_are_one_table() -> None:
    document = parsed(
        "关于公开的通知\n\t任务\n\t单位\n\n\n\t公开\n\t财政局\n\n\n\t监督\n\t审计局\n"
    )

    (table,) = document.tables
    assert len(table.rows) == 2


def test_sentences_beside_bare_names_are_what_a_row_asks_for() -> None:
    # 浙江省教育厅 2020: 项目名称 has the names, 指导意见 what is asked of each project.
    table = table_of(
        ("序号", "项目名称", "指导意见"),
        ("1", "甲市智慧停车平台", "基本同意。建议开放数据接口，按季报送进展。"),
        ("2", "乙市校园预警系统", "需完善方案。注意加强联系。"),
    )

    assert [item.text.chars for item in table.rows[0].items] == [
        "基本同意。",
        "建议开放数据接口，按季报送进展。",
    ]
    assert [row.subject and row.subject.chars for row in table.rows] == [
        "甲市智慧停车平台",
        "乙市校园预警系统",
    ]


def test_tasks_that_are_sentences_are_asked_for_whatever_stands_beside_them() -> None:
    table = table_of(
        ("序号", "工作任务", "背景"),
        ("1", "建设平台，接入全部部门。", "去年已有三个部门接入。"),
        ("2", "完善目录，按月更新。", "目录已公布。"),
    )

    assert [item.text.chars for item in table.rows[1].items] == ["完善目录，按月更新。"]
