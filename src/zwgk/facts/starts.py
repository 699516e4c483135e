"""From when on something holds: 自2023年起, 2023年7月1日起."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.facts.dates import Date


def starts(chars: str, dated: Iterable[Date]) -> tuple[Deadline, ...]:
    """Read the dates from which on something holds, each by its first day.

    From when on it is in force itself (自2023年1月1日起施行) each document says for its own part.

    >>> from zwgk.facts.dates import dates
    >>> chars = "自2023年起取消收费"
    >>> [found.quote for found in starts(chars, dates(chars))]
    ['2023年起']
    """
    return tuple(
        _start(chars, date)
        for date in dated
        if date.year is not None
        and not date.since
        and chars.startswith("起", date.end)
        and not chars.startswith(_IN_FORCE, date.end + 1)
    )


_IN_FORCE = ("施行", "实施", "执行", "生效", "试行", "正式", "开始施行", "开始实施", "开始执行")


def _start(chars: str, date: Date) -> Deadline:
    quote = chars[date.start : date.end + 1]
    has_month, has_day = "月" in quote, "日" in quote or "号" in quote
    return Deadline(
        quote=quote,
        span=Span(date.start, date.end + 1),
        kind=DeadlineKind.DATE,
        year=date.year,
        month=date.month if has_month else 1,
        day=date.day if has_day else 1,
    )
