"""`zwgk rules` and `zwgk explain`."""

import json

import pytest

from tests.cli.conftest import Zwgk
from zwgk.cli.rule_pages import rule_names
from zwgk.report.messages import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_listed_with_a_sentence(zwgk: Zwgk, lang: str) -> None:
    listed = [line.split() for line in zwgk("rules", "--lang", lang).out.splitlines()]
    names = [line[0] for line in listed if line and line[0] in rule_names()]

    assert names == list(rule_names())


def test_the_list_is_there_for_machines(zwgk: Zwgk) -> None:
    rules = json.loads(zwgk("rules", "-f", "json", "--lang", "en").out)
    by_name = {rule["name"]: rule for rule in rules}

    assert [rule["name"] for rule in rules] == list(rule_names())
    assert by_name["scope-shortened"]["kind"] == "scope"
    assert by_name["omitted-item"]["severity"] == "error"
    assert by_name["numbering-gap"]["about"] == "document"


def test_a_page_shows_what_zwgk_says_of_its_examples(zwgk: Zwgk) -> None:
    shown = zwgk("explain", "deadline-dropped").out

    assert shown.startswith("deadline-dropped  上级定了时限，本级没有写。\n")
    assert "\n  → 未写时限“10月底前”\n" in shown
    assert "\n  → 没有 deadline-dropped\n" in shown


def test_a_page_is_in_english_where_that_is_asked_for(zwgk: Zwgk) -> None:
    shown = zwgk("explain", "deadline-dropped", "--lang", "en").out

    assert "\nWhy it matters\n" in shown
    assert "\n  → deadline “10月底前” left out\n" in shown


@pytest.mark.parametrize("name", rule_names())
def test_every_rule_has_a_page(zwgk: Zwgk, name: str) -> None:
    result = zwgk("explain", name)

    assert result.code == 0
    assert "\n为什么要紧\n" in result.out


def test_an_unknown_rule_is_2_with_the_nearest_names(zwgk: Zwgk) -> None:
    result = zwgk("explain", "deadline-droped")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("zwgk: 没有 deadline-droped 这条规则；是不是 deadline-dropped")
    assert zwgk("explain", "§").err == "zwgk: 没有 § 这条规则；zwgk rules 列出全部\n"
