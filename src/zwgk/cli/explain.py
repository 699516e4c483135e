"""`zwgk explain RULE`."""

from collections.abc import Mapping
from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import Outputs, Target
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def explain(
    ctx: typer.Context,
    rule: Annotated[str, typer.Argument()],
    *,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Tell what RULE finds, why it matters, and what it leaves alone, with examples."""
    from zwgk.cli.rule_pages import catalogue, page_of
    from zwgk.report import RULE_PAGE
    from zwgk.report.view import View

    words = words_of(ctx)
    entries = {entry.rule.name: entry for entry in catalogue()}
    if rule not in entries:
        raise ConfigurationError(_no_such_rule(rule, tuple(entries), words))
    page = page_of(entries[rule], lang_of(ctx), run=True)
    outputs = Outputs((Target("text", None),), {"text": RULE_PAGE}, words)
    outputs.show(page, View(lang_of(ctx)))
    return CLEAN


def _no_such_rule(name: str, names: tuple[str, ...], words: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), names, n=3, cutoff=0.5)
    if near:
        return words["no-such-rule-near"].format(name=name, near=" / ".join(near))
    return words["no-such-rule"].format(name=name)
