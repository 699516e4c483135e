"""Findings that do not fail: rules left out, waivers, and what was known before.

All of it is done on published values, so that every report shows the same.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model import rules
from zwgk.model.finding import Severity
from zwgk.model.text import letters
from zwgk.published.comparison_v1 import ComparisonV1, Finding, Waiver, Wording

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from zwgk.model import waivers as model
    from zwgk.model.finding import Rule, Value
    from zwgk.published.comparison_v1 import Say

_GATE = frozenset(rule.name for rule in rules.GATE_RULES)


class Checked(NamedTuple):
    """A local document that was compared, by its path from the folder of the configuration."""

    path: str
    comparison: ComparisonV1


class Sides(NamedTuple):
    """Fingerprints of the sentences that a finding is about; None where a side has none."""

    parent: str | None
    local: str | None


class Review(NamedTuple):
    """What people have said of findings before."""

    waivers: tuple[model.Waiver, ...]
    known: Mapping[str, Collection[str]]
    """The baseline: fingerprints by local document."""
    today: str
    """ISO date; a waiver that ended before it is stale."""
    complete: bool = True
    """Every local document was compared, so that a waiver for none of them can be told."""


def choose_rules(
    comparison: ComparisonV1, select: Collection[str], ignore: Collection[str]
) -> ComparisonV1:
    """Leave out findings of rules that nobody wants to hear of.

    What a selection names is wanted of the comparison; what the gate itself finds stays.
    """
    return comparison._replace(
        findings=tuple(
            each
            for each in comparison.findings
            if each.rule not in ignore and (not select or each.rule in select or each.rule in _GATE)
        )
    )


def require_parents(comparison: ComparisonV1) -> ComparisonV1:
    """Take a cited parent that was not given for an error."""
    findings = [
        each._replace(severity=Severity.ERROR.label)
        if each.rule == rules.PARENT_NOT_PROVIDED.name
        else each
        for each in comparison.findings
    ]
    return comparison._replace(findings=_by_severity(findings))


def review(checked: Sequence[Checked], said: Review, say: Say) -> tuple[Checked, ...]:
    """Mark what is waived or known, and add a finding for each waiver that no longer fits.

    A waiver fits the finding whose fingerprint it has. When a text has changed there is none,
    and the finding about the changed text counts.
    """
    used: set[model.Waiver] = set()
    reviewed = [_reviewed(each, said, used, say) for each in checked]
    for waiver in said.waivers:
        if waiver in used:
            continue
        at = _place_of(waiver, checked, complete=said.complete)
        if at is not None:
            values: Mapping[str, Value] = {
                "fingerprint": waiver.fingerprint,
                "item": waiver.item,
                "reason": waiver.reason,
                "rule": waiver.rule,
            }
            unused = _about(rules.WAIVER_UNUSED, waiver, None, values, say)
            reviewed[at] = _with(reviewed[at], [unused])
    return tuple(reviewed)


def sides_of(finding: Finding, comparison: ComparisonV1) -> Sides:
    """Give the fingerprints of both texts of a finding."""
    for item in comparison.items:
        if (item.parent, item.id) == (finding.parent, finding.item):
            return Sides(_print_of([item.text]), _print_of([each.text for each in item.matches]))
    return Sides(_print_of([finding.parent_text]), _print_of([finding.local_text]))


def parent_name(finding: Finding, comparison: ComparisonV1) -> str | None:
    """Say by which number or title the parent is known that a finding is about."""
    if finding.parent is None:
        return None
    parent = comparison.parents[finding.parent]
    return parent.doc_number or parent.title


def freeze(checked: Iterable[Checked]) -> dict[str, tuple[str, ...]]:
    """Give the baseline: everything found that is not waived, and is no fault of a waiver."""
    stale = {rules.WAIVER_STALE.name, rules.WAIVER_UNUSED.name}
    return {
        each.path: tuple(
            sorted(
                finding.fingerprint
                for finding in each.comparison.findings
                if finding.waiver is None and finding.rule not in stale
            )
        )
        for each in checked
    }


def _reviewed(checked: Checked, said: Review, used: set[model.Waiver], say: Say) -> Checked:
    comparison = checked.comparison
    here = [each for each in said.waivers if each.local in {None, checked.path}]
    known = said.known.get(checked.path, ())
    waived: dict[str, model.Waiver] = {}
    stale: list[Finding] = []
    by_print = {each.fingerprint: each for each in comparison.findings}
    for waiver in here:
        finding = by_print.get(waiver.fingerprint)
        changed = None if finding else _changed(waiver, comparison, by_print.keys(), here)
        if finding is not None and not _has_expired(waiver, said.today):
            waived[finding.fingerprint] = waiver
        elif finding is not None:
            values = {"expired": waiver.until, "reason": waiver.reason, "rule": finding.rule}
            stale.append(_about(rules.WAIVER_STALE, waiver, finding, values, say))
        elif changed is not None:
            stale.append(_about(rules.WAIVER_STALE, waiver, changed.finding, changed.values, say))
        else:
            continue
        used.add(waiver)
    findings = tuple(
        each._replace(
            waiver=_published(waived.get(each.fingerprint)), known=each.fingerprint in known
        )
        for each in comparison.findings
    )
    return _with(checked._replace(comparison=comparison._replace(findings=findings)), stale)


class _Changed(NamedTuple):
    """A finding for which a waiver was given before a text changed."""

    finding: Finding
    values: Mapping[str, Value]


def _changed(
    waiver: model.Waiver,
    comparison: ComparisonV1,
    prints: Collection[str],
    others: Sequence[model.Waiver],
) -> _Changed | None:
    """Find what a waiver was for, by its item or by the text that has not changed."""
    taken = {each.fingerprint for each in others} & set(prints)
    best: tuple[bool, int, _Changed] | None = None
    for order, finding in enumerate(comparison.findings):
        if finding.fingerprint in taken or (waiver.rule and finding.rule != waiver.rule):
            continue
        name = parent_name(finding, comparison)
        if waiver.parent and name and waiver.parent != name:
            continue
        sides = sides_of(finding, comparison)
        same_item = waiver.item is not None and waiver.item == finding.item
        kept_parent = sides.parent == waiver.parent_text
        kept_local = sides.local == waiver.local_text
        if kept_parent and kept_local:
            continue  # neither text has changed: this is another finding about them
        if same_item or (kept_parent and sides.parent) or (kept_local and sides.local):
            which = (
                "both"
                if not (kept_parent or kept_local)
                else ("local" if kept_parent else "parent")
            )
            values = {
                f"changed_{which}": finding.fingerprint,
                "reason": waiver.reason,
                "rule": finding.rule,
            }
            found = (not same_item, order, _Changed(finding, values))
            best = min(best, found, key=lambda each: each[:2]) if best else found
    return best[2] if best else None


def _about(
    rule: Rule,
    waiver: model.Waiver,
    finding: Finding | None,
    values: Mapping[str, Value],
    say: Say,
) -> Finding:
    """Make the finding that tells of a waiver, beside what it was given for."""
    basis = "\x1f".join((rule.name, waiver.fingerprint, waiver.local or "", *values))
    return Finding(
        rule=rule.name,
        severity=rule.severity.label,
        message=say(Wording(rule.name, values, "", "")),
        values=values,
        span=finding.span if finding else None,
        parent_text="",
        local_text="",
        needs_review=False,
        fingerprint=hashlib.sha256(basis.encode()).hexdigest()[:16],
        item=finding.item if finding else None,
        parent=finding.parent if finding else None,
        parent_span=finding.parent_span if finding else None,
    )


def _with(checked: Checked, more: Iterable[Finding]) -> Checked:
    comparison = checked.comparison
    findings = _by_severity((*comparison.findings, *more))
    return checked._replace(comparison=comparison._replace(findings=findings))


def _by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: -Severity[each.severity.upper()]))


def _place_of(waiver: model.Waiver, checked: Sequence[Checked], *, complete: bool) -> int | None:
    """Say beside which document an unused waiver is told of; None where it may yet be used."""
    paths = [each.path for each in checked]
    if waiver.local in paths:
        return paths.index(waiver.local)
    return 0 if complete and checked else None


def _has_expired(waiver: model.Waiver, today: str) -> bool:
    return waiver.until is not None and waiver.until < today


def _published(waiver: model.Waiver | None) -> Waiver | None:
    return Waiver(waiver.reason, waiver.by, waiver.until) if waiver else None


def _print_of(texts: Iterable[str]) -> str | None:
    said = "\x1f".join(map(letters, texts))
    return hashlib.sha256(said.encode()).hexdigest()[:16] if said else None
