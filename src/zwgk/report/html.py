"""A comparison as one page that needs nothing else: no network, and script only for filters."""

import base64
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from zwgk.published.comparison_v1 import (
    ComparisonV1,
    Finding,
    ItemOutcome,
    LocalDocument,
    ParentDocument,
)
from zwgk.published.contents_v1 import LeftOut, Task
from zwgk.published.json_text import json_text
from zwgk.report.annotations import excuse
from zwgk.report.full_texts import FullTexts
from zwgk.report.marks import Piece, differing
from zwgk.report.messages import messages_in
from zwgk.report.page_words import label_in
from zwgk.report.pages import page
from zwgk.report.rows import GLYPHS, Block, blocks, clause_name, percent, title_of
from zwgk.report.terminal import verdict_sentence
from zwgk.report.view import PLAIN, View

_OWN_PLACE = {"local-addition"}
"""Rules whose findings have a part of the page to themselves."""
_PLAIN_JSON = 2**18
"""Bytes up to which the result is embedded as it is: any program can read it there. What is
longer is compressed, so that the page of two long documents stays below a megabyte."""
_PACKED_WELL = 4
"""To a ninth in a seventh of a second; zlib leaves twice as much."""
_SCRIPT_ENDS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class _Side(NamedTuple):
    """A local sentence beside the parent's."""

    clause: str
    line: int
    pieces: tuple[Piece, ...]
    number: int
    """Among the local items, in the full text."""


class _Entry(NamedTuple):
    """A parent item as the page shows it."""

    number: int
    item: ItemOutcome
    clause: str
    pieces: tuple[Piece, ...]
    sides: tuple[_Side, ...]
    findings: tuple[Finding, ...]
    severity: int
    """0 where nothing was found."""
    belongs_at: int | None
    """On which local line it should stand, where it is omitted."""
    units: tuple[int, ...]
    deadline: int
    """What the filter asks: 1 where it has a deadline, 2 where deadlines differ."""


class _Section(NamedTuple):
    """Items that stand together under a heading of the parent; it is empty where there is none."""

    heading: str
    entries: tuple[_Entry, ...]


class _Embedded(NamedTuple):
    """The result as it stands in the page, for `zwgk report` and other programs."""

    kind: str
    text: object


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the page."""
    return page(
        "comparison",
        view,
        script=True,
        version=comparison.tool.version,
        page=_Page(comparison, view),
        comparison=comparison,
        label=label_in(view.lang),
        word=messages_in(view.lang).word,
        embedded=_embedded(json_text(comparison, indent=None)),
        glyphs=GLYPHS,
        percent=percent,
    )


class _Page:
    """One comparison as it is shown to one reader."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._view = view
        self.messages = messages_in(view.lang)
        self.verdict = verdict_sentence(comparison, view)
        self._tasks = [{task.id: task for task in each.tasks} for each in comparison.documents]
        self._several_parents = len(comparison.summary.by_parent) > 1
        self.texts = FullTexts(comparison, self.messages)
        self.units = tuple(
            dict.fromkeys(
                unit.name for tasks in self._tasks for task in tasks.values() for unit in task.units
            )
        )
        """The names of all bodies, as they are first named."""
        self.entries = tuple(self._entries())
        self.sections = tuple(self._sections())

    # ------------------------------------------------------------- names

    def clause(self, path: tuple[str, ...], name: str) -> str:
        """Say where something stands, by the labels printed above it."""
        return clause_name(path, name, self.messages)

    def title(self, document: LocalDocument | ParentDocument) -> str:
        """Give the title that people know a document by; without one, the name of its file."""
        file = document.source.name if document.source else None
        return title_of(document) or file or self.messages.word("untitled")

    def known_as(self, parent: int) -> str:
        """Name a parent in few words."""
        document = self._comparison.parents[parent]
        return document.doc_number or self.title(document)

    def quoted_from(self, parent: int) -> str:
        """Name a parent above what is quoted from it: a single one need not be told apart."""
        number = self._comparison.parents[parent].doc_number or ""
        name = self.known_as(parent) if self._several_parents else number
        return f"{self.messages.word('parent')} {name}".strip()

    def excuse(self, finding: Finding) -> str:
        """Say why a finding does not fail; empty where it may."""
        return excuse(finding, self.messages)

    # ------------------------------------------------------------- parent items

    def _sections(self) -> Iterator[_Section]:
        """Give the items by section, in reading order."""
        headings = {
            (parent, each.id): each.text
            for parent, contents in enumerate(self._comparison.documents[1:])
            for each in contents.headings
        }

        def place(entry: _Entry) -> tuple[int, str]:
            parent = entry.item.parent
            above = ((parent, name) for name in _names_above(entry.item.id))
            return parent, next((headings[each] for each in above if each in headings), "")

        for (parent, heading), entries in groupby(self.entries, key=place):
            name = self.known_as(parent) if self._several_parents else ""
            yield _Section(f"{name} {heading}".strip(), tuple(entries))

    def _entries(self) -> Iterator[_Entry]:
        about = {(block.item.parent, block.item.id): block for block in blocks(self._comparison)}
        for number, item in enumerate(self._comparison.items, start=1):
            yield self._entry(number, about[item.parent, item.id])

    def _entry(self, number: int, block: Block) -> _Entry:
        item = block.item
        tasks = tuple(self._tasks_of(item))
        bodies = dict.fromkeys(unit.name for task in tasks for unit in task.units)
        lines = [each.span.line for each in block.findings if each.span]
        return _Entry(
            number=number,
            item=item,
            clause=self.clause(item.path, item.id),
            pieces=differing(item.text, [match.text for match in item.matches], self._view.split),
            sides=tuple(
                _Side(
                    self.clause(match.path, match.id),
                    match.span.line,
                    differing(match.text, [item.text], self._view.split),
                    self.texts.numbers[match.id],
                )
                for match in item.matches
            ),
            findings=block.findings,
            severity=int(block.severity) if block.findings else 0,
            belongs_at=lines[0] if lines and not item.matches else None,
            units=tuple(map(self.units.index, bodies)),
            deadline=_deadline(tasks, block.findings),
        )

    def _tasks_of(self, item: ItemOutcome) -> Iterator[Task]:
        """Give an item as its parent's task, and the local tasks that carry it."""
        if not self._tasks:
            return
        ours, *theirs = self._tasks
        wanted = [(theirs[item.parent], item.id), *((ours, match.id) for match in item.matches)]
        for tasks, name in wanted:
            if name in tasks:
                yield tasks[name]

    # ------------------------------------------------------------- the other parts

    @cached_property
    def others(self) -> tuple[Finding, ...]:
        """The findings that are about no parent item."""
        known = {(item.parent, item.id) for item in self._comparison.items}
        return tuple(
            finding
            for finding in self._comparison.findings
            if (finding.parent, finding.item) not in known and finding.rule not in _OWN_PLACE
        )

    @cached_property
    def tasks(self) -> tuple[tuple[int, Task], ...]:
        """The tasks that name a body or a time, each after the index of its document."""
        return tuple(
            (index, task)
            for index, contents in enumerate(self._comparison.documents)
            for task in contents.tasks
            if task.units or task.deadlines
        )

    @cached_property
    def dropped(self) -> tuple[tuple[int, LeftOut], ...]:
        """What was left out, each after the index of its document."""
        return tuple(
            (index, each)
            for index, contents in enumerate(self._comparison.documents)
            for each in contents.dropped
        )

    def given(self) -> Iterator[tuple[int, str]]:
        """Give the documents whose texts there are: index, title."""
        if self._comparison.documents:
            yield 0, self.title(self._comparison.local)
        for index, _ in enumerate(self._comparison.documents[1:], start=1):
            yield index, self.title(self._comparison.parents[index - 1])


def _names_above(name: str) -> Iterator[str]:
    """Give the ids of what an item stands under, the outermost first: 2, 2.13 for 2.13#1."""
    parts = name.partition("#")[0].split(".")
    return (".".join(parts[:end]) for end in range(1, len(parts) + 1))


def _deadline(tasks: Iterable[Task], findings: Iterable[Finding]) -> int:
    if any(finding.kind == "deadline" for finding in findings):
        return 2
    return int(any(task.deadlines for task in tasks))


def _embedded(result: str) -> _Embedded:
    """Write a result so that nothing in it can end the script element that it stands in."""
    from markupsafe import Markup

    raw = result.encode()
    if len(raw) > _PLAIN_JSON:
        import lzma

        packed = base64.b64encode(lzma.compress(raw, preset=_PACKED_WELL)).decode()
        return _Embedded("application/x-xz;base64", packed)
    safe = "".join(_SCRIPT_ENDS.get(char, char) for char in result)
    return _Embedded("application/json", Markup(safe))  # noqa: S704 # it has no < > &
