"""What an item says in comparable form: one module for each kind of fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.facts.citations import citations
from zwgk.model.facts import Facts

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon
    from zwgk.model.text import Span, Text


class FactReader:
    """Reads all facts of an item, with the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepare what the readers look words up in."""
        self._lexicon = lexicon

    def read(self, text: Text, clauses: tuple[Span, ...]) -> Facts:
        """Read the facts of one sentence; `clauses` are its comma-separated parts."""
        del clauses
        return Facts(citations=citations(text.chars))
