"""What became of each parent item in the local document."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.facts import Force
from zwgk.model.finding import Kind, Rule, Severity, Values
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zwgk.model.config import MandatoryItem
    from zwgk.model.document import Document, Item
    from zwgk.model.facts import Citation


class Status(StrEnum):
    """What became of a parent item; the words are those of the annotation guide."""

    VERBATIM = "verbatim"
    ADAPTED = "adapted"
    PARTIAL = "partial"
    OMITTED = "omitted"
    NOT_APPLICABLE = "not_applicable"

    @property
    def carries(self) -> bool:
        """Whether some of the requirement survives."""
        return self not in {Status.OMITTED, Status.NOT_APPLICABLE}


class Binds(StrEnum):
    """Whom a parent item binds, seen from the local tier."""

    LOCAL = "local"
    """The local body is among those addressed."""
    OTHERS = "others"
    """Only another tier or body is addressed."""
    OPTIONAL = "optional"
    """Addressed, but free to follow: 可参照执行, 可根据实际."""
    BEYOND = "beyond"
    """It needs a competence that the local tier lacks."""


class Link(NamedTuple):
    """A local item that carries some of a parent item."""

    local: Item
    score: float
    """How much of the two texts is the same, 0-1."""


class Divergence(NamedTuple):
    """One typed difference inside an aligned item, with the words and places of both sides."""

    rule: Rule
    kind: Kind
    severity: Severity
    values: Values
    parent_span: Span | None
    """Range of the parent document's source, None where the difference is the local's alone."""
    local_span: Span | None
    """Range of the local document's source, None where nothing local stands for it."""
    parent_text: str = ""
    local_text: str = ""
    material: bool = True
    """Whether it makes the item partial: a deadline that binds somebody else does not."""


class Verdict(NamedTuple):
    """The judgement on one parent item."""

    item: Item
    parent: int
    """Index of the parent document."""
    group: str
    """Id of the point or row that holds the item."""
    status: Status
    binds: Binds
    reason: str | None
    """Why it does not apply, as a message key; None otherwise."""
    coverage: float
    confidence: float
    needs_review: bool
    links: tuple[Link, ...]
    divergences: tuple[Divergence, ...]
    also: tuple[tuple[int, str], ...] = ()
    """Farther parents that state the same item: index of the parent, id of the item."""
    nearest: Link | None = None
    """Where an omission is doubtful, the local item that comes nearest, to be looked at."""

    @property
    def is_binding(self) -> bool:
        """Whether the local body must do what the item says."""
        return self.item.force is Force.MANDATORY and self.binds is Binds.LOCAL


class Structure(NamedTuple):
    """How points stand to one another: moved, merged, split."""

    rule: Rule
    parents: tuple[str, ...]
    locals: tuple[str, ...]


class DocumentDuty(NamedTuple):
    """A duty about the document itself, held against both heads."""

    item: str
    parent: int
    due_on: str
    done_on: str | None
    days_late: int


class CitedParent(NamedTuple):
    """A superior document that the local preamble cites."""

    citation: Citation
    given: int | None
    """Index of the parent document that was given for it, None where none was."""


class Comparison(NamedTuple):
    """A local document held against its parents."""

    local: Document
    parents: tuple[Document, ...]
    verdicts: tuple[Verdict, ...]
    additions: tuple[Item, ...]
    structure: tuple[Structure, ...]
    duties: tuple[DocumentDuty, ...]
    cited: tuple[CitedParent, ...]
    missing: tuple[MandatoryItem, ...] = ()
    """What a checklist asks for and the local document does not have."""

    def later_parents(self) -> Iterator[Document]:
        """Give each parent that is dated after the local document, which cannot carry it out."""
        ours = self.local.head.issued_on
        for parent in self.parents:
            theirs = parent.head.issued_on
            if ours and theirs and theirs > ours:
                yield parent
