"""Coverage by clauses: what is carried, what is dropped, what only resembles its neighbours."""

import pytest

from tests.texts import FILLER, compared, plan
from zwgk.model.comparison import Status, Verdict
from zwgk.model.document import Tier


def judged(parent: str, *local: str) -> Verdict:
    """Judge a sentence of the parent against sentences of one local point."""
    comparison = compared(
        plan(FILLER[0], "".join(local), FILLER[1], title="某县工作方案"),
        plan(FILLER[0], parent, FILLER[1]),
        tier=Tier.COUNTY,
    )
    return comparison.verdicts[1]


def dropped(verdict: Verdict) -> list[str]:
    """Give the clauses that are gone."""
    return [each.parent_text for each in verdict.divergences if each.rule.name == "clause-dropped"]


def added(verdict: Verdict) -> list[str]:
    """Give the clauses that are the local document's own."""
    return [each.local_text for each in verdict.divergences if each.rule.name == "clause-added"]


def test_a_dropped_clause_beside_a_similar_one_is_dropped() -> None:
    # 江苏 2022 14.1: 完善…保密审查制度 beside 规范执行…公开制度
    verdict = judged(
        "规范执行政府信息公开制度，完善政府信息公开保密审查制度，对拟公开的信息依法审查。",
        "规范执行政府信息公开制度，对拟公开的信息依法审查。",
    )

    assert dropped(verdict) == ["完善政府信息公开保密审查制度"]
    assert verdict.status is Status.PARTIAL


@pytest.mark.parametrize(
    "local",
    [
        "接受社会监督，编制公开目录，按月更新内容。",
        "编制公开目录。按月更新内容。接受社会监督。",
        "编制公开目录并按月更新内容，接受社会监督。",
        "各单位编制公开目录，按月更新内容，主动接受社会监督。",
    ],
)
def test_clauses_in_another_order_or_other_sentences_are_all_carried(local: str) -> None:
    verdict = judged("编制公开目录，按月更新内容，接受社会监督。", local)

    assert dropped(verdict) == []
    assert verdict.status in {Status.VERBATIM, Status.ADAPTED}


def test_each_clause_that_is_gone_is_named() -> None:
    verdict = judged(
        "编制公开目录，推送办理进度，设立意见信箱，开通夜间自助终端，接受社会监督。",
        "编制公开目录，设立意见信箱，接受社会监督。",
    )

    assert dropped(verdict) == ["推送办理进度", "开通夜间自助终端"]


def test_a_clause_of_its_own_is_an_added_one() -> None:
    verdict = judged(
        "编制公开目录，按月更新内容。", "编制公开目录，按月更新内容，开通夜间自助终端。"
    )

    assert added(verdict) == ["开通夜间自助终端"]
    assert dropped(verdict) == []


def test_coverage_grows_with_what_is_carried() -> None:
    parent = "编制公开目录，按月更新内容，设立意见信箱，接受社会监督。"
    shares = [
        judged(parent, local).coverage
        for local in (
            "编制公开目录。",
            "编制公开目录，按月更新内容。",
            "编制公开目录，按月更新内容，设立意见信箱。",
            parent,
        )
    ]

    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert shares[0] < 0.5


def test_words_scattered_over_a_sentence_carry_no_clause() -> None:
    verdict = judged(
        "设立老年人专用窗口，提供上门服务，接受社会监督。",
        "老年大学设立分校，专用教室窗口朝南，提供上门服务，接受社会监督。",
    )

    assert "设立老年人专用窗口" in dropped(verdict)


def test_a_clause_that_tells_more_weighs_more() -> None:
    parent = "加强工作，设立老年人专用窗口并提供夜间自助终端。"
    telling = judged(parent, "设立老年人专用窗口并提供夜间自助终端。")
    generic = judged(parent, "加强工作。")

    assert telling.coverage > 0.7
    assert generic.status is Status.OMITTED or generic.coverage < 0.3


def test_a_gone_clause_that_is_a_time_limit_alone_is_told_as_that() -> None:
    verdict = judged("2022年6月底前，编制公开目录，接受社会监督。", "编制公开目录，接受社会监督。")

    assert dropped(verdict) == []
    assert [each.rule.name for each in verdict.divergences] == ["deadline-dropped"]
