"""`zwgk schema NAME`."""

from typing import Annotated, Literal

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import write_stdout
from zwgk.cli.words import words_of

Name = Literal[
    "document",
    "comparison",
    "check",
    "baseline",
    "lint",
    "ledger",
    "trace",
    "lineage",
    "matrix",
    "rule",
    "config",
]
"""What there are schemas for. Those who make them know it too, but load pydantic."""

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def schema(
    ctx: typer.Context,
    name: Annotated[Name, typer.Argument()],
    *,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Print a JSON Schema, as `schemas/` holds it."""
    from zwgk.published.schema import schema_text

    write_stdout(schema_text(name), words_of(ctx), for_machines=True)
    return CLEAN
