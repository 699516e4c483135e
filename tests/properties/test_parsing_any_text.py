"""What holds of the tree of any text: nothing lost, nothing invented, every place right."""

from collections import Counter
from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from tests.properties.texts import structured, texts
from tests.texts import SEEDS, parsed, seed_text
from zwgk.model.document import Document, Item, Point, Section
from zwgk.model.text import Span, Text


def items_of(document: Document) -> Iterator[Item]:
    """Give every item there is."""
    yield from document.preamble
    yield from document.closing
    sections = [*document.sections, *(s for a in document.attachments for s in a.sections)]
    for section in sections:
        for point in section.every_point():
            yield from point.every_item()
    for table in document.every_table():
        for row in table.rows:
            yield from row.items


def ids_of(document: Document) -> Iterator[str]:
    """Give the id of every item, point, section, table and row."""
    yield from (item.id for item in items_of(document))

    def below(section: Section) -> Iterator[str]:
        if section.marker:
            yield section.id
        for inner in section.subsections:
            yield from below(inner)

    def points(point: Point) -> Iterator[str]:
        yield point.id
        for inner in point.subpoints:
            yield from points(inner)

    for section in [*document.sections, *(s for a in document.attachments for s in a.sections)]:
        yield from below(section)
        for point in section.every_point():
            yield from points(point)
    for table in document.every_table():
        yield table.id
        yield from (row.id for row in table.rows)


def assert_accounted_for(document: Document) -> None:
    """See that each character lies in one leaf or is dropped once, and that both quote it."""
    source = document.source
    leaves = [(leaf.start, leaf.end) for leaf in document.leaves]
    dropped = [tuple(each.span) for each in document.dropped if each.span]
    at = 0
    for start, end in sorted([*leaves, *dropped]):
        assert start == at
        assert end > start
        at = end
    assert at == source.length
    for each in document.dropped:
        if each.span:
            assert source.text[slice(*each.span)] == each.text


@example("。" * 50)
@example("\t\n\t")
@example("一、" * 30)
@given(texts)
def test_every_character_of_any_text_is_accounted_for(text: str) -> None:
    assert_accounted_for(parsed(text))


@given(texts)
def test_an_item_stands_where_its_span_says(text: str) -> None:
    document = parsed(text)

    for item in items_of(document):
        assert item.text.chars.strip() == item.text.chars != ""
        assert within(item.span, Span(0, len(text)))
        for piece in item.text.pieces():
            assert piece
        for clause in item.clauses:
            assert within(clause, Span(0, len(item.text.chars)))
        assert published(item.text, text)


@given(texts)
def test_no_character_is_in_two_items(text: str) -> None:
    held = Counter(
        at
        for item in items_of(parsed(text))
        for start, end in item.text.pieces()
        for at in range(start, end)
    )

    assert not [at for at, count in held.items() if count > 1]


@given(texts)
def test_ids_are_unique(text: str) -> None:
    counts = Counter(ids_of(parsed(text)))

    assert not [name for name, count in counts.items() if count > 1]


@given(structured)
def test_parsing_twice_gives_the_same(text: str) -> None:
    assert parsed(text) == parsed(text)


@given(structured, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_of_any_system_are_line_ends(text: str, ending: str) -> None:
    plain = text.replace("\r", "")

    assert said(parsed(plain)) == said(parsed(plain.replace("\n", ending)))


@given(structured)
def test_blanks_at_the_ends_of_lines_say_nothing(text: str) -> None:
    lines = text.replace("\r", "").split("\n")
    padded = "\n".join(line + "  \u3000" if line.strip() else line for line in lines)

    assert said(parsed("\n".join(lines))) == said(parsed(padded))


@given(st.sampled_from(SEEDS), st.data())
def test_a_document_cut_anywhere_is_accounted_for(name: str, data: st.DataObject) -> None:
    text = seed_text(name)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    assert_accounted_for(parsed(text[start:end]))


@given(st.sampled_from(SEEDS), st.integers(0, 10**6), texts)
def test_a_document_with_anything_put_in_is_accounted_for(name: str, at: int, put: str) -> None:
    text = seed_text(name)
    place = at % (len(text) + 1)

    assert_accounted_for(parsed(text[:place] + put + text[place:]))


def within(span: Span, whole: Span) -> bool:
    """Say whether a range is one, and lies in another."""
    return whole.start <= span.start <= span.end <= whole.end


def published(text: Text, source: str) -> bool:
    """Say whether a text as published is made of the characters of the source, in order."""
    at = 0
    for sign in text.as_published(source):
        at = source.find(sign, at) + 1
        if at == 0:
            return False
    return True


def said(document: Document) -> list[tuple[str, str, bool]]:
    """Give what a document requires, without places."""
    return [(item.id, item.text.chars, item.frame) for item in items_of(document)]
