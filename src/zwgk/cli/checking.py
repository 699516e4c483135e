"""A run of the gate: every document read, compared and reviewed; what cannot be, told."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from zwgk.cli.configuration import Settings
from zwgk.cli.exits import CLEAN, INCOMPLETE, USAGE, tell
from zwgk.cli.inputs import Reading, notice, reader_of, without_repeats
from zwgk.cli.tasks import Task, Tasks
from zwgk.errors import ParentMissingError, ZwgkError
from zwgk.model.source import Source
from zwgk.model.text import swapped
from zwgk.published.exceptions import Checked

if TYPE_CHECKING:
    from zwgk.model.document import Tier
    from zwgk.model.lexicon import Lexicon
    from zwgk.published.comparison_v1 import ComparisonV1, Say


class Compared(NamedTuple):
    """A local document that was compared."""

    local: Path
    parents: tuple[Path, ...]
    comparison: "ComparisonV1"


class Unread(NamedTuple):
    """Something that was to be compared and was not."""

    name: str
    why: str


class Run(NamedTuple):
    """What came of all tasks."""

    compared: tuple[Compared, ...]
    unread: tuple[Unread, ...]
    code: int
    """Of whatever went wrong; 0 where nothing did."""

    def checked(self, settings: Settings) -> tuple[Checked, ...]:
        """Give the comparisons as those who review them call them."""
        return tuple(
            Checked(settings.name_of(each.local), each.comparison) for each in self.compared
        )


class Means(NamedTuple):
    """What documents are compared with."""

    settings: Settings
    reading: Reading
    lexicon: "Lexicon"
    say: "Say"
    tier: "Tier | None" = None
    indexed: bool = True
    """Documents are looked for in the index, and kept there."""


def run_tasks(tasks: Tasks, means: Means) -> Run:
    """Compare everything; what goes wrong with one document does not keep back the others.

    Raises:
        ConfigurationError: what was asked for cannot be done with any document.
    """
    return _Gate(means).run(tasks)


class _Gate:
    """One run."""

    def __init__(self, means: Means) -> None:
        from zwgk.pipeline import Bench

        config = means.settings.config
        units = [
            tuple(swapped(name, means.lexicon.misprints) for name in group)
            for group in config.units
        ]
        self._means = means
        self._words = means.reading.words
        self._bench = Bench(
            means.lexicon._replace(synonyms=(*means.lexicon.synonyms, *units)), means.say
        )
        self._files = reader_of(means.reading, self._bench, indexed=means.indexed)
        self._sources: dict[Path, Source] = {}
        self._library: list[tuple[Path, Source]] = []
        self._unread: list[Unread] = []
        self._code = CLEAN

    def run(self, tasks: Tasks) -> Run:
        compared: list[Compared] = []
        for problem in tasks.problems:
            name, _, why = problem.partition("：")
            self._missed(name, why, INCOMPLETE)
        if any(task.by_citation for task in tasks.every):
            for path in tasks.library:
                with self._told(path):
                    self._library.append((path, self._source(path)))
        for number, task in enumerate(tasks.every, start=1):
            _show_progress(f"{number}/{len(tasks.every)} {self._shown(task.local)}")
            with self._told(task.local):
                compared.append(self._compared(task))
        _show_progress("")
        return Run(tuple(compared), tuple(self._unread), self._code)

    def _compared(self, task: Task) -> Compared:
        from zwgk.pipeline import Demands
        from zwgk.published.exceptions import choose_rules, require_parents

        config = self._means.settings.config
        local = self._source(task.local)
        given = [(path, self._source(path)) for path in task.parents]
        if task.by_citation:
            given += self._cited(local, task)
        if not given:
            raise ParentMissingError(self._words["no-parents"].format(path=local.name))
        _show_progress("")
        kept = without_repeats(local, [source for _, source in given], self._words)
        parents = [(path, source) for path, source in given if any(source is each for each in kept)]
        demands = Demands(
            self._means.tier or task.tier or config.tier, config.mandatory, config.not_applicable
        )
        comparison = self._bench.compare(local, [source for _, source in parents], demands)
        comparison = choose_rules(comparison, config.select, config.ignore)
        if config.require_parents:
            comparison = require_parents(comparison)
            for each in comparison.parents:
                if not each.provided:
                    cited = each.doc_number or each.title or ""
                    why = self._words["parent-required"].format(cited=cited)
                    self._missed(self._shown(task.local), why, INCOMPLETE)
        return Compared(task.local, tuple(path for path, _ in parents), comparison)

    def _cited(self, local: Source, task: Task) -> list[tuple[Path, Source]]:
        """Give the parents that a document cites and the library has."""
        library = [entry for entry in self._library if entry[0] not in (task.local, *task.parents)]
        found, cited = self._bench.parents_of(local, [source for _, source in library])
        for each in cited:
            if len(each.found) > 1:
                names = "、".join(source.name for source in each.found)
                why = self._words["parent-unclear"].format(cited=each.quote, names=names)
                self._missed(local.name, why, INCOMPLETE)
        return [(path, source) for source in found for path, own in library if own is source]

    def _source(self, path: Path) -> Source:
        if path not in self._sources:
            self._sources[path] = self._files.source(_openable(path), called=self._shown(path))
        return self._sources[path]

    @contextmanager
    def _told(self, path: Path) -> Iterator[None]:
        """Tell of an error with one document, and go on; one with the command itself ends all."""
        try:
            yield
        except ZwgkError as error:
            if error.exit_code == USAGE:
                raise
            name, why = self._shown(path), str(error)
            for said in (name, _openable(path)):
                why = why.removeprefix(f"{said}：")
            self._missed(name, why, error.exit_code)

    def _missed(self, name: str, why: str, code: int) -> None:
        _show_progress("")
        tell(f"{name}：{why}")
        self._unread.append(Unread(name, why))
        self._code = max(self._code, code)

    def _shown(self, path: Path) -> str:
        return self._means.settings.shown(path)


def untold_declarations(run: Run, settings: Settings, words: Mapping[str, str]) -> None:
    """Tell of declarations that no parent item has the words of: the parent may have changed."""
    reasons = {item.reason for each in run.compared for item in each.comparison.items}
    for declared in settings.config.not_applicable:
        if declared.reason not in reasons:
            notice("declaration-unused", words, text=declared.text)


def inputs_of(tasks: Tasks) -> Sequence[str]:
    """Name every file that a run reads."""
    every: Iterable[Path] = (path for task in tasks.every for path in (task.local, *task.parents))
    return [str(path) for path in (*every, *tasks.library)]


def _openable(path: Path) -> str:
    """Name a file as it can be opened from here, in errors of whoever opens it."""
    try:
        name = os.path.relpath(path)
    except ValueError:  # on another drive
        return str(path)
    return f"./{name}" if name.startswith("-") else name


def _show_progress(told: str) -> None:
    """Say what is being done, where somebody may be waiting; nothing is left of it in the end."""
    from zwgk.report.safe import one_line

    if sys.stderr is None:
        return
    try:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{one_line(told)}")
            sys.stderr.flush()
    except (OSError, ValueError):
        return  # it is closed, or cannot show what a file is called
