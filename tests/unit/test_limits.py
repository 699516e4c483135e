"""Limits: the table, and how a user changes it."""

import pytest

from zwgk.errors import ConfigurationError, LimitError
from zwgk.read.limits import (
    DEFAULT_LIMITS,
    Limits,
    as_written,
    check_size,
    limits_of,
    option_of,
    refuse,
)


def test_no_change_leaves_the_table_as_it_is() -> None:
    assert limits_of([]) == DEFAULT_LIMITS == Limits(source_bytes=16 * 2**20)


@pytest.mark.parametrize(
    ("change", "size"),
    [("1", 1), ("1000", 1000), ("4K", 4096), ("32M", 32 * 2**20), ("1g", 2**30)],
)
def test_a_limit_is_changed_by_name(change: str, size: int) -> None:
    assert limits_of([f"source-bytes={change}"]) == Limits(size)


def test_of_two_changes_to_one_limit_the_later_holds() -> None:
    assert limits_of(["source-bytes=1K", "source_bytes=2K"]) == Limits(2048)


def test_a_number_of_things_is_counted_in_thousands_and_millions() -> None:
    changed = limits_of(["paragraphs=2K", "text-characters=3M", "depth=40"])

    assert (changed.paragraphs, changed.text_characters, changed.depth) == (2000, 3_000_000, 40)


def test_every_limit_can_be_written_and_read_back() -> None:
    for field, value in DEFAULT_LIMITS._asdict().items():
        assert limits_of([f"{option_of(field)}={as_written(field, value)}"]) == DEFAULT_LIMITS
        assert limits_of([f"{option_of(field)}={as_written(field, value + 1)}"]) != DEFAULT_LIMITS


@pytest.mark.parametrize("field", Limits._fields)
def test_a_limit_that_is_hit_is_an_error_that_says_how_to_raise_it(field: str) -> None:
    with pytest.raises(LimitError) as caught:
        refuse(field, DEFAULT_LIMITS, "件")

    assert f"件：超过上限 {option_of(field)}（" in str(caught.value)
    written = str(caught.value).rpartition("--limit ")[2]
    raised: int = getattr(limits_of([written]), field)
    assert raised >= 2 * getattr(DEFAULT_LIMITS, field)


@pytest.mark.parametrize("change", ["", "bytes=1", "=1", "count=3", "index=3"])
def test_an_unknown_limit_is_an_error_that_names_those_there_are(change: str) -> None:
    with pytest.raises(ConfigurationError, match="这个上限；可用的有 source-bytes"):
        limits_of([change])


@pytest.mark.parametrize("value", ["", "0", "-1", "1.5M", "many", "1 M", "１Ｍ", "9" * 5000])
def test_a_limit_that_is_no_number_of_bytes_is_an_error(value: str) -> None:
    with pytest.raises(ConfigurationError, match="不是字节数；请写成 source-bytes=32M 这样"):
        limits_of([f"source-bytes={value}"])


def test_the_error_of_a_limit_says_how_much_would_do() -> None:
    check_size(100, Limits(100), "要点.txt")
    with pytest.raises(LimitError, match=r"要点\.txt：超过上限.*--limit source-bytes=2M$"):
        check_size(2**20 + 1, Limits(100), "要点.txt")
