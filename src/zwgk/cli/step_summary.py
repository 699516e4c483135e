"""The summary of a CI step: whoever asks for workflow commands gets the whole report there."""

import os
from collections.abc import Callable
from pathlib import Path

from zwgk.cli.outputs import Outputs
from zwgk.errors import WriteError
from zwgk.report import Format
from zwgk.report.view import View

_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Under this name a step is told the file that its summary goes to."""
_MOST = 1_000_000
"""GitHub shows none of a summary of more than a mebibyte."""


def add_step_summary(outputs: Outputs, make: Callable[[Format, View], str], view: View) -> None:
    """Add to the summary, where there is one and `github` is among the formats.

    `make` gives the report in a format: it is Markdown here. A report that is too large gives
    way to its counts.

    Raises:
        WriteError: the summary cannot be written.
    """
    path = os.environ.get(_VARIABLE)
    if not path or all(target.format != "github" for target in outputs.targets):
        return
    markdown = outputs.formats["markdown"]
    told = make(markdown, view._replace(show="findings")).encode()
    if len(told) > _MOST:
        told = make(markdown, view._replace(show="summary")).encode()
    try:
        with Path(path).open("ab") as file:
            file.write(told + b"\n")
    except OSError as error:
        why = error.strerror or str(error)
        raise WriteError(outputs.words["unwritable"].format(path=path, why=why)) from error
