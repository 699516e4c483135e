"""The command line as a whole: its commands, and what is wrong with what was typed."""

from typing import Annotated, Any

import typer

from zwgk.cli.command import USAGE_ERROR, Commands
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


def _tell_version(asked: bool) -> None:
    if asked:
        from zwgk.version import __version__

        typer.echo(f"zwgk {__version__}")
        raise typer.Exit


@app.callback()
def _zwgk(
    *,
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version)
    ] = False,
    lang: LangOrEnvironment = None,
) -> None:
    del version, lang  # both have been seen to when they were read


def run(args: list[str]) -> int:
    """Run a command line, and give the exit code that it earned.

    Raises:
        ConfigurationError: the command line is wrong.
    """
    from typer.main import get_command

    try:
        code = get_command(app).main(args, prog_name="zwgk", standalone_mode=False)
    except USAGE_ERROR as error:
        raise ConfigurationError(_what_is_wrong(error)) from error
    return CLEAN if code is None else int(code)


def _what_is_wrong(error: Any) -> str:  # noqa: ANN401 # Typer's
    """Say in the user's language what is wrong with a command line."""
    words = words_of(error.ctx)
    command = error.ctx.command_path.removeprefix("zwgk").strip() if error.ctx else ""
    match type(error).__name__:
        case "NoSuchOption" if error.possibilities:
            near = " / ".join(sorted(error.possibilities))
            return words["no-such-option-near"].format(option=error.option_name, near=near)
        case "NoSuchOption":
            return words["no-such-option"].format(
                option=error.option_name, command=f"zwgk {command}".strip()
            )
        case "MissingParameter":
            first = error.ctx.params.get("local", "")
            return words[f"missing.{command}.{error.param.name}"].format(first=first)
        case "BadOptionUsage":
            params = error.ctx.command.params
            flags = {name for each in params if _is_flag(each) for name in each.opts}
            key = "takes-no-value" if error.option_name in flags else "needs-value"
            return words[key].format(option=error.option_name, command=f"zwgk {command}".strip())
        case "UsageError" if not command:
            return words["missing-command"]
        case _:
            return words["usage-wrong"].format(message=error.format_message())


def _is_flag(param: Any) -> bool:  # noqa: ANN401 # Typer's
    return bool(getattr(param, "is_flag", False))
