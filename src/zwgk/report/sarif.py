"""Findings as SARIF 2.1.0, which code-scanning services read.

What the local document leaves out is placed where it would belong there, since only a place in
the file under review is shown beside it; the parent's text is the related location. Nothing in
it tells the time or the machine, so the same documents give the same bytes.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.json_text import json_text, plain_fields
from zwgk.published.places import Source, Span
from zwgk.report.annotations import (
    Annotation,
    File,
    Related,
    annotations_of,
    local_file,
    parent_files,
)
from zwgk.report.named import repository_uri
from zwgk.report.rules import markdown, page
from zwgk.report.safe import one_line
from zwgk.report.view import PLAIN, View
from zwgk.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LINK = re.compile(r"[\[\]](?=[^\[\]]*\]\(|\()")
"""Square brackets that a viewer would take for those of a link."""

_Object = dict[str, object]


def render(comparison: ComparisonV1, view: View = PLAIN) -> str:
    """Give one comparison as a log of one run."""
    return render_all([(comparison, view)])


def render_all(results: Sequence[tuple[ComparisonV1, View]]) -> str:
    """Give several comparisons as a log of one run: a service counts runs, and takes few."""
    found = [each for comparison, view in results for each in annotations_of(comparison, view)]
    files = [
        file
        for comparison, view in results
        for file in (local_file(comparison, view), *parent_files(comparison, view))
    ]
    view = results[0][1] if results else PLAIN
    counts: _Object = {}
    if len(results) == 1:
        counts = {"summary": plain_fields(results[0][0].summary)}
    return log(found, files, view, counts)


def log(
    found: Iterable[Annotation],
    files: Iterable[File],
    view: View,
    properties: Mapping[str, object],
) -> str:
    """Give the text of a log."""
    found = tuple(found)
    artifacts = _Artifacts(files)
    rules = {name: index for index, name in enumerate(sorted({each.rule for each in found}))}
    results = [_result(each, rules[each.rule], artifacts) for each in found]
    if any(each.known for each in found):  # then every result has to say whether it is
        for each, result in zip(found, results, strict=True):
            result["baselineState"] = "unchanged" if each.known else "new"
    run: _Object = {
        "tool": {
            "driver": {
                "name": "zwgk",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(name, view) for name in rules],
            }
        },
        "automationDetails": {"id": "zwgk/"},
        "columnKind": "unicodeCodePoints",
        "artifacts": artifacts.described(),
        "results": results,
    }
    if properties:
        run["properties"] = dict(properties)
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


class _Artifacts:
    """The files of a run, each once, by the index that its places refer to."""

    def __init__(self, files: Iterable[File]) -> None:
        self._sources: dict[str, Source] = {}
        for file in files:
            self._sources.setdefault(repository_uri(file.path), file.source)
        self._indexes = {uri: index for index, uri in enumerate(self._sources)}

    def described(self) -> list[_Object]:
        described = []
        for uri, source in self._sources.items():
            artifact: _Object = {
                "location": {"uri": uri},
                "hashes": {"sha-256": source.sha256},
            }
            if source.encoding:
                artifact["encoding"] = source.encoding
            described.append(artifact)
        return described

    def place(self, file: File, span: Span | None) -> _Object:
        uri = repository_uri(file.path)
        return {
            "artifactLocation": {"uri": uri, "index": self._indexes[uri]},
            "region": _region(span, file.source),
        }


def _region(span: Span | None, source: Source) -> _Object:
    if span is None:
        return {"startLine": 1}
    region: _Object = {"startLine": span.line, "startColumn": span.column}
    if span.start == span.end:  # where something would belong
        region["endLine"], region["endColumn"] = span.line, span.column
    if source.kind == "text":  # of other kinds the offsets are not the file's
        region["charOffset"], region["charLength"] = span.start, span.end - span.start
    return region


def _rule(name: str, view: View) -> _Object:
    told = view.explain(name) if view.explain else None
    if told is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": told.summary},
        "fullDescription": {"text": told.what},
        "help": {
            "text": page.render(told, View(view.lang)),
            "markdown": markdown.render(told, view.lang),
        },
        "defaultConfiguration": {"level": told.severity},
    }


def _result(annotation: Annotation, rule: int, artifacts: _Artifacts) -> _Object:
    result: _Object = {
        "ruleId": annotation.rule,
        "ruleIndex": rule,
        # A result of the kind `review` has no level: a person has to decide first.
        "kind": "review" if annotation.needs_review else "fail",
        "level": "none" if annotation.needs_review else annotation.severity,
        "message": {"text": _message(annotation.message)},
        "locations": [{"physicalLocation": artifacts.place(annotation.file, annotation.span)}],
        "partialFingerprints": {"zwgk/v1": annotation.fingerprint},
        "properties": {"severity": annotation.severity},
    }
    if annotation.item is not None:
        result["properties"] = {"severity": annotation.severity, "item": annotation.item}
    if annotation.related:
        result["relatedLocations"] = [
            _related(related, number, artifacts)
            for number, related in enumerate(annotation.related, start=1)
        ]
    if annotation.waived is not None:
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": one_line(annotation.waived),
            }
        ]
    return result


def _related(related: Related, number: int, artifacts: _Artifacts) -> _Object:
    return {
        "id": number,
        "message": {"text": _message(related.text)},
        "physicalLocation": artifacts.place(related.file, related.span),
    }


def _message(text: str) -> str:
    r"""Write a sentence so that none of it is read as a link.

    >>> print(_message("公开[预算](1)"))
    公开\[预算\](1)
    """
    return _LINK.sub(r"\\\g<0>", one_line(text))
