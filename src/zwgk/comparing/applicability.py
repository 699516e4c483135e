"""Whom an item or a clause binds, and what a tier may do, against the local tier.

江苏 2022 asks 各设区市 and 省级部门 for guidance and lets 省政府及其部门 finish first: neither is
a district's omission. A district makes no 政府规章 (立法法 第九十三条).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.bodies import OtherAddressees, own_tier
from zwgk.comparing.elsewhere import OtherPlaces, UpperBody
from zwgk.model.comparison import Binds
from zwgk.model.document import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zwgk.model.document import Head, Item
    from zwgk.model.facts import Actor
    from zwgk.model.lexicon import Competence, Lexicon
    from zwgk.model.text import Span


class Audience(StrEnum):
    """Whom a clause addresses, seen from the local body."""

    LOCAL = "local"
    OTHERS = "others"
    OPTIONAL = "optional"
    BEYOND = "beyond"


class Application(NamedTuple):
    """Whether an item applies to the local body, and if not, why."""

    binds: Binds
    reason: str | None = None
    """Key of the message that says why it does not apply."""


class Applicability:
    """Judges items and clauses of a parent against one local tier."""

    def __init__(
        self,
        lexicon: Lexicon,
        tier: Tier | None,
        place: str | None = None,
        above: Head | None = None,
        local: Head | None = None,
    ) -> None:
        """Keep the competences that the tier lacks, and whose things are not its own.

        `above` is the head of the parent, `local` that of the local document.
        """
        self._tier = tier
        self._upper = UpperBody(above, tier)
        self._beside = OtherAddressees(above, local)
        self._elsewhere = OtherPlaces(lexicon.prefectures, place)
        self._lacking = [
            competence
            for competence in lexicon.competences
            if tier is not None and competence.tiers and tier not in competence.tiers
        ]
        self._optional = lexicon.choices

    def of_item(self, item: Item, subject: str = "") -> Application:
        """Judge a whole item: whom its acting clauses bind.

        `subject` is what the row that holds it is about: a project of one city binds that city.
        """
        if self._tier is None:
            return Application(Binds.LOCAL)
        lacking = self._lacking_in(item)
        if lacking is not None:
            return Application(Binds.BEYOND, lacking.reason)
        optional = self._optional_in(item)
        audiences = [self._audience(item, span, optional) for span in item.clauses]
        addressed = [actor for actor in item.facts.actors if self._names_tiers(actor)]
        if addressed and all(not self._includes(actor) for actor in addressed):
            # Clauses before the first actor, or after it without another, are its own too.
            return Application(Binds.OTHERS, "addresses-others")
        about_other = self._elsewhere.claim(subject)
        if about_other or (
            item.clauses and all(self._is_elsewhere(item, span) for span in item.clauses)
        ):
            here = not about_other and any(
                self._upper.claims(item.text.chars[slice(*span)]) for span in item.clauses
            )
            return Application(Binds.OTHERS, "upper-body-own" if here else "names-other-place")
        if audiences and all(audience is Audience.OPTIONAL for audience in audiences):
            return Application(Binds.OPTIONAL, "left-to-choice")
        return Application(Binds.LOCAL)

    def of_clauses(self, item: Item) -> tuple[Audience, ...]:
        """Judge each clause of an item; one without an actor of its own has the last one's."""
        audiences: list[Audience] = []
        current = Audience.LOCAL
        optional = self._optional_in(item)
        for span in item.clauses:
            if self._is_elsewhere(item, span):
                audiences.append(Audience.OTHERS)  # the next clause may be for all again
                continue
            own = self._audience(item, span, optional)
            if own is not None:
                current = own
            audiences.append(current)
        return tuple(audiences)

    def lacks(self, words: str) -> bool:
        """Say whether some words name a thing that the local tier has no competence for."""
        return self._beside.has(words) or any(
            _names(competence, words) for competence in self._lacking
        )

    def _is_elsewhere(self, item: Item, span: Span) -> bool:
        clause = item.text.chars[slice(*span)]
        return self._elsewhere.claim(clause) or self._upper.claims(clause)

    def _optional_in(self, item: Item) -> list[str]:
        return [word for word in self._optional if word in item.text.chars]

    def _audience(self, item: Item, span: Span, optional: Sequence[str]) -> Audience | None:
        """Judge one clause by the actors in it; None where it names none.

        `optional` are the words of the item that leave something to choice.
        """
        if optional:
            chars = item.text.chars[slice(*span)]
            if any(word in chars for word in optional):
                return Audience.OPTIONAL
        if not item.facts.actors:
            return None
        actors = [actor for actor in item.facts.actors if span.overlaps(actor.span)]
        named = [actor for actor in actors if self._names_tiers(actor)]
        if named:
            reached = any(self._includes(actor) for actor in named)
            return Audience.LOCAL if reached else Audience.OTHERS
        return Audience.LOCAL if actors else None

    def _names_tiers(self, actor: Actor) -> bool:
        """Say whether a body's name tells whose it is."""
        return bool(actor.tiers) or self._is_above(actor) or self._beside.has(actor.name)

    def _is_above(self, actor: Actor) -> bool:
        """Say whether it is a body of a higher tier: 财政部, 省教育厅 for a city."""
        tier = None if actor.collective else own_tier(actor.quote)
        return tier is not None and self._tier is not None and tier < self._tier

    def _includes(self, actor: Actor) -> bool:
        """Say whether a body that names tiers is the local one, or one below it.

        What a parent asks of 各镇人民政府 a county passes on to its own.
        """
        return self._tier is not None and any(
            Tier[label.upper()] >= self._tier for label in actor.tiers
        )

    def _lacking_in(self, item: Item) -> Competence | None:
        """Find a competence that most clauses of an item need and the tier lacks.

        A list of which only one member is beyond the tier (政府规章、行政规范性文件) still binds.
        """
        chars = item.text.chars
        for competence in self._lacking:
            if not any(word in chars for word in competence.words):
                continue
            clauses = [chars[slice(*span)] for span in item.clauses]
            hits = sum(_names(competence, clause) for clause in clauses)
            listed = any(
                _names(competence, member)
                for listing in item.facts.listings
                for member in listing.members
            )
            if hits and 2 * hits >= len(clauses) and not listed:
                return competence
        return None


def _names(competence: Competence, words: str) -> bool:
    if any(word in words for word in competence.unless):
        return False
    return any(word in words for word in competence.words)
