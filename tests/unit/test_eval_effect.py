"""What a change adds to the verdicts and what it takes away."""

from eval.effect import effect
from eval.shapes import Diff, Finding, Item

_DROPPED = "对上一年度工作要点落实情况开展“回头看”。"
_NEAR = "对照考核指标开展整改。"
_FINDING: Finding = {"rule": "omitted-item", "message": "遗漏", "item": "19.2"}


def comparison(status: str, *links: str, findings: tuple[Finding, ...] = ()) -> Diff:
    item: Item = {
        "id": "19.2",
        "text": _DROPPED,
        "status": status,
        "matches": [{"text": link} for link in links],
    }
    return {"items": [item], "findings": list(findings)}


def test_the_same_comparison_has_no_effect() -> None:
    assert list(effect(comparison("partial", _NEAR), comparison("partial", _NEAR))) == []


def test_a_changed_verdict_is_told_with_the_links_gained_and_lost() -> None:
    (change,) = effect(comparison("partial", _NEAR), comparison("omitted"))

    assert change.splitlines() == ["~ partial → omitted", f"    {_DROPPED}", f"    - {_NEAR}"]


def test_a_finding_gained_is_told_with_its_sentence_and_so_is_one_lost() -> None:
    without, with_it = comparison("omitted"), comparison("omitted", findings=(_FINDING,))

    assert list(effect(without, with_it)) == [f"+ omitted-item: 遗漏\n    {_DROPPED}"]
    assert list(effect(with_it, without)) == [f"- omitted-item: 遗漏\n    {_DROPPED}"]


def test_a_finding_that_is_told_once_less_is_lost_once() -> None:
    whole: Finding = {"rule": "point-moved", "message": "移位"}
    twice = comparison("verbatim", findings=(whole, whole))

    assert list(effect(twice, comparison("verbatim", findings=(whole,)))) == ["- point-moved: 移位"]


def test_a_sentence_that_is_cut_in_another_way_is_told_as_no_item() -> None:
    changes = list(effect(comparison("verbatim"), {"items": []}))

    assert changes == [f"~ verbatim → no item\n    {_DROPPED}"]
