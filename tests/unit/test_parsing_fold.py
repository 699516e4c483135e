"""Widths, look-alike marks and blanks folded, with the place of every character kept."""

import pytest

from tests.texts import lexicon
from zwgk.model.text import Span, Text
from zwgk.parsing.fold import fold


def folded(source: str) -> Text:
    """Fold a text with the look-alikes of the packaged vocabulary."""
    return fold(source, lexicon().look_alikes)


@pytest.mark.parametrize(
    ("source", "chars"),
    [
        ("公开,监督;考核:(试行)!", "公开，监督；考核：（试行）！"),
        ("２０２２年", "2022年"),
        ("ＡＰＰ ａｐｐ", "APP app"),
        ("2022 年 7 月", "2022年7月"),
        ("公　开\xa0预 算", "公开预算"),
        ("必\u200b须", "必须"),
        ("必\u202e须\ufeff公\u00ad开", "必须公开"),
        ("1,000元、10:30、https://a", "1,000元、10:30、https://a"),
        ("一、公开\r\n二、监督", "一、公开\n二、监督"),
        ("一、公开\r二、监督", "一、公开\n二、监督"),
        ("一、公开\u2028二、监督", "一、公开\n二、监督"),
        ("｡､", "。、"),
        ("⼀般", "一般"),  # U+2F00: a text layer of a PDF has the radical for the character
        ("更\uf901", "更更"),
        ("①", "①"),
        ("", ""),
        ("  ", "  "),
    ],
)
def test_marks_that_look_alike_become_one(source: str, chars: str) -> None:
    assert folded(source).chars == chars


def test_a_blank_between_latin_words_stays() -> None:
    assert folded("WPS Office 软件").chars == "WPS Office软件"


def test_a_tab_stays_because_it_opens_a_cell() -> None:
    assert folded("\t目标\t任务").chars == "\t目标\t任务"


@pytest.mark.parametrize("mark", ["\x00", "\x1b", "\x9b", "\u200d", "\u2066", "\ufe0f", "\ud800"])
def test_characters_that_show_nothing_are_left_out(mark: str) -> None:
    assert folded(f"公{mark}开").chars == "公开"


def test_every_folded_character_knows_where_it_stood() -> None:
    source = "２０２２ 年必\u200b须公开,"
    text = folded(source)

    assert text.chars == "2022年必须公开，"
    assert (
        "".join(source[text.origin(at)] for at in range(len(text.chars))) == "２０２２年必须公开,"
    )


def test_a_span_of_folded_text_is_a_span_of_the_source_with_what_was_left_out() -> None:
    source = "一、必\u200b\u200b 须公开"
    text = folded(source)
    at = text.chars.index("必须")

    assert source[slice(*text.source_span(Span(at, at + 2)))] == "必\u200b\u200b 须"


def test_folding_twice_is_folding_once() -> None:
    once = folded("２０２２ 年(必\u200b须)公开,1,000 元").chars

    assert folded(once).chars == once
