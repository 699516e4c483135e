"""What is to be compared: local documents, each with where its parents come from."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from glob import glob
from pathlib import Path
from typing import NamedTuple

from zwgk.cli.configuration import Settings
from zwgk.model.document import Tier

KINDS = frozenset({".txt", ".docx", ".html", ".htm", ".mht", ".mhtml", ".pdf", ".md"})
"""Endings of the files in a library."""


class Task(NamedTuple):
    """A local document to compare."""

    local: Path
    parents: tuple[Path, ...]
    """Those that the configuration names, the nearest first."""
    by_citation: bool
    """Its parents are those that it cites, as far as the library has them."""
    tier: Tier | None = None


class Tasks(NamedTuple):
    """All that a run is to compare, and what could not be made out."""

    every: tuple[Task, ...]
    library: tuple[Path, ...]
    problems: tuple[str, ...] = ()
    complete: bool = True
    """Nothing that the configuration names was left aside."""


def tasks_of(settings: Settings, paths: Sequence[str], words: Mapping[str, str]) -> Tasks:
    """Say what a run compares: everything, or what the paths that were given concern."""
    problems: list[str] = []
    folders = tuple(settings.folder / name for name in settings.config.library)
    library = tuple(_library(settings, folders, words, problems))
    every = tuple(_merged(_paired(settings, folders, words, problems)))
    if not paths:
        return Tasks(every, library, tuple(problems))
    chosen: dict[Path, Task] = {}
    problems = []
    for name in paths:
        path = Path(name).absolute()
        found = [task for task in every if _concerns(path, task, folders)]
        if not found and folders and path.is_file():
            found = [Task(_real(path), (), by_citation=True)]
        if not found:
            key = "path-without-parents" if path.exists() else "path-missing"
            problems.append(words[key].format(path=name))
        chosen.update((task.local, task) for task in found)
    return Tasks(tuple(chosen.values()), library, tuple(problems), complete=False)


def _paired(
    settings: Settings, folders: Sequence[Path], words: Mapping[str, str], problems: list[str]
) -> Iterator[Task]:
    for pair in settings.config.pairs:
        found = _files(settings.folder, pair.local)
        if not _is_file(settings.folder / pair.local):
            found = [path for path in found if not any(_is_in(path, each) for each in folders)]
        if not found:
            problems.append(words["no-file-matches"].format(pattern=pair.local))
        parents: list[Path] = []
        for pattern in pair.parents:
            # One that is not there is left in: whoever reads it says so.
            parents += _files(settings.folder, pattern) or [settings.folder / pattern]
        for path in found:
            others = tuple(parent for parent in parents if parent != path)
            yield Task(path, others, not pair.parents, pair.tier)


def _merged(tasks: Iterable[Task]) -> Iterator[Task]:
    """Make one task of all that pairs say of one document."""
    by_local: dict[Path, Task] = {}
    for task in tasks:
        before = by_local.get(task.local)
        if before is not None:
            task = Task(  # noqa: PLW2901 # what both pairs say
                task.local,
                tuple(dict.fromkeys((*before.parents, *task.parents))),
                before.by_citation or task.by_citation,
                before.tier or task.tier,
            )
        by_local[task.local] = task
    return iter(by_local.values())


def _library(
    settings: Settings, folders: Sequence[Path], words: Mapping[str, str], problems: list[str]
) -> Iterator[Path]:
    for folder in folders:
        found = [
            path
            for path in sorted(_below(folder))
            if path.suffix.lower() in KINDS and path.is_file() and not _is_hidden(path, folder)
        ]
        if not found:
            problems.append(words["library-empty"].format(folder=settings.shown(folder)))
        yield from map(_real, found)


def _below(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.rglob("*")
    except (OSError, ValueError):  # not to be entered, or named as no folder can be
        return


def _files(folder: Path, pattern: str) -> list[Path]:
    if _is_file(folder / pattern):  # a name may hold what a pattern is made of: 方案[2022].txt
        return [_real(folder / pattern)]
    found = (folder / name for name in glob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207 # pathlib refuses ../
    return sorted(map(_real, filter(_is_file, found)))


def _concerns(path: Path, task: Task, folders: Sequence[Path]) -> bool:
    """Say whether a path is a task's own document, its parent, or a folder of such."""
    if any(_is_in(each, path) for each in (task.local, *task.parents)):
        return True
    return task.by_citation and any(_is_in(path, folder) for folder in folders)


def _is_in(path: Path, folder: Path) -> bool:
    return _real(path).is_relative_to(_real(folder))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except ValueError:  # named as no file can be
        return False


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)


def _real(path: Path) -> Path:
    # Links stay: it is their name that was written down.
    return Path(os.path.abspath(path))  # noqa: PTH100 # without following them
