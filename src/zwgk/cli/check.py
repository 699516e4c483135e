"""`zwgk check [PATH…]`."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from zwgk.cli import gate_options, options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, FOUND, tell
from zwgk.cli.inputs import notice
from zwgk.cli.outputs import outputs_of, refuse_inputs, total, write_file
from zwgk.cli.step_summary import add_step_summary
from zwgk.cli.views import explained
from zwgk.cli.words import lang_of, words_of
from zwgk.errors import ConfigurationError, NothingToCompareError

if TYPE_CHECKING:
    from zwgk.cli.checking import Run
    from zwgk.cli.configuration import Settings
    from zwgk.published.check_v1 import CheckV1
    from zwgk.published.comparison_v1 import ComparisonV1
    from zwgk.published.exceptions import Checked
    from zwgk.report import Format
    from zwgk.report.view import View

_NAMING_FILES = {"zwgk.report.github", "zwgk.report.sarif"}
"""Formats that call files from the root of their repository by themselves: to find it they take
each name as it can be opened. All others show the names that they get."""

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def check(
    ctx: typer.Context,
    paths: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    config: gate_options.ConfigFile = None,
    no_config: gate_options.NoConfig = False,
    library: gate_options.Library = None,
    require_parents: gate_options.RequireParents = False,
    format: options.CheckFormat = None,  # noqa: A002 # it is what the option is called
    output: options.Output = None,
    fail_on: gate_options.FailOn = None,
    strict: options.Strict = False,
    tier: options.AsTier = None,
    select: gate_options.Select = None,
    ignore: gate_options.Ignore = None,
    baseline: gate_options.Baseline = None,
    write_baseline: gate_options.WriteBaseline = None,
    today: gate_options.Today = None,
    show: options.Show = "findings",
    no_index: options.NoIndex = False,
    encoding: options.Encoding = None,
    lexicon: options.LexiconFile = None,
    limit: options.Limit = None,
    revisions: options.Revisions = "accept",
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Hold every local document of a configuration against its parents."""
    from zwgk.cli.checking import inputs_of
    from zwgk.cli.configured import Asked, analysed, configured
    from zwgk.cli.tasks import tasks_of
    from zwgk.report import CHECK_FORMATS
    from zwgk.report.view import View

    asked = Asked(
        config=config,
        without=no_config,
        library=tuple(library or ()),
        require_parents=require_parents,
        fail_on=fail_on,
        strict=strict,
        tier=tier,
        select=tuple(select or ()),
        ignore=tuple(ignore or ()),
        baseline=baseline,
        today=today,
        encoding=encoding,
        lexicon=lexicon,
        limits=tuple(limit or ()),
        revisions=revisions,
        indexed=not no_index,
    )
    settings = configured(ctx, asked)
    words = words_of(ctx)  # in the language of the configuration, where no other was asked for
    outputs = outputs_of(format, output, CHECK_FORMATS, words)
    tasks = tasks_of(settings, paths or (), words)
    if write_baseline and (paths or write_baseline in (output or ())):
        raise ConfigurationError(words["baseline-of-some"])
    written = (*outputs.paths, *([write_baseline] if write_baseline else ()))
    refuse_inputs(written, (*inputs_of(tasks), *settings.files()), words)
    if settings.config.waivers and not settings.has_waivers():
        notice("no-waivers-yet", words, path=settings.config.waivers)
    run, checked = analysed(ctx, asked, settings, tasks, frozen=bool(write_baseline))
    if not run.compared:
        raise NothingToCompareError(words["nothing-compared"])
    gate = options.gate_of(settings.config.fail_on or "error", strict=settings.config.strict)
    view = View(lang_of(ctx), gate, show, fingerprints=True, explain=explained(lang_of(ctx)))
    result = _result(run, checked, settings, view)
    make = partial(_made, result, run, settings)
    outputs.deliver(make, view)
    add_step_summary(outputs, make, view)
    if write_baseline:
        _write_baseline(write_baseline, run, checked, words)
    if len(checked) > 1 or run.unread or outputs.only_files:
        passed = sum(each.passed for each in result.checked)
        tell(total(passed, len(result.checked) - passed, len(result.unchecked), words))
    if run.code:
        return run.code
    return CLEAN if result.passed else FOUND


def _result(
    run: "Run", checked: "Sequence[Checked]", settings: "Settings", view: "View"
) -> "CheckV1":
    """Put everything into the shape that others build on."""
    from zwgk.published.check_v1 import CheckedDocument, CheckV1, UncheckedDocument
    from zwgk.published.comparison_v1 import SCHEMA_VERSION
    from zwgk.published.gate import judge
    from zwgk.published.tool import TOOL

    documents = tuple(
        CheckedDocument(
            local=settings.shown(each.local),
            parents=tuple(map(settings.shown, each.parents)),
            passed=judge(told.comparison, view.gate).passed,
            comparison=told.comparison,
        )
        for each, told in zip(run.compared, checked, strict=True)
    )
    return CheckV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        passed=not run.unread and all(each.passed for each in documents),
        checked=documents,
        unchecked=tuple(UncheckedDocument(*each) for each in run.unread),
    )


def _made(
    result: "CheckV1", run: "Run", settings: "Settings", chosen: "Format", view: "View"
) -> str:
    """Show all comparisons as one text."""
    from zwgk.report import show_all_in, show_in

    if chosen.suffix == ".json":
        return show_in(result, chosen, view)
    results: list[tuple[ComparisonV1, View]] = []
    for document, each in zip(result.checked, run.compared, strict=True):
        files = (each.local, *each.parents)
        paths = map(_from_here if chosen.module in _NAMING_FILES else settings.shown, files)
        results.append((document.comparison, view._replace(paths=tuple(paths))))
    if chosen.suffix != ".txt" or len(results) == 1:
        return show_all_in(results, chosen)
    from zwgk.report.safe import one_line

    return "\n".join(
        f"{one_line(document.local)}\n{show_all_in([each], chosen)}"
        for document, each in zip(result.checked, results, strict=True)
    )


def _write_baseline(
    path: str, run: "Run", checked: "Sequence[Checked]", words: Mapping[str, str]
) -> None:
    """Write what is known from now on: of everything, or not at all."""
    from zwgk.published.baseline_v1 import SCHEMA_VERSION, BaselineV1
    from zwgk.published.exceptions import freeze
    from zwgk.published.json_text import json_text

    if run.code:
        raise NothingToCompareError(words["baseline-incomplete"])
    baseline = BaselineV1(SCHEMA_VERSION, freeze(checked))
    write_file(path, json_text(baseline) + "\n", words)
    tell(words["written"].format(path=path))


def _from_here(path: Path) -> str:
    import os

    return os.path.relpath(path)
