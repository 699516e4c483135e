"""`zwgk diff LOCAL PARENT…`."""

from functools import partial
from typing import Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND, tell
from zwgk.cli.inputs import Reading, bench_of
from zwgk.cli.outputs import outputs_of
from zwgk.cli.step_summary import add_step_summary
from zwgk.cli.views import view_of_comparison
from zwgk.cli.words import lang_of, words_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def diff(
    ctx: typer.Context,
    local: Annotated[str, typer.Argument()],
    parents: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    library: options.Library = None,
    no_index: options.NoIndex = False,
    as_successor: options.AsSuccessor = False,
    format: options.ComparisonFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: options.FailOn = "error",
    strict: options.Strict = False,
    tier: options.AsTier = None,
    show: options.Show = "findings",
    min_severity: options.MinSeverity = "note",
    min_confidence: options.MinConfidence = "0",
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Hold LOCAL against its PARENTS, and leave with 1 where something grave was found."""
    # Only who compares waits for these.
    from zwgk.cli.sides import Sides, tell_of_odd_years
    from zwgk.pipeline import Demands
    from zwgk.published.gate import judge
    from zwgk.report import COMPARISON_FORMATS, show_in
    from zwgk.report.concise import verdict
    from zwgk.report.messages import lang_of_years

    words = words_of(ctx)
    outputs = outputs_of(format, output, COMPARISON_FORMATS, words)
    sides = Sides(local, tuple(parents or ()), tuple(library or ()), as_successor)
    sides.check(words)
    outputs.spare((local, *sides.parents))
    told_in = lang_of_years(lang_of(ctx), as_successor=as_successor)
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    bench = bench_of(reading, told_in)
    ours, superior = sides.read(bench, reading, indexed=not no_index)
    if as_successor:
        tell_of_odd_years(ours, superior[0], bench, words)
        comparison = bench.succeed(ours, superior[0])
    else:
        demands = Demands(options.tier_named(tier), contents=outputs.need_contents)
        comparison = bench.compare(ours, superior, demands)
    gate = options.gate_of(fail_on, strict=strict)
    paths = tuple(source.name for source in (ours, *superior))
    view = view_of_comparison(ctx, show, min_severity, min_confidence)
    view = view._replace(lang=told_in, gate=gate, paths=paths)
    outputs.show(comparison, view)
    add_step_summary(outputs, partial(show_in, comparison), view)
    if outputs.only_files:
        tell(verdict(comparison, view))  # who wrote only files still wants to know
    return CLEAN if judge(comparison, gate).passed else FOUND
