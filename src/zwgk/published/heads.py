"""What a head says, as it is published: null where it says nothing."""

from typing import NamedTuple

from zwgk.model.document import Head, Tier
from zwgk.model.facts import DocNumber


class Enclosed(NamedTuple):
    """The document that a notice prints and sends on."""

    title: str


def enclosed_in(head: Head) -> Enclosed | None:
    """Give what a notice prints and sends on."""
    return Enclosed(head.enclosed.title) if head.enclosed else None


def number_of(number: DocNumber | None) -> str | None:
    """Give a document number as GB/T 9704 prints it."""
    return None if number is None else str(number)


def tier_of(tier: Tier | None) -> str | None:
    """Give the name of a tier."""
    return None if tier is None else tier.label
