"""What `zwgk check --write-baseline` writes: which findings were known, version 1."""

from collections.abc import Mapping
from typing import NamedTuple

SCHEMA_VERSION = "1.0"
"""Raised by its second figure for each addition; the first never changes in this file."""


class BaselineV1(NamedTuple):
    """Findings that fail nothing, because they were there when the gate was put up."""

    schema_version: str
    known: Mapping[str, tuple[str, ...]]
    """The fingerprints of each local file, called from the folder of the configuration."""
