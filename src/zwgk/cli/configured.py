"""What was asked for on the command line, laid over the configuration, and done."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from zwgk.cli.checking import Means, Run, run_tasks, untold_declarations
from zwgk.cli.configuration import Settings, rule_names, settings_of
from zwgk.cli.inputs import Reading, lexicon_of
from zwgk.cli.options import tier_named
from zwgk.cli.words import lang_of, speak_unless_asked, words_of
from zwgk.errors import ConfigurationError
from zwgk.published.exceptions import Checked, Review, freeze, review

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zwgk.cli.tasks import Tasks


class Asked(NamedTuple):
    """Options that decide what is compared, and what fails."""

    config: str | None = None
    without: bool = False
    library: tuple[str, ...] = ()
    require_parents: bool = False
    fail_on: str | None = None
    strict: bool = False
    tier: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: str | None = None
    today: str | None = None
    encoding: str | None = None
    lexicon: str | None = None
    limits: tuple[str, ...] = ()
    revisions: str = "accept"
    indexed: bool = True


def configured(ctx: typer.Context, asked: Asked) -> Settings:
    """Read the configuration; the command line has the last word.

    Raises:
        ConfigurationError: one of them is wrong.
    """
    settings = settings_of(
        asked.config, without=asked.without or _enough(asked), words=words_of(ctx)
    )
    config = settings.config
    speak_unless_asked(ctx, config.lang)
    _refuse_unknown_rules(asked, words_of(ctx))
    return settings._replace(
        config=config._replace(
            library=tuple(str(Path(name).absolute()) for name in asked.library) or config.library,
            require_parents=asked.require_parents or config.require_parents,
            fail_on=asked.fail_on or config.fail_on,
            strict=asked.strict or config.strict,
            select=asked.select or config.select,
            ignore=(*config.ignore, *asked.ignore),
            baseline=str(Path(asked.baseline).absolute()) if asked.baseline else config.baseline,
        )
    )


def analysed(
    ctx: typer.Context, asked: Asked, settings: Settings, tasks: "Tasks", *, frozen: bool = False
) -> tuple[Run, tuple[Checked, ...]]:
    """Compare everything and review what was found; `frozen` takes all of it for known.

    Raises:
        ConfigurationError: a file of exceptions is wrong, or cannot be read.
    """
    from zwgk.read.exceptions import read_baseline, read_waivers
    from zwgk.report.messages import say_in

    words = words_of(ctx)
    today = _today(asked.today, words)
    file = settings.waiver_file()
    waivers = read_waivers(file, settings.name_of(file)) if file and settings.has_waivers() else ()
    baseline = settings.config.baseline
    known: Mapping[str, frozenset[str]] = {}
    if baseline and not frozen:
        known = read_baseline(settings.folder / baseline, baseline)
    say = say_in(lang_of(ctx))
    reading = Reading(words, asked.encoding, asked.limits, asked.revisions, asked.lexicon)
    means = Means(
        settings,
        reading,
        lexicon_of(reading),
        say,
        tier_named(asked.tier),
        asked.indexed,
    )
    run = run_tasks(tasks, means)
    complete = tasks.complete and not run.unread
    if complete:
        untold_declarations(run, settings, words)
    said = Review(waivers, known, today, complete)
    checked = review(run.checked(settings), said, say)
    if frozen:
        checked = review(run.checked(settings), said._replace(known=freeze(checked)), say)
    return run, checked


def _enough(asked: Asked) -> bool:
    """Say whether the command line says all that a configuration would: where parents are."""
    from zwgk.read.config import find_config

    return bool(asked.library) and asked.config is None and find_config(Path.cwd()) is None


def _refuse_unknown_rules(asked: Asked, words: "Mapping[str, str]") -> None:
    known = rule_names()
    for rule in (*asked.select, *asked.ignore):
        if rule not in known:
            from difflib import get_close_matches

            near = get_close_matches(rule, known, n=1)
            key = "no-such-rule-near" if near else "no-such-rule"
            raise ConfigurationError(words[key].format(name=rule, near="".join(near)))


def _today(asked: str | None, words: "Mapping[str, str]") -> str:
    """Give the day on which waivers are held against their end; only here is the clock read."""
    from zwgk.read.exceptions import iso_date

    if asked is None:
        from datetime import date

        return date.today().isoformat()  # noqa: DTZ011 # the day where the program runs
    day = iso_date(asked)
    if day is None:
        raise ConfigurationError(words["no-date"].format(option="--today", value=asked))
    return day
