"""The two JSON shapes that evaluation reads: a comparison, and the record of planted edits.

Only the fields that are read here are named. A comparison may hold more.
"""

from typing import NotRequired, TypedDict


class Place(TypedDict):
    """Offsets in Unicode code points into the text as read."""

    start: int
    end: int


class Match(TypedDict):
    """A local item that a comparison links to a parent item."""

    text: str


class Divergence(TypedDict):
    """One typed difference inside an aligned item."""

    kind: str | None
    rule: NotRequired[str]
    parent_text: NotRequired[str | None]
    local_text: NotRequired[str | None]


class Item(TypedDict):
    """A parent item and what a comparison says became of it."""

    id: NotRequired[str]
    text: str
    status: str
    span: NotRequired[Place | None]
    needs_review: NotRequired[bool]
    matches: NotRequired[list[Match]]
    divergences: NotRequired[list[Divergence]]


class Addition(TypedDict):
    """A local item without a parent."""

    text: str


class Finding(TypedDict):
    """What a report shows of a comparison."""

    rule: str
    message: str
    item: NotRequired[str | None]


class Diff(TypedDict):
    """What `zwgk diff --format json` prints, as far as it is read here."""

    items: list[Item]
    additions: NotRequired[list[Addition]]
    findings: NotRequired[list[Finding]]


class Passage(Place):
    """A piece of a text and where it stands."""

    text: str


class LocalPassage(Passage):
    """What a parent sentence became, and the number it stands under."""

    marker: str


class Edit(TypedDict):
    """One planted difference."""

    kind: str
    before: str
    after: str
    direction: NotRequired[str]
    items_removed: NotRequired[list[str]]


class TruthRow(TypedDict):
    """What became of one parent sentence, known because it was done on purpose."""

    sid: str
    role: str
    point: str
    path: list[str]
    parent: Passage
    status: str
    child: LocalPassage | None
    divergences: list[Edit]
    neutral: list[str]
    parent_soft: bool
    na_if_omitted: NotRequired[bool]
    localised: NotRequired[list[list[str]]]
    decoy_in_child: NotRequired[bool]


class PlantedAddition(TypedDict):
    """A local sentence that no parent sentence stands behind."""

    kind: str
    start: int
    end: int
    text: str
    decoy_of: NotRequired[str]


class StructureEdit(TypedDict):
    """A point that was split, joined, moved or left out as a whole."""

    op: str
    parent: list[str]
    child: list[str]
    across_sections: NotRequired[bool]


class Options(TypedDict):
    """What the edits were made with; the same options give the same text."""

    seed: int
    difficulty: str
    n: int
    ops: list[str]
    place: str


class ParentFile(TypedDict):
    """The text that was edited."""

    sha256: str
    chars: int
    title: str
    tail_start: int


class LocalFile(TypedDict):
    """The text with planted edits."""

    sha256: str
    chars: int
    title: str
    front: list[int]
    number_style: str


class Counts(TypedDict):
    """How much was done."""

    status: dict[str, int]
    divergences: dict[str, int]
    additions: int
    planted: int


class Noise(TypedDict):
    """What was done to the paper and not to the words."""

    width: str
    counts: dict[str, int]
    inserted: list[list[int]]


class Truth(TypedDict):
    """The record beside a text with planted edits."""

    generator: str
    version: str
    options: Options
    parent: ParentFile
    child: LocalFile
    counts: Counts
    sentences: list[TruthRow]
    structure: list[StructureEdit]
    additions: list[PlantedAddition]
    noise: Noise
    log: list[list[str]]
    no_target: dict[str, int]
