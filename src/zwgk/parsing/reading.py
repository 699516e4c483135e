"""What reading one document needs at hand, and how a paragraph becomes items."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from zwgk.facts import FactReader, frame_reason
from zwgk.model.document import Item
from zwgk.model.finding import Notice, Value, values
from zwgk.model.lexicon import Lexicon
from zwgk.model.settings import ParseSettings
from zwgk.model.text import Span, Text, letters
from zwgk.parsing.account import Account
from zwgk.parsing.sentences import sentence_spans
from zwgk.parsing.signers import is_member
from zwgk.parsing.units import UnitReader


class Reading(NamedTuple):
    """Vocabulary, thresholds, and the account and notices of the document being read."""

    source: str
    lexicon: Lexicon
    settings: ParseSettings
    account: Account
    units: UnitReader
    facts: FactReader
    notices: list[Notice]
    explanation: bool = False
    """What is read explains words and requires nothing."""
    form: bool = False
    """What is read is a form: its short lines are fields to fill in."""

    def notice(self, rule: str, span: Span, **named: Value) -> None:
        """Tell that something odd was met."""
        self.notices.append(Notice(rule, values(**named), span))

    def sentences(self, text: Text) -> tuple[Text, ...]:
        """Cut a paragraph into its sentences."""
        return _sentences(text)

    def items(
        self,
        owner: str,
        texts: Iterable[Text],
        *,
        frame: bool = False,
        title: Text | None = None,
    ) -> tuple[Item, ...]:
        """Make items of the sentences of some paragraphs and enter them in the account.

        `owner` is the id of what holds them; `frame` marks them all as requiring nothing. A first
        sentence that says the `title` above it once more requires nothing either.
        """
        sentences = [sentence for text in texts for sentence in self.sentences(text)]
        repeats = (
            title is not None
            and len(sentences) > 1
            and len(sentences[0].chars) < 2 * len(title.chars)
            and letters(sentences[0].chars) == letters(title.chars)
        )
        return tuple(
            [
                self._item(f"{owner}#{number}", sentence, frame=frame or (repeats and number == 1))
                for number, sentence in enumerate(sentences, start=1)
            ]
        )

    def _is_frame(self, chars: str) -> bool:
        """Say whether a sentence requires nothing, be it only for where it stands."""
        return (
            self.explanation or (self.form and _is_field(chars)) or frame_reason(chars) is not None
        )

    def _item(self, name: str, text: Text, *, frame: bool) -> Item:
        self.account.take("item", text)
        chars = text.chars
        framed = frame or self._is_frame(chars)
        if not framed and chars[-1:] != "。":
            framed = is_member(text, self.source)
        return Item(name, text, self.facts.read(chars), framed)


def _is_field(chars: str) -> bool:
    """Say whether a line of a form is a field to fill in, or a hint at one: （不超过50字）."""
    short = len(chars) <= _LONGEST_FIELD and _SENTENCE_SIGNS.isdisjoint(chars)
    return short or (chars.startswith("（") and chars.endswith("）"))


_LONGEST_FIELD = 20
_SENTENCE_SIGNS = frozenset("，。；")


# What a paragraph is (a title, a heading, items) is told by its sentences, some five times over.
@lru_cache(maxsize=1024)
def _sentences(text: Text) -> tuple[Text, ...]:
    spans = list(sentence_spans(text.chars))
    cut = [text.slice(*span) for span in spans] if len(spans) != 1 else [text]
    return tuple([sentence for each in cut if (sentence := each.strip()).chars])
