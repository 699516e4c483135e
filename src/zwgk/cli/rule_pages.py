"""The rules, each with its page: from its docstring, its examples, and what they make zwgk say.

English stands with the rule; Chinese in `report/messages/`, by the same names.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.finding import Example, Rule
from zwgk.published.rule_v1 import ExampleV1, RuleV1
from zwgk.report.view import Explain

if TYPE_CHECKING:
    from zwgk.model.source import Source

_WHY = "Why it matters: "
_NOT_REPORTED = re.compile(r"Not reported[^:]*: ")

# Points that both documents have, about other things than any example.
_BEFORE = "编制森林防火应急预案，储备灭火物资，组织护林员巡山。"
_AFTER = "修缮古桥和碑刻，登记馆藏字画，举办民间戏曲汇演。"


class Entry(NamedTuple):
    """A rule, and where the words about it stand."""

    rule: Rule
    about: str
    page: str
    """Name of its page in `report/messages/`: several rules of one kind share one."""
    docstring: str


@cache
def catalogue() -> tuple[Entry, ...]:
    """Give every rule there is, in the order of the list."""
    # Only who reads about rules waits for them all.
    from zwgk import lint
    from zwgk.comparing.kinds import KINDS
    from zwgk.model import rules

    said = _docstrings(rules)
    named = {rule.name: said[name] for name, rule in vars(rules).items() if isinstance(rule, Rule)}

    def of_documents(which: tuple[Rule, ...], about: str) -> Iterator[Entry]:
        return (Entry(rule, about, rule.name, named[rule.name]) for rule in which)

    return (
        *of_documents(rules.COMPARISON_RULES, "comparison"),
        *(
            Entry(rule, "comparison", kind.__name__.rpartition(".")[2], kind.__doc__ or "")
            for kind in KINDS
            for rule in kind.RULES
        ),
        *of_documents(rules.GATE_RULES, "gate"),
        *(
            Entry(check.RULE, "document", check.RULE.name, check.__doc__ or "")
            for check in lint.CHECKS
        ),
    )


def rule_names() -> tuple[str, ...]:
    """Name every rule."""
    return tuple(entry.rule.name for entry in catalogue())


def page_of(entry: Entry, lang: str, *, run: bool = False) -> RuleV1:
    """Give the page of a rule in a language; `run` its examples to show what zwgk says."""
    from zwgk.report.messages.rules import words_on

    rule = entry.rule
    words = words_on(rule.name, entry.page, lang)
    what, why, not_reported = words.page or _parts(entry.docstring)
    weighed = rule.kind is not None or rule.name == "omitted-item"
    soft = rule.soft_severity if weighed else rule.severity
    return RuleV1(
        name=rule.name,
        about=entry.about,
        severity=rule.severity.label,
        soft_severity=soft.label,
        kind=rule.kind.value if rule.kind else None,
        summary=words.summary,
        what=what,
        why=why,
        not_reported=not_reported,
        flags=tuple(_example(entry, each, lang, run=run) for each in rule.flags),
        allows=tuple(_example(entry, each, lang, run=run) for each in rule.allows),
    )


def explain_in(lang: str) -> Explain:
    """Give the finder of pages in a language, for a report that carries them."""

    def explain(name: str) -> RuleV1 | None:
        return next(
            (page_of(entry, lang) for entry in catalogue() if entry.rule.name == name), None
        )

    return explain


def _docstrings(module: ModuleType) -> dict[str, str]:
    """Read the text under each constant of a module, as it stands in its source."""
    import ast
    import inspect

    body = ast.parse(inspect.getsource(module)).body
    said = {}
    for constant, note in pairwise(body):
        match constant, note:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                said[name] = inspect.cleandoc(text)
            case _:
                pass
    return said


def _parts(docstring: str) -> tuple[str, str, str | None]:
    """Take a docstring apart: what a rule finds, why that matters, what it leaves alone."""
    from inspect import cleandoc

    what, why, not_reported = [], "", None
    for paragraph in cleandoc(docstring).split("\n\n"):
        text = " ".join(paragraph.split())
        if text.startswith(_WHY):
            why = _begun(text.removeprefix(_WHY))
        elif match := _NOT_REPORTED.match(text):
            not_reported = _begun(text[match.end() :])
        else:
            what.append(text)
    return " ".join(what), why, not_reported


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _example(entry: Entry, example: Example, lang: str, *, run: bool) -> ExampleV1:
    alone = entry.about == "document"
    messages = tuple(_messages(entry, example, lang)) if run else None
    return ExampleV1(example.local, messages, None if alone else example.parent)


def _messages(entry: Entry, example: Example, lang: str) -> Iterator[str]:
    """Run zwgk on an example, and give what the rule says."""
    from zwgk import pipeline
    from zwgk.model.document import Tier
    from zwgk.read.lexicon import load_lexicon
    from zwgk.report.messages import messages_in

    messages, lexicon = messages_in(lang), load_lexicon(None)
    local = _source(example.local, "某县工作方案")
    if entry.about == "document":
        found = pipeline.lint(local, lexicon, messages.notice).findings
        yield from (each.message for each in found if each.rule == entry.rule.name)
        return
    parent = _source(example.parent, "工作要点")
    bench = pipeline.Bench(lexicon, messages.finding)
    comparison = bench.compare(local, [parent], pipeline.Demands(Tier.COUNTY))
    yield from (each.message for each in comparison.findings if each.rule == entry.rule.name)


def _source(text: str, title: str) -> "Source":
    from hashlib import sha256

    from zwgk.model.source import Source

    if "\n" not in text:
        text = f"{title}\n1．{_BEFORE}\n2．{text}\n3．{_AFTER}\n"
    return Source("example.txt", sha256(text.encode()).hexdigest(), "text", "utf-8", text)
