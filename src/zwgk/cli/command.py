"""Commands as zwgk has them: Typer's, with help and errors in the user's language.

Typer takes the command line apart, and nothing else does. Two of its hooks are used here.
`get_params` has each parameter take its value as typed: Typer would load pydantic, which costs
as much as all of its own start-up again, to turn a string into a string. `format_help` writes
help of our own: Typer's counts a Chinese character for one column.
"""

from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer.core import TyperCommand, TyperGroup

from zwgk.cli.words import words_of
from zwgk.errors import ConfigurationError

if TYPE_CHECKING:
    # What both classes below have in common with it is all that the mixin uses.
    from typer.core import TyperCommand as _Base
else:
    _Base = object

# All that Typer finds wrong with a command line is of this class, which it does not export.
USAGE_ERROR: Any = typer.BadParameter.__base__

_HELP_WANTED = "zwgk.help"


class AsTyped:
    """Takes a value as it stands on the command line, if it is one of those that may."""

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:  # noqa: ANN401 # Typer's
        """Give the value that the command gets."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        choices = param.type_descriptor.choices
        if choices and value not in choices:
            raise ConfigurationError(
                words_of(ctx)["no-such-choice"].format(
                    option=max(param.opts, key=len), value=value, choices="、".join(choices)
                )
            )
        return value


class _Spoken(_Base):
    """What one command and the group of all commands do alike."""

    def get_params(self, ctx: Any) -> list[Any]:  # noqa: ANN401 # click's
        """Give the parameters, each taking its value as typed."""
        params: list[Any] = super().get_params(ctx)
        for param in params:
            vars(param)["get_runtime_param"] = AsTyped
        return params

    def get_help_option(self, ctx: Any) -> Any:  # noqa: ANN401 # click's
        """Give --help, which waits until --lang has been read, wherever that stands."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _note_help
        return option

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 # click's
        """Take the command line apart; who asks for help is not told of errors."""
        rest: list[str] = []
        try:
            rest = super().parse_args(ctx, args)
        except Exception as error:
            if not ctx.meta.get(_HELP_WANTED):
                if isinstance(error, USAGE_ERROR) and error.ctx is None:
                    error.ctx = ctx  # so that what is wrong can be told in the user's language
                raise
        if ctx.meta.get(_HELP_WANTED):
            from zwgk.cli.outputs import write_stdout

            write_stdout(ctx.get_help() + "\n", words_of(ctx), for_machines=False)
            raise typer.Exit
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 # click's
        """Write the help in the user's language."""
        from zwgk.cli.help import help_of

        formatter.write(help_of(ctx))


class Command(_Spoken, TyperCommand):
    """One command."""

    allow_extra_args = True
    """So that what is too much is told in words of our own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 # click's
        """Take the command line apart, and refuse what is left over."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise ConfigurationError(
                words_of(ctx)["one-too-many"].format(words=" ".join(rest), command=ctx.command_path)
            )
        return rest


class Commands(_Spoken, TyperGroup):
    """All commands. The module of each is loaded when it is called, and not for the list."""

    names: ClassVar = (
        "diff",
        "check",
        "waive",
        "init",
        "trace",
        "lineage",
        "report",
        "matrix",
        "ledger",
        "annotate",
        "parse",
        "lint",
        "rules",
        "explain",
        "limits",
        "schema",
    )
    """The commands there are, in the order of the help; each is a module beside this one."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 # click's
        """Name the commands."""
        return list(self.names)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 # click's
        """Load a command."""
        if cmd_name not in self.names:
            return None
        from importlib import import_module

        from typer.main import get_command

        return get_command(import_module(f"zwgk.cli.{cmd_name}").app)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 # click's
        """Find the command that was typed, or say which may have been meant."""
        name = args[0]
        if name not in self.names:
            raise ConfigurationError(self._no_such_command(name, ctx))
        return super().resolve_command(ctx, args)

    def _no_such_command(self, name: str, ctx: Any) -> str:  # noqa: ANN401 # click's
        from difflib import get_close_matches
        from pathlib import Path

        words = words_of(ctx)
        if near := get_close_matches(name, self.names, n=1):
            return words["no-such-command-near"].format(name=name, near=near[0])
        if Path(name).exists():
            return words["file-for-command"].format(name=name)
        return words["no-such-command"].format(name=name)


def _note_help(ctx: Any, param: Any, value: Any) -> None:  # noqa: ANN401, ARG001 # click's
    if value and not ctx.resilient_parsing:
        ctx.meta[_HELP_WANTED] = True
