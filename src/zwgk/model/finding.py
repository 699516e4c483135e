"""Rules, what they found, and what parsing noticed."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from zwgk.model.text import Span


class Severity(IntEnum):
    """How much a finding weighs; the order is what `--fail-on` compares."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """Its name in JSON and on the command line: note, warning, error."""
        return self.name.lower()


class Kind(StrEnum):
    """The family a divergence belongs to."""

    CLAUSE = "clause"
    CLAUSE_ADDED = "clause_added"
    DEADLINE = "deadline"
    QUANTITY = "quantity"
    STRENGTH = "strength"
    SCOPE = "scope"
    ACTOR = "actor"
    CITATION = "citation"
    PLATFORM = "platform"
    LOCALISED = "localised"
    MOVED = "moved"


class Example(NamedTuple):
    """A parent's sentence and a local one that a rule flags, or allows.

    Whole documents where the rule is about more than a sentence; no parent where it is about one
    document.
    """

    parent: str
    local: str


class Rule(NamedTuple):
    """What can be found: its name is its identity everywhere."""

    name: str
    severity: Severity
    """For a mandatory item; `soft_severity` is for an encouraged one."""
    kind: Kind | None = None
    soft_severity: Severity = Severity.NOTE
    flags: tuple[Example, ...] = ()
    allows: tuple[Example, ...] = ()


Value = str | int | float | bool | tuple[str, ...] | None
Values = tuple[tuple[str, Value], ...]
"""Named values of a finding, in the order of its template; see `values`."""


def values(**named: Value) -> Values:
    """Name the values of a finding, in an order that does not depend on the caller.

    >>> values(lost=("供水",), head="行业")
    (('head', '行业'), ('lost', ('供水',)))
    """
    return tuple(sorted(named.items()))


class Notice(NamedTuple):
    """Something odd that parsing met and went on from."""

    rule: str
    values: Values
    span: Span


class Finding(NamedTuple):
    """What a rule found in one document."""

    rule: Rule
    values: Values
    span: Span
