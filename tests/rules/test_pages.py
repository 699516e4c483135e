"""The pages of the rules: complete in both languages, their examples run through the program."""

import re

import pytest

from tests.texts import ROOT
from zwgk import lint
from zwgk.cli.rule_pages import Entry, catalogue, explain_in, page_of, rule_names
from zwgk.model.finding import Severity
from zwgk.model.rules import GATE_RULES
from zwgk.report.messages import LANGUAGES, messages_in
from zwgk.report.messages.rules import tables_in
from zwgk.report.rules.page import render
from zwgk.report.view import View

every_rule = pytest.mark.parametrize("entry", catalogue(), ids=lambda entry: entry.rule.name)
every_language = pytest.mark.parametrize("lang", LANGUAGES)


def test_no_name_is_used_twice() -> None:
    assert len(set(rule_names())) == len(rule_names())


def test_the_rules_on_one_document_are_those_that_are_promised() -> None:
    assert {rule.name for rule in lint.RULES} == {
        "numbering-gap",
        "numbering-repeated",
        "number-brackets",
        "uncited-number",
        "point-without-unit",
        "vague-deadline",
        "table-row-without-clause",
        "suspicious-character",
    }
    assert {rule.severity for rule in lint.RULES} == {Severity.WARNING}


def test_every_file_of_lint_is_registered_and_nothing_else() -> None:
    files = {path.stem for path in (ROOT / "src/zwgk/lint").glob("*.py")} - {"__init__"}

    assert {check.__name__.rpartition(".")[2] for check in lint.CHECKS} == files
    assert {check.RULE.name.replace("-", "_") for check in lint.CHECKS} == files


@every_language
def test_no_rule_lacks_its_sentence_and_no_sentence_its_rule(lang: str) -> None:
    summaries, _ = tables_in(lang)

    assert summaries.keys() == set(rule_names())


def test_no_page_lacks_its_chinese_and_no_chinese_its_page() -> None:
    _, pages = tables_in("zh")

    assert pages.keys() == {entry.page for entry in catalogue()}


@every_rule
@every_language
def test_a_page_says_what_and_why_in_its_language(entry: Entry, lang: str) -> None:
    page = page_of(entry, lang)
    told = [page.summary, page.what, page.why, page.not_reported or ""]

    assert all(each.endswith("。" if lang == "zh" else ".") for each in told)
    if lang == "zh":
        assert all(re.search("[一-鿿]", each) for each in told)
    else:
        assert not any(re.match("[一-鿿]*$", each) for each in told)


@every_rule
@every_language
def test_an_example_makes_zwgk_say_what_its_page_shows(entry: Entry, lang: str) -> None:
    page = page_of(entry, lang, run=True)

    assert bool(page.flags) is bool(page.allows) is (entry.rule not in GATE_RULES)
    assert all(example.messages for example in page.flags), page.flags
    assert not any(example.messages for example in page.allows), page.allows
    assert not any(
        message.startswith(page.name)
        for example in page.flags
        for message in example.messages or ()
    ), "there is no template for it"


@every_language
def test_a_rule_on_one_document_has_a_sentence_in_each_language(lang: str) -> None:
    assert {rule.name for rule in lint.RULES} <= messages_in(lang).notices.keys()


def test_a_report_is_told_of_a_rule_by_its_name() -> None:
    explain = explain_in("en")
    page = explain("deadline-dropped")

    assert page is not None
    assert page.summary == "A time limit of the parent is left out."
    assert "→" not in render(page, View("en")), "its examples were not run: nothing is said of them"
    assert explain("no-such-rule") is None
