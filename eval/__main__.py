"""Print how good the verdicts are, as the tables of the README.

    python -m eval [--shared DIR]

First zwgk and the baselines on every annotated pair at hand, then zwgk on the
texts with planted edits. What lies under DIR is no part of the project; where it
is missing, that is said and the rest is printed.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from eval.baselines import BASELINES
from eval.gold import SHARED, KnownPair, known_pairs, seed_pairs
from eval.mutants import by_difficulty, folders, judge, read_mutant, table
from eval.runner import Comparer, ComparisonFailedError, by_command, run_diff
from eval.score import Score, score

_HEAD = "| pair | comparer | status | near | link F1 | omission F1 | kind F1 | addition F1 |\n"
_RULE = "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
_SHOWN = ("status_accuracy", "status_near", "link_f1", "omission_f1", "kind_f1", "addition_f1")


def pair_rows(known: KnownPair, compare: Comparer = run_diff) -> Iterator[str]:
    """Score zwgk, and the baselines beside it, on one annotated pair."""
    gold = known.read()
    yield _row(known, "**zwgk**", score(compare(known.local_file, known.parent_file), gold))
    for baseline in BASELINES:
        yield _row(known, baseline.name, score(baseline.compare(gold), gold))


def _row(known: KnownPair, comparer: str, result: Score) -> str:
    figures = result.figures()
    cells = (known.title, comparer, *(f"{figures[name]:.2f}" for name in _SHOWN))
    return f"| {' | '.join(cells)} |\n"


def report(shared: Path, compare: Comparer = run_diff) -> Iterator[str]:
    """Lay out both tables, line by line as they are ready."""
    yield _HEAD + _RULE
    pairs = list(known_pairs(shared))
    for known in pairs:
        yield from pair_rows(known, compare)
    planted = folders((), shared)
    if planted:
        yield "\n"
        yield table(by_difficulty(judge(read_mutant(path), compare) for path in planted))
    if len(pairs) == len(list(seed_pairs())):
        yield "\nNot scored, its texts not being at hand: 安庆 → 宿松.\n"
    if not planted:
        yield "\nNot scored, not being at hand: planted edits.\n"


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--shared", type=Path, default=SHARED, help="where further material lies")
    parser.add_argument("--command", help="another comparison: zwgk diff {local} {parent} …")
    options = parser.parse_args()
    compare = by_command(options.command) if options.command else run_diff
    try:
        sys.stdout.writelines(report(options.shared, compare))
    except ComparisonFailedError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
