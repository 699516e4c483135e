"""`zwgk lint FILE…`."""

from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND
from zwgk.cli.inputs import Reading, lexicon_of, made_of_each
from zwgk.cli.outputs import outputs_of
from zwgk.cli.views import explained
from zwgk.cli.words import lang_of, words_of
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.published.gate import Gate
    from zwgk.published.lint_v1 import LintV1

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def lint(
    ctx: typer.Context,
    files: Annotated[list[str], typer.Argument()],
    *,
    format: options.LintFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: options.FailOn = "error",
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Look for what is wrong with each of FILES by itself; one that cannot be read is told."""
    from zwgk import pipeline
    from zwgk.report import LINT_FORMATS
    from zwgk.report.messages import messages_in
    from zwgk.report.view import View

    words = words_of(ctx)
    outputs = outputs_of(format, output, LINT_FORMATS, words)
    outputs.spare(files)
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    vocabulary, say = lexicon_of(reading), messages_in(lang_of(ctx)).notice

    def linted(source: Source) -> "tuple[str, LintV1]":
        return source.name, pipeline.lint(source, vocabulary, say)

    read, code = made_of_each(files, reading, linted)
    if read:
        gate = options.gate_of(fail_on, strict=False)
        paths, results = zip(*read, strict=True)
        outputs.show(
            results, View(lang_of(ctx), gate, paths=paths, explain=explained(lang_of(ctx)))
        )
        return code or (FOUND if any(_fails(each, gate) for each in results) else CLEAN)
    return code


def _fails(result: "LintV1", gate: "Gate") -> bool:
    from zwgk.model.finding import Severity

    return any(gate.stops(Severity[each.severity.upper()]) for each in result.findings)
