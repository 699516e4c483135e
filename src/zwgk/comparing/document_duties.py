"""Duties about documents, held against the documents themselves.

江苏 2022 asks for a yearly plan 印发后30日内: both documents carry their dates, so it can be told
whether the local one came out in time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zwgk.model.comparison import DocumentDuty
from zwgk.model.deadlines import Deadline, DeadlineKind

if TYPE_CHECKING:
    from zwgk.model.document import Document, Item

_OWN_EVENTS = ("印发", "发布", "下发", "公布")
_ABOUT_DOCUMENTS = ("方案", "要点", "计划", "措施", "细则", "意见", "清单", "台账")
_ACTS = ("发布", "制定", "印发", "出台", "公布", "报送")


def document_duties(parent: Document, local: Document, number: int) -> Iterator[DocumentDuty]:
    """Hold each duty to issue a document of one's own against the dates of both heads."""
    issued, done = _day(parent.head.issued_on), _day(local.head.issued_on)
    if issued is None:
        return
    for item in parent.requirements():
        if not item.facts.deadlines or not _asks_for(item, local):
            continue
        for limit in item.facts.deadlines:
            due = _due(limit, issued)
            if due is not None:
                late = (done - due).days if done and done > due else 0
                yield DocumentDuty(
                    item.id, number, due.isoformat(), done.isoformat() if done else None, late
                )


def _asks_for(item: Item, local: Document) -> bool:
    """Say whether an item asks for a document such as the local one: named like its title."""
    title = local.head.enclosed.title if local.head.enclosed else local.head.title
    if not title:
        return False
    for span in item.clauses:
        clause = item.text.chars[slice(*span)]
        issues = any(act in clause for act in _ACTS)
        if issues and any(word in clause for word in _ABOUT_DOCUMENTS) and _share(clause, title):
            return True
    return False


def _share(clause: str, title: str) -> bool:
    """Say whether the clause and the title have their subject in common (政务公开).

    工作方案 is what either is, and no subject.
    """
    subject = re.sub(_GENRE, "", title)
    runs = (clause[at : at + _COMMON] for at in range(len(clause) - _COMMON + 1))
    return any(run in subject for run in runs)


_COMMON = 4
_GENRE = (
    "(?:年度|工作|实施|行动|重点|任务|试点)*"
    f"(?:{'|'.join(_ABOUT_DOCUMENTS)})(?:（[^（）]{{1,10}}）)?(?:的通知)?$"
)


def _due(limit: Deadline, issued: date) -> date | None:
    """Work out when a period that starts with the parent's own issue ends."""
    if limit.kind is not DeadlineKind.PERIOD or limit.days is None:
        return None
    if limit.event is None or not any(event in limit.event for event in _OWN_EVENTS):
        return None
    if limit.days > _LONGEST:
        return None
    return issued + timedelta(days=limit.days)


_LONGEST = 3660
"""Ten years: what is longer is no duty to issue a plan."""


def _day(iso: str | None) -> date | None:
    if iso is None:
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
