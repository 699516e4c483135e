"""`zwgk lineage FOLDER`."""

from pathlib import Path
from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, INCOMPLETE
from zwgk.cli.inputs import Reading, bench_of, reader_of
from zwgk.cli.outputs import outputs_of
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
    no_index: options.NoIndex = False,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Say who cites whom in a folder; leave with 3 where a file could not be looked at."""
    from zwgk.cli.library import read_library
    from zwgk.published.lineage_v1 import LeftAside
    from zwgk.report import LINEAGE_FORMATS
    from zwgk.report.view import View

    words = words_of(ctx)
    outputs = outputs_of(format, output, LINEAGE_FORMATS, words)
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    bench = bench_of(reading, lang_of(ctx))
    files = reader_of(reading, bench, indexed=not no_index)
    library = read_library((folder,), files, words, relative=True)
    if not library.sources:
        raise NothingToCompareError(words["no-document"].format(folder=folder))
    outputs.spare(str(Path(folder, each.name)) for each in library.sources)
    family = bench.lineage(
        library.sources, [LeftAside(each.name, each.why) for each in library.aside]
    )
    outputs.show(family, View(lang_of(ctx)))
    return INCOMPLETE if any(each.unreadable for each in library.aside) else CLEAN
