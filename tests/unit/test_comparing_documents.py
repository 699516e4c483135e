"""What concerns whole documents: cited parents, several parents, duties about documents, order."""

import pytest

from tests.texts import (
    FILLER,
    JIANGSU,
    JIYUAN,
    XINBEI,
    compared,
    comparer,
    parsed,
    plan,
    seed,
    source,
)
from zwgk.model.comparison import Comparison, Status, Structure
from zwgk.model.document import Tier

GUIDE = "编制公开目录，按月更新内容，接受社会监督。"
HALL = "完善办事大厅指引标识，设立老年人专用窗口。"
HOTLINE = "优化热线服务，及时解答群众咨询，定期汇总诉求。"


def between(local: str, parent: str) -> Comparison:
    """Compare two documents as a county's and its parent's."""
    return compared(local, parent, tier=Tier.COUNTY)


def structure(comparison: Comparison) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give how points stand to one another."""
    found: tuple[Structure, ...] = comparison.structure
    return [(each.rule.name, each.parents, each.locals) for each in found]


# ---------------------------------------------------------------- structure


def test_points_in_the_same_order_say_nothing() -> None:
    assert structure(between(plan(GUIDE, HALL, HOTLINE), plan(GUIDE, HALL, HOTLINE))) == []


def test_a_point_that_stands_elsewhere_is_moved_and_no_other() -> None:
    assert structure(between(plan(HOTLINE, GUIDE, HALL), plan(GUIDE, HALL, HOTLINE))) == [
        ("point-moved", ("3",), ("1",))
    ]


def test_two_points_in_one_are_merged() -> None:
    assert structure(between(plan(GUIDE + HALL, HOTLINE), plan(GUIDE, HALL, HOTLINE))) == [
        ("points-merged", ("1", "2"), ("1",))
    ]


def test_one_point_in_two_is_split() -> None:
    assert structure(between(plan(GUIDE, HALL, HOTLINE), plan(GUIDE + HALL, HOTLINE))) == [
        ("point-split", ("1",), ("1", "2"))
    ]


# ---------------------------------------------------------------- rows that restate a point

_WITH_LIST = """某县关于做好服务工作的通知
一、完善办事大厅指引标识，设立老年人专用窗口。
二、优化热线服务，及时解答群众咨询。
附件
任务清单
\t序号\n\t任务\n\t牵头单位

\t1\n\t完善各级各类办事大厅指引标识，设立老年人专用窗口\n\t县政务办
"""


def test_what_the_list_of_tasks_alone_says_is_said() -> None:
    comparison = between(_WITH_LIST, plan("完善各级各类办事大厅指引标识，设立老年人专用窗口。"))

    assert [verdict.status for verdict in comparison.verdicts] == [Status.VERBATIM]
    assert [item.text.chars for item in comparison.additions] == [
        "优化热线服务，及时解答群众咨询。"
    ]
    assert structure(comparison) == []


def test_rows_of_an_attached_list_are_no_points_that_move() -> None:
    listed = plan(HOTLINE) + f"附件\n任务清单\n\t序号\n\t任务\n\n\t1\n\t{HALL}\n\n\t2\n\t{GUIDE}\n"
    comparison = between(listed, plan(GUIDE, HALL, HOTLINE))

    assert {verdict.status for verdict in comparison.verdicts} == {Status.VERBATIM}
    assert structure(comparison) == []


def test_a_clause_that_the_parents_list_repeats_is_carried_in_both() -> None:
    parent = """工作要点
一、健全便民服务信用名册，推动多部门联合办理，完善窗口延时服务机制，公布办事指南。
附件
任务清单
\t序号\n\t任务\n\t牵头单位

\t1\n\t健全便民服务信用名册，完善目录\n\t县政务办
"""
    local = plan(
        "健全便民服务信用名册，完善目录。推动多部门联合办理，完善窗口延时服务机制，公布办事指南。"
    )

    assert [verdict.status.value for verdict in between(local, parent).verdicts] == [
        "verbatim",
        "verbatim",
    ]


# ---------------------------------------------------------------- headings

_TITLED = """某县关于做好服务工作的通知
一、开展窗口服务标准化建设。编制公开目录，按月更新内容。
二、推行网上预约。完善办事大厅指引标识，设立老年人专用窗口。
三、开展评估考核。优化热线服务，定期汇总诉求。
"""
_UNTITLED = """某市关于做好服务工作的通知
一、开展窗口服务标准化建设。编制公开目录，按月更新内容。
二、各单位要完善办事大厅指引标识，设立老年人专用窗口。按季通报。
三、各单位要优化热线服务，定期汇总诉求。按年总结。
"""


def test_what_opens_a_point_and_is_a_title_below_is_not_left_out() -> None:
    comparison = between(_TITLED, _UNTITLED)

    assert str(comparison.verdicts[0].item.text.chars) == "开展窗口服务标准化建设。"
    assert comparison.verdicts[0].status is Status.VERBATIM


def test_what_opens_a_point_and_is_a_title_above_is_no_addition() -> None:
    comparison = between(_UNTITLED, _TITLED)

    assert "开展窗口服务标准化建设。" not in [item.text.chars for item in comparison.additions]


def test_a_title_below_does_not_stand_for_a_requirement_inside_a_point() -> None:
    parent = _UNTITLED.replace("按季通报。", "开展评估考核。按季通报。")
    verdicts = {each.item.text.chars: each for each in between(_TITLED, parent).verdicts}

    assert verdicts["开展评估考核。"].status is Status.OMITTED


def test_what_is_called_omitted_moves_no_point() -> None:
    # Its nearest sentence carries too little of it to count.
    parent = plan(GUIDE, HALL, "各设区市政府要完善热线服务，建设老年人社区助餐点。")
    comparison = between(plan(GUIDE, HALL, HOTLINE), parent)

    assert comparison.verdicts[-1].status is Status.NOT_APPLICABLE
    assert structure(comparison) == []


# ---------------------------------------------------------------- additions


def test_an_item_without_a_parent_is_an_addition() -> None:
    comparison = between(plan(GUIDE, FILLER[0]), plan(GUIDE))

    assert [item.text.chars for item in comparison.additions] == [FILLER[0]]


def test_a_frame_is_no_addition() -> None:
    comparison = between(plan(GUIDE, "现将有关事项通知如下："), plan(GUIDE))

    assert comparison.additions == ()


# ---------------------------------------------------------------- duties about documents

NOTICE = (
    "某省人民政府办公厅关于印发某省2022年政务公开工作要点的通知\n某政办发〔2022〕35号\n"
    "各市、县（市、区）人民政府：\n现印发给你们。\n某省人民政府办公厅\n{issued}\n"
    "某省2022年政务公开工作要点\n1．" + GUIDE + "\n"
    "2．本工作要点印发后{days}日内，各地各部门要发布年度政务公开工作方案。\n"
)
LOCAL = (
    "某县人民政府办公室关于印发某县2022年政务公开工作方案的通知\n各镇人民政府：\n"
    "现印发给你们。\n某县人民政府办公室\n{issued}\n某县2022年政务公开工作方案\n1．" + GUIDE + "\n"
)


@pytest.mark.parametrize(
    ("issued", "days", "due", "done", "late"),
    [
        ("2022年5月17日", 30, "2022-06-16", "2022年7月11日", 25),
        ("2022年5月17日", 30, "2022-06-16", "2022年6月16日", 0),
        ("2022年5月17日", 30, "2022-06-16", "2022年6月17日", 1),
        ("2022年12月20日", 30, "2023-01-19", "2023年1月5日", 0),
        ("2024年2月10日", 20, "2024-03-01", "2024年3月2日", 1),
    ],
)
def test_a_plan_that_is_due_after_the_parents_issue_is_held_against_both_dates(
    issued: str, days: int, due: str, done: str, late: int
) -> None:
    comparison = between(LOCAL.format(issued=done), NOTICE.format(issued=issued, days=days))
    (duty,) = comparison.duties

    assert (duty.item, duty.due_on, duty.days_late) == ("2#1", due, late)


def test_the_district_of_the_seeds_came_25_days_late() -> None:
    (duty,) = comparer().compare(seed(XINBEI), [seed(JIANGSU)]).duties

    assert (duty.item, duty.due_on, duty.done_on) == ("5.19#1", "2022-06-16", "2022-07-11")
    assert duty.days_late == 25


def test_without_a_date_of_the_local_document_nothing_is_late() -> None:
    local = LOCAL.format(issued="2022年7月11日").replace("2022年7月11日\n", "")
    (duty,) = between(local, NOTICE.format(issued="2022年5月17日", days=30)).duties

    assert (duty.done_on, duty.days_late) == (None, 0)


def test_without_a_date_of_the_parent_nothing_is_due() -> None:
    parent = NOTICE.format(issued="2022年5月17日", days=30).replace("2022年5月17日\n", "")

    assert between(LOCAL.format(issued="2022年7月11日"), parent).duties == ()


def test_a_plan_of_another_subject_is_not_the_one_that_is_due() -> None:
    local = LOCAL.format(issued="2022年7月11日").replace("政务公开", "森林防火")

    assert between(local, NOTICE.format(issued="2022年5月17日", days=30)).duties == ()


def test_a_period_that_starts_elsewhere_is_no_duty_about_the_document() -> None:
    parent = NOTICE.format(issued="2022年5月17日", days=30).replace(
        "本工作要点印发后30日内", "收到申请后30日内"
    )

    assert between(LOCAL.format(issued="2022年7月11日"), parent).duties == ()


# ---------------------------------------------------------------- cited parents

CITING = (
    "某县2022年政务公开工作方案\n根据《某省人民政府办公厅关于印发某省2022年政务公开工作要点的通知》"
    "（某政办发〔2022〕35号）和《某市2022年政务公开实施意见》，制定本方案。\n1．" + GUIDE + "\n"
)


def given(comparison: Comparison) -> list[tuple[str | None, int | None]]:
    """Give each cited parent with the document that was given for it."""
    return [(cited.citation.title, cited.given) for cited in comparison.cited]


def test_a_cited_parent_is_found_by_its_number_and_one_not_given_is_named() -> None:
    comparison = between(CITING, NOTICE.format(issued="2022年5月17日", days=30))

    assert given(comparison) == [
        ("某省人民政府办公厅关于印发某省2022年政务公开工作要点的通知", 0),
        ("某市2022年政务公开实施意见", None),
    ]


def test_a_cited_parent_without_a_number_is_found_by_its_title() -> None:
    city = plan(GUIDE, title="某市2022年政务公开实施意见")
    comparison = compared(
        CITING, NOTICE.format(issued="2022年5月17日", days=30), city, tier=Tier.COUNTY
    )

    assert [number for _, number in given(comparison)] == [0, 1]


def test_a_cited_parent_that_has_no_title_is_found_by_the_name_of_its_file() -> None:
    local = parsed(CITING)
    untitled = parsed(f"一、{GUIDE}\n二、{HALL}\n")
    named = untitled._replace(source=source("", "3_《某市2022年政务公开实施意见》.txt"))
    other = untitled._replace(source=source("", "实施意见.txt"))

    assert [number for _, number in given(comparer().compare(local, [named]))] == [None, 0]
    assert [number for _, number in given(comparer().compare(local, [other]))] == [None, None]


def test_a_title_cited_with_a_shorter_issuer_is_the_same() -> None:
    # 新北 2022 has 省政府办公厅关于印发…的通知
    local = CITING.replace("某省人民政府办公厅关于", "省政府办公厅关于").replace(
        "（某政办发〔2022〕35号）", ""
    )

    assert given(between(local, NOTICE.format(issued="2022年5月17日", days=30)))[0][1] == 0


def test_another_number_is_another_document() -> None:
    local = CITING.replace("〔2022〕35号", "〔2021〕35号")

    assert given(between(local, NOTICE.format(issued="2022年5月17日", days=30)))[0][1] is None


def test_the_parents_of_the_seed_that_were_not_given_are_named() -> None:
    cited = comparer().compare(seed(XINBEI), [seed(JIANGSU)]).cited

    assert [(str(each.citation.doc_number), each.given) for each in cited] == [
        ("国办发〔2022〕8号", None),
        ("苏政办发〔2022〕35号", 0),
        ("常政办发〔2022〕48号", None),
    ]


# ---------------------------------------------------------------- several parents


def test_what_two_parents_state_is_judged_once_under_the_nearest() -> None:
    comparison = compared(
        plan(GUIDE, title="某县工作方案"),
        plan(GUIDE, HALL, title="某市工作要点"),
        plan(GUIDE, HOTLINE, title="某省工作要点"),
        tier=Tier.COUNTY,
    )

    assert [(each.parent, each.item.id, each.status) for each in comparison.verdicts] == [
        (0, "1#1", Status.VERBATIM),
        (0, "2#1", Status.OMITTED),
        (1, "2#1", Status.OMITTED),
    ]
    assert comparison.verdicts[0].also == ((1, "1#1"),)


def test_what_only_a_farther_parent_states_is_judged_under_it() -> None:
    comparison = compared(
        plan(GUIDE, HOTLINE, title="某县工作方案"),
        plan(GUIDE, title="某市工作要点"),
        plan(HOTLINE, title="某省工作要点"),
        tier=Tier.COUNTY,
    )

    assert [(each.parent, each.status) for each in comparison.verdicts] == [
        (0, Status.VERBATIM),
        (1, Status.VERBATIM),
    ]
    assert comparison.additions == ()


def test_three_parents_that_state_one_item_are_all_named() -> None:
    comparison = compared(
        plan(GUIDE, title="某县工作方案"),
        *(plan(GUIDE, title=f"{place}工作要点") for place in ("某市", "某省", "国家")),
        tier=Tier.COUNTY,
    )
    (verdict,) = comparison.verdicts

    assert verdict.also == ((1, "1#1"), (2, "1#1"))


def test_items_of_one_parent_are_never_merged() -> None:
    comparison = between(plan(GUIDE, title="某县工作方案"), plan(GUIDE, GUIDE))

    assert [verdict.item.id for verdict in comparison.verdicts] == ["1#1", "2#1"]


# ---------------------------------------------------------------- the tier


def test_the_tier_of_the_local_issuer_is_taken_unless_another_is_given() -> None:
    parent = plan(GUIDE, "各设区市要加强对县级政府的指导。")
    local = plan(GUIDE, title="某县人民政府工作方案")

    assert parsed(local).head.tier is Tier.COUNTY
    assert compared(local, parent).verdicts[1].status is Status.NOT_APPLICABLE
    assert compared(local, parent, tier=Tier.CITY).verdicts[1].status is Status.OMITTED


def test_a_comparison_is_the_same_whichever_was_read_first() -> None:
    first = comparer().compare(seed(JIYUAN), [seed(JIANGSU)])
    comparer().compare(seed(JIANGSU), [seed(JIYUAN)])

    assert comparer().compare(seed(JIYUAN), [seed(JIANGSU)]) == first
