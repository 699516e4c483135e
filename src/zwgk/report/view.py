"""How a result is to be shown: what a report is told besides the result itself."""

from typing import NamedTuple

from zwgk.published.gate import Gate


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


PLAIN = View()
"""Chinese, for a pipe or a file."""
