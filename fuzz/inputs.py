"""Makes inputs: real documents cut up and put together wrongly, in every form that is read."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from fuzz.damage import damaged
from tests.files.forms import as_numbered_word, as_page, as_pdf, as_revised_word, as_typed_word
from tests.properties.texts import PIECES
from tests.texts import SEEDS, seed_text

_UNUSUAL = (*"\x00\x0b\x0c\x1c\x85\u2028\u2029\u200b\u202e\ufeff\ufffd\xad\ufe0f\ue000", "𠀀", "é")
_FORMS: tuple[tuple[Callable[[str], bytes], int], ...] = (
    (lambda text: text.encode("utf-8", "surrogatepass"), 12),
    (lambda text: text.encode("gb18030", "ignore"), 2),
    (lambda text: text.encode("utf-16", "ignore"), 1),
    (as_typed_word, 3),
    (as_numbered_word, 3),
    (as_revised_word, 3),
    (as_page, 6),
    (as_pdf, 1),
)
"""Forms of a text, and how often each is taken: a PDF takes a process of its own."""


class Inputs:
    """Makes one input after another, the same ones for the same seed."""

    def __init__(self, seed: int, files: Sequence[Path] = ()) -> None:
        """Begin; `files` are taken besides the seeds, in the form they have."""
        self._chance = Random(seed)  # noqa: S311 # no secret
        self._files = files
        self._texts = [seed_text(name) for name in SEEDS]

    def next(self) -> bytes:
        """Make an input: a file that was given or a text in some form; mostly damaged."""
        chance = self._chance
        if chance.choice((True, False)) and self._files:
            made = chance.choice(self._files).read_bytes()
        else:
            forms, often = zip(*_FORMS, strict=True)
            made = chance.choices(forms, often)[0](self._text())
        return chance.choice((made, damaged(made, chance), damaged(made, chance)))

    def _text(self) -> str:
        """Make a text: some lines of a document, or pieces in any order, or both."""
        chance = self._chance
        lines = chance.choice((*self._texts, "")).split("\n")
        start = chance.randrange(len(lines))
        text = "\n".join(lines[start : start + chance.choice((3, 20, 60, 500))])
        for _ in range(chance.choice((0, 1, 3, 10, 60))):
            text = self._changed(text)
        return text or "公开"

    def _changed(self, text: str) -> str:
        """Change a text in one place."""
        chance = self._chance
        at = chance.randrange(len(text) + 1)
        end = min(at + chance.choice((0, 0, 1, 1, 5, 40)), len(text))
        puts = (
            chance.choice(PIECES) * chance.choice((1, 1, 2, 30)),
            "".join(chance.choices(PIECES, k=chance.randrange(1, 12))),
            text[at:end] * 3,
            chance.choice(_UNUSUAL),
            text[end : end + 60] + text[at:end],
            "",
        )
        return text[:at] + chance.choice(puts) + text[end:]
