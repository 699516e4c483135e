"""A register leaves out nothing that whoever asks every document would have found."""

from hypothesis import given
from hypothesis import strategies as st

from tests.texts import parsed
from zwgk.lineage.copies import same_document
from zwgk.lineage.parents import find_parents
from zwgk.lineage.register import Register
from zwgk.model.citing import likeness
from zwgk.model.document import Document, Enclosed, Head
from zwgk.model.facts import Citation, DocNumber
from zwgk.model.text import Span

_PLAN = "一、公开\n1．各单位要公开预算和决算。\n2．要按月公开采购结果。\n"
_TEXTS = tuple(
    parsed(text)
    for text in (_PLAN, f"{_PLAN}3．要公开补贴名单。\n", "一、公开\n1．要办好热线。\n2．要答复。\n")
)

issuers = st.sampled_from(["", "某省人民政府办公厅", "省政府办公厅", "甲市人民政府", "甲市"])
plans = st.sampled_from(
    [
        "工作要点",
        "2022年政务公开工作要点",
        "某省2022年政务公开工作要点",
        "办法",
        "政务公开办法",
        "某省政务公开办法",
    ]
)
titles = st.one_of(
    plans,
    st.builds("{}关于印发{}的通知".format, issuers, plans),
    st.builds("{}关于{}".format, issuers, plans),
    st.sampled_from(["", "——", "通知"]),
)
numbers = st.builds(
    DocNumber,
    st.sampled_from(["某政办发", "某省人民政府办公厅某政办发", "政发"]),
    st.sampled_from([2021, 2022]),
    st.integers(1, 3),
)
heads = st.builds(
    Head,
    title=st.none() | titles,
    enclosed=st.none() | st.builds(Enclosed, titles),
    doc_number=st.none() | numbers,
    issuer=st.none() | issuers,
)
documents = st.builds(lambda text, head: text._replace(head=head), st.sampled_from(_TEXTS), heads)
citations = st.builds(
    Citation, st.just(""), st.just(Span(0, 0)), st.none() | titles, st.none() | numbers
)


@given(st.lists(documents, max_size=12), citations)
def test_all_that_a_citation_may_name_is_found(library: list[Document], citation: Citation) -> None:
    found = Register(library).cited_as(citation)

    assert found == sorted(set(found))
    assert {at for at, each in enumerate(library) if likeness(citation, each.head)} <= {*found}


@given(st.lists(documents, max_size=12), documents)
def test_all_that_may_be_copies_are_found(library: list[Document], document: Document) -> None:
    found = Register(library).like(document)

    assert found == sorted(set(found))
    for at, each in enumerate(library):
        if same_document(document, each) or same_document(each, document):
            assert at in found


@given(st.lists(documents, max_size=12), documents, st.lists(citations, max_size=3))
def test_each_document_that_is_found_is_named_once(
    library: list[Document], document: Document, cited: list[Citation]
) -> None:
    asking = document._replace(head=document.head._replace(parents=tuple(cited)))

    for each in find_parents(asking, library):
        found = [library[index] for index in each.candidates]
        assert len({likeness(each.citation, one.head) for one in found}) <= 1
        assert not any(same_document(document, one) for one in found)
        for at, one in enumerate(found):
            assert not any(same_document(one, before) for before in found[:at])
