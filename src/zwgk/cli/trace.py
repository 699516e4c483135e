"""`zwgk trace LOCAL PARENT GRANDPARENT…`."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND
from zwgk.cli.inputs import Reading, bench_of, notice, read_documents, reader_of, without_repeats
from zwgk.cli.outputs import outputs_of
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.pipeline import Bench
    from zwgk.published.gate import Gate
    from zwgk.published.trace_v1 import TraceV1
    from zwgk.run.files import FileReader

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def trace(
    ctx: typer.Context,
    local: Annotated[str, typer.Argument()],
    parents: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    library: options.Library = None,
    no_index: options.NoIndex = False,
    format: options.TraceFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: options.FailOn = "error",
    strict: options.Strict = False,
    tier: options.AsTier = None,
    show: options.Show = "findings",
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Follow each requirement of the highest of the documents down to LOCAL."""
    from zwgk.report import TRACE_FORMATS
    from zwgk.report.view import View

    words = words_of(ctx)
    outputs = outputs_of(format, output, TRACE_FORMATS, words)
    outputs.spare((local, *(parents or ())))
    if parents and library:
        raise ConfigurationError(words["parents-and-library"])
    if not parents and not library:
        raise ConfigurationError(words["missing.trace.parents"].format(first=local))
    reading = Reading(words, encoding, limit or (), revisions, lexicon)
    bench = bench_of(reading, lang_of(ctx))
    files = reader_of(reading, bench, indexed=not no_index)
    ours, *given = read_documents((local, *(parents or ())), files, words)
    above = _line(ours, library, bench, files, words) if library else given
    above = without_repeats(ours, above, words)
    _tell_of_odd_order((ours, *above), bench, words)
    traced = bench.trace(ours, above, options.tier_named(tier))
    view = View(lang_of(ctx), show=show, paths=tuple(each.name for each in (ours, *above)))
    outputs.show(traced, view)
    return FOUND if _fails(traced, options.gate_of(fail_on, strict=strict)) else CLEAN


def _line(
    local: Source,
    folders: Sequence[str],
    bench: "Bench",
    files: "FileReader",
    words: Mapping[str, str],
) -> Sequence[Source]:
    """Find the line of documents above one; tell of those that are in another."""
    from zwgk.cli.library import cited_parents, read_library

    library = read_library(folders, files, words)
    cited_parents(local, folders, library, bench, words)  # says what is not there
    above, besides = bench.line_of(local, library.sources)
    for source in besides:
        notice("other-line", words, path=source.name)
    return above


def _tell_of_odd_order(upwards: Sequence[Source], bench: "Bench", words: Mapping[str, str]) -> None:
    """Tell where a document stands above one of a higher tier."""
    for below, above in pairwise(upwards):
        tiers = bench.read(below).head.tier, bench.read(above).head.tier
        if tiers[0] is not None and tiers[1] is not None and tiers[1] > tiers[0]:
            notice("odd-order", words, below=below.name, above=above.name)


def _fails(traced: "TraceV1", gate: "Gate") -> bool:
    """Say whether the local document lost or changed something that the gate stops."""
    from zwgk.published.gate import fails
    from zwgk.published.trace_v1 import gravest

    sure = [item for item in traced.items if not item.steps[-1].needs_review]
    grave = max(filter(None, map(gravest, sure)), default=None)
    return fails(len(traced.items) - len(sure), grave, gate)
