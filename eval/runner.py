"""Run the comparison that is to be judged."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from eval.shapes import Diff

Comparer: TypeAlias = Callable[[Path, Path], Diff]
"""Holds a local file against its parent."""


class ComparisonFailedError(Exception):
    """The comparison did not run, or printed something else than a comparison."""


def run_diff(local: Path, parent: Path) -> Diff:
    """Compare with the zwgk of this process: the one place that says how it is called."""
    import zwgk
    from zwgk.published.json_text import json_text

    diff: Diff = json.loads(json_text(zwgk.compare(local, parent)))
    return diff


def run_tree(root: Path, local: Path, parent: Path) -> Diff:
    """Compare with the zwgk whose source lies under `root`."""
    python = [sys.executable, "-m", "zwgk"]
    options = ["--format", "json", "--fail-on", "never"]
    search = os.pathsep.join(filter(None, (str(root / "src"), os.environ.get("PYTHONPATH"))))
    command = [*python, "diff", str(local), str(parent), *options]
    return _run(command, dict(os.environ) | {"PYTHONPATH": search})


def by_command(template: str) -> Comparer:
    """Compare with any program that prints such JSON.

    The template names the files as {local} and {parent}:
    `zwgk diff {local} {parent} --format json`.
    """

    def compare(local: Path, parent: Path) -> Diff:
        words = shlex.split(template)
        return _run([word.format(local=local, parent=parent) for word in words], dict(os.environ))

    return compare


def _run(command: list[str], environment: dict[str, str]) -> Diff:
    """Run a command and read what it prints; the exit code may say that something was found."""
    done = subprocess.run(  # noqa: S603 the command is put together here or given by the user
        command, env=environment, capture_output=True, check=False
    )
    try:
        diff: Diff = json.loads(done.stdout)
    except ValueError as error:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        called = shlex.join(command)
        raise ComparisonFailedError(
            f"{called}: no JSON (exit code {done.returncode}): {last}"
        ) from error
    return diff
