"""Links between parent items and local items: many-to-many, in any order.

A link needs evidence of its own: much of the parent item, much of the local one, or a telling
clause that nothing else carries better. Weaker evidence counts where the surroundings agree: the
neighbouring sentences are linked side by side, a companion in the same point carries the rest, or
both stand under the same heading; and only for local items that nothing claims more strongly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.anchors import anchors_of
from zwgk.comparing.claims import Claims
from zwgk.comparing.similarity import Likeness, likenesses

if TYPE_CHECKING:
    from zwgk.comparing.features import ItemSheet
    from zwgk.comparing.rarity import Rarity
    from zwgk.comparing.similarity import Shared
    from zwgk.model.settings import MatchSettings

Links = list[list[Likeness]]
"""For each parent item, its local items, best first."""


class Nearest(NamedTuple):
    """The local item that has most of a parent item, be it linked or not; never a title."""

    local: int
    cover: float
    """How much of the parent item it has, by weight."""
    rare_pairs: float
    """As many pairs of characters that stand nowhere else would tell as much."""


class Alignment(NamedTuple):
    """How the items of two documents are linked."""

    links: Links
    nearest: list[Nearest | None]
    """For each parent item, the local one that comes nearest to it."""
    taken: list[frozenset[int]]
    """For each parent item, its linked local items that are plainly another's: they are shown,
    but are no evidence that a clause or a member of a list was kept."""


def align(
    shared: Shared,
    rarity: Rarity,
    settings: MatchSettings,
    headings: frozenset[str] = frozenset(),
) -> Alignment:
    """Link each parent item to the local items that carry some of it.

    `headings` are the ids of parent items that are titles in the local document.
    """
    aligner = _Aligner(shared, rarity, settings, headings)
    taken = [aligner.claims.taken(at) for at in range(len(shared.parent.sheets))]
    return Alignment(aligner.links(), aligner.nearest(), taken)


class _Aligner:
    """The candidates for every parent item, and the sure links among them."""

    def __init__(
        self, shared: Shared, rarity: Rarity, settings: MatchSettings, headings: frozenset[str]
    ) -> None:
        self._shared = shared
        self._headings = headings
        self._parents = shared.parent
        self._locals = shared.local
        self._rarity = rarity
        self._settings = settings
        places = range(len(shared.parent.sheets))
        self._candidates = [likenesses(at, shared) for at in places]
        self._sure = [list(self._sure_of(at)) for at in places]
        self.claims = Claims(shared, self._sure, settings)
        self._anchors = anchors_of(shared, self._candidates, settings)

    def links(self) -> Links:
        """Give the sure links and those that their surroundings support."""
        linked = []
        for at, row in enumerate(self._candidates):
            sure = self._own(at)
            known = {like.local for like in sure}
            beside = self._beside_neighbours(at)
            more = [
                like
                for like in row
                if like.local not in known and self._is_supported(at, like, beside)
            ]
            linked.append(self._with_company(at, [*sure, *more]))
        return linked

    def nearest(self) -> list[Nearest | None]:
        """Give the local item that has most of each parent item."""
        sheets = self._locals.sheets
        found: list[Nearest | None] = []
        for at, row in enumerate(self._candidates):
            real = (like for like in row if not sheets[like.local].title)
            best = max(real, default=None, key=lambda like: (like.cover, -like.local))
            total = sum(self._weights(at))
            found.append(
                best and Nearest(best.local, best.cover, best.cover * total / self._rarity.most)
            )
        return found

    def _weights(self, at: int) -> Sequence[float]:
        return self._parents.weights[at]

    def _sure_of(self, at: int) -> Iterator[Likeness]:
        """Give the candidates that need no support."""
        settings, weights = self._settings, self._weights(at)
        total = sum(weights) or 1.0
        row = [
            like
            for like in self._candidates[at]
            if like.cover * total >= settings.least_evidence or self._is_copy(at, like)
        ]
        for like in row:
            much = like.cover >= settings.linked_cover or like.back >= settings.linked_back
            if much or self._tells(at, like, row):
                yield like

    def _is_copy(self, at: int, like: Likeness) -> bool:
        """Say whether both are the same words: 接受监督 is too common to tell otherwise."""
        return self._parents.sheets[at].exact == self._locals.sheets[like.local].exact

    def _tells(self, at: int, like: Likeness, row: Sequence[Likeness]) -> bool:
        """Say whether one clause is evidence by itself: much of it, rare, and nowhere else."""
        settings, weights = self._settings, self._weights(at)
        total = sum(weights) or 1.0
        return any(
            carried >= settings.telling_clause
            and carried * weight >= settings.telling_evidence
            and weight >= settings.telling_share * total
            and carried >= settings.telling_rival * self._best_carried(row, number)
            for number, (carried, weight) in enumerate(zip(like.carried, weights, strict=True))
        )

    def _best_carried(
        self, row: Sequence[Likeness], number: int, but: Likeness | None = None
    ) -> float:
        """Give how much of a clause the best local item has, titles and one other left aside."""
        sheets = self._locals.sheets
        real = (like for like in row if like is not but and not sheets[like.local].title)
        return max((like.carried[number] for like in real), default=0.0)

    def _is_unrivalled(self, at: int, like: Likeness) -> bool:
        """Say whether much of one clause stands in it alone, and there for no other parent item.

        重点发展集成电路设计、制造、封测 may be told as 重点发展集成电路、新型显示等产业.
        """
        settings, weights = self._settings, self._weights(at)
        if max(like.carried) < settings.unrivalled_clause:
            return False
        total = sum(weights) or 1.0
        least = settings.unrivalled_pairs * self._rarity.most
        row = self._candidates[at]
        return any(
            carried >= settings.unrivalled_clause
            and carried * weight >= least
            and weight >= settings.telling_share * total
            and carried >= settings.unrivalled * self._best_carried(row, number, like)
            and self.claims.answers_alone((at, number), (like.local, like.best[number]))
            for number, (carried, weight) in enumerate(zip(like.carried, weights, strict=True))
        )

    def _is_anchored(self, at: int, like: Likeness) -> bool:
        """Say whether it is the left-over sentence for this one, where its point went."""
        settings, sheets = self._settings, self._locals.sheets
        if like.cover < settings.anchored_cover:
            return False
        here = self._anchors.get(self._parents.sheets[at].group) == sheets[like.local].group
        if not here or sheets[like.local].title or self.claims.owner(like.local) is not None:
            return False
        if any(not sheets[sure.local].title for sure in self._sure[at]):
            return False
        best = max(
            other.cover
            for other in self._candidates[at]
            if sheets[other.local].group == sheets[like.local].group
            and not sheets[other.local].title
        )
        enough = like.cover * sum(self._weights(at)) >= settings.anchored_pairs * self._rarity.most
        return enough and like.cover >= best and max(like.carried) >= settings.dropped_clause

    def _own(self, at: int) -> list[Likeness]:
        """Give the sure links, or none where each is another parent item's, word for word.

        Two items of one document may be alike; a local sentence that is plainly the one does not
        carry the other as well.
        """
        sure = self._sure[at]
        taken = self.claims.taken(at)
        return sure if any(like.local not in taken for like in sure) else []

    def _is_supported(self, at: int, like: Likeness, beside: frozenset[int]) -> bool:
        if self._completes(at, like) or self._is_unrivalled(at, like):
            return True
        if self._is_anchored(at, like):
            return True
        if not self.claims.is_free(at, like):
            return False
        alone = all(self._locals.sheets[sure.local].title for sure in self._sure[at])
        least = self._settings.beside_alone if alone else self._settings.beside_neighbours
        if like.local in beside and like.score >= least:
            return True
        return self._continues(at, like) or (alone and self._answers(at, like))

    def _answers(self, at: int, like: Likeness) -> bool:
        """Say whether two left-over items answer each other: one heading, or a rare phrase."""
        if self._same_heading(at, like) and like.score >= self._settings.under_heading:
            return True
        return self._near_siblings(at, like) and self._shares_phrase(at, like)

    def _near_siblings(self, at: int, like: Likeness) -> bool:
        """Say whether other items of the parent's point are linked into the local item's point."""
        parents = self._parents.sheets
        return any(
            _same_group(self._locals.sheets, sure.local, like.local)
            for other, row in enumerate(self._sure)
            if other != at and _same_group(parents, other, at)
            for sure in row
        )

    def _shares_phrase(self, at: int, like: Likeness) -> bool:
        """Say whether both have a phrase of some characters that hardly any other clause has."""
        theirs = self._locals.sheets[like.local].chars
        size = self._settings.telling_phrase
        for clause in self._parents.sheets[at].clauses:
            for start in range(len(clause.chars) - size + 1):
                phrase = clause.chars[start : start + size]
                pairs = (phrase[n : n + 2] for n in range(size - 1))
                if phrase in theirs and all(map(self._rarity.is_rare, pairs)):
                    return True
        return False

    def _beside_neighbours(self, at: int) -> frozenset[int]:
        """Give the local items next to those that the neighbouring sentences are linked to."""
        parents, locals_ = self._parents.sheets, self._locals.sheets
        beside = set()
        for step in (-1, 1):
            neighbour = at + step
            if not 0 <= neighbour < len(parents) or not _same_group(parents, neighbour, at):
                continue
            for like in self._sure[neighbour]:
                place = like.local - step
                if 0 <= place < len(locals_) and _same_group(locals_, place, like.local):
                    beside.add(place)
        return frozenset(beside)

    def _companions(self, at: int, like: Likeness) -> list[Likeness]:
        return [
            sure
            for sure in self._sure[at]
            if _same_group(self._locals.sheets, sure.local, like.local)
        ]

    def _completes(self, at: int, like: Likeness) -> bool:
        """Say whether it has a clause nearly whole that its linked companions lack."""
        settings = self._settings
        return self._carries_more(at, like, settings.completing_clause, settings.completing_share)

    def _continues(self, at: int, like: Likeness) -> bool:
        """Say whether it carries much of a clause, right beside a linked companion."""
        settings = self._settings
        near = any(abs(sure.local - like.local) == 1 for sure in self._companions(at, like))
        return near and self._carries_more(
            at, like, settings.continuing_clause, settings.telling_share
        )

    def _carries_more(self, at: int, like: Likeness, least: float, share: float) -> bool:
        companions = self._companions(at, like)
        weights = self._weights(at)
        total = sum(weights) or 1.0
        return bool(companions) and any(
            carried >= least
            and weight >= share * total
            and all(carried > other.carried[number] for other in self._sure[at])
            for number, (carried, weight) in enumerate(zip(like.carried, weights, strict=True))
        )

    def _same_heading(self, at: int, like: Likeness) -> bool:
        heading = self._parents.sheets[at].heading
        return bool(heading) and heading == self._locals.sheets[like.local].heading

    def _with_company(self, at: int, kept: Sequence[Likeness]) -> list[Likeness]:
        """Order links, best first; a title counts only beside an item of its own point.

        A heading alone requires nothing, but one that has a clause of the parent whole, over an
        item that carries the rest, is where the local document put that clause. Under a heading
        that the parent's point has too, it is only that heading.
        """
        sheets = self._locals.sheets
        groups = {sheets[like.local].group for like in kept if not sheets[like.local].title}
        real = [
            like
            for like in kept
            if not sheets[like.local].title
            or self._is_its_heading(at, like)
            or (
                sheets[like.local].group in groups
                and max(like.carried, default=0.0) >= self._settings.title_clause
                and not self._same_heading(at, like)
            )
        ]
        return self._undominated(sorted(real, key=lambda like: (-like.score, like.local)))

    def _is_its_heading(self, at: int, like: Likeness) -> bool:
        """Say whether the parent item is a heading too: it opens its point as the title does."""
        return self._parents.sheets[at].item.id in self._headings and self._is_copy(at, like)

    def _undominated(self, links: list[Likeness]) -> list[Likeness]:
        """Leave out what has less of every clause than a link that is far more alike."""
        kept: list[Likeness] = []
        for like in links:
            if not any(self._dominates(other, like) for other in kept):
                kept.append(like)
        return kept

    def _dominates(self, other: Likeness, like: Likeness) -> bool:
        whole = other.cover >= self._settings.carried_whole
        return (
            like.score < self._settings.dominated * other.score
            and (whole or like.back < self._settings.linked_back)
            and all(
                mine >= theirs for mine, theirs in zip(other.carried, like.carried, strict=True)
            )
        )


def _same_group(sheets: Sequence[ItemSheet], one: int, other: int) -> bool:
    return sheets[one].group == sheets[other].group
