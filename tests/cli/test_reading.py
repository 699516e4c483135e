"""How files are read, as the command line asks: limits, tracked changes, Word and pages."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import PROVINCE, Zwgk
from tests.files.forms import as_page, as_revised_word
from zwgk.published.schema import schema_text
from zwgk.read.limits import DEFAULT_LIMITS, limits_of, option_of


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_limit_is_listed_as_it_can_be_typed(zwgk: Zwgk, lang: str) -> None:
    result = zwgk("limits", "--lang", lang)
    listed = [line.split()[0] for line in result.out.splitlines() if "=" in line.split(" ")[0]]

    assert result.code == 0
    assert [line.partition("=")[0] for line in listed] == list(
        map(option_of, DEFAULT_LIMITS._fields)
    )
    assert limits_of(listed) == DEFAULT_LIMITS


def test_a_limit_is_raised_by_what_the_error_says(zwgk: Zwgk, province: Path) -> None:
    refused = zwgk("parse", province, "--limit", "text-characters=10")

    assert refused.code == 3
    assert refused.err.count("\n") == 1
    raised = refused.err.strip().rpartition("--limit ")[2]
    assert zwgk("parse", province, "--limit", f"{raised.split('=')[0]}=100K").code == 0


def test_tracked_changes_are_told_and_taken_as_asked(zwgk: Zwgk, tmp_path: Path) -> None:
    draft = tmp_path / "稿.docx"
    draft.write_bytes(as_revised_word(PROVINCE))

    accepted = zwgk("parse", draft)
    assert accepted.code == 0
    assert "各级教育、供水、供电等行业主管部门要公开信息。" in accepted.out
    assert "处修订，按接受读取" in accepted.out

    rejected = zwgk("parse", draft, "--revisions", "reject")
    assert "处修订，按拒绝读取" in rejected.out
    assert "原先不是这样写的。" in rejected.out

    assert zwgk("parse", draft, "--revisions", "both").code == 2


def test_what_is_left_out_of_a_page_is_in_the_json(zwgk: Zwgk, tmp_path: Path) -> None:
    saved = tmp_path / "页.html"
    saved.write_bytes(as_page(PROVINCE))

    told = json.loads(zwgk("parse", saved, "-f", "json").out)

    jsonschema.validate(told, json.loads(schema_text("document")))
    assert told["source"]["kind"] == "html"
    left_out = [each for each in told["dropped"] if each["reason"] == "web-page"]
    assert "备案号" in left_out[-1]["text"]
    assert left_out[-1]["span"]["start"] == left_out[-1]["span"]["end"] == told["source"]["length"]
    covered = [(each["start"], each["end"]) for each in told["leaves"]]
    covered += [(each["span"]["start"], each["span"]["end"]) for each in told["dropped"]]
    places = sorted(place for place in covered if place[0] < place[1])
    assert [start for start, _ in places] == [0, *(end for _, end in places[:-1])]
    assert places[-1][1] == told["source"]["length"]
    printed = zwgk("parse", saved, "--format", "text").out
    assert printed.endswith("2022年5月17日\n")


def test_a_draft_in_word_is_compared_like_its_text(
    zwgk: Zwgk, province: Path, tmp_path: Path
) -> None:
    draft = tmp_path / "省.docx"
    draft.write_bytes(as_revised_word(PROVINCE))

    assert zwgk("diff", draft, province).code == 0
    assert zwgk("diff", draft, province, "--revisions", "reject").code == 1
