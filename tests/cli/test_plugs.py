"""What others plug in: the hook for pre-commit, and the action, whose scripts are run here."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from zwgk.cli.command import Commands

_ROOT = Path(__file__).parents[2]
_BASH = shutil.which("bash")


def _step(name: str) -> dict[str, Any]:
    action = yaml.safe_load((_ROOT / "action.yml").read_text("utf-8"))
    (step,) = [each for each in action["runs"]["steps"] if each["name"] == name]
    return dict(step)


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """Give the variables of a runner on whose path is a `zwgk` of this source."""
    script = tmp_path / "bin" / "zwgk"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{_ROOT}/src" exec "{sys.executable}" -m zwgk "$@"\n')
    script.chmod(0o755)
    return {
        **os.environ,
        "PATH": os.pathsep.join((str(script.parent), os.environ["PATH"])),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "ZWGK_CONFIG": "",
        "ZWGK_PATHS": "",
        "ZWGK_SARIF": str(tmp_path / "zwgk.sarif"),
    }


def _run(script: str, folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    assert _BASH
    return subprocess.run(
        [_BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(_BASH is None, reason="the action runs in bash")
@pytest.mark.parametrize(("example", "code"), [("passing", 0), ("failing", 1)])
def test_the_action_writes_what_it_uploads_and_ends_in_the_code_of_the_check(
    runner: dict[str, str], example: str, code: int
) -> None:
    checked = _run(_step("Check")["run"], _ROOT / "examples" / example, runner)
    told = Path(runner["GITHUB_OUTPUT"]).read_text("utf-8")
    gate = _run(_step("Gate")["run"], _ROOT, {**runner, "ZWGK_CODE": str(code)})

    assert checked.returncode == 0
    assert told == f"code={code}\nwritten=true\n"
    assert '"version": "2.1.0"' in Path(runner["ZWGK_SARIF"]).read_text("utf-8")
    assert gate.returncode == code


@pytest.mark.skipif(_BASH is None, reason="the action runs in bash")
def test_the_gate_of_the_action_is_shut_where_the_check_never_ran(runner: dict[str, str]) -> None:
    gate = _run(_step("Gate")["run"], _ROOT, {**runner, "ZWGK_CODE": ""})

    assert gate.returncode == 70


@pytest.mark.skipif(_BASH is None, reason="the action runs in bash")
def test_a_path_given_to_the_action_is_a_path_and_nothing_else(
    runner: dict[str, str], tmp_path: Path
) -> None:
    runner["ZWGK_PATHS"] = f"$(touch {tmp_path}/sent)\n--no-config\n"
    _run(_step("Check")["run"], _ROOT / "examples" / "passing", runner)

    assert Path(runner["GITHUB_OUTPUT"]).read_text("utf-8") == "code=3\n"
    assert not (tmp_path / "sent").exists()


def test_whatever_the_action_uses_is_pinned_and_nothing_from_outside_stands_in_a_script() -> None:
    action = yaml.safe_load((_ROOT / "action.yml").read_text("utf-8"))
    steps = action["runs"]["steps"]

    assert all(re.search("@[0-9a-f]{40}$", each["uses"]) for each in steps if "uses" in each)
    assert not [each["name"] for each in steps if "${{" in each.get("run", "")]


def test_the_hook_runs_a_command_that_there_is() -> None:
    (hook,) = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, command = hook["entry"].split()

    assert program == "zwgk"
    assert command in Commands.names
    assert re.search(hook["files"], "草案/工作要点.docx")
    assert re.search(hook["files"], "zwgk-waivers.yaml")
    assert not re.search(hook["files"], "src/zwgk/cli/app.py")
