"""The page of a rule, for a terminal."""

from collections.abc import Iterator

from zwgk.published.rule_v1 import ExampleV1, RuleV1
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import PLAIN, View

_SET_IN = 2


def render(rule: RuleV1, view: View = PLAIN) -> str:
    """Give the page as text."""
    return laid_out(_lines(rule, messages_in(view.lang)), view)


def graveness(rule: RuleV1, messages: Messages) -> str:
    """Say how grave a finding of a rule is."""
    told = messages.word(rule.severity)
    if rule.soft_severity != rule.severity:
        soft = messages.word("rule-soft", severity=messages.word(rule.soft_severity))
        told += messages.word("bracketed", inside=soft)
    return told


def _lines(rule: RuleV1, messages: Messages) -> Iterator[Line]:
    word = messages.word
    yield line(Piece(rule.name, "strong"), "  ", rule.summary, hang=_SET_IN)
    yield line(
        "  ",
        word(f"rules-{rule.about}"),
        word("semicolon"),
        word("rule-severity"),
        word("colon"),
        graveness(rule, messages),
        hang=_SET_IN,
    )
    yield from _part(word("rule-what"), rule.what)
    yield from _part(word("rule-why"), rule.why)
    for label, examples in (("rule-flags", rule.flags), ("rule-allows", rule.allows)):
        if examples:
            yield BLANK
            yield line(Piece(word(label), "strong"))
        for number, example in enumerate(examples):
            if number:
                yield BLANK
            yield from _example(rule, example, messages)
    if rule.not_reported:
        yield from _part(word("rule-not-reported"), rule.not_reported)


def _part(label: str, text: str) -> Iterator[Line]:
    yield BLANK
    yield line(Piece(label, "strong"))
    yield line(" " * _SET_IN, text, hang=_SET_IN)


def _example(rule: RuleV1, example: ExampleV1, messages: Messages) -> Iterator[Line]:
    word = messages.word
    if example.parent is not None:
        yield from _quoted(word("parent").strip(), example.parent)
    yield from _quoted(
        word("local" if example.parent is not None else "text").strip(), example.local
    )
    if example.messages == ():
        yield line("  → ", word("rule-silent", rule=rule.name), hang=4)
    for message in example.messages or ():
        yield line("  → ", Piece(message, rule.severity), hang=4)


def _quoted(label: str, text: str) -> Iterator[Line]:
    lines = [each.strip() for each in text.splitlines() if each.strip()]
    yield line("  ", Piece(label, "dim"), "  ", lines[0], hang=8)
    for each in lines[1:]:
        yield line(" " * 8, each, hang=8)
