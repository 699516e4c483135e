"""One parent held against the local document: from features to verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from zwgk.comparing.align import Alignment, align
from zwgk.comparing.applicability import Applicability, Audience
from zwgk.comparing.coverage import Carried, carried_clauses
from zwgk.comparing.entries import entries_of, is_mention, restating_entries, subjects_of
from zwgk.comparing.features import make_sheets, without_topics
from zwgk.comparing.headings import headings_of
from zwgk.comparing.kinds import divergences
from zwgk.comparing.neutral import Neutraliser
from zwgk.comparing.pairing import ClausePair, LocalItem, Pairing
from zwgk.comparing.rarity import Rarity
from zwgk.comparing.similarity import Likeness, Shared, Side
from zwgk.comparing.structure import structure_of
from zwgk.comparing.verdicts import Case, judge
from zwgk.model.comparison import Binds, Link, Status, Structure, Verdict
from zwgk.model.text import Span, swapped

if TYPE_CHECKING:
    from zwgk.comparing.features import ItemSheet
    from zwgk.comparing.neutral import NeutralWords
    from zwgk.comparing.swaps import ContentWords
    from zwgk.model.document import Document, Item, Tier
    from zwgk.model.lexicon import Lexicon
    from zwgk.model.settings import MatchSettings


class Means(NamedTuple):
    """What documents are compared with, the same for all."""

    lexicon: Lexicon
    settings: MatchSettings
    words: NeutralWords
    content: ContentWords


class DocumentPair:
    """A parent and the local document in comparable form, aligned."""

    def __init__(
        self,
        parent: Document,
        local: Document,
        tier: Tier | None,
        means: Means,
    ) -> None:
        """Put both documents into comparable form and link their items."""
        lexicon, settings, words, self._content = means
        self._settings = settings
        self._tier = tier
        self._years = (parent.head.year, local.head.year)
        self._applicability = Applicability(
            lexicon, tier, local.head.place, parent.head, local.head
        )
        self._misprints = lexicon.misprints
        parents = [entry for entry in entries_of(parent) if not entry.title]
        locals_ = [*entries_of(local), *restating_entries(local)]
        self.headings = headings_of(locals_, parent)
        """Ids of local sentences that are mere headings, as the parent shows."""
        self._mentions = lexicon.mentions.ends
        self._copies = {entry.item.text.chars: entry.item for entry in reversed(locals_)}
        locals_ = [
            entry
            for entry in locals_
            if entry.item.id not in self.headings and not is_mention(entry.item, self._mentions)
        ]
        whole = "\n".join(entry.item.text.chars for entry in (*parents, *locals_))
        self._neutraliser = Neutraliser(words, (parent, local), swapped(whole, self._misprints))
        sheets = make_sheets([*parents, *locals_], self._neutraliser, self._misprints)
        self._neutral_words = {
            sheet.item.text.chars[slice(*clause.span)]: clause.chars
            for sheet in sheets
            for clause in sheet.clauses
        }
        self._parents = sheets[: len(parents)]
        self._subjects = subjects_of(parent)
        self._headings = headings_of(parents, local)
        said = frozenset(clause for sheet in self._parents for clause in sheet.exact)
        self._locals = without_topics(sheets[len(parents) :], said, lexicon.mentions)
        rarity = Rarity((*self._parents, *self._locals), lexicon.generic, settings)
        self._parent = Side.of(self._parents, rarity)
        self._local = Side.of(self._locals, rarity)
        self._rarity = rarity
        self._shared, self._aligned = self.link()
        self._links = self._aligned.links

    def link(self) -> tuple[Shared, Alignment]:
        """Score what is in comparable form, and link what belongs together."""
        shared = Shared(self._parent, self._local, self._rarity)
        return shared, align(shared, self._rarity, self._settings, self._headings)

    def verdicts(self, number: int) -> Iterator[Verdict]:
        """Judge each item of the parent, which is the `number`th of those given."""
        for at, sheet in enumerate(self._parents):
            links = self._links[at]
            copy = None if links else self._copy_of(at)
            if copy is not None:
                yield _copied(sheet, number, copy)
                continue
            own = [like for like in links if like.local not in self._aligned.taken[at]]
            clauses = carried_clauses(at, own, self._shared, self._settings)
            application = self._applicability.of_item(
                sheet.item, self._subjects.get(sheet.group, "")
            )
            copied = any(
                self._locals[like.local].item.text.chars == sheet.item.text.chars for like in own
            )
            # What stands there word for word differs in nothing, whatever else is linked to it.
            compared = links and not copied
            found = tuple(divergences(self._pairing(at, own, clauses))) if compared else ()
            judged = judge(
                Case(
                    sheet,
                    links,
                    [self._locals[like.local] for like in own],
                    clauses,
                    self._shares(at),
                    found,
                    application,
                    self._aligned.nearest[at],
                    self._is_retold,
                ),
                self._settings,
            )
            carried = judged.status.carries
            yield Verdict(
                item=sheet.item,
                parent=number,
                group=sheet.group,
                status=judged.status,
                binds=application.binds,
                reason=None if carried else application.reason,
                coverage=judged.coverage,
                confidence=judged.confidence,
                needs_review=judged.needs_review,
                links=tuple(
                    Link(self._locals[like.local].item, round(like.score, 2)) for like in links
                )
                if carried
                else (),
                divergences=found if carried else (),
                nearest=self._nearest(at)
                if judged.needs_review and judged.status is Status.OMITTED
                else None,
            )

    def _copy_of(self, at: int) -> Item | None:
        """Find the local copy of an item that has nothing to be compared by, or asks for nothing.

        持续推进 and 具体安排另行通知 are no evidence for another sentence, but for themselves.
        """
        item = self._parents[at].item
        copy = self._copies.get(item.text.chars)
        if copy is None or copy.id in self.headings or is_mention(item, self._mentions):
            return copy
        return None if self._parent.totals[at] else copy

    @cached_property
    def _is_retold(self) -> bool:
        """Say whether the local document copies only few of the parent's items."""
        settings = self._settings
        found = self._aligned.nearest
        copied = sum(each is not None and each.cover >= settings.carried_whole for each in found)
        return copied < settings.copied_share * len(found)

    def _nearest(self, at: int) -> Link | None:
        found = self._aligned.nearest[at]
        return found and Link(self._locals[found.local].item, round(found.cover, 2))

    def structure(self, verdicts: Sequence[Verdict]) -> Iterator[Structure]:
        """Name points that were moved, merged or split, by the links of what is carried."""
        links = [
            row if verdict.status.carries else []
            for row, verdict in zip(self._links, verdicts, strict=True)
        ]
        return structure_of(self._parents, self._locals, links)

    def _shares(self, at: int) -> tuple[float, ...]:
        weights = self._parent.weights[at]
        total = sum(weights) or 1.0
        return tuple([weight / total for weight in weights])

    def _pairing(self, at: int, links: Sequence[Likeness], clauses: Sequence[Carried]) -> Pairing:
        sheet = self._parents[at]
        place = {like.local: number for number, like in enumerate(links)}
        audiences = self._applicability.of_clauses(sheet.item)
        pairs = []
        for clause, carried, weight, audience in zip(
            sheet.clauses, clauses, self._shares(at), audiences, strict=True
        ):
            stands = carried.local is not None and carried.clause is not None
            local = self._locals[carried.local] if carried.local is not None else None
            pairs.append(
                ClausePair(
                    span=clause.span,
                    share=weight,
                    carried=carried.carried,
                    best=carried.best,
                    local=place[carried.local] if stands and carried.local is not None else None,
                    local_span=local.clauses[carried.clause].span
                    if local is not None and carried.clause is not None
                    else None,
                    audience=self._audience(audience, carried),
                )
            )
        return Pairing(
            parent=sheet.item,
            locals=tuple(
                LocalItem(
                    self._locals[like.local].item,
                    self._locals[like.local].chars,
                    self._fresh.get(like.local, ()),
                )
                for like in links
            ),
            clauses=tuple(pairs),
            neutral=self._neutral,
            lacks=self._applicability.lacks,
            settings=self._settings,
            content=self._content,
            years=self._years,
            tier=self._tier,
        )

    def _audience(self, audience: Audience, carried: Carried) -> Audience:
        """Say whom a clause addresses, seen from the local text.

        What is asked of others there, too, is quoted, not passed on to the local body's own.
        """
        if audience is not Audience.OTHERS or carried.local is None or carried.clause is None:
            return audience
        theirs = self._applicability.of_clauses(self._locals[carried.local].item)
        return Audience.LOCAL if theirs[carried.clause] is Audience.OTHERS else audience

    def _neutral(self, words: str) -> str:
        known = self._neutral_words.get(words)
        if known is None:
            known = self._neutraliser.words(swapped(words, self._misprints))
            self._neutral_words[words] = known
        return known

    @cached_property
    def _fresh(self) -> Mapping[int, tuple[Span, ...]]:
        """Find the clauses of linked local items that no parent item accounts for."""
        from_parent: dict[tuple[int, int], float] = {}
        for at, links in enumerate(self._links):
            linked = {like.local for like in links}
            for number in range(len(self._parent.weights[at])):
                for local in linked:
                    for clause, value in self._shared.with_item(at, number, local):
                        if value > from_parent.get((local, clause), 0.0):
                            from_parent[local, clause] = value
        linked = {like.local for links in self._links for like in links}
        return {
            local: tuple(
                clause.span
                for number, clause in enumerate(self._locals[local].clauses)
                if from_parent.get((local, number), 0.0)
                < self._settings.fresh_clause * self._local.weights[local][number]
            )
            for local in linked
        }


def _copied(sheet: ItemSheet, number: int, copy: Item) -> Verdict:
    """Give the verdict on an item that stands in the local document word for word."""
    return Verdict(
        item=sheet.item,
        parent=number,
        group=sheet.group,
        status=Status.VERBATIM,
        binds=Binds.LOCAL,
        reason=None,
        coverage=1.0,
        confidence=1.0,
        needs_review=False,
        links=(Link(copy, 1.0),),
        divergences=(),
    )
