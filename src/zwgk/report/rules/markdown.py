"""The page of a rule as Markdown, and the list of all pages."""

from collections.abc import Iterator, Mapping, Sequence

from zwgk.published.rule_v1 import ExampleV1, RuleV1
from zwgk.report.markdown_text import as_markdown
from zwgk.report.messages import Messages, messages_in
from zwgk.report.rules.page import graveness


def render(rule: RuleV1, lang: str) -> str:
    """Give the page."""
    return "\n\n".join(_blocks(rule, messages_in(lang))) + "\n"


def index(rules: Sequence[RuleV1], pages: Mapping[str, str], lang: str) -> str:
    """Give the list of all rules, each linked to its page."""
    messages = messages_in(lang)
    return "\n\n".join(_index(rules, pages, messages)) + "\n"


def _index(rules: Sequence[RuleV1], pages: Mapping[str, str], messages: Messages) -> Iterator[str]:
    word = messages.word
    yield f"# {word('rules-title')}"
    for about in dict.fromkeys(rule.about for rule in rules):
        yield f"## {word(f'rules-{about}')}"
        rows = [
            f"| {word('rule-name')} | {word('rule-severity')} | {word('rule-what')} |",
            "| --- | --- | --- |",
        ]
        rows += [
            f"| [`{rule.name}`]({pages[rule.name]}) | {graveness(rule, messages)}"
            f" | {as_markdown(rule.summary)} |"
            for rule in rules
            if rule.about == about
        ]
        yield "\n".join(rows)


def _blocks(rule: RuleV1, messages: Messages) -> Iterator[str]:
    word = messages.word
    yield f"# {rule.name}"
    yield as_markdown(rule.summary)
    yield f"- {word(f'rules-{rule.about}')}\n- {word('rule-severity')}{word('colon')}" + graveness(
        rule, messages
    )
    yield f"## {word('rule-what')}"
    yield as_markdown(rule.what)
    yield f"## {word('rule-why')}"
    yield as_markdown(rule.why)
    for label, examples in (("rule-flags", rule.flags), ("rule-allows", rule.allows)):
        if examples:
            yield f"## {word(label)}"
        for example in examples:
            yield _example(example, messages)
    if rule.not_reported:
        yield f"## {word('rule-not-reported')}"
        yield as_markdown(rule.not_reported)


def _example(example: ExampleV1, messages: Messages) -> str:
    word = messages.word
    if example.parent is None:
        told = [_quoted(word("text").strip(), example.local)]
    else:
        told = [
            _quoted(word("parent").strip(), example.parent),
            _quoted(word("local").strip(), example.local),
        ]
    told += [f"→ {as_markdown(message)}" for message in example.messages or ()]
    return "\n\n".join(told)


def _quoted(label: str, text: str) -> str:
    lines = [as_markdown(each.strip()) for each in text.splitlines() if each.strip()]
    return f"> **{label}** " + "\\\n> ".join(lines)
