"""Each rule flags its `flags` and is silent on its `allows`, in whole documents."""

import pytest

from tests.texts import compared
from zwgk.comparing.kinds import RULES
from zwgk.model.comparison import Divergence, Verdict
from zwgk.model.document import Tier
from zwgk.model.finding import Example, Rule, Severity

# Points that both documents have verbatim, about other things than any example.
_BEFORE = "编制森林防火应急预案，储备灭火物资，组织护林员巡山。"
_AFTER = "修缮古桥和碑刻，登记馆藏字画，举办民间戏曲汇演。"


def _document(title: str, sentence: str) -> str:
    return f"{title}\n1．{_BEFORE}\n2．{sentence}\n3．{_AFTER}\n"


def _verdict(example: Example) -> Verdict:
    """Compare a county's document with its parent, and give the verdict on the example."""
    comparison = compared(
        _document("某县工作方案", example.local),
        _document("工作要点", example.parent),
        tier=Tier.COUNTY,
    )
    before, verdict, after = comparison.verdicts
    assert (before.status, after.status) == ("verbatim", "verbatim")
    assert not comparison.additions, "the local sentence was linked to nothing"
    return verdict


def _cases(which: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, which), start=1)
    ]


def _names(divergences: tuple[Divergence, ...], least: Severity = Severity.NOTE) -> list[str]:
    return [each.rule.name for each in divergences if each.severity >= least]


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_a_flag_gives_its_rule_and_no_other_fault(rule: Rule, example: Example) -> None:
    found = _verdict(example).divergences

    assert rule.name in _names(found)
    assert set(_names(found, Severity.WARNING)) <= {rule.name}


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_a_flag_has_the_severity_of_its_rule_and_quotes_both_sides(
    rule: Rule, example: Example
) -> None:
    divergence = next(each for each in _verdict(example).divergences if each.rule.name == rule.name)

    assert divergence.severity in {rule.severity, rule.soft_severity}
    assert divergence.kind is rule.kind
    assert divergence.parent_text in example.parent
    assert divergence.local_text in example.local
    assert divergence.parent_text or divergence.local_text


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_a_fault_makes_the_item_partial_and_a_note_does_not(rule: Rule, example: Example) -> None:
    status = _verdict(example).status

    # An item whose every word stands in a longer local one is verbatim, whatever was added.
    kept = {"adapted", "verbatim"}
    assert status in ({"partial"} if rule.severity >= Severity.WARNING else kept)


@pytest.mark.parametrize(("rule", "example"), _cases("allows"))
def test_an_allowed_example_is_not_flagged(rule: Rule, example: Example) -> None:
    assert rule.name not in _names(_verdict(example).divergences)


@pytest.mark.parametrize(("rule", "example"), _cases("allows"))
def test_an_allowed_example_of_a_fault_is_no_other_fault(rule: Rule, example: Example) -> None:
    verdict = _verdict(example)

    assert _names(verdict.divergences, Severity.WARNING) == []
    assert verdict.status in {"verbatim", "adapted"}, rule.name
