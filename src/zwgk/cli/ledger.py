"""`zwgk ledger FILE…`."""

from typing import Annotated, Literal

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.inputs import Reading, bench_of, read_sources
from zwgk.cli.outputs import outputs_of
from zwgk.cli.words import lang_of, words_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def ledger(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument()],
    *,
    parent: Annotated[list[str] | None, typer.Option("--parent")] = None,
    ordered_by: Annotated[Literal["clause", "unit"], typer.Option("--by")] = "clause",
    format: options.LedgerFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """List the tasks that FILES set: what, who answers, until when."""
    from zwgk.report import LEDGER_FORMATS
    from zwgk.report.view import View

    words, named = words_of(ctx), (*files, *(parent or ()))
    outputs = outputs_of(format, output, LEDGER_FORMATS, words)
    outputs.spare(named)
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    read = tuple(read_sources(named, reading))
    made = bench_of(reading, lang_of(ctx)).ledger(read[: len(files)], read[len(files) :])
    outputs.show(made, View(lang_of(ctx), by=ordered_by))
    return CLEAN
