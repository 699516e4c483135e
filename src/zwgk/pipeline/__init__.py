"""The order of the stages: parse, compare, publish.

Nothing here reads a file: sources and the vocabulary arrive as values, and so it runs anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source
from zwgk.pipeline.admission import admitted
from zwgk.pipeline.bench import Bench, Cited
from zwgk.pipeline.demands import Demands

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.published.document_v1 import DocumentV1
    from zwgk.published.lint_v1 import LintV1, SayOfRule

__all__ = ["Bench", "Cited", "Demands", "lint", "parse"]


def parse(source: Source, lexicon: Lexicon) -> DocumentV1:
    """Read one document into its tree.

    Raises:
        ImplausibleError: it is no policy document.
    """
    from zwgk.published.publish_document import publish_document

    return publish_document(_read(source, lexicon))


def lint(source: Source, lexicon: Lexicon, say: SayOfRule) -> LintV1:
    """Look for what is wrong with one document by itself.

    Raises:
        ImplausibleError: it is no policy document.
    """
    from zwgk.lint import findings
    from zwgk.published.lint_v1 import publish_lint

    document = _read(source, lexicon)
    return publish_lint(document, findings(document), say)


def _read(source: Source, lexicon: Lexicon) -> Document:
    from zwgk.parsing import DocumentReader

    return admitted(DocumentReader(lexicon).read(source))
