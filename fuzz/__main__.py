"""Look for files that break something.

python -m fuzz [--seconds 600] [--seed N] [--folder FOLDER] [FILE…]

Each that is found is made smaller and kept under --folder; any makes it leave with 1.
"""

import argparse
import sys
import tempfile
import traceback
from collections import Counter
from hashlib import sha256
from pathlib import Path
from random import SystemRandom
from time import monotonic

from fuzz.checks import Checks
from fuzz.inputs import Inputs
from tests.texts import ROOT

_SHRINKING = 60.0
"""Seconds to make a find smaller."""


def main() -> int:
    """Make inputs and check them until the time is up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**9))
    parser.add_argument("--folder", type=Path, default=ROOT / "out" / "fuzz")
    parser.add_argument("files", type=Path, nargs="*", help="taken besides the seeds")
    options = parser.parse_args()
    inputs = Inputs(options.seed, [file for path in options.files for file in _files_in(path)])
    came: Counter[str] = Counter()
    found: set[str] = set()
    end = monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        checks = Checks(Path(folder, "件"))
        while monotonic() < end:
            raw = inputs.next()
            became, failure = _checked(raw, checks)
            came[became] += 1
            if failure and failure not in found:
                found.add(failure)
                _keep(_smaller(raw, failure, checks), failure, options.folder)
    counts = ", ".join(f"{became} {count}" for became, count in sorted(came.items()))
    sys.stdout.write(f"seed {options.seed}: {came.total()} files: {counts}\n")
    return 1 if found else 0


def _files_in(path: Path) -> list[Path]:
    return sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]


def _checked(raw: bytes, checks: Checks) -> tuple[str, str]:
    """Check a file: what became of it, and by which failure, named by kind and place."""
    try:
        return checks.hold(raw), ""
    except Exception as error:  # noqa: BLE001 # all of them are what is looked for
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(frame.filename).name}:{frame.lineno} {frame.line}"
        return "failed", f"{type(error).__name__} at {place}"


def _smaller(raw: bytes, failure: str, checks: Checks) -> bytes:
    """Take away what can go while the failure stays the same: halves, quarters, single bytes."""
    end = monotonic() + _SHRINKING
    size = len(raw) // 2
    while size:
        at = 0
        while at < len(raw):
            if monotonic() > end:
                return raw
            less = raw[:at] + raw[at + size :]
            if _checked(less, checks)[1] == failure:
                raw = less
            else:
                at += size
        size //= 2
    return raw


def _keep(raw: bytes, failure: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / sha256(raw).hexdigest()[:12]
    file.write_bytes(raw)
    sys.stdout.write(f"{failure}\n  {file}: {raw[:300]!r}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
