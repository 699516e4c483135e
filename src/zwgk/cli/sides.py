"""The two sides of a comparison, as they were typed: named, or found by what the local cites."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from zwgk.cli.inputs import Reading, notice, read_sources, reader_of, without_repeats
from zwgk.errors import ConfigurationError
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.pipeline import Bench


class Sides(NamedTuple):
    """What was typed."""

    local: str
    parents: tuple[str, ...]
    library: tuple[str, ...] = ()
    """Folders in which the parents are found."""
    as_successor: bool = False

    def check(self, words: Mapping[str, str]) -> None:
        """Refuse what makes no comparison.

        Raises:
            ConfigurationError: there is no parent, or it is said in two ways where it comes from.
        """
        if self.parents and self.library:
            raise ConfigurationError(words["parents-and-library"])
        if self.as_successor and (self.library or len(self.parents) > 1):
            raise ConfigurationError(words["one-earlier"])
        if not self.parents and not self.library:
            raise ConfigurationError(words["missing.diff.parents"].format(first=self.local))

    def read(
        self, bench: "Bench", reading: Reading, *, indexed: bool
    ) -> tuple[Source, list[Source]]:
        """Read the local document and its parents, the nearest first.

        Raises:
            ZwgkError: one cannot be read, or no parent is found.
        """
        if self.library:
            from zwgk.cli.library import cited_parents, read_library

            files, words = reader_of(reading, bench, indexed=indexed), reading.words
            ours = files.source(self.local)
            library = read_library(self.library, files, words)
            given = list(cited_parents(ours, self.library, library, bench, words))
        else:
            ours, *given = read_sources((self.local, *self.parents), reading)
        return ours, without_repeats(ours, given, reading.words)


def tell_of_odd_years(
    later: Source, earlier: Source, bench: "Bench", words: Mapping[str, str]
) -> None:
    """Tell what makes two documents look unlike two years of one issuer."""
    from zwgk.model.citing import one_body

    ours, theirs = bench.read(later).head, bench.read(earlier).head
    names = {"later": later.name, "earlier": earlier.name}
    if ours.issuer and theirs.issuer and not one_body(ours.issuer, theirs.issuer):
        notice("other-issuer", words, ours=ours.issuer, theirs=theirs.issuer, **names)
    if ours.issued_on and theirs.issued_on and ours.issued_on <= theirs.issued_on:
        notice("not-later", words, **names)
