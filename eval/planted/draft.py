"""The local text while it is being made: points whose sentences remember where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from eval.planted.source import Block, Part, Source
from eval.planted.words import ELSEWHERE, ENCOURAGES
from eval.shapes import Edit


@dataclass(eq=False)
class Sentence:
    """A sentence of the parent, and what was done to it so far."""

    sid: str
    block: str
    path: tuple[str, ...]
    part: Part
    words: str
    gone: bool = False
    edits: list[Edit] = field(default_factory=list)
    neutral: list[str] = field(default_factory=list)
    renamed: list[list[str]] = field(default_factory=list)
    decoy: bool = False

    @property
    def soft(self) -> bool:
        """Say whether it may only encourage."""
        return bool(ENCOURAGES.search(self.part.text))

    @property
    def elsewhere(self) -> bool:
        """Say whether it binds somebody above a county."""
        return bool(ELSEWHERE.search(self.part.text))

    @property
    def counts(self) -> bool:
        """Say whether edits are planted in it."""
        return self.part.role == "sentence" and not self.soft

    @property
    def whole(self) -> bool:
        """Say whether nothing was done to it yet."""
        return not (self.gone or self.edits or self.neutral)


@dataclass(eq=False)
class Addition:
    """A sentence that no parent sentence stands behind."""

    kind: str
    words: str
    decoy_of: str = ""


@dataclass(eq=False)
class Point:
    """A point or heading of the local text."""

    blocks: list[str]
    style: str
    level: int
    sentences: list[Sentence | Addition]
    heading: bool = False
    marker: str = ""

    @property
    def of_parent(self) -> list[Sentence]:
        """List the sentences that come from the parent and are still there."""
        return [one for one in self.sentences if isinstance(one, Sentence) and not one.gone]

    @property
    def printed(self) -> list[Sentence | Addition]:
        """List the sentences that are there."""
        return [one for one in self.sentences if isinstance(one, Addition) or not one.gone]

    @property
    def loose(self) -> bool:
        """Say whether it can be cut and joined: it opens with no title and ends in no units."""
        roles = {one.part.role for one in self.of_parent}
        return bool(roles) and roles <= {"sentence", "background"}


@dataclass(eq=False)
class Draft:
    """The local text: its introduction and its points, in order."""

    intro: list[Sentence]
    points: list[Point]
    sentences: list[Sentence]
    """All sentences of the parent in its order, also those that are gone."""

    def leaves(self) -> Iterator[Point]:
        """List the points that have a sentence left and no point under them."""
        for point, following in zip(self.points, [*self.points[1:], None], strict=True):
            over_another = following is not None and following.level > point.level
            if point.of_parent and not point.heading and not over_another:
                yield point

    def heading_of(self, point: Point) -> Point | None:
        """Find what a point stands under."""
        before = self.points[: self.points.index(point)]
        return next((other for other in reversed(before) if other.level < point.level), None)


def draft_of(source: Source) -> Draft:
    """Begin with a faithful copy of the parent."""
    intro = [
        Sentence(f"s{at:03}", "intro", (), part, part.text) for at, part in enumerate(source.intro)
    ]
    sentences, points = list(intro), []
    styles = list(dict.fromkeys(block.style for block in source.blocks))
    path: list[Block] = []
    for number, block in enumerate(source.blocks):
        level = styles.index(block.style)
        path = [*(one for one in path if styles.index(one.style) < level), block]
        name, markers = f"b{number:03}", tuple(one.marker for one in path)
        own: list[Sentence | Addition] = []
        for part in block.parts:
            sentences.append(Sentence(f"s{len(sentences):03}", name, markers, part, part.text))
            own.append(sentences[-1])
        points.append(Point([name], block.style, level, own, heading=block.is_heading))
    return Draft(intro, points, sentences)
