"""`zwgk annotate DRAFT.docx PARENT…`."""

from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, tell
from zwgk.cli.inputs import Reading, bench_of, read_sources, without_repeats
from zwgk.cli.outputs import refuse_inputs, write_file
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def annotate(
    ctx: typer.Context,
    draft: Annotated[str, typer.Argument()],
    parents: Annotated[list[str], typer.Argument()],
    *,
    copy: Annotated[str | None, typer.Option("--output", "-o")] = None,
    author: Annotated[str, typer.Option("--author")] = "zwgk",
    min_severity: options.MinSeverity = "warning",
    tier: options.AsTier = None,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Write a copy of DRAFT with a comment where it departs from its PARENTS."""
    from zwgk.pipeline import Demands
    from zwgk.read.docx.anchors import read_draft
    from zwgk.read.limits import limits_of
    from zwgk.report.view import View
    from zwgk.report.word_comments import annotated, comments_of

    words = words_of(ctx)
    if copy is None:
        raise ConfigurationError(words["missing.annotate.copy"])
    refuse_inputs((copy,), (draft, *parents), words)
    reading = Reading(words, encoding, limit or (), lexicon=lexicon)
    ours, *given = read_sources((draft, *parents), reading)
    superior = without_repeats(ours, given, words)
    anchored = read_draft(ours, limits_of(limit or ()))
    demands = Demands(options.tier_named(tier))
    comparison = bench_of(reading, lang_of(ctx)).compare(ours, superior, demands)
    view = View(lang_of(ctx), min_severity=options.severity_named(min_severity))
    comments = comments_of(comparison, anchored, view)
    write_file(copy, annotated(anchored, comments, author), words)
    tell(words["annotated"].format(path=copy, n=len(comments)))
    return CLEAN
