"""Document × Documents → Comparison: each parent in turn, the nearest first.

features → similarity → alignment → coverage → kinds of divergence → verdict (`pair`); then what
concerns all parents together: items that several state, additions, duties about documents.
"""

from __future__ import annotations

from collections.abc import Sequence

from zwgk.comparing.cited import cited_parents
from zwgk.comparing.document_duties import document_duties
from zwgk.comparing.pair import DocumentPair
from zwgk.comparing.restated import merge_restated
from zwgk.model.comparison import Comparison, Structure, Verdict
from zwgk.model.document import Document, Tier
from zwgk.model.lexicon import Lexicon
from zwgk.model.settings import MatchSettings

__all__ = ["compare"]


def compare(
    local: Document,
    parents: Sequence[Document],
    lexicon: Lexicon,
    settings: MatchSettings | None = None,
    *,
    tier: Tier | None = None,
) -> Comparison:
    """Hold `local` against its parents, the nearest first.

    `tier` overrides the tier that the local document's issuer says.
    """
    settings = settings or MatchSettings()
    verdicts: list[Verdict] = []
    structure: list[Structure] = []
    for number, parent in enumerate(parents):
        pair = DocumentPair(parent, local, tier or local.head.tier, lexicon, settings)
        verdicts.extend(pair.verdicts(number))
        structure.extend(pair.structure())
    carriers = {link.local.id for verdict in verdicts for link in verdict.links}
    duties = (duty for n, parent in enumerate(parents) for duty in document_duties(parent, local, n))
    return Comparison(
        local=local,
        parents=tuple(parents),
        verdicts=merge_restated(verdicts, settings),
        additions=tuple(item for item in local.requirements() if item.id not in carriers),
        structure=tuple(structure),
        duties=tuple(duties),
        cited=tuple(cited_parents(local, parents)),
    )
