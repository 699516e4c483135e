"""A disk that is full: the right code, nothing that was there lost, nothing half written.

The system itself refuses to let a file grow beyond a size, after it has taken what fits.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.province import province as made_province

pytest.importorskip("resource")  # not on Windows

_ROOT = Path(__file__).parents[2]
_LOCAL = str(_ROOT / "data/seeds/changzhou-xinbei-2022.txt")
_PARENT = str(_ROOT / "data/seeds/jiangsu-2022.txt")
_DIFF = ("diff", _LOCAL, _PARENT)
_FULL = """\
import resource, runpy, sys
size = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
sys.argv[0] = "zwgk"
runpy.run_module("zwgk", run_name="__main__")
"""
_ROOM = 16_384
"""Bytes that still fit on the disk."""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of its own, with an index of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZWGK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


def _run(
    *args: str, room: int = _ROOM, stdout: int | None = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", _FULL, str(room), *args],
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src"), **environment},
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_result_that_does_not_fit_behind_standard_output_is_4(unbuffered: str) -> None:
    with Path("out.json").open("wb") as out:
        done = _run(*_DIFF, "-f", "json", stdout=out.fileno(), PYTHONUNBUFFERED=unbuffered)

    assert done.returncode == 4
    assert done.stderr.decode().startswith("zwgk: 标准输出：写不进去（File too large）")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("name", ["out.json", "out.html"])
def test_a_file_that_cannot_be_replaced_whole_stays_as_it_was(name: str) -> None:
    Path(name).write_text("as it was", encoding="utf-8")
    done = _run(*_DIFF, "-o", name)

    assert done.returncode == 4
    assert Path(name).read_text("utf-8") == "as it was"
    assert [path.name for path in Path().iterdir() if path.is_file()] == [name]


def test_waivers_that_cannot_be_added_to_stay_as_they_were() -> None:
    shutil.copytree(_ROOT / "examples/failing", "office")
    os.chdir("office")
    told = json.loads(_run("check", "-f", "json", room=10**9).stdout)
    finding = told["checked"][0]["comparison"]["findings"][0]
    before = "waivers:\n" + "# 审定记录\n" * 2_000
    Path("zwgk-waivers.yaml").write_text(before, encoding="utf-8")
    done = _run("waive", str(finding["fingerprint"]), "--reason", "另文规定")

    assert done.returncode == 4
    assert Path("zwgk-waivers.yaml").read_text("utf-8") == before


def test_an_index_that_cannot_grow_changes_nothing() -> None:
    command = ("lineage", str(_ROOT / "data/seeds"), "-f", "mermaid")
    plain = _run(*command, "--no-index")

    for _ in range(2):
        done = _run(*command)
        assert (done.returncode, done.stdout, done.stderr) == (0, plain.stdout, b"")
    assert Path("cache/documents.sqlite").stat().st_size <= _ROOM


def test_a_matrix_goes_on_from_where_the_disk_was_full_to_the_same_bytes() -> None:
    Path("counties").mkdir()
    for number, text in enumerate(made_province(12)):
        Path(f"counties/{number:02}.txt").write_text(text, encoding="utf-8")
    command = ("matrix", "counties", "--parent", _PARENT, "--fail-on", "never")
    full = _run(*command, "-o", "out.jsonl")
    kept = Path("out.jsonl.part").read_bytes().count(b"\n")
    resumed = _run(*command, "-o", "out.jsonl", "--resume", room=10**9)
    whole = _run(*command, "-o", "whole.jsonl", room=10**9)

    assert (full.returncode, resumed.returncode, whole.returncode) == (4, 0, 0)
    assert 1 < kept < 12
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    assert not Path("out.jsonl.part").exists()
