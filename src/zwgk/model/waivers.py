"""Reviewed exceptions: what was found, and who answers for leaving it so."""

from __future__ import annotations

from typing import NamedTuple

from zwgk.model.config import Key


class Waiver(NamedTuple):
    """A reviewed exception to one finding."""

    fingerprint: str
    """Of the finding: it stays until one of its texts changes."""
    reason: str
    rule: str | None = None
    item: str | None = None
    """Id of the parent item."""
    parent: str | None = None
    """Number or title of the parent document."""
    local: str | None = None
    """The local file it is for, from the folder of the configuration; None for every one."""
    by: str | None = None
    until: str | None = None
    """ISO date of the last day on which it holds."""
    parent_text: str | None = None
    """Fingerprint of the parent's sentence."""
    local_text: str | None = None
    """Fingerprint of the local sentences."""


WAIVER_KEYS = (
    Key("fingerprint", "text", "Of the finding, as reports show it.", required=True),
    Key("rule", "text", "What was found."),
    Key("item", "text", "Id of the parent item."),
    Key("parent", "text", "Number or title of the parent."),
    Key("local", "text", "The local file."),
    Key("says", "text", "What was found, in a sentence, for whoever reads the file."),
    Key("reason", "text", "Why it may stay.", required=True),
    Key("by", "text", "Who answers for it."),
    Key("until", "text", "The last day on which it holds, such as 2022-12-31."),
    Key("parent_text", "text", "Fingerprint of the parent's sentence."),
    Key("local_text", "text", "Fingerprint of the local sentences."),
)
"""What one entry of a waiver file may say."""
FILE_KEYS = (Key("waivers", "records", "Reviewed exceptions.", parts=WAIVER_KEYS),)
