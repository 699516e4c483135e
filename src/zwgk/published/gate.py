"""What makes a comparison fail: shared by the exit code and by every report that tells it."""

from collections.abc import Iterator
from typing import NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome


class Gate(NamedTuple):
    """From which severity on a finding fails, and whether what cannot be told fails too."""

    fail_on: Severity | None = Severity.ERROR
    """None where nothing fails."""
    strict: bool = False

    def stops(self, severity: Severity) -> bool:
        """Say whether a finding as grave as this fails."""
        return self.fail_on is not None and severity >= self.fail_on


class Outcome(NamedTuple):
    """What failed a comparison, and what someone still has to look at."""

    failing: tuple[Finding, ...]
    others: tuple[Finding, ...]
    to_review: tuple[ItemOutcome, ...]
    passed: bool
    excused: tuple[Finding, ...] = ()
    """Waived, or known before: neither failing nor among the others."""


def judge(comparison: ComparisonV1, gate: Gate) -> Outcome:
    """Hold a comparison against the gate."""
    excused = tuple(filter(is_excused, comparison.findings))
    counted = tuple(each for each in comparison.findings if not is_excused(each))
    failing = tuple(finding for finding in counted if _fails(finding, gate))
    others = tuple(finding for finding in counted if not _fails(finding, gate))
    to_review = tuple(_to_review(comparison, excused))
    undecided = gate.strict and gate.fail_on is not None and bool(to_review)
    return Outcome(failing, others, to_review, not failing and not undecided, excused)


def fails(needs_review: int, gravest: Severity | None, gate: Gate) -> bool:
    """Hold counts against the gate, where findings themselves were not made.

    `gravest` is the severity of the gravest finding that is sure.
    """
    undecided = gate.strict and gate.fail_on is not None and needs_review > 0
    return undecided or (gravest is not None and gate.stops(gravest))


def is_excused(finding: Finding) -> bool:
    """Say whether somebody has answered for a finding, or it was known before."""
    return finding.waiver is not None or finding.known


def _to_review(comparison: ComparisonV1, excused: tuple[Finding, ...]) -> Iterator[ItemOutcome]:
    """Give the items that a person must look at: not those whose every finding is excused."""
    settled = {(each.parent, each.item) for each in excused}
    settled -= {(each.parent, each.item) for each in comparison.findings if not is_excused(each)}
    for item in comparison.items:
        if item.needs_review and (item.parent, item.id) not in settled:
            yield item


def _fails(finding: Finding, gate: Gate) -> bool:
    if finding.needs_review and not gate.strict:
        return False
    return gate.stops(Severity[finding.severity.upper()])
