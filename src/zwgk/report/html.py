"""A comparison as one page that needs nothing else: no network, and script only for filters.

The document is not trusted. The template engine escapes every text; the policy in the page's head
lets nothing run but the one script whose hash it names, and nothing be loaded at all.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from zwgk.published.comparison_v1 import Addition, ComparisonV1, Finding, ItemOutcome, Match
from zwgk.published.contents_v1 import Contents, Task
from zwgk.published.json_text import json_text
from zwgk.report.marks import Piece, differing
from zwgk.report.messages import messages_in
from zwgk.report.page_words import label_in
from zwgk.report.rows import blocks, clause_name, percent
from zwgk.report.safe import visible
from zwgk.report.terminal import verdict_sentence
from zwgk.report.view import PLAIN, View

_TEMPLATES = Path(__file__).with_name("templates")
_STATUSES = ("omitted", "partial", "adapted", "verbatim", "not_applicable")
_GLYPHS = {
    "omitted": "×",
    "partial": "△",
    "adapted": "√",
    "verbatim": "＝",
    "not_applicable": "○",
}
_OWN_PLACE = {"local-addition"}
"""Rules whose findings have a part of the page to themselves."""
_PLAIN_JSON = 2**18
"""Bytes up to which the result is embedded as it is: any program can read it there. What is
longer is compressed, so that the page of two long documents stays below a megabyte."""
_PACKED_WELL = 4
"""To a ninth in a seventh of a second; zlib leaves twice as much."""
_BLANK_LINES = re.compile(r"\s*\n\s*")
_SCRIPT_ENDS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


class _Side(NamedTuple):
    """A local sentence beside the parent's."""

    clause: str
    line: int
    pieces: tuple[Piece, ...]
    at: str | None
    """Where it stands in the full text, as the id of an element."""


class _Entry(NamedTuple):
    """A parent item as the page shows it."""

    number: int
    item: ItemOutcome
    clause: str
    document: str
    pieces: tuple[Piece, ...]
    sides: tuple[_Side, ...]
    findings: tuple[Finding, ...]
    severity: str
    """Empty where nothing was found."""
    belongs_at: int | None
    units: tuple[int, ...]
    deadline: str
    """What filters ask: "", "1" where it has a deadline, "2" where deadlines differ."""
    at: str | None


class _Stretch(NamedTuple):
    """Some characters of a full text: loose, an item, or left out."""

    text: str
    kind: str = ""
    id: str = ""
    href: str = ""
    label: str = ""
    back: str = ""


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the page."""
    # Loaded here: who asks for another format does not wait for it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        return (
            visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value
        )

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
    )
    style, script = (_asset(name) for name in ("page.css", "page.js"))
    page = _Page(comparison, view)
    result = json_text(comparison, indent=None)
    plain = len(result.encode()) <= _PLAIN_JSON
    return environment.get_template("page.html").render(
        page=page,
        comparison=comparison,
        label=label_in(view.lang),
        word=page.messages.word,
        style=Markup(style),  # noqa: S704 # the project's own, as are the next two
        script=Markup(script),  # noqa: S704
        policy=_policy(style, script),
        result=Markup(_embedded(result, plain=plain)),  # noqa: S704 # it has no < > &
        plain=plain,
        glyphs=_GLYPHS,
        statuses=_STATUSES,
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
        self._locals = {
            match.id: f"l{number}" for number, match in enumerate(self._local_items(), start=1)
        }
        self.units = tuple(self._unit_names())
        self.entries = tuple(self._entries())

    def clause(self, path: tuple[str, ...], name: str) -> str:
        """Say where something stands, by the labels printed above it."""
        return clause_name(path, name, self.messages)

    def title(self, document: object) -> str:
        """Give the title that people know a document by."""
        enclosed = getattr(document, "enclosed", None)
        title = enclosed.title if enclosed else getattr(document, "title", None)
        return title or self.messages.word("untitled")

    def sections(self) -> Iterator[tuple[int, str, tuple[_Entry, ...]]]:
        """Give the entries of each section: index of the parent, the label printed, entries."""
        groups: dict[tuple[int, str], list[_Entry]] = {}
        for entry in self.entries:
            above = entry.item.path[0] if len(entry.item.path) > 1 else ""
            groups.setdefault((entry.item.parent, above), []).append(entry)
        for (parent, above), entries in groups.items():
            yield parent, above, tuple(entries)

    def others(self) -> tuple[Finding, ...]:
        """Give the findings that are about no parent item."""
        known = {(item.parent, item.id) for item in self._comparison.items}
        return tuple(
            finding
            for finding in self._comparison.findings
            if (finding.parent, finding.item) not in known and finding.rule not in _OWN_PLACE
        )

    def dropped(self) -> Iterator[tuple[int, int, str, str]]:
        """Give what was left out: index of the document, line, reason, text."""
        for index, contents in enumerate(self._comparison.documents):
            for each in contents.dropped:
                reason = self.messages.dropped.get(each.reason, each.reason)
                yield index, each.span.line, reason, each.text.strip()

    def assigned(self) -> Iterator[tuple[int, Task]]:
        """Give the tasks that name a body or a time: index of the document, the task."""
        for index, contents in enumerate(self._comparison.documents):
            for task in contents.tasks:
                if task.units or task.deadlines:
                    yield index, task

    def given(self) -> Iterator[tuple[int, str]]:
        """Give the documents whose texts there are: index, title."""
        named = [self._comparison.local, *self._comparison.parents]
        for index, document in enumerate(named[: len(self._comparison.documents)]):
            yield index, self.title(document)

    def text(self, index: int) -> Iterator[_Stretch]:
        """Give the full text of a document, cut at its items and at what was left out."""
        contents = self._comparison.documents[index]
        marked = list(self._left_out(contents))
        marked += self._local_stretches() if index == 0 else self._parent_stretches(index - 1)
        marked.sort(key=lambda each: each[:2])
        at = 0
        for start, end, stretch in marked:
            if start < at:
                continue  # inside of another: what was left out of the middle of an item
            if loose := _BLANK_LINES.sub("\n", contents.text[at:start]):
                yield _Stretch(loose)
            yield stretch._replace(text=_BLANK_LINES.sub("", contents.text[start:end]))
            at = end
        yield _Stretch(_BLANK_LINES.sub("\n", contents.text[at:]))

    def _left_out(self, contents: Contents) -> Iterator[tuple[int, int, _Stretch]]:
        for each in contents.dropped:
            if each.span.end > each.span.start:
                reason = self.messages.dropped.get(each.reason, each.reason)
                yield each.span.start, each.span.end, _Stretch("", "dropped", label=reason)

    def _parent_stretches(self, parent: int) -> Iterator[tuple[int, int, _Stretch]]:
        for entry in self.entries:
            if entry.item.parent == parent:
                first = entry.sides[0].at if entry.sides else None
                yield (
                    entry.item.span.start,
                    entry.item.span.end,
                    _Stretch(
                        "",
                        entry.item.status,
                        id=f"p{entry.number}",
                        href=f"#{first or f'i{entry.number}'}",
                        label=entry.clause,
                        back=f"#i{entry.number}",
                    ),
                )

    def _local_stretches(self) -> Iterator[tuple[int, int, _Stretch]]:
        carried: dict[str, _Entry] = {}
        for entry in self.entries:
            for match in entry.item.matches:
                carried.setdefault(match.id, entry)
        for item in self._local_items():
            name = self._locals[item.id]
            entry_or_none = carried.get(item.id)
            clause = self.clause(item.path, item.id)
            if entry_or_none is None:
                stretch = _Stretch("", "added", name, f"#a-{name}", clause, f"#a-{name}")
            else:
                number, status = entry_or_none.number, entry_or_none.item.status
                stretch = _Stretch("", status, name, f"#p{number}", clause, f"#i{number}")
            yield item.span.start, item.span.end, stretch

    def place_of(self, name: str) -> str:
        """Give the id of the element of the full text that shows a local item."""
        return self._locals[name]

    def _local_items(self) -> tuple[Match | Addition, ...]:
        """Give each local item that is quoted, once, in reading order."""
        found = {match.id: match for item in self._comparison.items for match in item.matches}
        every: list[Match | Addition] = [*found.values(), *self._comparison.additions]
        return tuple(sorted(every, key=lambda each: (each.span.start, each.id)))

    def _unit_names(self) -> Iterator[str]:
        every = (
            unit.name for tasks in self._tasks for task in tasks.values() for unit in task.units
        )
        yield from dict.fromkeys(every)

    def _entries(self) -> Iterator[_Entry]:
        about = {(block.item.parent, block.item.id): block for block in blocks(self._comparison)}
        names = {name: number for number, name in enumerate(self.units)}
        for number, item in enumerate(self._comparison.items, start=1):
            block = about[item.parent, item.id]
            parent = self._comparison.parents[item.parent]
            tasks = tuple(self._tasks_of(item))
            spans = [each.span for each in block.findings if each.span]
            yield _Entry(
                number=number,
                item=item,
                clause=self.clause(item.path, item.id),
                document=parent.doc_number or self.title(parent),
                pieces=self._marked(item.text, [match.text for match in item.matches]),
                sides=tuple(
                    _Side(
                        self.clause(match.path, match.id),
                        match.span.line,
                        self._marked(match.text, [item.text]),
                        self._locals[match.id] if self._tasks else None,
                    )
                    for match in item.matches
                ),
                findings=block.findings,
                severity=str(int(block.severity)) if block.findings else "",
                belongs_at=spans[0].line if spans and not item.matches else None,
                units=tuple(
                    dict.fromkeys(names[unit.name] for task in tasks for unit in task.units)
                ),
                deadline=_deadline(tasks, block.findings),
                at=f"p{number}" if self._tasks else None,
            )

    def _marked(self, text: str, others: Sequence[str]) -> tuple[Piece, ...]:
        return differing(text, others, self._view.split) if others else (Piece(text, False),)  # noqa: FBT003

    def _tasks_of(self, item: ItemOutcome) -> Iterator[Task]:
        """Give an item as its parent's task, and the local tasks that carry it."""
        if not self._tasks:
            return
        ours, *theirs = self._tasks
        wanted = [(theirs[item.parent], item.id), *((ours, match.id) for match in item.matches)]
        for tasks, name in wanted:
            if name in tasks:
                yield tasks[name]


def _deadline(tasks: Iterable[Task], findings: Iterable[Finding]) -> str:
    if any(finding.kind == "deadline" for finding in findings):
        return "2"
    return "1" if any(task.deadlines for task in tasks) else ""


def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Let the page's own style and script be used, by their hashes, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}';"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _embedded(result: str, *, plain: bool) -> str:
    """Give the result as it may stand in a script element: nothing in it can end that."""
    if not plain:
        import lzma

        packed = lzma.compress(result.encode(), preset=_PACKED_WELL)
        return base64.b64encode(packed).decode()
    return "".join(_SCRIPT_ENDS.get(char, char) for char in result)
