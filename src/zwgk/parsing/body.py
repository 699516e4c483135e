"""Lines to sections, points and subpoints: levels from the numbering found.

GB/T 9704-2012 7.3.3 has 一、（一）1．（1）; documents use any part of that ladder, run the
numbers of points on across sections, and leave paragraphs without a number. Which style of
label stands for points is told by which opens sentences rather than mere headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.facts import is_guiding, is_review
from zwgk.han import HAN
from zwgk.model.document import Point, Section, Unit
from zwgk.model.text import Span, Text
from zwgk.parsing.headings import HABIT, is_habit, reads_as_title, with_titles
from zwgk.parsing.markers import Style
from zwgk.parsing.numbering import Ids, numbering_notices
from zwgk.parsing.outline import Node, grow

if TYPE_CHECKING:
    from zwgk.parsing.lines import Line
    from zwgk.parsing.reading import Reading
    from zwgk.parsing.units import Cut


def read_sections(lines: Sequence[Line], reading: Reading, prefix: str = "") -> tuple[Section, ...]:
    """Read the body of a document, or of an attachment whose ids open with `prefix`."""
    labels = [(line.marker, line.text.slice(0, line.marker.end)) for line in lines if line.marker]
    reading.notices.extend(numbering_notices(labels))
    return _Body(grow(lines), reading).sections(prefix)


class _Opening(NamedTuple):
    """What stands on the line of a label: a title, or text, or both, and units."""

    title: Text | None
    text: Text | None
    units: tuple[Unit, ...]


class _Body:
    """One tree of labels: which style is its points', which styles open with a title."""

    def __init__(self, root: Node, reading: Reading) -> None:
        self._root = root
        self._reading = reading
        self._settings = reading.settings
        self._nodes = [node for node in root.walk() if node.line is not None]
        self._openings = {
            id(node): reading.units.cut(node.run_in) if node.line else None for node in self._nodes
        }
        self._point_style = self._find_point_style()
        self._titled = self._find_titled()
        self._reviews = frozenset(
            each
            for node in self._nodes
            if is_review(self._opening(node).text.chars.partition("。")[0])
            for each in node.walk()
        )

    def sections(self, prefix: str) -> tuple[Section, ...]:
        """Convert the tree; points under no section come in one without a marker."""
        ids = Ids(prefix)
        sections: list[Section] = []
        loose = [p for text in self._root.paragraphs for p in self._unnumbered(text, ids)]
        for child in self._root.children:
            if not self._is_section(child):
                loose.extend(self._points(child, ids))
                continue
            if loose:
                sections.append(_bare_section(prefix, loose))
                loose = []
            sections.append(self._section(child, ids))
        if loose:
            sections.append(_bare_section(prefix, loose))
        return tuple(sections)

    def _find_point_style(self) -> Style | None:
        """Give the highest style most of whose labels open sentences, else the deepest."""
        styles = sorted({node.style for node in self._nodes if node.style is not None})
        if Style.ARTICLE in styles:
            return Style.ARTICLE
        for style in styles:
            alike = [node for node in self._nodes if node.style is style]
            opening = [node for node in alike if self._opens_sentences(node)]
            if 2 * len(opening) > len(alike) and not self._is_mostly_below(alike, opening):
                return style
        return styles[-1] if styles else None

    def _is_mostly_below(self, alike: Sequence[Node], opening: Sequence[Node]) -> bool:
        """Say whether headings over a paragraph or two stand beside others with more below them.

        国发〔2019〕3号 has 一、指导思想 over a paragraph, and 四、主要任务 over 21 points.
        """
        heads = [n for n in opening if n.paragraphs and "。" not in self._opening(n).text.chars]
        below = sum(sum(1 for _ in node.walk()) - 1 for node in alike)
        beside = sum(len(node.paragraphs) for node in heads)
        return 2 * len(heads) > len(opening) and below > beside

    def _opens_sentences(self, node: Node) -> bool:
        """Say whether a label has text of its own, rather than being a heading over others."""
        if not node.children:
            return True
        return len(self._reading.sentences(self._opening(node).text)) > 1

    def _find_titled(self) -> frozenset[Node]:
        """Give the labels that stand among those which open, nearly all, with a short title.

        济源 2022 has one after each （一）; 江苏 2022 opens its points with requirements. Labels
        of one style under one heading have one habit; the document's own counts for them as far
        as they are too few to show any.
        """
        found: set[Node] = set()
        parents = [node for node in (self._root, *self._nodes) if node.children]
        for style in {node.style for node in self._nodes if node.style is not None}:
            every = [node for node in self._nodes if node.style is style]
            if style is Style.ARTICLE:
                firsts = {
                    node: sentences[0]
                    for node in every
                    if len(sentences := self._reading.sentences(self._opening(node).text)) > 1
                }
                found.update(with_titles(firsts, self._settings))
                continue
            whole = self._title_share(every)
            for parent in parents:
                alike = [node for node in parent.children if node.style is style]
                if alike and is_habit(self._title_share(alike), whole, self._settings):
                    found.update(alike)
        return frozenset(found)

    def _title_share(self, alike: Sequence[Node]) -> float | None:
        """Say how many of the labels that open several sentences open with a title.

        None where fewer than two do: there is nothing to tell a habit by. A lone sentence over
        paragraphs counts as well, where most by far of the lone sentences stand so.
        """
        several: list[Text] = []
        over: list[Text] = []
        alone = 0
        for node in alike:
            first, *others = self._reading.sentences(self._opening(node).text) or (Text(""),)
            if others:
                several.append(first)
            elif first.chars.endswith("。") and self._stands_over_text(node):
                over.append(first)
            elif not node.children and reads_as_title(first, self._settings):
                alone += first.chars.endswith(("。", "；"))
        found = [several, [*several, *over]] if len(over) > 2 * alone else [several]
        shares = [
            sum(reads_as_title(each, self._settings) for each in opening) / len(opening)
            for opening in found
            if len(opening) >= HABIT
        ]
        return max(shares, default=None)

    def _stands_over_text(self, node: Node) -> bool:
        """Say whether a paragraph under a label is more than a list of units."""
        return any(self._reading.units.cut(text).text.chars for text in node.paragraphs)

    def _opening(self, node: Node) -> Cut:
        return self._openings[id(node)] or self._reading.units.cut(node.run_in)

    def _is_section(self, node: Node) -> bool:
        style, points = node.style, self._point_style
        return style is not None and points is not None and style < points

    def _section(self, node: Node, ids: Ids) -> Section:
        name = ids.numbered(node.number)
        marker = self._take_marker(node)
        opening = self._open(node)
        inner = Ids(f"{name}.")
        points: list[Point] = []
        frame = self._requires_nothing(node, opening.title)
        if opening.text is not None:
            points.append(self._paragraph_point(opening.text, inner, opening.units, frame=frame))
        for paragraph in node.paragraphs:
            points.extend(self._unnumbered(paragraph, inner, frame=frame))
        subsections: list[Section] = []
        for child in node.children:
            if self._is_section(child):
                subsections.append(self._section(child, inner))
            else:
                points.extend(self._points(child, inner))
        span = node.span
        return Section(
            name, marker, node.number, opening.title, span, tuple(subsections), tuple(points)
        )

    def _points(self, node: Node, ids: Ids) -> Iterator[Point]:
        """Give the point of a label, then the unnumbered ones that follow it.

        Under a mere heading, paragraphs are the point's text, and all of an article (款). After
        text that stands on the line of the label, a paragraph is a point of its own (新北 2022
        after 22．).
        """
        name = ids.numbered(node.number)
        marker = self._take_marker(node)
        title, text, units = self._open(node)
        texts = [] if text is None else [text]
        whole = text is None or node.style is Style.ARTICLE
        apart: list[tuple[Text, tuple[Unit, ...]]] = []
        for paragraph in node.paragraphs:
            cut = self._take_units(paragraph)
            if not cut.text.chars:
                units += cut.units
            elif self._is_fragment(cut.text) or whole:
                texts.append(cut.text)
                units += cut.units
            else:
                apart.append((cut.text, cut.units))
        frame = self._requires_nothing(node, title)
        items = self._reading.items(name, texts, title=title, frame=frame)
        inner = Ids(f"{name}.")
        subpoints = tuple(point for child in node.children for point in self._points(child, inner))
        span = node.span
        yield Point(name, marker, node.number, title, span, items, units, subpoints)
        for text, named in apart:
            reviews = node in self._reviews
            yield self._paragraph_point(
                text, ids, named, frame=reviews, titled=node in self._titled
            )

    def _open(self, node: Node) -> _Opening:
        """Part what stands on the line of a label into title, text and units."""
        cut = self._opening(node)
        self._enter_units(cut)
        sentences = self._reading.sentences(cut.text)
        if not sentences:
            return _Opening(None, None, cut.units)
        first = sentences[0]
        if len(sentences) == 1 and not self._heads(node, first):
            return _Opening(None, cut.text, cut.units)
        if len(sentences) > 1 and not self._opens_with_title(node, first):
            return _Opening(None, cut.text, cut.units)
        self._reading.account.take("title", first)
        rest = cut.text.slice(len(first.chars), len(cut.text.chars)).strip()
        return _Opening(first, rest if rest.chars else None, cut.units)

    def _heads(self, node: Node, sentence: Text) -> bool:
        """Say whether the only sentence on the line is a heading over what follows."""
        chars = sentence.chars
        if chars.endswith(("：", "；")):
            return False
        if not (node.children or node.paragraphs):
            # 一、工作目标 with nothing under it heads nothing, but is no requirement either.
            return self._is_section(node) and "。" not in chars
        if chars.endswith(("。", "！", "？")):
            # （一）统筹两个市场，打造加工制造中心。 over points that say how
            over_labels = bool(node.children) and self._is_section(node)
            over = bool(node.children) or self._stands_over_text(node)
            return over and self._opens_with_title(node, sentence, comma=over_labels)
        return len(chars) <= self._settings.heading_length

    def _opens_with_title(self, node: Node, sentence: Text, *, comma: bool = False) -> bool:
        if not reads_as_title(sentence, self._settings, comma=comma):
            return False
        if node.style is Style.ARTICLE:
            return node in self._titled
        if is_guiding(sentence.chars):
            return True
        return node in self._titled or self._is_section(node) or bool(node.children)

    def _requires_nothing(self, node: Node, title: Text | None) -> bool:
        """Say whether what stands under a label only guides, or tells what is so."""
        return node in self._reviews or (title is not None and is_guiding(title.chars))

    def _unnumbered(self, paragraph: Text, ids: Ids, *, frame: bool = False) -> Iterator[Point]:
        cut = self._take_units(paragraph)
        if cut.text.chars:
            yield self._paragraph_point(cut.text, ids, cut.units, frame=frame)

    def _paragraph_point(
        self,
        text: Text,
        ids: Ids,
        units: tuple[Unit, ...],
        *,
        frame: bool = False,
        titled: bool = False,
    ) -> Point:
        """Make a point of a paragraph; one `titled` as its neighbours opens with its title.

        A document may number the first of its points only, and go on without numbers.
        """
        name = ids.unnumbered()
        title = self._short_title(text) if titled else None
        if title is not None:
            self._reading.account.take("title", title)
            rest = text.slice(len(title.chars), len(text.chars)).strip()
            items = self._reading.items(name, [rest], frame=frame)
        else:
            items = self._reading.items(name, [text], frame=frame)
        return Point(name, "", None, title, text.source_span(), items, units)

    def _short_title(self, text: Text) -> Text | None:
        """Give the first of several sentences where it is a heading beyond doubt."""
        first, *others = self._reading.sentences(text)
        short = len(first.chars) <= self._settings.unnumbered_title_length
        closes = first.chars.startswith(_CLOSES) or first.chars.endswith(_IN_FORCE)
        fits = short and not closes
        return first if others and fits and reads_as_title(first, self._settings) else None

    def _is_fragment(self, text: Text) -> bool:
        """Say whether a paragraph opens in mid-sentence: a page break took what stood before."""
        if _FRAGMENT.match(text.chars) is None:
            return False
        # 济源 2022（三）: …政策咨询服务。 / 务，推动扩大有效投资。
        self._reading.notice("page-break-garbled", text.source_span(), text=text.chars[:12])
        return True

    def _take_units(self, paragraph: Text) -> Cut:
        cut = self._reading.units.cut(paragraph)
        self._enter_units(cut)
        return cut

    def _enter_units(self, cut: Cut) -> None:
        for taken in cut.taken:
            self._reading.account.take("units", taken)

    def _take_marker(self, node: Node) -> str:
        line = node.line
        if line is None or line.marker is None:
            return ""
        marker = line.text.slice(0, line.marker.end)
        self._reading.account.take("marker", marker)
        return marker.as_published(self._reading.source)


# 本办法由市司法局解释。 and 各县参照执行。 close a document, and are no titles.
_CLOSES = ("本", "各", "此", "凡", "其", "以述", "上述", "以上", "未尽", "自", "有效期")
_IN_FORCE = ("执行。", "施行。", "实施。")
# 同时， and 市、区 begin paragraphs: what is cut off has a character or none.
_FRAGMENT = re.compile(rf"{HAN}?[，。；）]|、")


def _bare_section(prefix: str, points: Sequence[Point]) -> Section:
    span = Span(points[0].span.start, max(point.span.end for point in points))
    return Section(prefix.rstrip("."), "", None, None, span, (), tuple(points))
