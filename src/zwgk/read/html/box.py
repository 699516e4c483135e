"""What a page says of its document: the box with 索引号 and 文号 above it, and its `<meta>`."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from zwgk.model.lexicon import SiteContainers
from zwgk.model.source import PageHead
from zwgk.read.html.elements import TEXT, UNSEEN, attribute, children_of

if TYPE_CHECKING:
    from zwgk.read.html.elements import Node

_DATE = re.compile(r"((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})")
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(r"[〔\[【（(](?:19|20)\d\d[〕\]】）)]")
_LONGEST = 120
_MONTHS, _DAYS = 12, 31
_META = ("articletitle", "pubdate")


def read_page_head(root: "Node", lines: Sequence[str], sites: SiteContainers) -> PageHead | None:
    """Read what the page says of its document; None where it says nothing."""
    said = dict(_pairs(lines, sites))
    meta = _meta_of(root)
    written = _first(said, sites.written_labels) or _first(said, sites.published_labels)
    number = _first(said, sites.number_labels)
    head = PageHead(
        title=_first(said, sites.title_labels) or meta.get("articletitle") or None,
        doc_number=number if number and _NUMBER.search(number) else None,
        issuer=_first(said, sites.issuer_labels),
        issued_on=_date_in(written or "") or _date_in(meta.get("pubdate", "")),
    )
    return head if any(head) else None


def _pairs(lines: Sequence[str], sites: SiteContainers) -> Iterator[tuple[str, str]]:
    """Give labels with their values, the first value of each last, so that it holds."""
    named = (sites.title_labels, sites.number_labels, sites.issuer_labels, sites.written_labels)
    labels = {*chain(*named, sites.published_labels, sites.other_labels)}
    # 索 引 号：
    spaced = "|".join(r"\s*".join(label) for label in sorted(labels, key=len, reverse=True))
    pattern = re.compile(rf"[\[【]?({spaced})[\]】]?\s*[:：]")
    found: list[tuple[str, str]] = []
    open_label = ""
    for line in lines:
        marks = list(pattern.finditer(line))
        if not marks:
            if open_label:
                found.append((open_label, line.strip()))
            open_label = ""
            continue
        for at, mark in enumerate(marks):
            end = marks[at + 1].start() if at + 1 < len(marks) else len(line)
            label, value = _BLANKS.sub("", mark[1]), line[mark.end() : end].strip()
            open_label = "" if value else label
            if value:
                found.append((label, value))
    yield from reversed(found)


def _first(said: dict[str, str], labels: Sequence[str]) -> str | None:
    values = (said[label] for label in labels if label in said)
    return next((value for value in values if len(value) <= _LONGEST), None)


def _meta_of(root: "Node") -> dict[str, str]:
    """Give what <meta> says under the names that sites must use."""
    found: dict[str, str] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.name == TEXT or (node.name in UNSEEN and node.name not in {"head", "meta"}):
            continue
        if node.name == "meta":
            name = attribute(node, "name").lower()
            if name in _META:
                found.setdefault(name, attribute(node, "content").strip())
        waiting.extend(reversed(children_of(node)))
    return found


def _date_in(text: str) -> str | None:
    found = _DATE.search(text)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"
