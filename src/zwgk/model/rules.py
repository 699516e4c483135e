"""Rules that belong to no kind of divergence: what a comparison says of items, points, documents.

The rules of each kind stand with it, in `compare/kinds/`.
"""

from zwgk.model.finding import Kind, Rule, Severity

OMITTED_ITEM = Rule("omitted-item", Severity.ERROR)
"""No local item carries the parent's."""

LOCAL_ADDITION = Rule("local-addition", Severity.NOTE)
"""A local item has no parent. Never a fault."""

POINT_MOVED = Rule("point-moved", Severity.NOTE, Kind.MOVED)
"""A point stands elsewhere than its neighbours would have it."""

POINTS_MERGED = Rule("points-merged", Severity.NOTE, Kind.MOVED)
"""Several points of the parent are one of the local document."""

POINT_SPLIT = Rule("point-split", Severity.NOTE, Kind.MOVED)
"""One point of the parent is several of the local document."""

DUTY_LATE = Rule("duty-late", Severity.WARNING)
"""A duty about the document itself was not met in time."""

PARENT_NOT_PROVIDED = Rule("parent-not-provided", Severity.NOTE)
"""The local document cites a superior one that it was not compared with."""

COMPARISON_RULES = (
    OMITTED_ITEM,
    LOCAL_ADDITION,
    POINT_MOVED,
    POINTS_MERGED,
    POINT_SPLIT,
    DUTY_LATE,
    PARENT_NOT_PROVIDED,
)

MANDATORY_MISSING = Rule("mandatory-missing", Severity.ERROR)
"""What the checklist of a configuration asks of every document is not there."""

WAIVER_STALE = Rule("waiver-stale", Severity.WARNING)
"""A waiver has expired, or a text that it was given for has changed: the finding counts again."""

WAIVER_UNUSED = Rule("waiver-unused", Severity.WARNING)
"""A waiver is for something that is no longer found."""

GATE_RULES = (MANDATORY_MISSING, WAIVER_STALE, WAIVER_UNUSED)
"""Rules of `zwgk check` alone."""
