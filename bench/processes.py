"""Whole processes beside peers, in turns: what a user waits for.

    python -m bench.processes [--rounds 20]

Each round runs every command once, so that what else the machine does falls on all alike; the
figure is the median of the processor time, and what counts is its ratio to another command's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LOCAL = ROOT / "data" / "seeds" / "changzhou-xinbei-2022.txt"
PARENT = ROOT / "data" / "seeds" / "jiangsu-2022.txt"


class Timed(NamedTuple):
    """One command, measured."""

    name: str
    milliseconds: float
    """Median of the processor time, its own and its children's."""


def commands() -> dict[str, list[str]]:
    """Give the commands that are there, by the names they have in the table."""
    python, beside = sys.executable, Path(sys.executable).parent
    zwgk = [python, "-m", "zwgk"] if not (beside / "zwgk").exists() else [str(beside / "zwgk")]
    peers = {"black --version": ["black", "--version"], "codespell": ["codespell", str(LOCAL)]}
    found = {
        name: [str(beside / command), *rest]
        for name, (command, *rest) in peers.items()
        if shutil.which(command, path=beside)
    }
    return {
        "python -c pass": [python, "-c", "pass"],
        "zwgk --version": [*zwgk, "--version"],
        "zwgk parse": [*zwgk, "parse", str(LOCAL)],
        "zwgk diff": [*zwgk, "diff", str(LOCAL), str(PARENT)],
        "zwgk diff --format json": [*zwgk, "diff", str(LOCAL), str(PARENT), "-f", "json"],
        **found,
        "difflib, the same two": [python, str(ROOT / "bench" / "with_difflib.py"), LOCAL, PARENT],
    }


def in_turns(rounds: int) -> list[Timed]:
    """Run every command once in each round."""
    tried: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, command in commands().items():
            tried.setdefault(name, []).append(_run(command))
    return [Timed(name, statistics.median(times)) for name, times in tried.items()]


def _run(command: list[str]) -> float:
    # With compiled modules, as an installed program has them.
    left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONDEVMODE")
    environment = {key: value for key, value in os.environ.items() if key not in left_out}
    environment["PYTHONPATH"] = str(ROOT / "src")
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as process:  # noqa: S603 # the commands above
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1, 65}:  # found something; codespell did
        raise SystemExit(f"{command}: {process.returncode}")
    return (used.ru_utime + used.ru_stime) * 1e3


def table(timed: list[Timed]) -> list[str]:
    """Give the measured commands as rows of Markdown."""
    bare = next(each.milliseconds for each in timed if each.name == "python -c pass")
    black = next((each.milliseconds for each in timed if each.name.startswith("black")), None)
    rows = ["| command | × `python -c pass` | × `black --version` |", "|---|---:|---:|"]
    for each in timed:
        beside = f"{each.milliseconds / black:.2f}" if black else "–"
        ratio = f"{each.milliseconds / bare:.1f}"
        rows.append(f"| {each.name} | {ratio} | {beside} |")
    return rows


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    in_turns(1)  # compiles what is not compiled yet
    print("\n".join(table(in_turns(rounds))))  # noqa: T201 # it is what the command is for


if __name__ == "__main__":
    main()
