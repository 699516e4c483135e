"""What makes a comparison fail: shared by the exit code and by every report that tells it."""

from typing import NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import ComparisonV1, Finding, ItemOutcome


class Gate(NamedTuple):
    """From which severity on a finding fails, and whether what cannot be told fails too."""

    fail_on: Severity | None = Severity.ERROR
    """None where nothing fails."""
    strict: bool = False


class Outcome(NamedTuple):
    """What failed a comparison, and what someone still has to look at."""

    failing: tuple[Finding, ...]
    others: tuple[Finding, ...]
    to_review: tuple[ItemOutcome, ...]
    passed: bool


def judge(comparison: ComparisonV1, gate: Gate) -> Outcome:
    """Hold a comparison against the gate."""
    failing = tuple(finding for finding in comparison.findings if _fails(finding, gate))
    others = tuple(finding for finding in comparison.findings if not _fails(finding, gate))
    to_review = tuple(item for item in comparison.items if item.needs_review)
    undecided = gate.strict and gate.fail_on is not None and bool(to_review)
    return Outcome(failing, others, to_review, passed=not failing and not undecided)


def _fails(finding: Finding, gate: Gate) -> bool:
    if gate.fail_on is None or (finding.needs_review and not gate.strict):
        return False
    return Severity[finding.severity.upper()] >= gate.fail_on
