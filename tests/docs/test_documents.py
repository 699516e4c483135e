"""What the project's own documents say holds: links, names, commands, the index of the seeds."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from zwgk.cli.command import Commands
from zwgk.published.schema import NAMES

_ROOT = Path(__file__).parents[2]
_PAGES = sorted(
    (*_ROOT.glob("*.md"), *_ROOT.glob("docs/**/*.md")), key=lambda page: page.as_posix()
)
_RECORDS = sorted(_ROOT.glob("docs/decisions/[0-9]*.md"))
_SEEDS = _ROOT / "data/seeds"

_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_MAKE = re.compile(r"(?:^|`)make ([a-z-]+)", re.MULTILINE)
_TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
_TYPE = re.compile(r"`([A-Z][A-Za-z]+)`")
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND_ROW = re.compile(r"^\| `zwgk ([a-z]+)\b[^`]*` \| (.*) \|$", re.MULTILINE)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def _relative(path: Path) -> str:
    return path.relative_to(_ROOT).as_posix()


def _index() -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load((_SEEDS / "index.yaml").read_text("utf-8"))
    return entries


def _shown(page: Path) -> list[tuple[str, str]]:
    """Give the commands of the console blocks of a page, each with the output shown below it."""
    blocks = _CONSOLE.findall(page.read_text("utf-8"))
    return [shown for block in blocks for shown in _COMMAND.findall(block)]


def _looks_like(output: str) -> re.Pattern[str]:
    """Match output as a page shows it, where a line of … stands for any lines."""
    any_lines = r"(?:.*\n)*?"
    return re.compile(any_lines.join(re.escape(part) for part in output.split("…\n")))


@pytest.fixture(scope="module")
def path_to_zwgk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Put a `zwgk` that runs this source on the path, installed or not."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "zwgk"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{_ROOT}/src" exec "{sys.executable}" -m zwgk "$@"\n')
    script.chmod(0o755)
    return os.pathsep.join((str(folder), os.environ["PATH"]))


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_readme_shows_what_its_commands_print(page: str, path_to_zwgk: str) -> None:
    shown = _shown(_ROOT / page)
    code = 0

    assert shown
    for command, output in shown:
        ran = subprocess.run(
            ["/bin/sh", "-c", f"(exit {code}); {command}"],  # so that `echo $?` can be shown
            cwd=_ROOT,
            env={**os.environ, "PATH": path_to_zwgk, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        code = ran.returncode
        assert _looks_like(output).fullmatch(ran.stdout), f"$ {command}\n{ran.stdout}"


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_readme_has_every_command_in_the_order_of_the_help(page: str) -> None:
    rows = _COMMAND_ROW.findall((_ROOT / page).read_text("utf-8"))

    assert tuple(name for name, _ in rows) == Commands.names
    assert tuple(re.findall(r"`([a-z]+)`", dict(rows)["schema"])) == NAMES


@pytest.mark.parametrize("page", _PAGES, ids=_relative)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text("utf-8")) if "://" not in link]
    missing = [link for link in links if not (page.parent / link).exists()]

    assert missing == []


@pytest.mark.parametrize("page", _PAGES, ids=_relative)
def test_every_make_command_that_a_page_names_exists(page: Path) -> None:
    targets = set(_TARGET.findall((_ROOT / "Makefile").read_text("utf-8")))

    assert set(_MAKE.findall(page.read_text("utf-8"))) <= targets


def test_every_type_in_the_glossary_is_one_of_the_model() -> None:
    named = set(_TYPE.findall((_ROOT / "docs/glossary.md").read_text("utf-8")))
    sources = (path.read_text("utf-8") for path in _ROOT.glob("src/zwgk/model/*.py"))
    types = set(re.findall(r"^class (\w+)", "\n".join(sources), re.MULTILINE))

    assert named - {"LikeThis"} <= types


def test_decisions_are_numbered_without_a_gap_and_all_listed() -> None:
    listed = _LINK.findall((_ROOT / "docs/decisions/README.md").read_text("utf-8"))

    assert [int(record.name[:4]) for record in _RECORDS] == list(range(1, len(_RECORDS) + 1))
    assert listed == [record.name for record in _RECORDS]


@pytest.mark.parametrize("record", _RECORDS, ids=_relative)
def test_a_decision_says_its_context_and_what_was_given_up(record: Path) -> None:
    lines = record.read_text("utf-8").splitlines()

    assert lines[0].startswith(f"# {int(record.name[:4])}. ")
    assert [line for line in lines if line.startswith("## ")] == [
        "## Context",
        "## Decision",
        "## What we gave up",
    ]


def test_the_index_lists_every_seed() -> None:
    assert sorted(entry["file"] for entry in _index()) == sorted(
        seed.name for seed in _SEEDS.glob("*.txt")
    )


@pytest.mark.parametrize("entry", _index(), ids=lambda entry: entry["file"])
def test_a_seed_is_byte_for_byte_as_published(entry: dict[str, Any]) -> None:
    published = (_SEEDS / entry["file"]).read_bytes()

    assert hashlib.sha256(published).hexdigest() == entry["sha256"]
