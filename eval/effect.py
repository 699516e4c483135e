"""Print what a change adds to the verdicts on the seeds, and what it takes away.

    python -m eval.effect [REVISION]

The working tree is held against REVISION: by default the last commit, or the one
before it when nothing that decides a verdict was changed since.
"""

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from eval.gold import ROOT, SEEDS
from eval.runner import ComparisonFailedError, run_tree
from eval.shapes import Diff, Item

_PAIRS = (
    ("changzhou-xinbei-2022", "jiangsu-2022"),
    ("changzhou-xinbei-2022", "changzhou-xinbei-2019"),
    ("changzhou-xinbei-2019", "jiangsu-2022"),
    ("jiyuan-2022", "jiangsu-2022"),
    ("jinhua-wucheng-2022", "jiangsu-2022"),
)
"""Local and parent. Only the first are that in earnest: a side effect may show in any."""

_DECISIVE = "src"
"""What a verdict depends on."""


class Said(NamedTuple):
    """What one comparison says: the verdict on each sentence, and its findings."""

    verdicts: dict[str, str]
    matches: dict[str, tuple[str, ...]]
    findings: Counter[tuple[str, str]]
    """How often a message is found of a sentence (of the whole text: "")."""


def said(diff: Diff) -> Said:
    """Take from a comparison what can be held against another one."""
    texts = {item.get("id"): item["text"] for item in diff["items"]}
    return Said(
        {item["text"]: item["status"] for item in diff["items"]},
        {item["text"]: _matches(item) for item in diff["items"]},
        Counter(
            (f"{finding['rule']}: {finding['message']}", texts.get(finding.get("item"), ""))
            for finding in diff.get("findings", ())
        ),
    )


def effect(before: Diff, after: Diff) -> Iterator[str]:
    """Tell every verdict that changed and every finding gained or lost, with the sentence."""
    old, new = said(before), said(after)
    for text in {**old.verdicts, **new.verdicts}:
        was, now = old.verdicts.get(text, "no item"), new.verdicts.get(text, "no item")
        if was != now:
            links = _links(old.matches.get(text, ()), new.matches.get(text, ()))
            yield "\n    ".join((f"~ {was} → {now}", text, *links))
    for mark, findings in (("+", new.findings - old.findings), ("-", old.findings - new.findings)):
        for (message, text), times in findings.items():
            head = f"{mark} {message}" + (f" (×{times})" if times > 1 else "")
            yield "\n    ".join(filter(None, (head, text)))


def _matches(item: Item) -> tuple[str, ...]:
    return tuple(match["text"] for match in item.get("matches", ()))


def _links(was: tuple[str, ...], now: tuple[str, ...]) -> Iterator[str]:
    """List the local sentences linked on both sides, and on one alone."""
    for text in dict.fromkeys(was + now):
        mark = "=" if text in was and text in now else "+" if text in now else "-"
        yield f"{mark} {text}"


def report(revision: str) -> Iterator[str]:
    """Compare every pair with both programs."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        _unpack(revision, tree)
        for local, parent in _PAIRS:
            files = SEEDS / f"{local}.txt", SEEDS / f"{parent}.txt"
            changes = list(effect(run_tree(tree, *files), run_tree(ROOT, *files)))
            yield f"\n## {local} against {parent}: {len(changes) or 'no'} changes\n"
            yield from (f"\n{change}\n" for change in changes)


def _unpack(revision: str, folder: Path) -> None:
    """Put the source of a revision into a folder."""
    archive = BytesIO(_git("archive", "--format=tar", revision, "--", _DECISIVE))
    with tarfile.open(fileobj=archive) as files:
        files.extractall(folder, filter="data")


def _default_revision() -> str:
    return "HEAD" if _git("status", "--porcelain", "--", _DECISIVE) else "HEAD~1"


def _git(*words: str) -> bytes:
    command = ["git", *words]
    return subprocess.run(  # noqa: S603 git with words of this module, and a revision by the user
        command, cwd=ROOT, capture_output=True, check=True
    ).stdout


def main() -> int:
    """Print the effect."""
    parser = argparse.ArgumentParser(prog="python -m eval.effect", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("revision", nargs="?", help="what to compare with, such as HEAD~3 or main")
    options = parser.parse_args()
    try:
        revision = options.revision or _default_revision()
        sys.stdout.write(f"The working tree against {revision}\n")
        sys.stdout.writelines(report(revision))
    except subprocess.CalledProcessError as error:
        sys.stderr.write(error.stderr.decode(errors="replace"))
        return 2
    except ComparisonFailedError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
