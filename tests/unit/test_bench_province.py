"""The made province: the same on every run, real documents to zwgk, and not all alike."""

from itertools import islice

from bench.province import province
from tests.texts import compared, parsed, seed_text


def test_a_province_is_the_same_each_time_and_its_documents_differ() -> None:
    first, second = (list(province(5)) for _ in range(2))

    assert first == second
    assert len(set(first)) == 5


def test_a_made_document_is_read_like_a_real_one_and_follows_its_parent() -> None:
    for text in islice(province(3), 3):
        head = parsed(text).head
        comparison = compared(text, seed_text("jiangsu-2022"))
        statuses = {verdict.status.value for verdict in comparison.verdicts}

        assert head.doc_number is not None
        assert head.place is not None
        assert {"omitted", "partial"} <= statuses
        assert statuses & {"verbatim", "adapted"}
