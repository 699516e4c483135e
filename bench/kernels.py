"""The parts of a comparison in one process, with pyperf: parse, align, compare, JSON.

    python -m bench.kernels [--fast] [-o FILE]

difflib and rapidfuzz score the same sentence pairs that zwgk aligns. Facts are read when they are
first asked for, and remembered: what asks for them gets documents that were just parsed, by a
reader that remembers none. Parsing them is not counted then.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from time import perf_counter
from typing import TYPE_CHECKING

import pyperf
from rapidfuzz import fuzz, process

from bench.processes import LOCAL, PARENT
from zwgk.comparing import Comparer
from zwgk.parsing import DocumentReader
from zwgk.pipeline import Bench, Demands
from zwgk.published.json_text import json_text
from zwgk.read.lexicon import load_lexicon
from zwgk.read.source import read_source
from zwgk.report.messages import say_in

if TYPE_CHECKING:
    from zwgk.model.document import Document


def main() -> None:
    """Measure each part."""
    lexicon = load_lexicon()
    local_source, parent_source = read_source(str(LOCAL)), read_source(str(PARENT))
    reader = DocumentReader(lexicon)
    local, parent = reader.read(local_source), reader.read(parent_source)
    mine, theirs = _sentences(local), _sentences(parent)
    comparer = Comparer(lexicon)
    bench = Bench(lexicon, say_in("zh"))
    result = bench.compare(local_source, (parent_source,), Demands())

    aligned = comparer.aligned(local, parent)

    def parse() -> None:
        reader.read(local_source)
        reader.read(parent_source)

    def on_fresh(act: Callable[[Document, Document], object]) -> Callable[[int], float]:
        def measured(loops: int) -> float:
            spent = 0.0
            for _ in range(loops):
                fresh = DocumentReader(lexicon)
                ours, superior = fresh.read(local_source), fresh.read(parent_source)
                begin = perf_counter()
                act(ours, superior)
                spent += perf_counter() - begin
            return spent

        return measured

    def whole() -> None:
        Bench(lexicon, say_in("zh")).compare(local_source, (parent_source,), Demands())

    gc.disable()  # as the program does
    runner = pyperf.Runner()
    size = len(local_source.text.encode()) + len(parent_source.text.encode())
    runner.metadata["parsed_bytes"] = size
    runner.bench_func("parse", parse)
    runner.bench_time_func("align", on_fresh(comparer.aligned))
    runner.bench_func("link", aligned.link)
    runner.bench_func("difflib", _with_difflib, mine, theirs)
    runner.bench_func("rapidfuzz", _with_rapidfuzz, mine, theirs)
    runner.bench_time_func(
        "judge", on_fresh(lambda ours, superior: comparer.compare(ours, (superior,)))
    )
    runner.bench_func("whole", whole)
    runner.bench_func("json", lambda: json_text(result))


def _with_difflib(mine: Sequence[str], theirs: Sequence[str]) -> None:
    for wanted in theirs:
        matcher = SequenceMatcher(b=wanted, autojunk=False)
        for words in mine:
            matcher.set_seq1(words)
            matcher.ratio()


def _with_rapidfuzz(mine: Sequence[str], theirs: Sequence[str]) -> None:
    for wanted in theirs:
        process.extract(wanted, mine, scorer=fuzz.ratio, limit=None)


def _sentences(document: Document) -> list[str]:
    return [item.text.chars for item in document.requirements()]


if __name__ == "__main__":
    main()
