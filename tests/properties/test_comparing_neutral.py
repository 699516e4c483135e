"""What changes no requirement changes no verdict: order, cuts, numbers, widths, further text."""

import re
import subprocess
import sys
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.edited import (
    against_seed,
    body_items,
    changed,
    edited,
    faults,
    gone,
    judgements,
    numbered_points,
    text_of,
)
from tests.texts import JIANGSU, JIYUAN, ROOT, WUCHENG, XINBEI, comparer, parsed, seed
from zwgk.model.comparison import Comparison, Status
from zwgk.model.document import Point
from zwgk.model.text import Span
from zwgk.read.encoding import decode

PROSE = (JIANGSU, XINBEI, JIYUAN, WUCHENG)
names = st.sampled_from(PROSE)
_MOST = settings().max_examples
some = settings(max_examples=_MOST // 5)
few = settings(max_examples=_MOST // 10)

# About other things than any seed, in the words of such documents.
FURTHER = st.sampled_from(
    [
        "加强森林防火巡查，储备灭火物资，组织护林员每月巡山。",
        "修缮古桥碑刻，登记馆藏字画，举办民间戏曲汇演。",
        "疏浚灌溉渠道，检修排涝泵站，培训基层水管员。",
        "推进老旧小区加装电梯，2022年底前完成40部。",
        "鼓励农户轮作休耕，推广测土配方施肥。",
        "严格校车安全管理，每学期检查不少于2次。",
    ]
)


def lines_of(name: str) -> list[str]:
    """Give the lines of a seed that hold its numbered points, one point on each."""
    return [text_of(name)[slice(*point.span)] for point in numbered_points(name)]


def swapped(name: str, order: list[int]) -> str:
    """Put the points of a seed in another order, each with its label and units."""
    points = numbered_points(name)
    lines = lines_of(name)
    return edited(
        text_of(name),
        [(point.span, lines[at]) for point, at in zip(points, order, strict=True)],
    )


def statuses(comparison: Comparison) -> set[Status]:
    """Give the statuses that occur."""
    return {verdict.status for verdict in comparison.verdicts}


def is_kept_whole(comparison: Comparison) -> bool:
    """Say whether every item is there word for word, and nothing was added."""
    return changed(comparison) == [] and comparison.additions == ()


@cache
def usual() -> Comparison:
    """Compare the district with its province, as they are."""
    return comparer().compare(seed(XINBEI), [seed(JIANGSU)])


# ---------------------------------------------------------------- order and cuts


@given(names, st.data())
@some
def test_points_in_another_order_are_all_kept_and_only_named_as_moved(
    name: str, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(numbered_points(name)))))
    comparison = against_seed(name, swapped(name, order))

    assert is_kept_whole(comparison)
    assert {each.rule.name for each in comparison.structure} <= {"point-moved"}


def _sentence_breaks(point: Point) -> list[int]:
    """Give the places between the sentences of a point."""
    return [item.span.start for item in point.items[1:]]


# Not 婺城 2022, where the length of a point decides which rows of the list restate it, nor 济源
# 2022, where a page break inside a sentence is known by the sentences before it in its paragraph.
@given(st.sampled_from((JIANGSU, XINBEI)), st.data())
@some
def test_a_point_split_into_paragraphs_is_kept(name: str, data: st.DataObject) -> None:
    places = [at for point in numbered_points(name) for at in _sentence_breaks(point)]
    chosen = data.draw(st.sets(st.sampled_from(places), max_size=8))
    local = edited(text_of(name), [(Span(at, at), "\n") for at in chosen])

    assert is_kept_whole(against_seed(name, local))


@given(st.sampled_from((JIANGSU, XINBEI)), st.data())
@few
def test_points_merged_into_one_are_kept(name: str, data: st.DataObject) -> None:
    pairs = [
        (one, other)
        for one, other in zip(numbered_points(name), numbered_points(name)[1:], strict=False)
        if not text_of(name)[one.span.end : other.span.start].strip()
    ]
    one, other = data.draw(st.sampled_from(pairs))
    label = other.span.start + len(other.marker)
    comparison = against_seed(name, edited(text_of(name), [(Span(one.span.end, label), "")]))

    assert is_kept_whole(comparison)
    assert {each.rule.name for each in comparison.structure} == {"points-merged"}


@given(names, st.sampled_from(["\n", "\n\n", "\r\n", "\n　　"]), st.data())
@some
def test_a_line_break_inside_a_sentence_is_read_over(
    name: str, ending: str, data: st.DataObject
) -> None:
    commas = [
        item.text.source_span(Span(at, at + 1)).end
        for item in body_items(name)
        for at, sign in enumerate(item.text.chars)
        if sign == "，"
    ]
    chosen = data.draw(st.sets(st.sampled_from(commas), max_size=8))
    local = edited(text_of(name), [(Span(at, at), ending) for at in chosen])

    assert is_kept_whole(against_seed(name, local))


# ---------------------------------------------------------------- numbers, widths, encodings

_POINT_LABELS = {
    JIANGSU: re.compile(r"^(\d+)﹒", re.MULTILINE),
    XINBEI: re.compile(r"^(\d+)．", re.MULTILINE),
}
_WIDE = str.maketrans(
    {chr(code): chr(code + 0xFEE0) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B))}
    | dict(zip(",:;()", "，：；（）", strict=True))
)
_NARROW = str.maketrans(
    {chr(code + 0xFEE0): chr(code) for code in (*range(0x30, 0x3A), *range(0x41, 0x5B))}
    | dict(zip("，：；（）", ",:;()", strict=True))
)


@given(st.sampled_from((JIANGSU, XINBEI)), st.sampled_from(["{}．", "{}.", "{}、", "（{}）"]))
@few
def test_other_labels_change_no_verdict(name: str, label: str) -> None:
    local = _POINT_LABELS[name].sub(lambda found: label.format(found[1]), text_of(name))

    assert is_kept_whole(against_seed(name, local))


@given(st.sampled_from((JIANGSU, XINBEI)), st.integers(min_value=1, max_value=60))
@few
def test_other_numbers_change_no_verdict(name: str, more: int) -> None:
    local = _POINT_LABELS[name].sub(
        lambda found: found[0].replace(found[1], str(int(found[1]) + more)), text_of(name)
    )

    assert is_kept_whole(against_seed(name, local))


@given(names, st.sampled_from([_WIDE, _NARROW]))
@few
def test_other_widths_change_no_verdict(name: str, widths: dict[int, str]) -> None:
    assert is_kept_whole(against_seed(name, text_of(name).translate(widths)))


@given(names, st.sampled_from(["gb18030", "utf-8-sig", "utf-16"]), st.booleans())
@few
def test_another_encoding_changes_no_verdict(name: str, encoding: str, windows: bool) -> None:  # noqa: FBT001 (drawn)
    text = text_of(name).replace("\n", "\r\n") if windows else text_of(name)

    assert is_kept_whole(against_seed(name, decode(text.encode(encoding)).text))


@given(names, st.sampled_from(["\u200b", "\ufeff", "\u00ad", "\u202e"]), st.data())
@some
def test_invisible_characters_change_no_verdict(name: str, mark: str, data: st.DataObject) -> None:
    items = body_items(name)
    item = data.draw(st.sampled_from(items))
    at = data.draw(st.integers(min_value=item.span.start + 1, max_value=item.span.end - 1))
    local = edited(text_of(name), [(Span(at, at), mark)])

    assert is_kept_whole(against_seed(name, local))


# ---------------------------------------------------------------- further text


@given(st.lists(FURTHER, min_size=1, max_size=4, unique=True), st.data())
@some
def test_unrelated_text_changes_no_verdict_on_the_parent(
    further: list[str], data: st.DataObject
) -> None:
    points = numbered_points(XINBEI)
    places = data.draw(
        st.lists(
            st.sampled_from([point.span.end for point in points]),
            min_size=len(further),
            max_size=len(further),
            unique=True,
        )
    )
    insertions = [(Span(at, at), words) for at, words in zip(places, further, strict=True)]
    local = parsed(edited(text_of(XINBEI), insertions))
    comparison = comparer().compare(local, [seed(JIANGSU)])
    added = {item.text.chars for item in comparison.additions}

    assert judgements(comparison.verdicts) == judgements(usual().verdicts)
    assert added == {item.text.chars for item in usual().additions} | set(further)


@given(FURTHER, st.data())
@few
def test_unrelated_text_in_a_copy_is_an_addition_and_nothing_else(
    further: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from((JIANGSU, XINBEI, JIYUAN)))
    item = data.draw(st.sampled_from(body_items(name)))
    at = item.span.end
    comparison = against_seed(name, edited(text_of(name), [(Span(at, at), further)]))

    assert changed(comparison) == []
    assert [each.text.chars for each in comparison.additions] == [further]


@given(st.sampled_from((JIANGSU, XINBEI)), st.data())
@some
def test_a_mention_of_what_is_left_out_does_not_cover_it(name: str, data: st.DataObject) -> None:
    item = data.draw(st.sampled_from(body_items(name)))
    subject = item.text.chars[slice(*item.clauses[0])]
    words = f"关于{subject}有关事项，另行通知。"
    comparison = against_seed(name, edited(text_of(name), [(item.span, words)]))

    assert gone(comparison) == [item.id]


# ---------------------------------------------------------------- names of places and tiers

_RENAMED = (
    ("全省", "全区"),
    ("省政府", "区政府"),
    ("我省", "我区"),
    ("江苏省", "某市某区"),
    ("各业务处室", "各业务科室"),
)


@given(st.sets(st.sampled_from(_RENAMED), min_size=1))
@few
def test_names_of_another_tier_are_no_fault(renamed: set[tuple[str, str]]) -> None:
    local = text_of(JIANGSU)
    for mine, theirs in sorted(renamed):
        local = local.replace(mine, theirs)
    comparison = against_seed(JIANGSU, local)

    assert gone(comparison) == []
    assert not any(faults(verdict) for verdict in comparison.verdicts)
    assert statuses(comparison) <= {Status.VERBATIM, Status.ADAPTED}


# ---------------------------------------------------------------- several parents


@given(st.permutations([JIANGSU, WUCHENG]))
@few
def test_the_nearest_parent_is_judged_as_if_it_were_alone(parents: list[str]) -> None:
    local = seed(XINBEI)
    together = comparer().compare(local, [seed(name) for name in parents])
    alone = comparer().compare(local, [seed(parents[0])])

    assert judgements([each for each in together.verdicts if each.parent == 0]) == judgements(
        alone.verdicts
    )


@given(st.permutations([JIANGSU, WUCHENG]))
@few
def test_what_a_farther_parent_says_alone_is_judged_as_if_it_were_alone(
    parents: list[str],
) -> None:
    local = seed(XINBEI)
    together = comparer().compare(local, [seed(name) for name in parents])
    alone = comparer().compare(local, [seed(parents[1])])
    restated = {name for each in together.verdicts for number, name in each.also if number == 1}
    expected = [each for each in alone.verdicts if each.item.id not in restated]

    assert judgements([each for each in together.verdicts if each.parent == 1]) == judgements(
        expected
    )


def test_the_same_parent_twice_is_judged_once() -> None:
    twice = comparer().compare(seed(XINBEI), [seed(JIANGSU), seed(JIANGSU)])

    assert judgements(twice.verdicts) == judgements(usual().verdicts)
    assert all(each.also == ((1, each.item.id),) for each in twice.verdicts)


# ---------------------------------------------------------------- the same on every run

_RUN = """
import sys, zwgk
from zwgk.published.json_text import json_text
local, parent = (f"data/seeds/{name}.txt" for name in sys.argv[1:])
print(json_text(zwgk.compare(local, parent)))
"""


def test_nothing_depends_on_the_hash_seed_or_the_locale() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", _RUN, XINBEI, JIANGSU],
            capture_output=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed_, "LC_ALL": locale, "PYTHONPATH": str(ROOT / "src")},
        ).stdout
        for seed_, locale in (("0", "C"), ("1", "C.UTF-8"), ("999", "zh_CN.UTF-8"))
    ]

    assert runs[0]
    assert runs[0] == runs[1] == runs[2]
