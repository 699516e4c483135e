"""Folders of documents, in which those that a document cites are found."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zwgk.cli.inputs import notice
from zwgk.cli.tasks import KINDS
from zwgk.errors import (
    ConfigurationError,
    ImplausibleError,
    NothingToCompareError,
    ParentMissingError,
    ZwgkError,
)
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.pipeline import Bench, Cited
    from zwgk.run.files import FileReader

_MAY_BE_ONE = frozenset(
    {".doc", ".wps", ".rtf", ".odt", ".ofd", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"}
    | {".xls", ".xlsx", ".et", ".ppt", ".pptx", ".zip", ".rar", ".7z"}
)
"""Endings of files that zwgk does not read, and in which what is missing may be all the same.
What ends otherwise lies beside documents: a list of them, a configuration."""
_NAMED = 3
"""So many files are named where more were left aside."""


class Aside(NamedTuple):
    """A file of a folder that is no document, or could not be read."""

    name: str
    why: str
    unreadable: bool
    """It may be a document all the same: nobody could look."""


class Library(NamedTuple):
    """The documents of some folders."""

    sources: tuple[Source, ...]
    aside: tuple[Aside, ...]


def library_files(folder: str, words: Mapping[str, str]) -> list[Path]:
    """Give the files in a folder, and in those in it, that may be documents.

    Raises:
        ConfigurationError: it is no folder.
        NothingToCompareError: it holds no file.
    """
    root = Path(folder)
    if not root.is_dir():
        raise ConfigurationError(words["no-folder"].format(folder=folder))
    found = [
        path
        for path in sorted(root.rglob("*"))
        if path.suffix.lower() in KINDS | _MAY_BE_ONE
        and not _is_hidden(path, root)
        and path.is_file()
    ]
    if not found:
        raise NothingToCompareError(words["folder-empty"].format(folder=folder))
    return found


def read_library(
    folders: Sequence[str],
    files: "FileReader",
    words: Mapping[str, str],
    *,
    relative: bool = False,
) -> Library:
    """Read and parse what some folders hold; what is no document is left aside.

    Files are called by their paths as given, or from their folder: then they are called the
    same from wherever it is looked at.

    Raises:
        ConfigurationError: one of them is no folder, or a limit is wrong.
        NothingToCompareError: one holds no file.
    """
    sources: list[Source] = []
    aside: list[Aside] = []
    for folder in folders:
        for path in library_files(folder, words):
            name = path.relative_to(folder).as_posix() if relative else str(path)
            try:
                sources.append(files.source(str(path), called=name))
            except ConfigurationError:
                raise
            except ZwgkError as error:
                why = str(error).removeprefix(f"{path}：").removeprefix(f"{name}：")
                aside.append(Aside(name, why, not isinstance(error, ImplausibleError)))
    return Library(tuple(sources), tuple(aside))


def cited_parents(
    local: Source,
    folders: Sequence[str],
    library: Library,
    bench: "Bench",
    words: Mapping[str, str],
) -> tuple[Source, ...]:
    """Find the parents that a document cites, the nearest first; tell what cannot be told.

    Raises:
        ParentMissingError: none of them is in the folders.
    """
    _tell_aside(library, words)
    parents, cited = bench.parents_of(local, library.sources)
    for each in cited:
        _tell_unclear(each, words)
    if not parents:
        raise ParentMissingError(_none_found(local, cited, folders, words))
    return parents


def _tell_aside(library: Library, words: Mapping[str, str]) -> None:
    """Tell which files of a library were left aside."""
    if library.aside:
        names = "、".join(each.name for each in library.aside[:_NAMED])
        more = words["and-others"] if len(library.aside) > _NAMED else ""
        notice("left-aside", words, n=str(len(library.aside)), names=names + more)


def _tell_unclear(cited: "Cited", words: Mapping[str, str]) -> None:
    if len(cited.found) > 1:
        names = "、".join(source.name for source in cited.found)
        notice("cited-unclear", words, cited=cited.quote, names=names)


def _none_found(
    local: Source, cited: Sequence["Cited"], folders: Sequence[str], words: Mapping[str, str]
) -> str:
    path = words["stdin"] if local.name == "-" else local.name
    if not cited:
        return words["cites-nothing"].format(path=path)
    quotes = "、".join(each.quote for each in cited)
    return words["none-at-hand"].format(path=path, folders="、".join(folders), cited=quotes)


def _is_hidden(path: Path, root: Path) -> bool:
    # ~$ is what Word calls the lock of an open file.
    return any(part.startswith((".", "~$")) for part in path.relative_to(root).parts)
