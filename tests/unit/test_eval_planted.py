"""The planting of edits: what is recorded is what was done."""

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from eval.folding import fold
from eval.gold import ROOT, SEEDS
from eval.mutants import Judged, by_difficulty, count, folders, read_mutant
from eval.planted.__main__ import write
from eval.planted.edits import PLANTERS, Change, renamed
from eval.planted.plant import DIFFICULTIES, Planted, plant
from eval.planted.source import read_source
from eval.shapes import Item, TruthRow
from eval.ties import answers

_PARENTS = ("jiangsu-2022", "jiyuan-2022", "jinhua-wucheng-2022")
_SENTENCES = {
    "deadline": ("2022年底前，全省政府网站完成改造。", "deadline"),
    "weaken": ("各部门必须同步报送解读材料。", "modal"),
    "enum": ("教育、卫生健康、供水、供电等行业要切实履行职责。", "scope"),
    "drop_clause": ("完善查阅点，配备两名专人值守，每周开放三天。", "clause"),
    "number": ("各部门年内培训不少于3次。", "number"),
    "citation": ("按照国办发〔2022〕8号文件要求办理。", "citation"),
    "actor": ("各行业主管部门要切实履行职责。", "actor"),
}


def parent(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_bytes().decode("utf-8")


def all_planted() -> list[Planted]:
    return [
        plant(parent(name), seed=seed, difficulty=difficulty)
        for name in _PARENTS
        for difficulty in DIFFICULTIES
        for seed in (1, 2)
    ]


ALL = all_planted()


def rows_of(planted: Planted) -> list[TruthRow]:
    return planted.truth["sentences"]


def planted_in(words: str, op: str) -> Change | None:
    return PLANTERS[op](words, Random(1))  # noqa: S311 no secret


def changed(op: str, words: str) -> Change:
    change = planted_in(words, op)
    assert change is not None
    return change


@pytest.mark.parametrize("op", _SENTENCES)
def test_an_edit_says_which_words_it_took_and_which_it_put(op: str) -> None:
    words, kind = _SENTENCES[op]

    change = changed(op, words)

    assert change.edit is not None
    assert change.edit["kind"].startswith(kind)
    assert change.words != words
    assert change.edit["before"] in words
    assert change.edit["after"] in change.words


@pytest.mark.parametrize("op", _SENTENCES)
def test_an_edit_finds_no_place_where_there_is_none(op: str) -> None:
    assert planted_in("会议认为形势很好。", op) is None


@pytest.mark.parametrize("op", sorted(set(_SENTENCES) - {"citation"}))
def test_the_words_of_a_title_are_left_alone(op: str) -> None:
    assert planted_in("另见《2022年底前教育、供水、供电部门必须报送3次的通知》。", op) is None


def test_a_list_loses_only_inner_members_that_name_no_organ() -> None:
    words = "市教育局、市财政局、市税务局、市公安局要抓好落实。"

    assert planted_in(words, "enum") is None


def test_another_word_or_order_is_no_difference() -> None:
    change = changed("paraphrase", "加强培训。")

    assert (change.words, change.edit, change.neutral) == ("强化培训。", None, "synonym")


def test_names_are_changed_outside_of_titles_only() -> None:
    words, pairs = renamed("我省落实《关于我省公开工作的通知》，全省推开。")

    assert words == "我区落实《关于我省公开工作的通知》，全区推开。"
    assert sorted(pairs) == [["全省", "全区"], ["我省", "我区"]]


def test_a_point_is_read_with_its_title_its_sentences_and_its_units() -> None:
    text = (
        "关于做好工作的通知\n一、加强公开\n（一）优化服务。各部门要建立公开专区，按时更\n\n新目录。"
        "形势总体很好看也很向好。（责任单位：市教育局）\n附件：略"
    )

    heading, point = read_source(text).blocks

    assert heading.is_heading
    assert [(part.role, part.text) for part in point.parts] == [
        ("title", "优化服务。"),
        ("sentence", "各部门要建立公开专区，按时更新目录。"),
        ("background", "形势总体很好看也很向好。"),
        ("units", "（责任单位：市教育局）"),
    ]


def test_what_is_recorded_of_the_parent_stands_there() -> None:
    for planted, name in zip(ALL[:: len(ALL) // 3], _PARENTS, strict=True):
        text = parent(name)
        for row in rows_of(planted):
            quoted = text[row["parent"]["start"] : row["parent"]["end"]]

            assert fold(quoted) == fold(row["parent"]["text"])


@pytest.mark.parametrize("planted", ALL, ids=range(len(ALL)))
def test_what_is_recorded_of_the_local_text_stands_there(planted: Planted) -> None:
    text = planted.text
    inserted = {at for start, end in planted.truth["noise"]["inserted"] for at in range(start, end)}

    def printed(start: int, end: int) -> str:
        return fold("".join(text[at] for at in range(start, end) if at not in inserted))

    for row in rows_of(planted):
        if row["child"]:
            assert printed(row["child"]["start"], row["child"]["end"]) == fold(row["child"]["text"])
    for added in planted.truth["additions"]:
        assert printed(added["start"], added["end"]) == fold(added["text"])


@pytest.mark.parametrize("planted", ALL, ids=range(len(ALL)))
def test_what_is_omitted_stands_nowhere_in_the_local_text(planted: Planted) -> None:
    text = fold(planted.text)

    for row in rows_of(planted):
        if row["role"] == "sentence" and row["status"] == "omitted" and not row["parent_soft"]:
            assert fold(row["parent"]["text"]) not in text


@pytest.mark.parametrize("planted", ALL, ids=range(len(ALL)))
def test_a_status_follows_from_what_was_done(planted: Planted) -> None:
    for row in rows_of(planted):
        after = row["child"]["text"] if row["child"] else ""
        if row["status"] == "kept":
            assert (after, row["divergences"], row["neutral"]) == (row["parent"]["text"], [], [])
        elif row["status"] == "omitted":
            assert row["child"] is None
        else:
            assert after != row["parent"]["text"]
            assert all(edit["after"] in after for edit in row["divergences"])


def test_the_seeds_try_every_kind_of_edit() -> None:
    done = {op for planted in ALL for op, _ in planted.truth["log"]}

    assert done == set(ALL[0].truth["options"]["ops"]) - {"localise", "renumber", "noise"}


def test_a_harder_text_has_more_edits() -> None:
    planted = [plant(parent("jiangsu-2022"), seed=3, difficulty=one) for one in DIFFICULTIES]

    numbers = [one.truth["counts"]["planted"] for one in planted]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1]


def test_the_same_seed_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    made = []
    for hash_seed in ("0", "1"):
        folder = tmp_path / hash_seed
        options = ["--out", str(folder), "--seeds", "7", "--difficulty", "hard"]
        subprocess.run(
            [sys.executable, "-m", "eval.planted", str(SEEDS / "jiangsu-2022.txt"), *options],
            cwd=ROOT,
            env=dict(os.environ) | {"PYTHONHASHSEED": hash_seed},
            check=True,
            capture_output=True,
        )
        made.append([file.read_bytes() for file in sorted(folder.glob("*/*"))])

    assert len(made[0]) == 3
    assert made[0] == made[1]


def test_what_is_written_can_be_scored_and_a_right_answer_has_full_marks(tmp_path: Path) -> None:
    folder = write(SEEDS / "jiangsu-2022.txt", tmp_path, 1, "hard")
    (listed,) = folders([folder])
    mutant = read_mutant(listed)

    items = [_rightly_judged(row) for row in mutant.rows]
    counted = count(Judged(mutant, tuple(answers(mutant.rows, items))))

    assert json.loads((folder / "truth.json").read_text("utf-8"))["options"]["seed"] == 1
    assert counted["omission found"] == counted["gone"] > 0
    assert counted["partial"] == counted["harmed"] > 0
    assert not any(counted[mark] for mark in ("flagged", "covered", "kind wrong", "kind missed"))
    assert set(by_difficulty([Judged(mutant, tuple(answers(mutant.rows, items)))])) >= {"all"}


def _rightly_judged(row: TruthRow) -> Item:
    names = {"modal": "strength", "number": "quantity"}
    kinds = [edit["kind"].partition("_")[0] for edit in row["divergences"]]
    status = "partial" if kinds else "omitted" if row["status"] == "omitted" else "adapted"
    return {
        "text": row["parent"]["text"],
        "status": status,
        "span": {"start": row["parent"]["start"], "end": row["parent"]["end"]},
        "divergences": [{"kind": names.get(kind, kind)} for kind in kinds],
    }
