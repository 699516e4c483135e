"""The command line as a whole: its commands, and what is wrong with what was typed."""

from typing import Annotated, Any

import typer

from zwgk.cli.command import Commands
from zwgk.cli.exits import CLEAN
from zwgk.cli.options import LangOrEnvironment
from zwgk.cli.words import words_of
from zwgk.errors import ConfigurationError

app = typer.Typer(
    name="zwgk",
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

# All that Typer finds wrong with a command line is of this class, which it does not export.
_UsageError: Any = typer.BadParameter.__base__


@app.callback()
def _zwgk(
    *,
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
    lang: LangOrEnvironment = None,
) -> None:
    if version:
        from zwgk.version import __version__

        typer.echo(f"zwgk {__version__}")
        raise typer.Exit
    del lang  # noted when it was read


def run(args: list[str]) -> int:
    """Run a command line, and give the exit code that it earned.

    Raises:
        ConfigurationError: the command line is wrong.
    """
    from typer.main import get_command

    try:
        code = get_command(app).main(args, prog_name="zwgk", standalone_mode=False)
    except _UsageError as error:
        raise ConfigurationError(_what_is_wrong(error)) from error
    return CLEAN if code is None else int(code)


def _what_is_wrong(error: Any) -> str:  # noqa: ANN401 # Typer's
    """Say in the user's language what is wrong with a command line."""
    words = words_of(error.ctx)
    command = error.ctx.info_name if error.ctx and error.ctx.parent else ""
    match type(error).__name__:
        case "NoSuchOption" if error.possibilities:
            near = " / ".join(sorted(error.possibilities))
            return words["no-such-option-near"].format(option=error.option_name, near=near)
        case "NoSuchOption":
            return words["no-such-option"].format(option=error.option_name, command=command)
        case "MissingParameter":
            first = error.ctx.params.get("local", "")
            return words[f"missing.{command}.{error.param.name}"].format(first=first)
        case "BadOptionUsage":
            flags = {
                name
                for each in error.cmd.params
                if getattr(each, "is_flag", False)
                for name in each.opts
            }
            key = "takes-no-value" if error.option_name in flags else "needs-value"
            return words[key].format(option=error.option_name, command=command)
        case "UsageError" if not command:
            return words["missing-command"]
        case _:
            return words["usage-wrong"].format(message=error.format_message())
