"""What the rules find in single documents, shown: one file for each format.

Each module has one function, `render(results, view)`, for any number of documents; `view.paths`
are their files.
"""

from collections.abc import Iterator, Sequence

from zwgk.published.lint_v1 import LintV1
from zwgk.report.annotations import Annotation, File
from zwgk.report.view import View


def files_of(results: Sequence[LintV1], view: View) -> tuple[File, ...]:
    """Give the file of each document, as the user named it."""
    names = view.paths or tuple(result.source.name for result in results)
    return tuple(File(name, each.source) for name, each in zip(names, results, strict=True))


def annotations_of(results: Sequence[LintV1], view: View) -> Iterator[Annotation]:
    """Give what was found in every document, in its order."""
    for file, result in zip(files_of(results, view), results, strict=True):
        for each in result.findings:
            yield Annotation(
                file=file,
                span=each.span,
                rule=each.rule,
                severity=each.severity,
                message=each.message,
                fingerprint=each.fingerprint,
            )
