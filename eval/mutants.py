"""Score comparisons against texts with planted edits, where every right answer is known.

    python -m eval.mutants [FOLDER…] [--show]

Each FOLDER holds `child.txt` and `truth.json`; the parent is `parent.txt` beside
them, or else the seed that the name of the folder begins with.

What counts, and how:

- Rows with role `sentence` whose parent binds. Headings, lists of units and cut
  or garbled pieces are no items. Sentences that only encourage (`parent_soft`)
  are left out of every figure: to drop one is a note, not a fault. (--soft
  counts them too.)
- covered: planted omissions that are called verbatim or adapted. Must be none.
- omission: found is a planted omission called omitted; where it binds another
  tier (`na_if_omitted`), not_applicable is right as well. Wrong is a sentence
  that is there and called omitted.
- flagged: sentences without a planted difference (localised, reworded and
  reordered ones among them) that are called partial or omitted.
- partial: sentences with a planted difference that are called partial.
- kinds: one question per sentence that is there and per kind. Kinds that are
  no fault (localised, clause_added, moved) are not asked for.
- unjudged: rows that no item speaks of. That is never a find, and counted by
  itself: the comparison took a requirement for none.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from eval.figures import Tally, share
from eval.gold import SEEDS, SHARED
from eval.runner import Comparer, ComparisonFailedError, by_command, run_diff
from eval.score import SOFT
from eval.shapes import Item, Truth, TruthRow
from eval.ties import UNJUDGED, Answer, answers

_KINDS = {
    "actor": "actor",
    "citation": "citation",
    "clause": "clause",
    "deadline": "deadline",
    "modal": "strength",
    "number": "quantity",
    "platform": "platform",
    "scope": "scope",
}
"""What zwgk calls a planted difference, by the first word of its recorded kind."""

_COVERED = frozenset({"verbatim", "adapted"})
_FLAGGED = frozenset({"partial", "omitted"})


class Mutant(NamedTuple):
    """A text with planted edits, its parent, and the record of what was done."""

    name: str
    difficulty: str
    local: Path
    parent: Path
    rows: tuple[TruthRow, ...]


class Judged(NamedTuple):
    """A text with planted edits and what a comparison says of its rows."""

    mutant: Mutant
    answers: tuple[Answer, ...]


def read_mutant(folder: Path) -> Mutant:
    """Read a folder; its parent lies beside the text or is the seed in its name."""
    truth: Truth = json.loads((folder / "truth.json").read_text("utf-8"))
    difficulty = truth["options"]["difficulty"]
    parent = folder / "parent.txt"
    if not parent.exists():
        parent = SEEDS / f"{folder.name.rpartition(f'-{difficulty}-')[0]}.txt"
    return Mutant(folder.name, difficulty, folder / "child.txt", parent, tuple(truth["sentences"]))


def judge(mutant: Mutant, compare: Comparer = run_diff) -> Judged:
    """Let a comparison answer for every row."""
    diff = compare(mutant.local, mutant.parent)
    return Judged(mutant, tuple(answers(mutant.rows, diff["items"])))


def count(judged: Judged, *, soft: bool = False) -> Counter[str]:
    """Count the answers for one text, under the names of `_marks`."""
    counted = Counter(texts=1)
    for row, answer in _asked(judged, soft=soft):
        counted.update(_marks(row, answer))
    return counted


def planted_kinds(row: TruthRow) -> frozenset[str]:
    """Name the planted differences of a row as zwgk does."""
    return frozenset(_KINDS[edit["kind"].partition("_")[0]] for edit in row["divergences"])


def faults(row: TruthRow, answer: Answer) -> Iterator[str]:
    """Tell everything that is wrong with an answer."""
    status = answer.status
    planted, found = planted_kinds(row), answer.kinds - SOFT
    if row["status"] == "omitted":
        if not _found_gone(row, status):
            yield f"gone, but {status}"
        return
    if planted and status != "partial":
        yield f"harmed, but {status}"
    if not planted and status not in _COVERED:
        yield f"unharmed, but {status}"
    if missed := planted - found:
        yield f"kinds missed: {' '.join(sorted(missed))}"
    if wrong := found - planted:
        yield f"kinds too many: {' '.join(sorted(wrong))}"


def table(by_group: Mapping[str, Mapping[str, int]]) -> str:
    """Lay the counts out as a Markdown table, one row per group."""
    heads = (
        "planted edits",
        "texts",
        "sentences",
        "unjudged",
        "gone, called covered",
        "omission P",
        "omission R",
        "unharmed, flagged",
        "harmed, partial",
        "kinds P",
        "kinds R",
    )
    rows = [heads, ("---",) + ("---:",) * (len(heads) - 1)]
    rows += [(group, *_cells(counted)) for group, counted in by_group.items()]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def by_difficulty(judged: Iterable[Judged], *, soft: bool = False) -> dict[str, Counter[str]]:
    """Put the counts together per difficulty, and of all."""
    groups = {name: Counter[str]() for name in ("easy", "medium", "hard")}
    for text in judged:
        groups[text.mutant.difficulty].update(count(text, soft=soft))
    return {**groups, "all": sum(groups.values(), Counter[str]())}


def told(judged: Judged, *, soft: bool = False) -> Iterator[str]:
    """Tell each wrong answer with the words of both texts and of the comparison."""
    for row, answer in _asked(judged, soft=soft):
        if wrong := list(faults(row, answer)):
            yield "\n".join(_told(f"{judged.mutant.name} {row['sid']}", wrong, row, answer))


def folders(given: Sequence[Path], shared: Path = SHARED) -> list[Path]:
    """List the folders to score: those given, or those under `shared`."""
    return list(given) or sorted(path.parent for path in shared.glob("mutants/*/truth.json"))


def _asked(judged: Judged, *, soft: bool) -> Iterator[tuple[TruthRow, Answer]]:
    """List the rows that count."""
    for row, answer in zip(judged.mutant.rows, judged.answers, strict=True):
        if row["role"] == "sentence" and (soft or not row["parent_soft"]):
            yield row, answer


def _marks(row: TruthRow, answer: Answer) -> Iterator[str]:
    """Give one answer its marks, each of which counts one."""
    status = answer.status
    yield "sentences"
    if status == UNJUDGED:
        yield "unjudged"
    if row["status"] == "omitted":
        yield "gone"
        yield "omission found" if _found_gone(row, status) else "omission missed"
        if status in _COVERED:
            yield "covered"
        return
    if status == "omitted":
        yield "omission wrong"
    planted, found = planted_kinds(row), answer.kinds - SOFT
    yield from ["kind found"] * len(planted & found)
    yield from ["kind wrong"] * len(found - planted)
    yield from ["kind missed"] * len(planted - found)
    yield "harmed" if planted else "unharmed"
    if planted and status == "partial":
        yield "partial"
    if not planted and status in _FLAGGED:
        yield "flagged"


def _tally(counted: Mapping[str, int], name: str) -> Tally:
    return Tally(*(counted.get(f"{name} {mark}", 0) for mark in Tally._fields))


def _found_gone(row: TruthRow, status: str) -> bool:
    """Say whether this is a right word for a sentence that was left out."""
    return status == "omitted" or (
        status == "not_applicable" and bool(row.get("na_if_omitted", False))
    )


def _cells(counted: Mapping[str, int]) -> Iterator[str]:
    for name in ("texts", "sentences", "unjudged"):
        yield str(counted.get(name, 0))
    yield f"{counted.get('covered', 0)} of {counted.get('gone', 0)}"
    yield from _precision_and_recall(_tally(counted, "omission"))
    for part, whole in (("flagged", "unharmed"), ("partial", "harmed")):
        number, of = counted.get(part, 0), counted.get(whole, 0)
        yield f"{number} of {of} ({share(number, of):.1%})" if of else "–"
    yield from _precision_and_recall(_tally(counted, "kind"))


def _precision_and_recall(tally: Tally) -> tuple[str, str]:
    return f"{tally.precision:.3f}", f"{tally.recall:.3f}"


def _told(where: str, wrong: list[str], row: TruthRow, answer: Answer) -> Iterator[str]:
    yield f"{where}: {'; '.join(wrong)}"
    yield f"  parent   {row['parent']['text']}"
    if row["child"]:
        yield f"  local    {row['child']['text']}"
    for edit in row["divergences"]:
        yield f"  planted  {edit['kind']}: {edit['before'] or '∅'} → {edit['after'] or '∅'}"
    for item in answer.items:
        yield from _said(item)


def _said(item: Item) -> Iterator[str]:
    yield f"  item     {item['status']}: {item['text']}"
    for match in item.get("matches", ()):
        yield f"  match    {match['text']}"
    for found in item.get("divergences", ()):
        before, after = found.get("parent_text") or "∅", found.get("local_text") or "∅"
        yield f"  found    {found.get('rule', found['kind'])}: {before} → {after}"


def main() -> int:
    """Score the folders given, and print the table and the wrong answers."""
    parser = argparse.ArgumentParser(prog="python -m eval.mutants", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("folder", type=Path, nargs="*", help="default: all under SHARED/mutants")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where further material lies")
    parser.add_argument("--command", help="another comparison: zwgk diff {local} {parent} …")
    parser.add_argument("--soft", action="store_true", help="count encouraging sentences too")
    parser.add_argument("--each", action="store_true", help="a row per text as well")
    parser.add_argument("--show", action="store_true", help="list every wrong answer")
    options = parser.parse_args()
    compare = by_command(options.command) if options.command else run_diff
    paths = folders(options.folder, options.shared)
    if not paths:
        sys.stderr.write(f"no planted edits under {options.shared}\n")
        return 3
    try:
        judged = [judge(read_mutant(path), compare) for path in paths]
    except ComparisonFailedError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    if options.show:
        for text in judged:
            sys.stdout.writelines(f"{fault}\n\n" for fault in told(text, soft=options.soft))
    groups = by_difficulty(judged, soft=options.soft)
    if options.each:
        groups = {text.mutant.name: count(text, soft=options.soft) for text in judged} | groups
    sys.stdout.write(table(groups))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
