"""All rules as a list: name, family, how grave, in a sentence what it finds."""

from collections.abc import Iterator, Sequence

from zwgk.published.rule_v1 import RuleV1
from zwgk.report.lines import BLANK, Line, Piece, laid_out, line, width_of
from zwgk.report.messages import Messages, messages_in
from zwgk.report.view import PLAIN, View


def render(rules: Sequence[RuleV1], view: View = PLAIN) -> str:
    """Give the list as text."""
    return laid_out(_lines(rules, messages_in(view.lang)), view)


def _lines(rules: Sequence[RuleV1], messages: Messages) -> Iterator[Line]:
    names = max(len(rule.name) for rule in rules) + 2
    kinds = max(len(rule.kind or "") for rule in rules) + 2
    graves = [messages.word(severity) for severity in ("error", "warning", "note")]
    room = max(map(width_of, graves)) + 2
    for number, about in enumerate(dict.fromkeys(rule.about for rule in rules)):
        if number:
            yield BLANK
        yield line(Piece(messages.word(f"rules-{about}"), "strong"))
        for rule in rules:
            if rule.about == about:
                grave = messages.word(rule.severity)
                yield line(
                    f"  {rule.name:<{names}}",
                    Piece(grave + " " * (room - width_of(grave)), rule.severity),
                    Piece(f"{rule.kind or '':<{kinds}}", "dim"),
                    rule.summary,
                    hang=2 + names + room + kinds,
                )
