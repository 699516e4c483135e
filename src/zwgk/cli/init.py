"""`zwgk init`."""

from pathlib import Path
from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, tell
from zwgk.cli.outputs import write_file
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def init(
    ctx: typer.Context,
    *,
    force: Annotated[bool, typer.Option("--force")] = False,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Write a commented zwgk.yaml here; one that is there stays, unless told otherwise."""
    from zwgk.cli.starter import STARTERS
    from zwgk.read.config import NAME

    words = words_of(ctx)
    if not force and (Path(NAME).exists() or Path(NAME).is_symlink()):
        raise ConfigurationError(words["config-exists"].format(path=NAME))
    write_file(NAME, STARTERS[lang_of(ctx)], words)
    tell(words["config-written"].format(path=NAME))
    return CLEAN
