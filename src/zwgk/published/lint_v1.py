"""What `zwgk lint --format json` prints: what the rules find in one document, version 1."""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from zwgk.model import finding as model
from zwgk.model.document import Document
from zwgk.model.finding import Value
from zwgk.published import words
from zwgk.published.heads import number_of
from zwgk.published.places import Places, Source, Span
from zwgk.published.tool import TOOL, Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class LintFinding(NamedTuple):
    """What a rule found."""

    rule: str
    severity: words.Severity
    message: str
    """The sentence a reader sees."""
    values: Mapping[str, Value]
    span: Span
    text: str
    """What stands there."""
    fingerprint: str
    """Of the rule and the text, without places: it stays when lines are added above."""


class LintV1(NamedTuple):
    """A document, and what the rules on one document find in it."""

    schema_version: str
    tool: Tool
    title: str | None
    doc_number: str | None
    source: Source
    findings: tuple[LintFinding, ...]
    """In reading order."""


SayOfRule = Callable[[str, Mapping[str, Value]], str]
"""Makes the sentence of a finding from its rule and its values, in the reader's language."""


def publish_lint(document: Document, findings: Iterable[model.Finding], say: SayOfRule) -> LintV1:
    """Put what was found in a document into the shape that others build on."""
    places = Places.of(document.source)
    head = document.head
    seen: dict[str, int] = {}
    return LintV1(
        schema_version=SCHEMA_VERSION,
        tool=TOOL,
        title=head.enclosed.title if head.enclosed else head.title,
        doc_number=number_of(head.doc_number),
        source=places.source,
        findings=tuple(_published(each, places, say, seen) for each in findings),
    )


def _published(
    finding: model.Finding, places: Places, say: SayOfRule, seen: dict[str, int]
) -> LintFinding:
    text = places.text[finding.span.start : finding.span.end]
    values = dict(finding.values)
    return LintFinding(
        rule=finding.rule.name,
        severity=finding.rule.severity.label,
        message=say(finding.rule.name, values),
        values=values,
        span=places.span(finding.span),
        text=text,
        fingerprint=_fingerprint(finding.rule.name, text, seen),
    )


def _fingerprint(rule: str, text: str, seen: dict[str, int]) -> str:
    basis = f"{rule}\x1f{_folded(text)}"
    seen[basis] = seen.get(basis, 0) + 1
    if seen[basis] > 1:  # the same text twice in one document
        basis += f"\x1f{seen[basis]}"
    return hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _folded(text: str) -> str:
    # What shows nothing is what one of the rules is about, so only blanks are left out.
    return "".join(unicodedata.normalize("NFKC", text).split())
