"""The tables of `python -m eval`, the baselines in them, and how a comparison is run."""

import shlex
import sys
from pathlib import Path

import pytest

from eval.__main__ import report
from eval.baselines import BASELINES, Baseline, containment, of_each, tf_idf
from eval.gold import GoldPair
from eval.runner import ComparisonFailedError, by_command
from eval.shapes import Diff

_COPIED = "持续做好政府公报工作。"
_REWORDED = "严格落实网络意识形态责任制，确保政府网站安全运行。"
_REWORDED_THERE = "认真落实网络意识形态责任制，确保网站安全。"
_GONE = "对上一年度要点开展回头看。"
_OWN = "每月举办一次音乐会。"

PAIR = GoldPair(
    {"1.1": _COPIED, "1.2": _REWORDED, "1.3": _GONE},
    {"1.1": _COPIED, "1.2": _REWORDED_THERE, "1.3": _OWN},
    {},
    {},
)


@pytest.mark.parametrize("baseline", BASELINES, ids=lambda baseline: baseline.name)
def test_a_baseline_tells_a_copy_from_an_omission_and_an_addition(baseline: Baseline) -> None:
    diff = baseline.compare(PAIR)

    copied, reworded, gone = diff["items"]
    assert (copied["status"], copied["matches"]) == ("verbatim", [{"text": _COPIED}])
    assert reworded["matches"] == [{"text": _REWORDED_THERE}]
    assert (gone["status"], gone["matches"]) == ("omitted", [])
    assert diff["additions"] == [{"text": _OWN}]


def test_a_second_sentence_nearly_as_like_is_linked_as_well() -> None:
    scores = [[1.0, 0.85, 0.5], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]
    baseline = Baseline("made up", of_each(containment), linked=0.4, adapted=0.9)

    first = baseline.read_off(PAIR, scores)["items"][0]

    assert first["matches"] == [{"text": _COPIED}, {"text": _REWORDED_THERE}]


def test_rare_pairs_of_characters_weigh_more_than_common_ones() -> None:
    parents = ["政务公开热线百科", "政务公开工作"]
    locals_ = ["热线百科", "政务公开"]

    (rare, common), _ = tf_idf(parents, locals_)

    assert rare > common > 0


def test_the_tables_name_what_is_not_at_hand(tmp_path: Path) -> None:
    lines = "".join(report(tmp_path, lambda _local, _parent: {"items": []})).splitlines()

    rows = [line.split(" | ")[:2] for line in lines if line.startswith("| 江苏")]
    names = ["**zwgk**", *(baseline.name for baseline in BASELINES)]
    assert rows == [[f"| 江苏 → {local}", name] for local in ("新北", "济源") for name in names]
    assert [line for line in lines if line.startswith("Not scored")] == [
        "Not scored, its texts not being at hand: 安庆 → 宿松.",
        "Not scored, not being at hand: planted edits.",
    ]


def test_a_comparison_may_be_any_command_that_prints_such_json(tmp_path: Path) -> None:
    script = tmp_path / "compare.py"
    script.write_text(
        "import json, sys\n"
        "items = [{'text': word, 'status': 'omitted'} for word in sys.argv[1:]]\n"
        "print(json.dumps({'items': items}))\n"
        "sys.exit(1)\n",
        "utf-8",
    )
    compare = by_command(
        f"{shlex.quote(sys.executable)} {shlex.quote(str(script))} {{parent}} {{local}}"
    )

    diff: Diff = compare(Path("local.txt"), Path("a parent.txt"))

    assert [item["text"] for item in diff["items"]] == ["a parent.txt", "local.txt"]


def test_a_command_that_prints_no_json_is_told_with_its_last_words() -> None:
    compare = by_command(f"{shlex.quote(sys.executable)} -c 'raise SystemExit(\"no such file\")'")

    with pytest.raises(ComparisonFailedError, match=r"exit code 1\): no such file$"):
        compare(Path("local.txt"), Path("parent.txt"))
