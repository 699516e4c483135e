"""Plant edits in documents and write the local texts, with what was done, into a folder.

    python -m eval.planted PARENT… --out DIR [--seeds 1-3] [--difficulty hard …]

Each text gets a folder of its own with `parent.txt`, `child.txt` and `truth.json`,
to be scored by `python -m eval.mutants DIR/*`. The same parent, seed and
difficulty give the same bytes. Nothing of it is meant to be committed.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from eval.planted.plant import DIFFICULTIES, plant


def decoded(path: Path) -> str:
    """Read a document as it stands; line ends and all."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


def write(parent: Path, folder: Path, seed: int, difficulty: str) -> Path:
    """Plant edits in one document, and write the three files."""
    text = decoded(parent)
    planted = plant(text, seed=seed, difficulty=difficulty)
    name = re.sub(r"\W+", "", parent.stem if parent.stem != "parent" else parent.parent.name)
    target = folder / f"{name}-{difficulty}-{seed}"
    target.mkdir(parents=True, exist_ok=True)
    truth = json.dumps(planted.truth, ensure_ascii=False, indent=1, sort_keys=True)
    for file, content in (("parent", text), ("child", planted.text)):
        (target / f"{file}.txt").write_bytes(content.encode())
    (target / "truth.json").write_bytes(truth.encode())
    return target


def _numbers(given: str) -> range:
    """Read 3, or 1-3."""
    first, _, last = given.partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> None:
    """Plant and write."""
    parser = argparse.ArgumentParser(prog="python -m eval.planted", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("parent", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True, help="folder for the texts")
    parser.add_argument("--seeds", type=_numbers, default=range(1, 2), help="such as 7 or 1-3")
    parser.add_argument(
        "--difficulty", choices=list(DIFFICULTIES), nargs="+", default=list(DIFFICULTIES)
    )
    options = parser.parse_args()
    for parent in options.parent:
        for difficulty in options.difficulty:
            for seed in options.seeds:
                sys.stdout.write(f"{write(parent, options.out, seed, difficulty)}\n")


if __name__ == "__main__":
    main()
