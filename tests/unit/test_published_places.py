"""Places of published text: offsets, lines, and quotations as the source has them."""

from tests.by_hand import source
from tests.texts import parsed
from zwgk.model.text import Span, Text
from zwgk.published.places import Places


def test_a_span_says_the_line_and_the_column_it_starts_on() -> None:
    places = Places.of(source("通知\n一、公开"))

    assert places.span(Span(5, 7)) == (5, 7, 2, 3)


def test_a_quotation_keeps_the_blanks_that_folding_left_out_of_a_line() -> None:
    places = Places.of(source("必　须\u200b公开"))

    assert places.quote(Text("必须公开", (0, 1, 2), (0, 1, 2))) == "必　须\u200b公开"


def test_a_quotation_leaves_out_the_page_break_that_a_sentence_runs_across() -> None:
    places = Places.of(source("公开预 \n — 2 —\n 算。"))

    assert places.quote(Text("公开预算。", (0, 3), (0, 10))) == "公开预算。"


def test_a_quotation_leaves_out_what_parsing_dropped_from_the_middle() -> None:
    places = Places.of(source("公开##预算"))

    assert places.quote(Text("公开预算", (0, 2), (0, 2))) == "公开预算"


def test_the_folder_of_a_file_is_not_published() -> None:
    named = [
        Places.of(source("x", name)).source.name for name in ("/home/x/a.txt", "c:\\x\\a.txt", "-")
    ]

    assert named == ["a.txt", "a.txt", "-"]


def test_a_quotation_has_the_sign_that_a_character_reference_stands_for() -> None:
    text = "一、推广“健康码&quot;应用。\n二、接入R&D统计&quot;平台&quot;"
    first, second = parsed(text).requirements()
    places = Places.of(source(text))

    assert places.quote(first.text) == '推广“健康码"应用。'
    assert places.quote(second.text) == '接入R&D统计"平台"'
