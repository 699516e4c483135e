"""The scorer of planted edits."""

import json
from pathlib import Path

import pytest

from eval.gold import SHARED
from eval.mutants import (
    Judged,
    Mutant,
    by_difficulty,
    count,
    faults,
    folders,
    judge,
    planted_kinds,
    read_mutant,
    table,
    told,
)
from eval.shapes import Diff, Edit, Item, TruthRow
from eval.ties import answers

_KEPT = "严格落实网络意识形态责任制，确保政府网站安全平稳运行。"
_CHANGED = "本工作要点印发后30日内，各地各部门要发布年度政务公开工作方案。"
_GONE = "对上一年度工作要点落实情况开展“回头看”。"
_TEXT = _KEPT + _CHANGED + _GONE
_LATER: Edit = {"kind": "deadline_changed", "before": "30日内", "after": "90日内"}


def row(
    text: str, *edits: Edit, gone: bool = False, soft: bool = False, elsewhere: bool = False
) -> TruthRow:
    start = _TEXT.find(text)
    return {
        "sid": "s000",
        "role": "sentence",
        "point": "b000",
        "path": [],
        "parent": {"start": start, "end": start + len(text), "text": text},
        "status": "omitted" if gone else "kept",
        "child": None if gone else {"start": 0, "end": len(text), "text": text, "marker": "1．"},
        "divergences": list(edits),
        "neutral": [],
        "parent_soft": soft,
        "na_if_omitted": elsewhere,
    }


def item(text: str, status: str, *kinds: str, at: int | None = None) -> Item:
    start = _TEXT.find(text) if at is None else at
    return {
        "text": text,
        "status": status,
        "span": {"start": start, "end": start + len(text)},
        "divergences": [{"kind": kind, "parent_text": ""} for kind in kinds],
    }


ROWS = (row(_KEPT), row(_CHANGED, _LATER), row(_GONE, gone=True))
RIGHT = (item(_KEPT, "verbatim"), item(_CHANGED, "partial", "deadline"), item(_GONE, "omitted"))


def judged(*items: Item, rows: tuple[TruthRow, ...] = ROWS) -> Judged:
    nowhere = Path("nowhere")
    mutant = Mutant("made-up-easy-1", "easy", nowhere, nowhere, rows)
    return Judged(mutant, tuple(answers(rows, items)))


def wrong(*items: Item, rows: tuple[TruthRow, ...] = ROWS) -> list[str]:
    return [
        fault
        for one, answer in zip(rows, judged(*items, rows=rows).answers, strict=True)
        for fault in faults(one, answer)
    ]


def test_a_right_answer_has_no_fault() -> None:
    counted = count(judged(*RIGHT))

    assert wrong(*RIGHT) == []
    assert counted == {
        "texts": 1,
        "sentences": 3,
        "unharmed": 1,
        "harmed": 1,
        "partial": 1,
        "kind found": 1,
        "gone": 1,
        "omission found": 1,
    }


@pytest.mark.parametrize("status", ["verbatim", "adapted"])
def test_an_omission_called_covered_is_counted_by_itself(status: str) -> None:
    said = (*RIGHT[:2], item(_GONE, status))

    counted = count(judged(*said))

    assert wrong(*said) == [f"gone, but {status}"]
    assert (counted["covered"], counted["omission missed"]) == (1, 1)


def test_an_omission_called_partial_is_missed_and_not_covered() -> None:
    counted = count(judged(*RIGHT[:2], item(_GONE, "partial", "clause")))

    assert (counted["covered"], counted["omission missed"], counted["kind wrong"]) == (0, 1, 0)


def test_not_applicable_is_right_only_where_the_sentence_binds_another_tier() -> None:
    said = (*RIGHT[:2], item(_GONE, "not_applicable"))
    others = (*ROWS[:2], row(_GONE, gone=True, elsewhere=True))

    assert wrong(*said) == ["gone, but not_applicable"]
    assert wrong(*said, rows=others) == []
    assert wrong(*RIGHT, rows=others) == []


def test_an_unharmed_sentence_called_omitted_is_flagged_and_a_wrong_omission() -> None:
    said = (item(_KEPT, "omitted"), *RIGHT[1:])

    counted = count(judged(*said))

    assert wrong(*said) == ["unharmed, but omitted"]
    assert (counted["flagged"], counted["omission wrong"]) == (1, 1)


def test_kinds_are_asked_for_by_the_names_of_zwgk() -> None:
    edits: list[Edit] = [
        {"kind": kind, "before": "", "after": ""}
        for kind in ("modal_weakened", "number_changed", "clause_dropped", "citation_dropped")
    ]

    assert planted_kinds(row(_CHANGED, *edits)) == {"strength", "quantity", "clause", "citation"}


def test_kinds_that_are_no_fault_are_not_asked_for() -> None:
    said = (item(_KEPT, "adapted", "localised", "moved", "clause_added"), *RIGHT[1:])

    assert wrong(*said) == []


def test_a_wrong_kind_is_told_beside_the_one_missed() -> None:
    said = (RIGHT[0], item(_CHANGED, "partial", "actor"), RIGHT[2])

    assert wrong(*said) == ["kinds missed: deadline", "kinds too many: actor"]


def test_an_encouraging_sentence_is_left_out_of_the_count() -> None:
    rows = (row(_KEPT, soft=True), *ROWS[1:])
    said = judged(item(_KEPT, "omitted"), *RIGHT[1:], rows=rows)

    assert (count(said)["sentences"], count(said)["flagged"]) == (2, 0)
    assert (count(said, soft=True)["sentences"], count(said, soft=True)["flagged"]) == (3, 1)


def test_a_sentence_without_an_item_is_unjudged_and_never_a_find() -> None:
    counted = count(judged(RIGHT[0], RIGHT[1]))

    assert (counted["unjudged"], counted["omission missed"], counted["covered"]) == (1, 1, 0)


def test_a_sentence_cut_in_two_items_is_judged_by_both() -> None:
    half = _CHANGED.index("，") + 1
    first, second = item(_CHANGED[:half], "partial", "deadline"), item(_CHANGED[half:], "verbatim")

    (answer,) = answers(ROWS[1:2], [first, second])

    assert (answer.status, *answer.kinds) == ("partial", "deadline")


def test_an_item_over_several_sentences_is_judged_by_what_it_quotes_of_each() -> None:
    whole: Item = {
        "text": _TEXT,
        "status": "partial",
        "span": {"start": 0, "end": len(_TEXT)},
        "divergences": [
            {"kind": "deadline", "parent_text": "印发后30日内"},
            {"kind": "clause", "parent_text": _GONE},
        ],
    }

    assert [(answer.status, answer.kinds) for answer in answers(ROWS, [whole])] == [
        ("adapted", frozenset()),
        ("partial", frozenset({"deadline"})),
        ("omitted", frozenset({"clause"})),
    ]


def test_of_two_same_sentences_the_place_says_which_is_meant() -> None:
    again = row(_KEPT)
    again["parent"] = {"start": 900, "end": 900 + len(_KEPT), "text": _KEPT}
    rows = (ROWS[0], again)
    items = [item(_KEPT, "verbatim"), item(_KEPT, "omitted", at=900)]

    assert [answer.status for answer in answers(rows, items)] == ["verbatim", "omitted"]


def test_items_without_a_place_are_tied_by_their_words() -> None:
    items: list[Item] = [
        {"text": one["text"].replace("，", ","), "status": one["status"]} for one in RIGHT
    ]

    assert [answer.status for answer in answers(ROWS, items)] == ["verbatim", "partial", "omitted"]


def test_a_wrong_answer_is_told_with_the_words_of_both_sides() -> None:
    (text,) = told(judged(RIGHT[0], item(_CHANGED, "adapted"), RIGHT[2]))

    assert text.splitlines() == [
        "made-up-easy-1 s000: harmed, but adapted; kinds missed: deadline",
        f"  parent   {_CHANGED}",
        f"  local    {_CHANGED}",
        "  planted  deadline_changed: 30日内 → 90日内",
        f"  item     adapted: {_CHANGED}",
    ]


def test_the_table_has_a_row_per_difficulty_and_one_for_all() -> None:
    lines = table(by_difficulty([judged(*RIGHT), judged(*RIGHT)])).splitlines()

    assert [line.split(" | ")[0] for line in lines[2:]] == ["| easy", "| medium", "| hard", "| all"]
    assert "| 0 of 2 | 1.000 | 1.000 | 0 of 2 (0.0%) | 2 of 2 (100.0%) | 1.000" in lines[-1]


def test_a_folder_is_read_with_the_parent_beside_it(tmp_path: Path) -> None:
    truth = {"options": {"difficulty": "easy"}, "sentences": list(ROWS)}
    (tmp_path / "truth.json").write_text(json.dumps(truth), "utf-8")
    (tmp_path / "parent.txt").write_text(_TEXT, "utf-8")

    def compare(local: Path, parent: Path) -> Diff:
        assert (local.name, parent.read_text("utf-8")) == ("child.txt", _TEXT)
        return {"items": list(RIGHT)}

    assert count(judge(read_mutant(tmp_path), compare))["omission found"] == 1


@pytest.mark.skipif(not folders(()), reason=f"no planted edits under {SHARED.name}")
@pytest.mark.parametrize("folder", folders(()), ids=lambda folder: folder.name)
def test_what_the_record_quotes_stands_in_the_seed_it_names(folder: Path) -> None:
    mutant = read_mutant(folder)
    text = mutant.parent.read_bytes().decode("utf-8")

    for one in mutant.rows:
        quoted = text[one["parent"]["start"] : one["parent"]["end"]]

        assert quoted.replace("\n", "") == one["parent"]["text"]
        assert planted_kinds(one) or not one["divergences"]
