"""All facts of an item together, on any text."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zwgk.facts import FactReader, frame_reason
from zwgk.model.facts import Facts, Force
from zwgk.read.lexicon import load_lexicon

# What facts are made of, so that random texts hit the readers.
PIECES = (
    *"、，。；（）“”《》〔〕:年月日底前内至到每按后号令发的等和及要可各由一二三十百万亿%元次个第版/—是²①٣𝟐㎡\n",
    *("1", "12", "2022", "之日起", "以及", "鼓励", "必须", "不得", "及时", "各级", "政府", "部门"),
    *("县级", "负责", "平台", "APP", "12345", "热线", "专栏", "公开", "加强", "推进", "保障"),
    *("措施", "不少于", "以上", "工作日", "季度", "半年", "尽快", "全年", "截至", "分之", "之年"),
)

REASONS = {None, "lead-in", "formula", "background", "figures", "name", "contact"}
NO_SORTS = ("clauses", "force")
SORTS = [sort for sort in vars(Facts) if not sort.startswith("_") and sort not in NO_SORTS]

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


@cache
def reader() -> FactReader:
    """Give a reader with the packaged vocabulary."""
    return FactReader(load_lexicon())


def read(chars: str) -> Facts:
    """Read the facts of a text."""
    return reader().read(chars)


@given(texts)
@example("〔、〔要、（")  # a duty word fills what stands between two marks
def test_every_fact_of_any_text_quotes_what_stands_at_its_place(chars: str) -> None:
    facts = read(chars)

    quoted = [(found.span, found.quote) for found in facts.deadlines]
    quoted += [(found.span, found.quote) for found in facts.quantities]
    quoted += [(found.span, found.quote) for found in facts.actors]
    quoted += [(found.span, found.quote) for found in facts.citations]
    quoted += [(found.span, found.quote) for found in facts.platforms]
    quoted += [(found.span, found.cue) for found in facts.duties]
    assert all(quote and chars[slice(*span)] == quote for span, quote in quoted)
    for listing in facts.listings:
        assert tuple(chars[slice(*span)] for span in listing.spans) == listing.members
        assert len(listing.members) == len(listing.keys) >= 2
        assert all(listing.members)


@given(texts)
def test_facts_of_one_kind_stand_in_reading_order_and_apart(chars: str) -> None:
    facts = read(chars)

    for spans in (
        [found.span for found in facts.deadlines],
        [found.span for found in facts.quantities],
        [found.span for found in facts.duties],
        [found.span for found in facts.citations],
        [found.span for found in facts.platforms],
    ):
        assert all(before.end <= after.start for before, after in pairwise(spans))


@given(texts)
def test_no_number_is_both_a_limit_and_a_quantity(chars: str) -> None:
    facts = read(chars)

    assert not any(
        limit.span.overlaps(quantity.span)
        for limit in facts.deadlines
        for quantity in facts.quantities
    )


@given(texts)
def test_any_text_has_a_force_and_perhaps_a_reason_to_be_a_frame(chars: str) -> None:
    assert read(chars).force in Force
    assert frame_reason(chars) in REASONS


@pytest.mark.parametrize(
    "unit",
    [
        *"、（）《》“”1一要年月前每号由的，等各。；第",
        "〔2022〕1号",
        "《a》",
        "“通”、",
        "1个工作日内",
        "、加强",
    ],
)
def test_a_mark_repeated_many_times_is_read_to_the_end(unit: str) -> None:
    chars = unit * (30_000 // len(unit))
    facts = read(chars)

    assert all(isinstance(getattr(facts, sort), tuple) for sort in SORTS)
    assert facts.force is not Force.INFORMATIONAL


def test_a_sentence_of_a_real_document_is_read_in_all_kinds() -> None:
    facts = read(
        "县级政府要按照《涉农补贴办法》（国办发〔2021〕7号），2022年底前将种粮、农机、社保等"
        "3类补贴发放结果通过村务公开栏公开"
    )

    assert [found.name for found in facts.actors] == ["县级政府"]
    assert [found.cue for found in facts.duties] == ["要"]
    assert [found.quote for found in facts.citations] == ["《涉农补贴办法》（国办发〔2021〕7号）"]
    assert [found.quote for found in facts.deadlines] == ["2022年底前"]
    assert [found.members for found in facts.listings] == [("种粮", "农机", "社保")]
    assert [found.quote for found in facts.quantities] == ["3类"]
    assert [found.name for found in facts.platforms] == ["村务公开栏"]
