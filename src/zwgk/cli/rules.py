"""`zwgk rules`."""

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import outputs_of
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
    from zwgk.report import RULE_FORMATS
    from zwgk.report.view import View

    outputs = outputs_of(format, output, RULE_FORMATS, words_of(ctx))
    pages = tuple(page_of(entry, lang_of(ctx)) for entry in catalogue())
    outputs.show(pages, View(lang_of(ctx)))
    return CLEAN
