"""The whole process, as a shell starts it: pipes, consoles, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_COUNTY = _ROOT / "data/seeds/changzhou-xinbei-2022.txt"
_PROVINCE = _ROOT / "data/seeds/jiangsu-2022.txt"
_DIFF = ("diff", str(_COUNTY), str(_PROVINCE))


def _run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "zwgk", *args],
        capture_output=True,
        input=stdin,
        check=False,
        cwd=environment.pop("cwd", str(_ROOT)),
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src"), **environment},
    )


def test_a_pipe_gets_no_colour_and_no_line_is_wrapped_or_cut() -> None:
    shown = _run(*_DIFF, COLUMNS="40", FORCE_COLOR="1").stdout.decode()

    assert "\x1b" not in shown
    assert (
        "更好解答生育、上学、就业、创业、养老、医疗、纳税、疫情防控、水生态环境、水旱灾害防御等"
        in shown
    )


def test_a_gbk_console_gets_what_it_can_show_and_the_rest_spelled_out() -> None:
    text = "关于公开的通知\n一、请𠮷林办好热线。\n".encode()
    done = _run("parse", "-", stdin=text, PYTHONIOENCODING="gbk", PYTHONUTF8="0")

    assert done.returncode == 0
    assert "请\\U00020bb7林办好热线。" in done.stdout.decode("gbk")
    assert _run(*_DIFF, PYTHONIOENCODING="gbk").stdout.decode("gbk").startswith("未通过")


def test_an_ascii_pipe_is_no_reason_to_crash() -> None:
    done = _run(*_DIFF, PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert done.returncode == 1
    assert done.stdout.isascii()
    assert done.stderr == b""


def test_help_and_mistakes_can_be_told_on_any_console() -> None:
    for encoding in ("ascii", "gbk"):
        shown = _run("diff", "--help", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        mistake = _run("diff", PYTHONIOENCODING=encoding, PYTHONUTF8="0")

        assert (shown.returncode, shown.stderr) == (0, b"")
        assert mistake.returncode == 2
        assert mistake.stderr.count(b"\n") == 1


def test_json_is_utf_8_on_any_console() -> None:
    gbk = _run(*_DIFF, "-f", "json", PYTHONIOENCODING="gbk", PYTHONUTF8="0")

    assert gbk.stdout == _run(*_DIFF, "-f", "json").stdout
    assert gbk.stdout.decode().startswith("{")


@pytest.mark.parametrize("format_", ["text", "json"])
def test_the_same_bytes_wherever_and_however_it_runs(format_: str, tmp_path: Path) -> None:
    one = _run(*_DIFF, "-f", format_, PYTHONHASHSEED="0", LC_ALL="C")
    two = _run(*_DIFF, "-f", format_, PYTHONHASHSEED="1", LC_ALL="C.UTF-8", cwd=str(tmp_path))

    assert one.stdout == two.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_standard_output_on_a_full_disk_is_4() -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 # a device
        done = subprocess.run(
            [sys.executable, "-m", "zwgk", *_DIFF],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env={**os.environ, "PYTHONPATH": str(_ROOT / "src")},
        )

    assert done.returncode == 4
    assert done.stderr.count(b"\n") == 1


def _loaded_by(*args: str) -> set[str]:
    done = _run(*args, PYTHONPROFILEIMPORTTIME="1")
    return {row.rpartition(b"|")[2].strip().decode() for row in done.stderr.splitlines()}


@pytest.mark.parametrize(
    "args", [("--version",), ("--help",), ("diff", "--help"), ("parse", str(_COUNTY)), _DIFF]
)
def test_what_costs_much_is_loaded_only_when_it_is_used(args: tuple[str, ...]) -> None:
    loaded = {name.partition(".")[0] for name in _loaded_by(*args)}

    assert "typer" in loaded
    assert not loaded & {"jieba", "pydantic", "rich", "yaml", "numpy", "jinja2", "dataclasses_json"}


def test_the_version_is_told_without_loading_a_stage() -> None:
    loaded = _loaded_by("--version")

    assert not {name for name in loaded if name.startswith(("zwgk.parsing", "zwgk.comparing"))}


def test_importing_zwgk_loads_next_to_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", "import zwgk"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src")},
    )
    loaded = {row.rpartition(b"|")[2].strip() for row in done.stderr.splitlines()}

    assert {name for name in loaded if name.startswith(b"zwgk")} == {b"zwgk", b"zwgk.version"}
