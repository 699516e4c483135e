"""Dates from which on something holds."""

import pytest

from zwgk.facts.dates import dates
from zwgk.facts.starts import starts


@pytest.mark.parametrize(
    ("chars", "quote", "day"),
    [
        ("自2023年起取消收费", "2023年起", (2023, 1, 1)),
        ("从2023年7月起，取消收费", "2023年7月起", (2023, 7, 1)),
        ("2023年7月15日起取消收费", "2023年7月15日起", (2023, 7, 15)),
    ],
)
def test_a_start_is_read_by_its_first_day(
    chars: str, quote: str, day: tuple[int, int, int]
) -> None:
    (found,) = starts(chars, dates(chars))

    assert found.quote == quote == chars[slice(*found.span)]
    assert (found.year, found.month, found.day) == day


@pytest.mark.parametrize(
    "chars",
    [
        "自2023年1月1日起至2025年底，减半收费",
        "本办法自2023年1月1日起施行",
        "自印发之日起30日内办结",
        "2023年底前取消收费",
        "每年7月起草计划",
    ],
)
def test_what_is_no_start_is_passed_over(chars: str) -> None:
    assert starts(chars, dates(chars)) == ()
