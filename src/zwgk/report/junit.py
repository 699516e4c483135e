"""A comparison as JUnit XML: one case for each parent item, so that what passes is counted too.

A case fails where the comparison fails because of it: the number of failures and the exit code
always agree. What weighs less stands in the output of its case.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome
from zwgk.published.gate import is_excused, judge
from zwgk.report.annotations import waiver_told
from zwgk.report.messages import Messages, messages_in
from zwgk.report.rows import blocks, clause_name, local_place, parent_place
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View

# XML 1.0 has no way to write these; the rest of what it lacks is spelled out by `one_line`.
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


class Case(NamedTuple):
    """One test of a suite."""

    group: str
    """The part of the name by which viewers group cases."""
    name: str
    failures: tuple[Finding, ...] = ()
    undecided: bool = False
    """It fails under --strict because nobody can tell."""
    skipped: str | None = None
    """Why it is not judged."""
    output: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether it counts as a failure."""
        return self.skipped is None and bool(self.failures or self.undecided)


class Suite(NamedTuple):
    """The cases of one local document under one parent."""

    name: str
    cases: tuple[Case, ...]


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give one comparison as XML."""
    return render_all([(comparison, view)])


def render_all(results: Sequence[tuple[ComparisonV1, View]]) -> str:
    """Give several comparisons as XML, one after the other."""
    told = [
        (suite, messages_in(view.lang))
        for comparison, view in results
        for suite in suites(comparison, view)
    ]
    cases = [case for suite, _ in told for case in suite.cases]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites name={_quoted('zwgk')} {_counts(cases)}>",
        *(line for suite, messages in told for line in _suite(suite, messages)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def suites(comparison: ComparisonV1, view: View) -> Iterator[Suite]:
    """Give a suite for each parent, then one for what failed besides its items."""
    return _Suites(comparison, view).every()


class _Suites:
    """The suites of one comparison."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._view = view
        self._messages = messages_in(view.lang)
        outcome = judge(comparison, view.gate)
        self._failing = {each.fingerprint for each in outcome.failing}
        strict = view.gate.strict and view.gate.fail_on is not None
        self._undecided = outcome.to_review if strict else ()
        self._about = {
            (each.item.parent, each.item.id): each.findings for each in blocks(comparison)
        }

    def every(self) -> Iterator[Suite]:
        local = self._view.paths[0] if self._view.paths else self._comparison.local.source.name
        for index, parent in enumerate(self._comparison.parents):
            if parent.provided:
                items = [item for item in self._comparison.items if item.parent == index]
                yield Suite(f"{local} × {self._parent(index)}", tuple(map(self._case, items)))
        loose = [
            Case(
                finding.rule,
                finding.local_text or finding.message,
                failures=() if is_excused(finding) else (finding,),
                skipped=self._excused((finding,)),
            )
            for finding in self._comparison.findings
            if (finding.parent, finding.item) not in self._about
            if is_excused(finding) or finding.fingerprint in self._failing
        ]
        if loose:
            yield Suite(local, tuple(loose))

    def _case(self, item: ItemOutcome) -> Case:
        clause = clause_name(item.path, item.id, self._messages)
        findings = self._about[item.parent, item.id]
        failures = tuple(each for each in findings if each.fingerprint in self._failing)
        undecided = item in self._undecided
        skipped = None
        if item.status == "not_applicable":
            skipped = self._messages.reason(item.reason or item.binds)
        elif not failures and not undecided:
            skipped = self._excused(findings)
        return Case(
            group=f"{self._parent(item.parent)}.{clause}",
            name=f"{clause} {item.text}",
            failures=failures,
            undecided=undecided,
            skipped=skipped,
            output=tuple(self._output(item, findings)),
        )

    def _excused(self, findings: Iterable[Finding]) -> str | None:
        """Say why what was found fails nothing."""
        for finding in findings:
            if finding.waiver is not None:
                told = waiver_told(finding.waiver, self._messages)
                return f"{finding.rule}: {self._messages.word('excused-waived', reason=told)}"
            if finding.known:
                return f"{finding.rule}: {self._messages.word('excused-known')}"
        return None

    def _output(self, item: ItemOutcome, findings: Iterable[Finding]) -> Iterator[str]:
        for each in findings:
            if Severity[each.severity.upper()] > Severity.NOTE:
                yield f"{each.severity} {each.rule}: {each.message}"
        word = self._messages.word
        place = parent_place(self._comparison, item.parent, item.span, self._view)
        yield f"{word('parent').strip()} {place}"
        for match in item.matches:
            place = local_place(self._comparison, match.span, self._view)
            yield f"{word('local').strip()} {place} {match.text}"

    def _parent(self, index: int) -> str:
        parent = self._comparison.parents[index]
        return parent.doc_number or parent.title or self._messages.word("untitled")


def _suite(suite: Suite, messages: Messages) -> Iterator[str]:
    yield f"  <testsuite name={_quoted(suite.name)} {_counts(suite.cases)}>"
    for case in suite.cases:
        yield from _written(case, messages)
    yield "  </testsuite>"


def _counts(cases: Sequence[Case]) -> str:
    failed = sum(case.failed for case in cases)
    skipped = sum(case.skipped is not None for case in cases)
    return f'tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}"'


def _written(case: Case, messages: Messages) -> Iterator[str]:
    yield f"    <testcase classname={_quoted(case.group)} name={_quoted(case.name)}>"
    if case.skipped is not None:
        yield f"      <skipped message={_quoted(case.skipped)}/>"
    elif case.failed:
        # Many viewers show one failure of a case and no more.
        rules = ", ".join(dict.fromkeys(each.rule for each in case.failures)) or "needs-review"
        first = case.failures[0].message if case.failures else messages.word("undecided")
        told = [f"{each.rule}: {each.message}" for each in case.failures]
        named = f"type={_quoted(rules)} message={_quoted(first)}"
        yield f"      <failure {named}>{_text(told)}</failure>"
    if case.output:
        yield f"      <system-out>{_text(case.output)}</system-out>"
    yield "    </testcase>"


def _text(lines: Iterable[str]) -> str:
    return escape("\n".join(map(_safe, lines)))


def _quoted(text: str) -> str:
    return quoteattr(_safe(text))


def _safe(text: str) -> str:
    r"""Spell out what no XML parser would read.

    >>> print(_safe("公开\x00\uffff"))
    公开\u{0}\u{ffff}
    """
    return _NO_CHARACTERS.sub(lambda match: f"\\u{{{ord(match[0]):x}}}", one_line(text))
