"""Whom a parent item binds: told by whom it addresses, what it needs, and what it leaves open."""

import pytest

from tests.texts import FILLER, compared, lexicon, parsed, plan
from zwgk.comparing.applicability import Applicability, Audience
from zwgk.comparing.elsewhere import OtherPlaces, UpperBody
from zwgk.model.comparison import Binds, Status, Verdict
from zwgk.model.document import Head, Item, Tier

STATE, PROVINCE, CITY, COUNTY, TOWNSHIP = Tier


def item_of(sentence: str) -> Item:
    """Parse a sentence into an item."""
    _, item, _ = parsed(plan(FILLER[0], sentence, FILLER[1])).requirements()
    return item


def binds(sentence: str, tier: Tier | None) -> Binds:
    """Say whom a parent's sentence binds, seen from a tier."""
    return Applicability(lexicon(), tier).of_item(item_of(sentence)).binds


def left_out(sentence: str, tier: Tier = COUNTY) -> Verdict:
    """Judge a sentence that the local document does not have."""
    comparison = compared(
        plan(FILLER[0], FILLER[1], title="某县工作方案"),
        plan(FILLER[0], sentence, FILLER[1]),
        tier=tier,
    )
    return comparison.verdicts[1]


@pytest.mark.parametrize(
    ("sentence", "tier", "expected"),
    [
        ("各设区市要加强对县级政府的指导。", COUNTY, Binds.OTHERS),
        ("各设区市要加强对县级政府的指导。", CITY, Binds.LOCAL),
        ("省级部门要制定本系统标准指引。", COUNTY, Binds.OTHERS),
        ("省级部门要制定本系统标准指引。", PROVINCE, Binds.LOCAL),
        ("县级政府要及时公开涉农补贴申报信息。", COUNTY, Binds.LOCAL),
        # What is asked of those below a county passes on to its own.
        ("各镇人民政府要及时公开涉农补贴申报信息。", COUNTY, Binds.LOCAL),
        ("县级政府要及时公开涉农补贴申报信息。", TOWNSHIP, Binds.OTHERS),
        ("市县政府及其部门要公开预算。", COUNTY, Binds.LOCAL),
        ("各级各部门要公开预算。", COUNTY, Binds.LOCAL),
        ("各地各部门要公开预算。", TOWNSHIP, Binds.LOCAL),
        ("及时公开预算。", COUNTY, Binds.LOCAL),
        ("市场监管部门要公布检查结果。", COUNTY, Binds.LOCAL),
        ("各设区市要加强对县级政府的指导。", None, Binds.LOCAL),
    ],
)
def test_an_item_binds_those_it_addresses(
    sentence: str, tier: Tier | None, expected: Binds
) -> None:
    assert binds(sentence, tier) is expected


@pytest.mark.parametrize(
    ("sentence", "tier", "expected"),
    [
        ("巩固政府规章集中公开成果，建立统一的规章库。", COUNTY, Binds.BEYOND),
        ("巩固政府规章集中公开成果，建立统一的规章库。", CITY, Binds.LOCAL),
        ("健全规章制度，规范公开流程。", COUNTY, Binds.LOCAL),
        ("严格执行法律、法规、规章，规范公开流程。", COUNTY, Binds.LOCAL),
        # One member of a list beyond the tier leaves the others.
        ("集中公开政府规章、行政规范性文件、政策解读，方便查阅，接受监督。", COUNTY, Binds.LOCAL),
    ],
)
def test_what_a_tier_may_not_do_binds_it_not(sentence: str, tier: Tier, expected: Binds) -> None:
    assert binds(sentence, tier) is expected


@pytest.mark.parametrize(
    "sentence",
    ["各地可根据实际公开会议实况。", "有条件的地方可开展线上直播。", "各区县（市）可参照执行。"],
)
def test_what_is_left_to_choice_is_optional(sentence: str) -> None:
    assert binds(sentence, COUNTY) is Binds.OPTIONAL


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("各设区市要加强对县级政府的指导。", "addresses-others"),
        ("巩固政府规章集中公开成果，建立统一的规章库。", "regulation-making"),
        ("有条件的地方可开展线上直播。", "left-to-choice"),
    ],
)
def test_what_does_not_apply_is_no_omission_and_says_why(sentence: str, reason: str) -> None:
    verdict = left_out(sentence)

    assert (verdict.status, verdict.reason) == (Status.NOT_APPLICABLE, reason)


def test_what_applies_and_is_not_there_is_an_omission_without_a_reason() -> None:
    verdict = left_out("县级政府要及时公开涉农补贴申报信息。")

    assert (verdict.status, verdict.reason) == (Status.OMITTED, None)


def test_the_same_item_binds_another_tier() -> None:
    sentence = "各设区市要加强对县级政府的指导。"

    assert left_out(sentence, CITY).status is Status.OMITTED
    assert left_out(sentence, COUNTY).status is Status.NOT_APPLICABLE


def test_an_item_of_others_that_is_carried_all_the_same_is_judged() -> None:
    sentence = "各设区市要加强对县级政府的指导，通报公开工作进展。"
    comparison = compared(
        plan(FILLER[0], sentence, title="某县工作方案"), plan(FILLER[0], sentence), tier=COUNTY
    )

    assert comparison.verdicts[1].status is Status.VERBATIM
    assert comparison.verdicts[1].reason is None


def test_clauses_of_one_item_bind_different_bodies() -> None:
    # 江苏 2022 13.1
    item = item_of("集中公开现行有效文件，2022年底前省政府及其部门率先完成，市县政府有序推进。")
    audiences = Applicability(lexicon(), COUNTY).of_clauses(item)

    assert audiences == (Audience.LOCAL, Audience.OTHERS, Audience.LOCAL)


def test_a_time_limit_of_others_that_is_dropped_is_a_note() -> None:
    comparison = compared(
        plan(FILLER[0], "集中公开现行有效文件，有序推进文件清理工作。", title="某县工作方案"),
        plan(
            FILLER[0],
            "集中公开现行有效文件，2022年底前省政府及其部门率先完成，有序推进文件清理工作。",
        ),
        tier=COUNTY,
    )
    verdict = comparison.verdicts[1]

    assert verdict.status is Status.ADAPTED
    assert {divergence.severity.label for divergence in verdict.divergences} <= {"note"}


@pytest.mark.parametrize(
    ("clause", "elsewhere"),
    [
        ("支持成都建设工业互联网标识解析核心节点", True),
        ("杭州市校外培训机构智能监管系统", True),
        ("支持成都、绵阳建设数据中心", True),
        ("支持成都、达州建设数据中心", False),
        ("支持成都等地建设数据中心", False),
        ("推广成都市经验", False),
        ("成都市做法要加快推广", False),
        ("推动长治久安", False),
        ("新乡贤带动乡村治理", False),
        ("加强与成都的协作", False),
        ("加快建设成都动漫基地", True),
        ("大力建设某某通信（成都）研究院、某某物联网产业园", True),
        ("建设某某通信（达州）研究院", False),
        ("推广“一件事”（成都）模式", False),
        ("打造成都平原经济区", False),
        ("推动成都对口协作", False),
        ("成都市协作项目", True),
    ],
)
def test_a_clause_for_another_place_opens_with_its_name(clause: str, elsewhere: bool) -> None:  # noqa: FBT001
    places = OtherPlaces(lexicon().prefectures, "四川省达州市")

    assert places.claim(clause) is elsewhere


@pytest.mark.parametrize(
    ("clause", "own"),
    [
        ("加快省文旅大数据中心建设", True),
        ("建设省信用信息平台", True),
        ("修订《四川省统计分类目录》", True),
        ("落实《四川省统计分类目录》", False),
        ("建设省级信息平台", False),
        ("建设省、市两级信息平台", False),
        ("对接省信用信息平台", False),
        ("建设市信用信息平台", False),
        ("建设全省统一的信用信息平台", False),
    ],
)
def test_the_parents_own_platforms_and_papers_are_its_own_affair(clause: str, own: bool) -> None:  # noqa: FBT001
    above = Head(tier=PROVINCE, place="四川省")

    assert UpperBody(above, CITY).claims(clause) is own
    assert not UpperBody(above, PROVINCE).claims(clause)


def test_a_thing_of_the_parents_own_is_not_applicable_and_says_why() -> None:
    judging = Applicability(lexicon(), CITY, "达州市", Head(tier=PROVINCE, place="四川省"))

    found = judging.of_item(item_of("加快省文旅大数据中心建设。"))

    assert found == (Binds.OTHERS, "upper-body-own")


def test_a_row_for_another_place_is_not_answered_by_one_of_the_same_kind() -> None:
    comparison = compared(
        plan(FILLER[0], "推进教育系统内部办事改革系统建设。", title="达州市工作方案"),
        plan(FILLER[0], "绵阳市教育系统内部办事“最多跑一次”改革系统。"),
        tier=CITY,
    )

    assert comparison.verdicts[1].status is Status.NOT_APPLICABLE


def test_no_place_is_another_where_the_local_one_is_unknown() -> None:
    assert not OtherPlaces(lexicon().prefectures, "某县").claim("支持成都建设数据中心")


def test_only_the_clause_that_opens_with_another_place_is_others() -> None:
    item = item_of("支持成都建设标识解析节点，推动标识解析体系在重点行业应用。")
    judging = Applicability(lexicon(), CITY, "四川省达州市")

    assert judging.of_clauses(item) == (Audience.OTHERS, Audience.LOCAL)
    assert judging.of_item(item).binds is Binds.LOCAL
    assert judging.of_item(item_of("支持成都建设标识解析节点。")).binds is Binds.OTHERS


@pytest.mark.parametrize(
    ("sentence", "tier", "expected"),
    [
        ("财政部负责制定补助政策。", PROVINCE, Binds.OTHERS),
        ("国家林业和草原局要加强统筹。", CITY, Binds.OTHERS),
        ("省教育厅、省财政厅要安排专项资金。", CITY, Binds.OTHERS),
        ("省教育厅要安排专项资金。", PROVINCE, Binds.LOCAL),
        ("市民政局要定期抽查。", COUNTY, Binds.OTHERS),
        ("市民政局要定期抽查。", CITY, Binds.LOCAL),
        # 市场监管局 and 组织部 there are at every tier.
        ("市场监管局要定期抽查。", COUNTY, Binds.LOCAL),
        ("组织部要定期抽查。", COUNTY, Binds.LOCAL),
        ("省教育厅、各单位要定期抽查。", COUNTY, Binds.LOCAL),
    ],
)
def test_bodies_of_a_higher_tier_are_told_by_their_names(
    sentence: str, tier: Tier, expected: Binds
) -> None:
    assert binds(sentence, tier) is expected


def test_institutions_that_the_parent_is_sent_to_itself_are_not_the_local_bodys() -> None:
    above = Head(tier=PROVINCE, addressees=("各市、县（市、区）教育局", "各高等学校"))
    local = Head(tier=CITY, addressees=("各区县（市）教育局",))

    assert Applicability(lexicon(), CITY, None, above, local).lacks("各高校")
    assert not Applicability(lexicon(), CITY, None, above, above).lacks("各高校")


def test_what_a_row_asks_of_a_project_of_another_city_binds_that_city() -> None:
    judged = Applicability(lexicon(), CITY, "四川省达州市")
    item = item_of("建议开放数据接口，按季报送进展。")

    assert judged.of_item(item, "成都市智慧停车平台").reason == "names-other-place"
    assert judged.of_item(item, "达州市智慧停车平台").binds is Binds.LOCAL
