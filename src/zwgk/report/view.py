"""How a result is to be shown: what a report is told besides the result itself."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.finding import Severity
from zwgk.published.gate import Gate

if TYPE_CHECKING:
    from zwgk.published.rule_v1 import RuleV1


Explain = Callable[[str], "RuleV1 | None"]
"""Gives the rule of a name, if there is one."""


class View(NamedTuple):
    """The reader's wishes, and what the reader looks at it with."""

    lang: str = "zh"
    gate: Gate = Gate()
    show: str = "findings"
    """findings, all or summary."""
    width: int | None = None
    """Columns of the terminal; None where nothing may be wrapped."""
    colour: bool = False
    paths: tuple[str, ...] = ()
    """The files as the user named them, the local one first."""
    source_text: str = ""
    """The text as read, for the format that is the text itself."""
    explain: Explain | None = None
    """For the format that carries the pages of its rules."""
    by: str = "clause"
    """What a ledger is ordered by: clause or unit."""
    split: Callable[[str], Sequence[str]] | None = None
    """Cuts a text into words, where whole words are marked."""
    min_severity: Severity = Severity.NOTE
    """What is less grave is counted and not listed."""
    min_confidence: float = 0.0
    """What is less sure is counted and not listed."""
    fingerprints: bool = False
    """Each finding shows its own, for whoever has to waive it."""


PLAIN = View()
"""Chinese, for a pipe or a file."""
