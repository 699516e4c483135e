"""Sentences: every rule has one in each language, and what a value lacks picks another."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import zwgk
from tests.by_hand import example, published, source
from zwgk.comparing.kinds import RULES
from zwgk.model.document import Tier
from zwgk.model.rules import COMPARISON_RULES
from zwgk.pipeline import Bench, Demands
from zwgk.published.comparison_v1 import Finding, Wording
from zwgk.published.words import Status
from zwgk.read.lexicon import FOLDER, load_lexicon
from zwgk.report.messages import LANGUAGES, Messages, messages_in

_ALL = {lang: messages_in(lang) for lang in LANGUAGES}
_ZH, _EN = _ALL["zh"], _ALL["en"]


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("part", ["findings", "notices", "reasons", "dropped", "words"])
def test_no_language_lacks_what_another_says(part: str) -> None:
    assert getattr(_ZH, part).keys() == getattr(_EN, part).keys()


def test_both_languages_fill_a_word_with_the_same_values() -> None:
    assert {key: _names(text) for key, text in _ZH.words.items()} == {
        key: _names(text) for key, text in _EN.words.items()
    }


def test_both_languages_name_the_same_values_of_a_rule() -> None:
    for rule, templates in _ZH.findings.items():
        named = set().union(*map(_names, templates))

        assert named == set().union(*map(_names, _EN.findings[rule])), rule


@pytest.mark.parametrize("messages", _ALL.values(), ids=_ALL.keys())
def test_every_rule_of_a_comparison_has_a_sentence(messages: Messages) -> None:
    assert {rule.name for rule in COMPARISON_RULES} <= messages.findings.keys()


@pytest.mark.parametrize("messages", _ALL.values(), ids=_ALL.keys())
def test_every_rule_of_a_kind_has_a_sentence(messages: Messages) -> None:
    assert {rule.name for rule in RULES} <= messages.findings.keys()


@pytest.mark.parametrize("messages", _ALL.values(), ids=_ALL.keys())
def test_what_the_examples_of_the_rules_find_is_told_in_sentences(messages: Messages) -> None:
    found = [
        finding
        for rule in RULES
        for parent, local in rule.flags
        for finding in _findings(parent, local, messages)
    ]

    assert len({finding.rule for finding in found}) > len(RULES) // 2
    assert [each.message for each in found if each.message.startswith(each.rule)] == []


@pytest.mark.parametrize(
    ("part", "callee"), [("notices", "notice"), ("notices", "Notice"), ("dropped", "drop")]
)
def test_whatever_parsing_notices_and_drops_has_a_sentence(part: str, callee: str) -> None:
    said = set(_first_words_of_calls(callee))

    assert said
    assert said <= getattr(_ZH, part).keys()


@pytest.mark.parametrize("messages", _ALL.values(), ids=_ALL.keys())
def test_every_reason_of_the_vocabulary_has_a_sentence(messages: Messages) -> None:
    with open(f"{FOLDER}/competences.yaml", encoding="utf-8") as file:  # noqa: PTH123 # a string
        reasons = {entry["reason"] for entry in yaml.safe_load(file).values()}

    assert reasons <= messages.reasons.keys()


@pytest.mark.parametrize("messages", _ALL.values(), ids=_ALL.keys())
def test_every_status_has_a_word(messages: Messages) -> None:
    assert set(Status.__metadata__[0]) <= messages.words.keys()  # type: ignore[attr-defined] # Annotated


def _findings(parent: str, local: str, messages: Messages) -> tuple[Finding, ...]:
    head = "关于印发2022年政务公开工作要点的通知\n{}〔2022〕1号\n\n一、公开\n1．"
    superior, ours = head.format("省办发") + parent + "\n", head.format("县办发") + local + "\n"
    bench = Bench(load_lexicon(), messages.finding)
    return bench.compare(source(ours), [source(superior)], Demands(Tier.COUNTY)).findings


def _first_words_of_calls(callee: str) -> Iterator[str]:
    """Give what is said first, where it stands in the code, in each call of `callee`."""
    for path in (Path(zwgk.__file__).parent / "parsing").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id=name) | ast.Attribute(attr=name),
                    args=[ast.Constant(value=str(word)), *_],
                ) if name == callee:
                    yield word


def test_the_first_sentence_is_taken_whose_values_are_all_there() -> None:
    listed = Wording("scope-shortened", {"head": "行业", "lost": ("供水", "供电")}, "甲", "乙")
    plain = Wording("scope-shortened", {}, "供水、供电等", "供电等")

    assert _ZH.finding(listed) == "“行业”少列2项：供水、供电"
    assert _ZH.finding(plain) == "列举“供水、供电等”缩短为“供电等”"


def test_the_words_that_differ_are_told_before_all_that_stands_there() -> None:
    values = {"parent": "必须", "local": "鼓励"}
    wording = Wording("duty-weakened", values, "必须公开预算", "鼓励公开预算")
    gone = Wording("duty-weakened", {"parent": "必须", "local": ""}, "必须公开预算", "公开预算")

    assert _ZH.finding(wording) == "“必须”改为“鼓励”，力度减弱"
    assert _ZH.finding(gone) == "少了“必须”，力度减弱"


def test_an_empty_list_and_a_missing_value_are_not_there() -> None:
    wording = Wording("scope-shortened", {"head": None, "lost": ()}, "供水、供电等", "")

    assert _ZH.finding(wording) == "少列：“供水、供电等”"


def test_a_rule_without_a_sentence_is_still_told_with_its_values() -> None:
    assert _ZH.finding(Wording("new-rule", {"b": 2, "a": "甲"}, "", "")) == "new-rule: a=甲、b=2"
    assert _ZH.notice("new-notice", {}) == "new-notice"


def test_braces_in_a_document_are_no_template() -> None:
    wording = Wording("omitted-item", {}, "{head}{0}{{x}}", "")

    assert _ZH.finding(wording) == "没有对应内容：“{head}{0}{{x}}”"


def test_a_comparison_can_be_told_in_english() -> None:
    messages = [finding.message for finding in published(example(), "en").findings]

    assert messages[:2] == [
        "nothing stands for “印发后30日内发布工作方案。”",
        "2 left out of “行业”: 供水、供电",
    ]
