"""What became of an item: from its links, its clauses and what diverges."""

import pytest

from tests.texts import FILLER, compared, plan
from zwgk.model.comparison import Comparison, Status, Verdict
from zwgk.model.document import Tier


def judged(parent: str, *local: str, tier: Tier = Tier.COUNTY) -> Verdict:
    """Compare a sentence of the parent with those of the local document, and judge it."""
    comparison = compared(
        plan(FILLER[0], *local, FILLER[1], title="某县工作方案"),
        plan(FILLER[0], parent, FILLER[1]),
        tier=tier,
    )
    return comparison.verdicts[1]


def rules(verdict: Verdict) -> list[str]:
    """Name what was found."""
    return [divergence.rule.name for divergence in verdict.divergences]


def by_point(comparison: Comparison) -> list[Status]:
    """Give the statuses in reading order."""
    return [verdict.status for verdict in comparison.verdicts]


def test_the_same_words_are_verbatim() -> None:
    verdict = judged("及时公开办件结果，接受社会监督。", "及时公开办件结果，接受社会监督。")

    assert (verdict.status, verdict.coverage, verdict.divergences) == (Status.VERBATIM, 1.0, ())


@pytest.mark.parametrize(
    "local",
    [
        "及时公开办件结果,接受社会监督.",
        "及时公开办件结果；接受社会监督。",
        "及 时 公 开 办 件 结 果，接受社会监督。",
        "及时公开办件结果，接受社会监督！",
    ],
)
def test_other_marks_widths_and_blanks_are_still_verbatim(local: str) -> None:
    assert judged("及时公开办件结果，接受社会监督。", local).status is Status.VERBATIM


def test_other_words_for_the_same_are_adapted() -> None:
    verdict = judged("全省各级政府网站要按月更新公开目录。", "全县各级政府网站要按月更新公开目录。")

    assert verdict.status is Status.ADAPTED
    assert rules(verdict) == ["localised"]


def test_a_clause_less_is_partial_and_names_it() -> None:
    verdict = judged(
        "完善办事大厅指引标识，设立老年人专用窗口，提供上门服务。",
        "完善办事大厅指引标识，提供上门服务。",
    )

    assert verdict.status is Status.PARTIAL
    assert rules(verdict) == ["clause-dropped"]
    assert verdict.divergences[0].parent_text == "设立老年人专用窗口"


def test_a_sentence_that_is_nowhere_is_omitted_with_confidence() -> None:
    verdict = judged("设立老年人专用窗口，提供上门服务。")

    assert (verdict.status, verdict.links, verdict.divergences) == (Status.OMITTED, (), ())
    assert verdict.confidence > 0.9
    assert not verdict.needs_review


def test_an_item_whose_only_likeness_is_another_items_copy_is_omitted_and_not_partial() -> None:
    # 济源 2022 （三） against itself without its last sentence: nothing of it is carried.
    kept = "依法依规做好扩大有效投资、政策文件及重大建设项目信息公开工作，积极引导市场预期。"
    comparison = compared(
        plan(FILLER[0], kept), plan(FILLER[0], kept + "推动扩大有效投资。"), tier=Tier.COUNTY
    )

    assert by_point(comparison) == [Status.VERBATIM, Status.VERBATIM, Status.OMITTED]
    assert comparison.verdicts[2].coverage == 0.0


def test_an_item_that_stands_word_for_word_differs_in_nothing() -> None:
    # 婺城 2022 1.2#1 against itself: 市场主体 was read as wider than 市场主体.
    sentence = (
        "建立健全市场主体反映投资和工程建设项目审批问题的办理和反馈机制，推动优化投资和建设环境。"
    )
    verdict = judged(sentence, sentence)

    assert (verdict.status, verdict.divergences) == (Status.VERBATIM, ())


@pytest.mark.parametrize(
    "local",
    [
        "关于老年人专用窗口，另行通知。",
        "设立老年人专用窗口事项，另行部署。",
        "不再设立老年人专用窗口。",
        "《关于设立老年人专用窗口、提供上门服务的通知》另行印发。",
    ],
)
def test_a_mention_or_a_denial_covers_nothing(local: str) -> None:
    verdict = judged("设立老年人专用窗口，提供上门服务。", local)

    assert verdict.status in {Status.OMITTED, Status.PARTIAL}
    assert verdict.status is Status.OMITTED or "duty-reversed" in rules(verdict)


@pytest.mark.parametrize("sentence", ["接受监督。", "公开预算。", "落实责任。", "及时公开。"])
def test_a_short_sentence_of_common_words_is_carried_by_its_copy(sentence: str) -> None:
    # So common are its words that the copy was taken for chance, and the item for omitted.
    assert judged(sentence, sentence).status is Status.VERBATIM


def test_may_before_promptly_is_weaker_than_must() -> None:
    # 可及 is a word of its own only in 可及性 and the like: 江苏 2022 11.1 with 可 for 要.
    verdict = judged("各部门要及时公开办事指南。", "各部门可及时公开办事指南。")

    assert rules(verdict) == ["duty-weakened"]


def test_one_sentence_of_two_that_stands_twice_in_the_parent_is_carried_once_and_told() -> None:
    kept = "及时公开办件结果，接受社会监督。"
    comparison = compared(plan(FILLER[0], kept), plan(FILLER[0], kept, kept), tier=Tier.COUNTY)

    assert by_point(comparison) == [Status.VERBATIM] * 3


def test_what_is_sure_needs_no_review_and_what_is_not_does() -> None:
    sure = judged("及时公开办件结果，接受社会监督。", "及时公开办件结果，接受社会监督。")
    unsure = judged(
        "推动落实主体责任，前瞻性做好引导工作，更好回应社会关切。",
        "压实网站主办单位责任，研判舆情，主动引导。",
    )

    assert not sure.needs_review
    assert unsure.needs_review or unsure.status is not Status.ADAPTED


_RETOLD = (
    "深化数字校园平台建设，形成覆盖全省的优质课程资源服务体系。",
    "建设社区助餐站点，为高龄老人配送午餐。",
)


def test_an_omission_that_may_be_told_in_other_words_is_for_a_person_to_look_at() -> None:
    own = "实施智慧教育工程，推进数字校园建设，汇聚区内优质课程，同步共享。"
    verdict = compared(
        plan(own, "发布消费提示。", title="某县工作方案"), plan(*_RETOLD), tier=Tier.COUNTY
    ).verdicts[0]

    assert (verdict.status, verdict.needs_review) == (Status.OMITTED, True)
    assert verdict.nearest is not None
    assert verdict.nearest.local.text.chars == own


def test_where_the_rest_is_copied_an_omission_is_sure() -> None:
    own = "实施智慧教育工程，推进数字校园建设，汇聚区内优质课程，同步共享。"
    verdict = compared(
        plan(own, _RETOLD[1], title="某县工作方案"), plan(*_RETOLD), tier=Tier.COUNTY
    ).verdicts[0]

    assert (verdict.status, verdict.needs_review) == (Status.OMITTED, False)
    assert verdict.nearest is None
