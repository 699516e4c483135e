"""Documents of a folder: copies recognised, who cites whom, the line above a document."""

import pytest

from tests.texts import JIANGSU, XINBEI, XINBEI_TABLE, parsed, seed, seed_text
from zwgk.lineage.copies import copies, same_document
from zwgk.lineage.family import family_of
from zwgk.lineage.line import line_above
from zwgk.model.document import Document, Tier
from zwgk.model.facts import Citation

_ITEMS = (
    "一、加强公开\n"
    "1．各级教育、供水、供电等行业主管部门要公开信息。及时公开部门预算。\n"
    "2．各单位要规范办理依申请公开，按时答复申请人。\n"
    "3．要扎实推进基层政务公开，建好政务公开专区。\n"
)


def _tier_of(citation: Citation) -> Tier | None:
    return Tier.CITY if citation.title and "市" in citation.title else None


def _notice(issuer: str, number: str, preamble: str = "", items: str = _ITEMS) -> Document:
    return parsed(
        f"{issuer}关于印发2022年政务公开工作要点的通知\n{number}\n\n"
        f"各有关单位：\n{preamble}现印发给你们，请认真贯彻执行。\n\n{items}"
    )


def _jiangsu_plan_alone() -> str:
    """Give the plan as it stands, without the notice, the number and the web page around it."""
    text = seed_text(JIANGSU)
    start = text.index("江苏省2022年政务公开工作要点", text.index("2022年5月17日"))
    return text[start : text.index("郑州外资企业")].strip() + "\n"


def test_a_notice_and_the_bare_plan_that_it_prints_are_one_document() -> None:
    plan = parsed(_jiangsu_plan_alone())

    assert plan.head.doc_number is None
    assert same_document(seed(JIANGSU), plan)
    assert same_document(plan, seed(JIANGSU))


def test_one_number_makes_one_document_whatever_the_web_page_adds() -> None:
    text = seed_text(JIANGSU)
    bare = parsed(text[text.index("\n江苏省人民政府办公厅关于印发") : text.index("郑州外资企业")])

    assert same_document(seed(JIANGSU), bare)


def test_a_number_in_other_brackets_is_the_same_number() -> None:
    assert same_document(
        _notice("某省人民政府办公厅", "某政办发〔2022〕35号"),
        _notice("某省人民政府办公厅", "某政办发[2022]35号"),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            _notice("某省人民政府办公厅", "某政办发〔2022〕35号"),
            _notice("某省人民政府办公厅", "某政办发〔2021〕35号"),
            id="two numbers",
        ),
        pytest.param(
            _notice("甲县人民政府办公室", ""),
            _notice("乙县人民政府办公室", ""),
            id="two counties that print the same plan",
        ),
        pytest.param(
            _notice("甲县人民政府办公室", ""),
            _notice("甲县人民政府办公室", "", items="一、公开\n1．要公开决算。\n2．要公开采购。\n"),
            id="one title, other items",
        ),
    ],
)
def test_what_is_no_copy(one: Document, other: Document) -> None:
    assert not same_document(one, other)


def test_two_years_of_one_issuer_are_two_documents() -> None:
    assert copies([seed(XINBEI), seed(XINBEI_TABLE)]) == ((0,), (1,))


def test_the_copy_that_says_most_stands_first() -> None:
    assert copies([parsed(_jiangsu_plan_alone()), seed(JIANGSU)]) == ((1, 0),)


def test_a_bare_plan_does_not_make_one_document_of_two_counties() -> None:
    bare = parsed(f"2022年政务公开工作要点\n\n{_ITEMS}")
    counties = [_notice("甲县人民政府办公室", ""), _notice("乙县人民政府办公室", "")]

    assert copies([counties[0], bare, counties[1]]) == ((0, 1), (2,))


def test_a_family_says_who_cites_whom_and_what_is_missing() -> None:
    family = family_of([seed(XINBEI), seed(JIANGSU)], _tier_of)

    assert [(each.citing, each.members, each.absent) for each in family.cites] == [
        (0, (), 0),  # 国办发〔2022〕8号
        (0, (1,), None),
        (0, (), 1),  # 常政办发〔2022〕48号
        (1, (), 0),  # the same 国办发〔2022〕8号
    ]
    assert [str(each.citation.doc_number) for each in family.absent] == [
        "国办发〔2022〕8号",
        "常政办发〔2022〕48号",
    ]
    assert [each.tier for each in family.absent] == [None, Tier.CITY]


def test_a_copy_without_its_notice_is_cited_with_the_other_and_not_beside_it() -> None:
    plan = parsed(_jiangsu_plan_alone())
    family = family_of([plan, seed(XINBEI), seed(JIANGSU)], _tier_of)

    assert [len(members) for members in family.members] == [2, 1]
    assert [each.members for each in family.cites if each.citing == 1 and each.members] == [(0,)]


def test_what_is_missing_is_named_once_by_the_fullest_citation() -> None:
    by_title = "按照《某市2022年政务公开工作要点》要求，"
    by_both = "按照《某市2022年政务公开工作要点》（某政办发〔2022〕8号）要求，"
    family = family_of(
        [
            _notice("甲县人民政府办公室", "甲政办〔2022〕1号", by_title),
            _notice("乙县人民政府办公室", "乙政办〔2022〕1号", by_both),
        ],
        _tier_of,
    )

    (absent,) = family.absent
    assert (absent.citation.title, str(absent.citation.doc_number)) == (
        "某市2022年政务公开工作要点",
        "某政办发〔2022〕8号",
    )


_STATE = _notice("国务院办公厅", "国办发〔2022〕8号")
_PROVINCE = _notice(
    "江苏省人民政府办公厅", "苏政办发〔2022〕35号", "根据国办发〔2022〕8号文件精神，"
)
_CITY = _notice(
    "常州市人民政府办公室", "常政办发〔2022〕48号", "根据苏政办发〔2022〕35号文件精神，"
)
_OWN_RULES = _notice("江苏省司法厅", "苏司发〔2020〕3号")
_COUNTY = _notice(
    "溧阳市人民政府办公室",
    "溧政办发〔2022〕9号",
    "根据国办发〔2022〕8号、苏司发〔2020〕3号、常政办发〔2022〕48号文件精神，",
)


def test_the_line_above_is_followed_from_citation_to_citation() -> None:
    line = line_above(_COUNTY, [_STATE, _PROVINCE, _CITY])

    assert line.above == (2, 1, 0)


def test_what_stands_in_another_line_is_named_besides() -> None:
    line = line_above(_COUNTY, [_STATE, _PROVINCE, _OWN_RULES, _CITY])

    assert (line.above, line.besides) == ((3, 1, 0), (2,))


def test_documents_that_cite_one_another_end_in_a_line_all_the_same() -> None:
    one = _notice("甲县人民政府办公室", "甲政办〔2022〕1号", "根据乙政办〔2022〕2号文件精神，")
    other = _notice("乙县人民政府办公室", "乙政办〔2022〕2号", "根据甲政办〔2022〕1号文件精神，")

    assert line_above(one, [one, other]).above == (1,)


def test_who_cites_nothing_at_hand_has_no_line() -> None:
    assert line_above(_COUNTY, [_PROVINCE]).above == ()
