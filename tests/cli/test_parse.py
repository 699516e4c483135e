"""`zwgk parse`."""

import json
from pathlib import Path

import jsonschema

from tests.cli.conftest import PROVINCE, Zwgk
from zwgk.published.schema import schema_text


def test_the_tree_is_what_people_get(zwgk: Zwgk, province: Path) -> None:
    result = zwgk("parse", province)

    assert (result.code, result.err) == (0, "")
    assert "发文字号：苏政办发〔2022〕35号" in result.out
    assert "    1 强制  各级教育、供水、供电等行业主管部门要公开信息。" in result.out


def test_json_is_one_object_that_the_schema_describes(zwgk: Zwgk, province: Path) -> None:
    told = json.loads(zwgk("parse", province, "--format", "json").out)

    jsonschema.validate(told, json.loads(schema_text("document")))
    assert told["source"]["name"] == "province.txt"


def test_several_files_are_one_json_array(zwgk: Zwgk, province: Path, county: Path) -> None:
    told = json.loads(zwgk("parse", province, county, "-f", "json").out)

    assert [each["source"]["name"] for each in told] == ["province.txt", "county.txt"]


def test_json_lines_of_several_files_say_which_they_are_from(
    zwgk: Zwgk, province: Path, county: Path
) -> None:
    rows = zwgk("parse", province, county, "-f", "jsonl").out.splitlines()

    assert {json.loads(row)["name"] for row in rows} == {"province.txt", "county.txt"}


def test_the_text_is_the_file_character_for_character(zwgk: Zwgk, tmp_path: Path) -> None:
    crlf = tmp_path / "crlf.txt"
    crlf.write_bytes(PROVINCE.replace("\n", "\r\n").encode("gb18030"))

    assert zwgk("parse", crlf, "-f", "text").out == PROVINCE.replace("\n", "\r\n")


def test_spans_count_in_that_text(zwgk: Zwgk, province: Path) -> None:
    text = zwgk("parse", province, "-f", "text").out
    told = json.loads(zwgk("parse", province, "-f", "json").out)
    items = [item for point in told["sections"][0]["points"] for item in point["items"]]

    assert items
    for item in items:
        assert text[item["span"]["start"] : item["span"]["end"]] == item["text"]


def test_markdown_and_a_file_of_it(zwgk: Zwgk, province: Path, tmp_path: Path) -> None:
    shown = zwgk("parse", province, "-f", "markdown").out
    zwgk("parse", province, "-o", tmp_path / "a.md")

    assert shown.startswith("# ")
    assert (tmp_path / "a.md").read_text("utf-8") == shown


def test_one_bad_file_does_not_keep_back_the_rest(zwgk: Zwgk, province: Path) -> None:
    result = zwgk("parse", "nowhere.txt", province)

    assert result.code == 3
    assert "苏政办发〔2022〕35号" in result.out
    assert result.err == "zwgk: nowhere.txt：没有这个文件；请检查文件名和所在文件夹\n"


def test_what_is_no_document_is_told_and_3(zwgk: Zwgk) -> None:
    result = zwgk("parse", "-", stdin="今天天气不错，我们去公园玩。\n")

    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("zwgk: 标准输入：不像公文")


def test_the_tree_is_in_the_language_asked_for(zwgk: Zwgk, province: Path) -> None:
    assert "number: 苏政办发〔2022〕35号" in zwgk("parse", province, "--lang", "en").out
