"""The files that were named, read; what the reader ought to know about them is told."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zwgk.cli.exits import tell
from zwgk.errors import ConfigurationError
from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source


class Reading(NamedTuple):
    """How files are to be read."""

    words: Mapping[str, str]
    encoding: str | None = None
    limits: Sequence[str] = ()
    revisions: str = "accept"


def read_sources(names: Sequence[str], reading: Reading) -> Iterator[Source]:
    """Read files one after the other.

    Raises:
        ZwgkError: one of them cannot be read.
    """
    from zwgk.read.source import STDIN, read_source

    if names.count(STDIN) > 1:
        raise ConfigurationError(reading.words["stdin-twice"])
    from zwgk.read.limits import limits_of

    limits = limits_of(reading.limits)
    for name in names:
        yield read_source(
            name, encoding=reading.encoding, limits=limits, revisions=reading.revisions
        )


def lexicon_of(overlay: str | None, words: Mapping[str, str]) -> Lexicon:
    """Load the vocabulary, and tell which entries an added file changes.

    Raises:
        ConfigurationError: the added file cannot be read.
    """
    from zwgk.read.lexicon import load_lexicon

    lexicon = load_lexicon(overlay)
    for entry in lexicon.replaced:
        notice("replaced", words, entry=entry)
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
