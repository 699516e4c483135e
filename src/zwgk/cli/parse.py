"""`zwgk parse FILE…`."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.inputs import Reading, lexicon_of, made_of_each
from zwgk.cli.outputs import outputs_of
from zwgk.cli.words import lang_of, words_of
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.published.document_v1 import DocumentV1
    from zwgk.report import Format
    from zwgk.report.view import View

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def parse(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument()],
    *,
    format: options.DocumentFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Read each of FILES into a tree; one that cannot be read does not keep back the rest."""
    from zwgk import pipeline
    from zwgk.report import DOCUMENT_FORMATS
    from zwgk.report.view import View

    words = words_of(ctx)
    outputs = outputs_of(format, output, DOCUMENT_FORMATS, words)
    outputs.spare(files)
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    vocabulary = lexicon_of(reading)

    def parsed(source: Source) -> _Read:
        return pipeline.parse(source, vocabulary), source.text

    read, code = made_of_each(files, reading, parsed)
    if read:
        outputs.deliver(partial(_together, read, several=len(files) > 1), View(lang_of(ctx)))
    return code


_Read = tuple["DocumentV1", str]
"""A document, and the text it was read from."""


def _together(read: Sequence[_Read], chosen: "Format", view: "View", *, several: bool) -> str:
    """Show documents one after the other, or as one JSON array."""
    from zwgk.report import show_in

    if several and chosen.suffix == ".json":
        return show_in(tuple(document for document, _ in read), chosen, view)
    shown = (show_in(document, chosen, view._replace(source_text=text)) for document, text in read)
    return ("" if chosen.for_machines else "\n").join(shown)
