"""`zwgk parse FILE…`."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, tell
from zwgk.cli.inputs import Reading, lexicon_of, read_sources
from zwgk.cli.outputs import deliver, refuse_inputs, targets_of
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ZwgkError

if TYPE_CHECKING:
    from zwgk.model.lexicon import Lexicon
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
    from zwgk.report import DOCUMENT_FORMATS
    from zwgk.report.view import View

    words = words_of(ctx)
    targets = targets_of(format, output or (), DOCUMENT_FORMATS, words)
    refuse_inputs(targets, files, words)
    read, code = _read(
        files, Reading(words, encoding, limit or (), revisions), lexicon_of(lexicon, words)
    )
    if read:
        make = partial(_together, read, several=len(files) > 1)
        deliver(make, targets, DOCUMENT_FORMATS, View(lang_of(ctx)), words)
    return code


_Read = tuple["DocumentV1", str]
"""A document, and the text it was read from."""


def _read(files: Sequence[str], reading: Reading, lexicon: "Lexicon") -> tuple[list[_Read], int]:
    """Read what can be read, tell of the rest, and give the code for it."""
    from zwgk import pipeline

    read: list[_Read] = []
    code = CLEAN
    for name in files:
        try:
            (source,) = read_sources((name,), reading)
            read.append((pipeline.parse(source, lexicon), source.text))
        except ZwgkError as error:
            if len(files) == 1:
                raise
            tell(str(error))
            code = max(code, error.exit_code)
    return read, code


def _together(read: Sequence[_Read], chosen: "Format", view: "View", *, several: bool) -> str:
    """Show documents one after the other, or as one JSON array."""
    from zwgk.report import show_in

    if several and chosen.suffix == ".json":
        return show_in(tuple(document for document, _ in read), chosen, view)
    shown = (show_in(document, chosen, view._replace(source_text=text)) for document, text in read)
    return ("" if chosen.for_machines else "\n").join(shown)
