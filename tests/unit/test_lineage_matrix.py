"""What many documents together tell: counts, what most drop, who stands out, what several add."""

from zwgk.lineage.matrix import matrix_of
from zwgk.published.json_text import plain_fields
from zwgk.published.matrix_v1 import Added, Cell, Column, MatrixItem, MatrixV1, Unread, revived
from zwgk.published.places import Source, Span

SOURCE = Source("县.txt", "0" * 64, "text", "utf-8", 9)
KEPT = Cell("verbatim", 1.0, needs_review=False)
GONE = Cell("omitted", 0.0, needs_review=False)
ELSEWHERE = Cell("not_applicable", 0.0, needs_review=False)


def item(name: str) -> MatrixItem:
    return MatrixItem(name, 0, "要公开预算。", Span(0, 6, 1, 1), ("一、",), "mandatory")


def column(*cells: Cell, additions: tuple[Added, ...] = ()) -> Column:
    return Column(
        name="县.txt",
        title=None,
        doc_number=None,
        tier="county",
        issuer=None,
        issued_on=None,
        source=SOURCE,
        verbatim=0,
        adapted=0,
        partial=0,
        omitted=0,
        not_applicable=0,
        needs_review=0,
        mandatory_omitted=0,
        coverage=None,
        cells=cells,
        additions=additions,
    )


def matrix(*columns: Column) -> MatrixV1:
    names = [f"1#{number}" for number, _ in enumerate(columns[0].cells, start=1)]
    return matrix_of((), tuple(map(item, names)), columns)


def test_an_item_counts_only_the_documents_that_it_applies_to() -> None:
    made = matrix(column(KEPT), column(GONE), column(ELSEWHERE))

    (row,) = made.items
    assert (row.verbatim, row.omitted, row.not_applicable, row.coverage) == (1, 1, 1, 0.5)


def test_most_dropped_is_what_half_of_the_documents_omit_the_most_omitted_first() -> None:
    made = matrix(column(GONE, KEPT, GONE), column(GONE, KEPT, KEPT), column(GONE, GONE, GONE))

    assert made.most_dropped == ("1#1", "1#3")


def test_the_document_that_keeps_what_others_drop_stands_out_like_one_that_drops_all() -> None:
    good = column(KEPT, KEPT, KEPT, KEPT)
    bad = column(GONE, GONE, GONE, GONE)

    assert matrix(good, good, bad, good).outlier == 2
    assert matrix(bad, good, bad, bad).outlier == 1


def test_of_two_documents_and_of_like_ones_none_stands_out() -> None:
    good, bad = column(KEPT, KEPT), column(GONE, GONE)

    assert matrix(good, bad).outlier is None
    assert matrix(good, good, good).outlier is None


def test_what_two_add_in_the_same_neutral_words_is_told_once_with_both() -> None:
    first = Added("9#1", "开设平县政策专栏。", "开设政策专栏")
    second = Added("3#2", "开设安县政策专栏。", "开设政策专栏")
    lone = Added("4#1", "聘请观察员三名。", "聘请观察员三名")
    made = matrix(
        column(KEPT, additions=(first,)), column(KEPT), column(KEPT, additions=(second, lone))
    )

    (several,) = made.added_by_several
    assert several == ("开设平县政策专栏。", (0, 2), ("9#1", "3#2"))


def test_a_document_that_says_a_thing_twice_is_not_several() -> None:
    twice = (
        Added("1#1", "开设政策专栏。", "开设政策专栏"),
        Added("2#1", "开设政策专栏。", "开设政策专栏"),
    )

    assert matrix(column(KEPT, additions=twice)).added_by_several == ()


def test_columns_come_back_from_their_json_as_they_were() -> None:
    made = column(KEPT, GONE, additions=(Added("9#1", "开设专栏。", "开设专栏"),))
    unread = Unread("县.txt", "县.txt：是空的", 3)

    assert [revived(plain_fields(each)) for each in (made, unread)] == [made, unread]
