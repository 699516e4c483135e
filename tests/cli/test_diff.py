"""`zwgk diff`: what it prints, where to, and the code it leaves with."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import COUNTY, PROVINCE, Zwgk
from zwgk.published.schema import schema_text


def test_something_omitted_is_1_and_told(zwgk: Zwgk, county: Path, province: Path) -> None:
    result = zwgk("diff", county, province)

    assert result.code == 1
    assert result.out.startswith("未通过：遗漏1项强制要求")
    assert "各地各部门要发布年度工作方案" in result.out
    assert result.err == ""


def test_nothing_fails_where_nothing_is_to_fail(zwgk: Zwgk, county: Path, province: Path) -> None:
    result = zwgk("diff", county, province, "--fail-on", "never")

    assert result.code == 0
    assert result.out.startswith("通过：只报告，不判定")


def test_a_note_fails_where_notes_are_to_fail(zwgk: Zwgk, province: Path, tmp_path: Path) -> None:
    longer = tmp_path / "longer.txt"
    longer.write_text(
        PROVINCE.replace("\n\n2022年", "\n3．持续办好政务服务便民热线。\n\n2022年"),
        encoding="utf-8",
    )

    assert zwgk("diff", longer, province).code == 0
    assert zwgk("diff", longer, province, "--fail-on", "note").code == 1


def test_the_same_file_twice_is_0_with_a_notice(zwgk: Zwgk, province: Path) -> None:
    result = zwgk("diff", province, province)

    assert result.code == 0
    assert "内容相同" in result.err
    assert result.err.count("\n") == 1


def test_a_parent_that_is_younger_than_the_local_document_is_told(
    zwgk: Zwgk, county: Path, province: Path
) -> None:
    shown = zwgk("diff", province, county)
    result = zwgk("diff", province, county, "--format", "json")

    assert "次序是不是写反了" in shown.out
    assert "parent-later" in {each["rule"] for each in json.loads(result.out)["findings"]}
    assert shown.err == ""


def test_a_parent_given_twice_counts_once(zwgk: Zwgk, county: Path, province: Path) -> None:
    result = zwgk("diff", county, province, province, "--format", "json")

    assert len(json.loads(result.out)["parents"]) == 1
    assert "只算一份上级文件" in result.err


@pytest.mark.parametrize("place", [0, 1])
def test_standard_input_may_stand_for_either(
    zwgk: Zwgk, county: Path, province: Path, place: int
) -> None:
    files: list[str | Path] = [county, province]
    files[place] = "-"
    result = zwgk("diff", *files, stdin=(COUNTY, PROVINCE)[place])

    assert result.code == 1
    assert "各地各部门要发布年度工作方案" in result.out


def test_standard_input_cannot_stand_for_both(zwgk: Zwgk) -> None:
    result = zwgk("diff", "-", "-", stdin=COUNTY)

    assert (result.code, result.out) == (2, "")
    assert result.err == "zwgk: 标准输入只能用一次；其余的请写文件名\n"


def test_json_is_one_object_that_the_schema_describes(
    zwgk: Zwgk, county: Path, province: Path
) -> None:
    result = zwgk("diff", county, province, "--format", "json")
    told = json.loads(result.out)

    jsonschema.validate(told, json.loads(schema_text("comparison")))
    assert result.code == 1
    assert told["local"]["source"]["name"] == "county.txt"
    assert str(county.parent) not in result.out


def test_json_lines_has_a_record_for_each_parent_item(
    zwgk: Zwgk, county: Path, province: Path
) -> None:
    result = zwgk("diff", county, province, "-f", "jsonl")

    assert [json.loads(row)["status"] for row in result.out.splitlines()] == [
        "partial",
        "verbatim",
        "omitted",
    ]


def test_concise_has_a_finding_on_each_line(zwgk: Zwgk, county: Path, province: Path) -> None:
    rows = zwgk("diff", county, province, "-f", "concise").out.splitlines()

    assert rows[0].startswith(f"{county}:")
    assert " error omitted-item: " in rows[0]
    assert rows[-1].startswith("未通过")


def test_a_file_gets_the_format_of_its_suffix_and_the_verdict_is_told(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    result = zwgk("diff", county, province, "-o", tmp_path / "a.json", "-o", tmp_path / "a.txt")

    assert (result.code, result.out) == (1, "")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["summary"]["omitted"] == 1
    assert (tmp_path / "a.txt").read_text("utf-8").startswith("未通过")
    assert result.err.splitlines()[-1] == "zwgk: 未通过：1处达到“error”"


def test_every_format_tells_the_same_counts(zwgk: Zwgk, county: Path, province: Path) -> None:
    told = json.loads(zwgk("diff", county, province, "-f", "json").out)
    lines = zwgk("diff", county, province, "-f", "jsonl").out.splitlines()
    concise = zwgk("diff", county, province, "-f", "concise").out.splitlines()
    text = zwgk("diff", county, province).out

    assert len(lines) == told["summary"]["items"]
    assert len(concise) - 1 == len(told["findings"])
    assert f"上级{told['summary']['items']}项" in text
    assert f"遗漏{told['summary']['omitted']}（" in text


def test_a_format_for_standard_output_and_a_file_besides(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    result = zwgk("diff", county, province, "-f", "concise", "-o", tmp_path / "a.json")

    assert result.out.splitlines()[-1].startswith("未通过")
    assert (tmp_path / "a.json").exists()


def test_a_file_whose_suffix_says_nothing_gets_the_format_asked_for(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    result = zwgk("diff", county, province, "-f", "json", "-o", tmp_path / "result")

    assert result.out == ""
    assert json.loads((tmp_path / "result").read_text("utf-8"))["schema_version"] == "1.0"


def test_a_suffix_that_names_no_format_is_2(zwgk: Zwgk, county: Path, province: Path) -> None:
    result = zwgk("diff", county, province, "-o", "a.doc")

    assert (result.code, result.out) == (2, "")
    assert "后缀可用 .txt、.json、.jsonl" in result.err


def test_an_input_is_never_overwritten(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(province)
    before = province.read_bytes()

    assert zwgk("diff", county, province, "-o", link).code == 2
    assert zwgk("diff", county, province, "-o", tmp_path / "." / "province.txt").code == 2
    assert province.read_bytes() == before


def test_a_file_named_twice_is_2(zwgk: Zwgk, county: Path, province: Path, tmp_path: Path) -> None:
    result = zwgk("diff", county, province, "-o", tmp_path / "a.json", "-o", tmp_path / "a.json")

    assert result.code == 2


def test_a_result_that_cannot_be_written_is_4(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    result = zwgk("diff", county, province, "-o", tmp_path / "nowhere" / "a.json")

    assert result.code == 4
    assert result.err.count("\n") == 1
    assert "写不进去" in result.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_4_and_leaves_nothing_behind(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.json").symlink_to("/dev/full")

    assert zwgk("diff", county, province, "-o", tmp_path / "a.json").code == 4


def test_a_file_that_cannot_be_replaced_stays_as_it_was(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "a.json"
    kept.write_text("before", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = zwgk("diff", county, province, "-o", kept)

    assert result.code == 4
    assert kept.read_text("utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.json",
        "county.txt",
        "province.txt",
    ]


def test_a_replaced_file_keeps_its_rights(
    zwgk: Zwgk, county: Path, province: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "a.json"
    kept.write_text("before", encoding="utf-8")
    kept.chmod(0o640)
    zwgk("diff", county, province, "-o", kept)

    assert kept.read_text("utf-8") != "before"
    assert kept.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "是空的"),
        (" \n\u3000\n", "只有空白"),
        ("今天天气不错，我们去公园玩。\n", "不像公文"),
        ("关于放假的通知\n", "没有找到任何要求"),
    ],
)
def test_a_parent_that_requires_nothing_is_3(
    zwgk: Zwgk, county: Path, tmp_path: Path, content: str, what: str
) -> None:
    parent = tmp_path / "parent.txt"
    parent.write_text(content, encoding="utf-8")
    result = zwgk("diff", county, parent)

    assert (result.code, result.out) == (3, "")
    assert what in result.err
    assert result.err.count("\n") == 1


def test_a_local_file_that_is_no_document_is_3(zwgk: Zwgk, province: Path, tmp_path: Path) -> None:
    prose = tmp_path / "prose.txt"
    prose.write_text("今天天气不错，我们去公园玩。\n", encoding="utf-8")

    assert zwgk("diff", prose, province).code == 3


def test_a_file_that_is_not_there_is_3(zwgk: Zwgk, province: Path) -> None:
    result = zwgk("diff", "nowhere.txt", province)

    assert result == (3, "", "zwgk: nowhere.txt：没有这个文件；请检查文件名和所在文件夹\n")


def test_a_folder_and_a_wrong_encoding_are_3(zwgk: Zwgk, county: Path, province: Path) -> None:
    assert zwgk("diff", county, province.parent).code == 3
    assert zwgk("diff", county, province, "--encoding", "utf-16").code == 3


def test_a_limit_can_be_changed(zwgk: Zwgk, county: Path, province: Path) -> None:
    assert zwgk("diff", county, province, "--limit", "source-bytes=100").code == 3
    assert zwgk("diff", county, province, "--limit", "source-bytes=32M").code == 1


def test_a_bug_is_70_and_no_traceback(
    zwgk: Zwgk, county: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("zwgk.pipeline.Bench.compare", broken)
    quiet = zwgk("diff", county, province)
    monkeypatch.setenv("ZWGK_DEBUG", "1")
    loud = zwgk("diff", county, province)

    assert quiet.code == loud.code == 70
    assert quiet.err.count("\n") == 1
    assert "KeyError" in quiet.err
    assert "Traceback" in loud.err


def test_whoever_interrupts_gets_130(
    zwgk: Zwgk, county: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("zwgk.pipeline.Bench.compare", interrupted)

    assert zwgk("diff", county, province) == (130, "", "")


def test_another_tier_may_be_asked_for(zwgk: Zwgk, county: Path, province: Path) -> None:
    assert zwgk("diff", county, province, "--as", "township").code == 1


def test_an_added_vocabulary_that_is_not_there_is_2(
    zwgk: Zwgk, county: Path, province: Path
) -> None:
    result = zwgk("diff", county, province, "--lexicon", "nowhere.yaml")

    assert (result.code, result.out) == (2, "")


def test_what_is_said_is_in_the_language_asked_for(
    zwgk: Zwgk, county: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    option = zwgk("diff", county, province, "--lang", "en")
    monkeypatch.setenv("ZWGK_LANG", "en")
    environment = zwgk("diff", county, province)
    both = zwgk("diff", county, province, "--lang", "zh")

    assert option.out == environment.out
    assert option.out.startswith("Failed: ")
    assert both.out.startswith("未通过")
