"""A comparison as Markdown, for a page of a wiki or the summary of a CI step.

The verdict first, then each item that has to be read with both texts, then the counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from zwgk.published.comparison_v1 import ComparisonV1, Finding, LocalDocument, ParentDocument
from zwgk.published.gate import judge
from zwgk.report.annotations import waiver_told
from zwgk.report.concise import verdict
from zwgk.report.markdown_text import as_markdown
from zwgk.report.messages import Messages, messages_in
from zwgk.report.rows import (
    Block,
    clause_name,
    listed_blocks,
    listed_findings,
    local_place,
    parent_place,
    percent,
    title_of,
)
from zwgk.report.view import PLAIN, View

_STATUSES = ("verbatim", "adapted", "partial", "omitted", "not_applicable")
_HARD_BREAK = "  \n"
_About = tuple[int | None, str | None]
"""Which item a finding is about: the index of its parent, its id."""


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give the report as Markdown."""
    return "\n\n".join(_Report(comparison, view).blocks()) + "\n"


def render_all(results: Sequence[tuple[ComparisonV1, View]]) -> str:
    """Give the reports of several comparisons, each under its own heading."""
    return "\n".join(render(comparison, view) for comparison, view in results)


class _Report:
    """One comparison as it is shown to one reader."""

    def __init__(self, comparison: ComparisonV1, view: View) -> None:
        self._comparison = comparison
        self._view = view
        self._messages: Messages = messages_in(view.lang)
        self._word = self._messages.word

    def blocks(self) -> Iterator[str]:
        """Give every paragraph, list and table."""
        title = title_of(self._comparison.local)
        yield f"# {as_markdown(title or self._word('untitled'))}"
        yield f"**{as_markdown(verdict(self._comparison, self._view))}**"
        yield "\n".join(self._documents())
        yield "\n".join(self._counts())
        yield "\n".join(self._severities())
        if self._view.show != "summary":
            told = listed_blocks(self._comparison, self._view)
            listed = [each for each in told if self._view.show == "all" or each.asks_to_be_read]
            for block in listed:
                yield from self._item(block)
            yield from self._others({id(each) for block in listed for each in block.findings})

    def _documents(self) -> Iterator[str]:
        yield self._document("local", self._comparison.local)
        for parent in self._comparison.parents:
            yield self._document("parent" if parent.provided else "cited", parent)

    def _document(self, label: str, document: LocalDocument | ParentDocument) -> str:
        named = [each for each in (document.doc_number, title_of(document)) if each] or [
            self._word("untitled")
        ]
        told = as_markdown(self._word("gap").join(named))
        if isinstance(document, ParentDocument) and not document.provided:
            told += f" {self._word('not-provided')}"
        return f"- {self._word(label).strip()}{self._word('colon')}{told}"

    def _counts(self) -> Iterator[str]:
        """Give the table of what became of the items, under each parent and together."""
        word, summary = self._word, self._comparison.summary
        columns = [word(status) for status in _STATUSES]
        yield _row([word("parent"), word("md-items"), *columns, word("md-coverage")])
        yield _row(["---", *["---:"] * (len(columns) + 2)])
        for each in summary.by_parent:
            parent = self._comparison.parents[each.parent]
            name = parent.doc_number or parent.title or word("untitled")
            yield self._count_row(as_markdown(name), each)
        if len(summary.by_parent) > 1:
            yield self._count_row(word("md-together"), summary)

    def _count_row(self, name: str, counts: object) -> str:
        numbers = [str(getattr(counts, each)) for each in ("items", *_STATUSES)]
        coverage = getattr(counts, "coverage", None)
        return _row([name, *numbers, "–" if coverage is None else percent(coverage)])

    def _severities(self) -> Iterator[str]:
        found = [each.severity for each in self._comparison.findings]
        for severity in ("error", "warning", "note"):
            yield f"- {self._word(f'count-{severity}', n=found.count(severity))}"
        if outcome := judge(self._comparison, self._view.gate).to_review:
            yield f"- {self._word('count-review', n=len(outcome))}"

    def _item(self, block: Block) -> Iterator[str]:
        item, word = block.item, self._word
        clause = clause_name(item.path, item.id, self._messages)
        heading = word("comma").join((word(item.status), word(item.force)))
        yield f"## {as_markdown(clause)} {heading}"
        place = parent_place(self._comparison, item.parent, item.span, self._view)
        quoted = [f"> **{word('parent').strip()}** {_place(place)} {as_markdown(item.text)}"]
        for match in item.matches:
            place = local_place(self._comparison, match.span, self._view)
            quoted.append(
                f"> **{word('local').strip()}** {_place(place)} {as_markdown(match.text)}"
            )
        if not item.matches:
            quoted.append(f"> **{word('local').strip()}** {word('no-counterpart')}")
        if item.nearest:
            place = local_place(self._comparison, item.nearest.span, self._view)
            near = as_markdown(item.nearest.text)
            quoted.append(f"> **{word('nearest')}** {_place(place)} {near}")
        yield f"{_HARD_BREAK}".join(quoted)
        if block.findings:
            yield "\n".join(map(self._finding, block.findings))

    def _others(self, told: set[int]) -> Iterator[str]:
        """List the findings about no item that was shown."""
        every = listed_findings(self._comparison, self._view)
        rest = [each for each in every if id(each) not in told]
        if rest:
            yield f"## {self._word('md-others')}"
            yield "\n".join(self._finding(each, self._clauses) for each in rest)

    @cached_property
    def _clauses(self) -> Mapping[_About, str]:
        return {
            (item.parent, item.id): clause_name(item.path, item.id, self._messages)
            for item in self._comparison.items
        }

    def _finding(
        self, finding: Finding, clauses: Mapping[_About, str] = MappingProxyType({})
    ) -> str:
        clause = clauses.get((finding.parent, finding.item), "")
        sentence = as_markdown(f"{clause} {finding.message}".strip())
        if finding.waiver is not None:
            told = self._word("excused-waived", reason=waiver_told(finding.waiver, self._messages))
            sentence += f" **{as_markdown(told)}**"
        elif finding.known:
            sentence += f" **{self._word('excused-known')}**"
        return f"- {self._word(finding.severity)} `{finding.rule}` {sentence}"


def _place(place: str) -> str:
    return f"({as_markdown(place)})"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
