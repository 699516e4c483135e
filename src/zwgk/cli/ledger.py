"""`zwgk ledger FILE…`."""

from functools import partial
from typing import Annotated, Literal

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.inputs import Reading, lexicon_of, read_sources
from zwgk.cli.outputs import deliver, refuse_inputs, targets_of
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
    from zwgk import pipeline
    from zwgk.report import LEDGER_FORMATS, result_in
    from zwgk.report.messages import say_in
    from zwgk.report.view import View

    words, parents = words_of(ctx), parent or ()
    targets = targets_of(format, output or (), LEDGER_FORMATS, words)
    refuse_inputs(targets, (*files, *parents), words)
    read = list(read_sources((*files, *parents), Reading(words, encoding, limit or (), revisions)))
    bench = pipeline.Bench(lexicon_of(lexicon, words), say_in(lang_of(ctx)))
    made = bench.ledger(read[: len(files)], read[len(files) :])
    deliver(
        partial(result_in, made), targets, LEDGER_FORMATS, View(lang_of(ctx), by=ordered_by), words
    )
    return CLEAN
