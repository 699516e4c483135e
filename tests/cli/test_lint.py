"""`zwgk lint`: what is wrong with a document by itself."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Zwgk
from tests.sarif_shape import read_log
from zwgk.published.schema import schema_text

_GAP = "关于推进办事公开的通知\n一、公开预算。\n三、各部门要尽快公开决算。\n"
_CLEAN = "关于推进办事公开的通知\n一、公开预算。\n二、公开决算。\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Write a document with two faults, and say where."""
    path = tmp_path / "draft.txt"
    path.write_text(_GAP, encoding="utf-8")
    return path


def test_each_finding_is_told_with_its_line(zwgk: Zwgk, draft: Path) -> None:
    result = zwgk("lint", draft)

    assert result == (
        0,
        (
            f"{draft}  关于推进办事公开的通知\n"
            "  第3行  警告  numbering-gap  编号不连续：“三、”前应有第2号\n"
            "  第3行  警告  vague-deadline  时限“尽快”没有具体日期\n"
            "\n"
            "1份文件：2处警告\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_warnings_fail_only_where_that_is_asked_for(
    zwgk: Zwgk, draft: Path, fail_on: str, code: int
) -> None:
    assert zwgk("lint", draft, "--fail-on", fail_on).code == code


def test_a_document_without_fault_is_told_so(zwgk: Zwgk) -> None:
    assert zwgk("lint", "-", "--fail-on", "note", stdin=_CLEAN) == (
        0,
        "1份文件：没有发现问题\n",
        "",
    )
    english = zwgk("lint", "-", "--lang", "en", stdin=_CLEAN)
    assert english.out == "documents 1: nothing found\n"


def test_one_that_cannot_be_read_does_not_keep_back_the_rest(
    zwgk: Zwgk, draft: Path, tmp_path: Path
) -> None:
    result = zwgk("lint", tmp_path / "none.txt", draft, "--fail-on", "warning")

    assert result.code == 3
    assert "numbering-gap" in result.out
    assert result.err.count("\n") == 1


def test_every_format_tells_the_same_findings(zwgk: Zwgk, draft: Path) -> None:
    rules = ["numbering-gap", "vague-deadline"]
    shape = json.loads(zwgk("lint", draft, "-f", "json").out)
    (run,) = read_log(zwgk("lint", draft, "-f", "sarif").out)["runs"]
    concise = zwgk("lint", draft, "-f", "concise").out.splitlines()
    github = zwgk("lint", draft, "-f", "github").out.splitlines()

    jsonschema.validate(shape, json.loads(schema_text("lint")))
    assert [each["rule"] for each in shape["findings"]] == rules
    assert [each["ruleId"] for each in run["results"]] == rules
    assert [line.split(": ")[1].split()[-1] for line in concise[:-1]] == rules
    assert concise[0].startswith(f"{draft}:3:1: warning numbering-gap: ")
    assert [line.split(",title=")[1].split("::")[0] for line in github[:-1]] == rules
    assert concise[-1] == github[-1] == "1份文件：2处警告"


def test_sarif_carries_the_pages_of_the_rules(zwgk: Zwgk, draft: Path) -> None:
    (run,) = read_log(zwgk("lint", draft, "-f", "sarif").out)["runs"]

    assert [
        rule["help"]["markdown"].splitlines()[0] for rule in run["tool"]["driver"]["rules"]
    ] == ["# numbering-gap", "# vague-deadline"]


def test_several_documents_are_an_array_of_json(zwgk: Zwgk, draft: Path) -> None:
    shapes = json.loads(zwgk("lint", draft, "-", "-f", "json", stdin=_CLEAN).out)

    assert [len(shape["findings"]) for shape in shapes] == [2, 0]
