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
from zwgk.cli.exits import CLEAN, tell
from zwgk.cli.inputs import Reading, lexicon_of, read_sources
from zwgk.cli.outputs import Target, deliver, refuse_inputs, targets_of, write_stdout
from zwgk.cli.progress import Progress
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError, NothingToCompareError, WriteError

if TYPE_CHECKING:
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
    jobs: options.Jobs = None,
    resume: options.Resume = False,
    no_index: options.NoIndex = False,
    tier: options.AsTier = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Hold each of FILES against the parents; one that cannot be read is told."""
    from zwgk.lineage.matrix import matrix_of
    from zwgk.pipeline import Bench
    from zwgk.read.limits import DEFAULT_LIMITS, limits_of
    from zwgk.report import MATRIX_FORMATS, result_in
    from zwgk.report.view import View
    from zwgk.run.columns import Against, kept_columns
    from zwgk.run.index import cache_folder

    words = words_of(ctx)
    targets = targets_of(format, output or (), MATRIX_FORMATS, words)
    names = _names(files, words)
    refuse_inputs(targets, (*names, *parents), words)
    against = Against(
        tuple(read_sources(parents, Reading(words, encoding, limit or ()))),
        options.tier_named(tier),
        encoding,
        limits_of(limit) if limit else DEFAULT_LIMITS,
        lexicon,
        None if no_index else str(cache_folder()),
    )
    heads = Bench(lexicon_of(lexicon, words), lambda _: "").matrix_items(against.parents)
    shown = _Shown(targets, words)
    with _journal(targets, against, words, resume=resume) as journal:
        done = kept_columns(names, against, _jobs(jobs, len(names), words), journal)
        for result in _watched(done, len(names), words):
            shown.take(result)
        for each in shown.unread:
            tell(each.message)
        if len(shown.unread) == len(names) and not shown.in_lines:
            raise NothingToCompareError(words["no-document-read"])
        if shown.tables:
            made = matrix_of(*heads, shown.columns, shown.unread)
            view = View(lang_of(ctx), paths=tuple(names))
            deliver(partial(result_in, made), shown.tables, MATRIX_FORMATS, view, words)
        if journal is not None:
            for path in shown.files_of_lines:
                _write_lines(path, journal, words)
            journal.remove()
    return max((each.code for each in shown.unread), default=CLEAN)


class _Shown:
    """The results of a run: shown as they come where that is asked for, and else collected."""

    def __init__(self, targets: Sequence[Target], words: Mapping[str, str]) -> None:
        from zwgk.published.json_text import json_text
        from zwgk.published.matrix_v1 import Unread

        self._words = words
        self._text_of = partial(json_text, indent=None)
        self._unread_shape = Unread
        self.tables = [target for target in targets if target.format != "jsonl"]
        in_lines = [target for target in targets if target.format == "jsonl"]
        self.in_lines = bool(in_lines)
        self.files_of_lines = [target.path for target in in_lines if target.path]
        self._to_stdout = len(in_lines) > len(self.files_of_lines)
        self.columns: list[Column] = []
        self.unread: list[Unread] = []

    def take(self, result: "Column | Unread") -> None:
        """Take the result of the next file."""
        if isinstance(result, self._unread_shape):
            self.unread.append(result)
        elif self.tables:
            self.columns.append(result)
        if self._to_stdout:
            write_stdout(self._text_of(result) + "\n", self._words, for_machines=True)


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
def _journal(
    targets: Sequence[Target], against: "Against", words: Mapping[str, str], *, resume: bool
) -> "Iterator[Journal | None]":
    """Keep what a run has done beside the first file that it is to write."""
    path = next((target.path for target in targets if target.path), None)
    if path is None:
        if resume:
            raise ConfigurationError(words["resume-needs-output"])
        yield None
        return
    from zwgk.run.columns import run_of
    from zwgk.run.journal import Journal

    beside = Path(path + ".part")
    try:
        with Journal(beside, run_of(against), resume=resume) as journal:
            yield journal
    except KeyboardInterrupt:
        tell(words["interrupted-kept"].format(path=beside))
        raise
    except OSError as error:
        why = error.strerror or str(error)
        raise WriteError(words["unwritable"].format(path=beside, why=why)) from error


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


def _write_lines(path: str, journal: "Journal", words: Mapping[str, str]) -> None:
    """Write the results as they were written down, one by one: a province is not held at once."""
    from zwgk.published.json_text import json_text

    beside = Path(f"{path}.{os.getpid()}")
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as file:
            for record in journal.results():
                file.write(json_text(record, indent=None) + "\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(Path(path).resolve())
    except OSError as error:
        beside.unlink(missing_ok=True)
        why = error.strerror or str(error)
        raise WriteError(words["unwritable"].format(path=path, why=why)) from error
    tell(words["written"].format(path=path))
