"""A matrix shown: one file for each format."""

from collections.abc import Mapping

from zwgk.published.matrix_v1 import Column, MatrixItem, MatrixV1
from zwgk.report.messages import messages_in
from zwgk.report.rows import clause_name


def titled(column: Column) -> str:
    """Give the name by which a document is known in a table: its issuer's, else its file's."""
    return column.issuer or column.title or column.source.name


def placed(item: MatrixItem, matrix: MatrixV1, lang: str) -> str:
    """Name an item by its clause; with several parents, by the parent too."""
    name = clause_name(item.path, item.id, messages_in(lang))
    if len(matrix.parents) == 1:
        return name
    parent = matrix.parents[item.parent]
    return f"{parent.doc_number or parent.title or parent.source.name} {name}"


def percent(share: float | None) -> str:
    """Write a share as people do.

    >>> percent(0.756), percent(None)
    ('76%', '—')
    """
    return "—" if share is None else f"{share:.0%}"


def matrix_words(lang: str) -> Mapping[str, str]:
    """Give the labels in a language; only that one is loaded."""
    if lang == "en":
        from zwgk.report.messages import matrix_en

        return matrix_en.WORDS
    from zwgk.report.messages import matrix_zh

    return matrix_zh.WORDS


def mean_coverage(matrix: MatrixV1) -> float | None:
    """Give the mean over the documents to which any item applies."""
    shares = [each.coverage for each in matrix.documents if each.coverage is not None]
    return sum(shares) / len(shares) if shares else None


def applicable(item: MatrixItem) -> int:
    """Count the documents that an item applies to."""
    return item.verbatim + item.adapted + item.partial + item.omitted
