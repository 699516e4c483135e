"""What `zwgk rules` and `zwgk explain` tell of a rule, version 1."""

from typing import NamedTuple

from zwgk.published import words


class ExampleV1(NamedTuple):
    """Texts that a rule was run on."""

    local: str
    messages: tuple[str, ...] | None = None
    """What the rule says of them, empty where it is silent; left out where it was not run."""
    parent: str | None = None
    """Missing for a rule on one document."""


class RuleV1(NamedTuple):
    """A rule: what it finds, why that matters, what it leaves alone."""

    name: str
    about: str
    """comparison, gate (what only `zwgk check` finds) or document (what `zwgk lint` finds)."""
    severity: words.Severity
    """For a mandatory item."""
    soft_severity: words.Severity
    """For an encouraged one; the same where a rule does not weigh items."""
    kind: words.Kind | None
    summary: str
    what: str
    why: str
    not_reported: str | None = None
    flags: tuple[ExampleV1, ...] = ()
    allows: tuple[ExampleV1, ...] = ()
