"""How cost grows: with the length of two documents, with their number, with processes.

python -m bench.scaling [--documents 3000]
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time, time
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bench.processes import LOCAL, PARENT, ROOT
from bench.province import province
from zwgk.comparing import Comparer
from zwgk.parsing import DocumentReader
from zwgk.read.lexicon import load_lexicon
from zwgk.read.source import read_source

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 5


def doubled() -> list[str]:
    """Tell what documents twice and four times as long cost to compare."""
    lexicon = load_lexicon()
    reader, comparer = DocumentReader(lexicon), Comparer(lexicon)
    local, parent = (read_source(str(path)) for path in (LOCAL, PARENT))
    rows = ["| length of both documents | × the time of the ones before |", "|---|---:|"]
    before = None
    for times in (1, 2, 4):
        ours, theirs = (
            reader.read(source._replace(text="\n".join([source.text] * times)))
            for source in (local, parent)
        )
        spent = _least(lambda ours=ours, theirs=theirs: comparer.compare(ours, (theirs,)))  # type: ignore[misc] # mypy does not see defaults
        rows.append(f"| ×{times} | {spent / before:.2f} |" if before else f"| ×{times} | – |")
        before = spent
    return rows


def _least(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(_TRIES):
        began = process_time()
        work()
        spent.append(process_time() - began)
    return min(spent)


def made_province(documents: int) -> list[str]:
    """Tell what a province costs, beside rapidfuzz over the same sentence pairs."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made, "province")
        folder.mkdir()
        for number, text in enumerate(province(documents)):
            (folder / f"county-{number:05}.txt").write_text(text, encoding="utf-8")
        bare = _bare(folder)
        cache = str(Path(made, "cache"))
        part = sorted(map(str, folder.iterdir()))[: documents // 4]
        runs = {
            "a quarter, 1 process, no index": ([*part, "--no-index", "-j1"], ""),
            "all, 1 process, no index": ([str(folder), "--no-index", "-j1"], "1"),
            "all, 2 processes, no index": ([str(folder), "--no-index", "-j2"], "2"),
            "all, 1 process, first run with the index": ([str(folder), "-j1"], "3"),
            "all, 1 process, second run with the index": ([str(folder), "-j1"], "4"),
        }
        rows = [
            f"| {documents} documents | × bare rapidfuzz | seconds | MB |",
            "|---|---:|---:|---:|",
            f"| rapidfuzz alone, every sentence pair scored | 1.0 | {bare:.1f} | – |",
        ]
        written = set()
        for name, (args, out) in runs.items():
            path = Path(made, f"{out or 'part'}.jsonl")
            spent, seconds, most = _matrix([*args, "-o", str(path)], cache)
            share = len(part) / documents if not out else 1.0
            rows.append(f"| {name} | {spent / bare / share:.1f} | {seconds:.1f} | {most:.0f} |")
            if out:
                written.add(path.read_bytes())
        if len(written) != 1:
            raise SystemExit("results differ between runs")
    return rows


def _bare(folder: Path) -> float:
    """Score every sentence pair with rapidfuzz, sentences given; in processor time."""
    lexicon = load_lexicon()
    reader = DocumentReader(lexicon)
    parent = [item.text.chars for item in reader.read(read_source(str(PARENT))).requirements()]
    spent = 0.0
    for path in sorted(folder.iterdir()):
        local = [item.text.chars for item in reader.read(read_source(str(path))).requirements()]
        began = process_time()
        for wanted in parent:
            process.extract(wanted, local, scorer=fuzz.ratio, limit=None)
        spent += process_time() - began
    return spent


def _matrix(args: list[str], cache: str) -> tuple[float, float, float]:
    """Run `zwgk matrix`; give processor time, time that passed, and memory."""
    args = ["--parent", str(PARENT), "--fail-on", "never", *args]
    command = [sys.executable, "-m", "zwgk", "matrix", *args]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "ZWGK_CACHE_DIR": cache}
    began = time()
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process_:  # noqa: S603 # the command above
        _, status, used = os.wait4(process_.pid, 0)
        process_.returncode = os.waitstatus_to_exitcode(status)
    if process_.returncode:
        raise SystemExit(f"zwgk matrix: {process_.returncode}")
    return used.ru_utime + used.ru_stime, time() - began, used.ru_maxrss / 1024


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=3000)
    documents = parser.parse_args().documents
    gc.disable()
    print("\n".join([*doubled(), "", *made_province(documents)]))  # noqa: T201 # the command's result


if __name__ == "__main__":
    main()
