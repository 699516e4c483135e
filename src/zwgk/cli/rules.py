"""`zwgk rules`."""

from functools import partial

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import deliver, targets_of
from zwgk.cli.words import lang_of, words_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def rules(
    ctx: typer.Context,
    *,
    format: options.RuleFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """List every rule: its name, how grave it is, what it finds."""
    from zwgk.cli.rule_pages import catalogue, page_of
    from zwgk.report import RULE_FORMATS, show_in
    from zwgk.report.view import View

    words = words_of(ctx)
    targets = targets_of(format, output or (), RULE_FORMATS, words)
    pages = tuple(page_of(entry, lang_of(ctx)) for entry in catalogue())
    deliver(partial(show_in, pages), targets, RULE_FORMATS, View(lang_of(ctx)), words)
    return CLEAN
