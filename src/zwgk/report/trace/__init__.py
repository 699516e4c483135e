"""A chain shown: each format takes one, and calls its documents by the same numbers."""

from collections.abc import Sequence

from zwgk.published.trace_v1 import TracedDocument, TraceV1
from zwgk.report.lineage_words import numbered
from zwgk.report.view import View


def name_of(document: TracedDocument) -> str:
    """Call a document by its number, else by its title."""
    return document.doc_number or titled(document) or ""


def titled(document: TracedDocument) -> str | None:
    """Give the title of what a document prints, else its own."""
    return document.enclosed.title if document.enclosed else document.title


def all_numbered(indexes: Sequence[int], listed_with: str) -> str:
    """Number several documents."""
    return listed_with.join(map(numbered, indexes))


def files_of(trace: TraceV1, view: View) -> tuple[str, ...]:
    """Name the file of each document as the user did; what is not at hand has none."""
    given = iter(reversed(view.paths))
    return tuple(next(given, each.source.name) if each.source else "" for each in trace.documents)
