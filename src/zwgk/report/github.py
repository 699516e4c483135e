"""Findings as workflow commands, which GitHub shows beside the lines of a change.

It shows ten of each level and drops the rest without a word: so the gravest come first, and
what is left out is counted in a last notice. The Markdown summary of the step has them all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.report.annotations import Annotation, annotations_of
from zwgk.report.concise import verdict
from zwgk.report.messages import Messages, messages_in
from zwgk.report.named import repository_path
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View

SHOWN = 10
"""Annotations of one level that a step may have."""
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
"""Severities, the gravest first, and what GitHub calls them."""


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the commands of one comparison, and the verdict on the last line."""
    return render_all([(comparison, view)])


def render_all(results: Sequence[tuple[ComparisonV1, View]]) -> str:
    """Give the commands of several comparisons: the ten of each level are for them together."""
    found = [each for comparison, view in results for each in annotations_of(comparison, view)]
    messages = messages_in(results[0][1].lang if results else PLAIN.lang)
    verdicts = [one_line(verdict(comparison, view)) for comparison, view in results]
    return "".join(line + "\n" for line in (*commands(found, messages), *verdicts))


def commands(found: Iterable[Annotation], messages: Messages) -> Iterator[str]:
    """Give one command for each finding that GitHub will show, and one that counts the rest."""
    by_level: dict[str, list[Annotation]] = {severity: [] for severity in _LEVELS}
    for each in found:
        shown = _excused(each, messages)
        by_level[shown.severity].append(shown)
    left = Counter({level: len(each) - SHOWN for level, each in by_level.items()})
    if any(count > 0 for count in left.values()):
        left["note"] += 1  # the last notice is one of the ten
    for severity, annotations in by_level.items():
        yield from map(_command, annotations[: len(annotations) - max(left[severity], 0)])
    if told := [
        messages.word(f"count-{severity}", n=left[severity])
        for severity in _LEVELS
        if left[severity] > 0
    ]:
        what = messages.word("comma").join(told)
        yield f"::notice title=zwgk::{_data(messages.word('github-left-out', what=what))}"


def _excused(annotation: Annotation, messages: Messages) -> Annotation:
    """Turn what is waived, or was known before, into a note that says so."""
    if annotation.waived is not None:
        told = messages.word("excused-waived", reason=annotation.waived)
    elif annotation.known:
        told = messages.word("excused-known")
    else:
        return annotation
    message = told + messages.word("colon") + annotation.message
    return annotation._replace(severity="note", message=message)


def _command(annotation: Annotation) -> str:
    span = annotation.span
    properties = {
        "file": repository_path(annotation.file.path),
        "line": str(span.line if span else 1),
        "col": str(span.column if span else 1),
        "title": annotation.rule,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[annotation.severity]} {told}::{_data(annotation.message)}"


def _data(text: str) -> str:
    """Escape what follows the last `::`; line ends are spelled out before they get here."""
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
