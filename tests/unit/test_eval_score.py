"""The scorer of the annotated pairs."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from eval.figures import Tally
from eval.folding import fold, sentences_like
from eval.gold import SHARED, TABLES, GoldPair, KnownPair, Verdict, known_pairs, seed_pairs
from eval.score import Score, joint_status, score
from eval.shapes import Diff, Item

_REFERENCE = SHARED / "gold" / "score.py"
"""Another scorer of the same tables, written by somebody else."""

_PARENT = "各级教育、卫生健康、供水等行业主管部门要切实履行职责。"
_ENDED = "对上一年度工作要点落实情况开展“回头看”。"
_CARRIED = "教育、卫生健康等行业主管部门要切实履行职责。"
_ADDED = "区融媒体中心每月播报一次。"


def verdict(status: str, links: str = "", kinds: str = "") -> Verdict:
    linked, named = frozenset(links.split()), frozenset(kinds.split())
    return Verdict(status, linked, linked, named, named, "")


PAIR = GoldPair(
    parent_sentences={"1.1": _PARENT, "2.1": _ENDED},
    local_sentences={"1.1": _CARRIED, "2.1": _ADDED},
    verdicts={"1.1": verdict("partial", "1.1", "scope"), "2.1": verdict("omitted")},
    origins={"1.1": "parent", "2.1": "added"},
)


def right_answer() -> Diff:
    return {
        "items": [
            {
                "text": _PARENT,
                "status": "partial",
                "matches": [{"text": _CARRIED}],
                "divergences": [{"kind": "scope"}, {"kind": "localised"}],
            },
            {"text": _ENDED, "status": "omitted", "matches": [], "divergences": []},
        ],
        "additions": [{"text": _ADDED}],
    }


def scored(diff: Diff) -> Score:
    return score(diff, PAIR)


def test_a_right_answer_has_full_marks() -> None:
    result = scored(right_answer())

    assert set(result.figures().values()) == {1.0, 2}
    assert result.disagreements == ()


def test_an_omission_called_adapted_is_missed_and_told() -> None:
    diff = right_answer()
    diff["items"][1]["status"] = "adapted"

    result = scored(diff)

    assert result.omission == Tally(found=0, wrong=0, missed=1)
    assert result.disagreements == ("2.1: status adapted, should be omitted | ",)


def test_a_sentence_that_the_comparison_does_not_mention_counts_as_omitted() -> None:
    result = scored({"items": [right_answer()["items"][0]]})

    assert result.omission == Tally(found=1, wrong=0, missed=0)
    assert (result.right, result.near) == (1, 1)


def test_a_kind_that_is_no_fault_counts_neither_way_and_a_wrong_one_does() -> None:
    diff = right_answer()
    diff["items"][0]["divergences"] = [{"kind": "deadline"}, {"kind": "clause_added"}]

    result = scored(diff)

    assert result.kind == Tally(found=0, wrong=1, missed=1)
    assert result.disagreements == ("1.1: kind missed: scope; kind too many: deadline | ",)


def test_what_one_reader_linked_may_be_found_or_not() -> None:
    tolerant = PAIR._replace(
        verdicts={
            **PAIR.verdicts,
            "1.1": verdict("partial", "1.1", "scope")._replace(links_any=frozenset({"1.1", "2.1"})),
        }
    )
    diff = right_answer()
    diff["items"][0]["matches"] = [{"text": _CARRIED}, {"text": _ADDED}]

    assert score(diff, tolerant).link == Tally(found=1, wrong=0, missed=0)
    assert scored(diff).link == Tally(found=1, wrong=1, missed=0)


def test_a_frame_is_asked_for_nothing() -> None:
    framed = PAIR._replace(verdicts={**PAIR.verdicts, "1.1": verdict("frame")})

    assert score(right_answer(), framed).sentences == 1


def test_a_sentence_cut_in_two_is_partial_when_half_of_it_is_gone() -> None:
    assert joint_status({"verbatim", "omitted"}) == "partial"
    assert joint_status({"verbatim", "adapted"}) == "adapted"
    assert joint_status({"omitted", "not_applicable"}) == "omitted"
    assert joint_status({"not_applicable"}) == "not_applicable"


def test_a_sentence_is_recognised_without_its_marks_and_widths() -> None:
    known = {"a": fold("2022年底前，全省政府网站支持IPv6。"), "b": fold("持续做好政府公报工作。")}

    assert sentences_like("２０２２年底前,全省政府网站支持IPv6", known) == {"a"}
    assert sentences_like("落实好指引，持续做好政府公报工作。", known) == {"b"}
    assert sentences_like("另行通知。", known) == set()


@pytest.mark.parametrize("known", list(seed_pairs()), ids=lambda known: known.child)
def test_the_tables_name_only_sentences_that_stand_in_the_seeds(known: KnownPair) -> None:
    pair = known.read()
    text = {file: fold(file.read_text("utf-8")) for file in (known.parent_file, known.local_file)}

    assert set(pair.verdicts) == set(pair.parent_sentences)
    assert set(pair.origins) == set(pair.local_sentences)
    assert all(v.links <= v.links_any <= set(pair.local_sentences) for v in pair.verdicts.values())
    assert all(v.kinds <= v.kinds_any for v in pair.verdicts.values())
    for sentences, file in (
        (pair.parent_sentences, known.parent_file),
        (pair.local_sentences, known.local_file),
    ):
        assert all(fold(sentence) in text[file] for sentence in sentences.values())


def test_the_command_reads_a_comparison_and_prints_figures(tmp_path: Path) -> None:
    known = next(seed_pairs())
    diff = tmp_path / "diff.json"
    diff.write_text(json.dumps(invented(known.read(), random.Random(1))), "utf-8")  # noqa: S311 no secret

    done = run("-m", "eval.score", known.child, str(diff), "--json", "--gold", str(TABLES))

    assert json.loads(done)["sentences"] == 39


@pytest.mark.skipif(not _REFERENCE.exists(), reason="the other scorer is not at hand")
@pytest.mark.parametrize("known", list(known_pairs()), ids=lambda known: known.child)
@pytest.mark.parametrize("seed", range(6))
def test_another_scorer_gives_the_same_figures(known: KnownPair, seed: int, tmp_path: Path) -> None:
    pair = known.read()
    diff = invented(pair, random.Random(seed))  # noqa: S311 no secret
    file = tmp_path / "diff.json"
    file.write_text(json.dumps(diff), "utf-8")

    theirs = run(
        *(str(_REFERENCE), str(known.tables), known.child, str(file)),
        *("--parent", known.parent, "--json"),
    )

    assert score(diff, pair).figures() == json.loads(theirs)


def run(*arguments: str) -> str:
    root = TABLES.parent.parent
    return subprocess.run(
        [sys.executable, *arguments], cwd=root, capture_output=True, check=True, encoding="utf-8"
    ).stdout


def invented(pair: GoldPair, choose: random.Random) -> Diff:
    """Make up a comparison that is right in places: cut, joined, left out, with all statuses."""
    locals_ = list(pair.local_sentences.values())
    added = choose.sample(locals_, len(locals_) // 3)
    return {
        "items": [item for name in pair.parent_sentences for item in _items(pair, name, choose)],
        "additions": [{"text": text} for text in added],
    }


def _items(pair: GoldPair, name: str, choose: random.Random) -> Iterator[Item]:
    text = pair.parent_sentences[name]
    pieces = {0: [], 1: [text[: len(text) // 2], text[len(text) // 2 :]]}.get(
        choose.randrange(8), [text]
    )
    verdict_ = pair.verdicts.get(name)
    for piece in pieces:
        linked = set(choose.sample(sorted(pair.local_sentences), choose.randrange(3)))
        kinds = set(
            choose.sample(["scope", "deadline", "clause", "localised"], choose.randrange(3))
        )
        status = choose.choice(["verbatim", "adapted", "partial", "omitted", "not_applicable"])
        if verdict_ and choose.random() < 2 / 3:
            linked |= verdict_.links
            kinds |= verdict_.kinds
            status = verdict_.status
        yield {
            "text": piece,
            "status": status,
            "matches": [{"text": pair.local_sentences[one]} for one in sorted(linked)],
            "divergences": [{"kind": kind} for kind in sorted(kinds)],
        }
