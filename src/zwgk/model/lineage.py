"""Documents that follow one another: a family, and one line of it from the top down."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.model.comparison import Comparison, Status, Verdict
    from zwgk.model.document import Document, Item, Tier
    from zwgk.model.facts import Citation


class Absent(NamedTuple):
    """A document that is cited and not at hand."""

    citation: Citation
    """The fullest of those that cite it."""
    tier: Tier | None = None
    """Of its issuer, as far as its title tells."""


class Cites(NamedTuple):
    """One document of a family names another in its preamble."""

    citing: int
    """Index of the member."""
    citation: Citation
    members: tuple[int, ...] = ()
    """Indexes of the members that it may be: several where nobody can tell which."""
    absent: int | None = None
    """Index of the document that is not at hand."""


class Family(NamedTuple):
    """Documents of a folder, each in one copy or several, and who cites whom."""

    members: tuple[tuple[Document, ...], ...]
    """For each document its copies, the one that says most of itself first."""
    absent: tuple[Absent, ...]
    cites: tuple[Cites, ...]


class Link(NamedTuple):
    """A place in a chain: a document, or one that is cited and not at hand."""

    document: Document | None
    absent: Absent | None = None
    cites: tuple[int, ...] = ()
    """Indexes of the links whose documents it cites."""


class Step(NamedTuple):
    """What became of an item in one document on its way."""

    link: int
    status: Status | None
    """None where the document is not at hand."""
    verdict: Verdict | None = None
    fresh: tuple[int, ...] = ()
    """Indexes of those divergences of `verdict` that no document above has."""
    through: int | None = None
    """Index of the link that it was taken from: the words are those of that document, and not
    the item's. `verdict` is then on the item of that document."""


class Journey(NamedTuple):
    """The way of one item of the highest document down to the local one."""

    item: Item
    steps: tuple[Step, ...]
    """One for each link below the highest, in their order."""
    lost_at: tuple[int, ...] = ()
    """Indexes of the links at which it may have been lost: one, or several where those above it
    are not at hand; none where the local document has it, or need not."""


class Chain(NamedTuple):
    """One line of documents, the highest first and the local one last."""

    links: tuple[Link, ...]
    journeys: tuple[Journey, ...]
    held: tuple[Comparison | None, ...]
    """For each link, its document held against the highest; None for the highest itself, and
    for one that is not at hand."""
    passed: tuple[Comparison | None, ...]
    """For each link, its document held against the nearest above that is not the highest."""
    besides: tuple[tuple[int, Absent], ...] = ()
    """What is cited and not at hand without being a place of the chain, with who cites it."""
