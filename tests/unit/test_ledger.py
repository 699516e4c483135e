"""The tasks that documents set."""

import pytest

import zwgk
from tests.texts import WUCHENG, XINBEI_TABLE, parsed, seed
from zwgk.ledger import tasks_of, unowned

_PARENT = """\
省政府办公厅关于印发工作要点的通知
苏政办发〔2022〕35号

一、加强公开
1．各单位要公开预算。
2．各单位要公开规划。
3．各单位要建立信息发布制度。

2022年5月17日
"""


def plan(*points: str) -> str:
    """Write a local plan of these points."""
    told = "\n".join(f"{at}．{point}" for at, point in enumerate(points, start=1))
    return f"区政府办公室关于印发工作要点的通知\n\n一、加强公开\n{told}\n\n2022年7月11日\n"


def test_each_sentence_is_a_task_of_the_bodies_named_after_its_point() -> None:
    text = plan("公开预算。公开规划。（牵头单位：区财政局；责任单位：区审计局）", "公开执法。")
    first, second, third = tasks_of(parsed(text))

    assert first.units == second.units
    assert first.named("lead") == ("区财政局",)
    assert first.named("responsible") == ("区审计局",)
    assert third.units == ()


@pytest.mark.parametrize(
    ("limit", "day"),
    [
        ("2022年底前", "2022-12-31"),
        ("6月30日前", "2022-06-30"),
        ("2024年2月底前", "2024-02-29"),
        ("2022年2月30日前", "2022-02-28"),
        ("三季度末前", "2022-09-30"),
        ("长期坚持", None),
    ],
)
def test_a_limit_that_is_a_day_has_its_date(limit: str, day: str | None) -> None:
    (task,) = tasks_of(parsed(plan(f"{limit}，公开预算。")))

    assert task.due_on == day


def test_a_row_of_a_plan_is_a_task_of_the_bodies_in_its_columns() -> None:
    first = tasks_of(seed(XINBEI_TABLE))[0]

    assert first.named("lead") == ("区党政办",)
    assert first.named("responsible") == ("各镇（街道）", "区各有关部门")


def test_an_attached_table_says_who_answers_for_the_points_that_it_repeats() -> None:
    document = seed(WUCHENG)
    restated = {row.restates for table in document.every_table() for row in table.rows} - {None}
    tasks = [task for task in tasks_of(document) if task.id.partition("#")[0] in restated]

    assert tasks
    assert all(task.units for task in tasks)
    assert len({task.id for task in tasks_of(document)}) == len(tasks_of(document))


def test_what_is_omitted_or_carried_by_nobody_is_unowned() -> None:
    text = plan("各单位要公开预算。（责任单位：区财政局）", "各单位要公开规划。")
    found = unowned(zwgk.compare(text, _PARENT))

    assert [(each.task.text, each.why) for each in found] == [
        ("各单位要公开规划。", "no-unit"),
        ("各单位要建立信息发布制度。", "omitted"),
    ]


def test_where_no_body_is_named_at_all_only_omitted_items_are_unowned() -> None:
    found = unowned(zwgk.compare(plan("各单位要公开预算。", "各单位要公开规划。"), _PARENT))

    assert [each.why for each in found] == ["omitted"]
