"""Cited superior documents, found in a library by number or by title."""

import pytest

from tests.texts import parsed
from zwgk.facts.citations import citations
from zwgk.lineage.parents import find_parents, nearest_first
from zwgk.model.document import Document

_STATE = parsed(
    "国务院办公厅关于印发2022年政务公开工作要点的通知\n国办发〔2022〕8号\n\n一、公开\n1．要公开预算。\n"
)
_PROVINCE = parsed(
    "江苏省人民政府办公厅关于印发2022年政务公开工作要点的通知\n苏政办发〔2022〕35号\n\n一、公开\n1．要公开预算。\n"
)
_RULES = parsed("某某市政府信息公开管理办法\n\n第一条　各单位要公开预算。\n第二条　要公开决算。\n")
_LIBRARY = [_STATE, _PROVINCE, _RULES]


def _citing(words: str) -> Document:
    draft = parsed(
        "区政府办公室关于印发2022年政务公开工作要点的通知\n常开委办〔2022〕91号\n\n"
        "一、公开\n1．要公开预算。\n"
    )
    return draft._replace(head=draft.head._replace(parents=citations(words)))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("根据《省政府办公厅关于印发2022年政务公开工作要点的通知》（苏政办发〔2022〕35号）", 1),
        ("根据《省政府办公厅关于印发2022年政务公开工作要点的通知》（苏政办发[2022]35号）", 1),
        ("根据国务院办公厅国办发〔2022〕8号文件", 0),
        ("根据《国务院办公厅关于印发2022年政务公开工作要点的通知》", 0),
        ("根据《省政府办公厅关于印发2022年政务公开工作要点的通知》", 1),
        ("根据《某某市政府信息公开管理办法》", 2),
        ("根据《市政府关于印发某某市政府信息公开管理办法的通知》", 2),
        ("根据《财政厅关于印发2022年政务公开工作要点的通知》（苏财发〔2022〕35号）", None),
        ("根据《某某省关于加快公开的实施意见》", None),
    ],
)
def test_a_cited_document_is_found_by_its_number_or_its_title(
    words: str, found: int | None
) -> None:
    (only,) = find_parents(_citing(words), _LIBRARY)

    assert only.document == found


def test_a_title_that_several_have_finds_none_and_names_them_all() -> None:
    (only,) = find_parents(_citing("根据《2022年政务公开工作要点》"), _LIBRARY)

    assert only.document is None
    assert only.candidates == (0, 1)


def test_a_copy_is_the_same_document_and_a_document_is_no_parent_of_its_own() -> None:
    draft = _citing(
        "根据《省政府办公厅关于印发2022年政务公开工作要点的通知》（苏政办发〔2022〕35号）"
    )
    (only,) = find_parents(draft, [draft, _PROVINCE, _PROVINCE])

    assert only.candidates == (1,)


def test_the_nearest_parent_comes_first() -> None:
    draft = _citing(
        "根据《国务院办公厅通知》（国办发〔2022〕8号）、《省通知》（苏政办发〔2022〕35号）"
    )

    assert nearest_first(find_parents(draft, _LIBRARY), _LIBRARY) == (1, 0)
