"""Precision and recall, counted alike wherever something is searched and found."""

from collections.abc import Set as AbstractSet
from typing import NamedTuple, Self


class Tally(NamedTuple):
    """How many were found that should be, found that should not, and not found."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def with_sets(
        self, wanted: AbstractSet[str], got: AbstractSet[str], tolerated: AbstractSet[str]
    ) -> Self:
        """Count `got` against `wanted`; what is only `tolerated` counts neither way."""
        return self._replace(
            found=self.found + len(wanted & got),
            wrong=self.wrong + len(got - wanted - tolerated),
            missed=self.missed + len(wanted - got),
        )

    def with_answer(self, *, wanted: bool, got: bool) -> Self:
        """Count one answer to a question of yes or no."""
        return self._replace(
            found=self.found + (wanted and got),
            wrong=self.wrong + (got and not wanted),
            missed=self.missed + (wanted and not got),
        )

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return share(self.found, self.found + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what there is that was found; 1 when there is nothing."""
        return share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def share(part: int, whole: int) -> float:
    """Say what share `part` is of `whole`; all of it when there is nothing.

    >>> share(1, 4), share(0, 0)
    (0.25, 1.0)
    """
    return part / whole if whole else 1.0
