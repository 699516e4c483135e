"""The rules on one document, in report order: one file each, this is the only list of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zwgk.lint import (
    number_brackets,
    numbering_gap,
    numbering_repeated,
    point_without_unit,
    suspicious_character,
    table_row_without_clause,
    uncited_number,
    vague_deadline,
)

if TYPE_CHECKING:
    from zwgk.model.document import Document
    from zwgk.model.finding import Finding

CHECKS = (
    numbering_gap,
    numbering_repeated,
    number_brackets,
    uncited_number,
    point_without_unit,
    vague_deadline,
    table_row_without_clause,
    suspicious_character,
)
RULES = tuple(check.RULE for check in CHECKS)


def findings(document: Document) -> Iterator[Finding]:
    """Report what every rule finds in a document, in reading order."""
    found = [each for check in CHECKS for each in check.findings(document)]
    yield from sorted(found, key=lambda each: each.span)
