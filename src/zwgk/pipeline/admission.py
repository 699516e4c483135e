"""What may be compared at all: policy documents, and parents that require something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.errors import ImplausibleError, NothingToCompareError

if TYPE_CHECKING:
    from zwgk.model.document import Document, Section
    from zwgk.model.source import Source


def admitted(document: Document) -> Document:
    """Give back a policy document, and nothing else.

    Raises:
        ImplausibleError: it is none.
    """
    if not _is_plausible(document):
        raise ImplausibleError(
            f"{_shown_name(document.source)}：不像公文：没有编号的条款，没有发文字号，"
            "标题也不以“通知”“方案”一类的词结尾；请检查是不是给错了文件"
        )
    return document


def must_require(document: Document) -> None:
    """Refuse a parent that nothing can be held against.

    Raises:
        NothingToCompareError: it requires nothing.
    """
    if next(document.requirements(), None) is None:
        raise NothingToCompareError(
            f"{_shown_name(document.source)}：没有找到任何要求，无从对照；"
            "请用 zwgk parse 看看它被读成了什么"
        )


def _is_plausible(document: Document) -> bool:
    head = document.head
    return bool(head.doc_number or head.genre) or any(map(_is_numbered, document.sections))


def _is_numbered(section: Section) -> bool:
    return (
        section.number is not None
        or any(point.number is not None for point in section.points)
        or any(map(_is_numbered, section.subsections))
    )


def _shown_name(source: Source) -> str:
    """Give the name by which messages call a source."""
    return "标准输入" if source.name == "-" else source.name
