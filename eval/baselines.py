"""Simple comparers to stand beside zwgk: what plain text similarity makes of a pair.

Each is given what zwgk has to work out for itself: the sentences, as the
annotators cut them. It links a parent sentence to the local sentences that look
most like it, and reads the verdict off the best score. None has a notion of a
divergence, of whom a sentence binds, or of a sentence that requires nothing.

    python -m eval.baselines

prints the thresholds as the rule of `Baseline` finds them.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, product
from math import log, sqrt
from typing import NamedTuple, TypeAlias

from rapidfuzz import fuzz

from eval.folding import fold
from eval.gold import GoldPair, seed_pairs
from eval.score import score
from eval.shapes import Diff, Item

Similarities: TypeAlias = list[list[float]]
"""One row per parent sentence, one figure between 0 and 1 per local sentence."""

Measure: TypeAlias = Callable[[Sequence[str], Sequence[str]], Similarities]

_BESIDE = 0.8
"""Share of the best score from which on a second local sentence is linked as well.

A requirement may be split. With 0.8 every measure links better than with the
best sentence alone, and most do better than with 0.9 or 0.6.
"""

_PERCENT = 100


class Baseline(NamedTuple):
    """A measure of similarity, and from which score on it says what.

    The thresholds are in steps of 0.05, the same for all pairs: those with the
    largest sum of status accuracy, link F1, omission F1 and addition F1 over the
    two pairs of the seeds, the lower ones where several are equal. So the
    baselines are tuned on what they are judged by; zwgk has to beat that.
    """

    name: str
    measure: Measure
    linked: float
    """From here on two sentences are linked; without a link a sentence is omitted."""
    adapted: float
    """From here on a linked sentence is adapted; below, it is partial."""

    def compare(self, gold: GoldPair) -> Diff:
        """Compare the sentences of a pair."""
        return self.read_off(gold, self.scores(gold))

    def scores(self, gold: GoldPair) -> Similarities:
        """Measure every parent sentence against every local one."""
        return self.measure(
            [fold(text) for text in gold.parent_sentences.values()],
            [fold(text) for text in gold.local_sentences.values()],
        )

    def read_off(self, gold: GoldPair, scores: Similarities) -> Diff:
        """Read links, verdicts and additions off the scores."""
        locals_ = list(gold.local_sentences.values())
        best_of_local = [max(column) for column in zip(*scores, strict=True)]
        return {
            "items": [
                self._item(text, list(zip(row, locals_, strict=True)))
                for text, row in zip(gold.parent_sentences.values(), scores, strict=True)
            ],
            "additions": [
                {"text": text}
                for text, best in zip(locals_, best_of_local, strict=True)
                if best < self.linked
            ],
        }

    def _item(self, text: str, scored: Iterable[tuple[float, str]]) -> Item:
        ranked = sorted(scored, reverse=True)
        best, nearest = ranked[0]
        least = max(self.linked, _BESIDE * best)
        if best < self.linked:
            status = "omitted"
        elif fold(text) in fold(nearest):
            status = "verbatim"
        else:
            status = "adapted" if best >= self.adapted else "partial"
        links = [local for similarity, local in ranked if similarity >= least]
        return {"text": text, "status": status, "matches": [{"text": local} for local in links]}


def of_each(similarity: Callable[[str, str], float], whole: float = 1) -> Measure:
    """Make a measure of one that looks at two sentences alone and says at most `whole`."""

    def measure(parents: Sequence[str], locals_: Sequence[str]) -> Similarities:
        return [[similarity(parent, local) / whole for local in locals_] for parent in parents]

    return measure


def gestalt(parent: str, local: str) -> float:
    """Take the ratio of Python's own difflib."""
    return SequenceMatcher(None, parent, local, autojunk=False).ratio()


def containment(parent: str, local: str) -> float:
    """Say what share of the pairs of neighbouring characters of one text the other has.

    >>> containment("政务公开", "公开政务")
    0.6666666666666666
    """
    wanted, there = set(_bigrams(parent)), set(_bigrams(local))
    return len(wanted & there) / len(wanted) if wanted else 0.0


def tf_idf(parents: Sequence[str], locals_: Sequence[str]) -> Similarities:
    """Take the cosine of the character pairs, each weighted by how rare it is in both texts."""
    bags = [Counter(_bigrams(text)) for text in (*parents, *locals_)]
    bags_with = Counter(bigram for bag in bags for bigram in bag)
    rarity = {
        bigram: log((1 + len(bags)) / (1 + number)) + 1 for bigram, number in bags_with.items()
    }
    units = [
        _unit({bigram: times * rarity[bigram] for bigram, times in bag.items()}) for bag in bags
    ]
    return [
        [_product(parent, local) for local in units[len(parents) :]]
        for parent in units[: len(parents)]
    ]


def _bigrams(text: str) -> list[str]:
    return ["".join(pair) for pair in pairwise(text)]


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {name: weight / length for name, weight in vector.items()}


def _product(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other[name] for name, weight in one.items() if name in other)


BASELINES = (
    Baseline("difflib ratio", of_each(gestalt), 0.35, 0.45),
    Baseline("rapidfuzz ratio", of_each(fuzz.ratio, _PERCENT), 0.35, 0.45),
    Baseline("rapidfuzz partial_ratio", of_each(fuzz.partial_ratio, _PERCENT), 0.45, 0.55),
    Baseline("rapidfuzz WRatio", of_each(fuzz.WRatio, _PERCENT), 0.45, 0.45),
    Baseline("character TF-IDF", tf_idf, 0.2, 0.25),
    Baseline("bigram containment", of_each(containment), 0.35, 0.45),
)


def tuned(baseline: Baseline, pairs: Sequence[GoldPair]) -> Baseline:
    """Find the thresholds of a baseline by its rule."""
    scores = [baseline.scores(pair) for pair in pairs]
    steps = [step / 20 for step in range(2, 20)]
    tried = [
        baseline._replace(linked=linked, adapted=adapted)
        for linked, adapted in product(steps, steps)
        if linked <= adapted
    ]

    def worth(one: Baseline) -> float:
        results = [
            score(one.read_off(pair, measured), pair)
            for pair, measured in zip(pairs, scores, strict=True)
        ]
        return sum(
            result.right / result.sentences
            + result.link.f1
            + result.omission.f1
            + result.addition.f1
            for result in results
        )

    return max(tried, key=worth)


def main() -> None:
    """Print the thresholds that the rule finds."""
    pairs = [known.read() for known in seed_pairs()]
    for baseline in BASELINES:
        found = tuned(baseline, pairs)
        sys.stdout.write(f"{found.name}: linked {found.linked}, adapted {found.adapted}\n")


if __name__ == "__main__":
    main()
