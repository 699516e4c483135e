"""How far a list or a condition of the local text reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.comparing.rarity import longest_run

if TYPE_CHECKING:
    from zwgk.comparing.pairing import Pairing
    from zwgk.model.facts import Listing
    from zwgk.model.text import Span


def adjoins(span: Span, at: int, pairing: Pairing) -> bool:
    """Say whether what stands right before or behind a local clause is the parent's.

    对重点企业，给予补贴，试行网上办理: the condition is one of the subsidy.
    """
    clauses = pairing.locals[at].item.clauses
    here = clauses.index(span)
    beside = clauses[max(0, here - 1) : here + 2]
    return any(pair.local == at and pair.local_span in beside for pair in pairing.clauses)


def is_part(member: str, at: int, pairing: Pairing) -> bool:
    """Say whether a local member is, by its first word, some of what the parent names whole.

    部分学历证明 is one member more by its words, and less by what they say.
    """
    terms = pairing.locals[at].item.facts.terms
    word = next((term.quote for term in terms if term.rank and member.startswith(term.quote)), "")
    rest = pairing.neutral(member.removeprefix(word))
    return bool(word and rest) and rest in pairing.neutral(pairing.parent.text.chars)


def wholes_of(parts: list[str], listing: Listing) -> tuple[str, ...]:
    """Give for each part the member that it is a part of."""
    return tuple(
        max(listing.members, key=lambda member: (longest_run(member, part), member))
        for part in parts
    )
