"""Working text that remembers where each of its characters came from."""

from tests.texts import source
from zwgk.model.text import Span, Text

# 必<U+200B>须公 开: two characters of the source are left out.
TEXT = Text("必须公开", (0, 1, 3), (0, 1, 2))


def test_each_character_knows_its_place() -> None:
    assert [TEXT.origin(at) for at in range(4)] == [0, 2, 3, 5]


def test_a_span_of_the_text_is_one_of_the_source() -> None:
    assert TEXT.source_span(Span(1, 3)) == Span(2, 4)
    assert TEXT.source_span() == Span(0, 6)


def test_an_empty_span_is_a_place_and_not_the_whole_text() -> None:
    assert TEXT.source_span(Span(2, 2)) == Span(3, 3)


def test_a_slice_keeps_the_places() -> None:
    part = TEXT.slice(1, 4)

    assert part.chars == "须公开"
    assert [part.origin(at) for at in range(3)] == [2, 3, 5]
    assert TEXT.slice(1, 1).chars == ""


def test_what_is_put_together_keeps_the_places_of_its_parts() -> None:
    joined = Text.join((TEXT.slice(0, 1), Text(""), TEXT.slice(2, 4)))

    assert joined.chars == "必公开"
    assert [joined.origin(at) for at in range(3)] == [0, 3, 5]


def test_the_published_form_has_the_blanks_of_one_line_again() -> None:
    text = source("必\u200b须公 开\n监督").text

    assert TEXT.as_published(text) == "必\u200b须公 开"
    assert Text("开监", (0, 1), (5, 6)).as_published(text) == "开监"


def test_stripping_moves_no_place() -> None:
    stripped = Text(" 公开 ", (0,), (4,)).strip()

    assert (stripped.chars, stripped.origin(0)) == ("公开", 5)


def test_spans_hold_and_overlap() -> None:
    assert Span(2, 5).holds(Span(3, 5))
    assert not Span(2, 5).holds(Span(3, 6))
    assert Span(2, 5).overlaps(Span(4, 9))
    assert not Span(2, 5).overlaps(Span(5, 9))
    assert not Span(3, 3)
