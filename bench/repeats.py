"""How the cost of reading grows with what is repeated in a file: twice as much, twice the time.

python -m bench.repeats [--most 2.6] [NAME…]

Parses, in one process, texts of one sign repeated and files of one part repeated, at a length and
at four times that length, and tells how many times longer doubling took: the root of how many
times longer the latter did. It leaves with 1 where that is more than --most.
"""

from __future__ import annotations

import argparse
import gc
import sys
from time import process_time
from typing import TYPE_CHECKING

from tests.files import web, word
from tests.texts import reader, source
from zwgk.numerals import to_han
from zwgk.read.docx import read_docx
from zwgk.read.html import read_html
from zwgk.read.limits import DEFAULT_LIMITS, limits_of
from zwgk.read.transcript import Asked

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIES = 3
_LEAST = 0.05
"""Seconds: what takes less is measured at twice the length, and so on."""
_LONGEST = 2**20

SIGNS = (
    *"（）《》〈〉“”‘’〔〕【】「」()[]<>{}、，。；：！？…—·-# \t\n\r\u3000\u200b\u2028号",
    *("一、", "（一）", "1．", "1.", "1.1", "1.1 ", "（1）", "①", "㈠", "⑴", "第一章", "第一条"),
    *(
        "附件\n",
        "附件：",
        "\t\n",
        "公开\n",
        "公开，\n",
        "（\n",
        "**",
        "> ",
        "- ",
        "---\n",
        "目录\n",
    ),
    *(
        "一、公开。\n",
        "（一）公开预算。接受监督。\n",
        "1.1 公开。\n",
        "第一条 公开。\n",
        "\t甲\n\t乙\n\n",
    ),
    *("一、公开。", "（一）公开。", "2022年3月1日", "某市财政局2022年3月1日", "某发〔2022〕1号"),
    *(
        "（区财政局）",
        "（区财政局负责）",
        "（责任单位：区财政局）",
        "关于公开的通知",
        "《关于公开的通知》",
    ),
    *(
        "不少于3次",
        "2022年底前",
        "鼓励",
        "要公开",
        "区财政局、",
        "“平台”",
        "&amp;",
        "100%",
        "浏览次数\n",
    ),
)
_TITLE = "关于公开的通知\n一、公开预算。"


def _text(piece: str) -> Callable[[int], object]:
    return lambda times: reader().read(source(_TITLE + piece * times))


def _with_tasks(times: int) -> object:
    """Read points, each with words of its own, and as many rows that say the same."""
    said = [f"公开{to_han(number)}类预算，接受监督。" for number in range(times)]
    points = "".join(f"（一）{each}\n" for each in said)
    rows = "".join(f"\t{each}\n\t区财政局\n\n" for each in said)
    return reader().read(source(f"{_TITLE}\n{points}附件\n\t任务\n\t责任单位\n\n{rows}"))


def _word(before: str, piece: str, after: str) -> Callable[[int], object]:
    asked = Asked(limits=limits_of(f"{name}=900M" for name in _WORD_LIMITS))
    return lambda times: read_docx(word.docx(before, piece * times, after), asked)


def _page(before: str, piece: str, after: str) -> Callable[[int], object]:
    asked = Asked(limits=DEFAULT_LIMITS._replace(html_tags=10**9, depth=10**9))
    return lambda times: read_html(web.page(before + piece * times + after).encode(), asked)


_WORD_LIMITS = ("paragraphs", "text-characters", "unpacked-ratio", "unpacked-bytes")

KINDS: dict[str, Callable[[int], object]] = {
    **{repr(sign): _text(sign) for sign in dict.fromkeys(SIGNS)},
    "points, and a list of tasks that restates each": _with_tasks,
    "docx: paragraphs": _word("", word.para("公开"), ""),
    "docx: runs": _word("<w:p>", word.run("公开"), "</w:p>"),
    "docx: rows": _word("<w:tbl>", word.row("甲", "乙"), "</w:tbl>"),
    "docx: cells": _word("<w:tbl><w:tr>", word.cell("甲"), "</w:tr></w:tbl>"),
    "docx: tables": _word("", word.table(word.row("甲", "乙")), ""),
    "docx: changes": _word("", word.para(word.deleted("甲"), word.ins(word.run("乙"))), ""),
    "docx: labels": _word("", word.numbered("公开", 1), ""),
    "html: paragraphs": _page("", "<p>公开</p>", ""),
    "html: open elements": _page("", "<div>公开", ""),
    "html: open formatting": _page("", "<p><b>公开", ""),
    "html: rows": _page("<table>", "<tr><td>甲<td>乙", "</table>"),
    "html: cells": _page("<table><tr>", "<td>甲", "</table>"),
    "html: tables": _page("", "<table><tr><td>甲<td>乙</table>", ""),
    "html: tables in tables": _page("", "<table><tr><td>甲<td>", ""),
    "html: links": _page("", "<a href=x>公开</a>", ""),
    "html: entities": _page("", "&nbsp;", ""),
}
"""What is repeated: signs of a text, parts of a file."""


def main() -> int:
    """Measure each kind, and tell the worst first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=float, default=2.6)
    parser.add_argument("names", nargs="*", help="parts of the names of kinds")
    options = parser.parse_args()
    found = []
    for name, read in KINDS.items():
        if not options.names or any(part in name for part in options.names):
            found.append((*_growth(read), name))
    for growth, times, seconds, name in sorted(found, reverse=True):
        sys.stdout.write(f"{growth:5.2f}  {times:8}  {seconds:6.2f} s  {name}\n")
    return 1 if max(found)[0] > options.most else 0


def _growth(read: Callable[[int], object]) -> tuple[float, int, float]:
    """Give what doubling costs, how much was repeated in the end, and the time that took."""
    times = 1000
    spent = _least(read, times)
    while spent < _LEAST and times < _LONGEST:
        times *= 2
        spent = _least(read, times)
    longer = _least(read, 4 * times)
    return (longer / spent) ** 0.5, 4 * times, longer


def _least(read: Callable[[int], object], times: int) -> float:
    """Give the least of some measurements, in processor time."""
    spent = []
    for _ in range(_TRIES):
        gc.collect()
        began = process_time()
        read(times)
        spent.append(process_time() - began)
    return min(spent)


if __name__ == "__main__":
    sys.exit(main())
