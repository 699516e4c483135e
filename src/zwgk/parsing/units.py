"""Responsible units: found at the end of a paragraph, taken out of its text, cut into names.

济源 2022 closes each point with （责任单位：…）, once without the label; 安庆 2022 splits
（牵头单位：…，责任单位：…）; tables have them as cells; others have （某局牵头，某局负责）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.document import Role, Unit
from zwgk.model.source import PARAGRAPH_IN_CELL
from zwgk.model.text import Span, Text
from zwgk.parsing.assigned import AssignmentReader, bodies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.lexicon import Lexicon

_OPEN = "（〔[【"
_CLOSE = "）〕]】"
_SEPARATORS = f"[、，；。{PARAGRAPH_IN_CELL}]|及(?<=[局委办室府厅部]及)(?=各)"
_NAME_ENDS = f"[{re.escape(_OPEN + _CLOSE)}]|{_SEPARATORS}"
_AROUND = "（）。；！？"
_ONE_BODY = 3
"""The shortest name of a body that may stand alone in a bracket: （市科委）."""
_LONGEST_LIST = 120
_STOPS = frozenset("。；：！？")
_ORGAN_SHARE = 0.6
"""An unlabelled list counts as units when so many of its names end as organs do."""


class UnitReader:
    """Reads responsible units with the labels and organ endings of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepare the labels, longest first, so that 牵头责任单位 is not read as 责任单位."""
        labels = (entry.label for entry in lexicon.unit_labels)
        self._labels = tuple(sorted(labels, key=len, reverse=True))
        self._roles = {entry.label: entry.role for entry in lexicon.unit_labels}
        self._suffixes = (*lexicon.organs.suffixes, *lexicon.organs.collective)
        self._assignments = AssignmentReader(lexicon.unit_verbs)

    def cut(self, paragraph: Text) -> Cut:
        """Part a paragraph into its own text and the units named in it.

        Labelled units may stand in brackets anywhere, or be the whole paragraph; a bracket
        without a label only counts when it closes the paragraph and names organs.
        """
        chars = paragraph.chars
        labels = self._labels_in(chars)
        if (labels and labels[0].start == 0) or (not labels and self._is_list(chars)):
            return Cut(paragraph.slice(0, 0), self.read(paragraph), (paragraph,))
        spans = _labelled(chars, labels) or self._assigned(chars) or self._closing_list(chars)
        if not spans:
            return Cut(paragraph, (), ())
        spans = sorted([*spans, *_remarks(chars, spans)])
        bounds = [0, *(edge for span in spans for edge in span), len(chars)]
        kept = [
            paragraph.slice(begin, end)
            for begin, end in zip(bounds[::2], bounds[1::2], strict=True)
        ]
        taken = tuple(paragraph.slice(*span) for span in spans)
        units = tuple(unit for text in taken for unit in self.read(_inside(text)))
        text = Text.join(kept).strip()
        if not text.chars.strip(_EDGES):
            return Cut(paragraph.slice(0, 0), units, (paragraph,))
        return Cut(text, units, taken)

    def _is_list(self, chars: str) -> bool:
        """Say whether a line names bodies and nothing else: 市教育局、市财政局，各区政府."""
        if len(chars) > _LONGEST_LIST or chars[-1:] == "。" or "、" not in chars:
            return False
        if not _STOPS.isdisjoint(chars):
            return False
        names = split_names(chars)
        return len(names) > 1 and all(name.endswith(self._suffixes) for name in names)

    def _labels_in(self, chars: str) -> list[Span]:
        """Find the labels, each with the colon behind it."""
        found: list[Span] = []
        at = chars.find("：")
        while at >= 0:
            if chars.endswith(self._labels, 0, at):
                label = next(each for each in self._labels if chars.endswith(each, 0, at))
                found.append(Span(at - len(label), at + 1))
            at = chars.find("：", at + 1)
        return found

    def _assigned(self, chars: str) -> list[Span]:
        """Find the brackets that say who answers for what."""
        return [
            span
            for span in self._assignments.brackets(chars)
            if self._are_organs(self._assigned_names(chars[span.start : span.end].strip(_AROUND)))
        ]

    def _assigned_names(self, chars: str) -> list[str]:
        return [
            name
            for share in self._assignments.read(chars)
            for name in bodies(split_names(chars[share.span.start : share.span.end]))
        ]

    def _are_organs(self, names: Sequence[str]) -> bool:
        organs = sum(name.startswith("各") or name.endswith(self._suffixes) for name in names)
        return bool(names) and organs >= _ORGAN_SHARE * len(names)

    def _closing_list(self, chars: str) -> list[Span]:
        """Find a bracket at the end of the paragraph that names organs and nothing else."""
        tail = chars.rstrip("。； ")
        if not tail or tail[-1] not in _CLOSE:
            return []
        begin = _opening(tail)
        if begin is None:
            return []
        inner = tail[begin + 1 : -1]
        return [Span(begin, len(chars))] if self._names_organs(inner, begin, chars) else []

    def _names_organs(self, inner: str, begin: int, chars: str) -> bool:
        # 行政机关（含派出机构） names organs too: a list of units stands after the sentence's end.
        if begin and chars[begin - 1] not in "。；！？）":
            return False
        names = split_names(inner)
        return (len(names) > 1 or len(inner) >= _ONE_BODY) and self._are_organs(names)

    def read(self, text: Text, role: Role | None = None) -> tuple[Unit, ...]:
        """Read the units of a bracket or cell; `role` is what an unlabelled list counts as."""
        chars = text.chars
        marks = self._labels_in(chars)
        shares = () if marks else self._assignments.read(chars)
        if shares:
            return tuple(unit for each in shares for unit in _unit(text, each.span, each.role))
        bounds = [*(mark.start for mark in marks), len(chars)]
        units: list[Unit] = []
        if bounds[0] > 0:
            units.extend(_unit(text, Span(0, bounds[0]), role or Role.UNLABELLED))
        for mark, end in zip(marks, bounds[1:], strict=True):
            named = self._roles[chars[mark.start : mark.end - 1]]
            units.extend(_unit(text, Span(mark.end, end), named))
        return tuple(units)


def _labelled(chars: str, labels: Iterable[Span]) -> list[Span]:
    """Find the brackets that open with a label; one that is not closed ends with 。."""
    spans: list[Span] = []
    for label in labels:
        begin = label.start - 1
        if begin < 0 or chars[begin] not in _OPEN or (spans and begin < spans[-1].end):
            continue
        end = _closing(chars, begin)
        if end is None:
            stop = chars.find("。", begin)
            end = stop if stop >= 0 else len(chars) - 1
        spans.append(Span(begin, end + 1))
    return spans


def _remarks(chars: str, lists: Sequence[Span]) -> list[Span]:
    """Find the brackets that say how the lists are to be read: （排在首位的为牵头单位，下同）."""
    if "第一" not in chars and "首位" not in chars:
        return []
    found = [Span(*match.span()) for match in re.finditer(_REMARK, chars)]
    return [span for span in found if not any(span.overlaps(each) for each in lists)]


_SAYS_WHO_LEADS = "(?:首位|第一位|排名?第一)[^（）()]*(?:牵头|主办|主责)"
_REMARK = f"[（(][^（）()]*{_SAYS_WHO_LEADS}[^（）()]*[）)]"
_NO_NAME = f"(?:以?下同|[^（）()]*{_SAYS_WHO_LEADS}[^（）()]*)"


def _is_remark(name: str) -> bool:
    """Say whether what stands in a list of bodies names none."""
    speaks = "下同" in name or "第一" in name or "首位" in name
    return speaks and re.fullmatch(_NO_NAME, name) is not None


class Cut(NamedTuple):
    """A paragraph without its units, the units, and the text they took."""

    text: Text
    units: tuple[Unit, ...]
    taken: tuple[Text, ...]


def split_names(chars: str) -> tuple[str, ...]:
    """Cut a list of bodies into names, leaving brackets whole.

    >>> split_names("区党政办、区审计局，各镇（街道、园区）")
    ('区党政办', '区审计局', '各镇（街道、园区）')
    """
    names: list[str] = []
    start = depth = 0
    for found in re.finditer(_NAME_ENDS, chars):
        sign = found[0]
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0:
            names.append(chars[start : found.start()].strip(_EDGES))
            start = found.end()
    names.append(chars[start:].strip(_EDGES))
    return tuple([name for name in names if name])


_EDGES = " 。，、；"


def _closing(chars: str, begin: int) -> int | None:
    """Find where the bracket that opens at `begin` closes."""
    depth = 0
    for bracket in _brackets(chars, begin):
        depth += 1 if bracket[0] in _OPEN else -1
        if depth == 0:
            return bracket.start()
    return None


def _opening(chars: str) -> int | None:
    """Find where the bracket that closes at the end of `chars` opens."""
    start = max(chars.rfind(sign) for sign in _OPEN)
    if start >= 0 and not any(sign in chars[start:-1] for sign in _CLOSE):
        return start  # most brackets have none within
    depth = 0
    for bracket in reversed(list(_brackets(chars))):
        depth += 1 if bracket[0] in _CLOSE else -1
        if depth == 0:
            return bracket.start()
    return None


def _brackets(chars: str, begin: int = 0) -> Iterator[re.Match[str]]:
    found = re.compile(_NAME_ENDS).finditer(chars, begin)
    return (sign for sign in found if sign[0] in _OPEN + _CLOSE)


def _inside(text: Text) -> Text:
    """Leave out the brackets around a list of units."""
    chars = text.chars
    begin = 1 if chars[:1] in _OPEN else 0
    end = len(chars.rstrip("。； "))
    if end > begin and chars[end - 1] in _CLOSE and _closing(chars, 0) == end - 1:
        end -= 1
    return text.slice(begin, end)


def _unit(text: Text, span: Span, role: Role) -> tuple[Unit, ...]:
    listed = split_names(text.chars[span.start : span.end])
    names = bodies([name for name in listed if not _is_remark(name)])
    return (Unit(role, names, text.source_span(span)),) if names else ()
