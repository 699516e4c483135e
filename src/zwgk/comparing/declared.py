"""Parent items of which somebody said, with a reason, that they do not bind here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zwgk.model.comparison import Comparison, Status, Verdict
from zwgk.model.text import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zwgk.model.config import NotApplicable
    from zwgk.model.document import Head


def with_declared(comparison: Comparison, declarations: Iterable[NotApplicable]) -> Comparison:
    """Take the items that declarations name out of the judgement.

    A declaration quotes the item, so that it lapses when the parent says something else.
    """
    declared = tuple((letters(each.text), each) for each in declarations)
    if not declared:
        return comparison
    heads = [parent.head for parent in comparison.parents]
    return comparison._replace(
        verdicts=tuple(_judged(each, heads[each.parent], declared) for each in comparison.verdicts)
    )


def _judged(
    verdict: Verdict, head: Head, declared: tuple[tuple[str, NotApplicable], ...]
) -> Verdict:
    said = letters(verdict.item.text.chars)
    for words, each in declared:
        if words in said and _is_named(each.parent, head):
            return verdict._replace(
                status=Status.NOT_APPLICABLE,
                reason=each.reason,
                divergences=(),
                needs_review=False,
                confidence=1.0,
            )
    return verdict


def _is_named(name: str | None, head: Head) -> bool:
    if name is None:
        return True
    enclosed = head.enclosed.title if head.enclosed else None
    known = (str(head.doc_number or ""), head.title or "", enclosed or "")
    return letters(name) in map(letters, known)
