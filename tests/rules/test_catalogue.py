"""The catalogue of rules: every kind is registered, every rule is explained, exemplified, said."""

import ast
import re
from types import ModuleType

import pytest

from tests.texts import ROOT
from zwgk.comparing import kinds
from zwgk.comparing.kinds import KINDS, RULES
from zwgk.model.finding import Kind, Rule, Severity
from zwgk.model.rules import COMPARISON_RULES
from zwgk.report.messages import LANGUAGES, messages_in

_FOLDER = ROOT / "src" / "zwgk" / "comparing" / "kinds"
_RULE_NAME = re.compile("[a-z]+(-[a-z]+){0,3}")

# DESIGN.md section 3: name, kind, severity for a mandatory and for an encouraged item.
_PROMISED = """
clause-dropped       clause       warning note
clause-added         clause_added note    note
deadline-dropped     deadline     warning note
deadline-changed     deadline     warning note
deadline-tightened   deadline     note    note
deadline-added       deadline     note    note
quantity-dropped     quantity     warning note
quantity-changed     quantity     warning note
duty-reversed        strength     error   warning
duty-weakened        strength     warning note
duty-strengthened    strength     note    note
scope-shortened      scope        warning note
scope-changed        scope        warning note
scope-widened        scope        note    note
actor-dropped        actor        warning note
actor-changed        actor        warning note
citation-dropped     citation     warning note
citation-changed     citation     warning note
platform-dropped     platform     warning note
platform-changed     platform     warning note
localised            localised    note    note
"""
_PROMISED_OF_DOCUMENTS = {
    "omitted-item": ("error", "note"),
    "local-addition": ("note", "note"),
    "point-moved": ("note", "note"),
    "points-merged": ("note", "note"),
    "point-split": ("note", "note"),
    "duty-late": ("warning", "note"),
    "parent-not-provided": ("note", "note"),
    "parent-later": ("warning", "note"),
}

modules = pytest.mark.parametrize("module", KINDS, ids=lambda module: module.__name__)
rules = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
every_rule = pytest.mark.parametrize(
    "rule", [*RULES, *COMPARISON_RULES], ids=lambda rule: rule.name
)


def test_every_file_of_the_folder_is_registered_and_nothing_else() -> None:
    files = {path.stem for path in _FOLDER.glob("*.py")} - {"__init__"}

    assert {module.__name__.rpartition(".")[2] for module in KINDS} == files
    assert len(set(KINDS)) == len(KINDS)


def test_the_rules_are_those_that_are_promised() -> None:
    promised = [tuple(line.split()) for line in _PROMISED.strip().splitlines()]
    found = [
        (rule.name, str(rule.kind), rule.severity.label, rule.soft_severity.label) for rule in RULES
    ]

    assert sorted(found) == sorted(promised)


def test_the_rules_about_documents_are_those_that_are_promised() -> None:
    found = {
        rule.name: (rule.severity.label, rule.soft_severity.label) for rule in COMPARISON_RULES
    }

    assert found == _PROMISED_OF_DOCUMENTS


@modules
def test_a_kind_lists_every_rule_that_it_defines(module: ModuleType) -> None:
    defined = [value for value in vars(module).values() if isinstance(value, Rule)]

    assert list(module.RULES) == defined


@modules
def test_a_kind_says_why_it_matters_and_what_it_does_not_report(module: ModuleType) -> None:
    page = module.__doc__ or ""
    first = page.partition("\n")[0]

    assert first.endswith(".")
    assert "\n\nWhy it matters: " in page
    assert "\n\nNot reported" in page


@modules
def test_a_kind_reports_rules_of_its_own_kinds_only(module: ModuleType) -> None:
    tree = ast.parse((_FOLDER / f"{module.__name__.rpartition('.')[2]}.py").read_text("utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert not imported & {name for name, value in vars(kinds).items() if value in KINDS}


@rules
def test_a_rule_has_examples_of_both_sorts_that_differ(rule: Rule) -> None:
    assert rule.flags
    assert rule.allows
    for example in (*rule.flags, *rule.allows):
        assert example.parent.endswith("。"), example
        assert example.local.endswith("。"), example
    assert not {*rule.flags} & {*rule.allows}


@every_rule
def test_the_name_of_a_rule_reads_after_allow(rule: Rule) -> None:
    assert _RULE_NAME.fullmatch(rule.name)
    assert rule.kind is None or rule.kind in Kind
    assert rule.severity >= rule.soft_severity >= Severity.NOTE


@every_rule
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_has_a_sentence_in_each_language(rule: Rule, lang: str) -> None:
    templates = messages_in(lang).findings.get(rule.name)

    assert templates
    assert all(template.strip() for template in templates)


def test_no_name_is_used_twice() -> None:
    names = [rule.name for rule in (*RULES, *COMPARISON_RULES)]

    assert len(set(names)) == len(names)
