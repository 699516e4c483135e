"""A comparison as a table for a spreadsheet: one row for each parent item, then the additions.

A spreadsheet runs what begins like a formula, also where the sign is of full width; so such a
cell begins with an apostrophe. Who needs every character as it stands takes the JSON.
"""

from collections.abc import Iterator, Sequence

from zwgk.published.comparison_v1 import ComparisonV1, Finding
from zwgk.report.annotations import waiver_told
from zwgk.report.messages import Messages, messages_in
from zwgk.report.rows import Block, blocks, clause_name, local_place, parent_place
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""
_FORMULA = tuple("=+-@\t\r＝＋－＠")
_COLUMNS = (
    "csv-parent",
    "csv-clause",
    "csv-item",
    "csv-force",
    "csv-status",
    "csv-reason",
    "csv-coverage",
    "csv-review",
    "csv-severity",
    "csv-rules",
    "csv-messages",
    "csv-local-clause",
    "csv-local-text",
    "csv-parent-place",
    "csv-local-place",
    "csv-id",
)


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give one comparison as CSV."""
    return render_all([(comparison, view)])


def render_all(results: Sequence[tuple[ComparisonV1, View]]) -> str:
    """Give several comparisons as one table."""
    messages = messages_in(results[0][1].lang if results else PLAIN.lang)
    rows = [[messages.word(column) for column in _COLUMNS]]
    rows += [row for comparison, view in results for row in _rows(comparison, view)]
    return BOM + "".join(",".join(map(cell, row)) + "\r\n" for row in rows)


def _rows(comparison: ComparisonV1, view: View) -> Iterator[list[str]]:
    by_item = {(block.item.parent, block.item.id): block for block in blocks(comparison)}
    for item in comparison.items:
        yield _item_row(by_item[item.parent, item.id], comparison, view)
    messages = messages_in(view.lang)
    for addition in comparison.additions:
        told = {
            "csv-status": messages.word("csv-addition"),
            "csv-severity": messages.word("note"),
            "csv-rules": "local-addition",
            "csv-local-clause": clause_name(addition.path, addition.id, messages),
            "csv-local-text": addition.text,
            "csv-local-place": local_place(comparison, addition.span, view),
            "csv-id": addition.id,
        }
        yield [told.get(column, "") for column in _COLUMNS]


def _item_row(block: Block, comparison: ComparisonV1, view: View) -> list[str]:
    messages, item = messages_in(view.lang), block.item
    word = messages.word
    parent = comparison.parents[item.parent]
    told = {
        "csv-parent": parent.doc_number or parent.title or "",
        "csv-clause": clause_name(item.path, item.id, messages),
        "csv-item": item.text,
        "csv-force": word(item.force),
        "csv-status": word(item.status),
        "csv-reason": messages.reason(item.reason or item.binds)
        if item.status == "not_applicable"
        else "",
        "csv-coverage": f"{item.coverage:.2f}",
        "csv-review": word("csv-yes") if item.needs_review else "",
        "csv-severity": word(block.severity.label) if block.findings else "",
        "csv-rules": " ".join(dict.fromkeys(each.rule for each in block.findings)),
        "csv-messages": word("semicolon").join(
            _sentence(each, messages) for each in block.findings
        ),
        "csv-local-clause": messages.listed_with.join(
            clause_name(match.path, match.id, messages) for match in item.matches
        ),
        "csv-local-text": "".join(match.text for match in item.matches),
        "csv-parent-place": parent_place(comparison, item.parent, item.span, view),
        "csv-local-place": " ".join(
            local_place(comparison, match.span, view) for match in item.matches
        ),
        "csv-id": item.id,
    }
    return [told[column] for column in _COLUMNS]


def _sentence(finding: Finding, messages: Messages) -> str:
    if finding.waiver is None and not finding.known:
        return finding.message
    reason = waiver_told(finding.waiver, messages) if finding.waiver else ""
    told = (
        messages.word("excused-waived", reason=reason) if reason else messages.word("excused-known")
    )
    return finding.message + messages.word("bracketed", inside=told)


def cell(text: str) -> str:
    r"""Write one cell so that it is read as text and nothing else.

    Always in quotes, so that no line begins with words of a document either.

    >>> print(cell("＝1＋1"), cell('公开"预算",决算'))
    "'＝1＋1" "公开""预算"",决算"
    """
    shown = one_line(text)
    if shown.lstrip().startswith(_FORMULA):
        shown = "'" + shown
    return '"' + shown.replace('"', '""') + '"'
