"""What `zwgk ledger --format json` prints: who has to do what by when (任务台账), version 1."""

from typing import NamedTuple

from zwgk.published import words
from zwgk.published.contents_v1 import Task
from zwgk.published.places import Source
from zwgk.published.tool import Tool

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class LedgerDocument(NamedTuple):
    """A document, and the tasks it sets."""

    title: str | None
    doc_number: str | None
    issued_on: str | None
    """ISO date."""
    source: Source
    tasks: tuple[Task, ...]


class Unowned(NamedTuple):
    """A task of the parent that nobody locally answers for."""

    document: int
    """Index into `documents` of the local document."""
    task: Task
    """As the parent sets it."""
    parent: str | None
    """Document number of the parent, else its title."""
    why: words.Unowned
    carried_by: tuple[str, ...] = ()
    """Ids of the local tasks that carry it and name no body."""


class LedgerV1(NamedTuple):
    """The tasks of one or several documents, and those of their parent that nobody took on."""

    schema_version: str
    tool: Tool
    documents: tuple[LedgerDocument, ...]
    unowned: tuple[Unowned, ...] = ()
