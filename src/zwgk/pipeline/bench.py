"""Where documents are laid side by side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Document, Tier
from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source
from zwgk.pipeline.admission import admitted, must_require
from zwgk.pipeline.demands import Demands, with_demands

if TYPE_CHECKING:
    from zwgk.comparing import Comparer
    from zwgk.facts import FactReader
    from zwgk.model.facts import Citation
    from zwgk.parsing import DocumentReader
    from zwgk.published.comparison_v1 import ComparisonV1, Say
    from zwgk.published.contents_v1 import Contents
    from zwgk.published.lineage_v1 import LeftAside, LineageV1
    from zwgk.published.matrix_v1 import Column, MatrixItem, MatrixParent
    from zwgk.published.tables_v1 import LedgerV1
    from zwgk.published.trace_v1 import TraceV1


class Cited(NamedTuple):
    """A superior document that a local one cites, and what was found for it."""

    quote: str
    found: tuple[Source, ...]
    """One where it was found, none where it was not, several where nobody can tell which."""


class Bench:
    """Compares many documents, some of which share parents: each is parsed once."""

    def __init__(self, lexicon: Lexicon, say: Say, most: int | None = None) -> None:
        """Keep the vocabulary, and the maker of sentences.

        `most` is how many parsed documents are kept, those asked for last; None for all.
        """
        self._lexicon = lexicon
        self._say = say
        self._most = most
        self._parsed: dict[tuple[str, str], Document] = {}

    @cached_property
    def _reader(self) -> DocumentReader:
        from zwgk.parsing import DocumentReader

        return DocumentReader(self._lexicon, facts=self.facts)

    @cached_property
    def _comparer(self) -> Comparer:
        from zwgk.comparing import Comparer

        return Comparer(self._lexicon)

    @cached_property
    def facts(self) -> FactReader:
        """What reads the facts of the items of its documents, wherever these come from."""
        from zwgk.facts import FactReader

        return FactReader(self._lexicon)

    def read(self, source: Source) -> Document:
        """Parse a document, or give what was parsed before.

        Raises:
            ImplausibleError: it is no policy document.
        """
        key = (source.name, source.sha256)
        document = self._parsed.pop(key, None) or self.parsed(source)
        self._parsed[key] = document
        if self._most is not None and len(self._parsed) > self._most:
            del self._parsed[next(iter(self._parsed))]
        return document

    def keep(self, document: Document) -> None:
        """Take a document that was parsed elsewhere for what its source is read as."""
        self._parsed[document.source.name, document.source.sha256] = document

    def parsed(self, source: Source) -> Document:
        """Parse a document that is one of many, and keep nothing of it.

        Raises:
            ImplausibleError: it is no policy document.
        """
        return admitted(self._reader.read(source))

    def parents_of(
        self, local: Source, library: Sequence[Source]
    ) -> tuple[tuple[Source, ...], tuple[Cited, ...]]:
        """Find the parents that a document cites, the nearest first, and tell what each may be.

        Raises:
            ImplausibleError: one of them is no policy document.
        """
        from zwgk.lineage.parents import find_parents, nearest_first

        documents = [self.read(source) for source in library]
        found = find_parents(self.read(local), documents)
        return (
            tuple(library[index] for index in nearest_first(found, documents)),
            tuple(
                Cited(each.citation.quote, tuple(library[index] for index in each.candidates))
                for each in found
            ),
        )

    def ledger(self, sources: Sequence[Source], parents: Sequence[Source]) -> LedgerV1:
        """List the tasks of documents, and what of their parents nobody in each answers for.

        Raises:
            ImplausibleError: one of them is no policy document.
            NothingToCompareError: a parent requires nothing.
        """
        from zwgk.ledger import ledger_of, unowned
        from zwgk.published.tables_v1 import SCHEMA_VERSION, LedgerV1
        from zwgk.published.tool import TOOL

        documents = tuple(ledger_of(self.read(source)) for source in sources)
        left = (
            unowned(self.compare(source, parents, Demands()), number)
            for number, source in enumerate(sources if parents else ())
        )
        return LedgerV1(
            SCHEMA_VERSION,
            TOOL,
            documents,
            tuple(each for share in left for each in share),
        )

    def compare(self, local: Source, parents: Sequence[Source], demands: Demands) -> ComparisonV1:
        """Hold a local document against its parents, the nearest first.

        Raises:
            ImplausibleError: one of them is no policy document.
            NothingToCompareError: a parent requires nothing.
        """
        from zwgk.published.publish_comparison import publish_comparison

        ours, *superior = [self.read(source) for source in (local, *parents)]
        for document in superior:
            must_require(document)
        comparison = self._comparer.compare(ours, superior, demands.tier)
        published = publish_comparison(with_demands(comparison, demands), self._say)
        if not demands.contents:
            return published
        return published._replace(documents=tuple(map(_contents, (ours, *superior))))

    def succeed(self, later: Source, earlier: Source) -> ComparisonV1:
        """Hold a document against an earlier one of the same issuer.

        Raises:
            ImplausibleError: one of them is no policy document.
            NothingToCompareError: the earlier one requires nothing.
        """
        from zwgk.comparing.succession import as_succession
        from zwgk.published.publish_comparison import as_successor, publish_comparison

        ours, theirs = self.read(later), self.read(earlier)
        must_require(theirs)
        comparison = as_succession(self._comparer.compare(ours, (theirs,)))
        published = as_successor(publish_comparison(comparison, self._say))
        return published._replace(documents=tuple(map(_contents, (ours, theirs))))

    def line_of(
        self, local: Source, library: Sequence[Source]
    ) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
        """Follow what a document cites up to the highest, the nearest first.

        What the library has of another line comes second.

        Raises:
            ImplausibleError: one of them is no policy document.
        """
        from zwgk.lineage.line import line_above

        line = line_above(self.read(local), [self.read(source) for source in library])
        above, besides = (
            tuple(library[index] for index in indexes) for indexes in (line.above, line.besides)
        )
        return above, besides

    def trace(self, local: Source, superior: Sequence[Source], tier: Tier | None = None) -> TraceV1:
        """Follow each item of the last of the superior documents down to the local one.

        `tier` overrides the tier that the issuer of the local document says.

        Raises:
            ImplausibleError: one of them is no policy document.
            NothingToCompareError: the highest requires nothing.
        """
        from zwgk.lineage.chain import trace
        from zwgk.published.trace_v1 import publish_trace

        ours, *above = [self.read(source) for source in (local, *superior)]
        must_require(above[-1])
        if tier is not None:
            ours = ours._replace(head=ours.head._replace(tier=tier))
        chain = trace(
            (*reversed(above), ours),
            lambda lower, higher: self._comparer.compare(lower, (higher,)),
            self._tier_of,
        )
        return publish_trace(chain, self._say)

    def lineage(self, library: Sequence[Source], left_aside: Sequence[LeftAside] = ()) -> LineageV1:
        """Say who cites whom among documents; `left_aside` are files that are none.

        Raises:
            ImplausibleError: one of them is no policy document.
        """
        from zwgk.lineage.family import family_of
        from zwgk.published.lineage_v1 import publish_lineage

        family = family_of([self.read(source) for source in library], self._tier_of)
        return publish_lineage(family, left_aside)

    def matrix_items(
        self, parents: Sequence[Source]
    ) -> tuple[tuple[MatrixParent, ...], tuple[MatrixItem, ...]]:
        """Give what documents are held against: the parents, and each of their items once.

        Raises:
            ImplausibleError: one of them is no policy document.
            NothingToCompareError: a parent requires nothing.
        """
        from zwgk.published.matrix_v1 import publish_matrix_items

        superior = [self.read(source) for source in parents]
        for document in superior:
            must_require(document)
        # Which items two parents share does not depend on who is held against them.
        return publish_matrix_items(self._comparer.compare(superior[0], superior))

    def column(
        self, name: str, local: Document, parents: Sequence[Source], tier: Tier | None = None
    ) -> Column:
        """Hold one document of many against the parents, whose items are those of `matrix_items`.

        Raises:
            ImplausibleError: one of the parents is no policy document.
        """
        from zwgk.published.matrix_v1 import publish_column

        comparer = self._comparer
        comparison = comparer.compare(local, [self.read(source) for source in parents], tier)
        return publish_column(name, comparison, comparer.wordings(local, comparison.additions))

    def _tier_of(self, citation: Citation) -> Tier | None:
        """Tell the tier of who issued a document that is only cited, by its title."""
        from zwgk.parsing.issuer import seat_of

        seat = seat_of(None, citation.title, None, self._lexicon)
        return seat.tier if seat else None


def _contents(document: Document) -> Contents:
    from zwgk.ledger import tasks_of
    from zwgk.published.publish_contents import publish_contents

    return publish_contents(document, tasks_of(document))
