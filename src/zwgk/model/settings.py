"""Thresholds, each with the reason for its value."""

from __future__ import annotations

from typing import NamedTuple


class ParseSettings(NamedTuple):
    """Thresholds of the parser."""

    heading_length: int = 45
    """A marked line longer than this, or ending in 。, is text rather than a heading.
    The longest heading of the seeds has 24 characters, of the corpus 41."""
    title_sentence_length: int = 30
    """A run-in title sentence (（一）加强……。) is at most this long and has no comma."""
    title_share: float = 0.8
    """Run-in titles are a habit of a whole document: so many of its points must open with one."""
    restated: float = 0.6
    """A row of an attached task list restates the body point that has so many of its character
    pairs. Of the 12 rows of 婺城 2022 those with a counterpart share 0.62 and more."""
