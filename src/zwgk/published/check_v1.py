"""What `zwgk check --format json` prints: documents that were compared, and those that were not."""

from typing import NamedTuple

from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.tool import Tool


class CheckedDocument(NamedTuple):
    """A local document that was compared with its parents."""

    local: str
    """Its path, from the root of the repository."""
    parents: tuple[str, ...]
    """Paths of its parents, in the order of the comparison."""
    passed: bool
    comparison: ComparisonV1


class UncheckedDocument(NamedTuple):
    """Something that was to be compared, and was not."""

    name: str
    why: str


class CheckV1(NamedTuple):
    """A run of the gate over several local documents."""

    schema_version: str
    tool: Tool
    passed: bool
    """Everything was compared, and nothing fails."""
    checked: tuple[CheckedDocument, ...]
    unchecked: tuple[UncheckedDocument, ...]
