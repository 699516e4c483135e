"""`zwgk report RESULT`."""

from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN
from zwgk.cli.outputs import outputs_of
from zwgk.cli.views import view_of_comparison
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import SourceUnreadableError

if TYPE_CHECKING:
    from zwgk.published.comparison_v1 import ComparisonV1

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def report(
    ctx: typer.Context,
    result: Annotated[str, typer.Argument()],
    *,
    format: options.ComparisonFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    show: options.Show = "findings",
    min_severity: options.MinSeverity = "note",
    min_confidence: options.MinConfidence = "0",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Show a result that was written before in another format, without comparing again."""
    from zwgk.report import COMPARISON_FORMATS

    words = words_of(ctx)
    outputs = outputs_of(format, output, COMPARISON_FORMATS, words)
    outputs.spare((result,))
    comparison, told_in = _loaded(result, lang_of(ctx))
    view = view_of_comparison(ctx, show, min_severity, min_confidence)
    outputs.show(comparison, view._replace(lang=told_in))
    return CLEAN


def _loaded(name: str, lang: str) -> tuple["ComparisonV1", str]:
    """Load a comparison, its sentences in the reader's language, and say in which it is told."""
    from zwgk.published.comparison_v1 import Wording
    from zwgk.published.loading import load_comparison
    from zwgk.read.result import read_result
    from zwgk.report.messages import lang_of_years, say_in

    text = read_result(name)
    try:
        comparison = load_comparison(text)
    except SourceUnreadableError as error:
        raise SourceUnreadableError(f"{name}：{error}") from error
    lang = lang_of_years(lang, as_successor=comparison.as_successor)
    say = say_in(lang)
    told = comparison._replace(
        findings=tuple(
            each._replace(
                message=say(Wording(each.rule, each.values, each.parent_text, each.local_text))
            )
            for each in comparison.findings
        )
    )
    return told, lang
