"""Help texts, laid out by columns: a Chinese character takes two."""

from collections.abc import Iterator, Mapping
from shutil import get_terminal_size
from typing import Any

from zwgk.cli.words import words_of
from zwgk.report.lines import BLANK, Line, laid_out, line, width_of
from zwgk.report.view import View

_WIDEST = 90
"""Longer lines than this are hard to read."""
_NAMES = 34
"""Columns for the names of options; a longer name has its help on the next line."""


def help_of(ctx: Any) -> str:  # noqa: ANN401 # click's context
    """Give the help of the command that `ctx` is about."""
    words = words_of(ctx)
    # Piped, it is the same wherever it is made: the documents quote it.
    columns = get_terminal_size((80, 24)).columns
    width = min(columns, _WIDEST)
    return laid_out(_lines(ctx, words), View(width=width))


def _lines(ctx: Any, words: Mapping[str, str]) -> Iterator[Line]:  # noqa: ANN401 # click's context
    command = ctx.command
    name = ctx.info_name
    params = command.get_params(ctx)
    arguments = [each for each in params if each.param_type_name == "argument"]
    options = [each for each in params if each.param_type_name == "option"]
    commands = command.list_commands(ctx) if hasattr(command, "list_commands") else []
    metavars = [_metavar(each, name, words) + "..." * (each.nargs == -1) for each in arguments]
    yield line(
        words["usage"],
        " ".join(
            (
                ctx.command_path,
                words["options-metavar"],
                *metavars,
                *([words["command-metavar"]] if commands else []),
            )
        ),
        hang=4,
    )
    yield BLANK
    yield line(words[name])
    if commands:
        yield BLANK
        yield line(words["commands"])
        for each in commands:
            yield from _row(each, words[each])
    if arguments:
        yield BLANK
        yield line(words["arguments"])
        for metavar, argument in zip(metavars, arguments, strict=True):
            yield from _row(metavar, words[f"{name}.{argument.name}"])
    yield BLANK
    yield line(words["options"])
    for option in options:
        yield from _row(_spelled(option, name, words), _told(option, words))
    yield BLANK
    if commands:
        yield line(words["more"])
        yield BLANK
        yield line(words["exit-codes"])
        for key in sorted(
            (key for key in words if key.startswith("exit-") and key[5:].isdigit()),
            key=lambda key: int(key[5:]),
        ):
            yield line("  ", words[key], hang=6)
    else:
        yield line(words["example"], words[f"{name}.example"], hang=4)


def _row(name: str, text: str) -> Iterator[Line]:
    gap = _NAMES - 2 - width_of(name)
    if gap < 2:  # noqa: PLR2004 # two blanks part a name from its text
        yield line("  ", name, hang=4)
        yield line(" " * _NAMES, text, hang=_NAMES)
    else:
        yield line("  ", name, " " * gap, text, hang=_NAMES)


def _spelled(option: Any, command: str, words: Mapping[str, str]) -> str:  # noqa: ANN401 # click's
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {_metavar(option, command, words)}"


def _metavar(param: Any, command: str, words: Mapping[str, str]) -> str:  # noqa: ANN401 # click's
    of_command = f"{command}.{param.name}.metavar"
    if of_command not in words and (choices := param.type_descriptor.choices):
        return "|".join(choices)
    keys = (of_command, f"{param.name}.metavar")
    return next((words[key] for key in keys if key in words), param.name.upper())


def _told(option: Any, words: Mapping[str, str]) -> str:  # noqa: ANN401 # click's
    told = words[option.name]
    if option.default and not option.is_flag:
        told += words["default"].format(value=option.default)
    return told
