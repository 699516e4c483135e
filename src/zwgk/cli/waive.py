"""`zwgk waive FINGERPRINT…`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer

from zwgk.cli import gate_options, options
from zwgk.cli.command import Command
from zwgk.cli.exits import CLEAN, tell
from zwgk.cli.outputs import write_file
from zwgk.cli.words import words_of
from zwgk.errors import ConfigurationError
from zwgk.model.waivers import Waiver
from zwgk.published.exceptions import Checked, parent_name, sides_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command)
def waive(
    ctx: typer.Context,
    fingerprints: Annotated[list[str], typer.Argument()],
    *,
    reason: Annotated[str, typer.Option("--reason")],
    by: Annotated[str | None, typer.Option("--by")] = None,
    until: Annotated[str | None, typer.Option("--until")] = None,
    local: Annotated[list[str] | None, typer.Option("--local")] = None,
    config: gate_options.ConfigFile = None,
    lang: options.Lang = None,  # noqa: ARG001 # noted when it was read
) -> int:
    """Add what was found to the reviewed exceptions, with the texts that it is about."""
    from zwgk.cli.configured import Asked, analysed, configured
    from zwgk.cli.tasks import tasks_of
    from zwgk.read.config import read_text
    from zwgk.read.exceptions import iso_date, with_waivers

    if not reason.strip():
        raise ConfigurationError(words_of(ctx)["no-reason"])
    if until is not None and iso_date(until) is None:
        message = words_of(ctx)["no-date"].format(option="--until", value=until)
        raise ConfigurationError(message)
    asked = Asked(config=config)
    settings = configured(ctx, asked)
    words = words_of(ctx)
    _, checked = analysed(ctx, asked, settings, tasks_of(settings, local or (), words))
    given = Waiver("", reason, by=by, until=iso_date(until) if until else None)
    found = tuple(_waivers(checked, fingerprints, given, words))
    path = settings.waiver_file()
    assert path is not None  # noqa: S101 # a run without a configuration ended above
    shown = settings.name_of(path)
    before = read_text(path, shown) if path.exists() else words["waivers-header"] + "waivers:\n"
    write_file(str(path), with_waivers(before, found, shown), words)
    for waiver, says in found:
        tell(words["waived-now"].format(path=waiver.local, says=says))
    return CLEAN


def _waivers(
    checked: Sequence[Checked], fingerprints: Sequence[str], given: Waiver, words: Mapping[str, str]
) -> Iterator[tuple[Waiver, str]]:
    """Give a waiver for each finding that was named, and its sentence."""
    for name in dict.fromkeys(fingerprints):
        found = [
            (each, finding)
            for each in checked
            for finding in each.comparison.findings
            if finding.fingerprint == name
        ]
        if not found:
            raise ConfigurationError(words["no-such-finding"].format(fingerprint=name))
        for each, finding in found:
            sides = sides_of(finding, each.comparison)
            yield (
                given._replace(
                    fingerprint=name,
                    rule=finding.rule,
                    item=finding.item,
                    parent=parent_name(finding, each.comparison),
                    local=each.path,
                    parent_text=sides.parent,
                    local_text=sides.local,
                ),
                finding.message,
            )
