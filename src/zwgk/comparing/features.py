"""What items are compared by: their clauses as bags of pairs, without who acts and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.neutral import as_lines, words_only
from zwgk.comparing.rarity import Bag, pairs_of
from zwgk.model.document import Item
from zwgk.model.text import Span, swapped

if TYPE_CHECKING:
    from zwgk.comparing.entries import Entry
    from zwgk.comparing.neutral import Neutraliser
    from zwgk.model.lexicon import Mentions


class ClauseSheet(NamedTuple):
    """One clause in comparable form."""

    span: Span
    """Its range in the item's working text."""
    chars: str
    """Neutral letters, digits and Han characters only."""
    bag: Bag


class ItemSheet(NamedTuple):
    """One item in comparable form."""

    item: Item
    group: str
    """Id of the point or row that holds it."""
    clauses: tuple[ClauseSheet, ...]
    bag: Bag
    chars: str
    title: bool = False
    """The title of a point: it may carry a clause that its point's items spell out."""
    heading: str = ""
    """Neutral title of the point that holds it."""
    exact: tuple[str, ...] = ()
    """Clause by clause, the letters, digits and Han characters as they stand, misprints folded."""

    @property
    def whole(self) -> str:
        """All its characters as they stand."""
        return "".join(self.exact)


def without_topics(
    sheets: Sequence[ItemSheet], said: frozenset[str], mentions: Mentions
) -> tuple[ItemSheet, ...]:
    """Empty local clauses that only name a topic (有关此项工作的文书……), but for the parent's.

    `said` are the parent's clauses as they stand.
    """
    return tuple(_without_topics(sheet, said, mentions) for sheet in sheets)


def _without_topics(sheet: ItemSheet, said: frozenset[str], mentions: Mentions) -> ItemSheet:
    kept = [
        exact in said
        or not exact.startswith(mentions.topics)
        or exact.startswith(mentions.not_topics)
        or _binds(sheet.item, clause.span)
        for clause, exact in zip(sheet.clauses, sheet.exact, strict=True)
    ]
    if all(kept):
        return sheet
    clauses = tuple(
        clause if keep else clause._replace(bag=frozenset(), chars="")
        for clause, keep in zip(sheet.clauses, kept, strict=True)
    )
    return sheet._replace(
        clauses=clauses,
        bag=frozenset().union(*(clause.bag for clause in clauses)),
        chars="".join(clause.chars for clause in clauses),
    )


def _binds(item: Item, span: Span) -> bool:
    """Say whether a clause has a duty word: 有关证明一律取消 is no mere topic."""
    return any(duty.family == "modal" and span.overlaps(duty.span) for duty in item.facts.duties)


def make_sheets(
    entries: Sequence[Entry], neutraliser: Neutraliser, misprints: Mapping[str, str]
) -> tuple[ItemSheet, ...]:
    """Put items into comparable form.

    All texts go through each step together: a step costs the same for one clause or a thousand.
    """
    spans = [entry.item.clauses or (Span(0, len(entry.item.text.chars)),) for entry in entries]
    whole, acts = (
        [
            wording(entry.item, span)
            for entry, parts in zip(entries, spans, strict=True)
            for span in parts
        ]
        for wording in (_clause_text, _act)
    )
    # Most clauses name neither who acts nor by when, and are their acts.
    texts = list(dict.fromkeys([*whole, *acts, *(entry.heading for entry in entries)]))
    folded = dict(zip(texts, swapped(as_lines(texts), misprints).split("\n"), strict=True))
    wordings = list(dict.fromkeys(folded.values()))
    exact = dict(zip(wordings, words_only(wordings), strict=True))
    neutral = dict(zip(wordings, words_only(neutraliser.neutral(wordings)), strict=True))
    rows = (
        (exact[folded[clause]], neutral[folded[clause]], neutral[folded[act]])
        for clause, act in zip(whole, acts, strict=True)
    )
    sheets = []
    for entry, parts in zip(entries, spans, strict=True):
        own = list(islice(rows, len(parts)))
        clauses = tuple(
            ClauseSheet(
                span,
                chars,
                frozenset() if _is_time_limit(entry.item, span) else pairs_of(act or chars),
            )
            for span, (_, chars, act) in zip(parts, own, strict=True)
        )
        sheets.append(
            ItemSheet(
                entry.item,
                entry.group,
                clauses,
                frozenset().union(*(clause.bag for clause in clauses)),
                "".join(clause.chars for clause in clauses),
                entry.title,
                neutral[folded[entry.heading]],
                tuple(exact for exact, _, _ in own),
            )
        )
    return tuple(sheets)


def _clause_text(item: Item, span: Span) -> str:
    return item.text.chars[slice(*span)]


def _act(item: Item, span: Span) -> str:
    """Give a clause without who acts, to whom it is told and by when: each is another matter.

    各部门 and 县级政府, asked for one act by two dates, are asked for the same act; so are
    those who 向省厅报告工作进展 and 向市局报告工作进展.
    """
    chars = item.text.chars
    facts = item.facts
    told = list(recipients(chars, span))
    if not facts.actors and not facts.deadlines and not told:
        return chars[slice(*span)]
    aside = sorted(
        [actor.span for actor in facts.actors if actor.span.start == span.start]
        + [limit.span for limit in facts.deadlines if span.holds(limit.span)]
        + told
    )
    kept, at = [], span.start
    for start, end in aside:
        kept.append(chars[at : max(at, start)])
        at = max(at, end)
    return "".join((*kept, chars[at : span.end]))


def recipients(chars: str, span: Span) -> Iterator[Span]:
    """Find to which body something is reported: 向省厅|报告, 报省政府办公厅|备案."""
    if "报" not in chars[slice(*span)]:
        return
    for found in re.compile(_REPORTED).finditer(chars, span.start, span.end):
        yield Span(*found.span("to"))


_BODY_ENDS = "(?:政府|厅|局|委|办|办公室|部门|单位|机关|中心|处|会|地)(?:（[^（）]{1,4}）)?"
_REPORTED = (
    f"(?:向|报送?|报送?至|报送?给)(?P<to>[^，。；：“”《》向报]{{1,40}}?{_BODY_ENDS})"
    "(?=报告|报送|汇报|上报|反馈|备案|备查|审批|审核|审定|批准|同意)"
)


def _is_time_limit(item: Item, span: Span) -> bool:
    """Say whether a clause is a time limit and no more: 2022年12月31日前.

    Two sentences with one date have nothing in common by it; `kinds.deadline` compares dates.
    """
    if not item.facts.deadlines:
        return False
    size = span.end - span.start
    for limit in item.facts.deadlines:
        around = size - (limit.span.end - limit.span.start)
        ends = span.end == limit.span.end
        most = _BEFORE_PERIOD if limit.event is not None and ends else _AROUND_LIMIT
        if span.holds(limit.span) and around <= most:
            return True
    return False


_AROUND_LIMIT = 3
"""自…起, 到…, 在…: what may stand around the limit in a clause of its own."""
_BEFORE_PERIOD = 10
"""本工作要点印发后30日内: the event of a period stands before it."""
