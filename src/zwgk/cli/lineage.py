"""`zwgk lineage FOLDER`."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, INCOMPLETE
from zwgk.cli.inputs import Reading, lexicon_of
from zwgk.cli.outputs import deliver, refuse_inputs, targets_of
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import NothingToCompareError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def lineage(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument()],
    *,
    format: options.LineageFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Say who cites whom in a folder; leave with 3 where a file could not be looked at."""
    from zwgk.cli.library import read_library
    from zwgk.pipeline import Bench
    from zwgk.published.lineage_v1 import LeftAside
    from zwgk.report import LINEAGE_FORMATS, show_in
    from zwgk.report.messages import say_in
    from zwgk.report.view import View

    words = words_of(ctx)
    targets = targets_of(format, output or (), LINEAGE_FORMATS, words)
    bench = Bench(lexicon_of(lexicon, words), say_in(lang_of(ctx)))
    reading = Reading(words, encoding, limit or (), revisions)
    library = read_library((folder,), bench, reading, relative=True)
    if not library.sources:
        raise NothingToCompareError(words["no-document"].format(folder=folder))
    refuse_inputs(targets, [str(Path(folder, each.name)) for each in library.sources], words)
    family = bench.lineage(
        library.sources, [LeftAside(each.name, each.why) for each in library.aside]
    )
    deliver(partial(show_in, family), targets, LINEAGE_FORMATS, View(lang_of(ctx)), words)
    return INCOMPLETE if any(each.unreadable for each in library.aside) else CLEAN
