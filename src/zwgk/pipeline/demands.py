"""What is asked of a local document besides what its parents say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from zwgk.model.comparison import Comparison
    from zwgk.model.config import MandatoryItem, NotApplicable
    from zwgk.model.document import Tier


class Demands(NamedTuple):
    """What is asked of a local document besides what its parents say."""

    tier: Tier | None = None
    """Overrides the tier that its issuer says."""
    mandatory: tuple[MandatoryItem, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()
    contents: bool = True
    """What the documents say is to go with the comparison; few formats show it."""


def with_demands(comparison: Comparison, demands: Demands) -> Comparison:
    """Add to a comparison what is asked besides."""
    if demands.not_applicable:
        from zwgk.comparing.declared import with_declared

        comparison = with_declared(comparison, demands.not_applicable)
    if demands.mandatory:
        from zwgk.comparing.checklist import missing

        found = tuple(missing(comparison.local, demands.mandatory))
        comparison = comparison._replace(missing=found)
    return comparison
