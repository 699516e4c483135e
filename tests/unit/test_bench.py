"""What a bench keeps of the documents it parsed."""

from tests.by_hand import source
from tests.texts import lexicon
from zwgk.model.source import Source
from zwgk.pipeline import Bench


def notice(subject: str) -> Source:
    """Make the source of a small document."""
    return source(f"关于{subject}的通知\n\n一、加强{subject}。各单位要做好{subject}。\n")


def test_a_document_is_parsed_once() -> None:
    bench, given = Bench(lexicon(), lambda _: ""), notice("公开")

    assert bench.read(given) is bench.read(given)


def test_the_documents_asked_for_last_are_kept() -> None:
    bench = Bench(lexicon(), lambda _: "", most=2)
    parent, first, second = map(notice, ("公开", "住房", "消费"))
    kept, dropped = bench.read(parent), bench.read(first)
    bench.read(parent)
    bench.read(second)

    assert bench.read(parent) is kept
    assert bench.read(first) is not dropped
