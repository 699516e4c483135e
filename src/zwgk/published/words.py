"""The closed lists of words in the v1 shapes.

A list is metadata on `str`: a reader of the JSON gets it as an `enum` of the schema, and the
start of the program does not pay for it.
"""

from typing import Annotated

Tier = Annotated[str, ("state", "province", "city", "county", "township")]
Force = Annotated[str, ("mandatory", "encouraged", "informational")]
Role = Annotated[str, ("lead", "responsible", "support", "unlabelled")]
DatedFrom = Annotated[str, ("signature", "imprint", "adoption", "page")]
DeadlineKind = Annotated[str, ("date", "period", "recurring", "throughout", "vague")]
Bound = Annotated[str, ("exact", "at_least", "at_most", "about")]
Severity = Annotated[str, ("note", "warning", "error")]
Status = Annotated[str, ("verbatim", "adapted", "partial", "omitted", "not_applicable")]
StepStatus = Annotated[
    str, ("verbatim", "adapted", "partial", "omitted", "not_applicable", "unknown")
]
PointStatus = Annotated[str, ("whole", "partly", "dropped", "not_applicable")]
Binds = Annotated[str, ("local", "others", "optional", "beyond")]
Unowned = Annotated[str, ("omitted", "no-unit")]
Kind = Annotated[
    str,
    (
        "clause",
        "clause_added",
        "deadline",
        "quantity",
        "strength",
        "scope",
        "actor",
        "citation",
        "platform",
        "localised",
        "moved",
    ),
]
