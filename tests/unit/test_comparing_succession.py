"""This year against last: years that move on are no change, and nothing binds from above."""

import pytest

from tests.texts import comparer, parsed
from zwgk.comparing.succession import as_succession
from zwgk.model.comparison import Comparison, Status, Verdict
from zwgk.model.document import Document


def _plan(year: int, *items: str) -> Document:
    points = "".join(f"{at}．{item}\n" for at, item in enumerate(items, start=1))
    return parsed(
        f"某区人民政府办公室关于印发{year}年政务公开工作要点的通知\n某政办发〔{year}〕9号\n\n"
        f"一、重点工作\n{points}\n{year}年5月17日\n"
    )


def _years(earlier: str, later: str, *, years: tuple[int, int] = (2021, 2022)) -> Comparison:
    compared = comparer().compare(_plan(years[1], later), (_plan(years[0], earlier),))
    return as_succession(compared)


def _verdict(earlier: str, later: str, *, years: tuple[int, int] = (2021, 2022)) -> Verdict:
    (verdict,) = _years(earlier, later, years=years).verdicts
    return verdict


def _rules(verdict: Verdict) -> list[str]:
    return [divergence.rule.name for divergence in verdict.divergences]


@pytest.mark.parametrize(
    ("earlier", "later", "years"),
    [
        (
            "2021年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2022年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            (2021, 2022),
        ),
        (
            "2021年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2022年12月31日前全面清理现行有效行政规范性文件，集中向社会公开。",
            (2021, 2022),
        ),
        (
            "年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            (2021, 2022),
        ),
        (
            "2019年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2022年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            (2019, 2022),
        ),
        (
            "按照《江苏省2021年政务公开工作要点》清理现行有效行政规范性文件，集中向社会公开。",
            "按照《江苏省2022年政务公开工作要点》清理现行有效行政规范性文件，集中向社会公开。",
            (2021, 2022),
        ),
        (
            "按照苏政办发〔2021〕28号文件清理现行有效行政规范性文件，集中向社会公开。",
            "按照苏政办发〔2022〕35号文件清理现行有效行政规范性文件，集中向社会公开。",
            (2021, 2022),
        ),
    ],
)
def test_a_year_that_moves_on_is_no_change(
    earlier: str, later: str, years: tuple[int, int]
) -> None:
    verdict = _verdict(earlier, later, years=years)

    assert verdict.status in {Status.VERBATIM, Status.ADAPTED}
    assert set(_rules(verdict)) <= {"localised"}


@pytest.mark.parametrize(
    ("earlier", "later", "rule", "status"),
    [
        (
            "2021年6月底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2022年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "deadline-changed",
            "partial",
        ),
        (
            "2021年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2022年6月底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "deadline-tightened",
            "adapted",
        ),
        (
            "2021年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "2023年底前全面清理现行有效行政规范性文件，集中向社会公开。",
            "deadline-changed",
            "partial",
        ),
        (
            "按照《江苏省2021年政务公开工作要点》清理现行有效行政规范性文件，集中向社会公开。",
            "按照《江苏省2022年数字政府建设要点》清理现行有效行政规范性文件，集中向社会公开。",
            "citation-changed",
            "partial",
        ),
    ],
)
def test_what_changes_besides_the_year_is_told(
    earlier: str, later: str, rule: str, status: str
) -> None:
    verdict = _verdict(earlier, later)

    assert rule in _rules(verdict)
    assert verdict.status.value == status


def test_without_the_years_the_same_limits_would_differ() -> None:
    compared = comparer().compare(
        _plan(2022, "2022年底前全面清理现行有效行政规范性文件，集中向社会公开。"),
        (_plan(2021, "2021年底前全面清理现行有效行政规范性文件，集中向社会公开。"),),
    )

    assert _rules(compared.verdicts[0]) == ["deadline-changed"]


def test_nothing_is_not_applicable_between_two_years() -> None:
    earlier = "由省级部门组织开展第三方评估，评估结果作为考核依据。"
    verdict = _verdict(earlier, "持续办好便民热线。")

    assert (verdict.status, verdict.reason) == (Status.OMITTED, None)


def test_neither_duties_about_documents_nor_cited_parents_are_asked_for() -> None:
    comparison = _years(
        "本工作要点印发后30日内，各单位要发布年度政务公开工作方案。", "持续办好便民热线。"
    )

    assert (comparison.duties, comparison.cited) == ((), ())
