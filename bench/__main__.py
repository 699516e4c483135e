"""All measurements, as the tables of docs/performance.md.

python -m bench [--rounds 20] [--documents 3000]
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import pyperf

from bench.processes import ROOT, in_turns, table
from bench.scaling import doubled, made_province
from zwgk.version import __version__

_PARTS = {
    "parse": "parse both seeds",
    "align": "align their items",
    "link": "of that, score and link what is in comparable form",
    "judge": "align and judge",
    "whole": "parse, align, judge and publish",
    "json": "the result as JSON",
    "rapidfuzz": "rapidfuzz: score every sentence pair",
    "difflib": "difflib: score every sentence pair",
}


def main() -> None:
    """Measure everything, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--documents", type=int, default=3000)
    options = parser.parse_args()
    in_turns(1)
    told = [
        _versions(),
        *("", "## Whole processes", "", *table(in_turns(options.rounds))),
        *("", "## Parts", "", *_kernels()),
        *("", "## Growth", "", *doubled(), "", *made_province(options.documents)),
    ]
    print("\n".join(told))  # noqa: T201 # it is what the command is for


def _versions() -> str:
    packages = ("typer", "rapidfuzz", "pydantic", "black", "codespell", "pyperf")
    listed = ", ".join(f"{name} {version(name)}" for name in packages)
    python = platform.python_version()
    return f"zwgk {__version__}, Python {python}, {os.cpu_count()} processors; {listed}."


def _kernels() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "kernels.json")
        command = [sys.executable, "-m", "bench.kernels", "--fast", "--quiet", "-o", str(path)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
        inherited = "--inherit-environ=PYTHONPATH"
        subprocess.run([*command, inherited], check=True, env=environment, cwd=ROOT)  # noqa: S603 # the command above
        suite = pyperf.BenchmarkSuite.load(str(path))
    median = {bench.get_name(): bench.median() for bench in suite}
    size = suite.get_benchmark("parse").get_metadata()["parsed_bytes"]
    rows = ["| part | × rapidfuzz | ms |", "|---|---:|---:|"]
    for name, told in _PARTS.items():
        beside = f"{median[name] / median['rapidfuzz']:.1f}"
        rows.append(f"| {told} | {beside} | {median[name] * 1e3:.2f} |")
    speed = size / median["parse"] / 1e6
    faster = median["difflib"] / median["align"], median["difflib"] / median["link"]
    told = "Parsing: {:.1f} MB/s. Aligning: {:.0f} times as fast as difflib; linking: {:.0f} times."
    rows += ["", told.format(speed, *faster)]
    return rows


if __name__ == "__main__":
    main()
