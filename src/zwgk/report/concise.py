"""One finding on each line, as editors and grep like it: file:line:column: severity rule: text."""

from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.gate import judge
from zwgk.report.annotations import excuse
from zwgk.report.messages import messages_in
from zwgk.report.rows import finding_rows, listed_findings
from zwgk.report.safe import no_command, one_line
from zwgk.report.view import PLAIN, View


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the findings, the gravest first, and the verdict on the last line."""
    messages = messages_in(view.lang)
    listed = comparison._replace(findings=listed_findings(comparison, view))
    rows = [
        f"{row.path}:{row.line}:{row.column}: {row.severity} {row.rule}: {row.clause}{row.message}"
        + excuse(finding, messages)
        + (f" [{finding.fingerprint}]" if view.fingerprints else "")
        for row, finding in zip(finding_rows(listed, view), listed.findings, strict=True)
    ]
    return "".join(no_command(one_line(row)) + "\n" for row in (*rows, verdict(comparison, view)))


def verdict(comparison: ComparisonV1, view: View) -> str:
    """Say on one line whether the comparison passes."""
    word, gate = messages_in(view.lang).word, view.gate
    outcome = judge(comparison, gate)
    if outcome.passed or gate.fail_on is None:
        return word("concise-end-passed")
    undecided = len(outcome.to_review) if gate.strict else 0
    failing = len(outcome.failing) + undecided
    return word("concise-end-failed", n=failing, fail_on=gate.fail_on.label)
