"""Which local items carry a parent item: split, merged, moved, reworded, and what only looks so."""

from tests.texts import FILLER, JIANGSU, XINBEI, compared, comparer, plan, seed
from zwgk.model.comparison import Comparison, Status, Verdict
from zwgk.model.document import Tier


def between(local: str, parent: str) -> Comparison:
    """Compare two documents as a county's and its parent's."""
    return compared(local, parent, tier=Tier.COUNTY)


def links(verdict: Verdict) -> list[str]:
    """Give the ids of the local items that carry an item, the best first."""
    return [link.local.id for link in verdict.links]


def links_by_item(comparison: Comparison) -> dict[str, list[str]]:
    """Give the links of every parent item."""
    return {verdict.item.id: links(verdict) for verdict in comparison.verdicts}


GUIDE = "编制政府信息公开目录，按月更新栏目内容"
HALL = "完善办事大厅指引标识，设立老年人专用窗口"
HOTLINE = "优化政务服务热线，定期汇总群众诉求"


def test_an_item_split_over_two_sentences_is_linked_to_both() -> None:
    comparison = between(
        plan(f"{GUIDE}。{HALL}。", FILLER[0]), plan(f"{GUIDE}，{HALL}。", FILLER[0])
    )

    assert sorted(links(comparison.verdicts[0])) == ["1#1", "1#2"]
    assert comparison.verdicts[0].status in {Status.VERBATIM, Status.ADAPTED}


def test_an_item_split_over_two_points_that_stand_apart_is_linked_to_both() -> None:
    # 江苏 2022 14. is 新北 2022 20. and 13.
    comparison = between(
        plan(f"{GUIDE}。", FILLER[0], FILLER[1], f"{HALL}。"),
        plan(f"{GUIDE}，{HALL}。", FILLER[0], FILLER[1]),
    )

    assert sorted(links(comparison.verdicts[0])) == ["1#1", "4#1"]
    assert comparison.additions == ()


def test_two_items_merged_into_one_are_both_linked_to_it() -> None:
    comparison = between(
        plan(f"{GUIDE}，{HALL}。", FILLER[0]), plan(f"{GUIDE}。", f"{HALL}。", FILLER[0])
    )

    assert links_by_item(comparison) == {"1#1": ["1#1"], "2#1": ["1#1"], "3#1": ["2#1"]}
    assert {verdict.status for verdict in comparison.verdicts} <= {
        Status.VERBATIM,
        Status.ADAPTED,
    }


def test_order_does_not_matter() -> None:
    comparison = between(
        plan(f"{HOTLINE}。", f"{HALL}。", f"{GUIDE}。"),
        plan(f"{GUIDE}。", f"{HALL}。", f"{HOTLINE}。"),
    )

    assert links_by_item(comparison) == {"1#1": ["3#1"], "2#1": ["2#1"], "3#1": ["1#1"]}


def test_a_sentence_that_shares_only_words_of_the_trade_is_no_link() -> None:
    comparison = between(
        plan("进一步加强政务公开工作，切实推进各项工作落实到位。", FILLER[0]),
        plan("进一步加强疫情流调信息管理，切实推进个人隐私保护。", FILLER[0]),
    )

    assert comparison.verdicts[0].status is Status.OMITTED
    assert len(comparison.additions) == 1


def test_a_decoy_on_the_same_subject_that_asks_for_nothing_is_no_link() -> None:
    comparison = between(
        plan("关于老年人专用窗口有关事项，另行通知。", FILLER[0]), plan(f"{HALL}。", FILLER[0])
    )

    assert comparison.verdicts[0].status is Status.OMITTED


def test_a_copy_elsewhere_goes_before_a_likeness_nearby() -> None:
    comparison = between(
        plan("完善办事大厅服务，设立综合窗口。", FILLER[0], f"{HALL}。"),
        plan(f"{HALL}。", FILLER[0]),
    )

    assert links(comparison.verdicts[0])[0] == "3#1"
    assert comparison.verdicts[0].status is Status.VERBATIM


def test_a_preamble_or_a_cited_title_carries_nothing() -> None:
    local = (
        f"某县工作方案\n为{HALL}，根据《关于{HALL}的通知》，制定本方案。\n"
        f"1．{FILLER[0]}\n2．{FILLER[1]}\n"
    )

    assert between(local, plan(FILLER[0], f"{HALL}。")).verdicts[1].status is Status.OMITTED


def test_a_title_alone_carries_nothing() -> None:
    # The words stand over a point about other things.
    local = f"某县工作方案\n一、{HALL}\n{FILLER[0]}\n二、公开预算\n{FILLER[1]}\n"
    comparison = between(local, plan(FILLER[0], f"{HALL}。"))

    assert comparison.verdicts[1].status is not Status.VERBATIM
    assert "一" not in links(comparison.verdicts[1])


def test_a_title_beside_an_item_that_carries_the_rest_completes_it() -> None:
    local = (
        "某县工作方案\n一、建立政府信息动态调整机制\n"
        "定期评估审查不予公开的信息，及时转为主动公开。\n"
        f"二、防火\n{FILLER[0]}\n"
    )
    parent = plan(
        "建立政府信息动态调整机制，定期评估审查不予公开的信息，及时转为主动公开。", FILLER[0]
    )
    verdict = between(local, parent).verdicts[0]

    assert verdict.status in {Status.VERBATIM, Status.ADAPTED}
    assert verdict.coverage > 0.9


def test_the_tables_rows_are_linked_as_points_are() -> None:
    local = (
        f"某县任务清单\n\t任务\n\t牵头单位\n\n\t{HALL}。\n\t县政务办\n\n\t{FILLER[0]}\n\t县林业局\n"
    )

    assert links_by_item(between(local, plan(f"{HALL}。", FILLER[0]))) == {
        "1#1": ["t1.1#1"],
        "2#1": ["t1.2#1"],
    }


def test_scores_are_shares_and_the_best_link_stands_first() -> None:
    for verdict in comparer().compare(seed(XINBEI), [seed(JIANGSU)]).verdicts:
        scores = [link.score for link in verdict.links]

        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 1 for score in scores)
        assert 0 <= verdict.coverage <= 1
        assert 0 <= verdict.confidence <= 1


OWN_WORDS = (
    "打造社区养老服务综合体系，丰富老年文化生活，组织健康讲座。"
    "推动智慧养老应用，培育养老企业，举办展销活动。"
)
RETOLD = (
    "建设社区养老服务平台，登记老人健康档案，配备专职联络员。"
    "推动智慧养老设备进家庭，定期上门检修，发放使用手册。"
)


def test_a_point_told_in_other_words_is_linked_sentence_by_sentence_and_for_review() -> None:
    comparison = between(plan(OWN_WORDS, FILLER[0]), plan(RETOLD, FILLER[1]))
    first, second, _ = comparison.verdicts

    assert (links(first), links(second)) == (["1#1"], ["1#2"])
    assert {verdict.status for verdict in (first, second)} == {Status.PARTIAL}
    assert first.needs_review
    assert second.needs_review


WORKSHOPS = "重点培育竹编刺绣非遗工坊，建设展示基地，举办年度博览会，编印工艺图册。"


def test_a_clause_that_stands_in_one_sentence_alone_links_it() -> None:
    own = "重点培育竹编刺绣、茶器加工和木雕企业，带动农户增收，完善产销对接，设立收购站点。"
    comparison = between(plan(own, FILLER[0]), plan(WORKSHOPS, FILLER[0]))

    assert links(comparison.verdicts[0]) == ["1#1"]
    assert comparison.verdicts[0].status is Status.PARTIAL
    assert comparison.verdicts[0].needs_review


def test_a_clause_of_which_two_sentences_have_the_same_links_neither() -> None:
    comparison = between(
        plan(
            "重点引进竹编刺绣商户，带动农户增收，完善产销对接。",
            FILLER[0],
            "重点扶持竹编刺绣企业，提供贷款贴息，开拓出口渠道。",
        ),
        plan(WORKSHOPS, FILLER[0]),
    )

    assert comparison.verdicts[0].status is Status.OMITTED


def test_a_clause_that_answers_another_item_better_links_nothing() -> None:
    comparison = between(
        plan(FILLER[0], "培育竹编刺绣企业，带动农户增收。"),
        plan(WORKSHOPS, FILLER[0], "培育竹编刺绣企业，带动农户增收，提供贷款贴息。"),
    )

    assert comparison.verdicts[0].status is Status.OMITTED
