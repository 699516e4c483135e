"""`zwgk lint FILE…`."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND, tell
from zwgk.cli.inputs import Reading, lexicon_of, read_sources
from zwgk.cli.outputs import deliver, explained, refuse_inputs, targets_of
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ZwgkError

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon
    from zwgk.published.gate import Gate
    from zwgk.published.lint_v1 import LintV1

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def lint(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument()],
    *,
    format: options.LintFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: options.FailOn = "error",
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Look for what is wrong with each of FILES by itself; one that cannot be read is told."""
    from zwgk.report import LINT_FORMATS, show_in
    from zwgk.report.view import View

    words = words_of(ctx)
    targets = targets_of(format, output or (), LINT_FORMATS, words)
    refuse_inputs(targets, files, words)
    reading = Reading(words, encoding, limit or (), revisions)
    read, code = _read(files, reading, lexicon_of(lexicon, words), lang_of(ctx))
    if read:
        gate = options.gate_of(fail_on, strict=False)
        paths = tuple(name for name, _ in read)
        results = tuple(result for _, result in read)
        view = View(lang_of(ctx), gate, paths=paths, explain=explained(lang_of(ctx)))
        deliver(partial(show_in, results), targets, LINT_FORMATS, view, words)
        return code or (FOUND if _fails(results, gate) else CLEAN)
    return code


def _read(
    files: Sequence[str], reading: Reading, lexicon: "Lexicon", lang: str
) -> tuple[list[tuple[str, "LintV1"]], int]:
    """Look at what can be read, tell of the rest, and give the code for it."""
    from zwgk import pipeline
    from zwgk.report.messages import messages_in

    say = messages_in(lang).notice
    read: list[tuple[str, LintV1]] = []
    code = CLEAN
    for name in files:
        try:
            (source,) = read_sources((name,), reading)
            read.append((source.name, pipeline.lint(source, lexicon, say)))
        except ZwgkError as error:
            if len(files) == 1:
                raise
            tell(str(error))
            code = max(code, error.exit_code)
    return read, code


def _fails(results: Sequence["LintV1"], gate: "Gate") -> bool:
    from zwgk.model.finding import Severity

    return gate.fail_on is not None and any(
        Severity[finding.severity.upper()] >= gate.fail_on
        for result in results
        for finding in result.findings
    )
