"""The files that were named, read; what the reader ought to know about them is told."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from zwgk.cli.exits import CLEAN, tell
from zwgk.errors import ConfigurationError, ZwgkError
from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from zwgk.pipeline import Bench
    from zwgk.run.files import FileReader, HowRead

Made = TypeVar("Made")


class Reading(NamedTuple):
    """How files are to be read."""

    words: Mapping[str, str]
    encoding: str | None = None
    limits: Sequence[str] = ()
    revisions: str = "accept"
    lexicon: str | None = None
    """A file that adds to the vocabulary."""

    def how(self) -> "HowRead":
        """Give what decides on the documents that files are read into.

        Raises:
            ConfigurationError: a limit is wrong.
        """
        from zwgk.read.limits import limits_of
        from zwgk.run.files import HowRead

        return HowRead(self.encoding, limits_of(self.limits), self.revisions, self.lexicon)


def bench_of(reading: Reading, lang: str) -> "Bench":
    """Make ready what documents are compared on, its sentences in a language.

    Raises:
        ConfigurationError: the file that adds to the vocabulary cannot be read.
    """
    from zwgk.pipeline import Bench
    from zwgk.report.messages import say_in

    return Bench(lexicon_of(reading), say_in(lang))


def read_sources(names: Sequence[str], reading: Reading) -> Iterator[Source]:
    """Read files one after the other.

    Raises:
        ZwgkError: one of them cannot be read.
    """
    from zwgk.read.limits import limits_of
    from zwgk.read.source import read_source

    _refuse_stdin_twice(names, reading.words)
    limits = limits_of(reading.limits)
    for name in names:
        yield read_source(
            name, encoding=reading.encoding, limits=limits, revisions=reading.revisions
        )


def reader_of(reading: Reading, bench: "Bench", *, indexed: bool) -> "FileReader":
    """Make ready what reads files for a bench, with the index or without.

    Raises:
        ConfigurationError: a limit is wrong.
    """
    from zwgk.run.files import FileReader

    return FileReader(bench, reading.how(), cache_of(indexed=indexed))


def cache_of(*, indexed: bool) -> "Path | None":
    """Give the folder of the index, where one is wanted and there can be one."""
    if not indexed:
        return None
    from zwgk.run.index import cache_folder

    return cache_folder()


def read_documents(
    names: Sequence[str], files: "FileReader", words: Mapping[str, str]
) -> list[Source]:
    """Read files, their documents with them, and give what was read.

    Raises:
        ZwgkError: one of them cannot be read, or is no policy document.
    """
    _refuse_stdin_twice(names, words)
    return [files.source(name) for name in names]


def _refuse_stdin_twice(names: Sequence[str], words: Mapping[str, str]) -> None:
    from zwgk.read.source import STDIN

    if names.count(STDIN) > 1:
        raise ConfigurationError(words["stdin-twice"])


def made_of_each(
    names: Sequence[str], reading: Reading, make: Callable[[Source], Made]
) -> tuple[list[Made], int]:
    """Make something of each file, and give the code for those of which nothing can be made.

    They are told, and do not keep back the others.

    Raises:
        ZwgkError: there is only one, and nothing can be made of it.
    """
    made: list[Made] = []
    code = CLEAN
    for name in names:
        try:
            (source,) = read_sources((name,), reading)
            made.append(make(source))
        except ZwgkError as error:
            if len(names) == 1:
                raise
            tell(str(error))
            code = max(code, error.exit_code)
    return made, code


def lexicon_of(reading: Reading) -> Lexicon:
    """Load the vocabulary, and tell which entries an added file changes.

    Raises:
        ConfigurationError: the added file cannot be read.
    """
    from zwgk.read.lexicon import load_lexicon

    lexicon = load_lexicon(reading.lexicon)
    for entry in lexicon.replaced:
        notice("replaced", reading.words, entry=entry)
    return lexicon


def without_repeats(
    local: Source, parents: Sequence[Source], words: Mapping[str, str]
) -> list[Source]:
    """Give the parents, each content once; tell where one was given twice, or is the local one."""
    kept: dict[str, Source] = {}
    for parent in parents:
        if parent.sha256 in kept:
            notice("same-parent", words, first=kept[parent.sha256].name, second=parent.name)
        elif parent.sha256 == local.sha256:
            notice("same-file", words, local=local.name, parent=parent.name)
        kept.setdefault(parent.sha256, parent)
    return list(kept.values())


def notice(key: str, words: Mapping[str, str], /, **values: str) -> None:
    """Tell the user something that is no error."""
    tell(words["notice"].format(message=words[key].format(**values)))
