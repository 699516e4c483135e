"""Every format in every surrounding: the same bytes, nothing cut in a pipe, no crash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from zwgk.cli.rule_pages import rule_names
from zwgk.report import COMPARISON_FORMATS, LINT_FORMATS, RULE_FORMATS
from zwgk.report.lines import width_of

_ROOT = Path(__file__).parents[2]
_SEEDS = _ROOT / "data" / "seeds"
_COUNTY = str(_SEEDS / "changzhou-xinbei-2022.txt")
_PROVINCE = str(_SEEDS / "jiangsu-2022.txt")
_TABLE = str(_SEEDS / "jinhua-wucheng-2022.txt")

# Each command once for every format it has; 1 is that something was found.
_COMMANDS = [
    *(("diff", _COUNTY, _PROVINCE, "-f", name) for name in COMPARISON_FORMATS),
    *(("lint", _TABLE, "-f", name, "--fail-on", "note") for name in LINT_FORMATS),
    *(("rules", "-f", name) for name in RULE_FORMATS),
    ("explain", rule_names()[0]),
]
_FOR_PEOPLE = [
    command
    for command in _COMMANDS
    if command[0] == "explain"
    or command[command.index("-f") + 1] in {"text", "concise", "markdown"}
]
every_command = pytest.mark.parametrize(
    "command", _COMMANDS, ids=lambda command: "-".join((command[0], *command[-2:])[:4:2])
)
every_text = pytest.mark.parametrize(
    "command", _FOR_PEOPLE, ids=lambda command: "-".join((command[0], *command[-2:])[:4:2])
)


def _run(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    return subprocess.run(
        [sys.executable, "-m", "zwgk", *args],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
        cwd=environment.pop("cwd", str(_ROOT)),
        env={**kept, "PYTHONPATH": str(_ROOT / "src"), **environment},
    )


def _code(command: tuple[str, ...]) -> int:
    return 1 if command[0] in {"diff", "lint"} else 0


@every_command
def test_the_same_bytes_wherever_and_however_it_runs(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    one = _run(*command, PYTHONHASHSEED="0", LC_ALL="C")
    two = _run(*command, PYTHONHASHSEED="1", LC_ALL="zh_CN.UTF-8", cwd=str(tmp_path), COLUMNS="40")

    assert (one.returncode, one.stderr) == (_code(command), b"")
    assert one.stdout
    assert one.stdout == two.stdout


@every_text
@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_narrow_console_of_another_encoding_gets_every_line_whole(
    command: tuple[str, ...], encoding: str
) -> None:
    whole = _run(*command).stdout.decode()
    done = _run(
        *command,
        PYTHONIOENCODING=encoding,
        PYTHONUTF8="0",
        COLUMNS="40",
        NO_COLOR="1",
        TERM="dumb",
    )

    assert (done.returncode, done.stderr) == (_code(command), b"")
    assert done.stdout == whole.encode(encoding, "backslashreplace")
    assert b"\x1b" not in done.stdout


def _on_terminal(*args: str, **environment: str) -> bytes:
    """Run a command on a terminal of 40 columns, and give what it was sent."""
    pty = pytest.importorskip("pty", reason="there are no terminals of this kind here")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "zwgk", *args],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={
            **os.environ,
            "PYTHONPATH": str(_ROOT / "src"),
            "COLUMNS": "40",
            "TERM": "xterm",
            **environment,
        },
    ) as process:
        os.close(theirs)
        sent = b"".join(iter(lambda: _piece(ours), b""))
        os.close(ours)
        assert process.stderr is not None
        assert process.stderr.read() == b""
    return sent


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # nobody writes to it any more
        return b""


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize(
    "args", [("diff", _COUNTY, _PROVINCE), ("lint", _TABLE), ("rules",), ("explain", "localised")]
)
def test_a_terminal_of_40_columns_gets_no_longer_line(args: tuple[str, ...], encoding: str) -> None:
    sent = _on_terminal(*args, PYTHONIOENCODING=encoding, PYTHONUTF8="0", NO_COLOR="1")
    lines = sent.decode(encoding).splitlines()

    assert b"\x1b" not in sent
    assert len(lines) > 1
    assert max(map(width_of, lines)) <= 40


@every_command
def test_a_reader_that_has_seen_enough_is_no_error(command: tuple[str, ...]) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "zwgk", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(_ROOT / "src")},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert told == b""
    assert process.returncode == _code(command)
