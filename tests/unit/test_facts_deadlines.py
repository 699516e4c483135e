"""Time limits, and how two of them stand to one another."""

import pytest

from zwgk.facts.deadlines import deadlines
from zwgk.model.deadlines import Deadline, DeadlineKind, Timing
from zwgk.model.text import Span
from zwgk.read.lexicon import load_lexicon


def read(chars: str) -> tuple[Deadline, ...]:
    """Read the time limits of a text."""
    return deadlines(chars, load_lexicon().deadline_words)


def only(chars: str) -> Deadline:
    """Read the one time limit that a text has."""
    (found,) = read(chars)
    return found


@pytest.mark.parametrize(
    ("chars", "quote", "date"),
    [
        ("2022年底前，全省政府网站全面支持", "2022年底前", (2022, 12, 31)),
        ("2022年年底前完成", "2022年年底前", (2022, 12, 31)),
        ("年底前将发放结果以村为单位公开", "年底前", (None, 12, 31)),
        ("各部门年内组织政务公开培训", "年内", (None, 12, 31)),
        ("6月30日前报送", "6月30日前", (None, 6, 30)),
        ("2022年12月31日前，形象进度", "2022年12月31日前", (2022, 12, 31)),
        ("12月底前", "12月底前", (None, 12, 31)),
        ("2月底前", "2月底前", (None, 2, 28)),
        ("2022年11月中旬前完成", "2022年11月中旬前", (2022, 11, 20)),
        ("9月前完成", "9月前", (None, 9, 1)),
        ("三季度前", "三季度前", (None, 9, 30)),
        ("2022年第二季度末前完成", "2022年第二季度末前", (2022, 6, 30)),
        ("上半年完成", "上半年", (None, 6, 30)),
        ("2022年上半年，开展", "2022年上半年", (2022, 6, 30)),
        ("到2025年，基本建成", "到2025年", (2025, 12, 31)),
        ("有效期至2025年7月31日", "至2025年7月31日", (2025, 7, 31)),
        ("于7月26日18:00之前报送", "7月26日18:00之前", (None, 7, 26)),
        ("二〇二二年十二月底前完成", "二〇二二年十二月底前", (2022, 12, 31)),
        ("2022.12.31前完成", "2022.12.31前", (2022, 12, 31)),
        ("“十四五”末建成", "“十四五”末", (2025, 12, 31)),
        ("2022年13月32日前完成", "2022年13月32日前", (2022, 13, 32)),
    ],
)
def test_a_date_that_limits_is_read_with_its_last_day(
    chars: str, quote: str, date: tuple[int | None, int, int]
) -> None:
    found = only(chars)

    assert (found.kind, found.quote) == (DeadlineKind.DATE, quote)
    assert (found.year, found.month, found.day) == date


@pytest.mark.parametrize(
    "chars",
    [
        "江苏省2022年政务公开工作要点",
        "自2022年1月1日起施行",
        "截至2021年底，全省已建成",
        "2022年5月17日",
        "汇总当年面向农村的补贴资金",
        "近三年内未发生事故",
        "公示不少于5个工作日",
        "提前5个工作日通知",
        "及时公开涉农补贴申报信息",
        "每户家庭每月1200元",
        "增强全年平均水平",
        "优势多、长期向好",
    ],
)
def test_a_year_a_start_and_a_length_limit_nothing(chars: str) -> None:
    assert read(chars) == ()


@pytest.mark.parametrize(
    ("chars", "quote", "since"),
    [
        ("缓缴2022年6月至12月住房公积金", "2022年6月至12月", "2022年6月"),
        ("在2022年6月1日至12月31日期间", "2022年6月1日至12月31日", "2022年6月1日"),
        ("（2022—2025年）", "2022—2025年", "2022"),
        ("“十四五”期间", "“十四五”期间", "“十四五”期间"),
    ],
)
def test_a_stretch_of_time_is_a_date_by_its_end(chars: str, quote: str, since: str) -> None:
    found = only(chars)

    assert (found.quote, found.since) == (quote, since)
    assert found.month == 12 or found.year == 2025


@pytest.mark.parametrize(
    ("chars", "quote", "days", "event"),
    [
        ("本工作要点印发后30日内，各地各部门要发布", "30日内", 30, "印发"),
        ("自收到申请之日起15个工作日内答复", "15个工作日内", 21, "收到申请"),
        ("力争2个工作日内完成审批", "2个工作日内", 3, None),
        ("落实“简单咨询留言1个工作日答复”要求", "1个工作日", 2, None),
        ("签订合同后三个月内缴清", "三个月内", 90, None),
        ("半年内完成", "半年内", 183, None),
        ("24小时内上报", "24小时内", 1, None),
        ("备案后当天放款", "当天", 0, "备案"),
        ("3年内不得转让", "3年内", 1095, None),
    ],
)
def test_a_period_has_its_length_and_what_it_starts_from(
    chars: str, quote: str, days: int, event: str | None
) -> None:
    found = only(chars)

    assert (found.kind, found.quote) == (DeadlineKind.PERIOD, quote)
    assert (found.days, found.event) == (days, event)


@pytest.mark.parametrize(
    ("chars", "quote", "every", "day"),
    [
        ("每年3月底前报送", "每年3月底前", "year", None),
        ("每季度末前公开", "每季度末前", "quarter", None),
        ("每月10日前报送", "每月10日前", "month", 10),
        ("次月5日前报送", "次月5日前", "month", 5),
        ("按季度报告进展", "按季度", "quarter", None),
        ("每年至少组织一次培训", "每年", "year", None),
    ],
)
def test_a_limit_that_comes_round_says_how_often(
    chars: str, quote: str, every: str, day: int | None
) -> None:
    found = only(chars)

    assert (found.kind, found.quote) == (DeadlineKind.RECURRING, quote)
    assert (found.every, found.day) == (every, day)


def test_a_column_of_time_limits_may_say_all_year() -> None:
    assert only("全年").kind is DeadlineKind.THROUGHOUT
    assert only("全年坚持开展").kind is DeadlineKind.THROUGHOUT


def test_a_word_without_a_date_is_a_vague_limit() -> None:
    assert [found.kind for found in read("尽快整改，适时公开")] == [DeadlineKind.VAGUE] * 2


def test_the_years_of_two_documents_decide_which_limit_is_later() -> None:
    limit, later = only("年底前"), only("次年6月底前")

    assert limit.timing_of(only("2022年底前"), 2022, 2022) is Timing.SAME
    assert limit.timing_of(later, 2022, 2022) is Timing.LATER
    assert later.timing_of(limit, 2022, 2022) is Timing.EARLIER
    assert limit.timing_of(limit, 2022, 2023) is Timing.LATER
    assert only("2022年底前").timing_of(only("2024年底前")) is Timing.LATER
    assert limit.timing_of(only("6月底前")) is Timing.EARLIER


@pytest.mark.parametrize(
    ("parent", "local", "wanted"),
    [
        ("30日内完成", "90日内完成", Timing.LATER),
        ("30日内完成", "15日内完成", Timing.EARLIER),
        ("2小时内上报", "24小时内上报", Timing.LATER),
        ("1日内上报", "24小时内上报", Timing.SAME),
        ("每季度报送", "每年报送", Timing.LATER),
        ("每月5日前报送", "每月10日前报送", Timing.LATER),
        ("2022年底前完成", "适时完成", Timing.LATER),
        ("尽快完成", "2022年底前完成", Timing.EARLIER),
        ("尽快完成", "适时完成", Timing.SAME),
        ("2022年底前完成", "30日内完成", Timing.UNLIKE),
        ("全年", "全年", Timing.SAME),
    ],
)
def test_limits_of_one_sort_are_held_against_one_another(
    parent: str, local: str, wanted: Timing
) -> None:
    assert only(parent).timing_of(only(local)) is wanted


def test_a_limit_in_a_title_is_none() -> None:
    assert deadlines("《2022年底前计划》", load_lexicon().deadline_words, [Span(0, 11)]) == ()


def test_every_limit_quotes_what_stands_at_its_place() -> None:
    chars = "2022年底前、每月10日前、印发后30日内、尽快、到2025年、2022年6月至12月"

    assert all(chars[slice(*found.span)] == found.quote for found in read(chars))
    assert len(read(chars)) == 6
