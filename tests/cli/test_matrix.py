"""`zwgk matrix` as a user types it."""

import csv
import json
from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import COUNTY, Zwgk
from zwgk.run.columns import ColumnMaker
from zwgk.run.journal import Journal


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the index of the tests to themselves."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("ZWGK_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def counties(tmp_path: Path) -> Path:
    """Write a folder of three counties' documents; one has left everything out."""
    folder = tmp_path / "counties"
    folder.mkdir()
    (folder / "a.txt").write_text(COUNTY, encoding="utf-8")
    (folder / "b.txt").write_text(COUNTY.replace("91号", "92号"), encoding="utf-8")
    (folder / "c.txt").write_text(
        COUNTY.replace("各级教育等行业主管部门要公开信息。及时公开部门预算。", "开展消防演练。"),
        encoding="utf-8",
    )
    return folder


def test_every_format_shows_every_document(zwgk: Zwgk, counties: Path, province: Path) -> None:
    for format_ in ("text", "json", "jsonl", "csv", "html"):
        result = zwgk("matrix", counties, "--parent", province, "--format", format_)

        assert result.code == 1
        for name in ("a.txt", "b.txt", "c.txt"):
            assert name in result.out


def test_csv_has_items_down_and_documents_across(
    zwgk: Zwgk, counties: Path, province: Path
) -> None:
    result = zwgk("matrix", counties, "--parent", province, "--format", "csv")
    head, _, *rows = csv.reader(StringIO(result.out.removeprefix("\ufeff")))

    assert [Path(name).name for name in head[7:]] == ["a.txt", "b.txt", "c.txt"]
    assert [row[1] for row in rows] == [
        "各级教育、供水、供电等行业主管部门要公开信息。",
        "及时公开部门预算。",
        "本工作要点印发后30日内，各地各部门要发布年度工作方案。",
    ]
    assert rows[1][7:] == ["一致", "一致", "遗漏"]


def test_a_workbook_is_written_and_not_shown(
    zwgk: Zwgk, counties: Path, province: Path, tmp_path: Path
) -> None:
    out = tmp_path / "matrix.xlsx"

    result = zwgk("matrix", counties, "--parent", province, "-o", out)

    assert (result.code, result.out) == (1, "")
    assert out.read_bytes().startswith(b"PK")
    assert not Path(f"{out}.part").exists()


def test_a_broken_file_is_a_line_of_the_result_and_decides_the_code(
    zwgk: Zwgk, counties: Path, province: Path
) -> None:
    (counties / "b.txt").write_bytes(b"\x00\x01\x02" * 50)

    result = zwgk("matrix", counties, "--parent", province, "--format", "jsonl")

    names = [Path(json.loads(line)["name"]).name for line in result.out.splitlines()]
    assert names == ["a.txt", "b.txt", "c.txt"]
    assert json.loads(result.out.splitlines()[1])["code"] == 3
    assert result.code == 3
    assert "b.txt" in result.err


def test_how_many_fail_is_told_besides_the_result(
    zwgk: Zwgk, counties: Path, province: Path
) -> None:
    (counties / "d.txt").write_text(province.read_text("utf-8"), encoding="utf-8")

    result = zwgk("matrix", counties, "--parent", province, "--fail-on", "warning")
    assert (result.code, result.err) == (1, "zwgk: 共对照4份：通过1份，未通过3份\n")

    result = zwgk("matrix", counties, "--parent", province, "--fail-on", "never")
    assert (result.code, result.err) == (0, "zwgk: 共对照4份：通过4份，未通过0份\n")


def test_the_same_bytes_whatever_the_number_of_processes(
    zwgk: Zwgk, counties: Path, province: Path
) -> None:
    (counties / "b.txt").write_bytes(b"\x00\x01\x02" * 50)
    for format_ in ("json", "jsonl"):
        one = zwgk("matrix", counties, "--parent", province, "-f", format_, "--jobs", "1")
        two = zwgk("matrix", counties, "--parent", province, "-f", format_, "--jobs", "2")

        assert one == two


def test_lines_in_a_file_are_those_on_standard_output(
    zwgk: Zwgk, counties: Path, province: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"

    shown = zwgk("matrix", counties, "--parent", province, "--format", "jsonl")
    zwgk("matrix", counties, "--parent", province, "-o", out)

    assert out.read_text(encoding="utf-8") == shown.out


def test_a_second_run_parses_no_local_document(
    zwgk: Zwgk, counties: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = zwgk("matrix", counties, "--parent", province, "--format", "json")
    from zwgk.pipeline import Bench

    parse = Bench.parsed

    def only_parents(self: Bench, source: object) -> object:
        assert source.name == str(province)  # type: ignore[attr-defined] # a Source
        return parse(self, source)  # type: ignore[arg-type] # a Source

    monkeypatch.setattr(Bench, "parsed", only_parents)

    assert zwgk("matrix", counties, "--parent", province, "--format", "json") == first


def test_a_cache_folder_that_cannot_be_written_changes_nothing(
    zwgk: Zwgk, counties: Path, province: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = zwgk("matrix", counties, "--parent", province, "--no-index", "--format", "json")
    monkeypatch.setenv("ZWGK_CACHE_DIR", str(province / "no-folder"))

    assert zwgk("matrix", counties, "--parent", province, "--format", "json") == first
    assert first.code == 1


def test_no_index_keeps_nothing(zwgk: Zwgk, counties: Path, province: Path, cache: Path) -> None:
    zwgk("matrix", counties, "--parent", province, "--no-index")

    assert not cache.exists()


def test_an_interrupted_run_keeps_what_is_done_and_goes_on_to_the_same_bytes(
    zwgk: Zwgk, counties: Path, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, broken = tmp_path / "whole.json", tmp_path / "broken.json"
    zwgk("matrix", counties, "--parent", province, "-o", whole)
    add = Journal.add

    def interrupted(self: Journal, thing: str, mark: str | None, result: object) -> None:
        if thing.endswith("c.txt"):
            raise KeyboardInterrupt
        add(self, thing, mark, result)

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "add", interrupted)
        stopped = zwgk("matrix", counties, "--parent", province, "-o", broken)
    assert (stopped.code, broken.exists()) == (130, False)
    assert "--resume" in stopped.err
    done: list[str] = []
    call = ColumnMaker.__call__

    def noted(self: ColumnMaker, name: str) -> object:
        done.append(name)
        return call(self, name)

    monkeypatch.setattr(ColumnMaker, "__call__", noted)

    result = zwgk("matrix", counties, "--parent", province, "-o", broken, "--resume")

    assert result.code == 1
    assert [Path(name).name for name in done] == ["c.txt"]
    assert broken.read_bytes() == whole.read_bytes()
    assert not Path(f"{broken}.part").exists()


def test_a_disk_that_is_full_ends_in_its_code_and_keeps_what_was_done(
    zwgk: Zwgk, counties: Path, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = Journal.add

    def full(self: Journal, thing: str, mark: str | None, result: object) -> None:
        if thing.endswith("b.txt"):
            raise OSError(ENOSPC, "No space left on device")
        add(self, thing, mark, result)

    monkeypatch.setattr(Journal, "add", full)

    result = zwgk("matrix", counties, "--parent", province, "-o", tmp_path / "out.json")

    assert result.code == 4
    assert not (tmp_path / "out.json").exists()
    assert "a.txt" in (tmp_path / "out.json.part").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--parent", "p.txt"), "没有给出本地文件"),
        (("a.txt",), "没有给出上级文件"),
        (("a.txt", "--parent", "p.txt", "--jobs", "0"), "1 到 256"),
        (("a.txt", "--parent", "p.txt", "--resume"), "-o"),
        (("-", "--parent", "p.txt"), "标准输入"),
    ],
)
def test_what_is_wrong_with_the_command_line_is_told(
    zwgk: Zwgk, province: Path, args: tuple[str, ...], told: str
) -> None:
    result = zwgk("matrix", *(str(province) if arg == "p.txt" else arg for arg in args))

    assert result.code == 2
    assert told in result.err
    assert result.out == ""


def test_where_no_file_can_be_read_there_is_no_matrix(
    zwgk: Zwgk, tmp_path: Path, province: Path
) -> None:
    result = zwgk("matrix", tmp_path / "none.txt", "--parent", province)

    assert (result.code, result.out) == (3, "")
    assert "none.txt" in result.err


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_done(
    zwgk: Zwgk, counties: Path, province: Path, tmp_path: Path
) -> None:
    out = tmp_path / "no-folder" / "out.json"

    result = zwgk("matrix", counties, "--parent", province, "-o", out)

    assert result.code == 4
    assert "no-folder" in result.err
