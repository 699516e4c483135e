"""The order of the stages: parse, compare, publish.

Nothing here reads a file: sources and the vocabulary arrive as values, and so it runs anywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from zwgk.errors import ImplausibleError, NothingToCompareError
from zwgk.model.document import Document, Section, Tier
from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source

if TYPE_CHECKING:
    from zwgk.published.comparison_v1 import ComparisonV1, Say
    from zwgk.published.document_v1 import DocumentV1


def parse(source: Source, lexicon: Lexicon) -> "DocumentV1":
    """Read one document into its tree.

    Raises:
        ImplausibleError: it is no policy document.
    """
    from zwgk.published.document_v1 import publish_document

    (document,) = _read((source,), lexicon)
    return publish_document(document)


def compare(
    local: Source,
    parents: Sequence[Source],
    lexicon: Lexicon,
    say: "Say",
    *,
    tier: Tier | None = None,
) -> "ComparisonV1":
    """Hold a local document against its parents, the nearest first.

    Raises:
        ImplausibleError: one of them is no policy document.
        NothingToCompareError: a parent requires nothing.
    """
    from zwgk.comparing import Comparer
    from zwgk.published.comparison_v1 import publish_comparison

    ours, *superior = _read((local, *parents), lexicon)
    for document in superior:
        if next(document.requirements(), None) is None:
            raise NothingToCompareError(
                f"{shown_name(document.source)}：没有找到任何要求，无从对照；"
                "请用 zwgk parse 看看它被读成了什么"
            )
    return publish_comparison(Comparer(lexicon).compare(ours, superior, tier), say)


def plausible(document: Document) -> bool:
    """Say whether it looks like a policy document at all."""
    head = document.head
    return bool(head.doc_number or head.genre) or any(map(_is_numbered, document.sections))


def shown_name(source: Source) -> str:
    """Give the name by which messages call a source."""
    return "标准输入" if source.name == "-" else source.name


def _read(sources: Iterable[Source], lexicon: Lexicon) -> Iterator[Document]:
    from zwgk.parsing import DocumentReader

    reader = DocumentReader(lexicon)
    for source in sources:
        document = reader.read(source)
        if not plausible(document):
            raise ImplausibleError(
                f"{shown_name(source)}：不像公文：没有编号的条款，没有发文字号，"
                "标题也不以“通知”“方案”一类的词结尾；请检查是不是给错了文件"
            )
        yield document


def _is_numbered(section: Section) -> bool:
    return (
        section.number is not None
        or any(point.number is not None for point in section.points)
        or any(map(_is_numbered, section.subsections))
    )
