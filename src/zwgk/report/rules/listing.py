"""All rules as a list: name, family, how grave, in a sentence what it finds."""

from collections.abc import Iterator, Sequence

from zwgk.published.rule_v1 import RuleV1
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line, width_of
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import PLAIN, View

_LEAST = 20
"""A terminal that leaves fewer columns for the sentence gets it on a line of its own."""


def render(rules: Sequence[RuleV1], view: View = PLAIN) -> str:
    """Give the list as text."""
    return laid_out(_lines(rules, messages_in(view.lang), view.width), view)


def _lines(rules: Sequence[RuleV1], messages: Messages, width: int | None) -> Iterator[Line]:
    names = max(len(rule.name) for rule in rules) + 2
    kinds = max(len(rule.kind or "") for rule in rules) + 2
    graves = [messages.word(severity) for severity in ("error", "warning", "note")]
    room = max(map(width_of, graves)) + 2
    hang = 2 + names + room + kinds
    is_narrow = width is not None and width - hang < _LEAST
    for number, about in enumerate(dict.fromkeys(rule.about for rule in rules)):
        if number:
            yield BLANK
        yield line(Piece(messages.word(f"rules-{about}"), "strong"))
        for rule in rules:
            if rule.about != about:
                continue
            grave = messages.word(rule.severity)
            told = Piece(grave + " " * (room - width_of(grave)), rule.severity)
            if is_narrow:
                yield line("  ", Piece(grave, rule.severity), "  ", rule.name)
                yield line("    ", rule.summary, hang=4)
            else:
                kind = Piece(f"{rule.kind or '':<{kinds}}", "dim")
                yield line(f"  {rule.name:<{names}}", told, kind, rule.summary, hang=hang)
