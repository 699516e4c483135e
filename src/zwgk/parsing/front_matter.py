"""Fields that a collection of texts puts before each: title and date between two lines of ---."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from zwgk.model.source import PageHead
from zwgk.model.text import Text
from zwgk.parsing.lines import FENCE

if TYPE_CHECKING:
    from zwgk.model.lexicon import SiteContainers
    from zwgk.parsing.account import Account

_MOST = 60
"""Lines of fields; what goes on longer is a text between two rules."""
# A field and its value, what an entry of a list has, a remark, a blank line.
_LINE = re.compile(r"\s*(?:[\"']?(?P<name>[\w .-]{1,30}?)[\"']?\s*：(?P<value>.*)|-.*|#.*)?")
_ENGLISH = {
    "title_labels": ("title",),
    "number_labels": ("number", "doc_number"),
    "issuer_labels": ("issuer", "publisher", "organ"),
    "written_labels": ("date", "issued_on"),
}
_DATE = re.compile(r"(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})")


class _Cut(NamedTuple):
    """A text without its fields, and what they say of the document."""

    text: Text
    page: PageHead | None


def cut_front_matter(text: Text, sites: SiteContainers, account: Account) -> _Cut:
    """Leave out the fields before a text, and read the head in them."""
    if not text.chars.lstrip().startswith(f"{FENCE}\n"):
        return _Cut(text, None)
    begin = text.chars.index(FENCE)
    end = text.chars.find(f"\n{FENCE}\n", begin)
    lines = text.chars[begin:end].split("\n")[1:] if end >= 0 else []
    fields = [_LINE.fullmatch(line) for line in lines[:_MOST]]
    if not lines or len(lines) > _MOST or not all(fields):
        return _Cut(text, None)
    account.drop("front-matter", text.slice(begin, end + len(FENCE) + 1))
    said = {found["name"].strip(): found["value"] for found in fields if found and found["name"]}
    rest = text.slice(end + len(FENCE) + 2, len(text.chars))
    return _Cut(rest, _head_in(said, sites))


def _head_in(said: Mapping[str, str], sites: SiteContainers) -> PageHead | None:
    date = _first(said, "written_labels", sites) or _first(said, "published_labels", sites)
    head = PageHead(
        _first(said, "title_labels", sites),
        _first(said, "number_labels", sites),
        _first(said, "issuer_labels", sites),
        _iso(date or ""),
    )
    return head if any(head) else None


def _first(said: Mapping[str, str], labels: str, sites: SiteContainers) -> str | None:
    names: tuple[str, ...] = (*getattr(sites, labels), *_ENGLISH.get(labels, ()))
    values = (said[name].strip().strip("\"'") for name in names if name in said)
    return next(filter(None, values), None)


def _iso(date: str) -> str | None:
    found = _DATE.search(date)
    return "{:0>4}-{:0>2}-{:0>2}".format(*found.groups()) if found else None
