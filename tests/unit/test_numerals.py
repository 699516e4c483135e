"""Numerals: what is read, what is refused, and that nothing raises."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk.numerals import ENCLOSED, HAN_NUMERALS, to_han, to_int


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十一", 21),
        ("一百", 100),
        ("一百零三", 103),
        ("一百〇三", 103),
        ("一百一十", 110),
        ("一百十三", 113),
        ("一千二百六十", 1260),
        ("一千零十", 1010),
        ("一万零三百", 10_300),
        ("三十万", 300_000),
        ("一亿零三", 100_000_003),
        ("二亿三千四百五十六万七千八百九十一", 234_567_891),
        ("廿", 20),
        ("廿一", 21),
        ("卅", 30),
        ("一百廿三", 123),
        ("两", 2),
        ("两百", 200),
        ("两万", 20_000),
        ("壹拾贰", 12),
        ("零", 0),
        ("〇", 0),
        ("二〇二二", 2022),
        ("二○二二", 2022),
        ("二０二二", 2022),
    ],
)
def test_a_numeral_in_chinese_characters_is_read(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("1２", 12),
        ("08", 8),
        ("999999999", 999_999_999),
        ("①", 1),
        ("⑳", 20),
        ("㉑", 21),
        ("㉟", 35),
        ("㊱", 36),
        ("㊿", 50),
        ("⑿", 12),
        ("⒈", 1),
        ("⒛", 20),
        ("㈠", 1),
        ("㈩", 10),
        ("㊉", 10),
        ("Ⅲ", 3),
        ("Ⅻ", 12),
        ("ⅳ", 4),
        ("❿", 10),
        ("⓴", 20),
    ],
)
def test_a_number_in_digits_or_in_one_character_is_read(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        " 12",
        "1.5",
        "-1",
        "一、",
        "（一）",
        "第一",
        "十二点五",
        "①②",
        "3万",
        "1_000",
    ],
)
def test_what_is_not_wholly_a_numeral_is_none(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "百",
        "万",
        "十十",
        "廿十",
        "二廿",
        "零三百",
        "一百零",
        "一万亿",
        "一千零零一",
        "一百三",  # 103 to one reader, 130 to the next
        "一千二",
        "一万三",
        "十两",
        "两十",
        "两两",
        "两〇",
    ],
)
def test_a_numeral_that_nobody_would_write_for_one_number_is_none(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize("text", ["²", "½", "٣", "𝟐", "₃", "௧", "፩", "ⅰx"])
def test_digits_of_other_scripts_are_none_though_isdigit_or_isnumeric_says_yes(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize("text", ["9" * 10, "9" * 5000, "９" * 5000, "九" * 10, "九" * 5000])
def test_more_than_nine_digits_are_none(text: str) -> None:
    assert to_int(text) is None


@pytest.mark.parametrize("number", [-1, 10**9])
def test_no_numeral_is_written_for_what_could_not_be_read_back(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_han(number)


@given(st.integers(0, 999_999_999))
def test_what_is_written_in_chinese_is_read_back(number: int) -> None:
    assert to_int(to_han(number)) == number


def test_every_number_up_to_9999_is_read_back() -> None:
    assert [number for number in range(10_000) if to_int(to_han(number)) != number] == []


@given(st.text(HAN_NUMERALS, max_size=20))
def test_any_row_of_numeral_characters_is_a_number_or_none(text: str) -> None:
    number = to_int(text)

    assert number is None or 0 <= number < 10**9


@given(st.text() | st.text(st.characters(categories=["Nd", "Nl", "No"])))
def test_any_text_is_a_number_or_none(text: str) -> None:
    number = to_int(text)

    assert number is None or 0 <= number < 10**9


def test_a_circled_or_bracketed_number_agrees_with_unicode() -> None:
    assert {char: unicodedata.numeric(char) for char in ENCLOSED} == ENCLOSED
