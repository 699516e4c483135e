"""What a configuration asks besides: a checklist, and items declared not to apply."""

import pytest

from tests.texts import lexicon, parsed, source
from zwgk.comparing.checklist import missing
from zwgk.model.config import MandatoryItem, NotApplicable
from zwgk.pipeline import Bench, Demands
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.report.messages import say_in

_PROVINCE = """\
省政府办公厅关于印发2022年政务公开工作要点的通知
苏政办发〔2022〕35号

一、加强公开
1．要公开财政预算信息。集中公开并动态更新现行有效规章。
"""
_COUNTY = """\
区政府办公室关于印发2022年政务公开工作要点的通知
常开委办〔2022〕91号

一、做好保密审查
1．要公开财政预算信息。公开前要依法依规开展保密审查，严防泄密。
2．不再开展第三方评估。
3．鼓励设立政务公开专区。
"""


def _compared(demands: Demands) -> ComparisonV1:
    return Bench(lexicon(), say_in("zh")).compare(source(_COUNTY), [source(_PROVINCE)], demands)


@pytest.mark.parametrize(
    ("text", "keywords", "absent"),
    [
        ("依法依规开展保密审查", (), []),
        ("依法依规、开展　保密审查", (), []),
        ("公开前要依法依规开展保密审查，严防泄密。", (), []),
        (None, ("保密审查", "严防泄密"), []),
        ("做好保密审查", (), []),
        ("开展安全审查", (), ["甲"]),
        (None, ("保密审查", "预算"), ["甲"]),
        ("开展第三方评估", (), ["甲"]),
        ("不再开展第三方评估", (), []),
        ("设立政务公开专区", (), ["甲"]),
        ("鼓励设立政务公开专区", (), []),
    ],
)
def test_the_words_of_a_checklist_stand_in_the_document_or_do_not(
    text: str | None, keywords: tuple[str, ...], absent: list[str]
) -> None:
    asked = MandatoryItem("甲", "规定", text, keywords)

    assert [each.id for each in missing(parsed(_COUNTY), [asked])] == absent


def test_what_a_checklist_misses_is_an_error_whatever_the_parent_says() -> None:
    asked = MandatoryItem("安全", "每份文件都要写", "开展安全审查")
    (finding, *_) = _compared(Demands(mandatory=(asked,))).findings

    assert (finding.rule, finding.severity, finding.item) == ("mandatory-missing", "error", None)
    assert finding.message == "没有写必备内容“安全”：开展安全审查（每份文件都要写）"


def test_a_declared_item_is_judged_no_more_and_says_why() -> None:
    declared = NotApplicable("动态更新现行有效规章", "区里不定规章", "苏政办发〔2022〕35号")
    result = _compared(Demands(not_applicable=(declared,)))
    item = result.items[1]

    assert (item.status, item.reason) == ("not_applicable", "区里不定规章")
    assert result.summary.not_applicable == 1
    assert not [finding for finding in result.findings if finding.item == item.id]


@pytest.mark.parametrize(
    "declared",
    [
        NotApplicable("动态更新全部有效规章", "上级改了这一句"),
        NotApplicable("公开财政预算信息", "说的是另一份文件", "国办发〔2022〕8号"),
    ],
)
def test_a_declaration_lapses_when_the_parent_says_something_else(declared: NotApplicable) -> None:
    items = _compared(Demands(not_applicable=(declared,))).items

    assert declared.reason not in [item.reason for item in items]
