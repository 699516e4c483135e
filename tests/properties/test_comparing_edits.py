"""One edit of a verbatim copy is found, with its words, and nothing else is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edited import (
    GONE,
    against_seed,
    body_items,
    changed,
    cut,
    edited,
    faults,
    gone,
    gravity,
    text_of,
    verdict_on,
)
from tests.texts import JIANGSU, JIYUAN, SEEDS, XINBEI
from zwgk.model.comparison import Status, Verdict
from zwgk.model.deadlines import Deadline, DeadlineKind
from zwgk.model.document import Item
from zwgk.model.facts import Duty, Listing, Quantity
from zwgk.model.finding import Severity
from zwgk.model.text import Span

# In these no item has its words a second time, in a title or in an attached list.
EDITED = (JIANGSU, XINBEI)
_FIGURE = re.compile("[0-9]+")
_COUNTED = {DeadlineKind.DATE, DeadlineKind.PERIOD, DeadlineKind.RECURRING}

_MOST = settings().max_examples
some = settings(max_examples=_MOST // 5)
few = settings(max_examples=_MOST // 10)
names = st.sampled_from(EDITED)


def span_in_source(item: Item, span: Span) -> Span:
    """Give the place of a stretch of an item in its source."""
    return item.text.source_span(span)


def with_words(name: str, item: Item, span: Span, words: str) -> str:
    """Put other words into an item of a seed."""
    return edited(text_of(name), [(span_in_source(item, span), words)])


def only(name: str, item: Item, local: str) -> Verdict:
    """Judge the one item that was edited; every other must still be there word for word."""
    comparison = against_seed(name, local)
    assert changed(comparison) == [item.id]
    assert comparison.additions == ()
    return verdict_on(comparison, item)


def is_alone(item: Item, words: str) -> bool:
    """Say whether some words stand once in an item."""
    return item.text.chars.count(words) == 1


# ---------------------------------------------------------------- nothing is edited


@given(st.sampled_from(SEEDS))
@settings(max_examples=len(SEEDS))
def test_a_document_against_itself_gives_no_finding(name: str) -> None:
    comparison = against_seed(name, text_of(name))

    assert changed(comparison) == []
    assert comparison.additions == ()
    assert comparison.structure == ()
    assert all(duty.days_late == 0 for duty in comparison.duties)
    assert not any(verdict.needs_review for verdict in comparison.verdicts)


# ---------------------------------------------------------------- whole items


@given(names, st.data())
@some
def test_leaving_items_out_flags_exactly_those(name: str, data: st.DataObject) -> None:
    items = body_items(name)
    left_out = data.draw(st.sets(st.sampled_from(range(len(items))), min_size=1))
    comparison = against_seed(name, cut(text_of(name), (items[at].span for at in left_out)))

    assert gone(comparison) == [items[at].id for at in sorted(left_out)]
    assert changed(comparison) == gone(comparison)
    assert comparison.additions == ()


@given(st.data())
@few
def test_leaving_out_an_item_of_a_document_with_titles_does_not_pass_for_kept(
    data: st.DataObject,
) -> None:
    item = data.draw(st.sampled_from(body_items(JIYUAN)))
    comparison = against_seed(JIYUAN, cut(text_of(JIYUAN), [item.span]))

    assert verdict_on(comparison, item).status in {*GONE, Status.PARTIAL}
    assert changed(comparison) == [item.id]


@given(names, st.data())
@few
def test_leaving_out_more_items_keeps_those_out_that_were(name: str, data: st.DataObject) -> None:
    items = body_items(name)
    every = st.sampled_from(range(len(items)))
    fewer = data.draw(st.sets(every, max_size=6))
    more = fewer | data.draw(st.sets(every, max_size=6))
    once, twice = (
        set(gone(against_seed(name, cut(text_of(name), (items[at].span for at in each)))))
        for each in (fewer, more)
    )

    assert once <= twice


# ---------------------------------------------------------------- parts of an item


def _members(item: Item) -> list[tuple[Listing, int]]:
    """Give the members whose loss can be told by their words alone."""
    return [
        (listing, at)
        for listing in item.facts.listings
        if len(listing.members) > 2
        for at, member in enumerate(listing.members)
        if is_alone(item, member) and at < len(listing.members) - 1
    ]


def _without_member(listing: Listing, at: int) -> Span:
    """Give the range of a member and of the 、 after it."""
    return Span(listing.spans[at].start, listing.spans[at + 1].start)


MEMBERS = [
    (name, item, listing, at)
    for name in EDITED
    for item in body_items(name)
    for listing, at in _members(item)
]
DEADLINES = [
    (name, item, limit)
    for name in EDITED
    for item in body_items(name)
    for limit in item.facts.deadlines
    if limit.kind in _COUNTED and is_alone(item, limit.quote)
]
FIGURES = [
    (name, item, quantity)
    for name in EDITED
    for item in body_items(name)
    for quantity in item.facts.quantities
    if _FIGURE.search(quantity.quote)
]
PLAIN_CUES = [
    (name, item, duty)
    for name in EDITED
    for item in body_items(name)
    for duty in item.facts.duties
    if duty.cue in {"要", "及时", "严格", "推动", "确保"} and is_alone(item, duty.cue)
]
WEAKER = {"要": "可以", "及时": "适时", "严格": "逐步", "推动": "鼓励", "确保": "力争"}


@given(st.sampled_from(MEMBERS))
@some
def test_a_member_less_is_told_by_its_name(chosen: tuple[str, Item, Listing, int]) -> None:
    name, item, listing, at = chosen
    member = listing.members[at]
    span = _without_member(listing, at)
    verdict = only(name, item, with_words(name, item, span, ""))
    told = " ".join(str(each.values) + each.parent_text for each in verdict.divergences)

    assert verdict.status is Status.PARTIAL
    assert faults(verdict) <= {"scope-shortened", "platform-dropped", "clause-dropped"}
    assert member in told


@given(st.sampled_from(DEADLINES))
@settings(max_examples=len(DEADLINES))
def test_a_time_limit_less_is_told_with_its_words(chosen: tuple[str, Item, Deadline]) -> None:
    name, item, deadline = chosen
    chars = item.text.chars
    end = deadline.span.end + chars.startswith("，", deadline.span.end)
    verdict = only(name, item, with_words(name, item, Span(deadline.span.start, end), ""))
    lost = [each for each in verdict.divergences if each.rule.name == "deadline-dropped"]

    assert [each.parent_text for each in lost] == [deadline.quote]
    assert faults(verdict) <= {"deadline-dropped", "clause-dropped"}


@given(st.sampled_from(FIGURES), st.integers(min_value=1, max_value=40))
@few
def test_another_figure_is_told_with_both(chosen: tuple[str, Item, Quantity], more: int) -> None:
    name, item, quantity = chosen
    words = _FIGURE.sub(lambda figure: str(int(figure[0]) + more), quantity.quote, count=1)
    verdict = only(name, item, with_words(name, item, quantity.span, words))

    assert faults(verdict) == {"quantity-changed"}
    (found,) = [each for each in verdict.divergences if each.rule.name == "quantity-changed"]
    assert (found.parent_text, found.local_text) == (quantity.quote, words)


@given(st.sampled_from(PLAIN_CUES))
@some
def test_a_weaker_verb_is_told_with_both(chosen: tuple[str, Item, Duty]) -> None:
    name, item, duty = chosen
    verdict = only(name, item, with_words(name, item, duty.span, WEAKER[duty.cue]))

    assert verdict.status is Status.PARTIAL
    # 专栏更新及时、内容准确 is a list too, of which one member is another now.
    assert "duty-weakened" in faults(verdict)
    assert faults(verdict) <= {"duty-weakened", "scope-shortened"}
    (found,) = [each for each in verdict.divergences if each.rule.name == "duty-weakened"]
    assert duty.cue in found.parent_text
    assert WEAKER[duty.cue] in found.local_text


@given(st.sampled_from(MEMBERS), st.data())
@few
def test_losing_more_of_a_list_is_never_less_grave(
    chosen: tuple[str, Item, Listing, int], data: st.DataObject
) -> None:
    name, item, listing, _ = chosen
    count = len(listing.members)
    once = data.draw(st.integers(min_value=0, max_value=count - 2))
    more = data.draw(st.integers(min_value=once, max_value=count - 2))
    cuts = (
        cut(
            text_of(name),
            [span_in_source(item, Span(listing.spans[0].start, listing.spans[last].start))],
        )
        for last in (once, more, count - 1)
    )
    grave = [gravity(verdict_on(against_seed(name, local), item)) for local in cuts]

    assert grave == sorted(grave)


@given(names, st.data())
@few
def test_losing_more_clauses_is_never_less_grave(name: str, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from([each for each in body_items(name) if len(each.clauses) > 2]))
    order = data.draw(st.permutations(range(len(item.clauses))))
    grave: list[Severity] = []
    for count in range(len(order) + 1):
        left_out = {*order[:count]}
        spans = [item.clauses[at] for at in left_out]
        # The stop stays: the sentence does not run into the next one.
        ends = [Span(span.start, min(span.end + 1, len(item.text.chars) - 1)) for span in spans]
        local = cut(text_of(name), (span_in_source(item, span) for span in ends if span))
        verdict = verdict_on(against_seed(name, local), item)
        grave.append(Severity.NOTE if verdict.binds != "local" else gravity(verdict))

    assert grave == sorted(grave)
