"""What a notice itself requires, above the signature below which it prints another document."""

import pytest

from tests.texts import item_texts, parsed
from zwgk.model.document import Document

TITLE = "某市人民政府办公室转发市文旅局关于整治露营地意见的通知\n各区人民政府：\n"
BELOW = (
    "某市人民政府办公室\n2021年5月6日\n"
    "关于整治露营地的意见\n为规范露营，提出如下意见：\n一、摸清底数。\n"
)


def required(document: Document) -> list[str]:
    """Give the words of the requirements."""
    return [item.text.chars for item in document.requirements()]


def test_what_the_notice_asks_of_those_addressed_counts() -> None:
    document = parsed(
        f"{TITLE}市文旅局《关于整治露营地的意见》已经市政府同意，现转发给你们，请认真贯彻执行。\n"
        "露营关系群众安全。各区、各部门要落实责任，加强巡查。住建、消防等部门要积极配合。\n" + BELOW
    )

    assert required(document) == [
        "各区、各部门要落实责任，加强巡查。",
        "住建、消防等部门要积极配合。",
        "摸清底数。",
    ]
    assert [item.text.chars for item in document.preamble][1] == "露营关系群众安全。"


@pytest.mark.parametrize(
    "sentence",
    [
        "在经费安排上，要优先保障重点营地。",
        "各区、各部门，特别是沿湖各区，要在汛期前完成排查。",
        "整治露营地是一件大事，各有关单位应精心组织。",
        "请各区于2021年6月底前将方案报市文旅局。",
    ],
)
def test_a_sentence_of_the_notice_that_requires_something(sentence: str) -> None:
    assert sentence in required(parsed(f"{TITLE}现将有关意见转发给你们。\n{sentence}\n{BELOW}"))


@pytest.mark.parametrize(
    "sentence",
    [
        "为积极回应群众关切，现将意见转发给你们，请遵照执行。",
        "《露营地管理办法》提出，要定期开展检查。",
        "市委会议指出要重视露营安全。",
        "露营是群众的重要需要，也是发展的主要方向。",
    ],
)
def test_a_sentence_of_the_notice_that_requires_nothing(sentence: str) -> None:
    assert required(parsed(f"{TITLE}{sentence}\n{BELOW}")) == ["摸清底数。"]


def test_what_stands_above_the_points_of_one_document_is_its_preamble() -> None:
    document = parsed(
        "关于整治露营地的意见\n各区人民政府：\n当前，要坚持安全第一。现提出如下意见：\n"
        "一、摸清底数。\n"
    )

    assert item_texts(document) == ["摸清底数。"]


def test_a_notice_asks_for_a_report_though_it_prints_nothing() -> None:
    document = parsed(
        "关于报送露营地名录的通知\n各区文旅局：\n"
        "请各区于2021年6月30日前将名录报市文旅局。现通知如下：\n一、名录按月更新。\n"
    )

    assert required(document) == ["请各区于2021年6月30日前将名录报市文旅局。", "名录按月更新。"]


def test_a_parent_that_such_a_sentence_names_is_a_parent() -> None:
    document = parsed(
        f"{TITLE}各区要落实《关于整治营地的通知》（某政发〔2020〕9号），加强巡查。\n{BELOW}"
    )

    assert [str(parent.doc_number) for parent in document.head.parents] == ["某政发〔2020〕9号"]
