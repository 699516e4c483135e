"""How a result is to be shown: what a report is told besides the result itself."""

from collections.abc import Callable
from typing import NamedTuple

from zwgk.published.gate import Gate


class RuleText(NamedTuple):
    """What a rule is about, for a reader of its findings."""

    severity: str
    summary: str
    what: str
    plain: str
    """Its whole page, without markup."""
    markdown: str


Explain = Callable[[str], RuleText]
"""Gives what the rule of a name is about."""


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


PLAIN = View()
"""Chinese, for a pipe or a file."""
