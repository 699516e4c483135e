"""A result as JSON Lines: one record for each item, each told whole by itself."""

from collections.abc import Iterator

from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.json_text import json_text, plain_fields
from zwgk.report.view import PLAIN, View


def render(result: object, view: View = PLAIN) -> str:  # noqa: ARG001 # all see the same
    """Give one line for each parent item of a comparison, or each item of a document."""
    return "".join(json_text(record, indent=None) + "\n" for record in _records(result))


def _records(result: object) -> Iterator[dict[str, object]]:
    if isinstance(result, ComparisonV1):
        return _of_comparison(result)
    # The shapes of a document are many: a comparison need not wait for them.
    from zwgk.published.document_v1 import DocumentV1
    from zwgk.report.document_records import document_records

    assert isinstance(result, DocumentV1)  # noqa: S101 # there are two kinds of result
    return document_records(result)


def _of_comparison(comparison: ComparisonV1) -> Iterator[dict[str, object]]:
    local = comparison.local
    for item in comparison.items:
        parent = comparison.parents[item.parent]
        yield {
            **plain_fields(item),
            "schema_version": comparison.schema_version,
            "local_name": local.source.name,
            "local_doc_number": local.doc_number,
            "parent_name": parent.source.name if parent.source else None,
            "parent_doc_number": parent.doc_number,
        }
