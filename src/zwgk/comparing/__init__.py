"""Document × Documents → Comparison: each parent in turn, the nearest first.

features → similarity → alignment → coverage → kinds of divergence → verdict (`pair`); then what
concerns all parents together: items that several state, additions, duties about documents.
"""

from __future__ import annotations

from collections.abc import Sequence

from zwgk.comparing.cited import cited_parents
from zwgk.comparing.document_duties import document_duties
from zwgk.comparing.neutral import Neutraliser, NeutralWords, words_only
from zwgk.comparing.pair import DocumentPair, Means
from zwgk.comparing.restated import merge_restated
from zwgk.comparing.swaps import ContentWords
from zwgk.model.comparison import Comparison, Structure, Verdict
from zwgk.model.document import Document, Item, Tier
from zwgk.model.lexicon import Lexicon
from zwgk.model.settings import MatchSettings

__all__ = ["Comparer"]


class Comparer:
    """Compares documents with one vocabulary."""

    def __init__(self, lexicon: Lexicon, settings: MatchSettings | None = None) -> None:
        """Keep the vocabulary and the thresholds."""
        self._settings = settings or MatchSettings()
        self._means = Means(lexicon, self._settings, NeutralWords(lexicon), ContentWords(lexicon))

    def compare(
        self, local: Document, parents: Sequence[Document], tier: Tier | None = None
    ) -> Comparison:
        """Hold `local` against its parents, the nearest first.

        `tier` overrides the tier that the local document's issuer says.
        """
        verdicts: list[Verdict] = []
        structure: list[Structure] = []
        headings: frozenset[str] = frozenset()
        for number, parent in enumerate(parents):
            pair = self.aligned(local, parent, tier)
            judged = tuple(pair.verdicts(number))
            verdicts.extend(judged)
            structure.extend(pair.structure(judged))
            headings |= pair.headings
        accounted = {link.local.id for verdict in verdicts for link in verdict.links} | headings
        duties = [
            duty
            for number, parent in enumerate(parents)
            for duty in document_duties(parent, local, number)
        ]
        return Comparison(
            local=local,
            parents=tuple(parents),
            verdicts=merge_restated(verdicts, self._settings),
            additions=tuple(item for item in local.requirements() if item.id not in accounted),
            structure=tuple(structure),
            duties=tuple(duties),
            cited=tuple(cited_parents(local, parents)),
        )

    def aligned(self, local: Document, parent: Document, tier: Tier | None = None) -> DocumentPair:
        """Put two documents into comparable form and link their items, without judging them."""
        return DocumentPair(parent, local, tier or local.head.tier, self._means)

    def wordings(self, document: Document, items: Sequence[Item]) -> tuple[str, ...]:
        """Give the words of some items neutrally: without the names of the document's own place."""
        said = [item.text.chars for item in items]
        neutraliser = Neutraliser(self._means.words, (document,), "\n".join(said))
        return tuple(words_only(neutraliser.neutral(said))) if said else ()
