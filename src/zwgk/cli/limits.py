"""`zwgk limits`."""

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import write_stdout
from zwgk.cli.words import words_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def limits(
    ctx: typer.Context,
    *,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """List how much is read before it is refused, and how each limit is changed."""
    from zwgk.read.limits import DEFAULT_LIMITS, as_written, option_of

    words = words_of(ctx)
    rows = [
        (f"{option_of(field)}={as_written(field, value)}", words[f"limit.{option_of(field)}"])
        for field, value in DEFAULT_LIMITS._asdict().items()
    ]
    widest = max(len(written) for written, _ in rows)
    lines = (f"{written:<{widest}}  {told}" for written, told in rows)
    told = "\n".join((*lines, "", words["limits-changed"], ""))
    write_stdout(told, words, for_machines=False)
    return CLEAN
