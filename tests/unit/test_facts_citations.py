"""Documents that a text names, and document numbers."""

import pytest

from zwgk.facts.citations import citations
from zwgk.facts.doc_numbers import read_doc_number


def quotes(chars: str) -> list[str]:
    """Read what is cited."""
    return [found.quote for found in citations(chars)]


@pytest.mark.parametrize(
    ("chars", "wanted"),
    [
        ("苏政办发〔2022〕35号", "苏政办发〔2022〕35号"),
        ("常开委办[2022]91号", "常开委办〔2022〕91号"),
        ("济管办【2022】 28 号", "济管办〔2022〕28号"),
        ("国办发(2022)8号", "国办发〔2022〕8号"),
        ("国办发（2022）第8号", "国办发〔2022〕8号"),
        ("银监会令〔2010〕年第2号", "银监会令〔2010〕2号"),
        ("国务院办公厅国办发〔2022〕8号", "国办发〔2022〕8号"),
        ("某厅以某环综函〔2019〕22号文件同意", "某环综函〔2019〕22号"),
        ("关于若干问题的批复国函〔1998〕57号各省", "国函〔1998〕57号"),
        ("关于某厂问题的复函国办函〔1993〕87号各省", "国办函〔1993〕87号"),
        ("关于某事故的通报国办发〔2006〕55号各省", "国办发〔2006〕55号"),
        ("符合某人才〔2022〕6号文件规定的", "某人才〔2022〕6号"),
        ("某省数据发〔2022〕3号", "某省数据发〔2022〕3号"),
    ],
)
def test_a_document_number_is_read_whatever_its_brackets(chars: str, wanted: str) -> None:
    assert str(read_doc_number(chars)) == wanted


@pytest.mark.parametrize(
    "chars", ["2022年35号", "〔2022〕35号", "发〔2022〕号", "第35号", "号号号"]
)
def test_what_lacks_organ_year_or_serial_is_no_document_number(chars: str) -> None:
    assert read_doc_number(chars) is None


def test_three_parents_cited_in_one_sentence_are_three() -> None:
    found = citations(
        "为深入贯彻落实《国务院办公厅关于印发2022年政务公开工作要点的通知》（国办发〔2022〕8号）"
        "《省政府办公厅关于印发江苏省2022年政务公开工作要点的通知》（苏政办发〔2022〕35号）"
        "和《常州市2022年政务公开工作要点》（常政办发〔2022〕48号），进一步提升质量"
    )

    assert [str(each.doc_number) for each in found] == [
        "国办发〔2022〕8号",
        "苏政办发〔2022〕35号",
        "常政办发〔2022〕48号",
    ]
    assert [each.title for each in found] == [
        "国务院办公厅关于印发2022年政务公开工作要点的通知",
        "省政府办公厅关于印发江苏省2022年政务公开工作要点的通知",
        "常州市2022年政务公开工作要点",
    ]


@pytest.mark.parametrize(
    ("chars", "wanted"),
    [
        ("认真贯彻《甲条例》《乙规范》，强化", ["《甲条例》", "《乙规范》"]),
        ("按照《关于转发〈甲办法〉的通知》执行", ["《关于转发〈甲办法〉的通知》"]),
        ("按照《关于转发《甲办法》的通知》执行", ["《关于转发《甲办法》的通知》"]),
        (
            "按照《甲办法（试行）》（某发〔2022〕1号）执行",
            ["《甲办法（试行）》（某发〔2022〕1号）"],
        ),
        ("苏政办发〔2022〕35号《甲通知》", ["苏政办发〔2022〕35号《甲通知》"]),
        ("依照《甲条例》（国务院令第711号）办理", ["《甲条例》（国务院令第711号）"]),
        ("依照国务院令第711号和某发〔2022〕1号办理", ["国务院令第711号", "某发〔2022〕1号"]),
        ("落实《甲意见》（某发〔2018〕12号，以下简称《意见》）", None),
        ("对《甲的通知，《乙办法》执行", ["《乙办法》"]),
        ("按照甲》执行", []),
        ("《》", []),
        ("推动“快递式”公开，开展“回头看”", []),
    ],
)
def test_titles_and_numbers_are_cited_together(chars: str, wanted: list[str] | None) -> None:
    assert quotes(chars) == (wanted if wanted is not None else [chars[2:]])


def test_a_short_title_that_is_only_introduced_is_no_citation() -> None:
    assert quotes("《甲专项行动方案》（以下简称《方案》）") == ["《甲专项行动方案》"]


def test_a_date_before_a_decree_is_no_part_of_it() -> None:
    (found,) = citations("1993年12月13日国务院令第138号发布")

    assert found.decree == "国务院令第138号"


def test_every_citation_quotes_what_stands_at_its_place() -> None:
    chars = "按《甲》（某发〔2022〕1号）、某发〔2022〕2号、《乙》和国务院令第7号"

    assert all(chars[slice(*found.span)] == found.quote for found in citations(chars))
    assert len(citations(chars)) == 4
