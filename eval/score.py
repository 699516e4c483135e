"""Say how near a comparison comes to what two readers found in a pair of documents.

    zwgk diff LOCAL PARENT --format json | python -m eval.score xinbei2022 - --show

What the annotation says is told in `gold/README.md`. Items are tied to annotated
sentences by their text, so that a comparison may cut and number in its own way.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from eval.figures import Tally, share
from eval.folding import fold, sentences_like
from eval.gold import TABLES, GoldPair, Verdict, read_pair
from eval.shapes import Diff, Item

SOFT = frozenset({"localised", "moved", "clause_added"})
"""Kinds that are told to the reader and are no fault: they count neither for nor against."""

_WHOLE = frozenset({"verbatim", "adapted"})
_CARRIED = _WHOLE | {"partial"}
_UNCOUNTED = frozenset({"frame", "either"})
_MISSING = "missing"
"""What is said of a sentence that no item was tied to; for counting, it is gone."""


class Answer(NamedTuple):
    """What a comparison says of one annotated sentence, all its items together."""

    status: str = _MISSING
    links: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


class Score(NamedTuple):
    """How near a comparison is to the annotation."""

    sentences: int
    right: int
    near: int
    """As `right`, and not minding verbatim for adapted."""
    link: Tally
    omission: Tally
    kind: Tally
    addition: Tally
    disagreements: tuple[str, ...]

    def figures(self) -> dict[str, float]:
        """Give every figure under its name, rounded as it is shown."""
        named = {
            "sentences": self.sentences,
            "status_accuracy": share(self.right, self.sentences),
            "status_near": share(self.near, self.sentences),
        }
        for name, tally in (
            ("link", self.link),
            ("omission", self.omission),
            ("kind", self.kind),
            ("addition", self.addition),
        ):
            named[f"{name}_precision"] = tally.precision
            named[f"{name}_recall"] = tally.recall
            named[f"{name}_f1"] = tally.f1
        return {name: round(figure, 3) for name, figure in named.items()}


def joint_status(statuses: AbstractSet[str]) -> str:
    """Judge a sentence that was cut into items with these statuses.

    >>> joint_status({"verbatim", "omitted"}), joint_status({"verbatim", "adapted"})
    ('partial', 'adapted')
    """
    if len(statuses) == 1:
        return next(iter(statuses))
    if not statuses:
        return _MISSING
    if statuses <= _WHOLE:
        return "adapted"
    return "partial" if statuses & _CARRIED else "omitted"


def kinds_of(item: Item) -> Iterator[str]:
    """List the kinds of divergence that an item was found to have."""
    return (
        kind for found in item.get("divergences", ()) if (kind := found.get("kind")) is not None
    )


def score(diff: Diff, gold: GoldPair) -> Score:
    """Hold a comparison against an annotated pair."""
    requirements = {
        name: fold(sentence)
        for name, sentence in gold.local_sentences.items()
        if gold.origins.get(name) != "frame"
    }
    answers = _answers(diff["items"], gold, requirements)
    counted = {
        name: (verdict, answers.get(name, Answer()))
        for name, verdict in gold.verdicts.items()
        if verdict.status not in _UNCOUNTED
    }
    link, omission, kind = Tally(), Tally(), Tally()
    for verdict, answer in counted.values():
        link = link.with_sets(verdict.links, answer.links, verdict.links_any)
        omission = omission.with_answer(
            wanted=verdict.status == "omitted", got=answer.status in {"omitted", _MISSING}
        )
        if verdict.status != "omitted":
            kind = kind.with_sets(
                verdict.kinds - SOFT, answer.kinds - SOFT, verdict.kinds_any - SOFT
            )
    return Score(
        sentences=len(counted),
        right=sum(verdict.status == answer.status for verdict, answer in counted.values()),
        near=sum(_near(verdict.status, answer.status) for verdict, answer in counted.values()),
        link=link,
        omission=omission,
        kind=kind,
        addition=_additions(diff, gold, requirements),
        disagreements=tuple(_disagreements(counted)),
    )


def _answers(
    items: Iterable[Item], gold: GoldPair, requirements: Mapping[str, str]
) -> dict[str, Answer]:
    """Gather per annotated sentence what the items say that are part of it."""
    parents = {name: fold(sentence) for name, sentence in gold.parent_sentences.items()}
    statuses: dict[str, set[str]] = {}
    links: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for item in items:
        linked = {
            name
            for match in item.get("matches", ())
            for name in sentences_like(match["text"], requirements)
        }
        for name in sentences_like(item["text"], parents):
            statuses.setdefault(name, set()).add(item["status"])
            links.setdefault(name, set()).update(linked)
            kinds.setdefault(name, set()).update(kinds_of(item))
    return {
        name: Answer(joint_status(statuses[name]), frozenset(links[name]), frozenset(kinds[name]))
        for name in statuses
    }


def _near(wanted: str, got: str) -> bool:
    return wanted == got or {wanted, got} == _WHOLE


def _additions(diff: Diff, gold: GoldPair, requirements: Mapping[str, str]) -> Tally:
    """Count the local sentences that are called additions."""
    called = {
        name
        for addition in diff.get("additions", ())
        for name in sentences_like(addition["text"], requirements)
    }
    return Tally().with_sets(
        {name for name, origin in gold.origins.items() if origin == "added"},
        called,
        {name for name, origin in gold.origins.items() if origin == "either"},
    )


def _disagreements(counted: Mapping[str, tuple[Verdict, Answer]]) -> Iterator[str]:
    """Tell each sentence of which the comparison says something else, and what."""
    for name, (verdict, answer) in counted.items():
        wrong = []
        if verdict.status != answer.status:
            wrong.append(f"status {answer.status}, should be {verdict.status}")
        wrong += _told("link", verdict.links, answer.links, verdict.links_any)
        if verdict.status != "omitted":
            wrong += _told(
                "kind", verdict.kinds - SOFT, answer.kinds - SOFT, verdict.kinds_any - SOFT
            )
        if wrong:
            yield f"{name}: {'; '.join(wrong)} | {verdict.note}"


def _told(
    what: str, wanted: AbstractSet[str], got: AbstractSet[str], tolerated: AbstractSet[str]
) -> Iterator[str]:
    if missed := wanted - got:
        yield f"{what} missed: {' '.join(sorted(missed))}"
    if wrong := got - wanted - tolerated:
        yield f"{what} too many: {' '.join(sorted(wrong))}"


def main() -> None:
    """Read a comparison from a file or stdin, and print its figures."""
    parser = argparse.ArgumentParser(prog="python -m eval.score", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("child", help="name of the annotated local document, such as xinbei2022")
    parser.add_argument("diff", help="what `zwgk diff --format json` printed; - for stdin")
    parser.add_argument("--parent", default="jiangsu2022", help="name of its parent")
    parser.add_argument("--gold", type=Path, default=TABLES, help="folder of the tables")
    parser.add_argument("--show", action="store_true", help="list every disagreement")
    parser.add_argument("--json", action="store_true", help="figures as one JSON object")
    options = parser.parse_args()
    text = sys.stdin.read() if options.diff == "-" else Path(options.diff).read_text("utf-8")
    diff: Diff = json.loads(text)
    result = score(diff, read_pair(options.gold, options.child, options.parent))
    lines = list(result.disagreements) if options.show else []
    if options.json:
        lines.append(json.dumps(result.figures()))
    else:
        lines += [f"{name:20} {figure}" for name, figure in result.figures().items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
