"""Two documents that attack whatever shows them, and what no output may hold of them."""

import re

ATTACKS = (
    "[/附件]",
    "[/x]",
    "[red]",
    "\x1b[2J",
    "\x1b]52;c;aGk=\x07",
    "\x9b31m",
    "::error::假",
    "##[error]假",
    "##vso[task.complete]",
    "]]>",
    "</script><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://x","y")',
    "＝1＋1",
    "\u202e倒\u2066写\u200b",
    "\x00",
    "\ufffe\uffff",
    "%0A::stop-commands::x",
    "[点我](javascript:x)",
    "`代码`|列|",
    "{0}{head}%s",
    "{{7*7}}{% x %}${7*7}",
)
FIRST = (
    *("::error file=a::", "=1+1", "＝1＋1", "+1", "-1", "@SUM(1)", "\t=1+1"),
    *("- ", "# ", "> "),
)
"""What does harm where it stands first."""
LOCAL = "全县政务公开工作要点\n一、办好热线\n1．办好热线，{}。\n".format("，".join(ATTACKS))
PARENT = (
    "全省政务公开工作要点\n苏政办发〔2022〕35号\n一、加强公开\n"
    + "".join(f"{number}．{attack}要公开预算。\n" for number, attack in enumerate(ATTACKS, start=1))
    + "".join(f"{number}．{sign}各部门公开决算。\n" for number, sign in enumerate(FIRST, start=90))
)

_NUMBERS = [
    (ten + "十" if ten else "") + one
    for ten in ("", "一", "二", "三")
    for one in "一二三四五六七八九"
][: len(ATTACKS) + len(FIRST)]

# Controls, what turns the reading direction, what has no width, half a surrogate pair.
_LIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_COMMAND = re.compile(r"^\s*::|##\[|##vso\[", re.MULTILINE)
_OUR_COMMAND = re.compile(
    r"^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,col=\d+,)?title=[a-z-]+::"
)


EVERY = (*ATTACKS, *FIRST)


def nasty_plan(title: str) -> str:
    """Write a document with each attack in a heading, a sentence, a limit and a unit."""
    sections = (
        f"{attack}加强公开\n"
        f"1．{attack}各单位要在{attack}2022年底前公开预算。（责任单位：{attack}财政局、审计局）\n"
        for attack in EVERY
    )
    return f"{title}全市政务公开工作要点\n\n" + "".join(
        f"{number}、{text}" for number, text in zip(_NUMBERS, sections, strict=True)
    )


def assert_inert(text: str) -> None:
    """Make sure that nothing in a text does anything to whoever shows it."""
    assert _LIVE.search(text) is None, ascii(_LIVE.search(text))
    commands = [line for line in text.splitlines() if _COMMAND.search(line)]
    assert [line for line in commands if not _OUR_COMMAND.match(line)] == []
    text.encode()  # no half of a surrogate pair


def is_live(text: str) -> bool:
    """Say whether a text holds a character that does something where it is shown."""
    return _LIVE.search(text) is not None
