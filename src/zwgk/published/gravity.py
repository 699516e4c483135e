"""How grave it is what a comparison finds."""

from collections.abc import Iterator

from zwgk.model import comparison as model
from zwgk.model import rules
from zwgk.model.finding import Rule, Severity


def weight(rule: Rule, *, binding: bool) -> Severity:
    """Weigh a rule for the item it is about: what need not be done weighs less."""
    return rule.severity if binding else rule.soft_severity


def gravest(comparison: model.Comparison) -> Severity | None:
    """Say how grave the gravest finding of a comparison is that is sure.

    Without making findings: nobody reads the sentences of three thousand documents.
    """
    return max(_severities(comparison), default=None)


def _severities(comparison: model.Comparison) -> Iterator[Severity]:
    for verdict in comparison.verdicts:
        if not verdict.needs_review:
            if verdict.status is model.Status.OMITTED:
                yield weight(rules.OMITTED_ITEM, binding=verdict.is_binding)
            yield from (each.severity for each in verdict.divergences)
    unsure = {(each.parent, each.item.id) for each in comparison.verdicts if each.needs_review}
    late = {(each.parent, each.item) for each in comparison.duties if each.days_late > 0}
    if late - unsure:
        yield rules.DUTY_LATE.severity
    yield from (each.rule.severity for each in comparison.structure)
    if any(each.given is None for each in comparison.cited):
        yield rules.PARENT_NOT_PROVIDED.severity
    if any(comparison.later_parents()):
        yield rules.PARENT_LATER.severity
    if comparison.missing:
        yield rules.MANDATORY_MISSING.severity
    if comparison.additions:
        yield rules.LOCAL_ADDITION.severity
