"""`zwgk matrix LOCAL… --parent P`."""

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND, tell
from zwgk.cli.inputs import Reading, cache_of, lexicon_of, read_sources
from zwgk.cli.outputs import Outputs, Target, outputs_of, total, write_pieces, write_stdout
from zwgk.cli.progress import Progress
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError, NothingToCompareError, WriteError

if TYPE_CHECKING:
    from zwgk.published.gate import Gate
    from zwgk.published.matrix_v1 import Column, Unread
    from zwgk.run.columns import Against
    from zwgk.run.journal import Journal

app = typer.Typer(rich_markup_mode=None, add_completion=False)

_WORTH_MORE_JOBS = 32
"""With fewer documents, a second process takes as long to start as it saves."""
_MOST_JOBS = 256


@app.command(cls=Command)
def matrix(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument()],
    *,
    parents: Annotated[list[str], typer.Option("--parent")],
    format: options.MatrixFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: options.FailOn = "error",
    strict: options.Strict = False,
    jobs: options.Jobs = None,
    resume: options.Resume = False,
    no_index: options.NoIndex = False,
    tier: options.AsTier = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Hold each of FILES against the parents; one that cannot be read is told."""
    from zwgk.lineage.matrix import matrix_of
    from zwgk.pipeline import Bench
    from zwgk.report import MATRIX_FORMATS
    from zwgk.report.view import View
    from zwgk.run.columns import Against, kept_columns

    words = words_of(ctx)
    outputs = outputs_of(format, output, MATRIX_FORMATS, words)
    names = _names(files, words)
    outputs.spare((*names, *parents))
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    against = Against(
        tuple(read_sources(parents, reading)),
        options.tier_named(tier),
        reading.how(),
        cache_of(indexed=not no_index),
    )
    heads = Bench(lexicon_of(reading), lambda _: "").matrix_items(against.parents)
    shown = _Shown(outputs, options.gate_of(fail_on, strict=strict))
    with _journal(outputs, against, resume=resume) as journal:
        done = kept_columns(names, against, _jobs(jobs, len(names), words), journal)
        for result in _watched(done, len(names), words):
            shown.take(result)
        shown.tell_unread()
        if shown.tables.targets:
            made = matrix_of(*heads, shown.columns, shown.unread)
            shown.tables.show(made, View(lang_of(ctx), paths=tuple(names)))
        if journal is not None:
            shown.write_lines(journal)
            journal.remove()
    tell(total(shown.passed, shown.failed, len(shown.unread), words))
    return shown.code()


class _Shown:
    """The results of a run: shown as they come where that is asked for, and else collected."""

    def __init__(self, outputs: Outputs, gate: "Gate") -> None:
        from zwgk.published.json_text import json_text
        from zwgk.published.matrix_v1 import Unread

        self._text_of = partial(json_text, indent=None)
        self._unread_shape = Unread
        self._gate = gate
        targets = outputs.targets
        self.lines = outputs._replace(targets=tuple(each for each in targets if _in_lines(each)))
        self.tables = outputs._replace(
            targets=tuple(each for each in targets if not _in_lines(each))
        )
        self.columns: list[Column] = []
        self.unread: list[Unread] = []
        self.passed = self.failed = 0
        """How many documents the gate lets through, and how many it stops."""

    def take(self, result: "Column | Unread") -> None:
        """Take the result of the next file."""
        if isinstance(result, self._unread_shape):
            self.unread.append(result)
        else:
            stopped = _fails(result, self._gate)
            self.passed, self.failed = self.passed + (not stopped), self.failed + stopped
            if self.tables.targets:
                self.columns.append(result)
        if not self.lines.only_files:
            write_stdout(self.line_of(result), self.lines.words, for_machines=True)

    def tell_unread(self) -> None:
        """Tell of each file that could not be read.

        Raises:
            NothingToCompareError: none could be, and there is no line to say so.
        """
        for each in self.unread:
            tell(each.message)
        if not self.passed + self.failed and not self.lines.targets:
            raise NothingToCompareError(self.lines.words["no-document-read"])

    def write_lines(self, journal: "Journal") -> None:
        """Write the results from the journal, one by one: a province is not held at once.

        Raises:
            WriteError: they cannot be written.
        """
        for path in self.lines.paths:
            write_pieces(path, map(self.line_of, journal.results()), self.lines.words)
            tell(self.lines.words["written"].format(path=path))

    def line_of(self, result: object) -> str:
        """Give a result as it stands among lines."""
        return self._text_of(result) + "\n"

    def code(self) -> int:
        """Give the code that the run earned."""
        if self.unread:
            return max(each.code for each in self.unread)
        return FOUND if self.failed else CLEAN


def _fails(column: "Column", gate: "Gate") -> bool:
    from zwgk.model.finding import Severity
    from zwgk.published.gate import fails

    grave = Severity[column.gravest.upper()] if column.gravest else None
    return fails(column.needs_review, grave, gate)


def _in_lines(target: Target) -> bool:
    return target.format == "jsonl"


def _names(given: Sequence[str], words: Mapping[str, str]) -> list[str]:
    """Give the files that were named, those of a folder for the folder."""
    names: list[str] = []
    for name in given:
        if name == "-":
            raise ConfigurationError(words["matrix-stdin"])
        if not Path(name).is_dir():
            names.append(name)
            continue
        inside = [each for each in sorted(Path(name).iterdir()) if each.is_file()]
        names += [str(each) for each in inside if not each.name.startswith((".", "~$"))]
    if not names:
        raise NothingToCompareError(words["no-files"].format(path=given[0]))
    return names


def _jobs(asked: str | None, files: int, words: Mapping[str, str]) -> int:
    """Say how many processes are to work."""
    if asked is None:
        if files < _WORTH_MORE_JOBS:
            return 1
        usable = getattr(os, "sched_getaffinity", None)
        return len(usable(0)) if usable else (os.cpu_count() or 1)
    if not asked.isascii() or not asked.isdigit() or not 0 < int(asked) <= _MOST_JOBS:
        raise ConfigurationError(words["jobs-wrong"].format(value=asked))
    return int(asked)


@contextmanager
def _journal(outputs: Outputs, against: "Against", *, resume: bool) -> "Iterator[Journal | None]":
    """Keep what a run has done beside the first file that it is to write."""
    if not outputs.paths:
        if resume:
            raise ConfigurationError(outputs.words["resume-needs-output"])
        yield None
        return
    from zwgk.run.columns import run_of
    from zwgk.run.journal import Journal

    beside = Path(outputs.paths[0] + ".part")
    try:
        with Journal(beside, run_of(against), resume=resume) as journal:
            yield journal
    except KeyboardInterrupt:
        tell(outputs.words["interrupted-kept"].format(path=beside))
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise WriteError(outputs.words["unwritable"].format(path=beside, why=why)) from error


def _watched(
    results: "Generator[Column | Unread]",
    total: int,
    words: Mapping[str, str],
) -> "Iterator[Column | Unread]":
    """Show how far a run is."""
    progress = Progress(total, words)
    try:
        for result in results:
            progress.clear()
            yield result
            progress.step()
    finally:
        progress.clear()
        results.close()
