"""What `zwgk parse` and `zwgk diff` give for the seeds, character for character.

A change of a rule, a word or a threshold shows here on real documents: run `make golden`, and
read the difference before it is committed.
"""

from collections.abc import Callable

import pytest

import zwgk
from tests.texts import JIANGSU, JIYUAN, ROOT, SEEDS, WUCHENG, XINBEI
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.report import json, junit, sarif, terminal
from zwgk.report.view import View
from zwgk.version import __version__

Golden = Callable[[str, str], None]
Render = Callable[[ComparisonV1, View], str]

# The first is the main one, whose whole JSON is kept.
PAIRS = ((XINBEI, JIANGSU), (JIYUAN, JIANGSU), (WUCHENG, JIANGSU))


def path_of(seed: str) -> str:
    """Name the file of a seed as a user in the project's folder does."""
    return f"data/seeds/{seed}.txt"


def compared(local: str, parent: str) -> ComparisonV1:
    """Compare two seeds; the version is left out, which changes with every release."""
    comparison = zwgk.compare(path_of(local), path_of(parent))
    return comparison._replace(tool=comparison.tool._replace(version="0"))


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the seeds by names that are the same on every machine."""
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_is_parsed_as_before(seed: str, golden: Golden) -> None:
    golden(f"{seed}.parsed.json", json.render(zwgk.parse(path_of(seed))))


@pytest.mark.parametrize(("local", "parent"), PAIRS)
def test_a_pair_is_reported_as_before(local: str, parent: str, golden: Golden) -> None:
    golden(f"{parent}.{local}.report.txt", terminal.render(compared(local, parent)))


def test_the_main_pair_is_compared_as_before(golden: Golden) -> None:
    local, parent = PAIRS[0]
    golden(f"{parent}.{local}.report.json", json.render(compared(local, parent)))


@pytest.mark.parametrize(("render", "suffix"), [(sarif.render, "sarif"), (junit.render, "xml")])
def test_the_main_pair_is_told_to_services_as_before(
    render: Render, suffix: str, golden: Golden
) -> None:
    local, parent = PAIRS[0]
    told = render(compared(local, parent), View(paths=(path_of(local), path_of(parent))))
    golden(f"{parent}.{local}.report.{suffix}", told.replace(f'"{__version__}"', '"0"'))


def test_no_golden_file_is_left_over() -> None:
    folder = ROOT / "tests" / "golden"
    local, parent = PAIRS[0]
    wanted = {f"{seed}.parsed.json" for seed in SEEDS}
    wanted |= {f"{parent}.{local}.report.{suffix}" for suffix in ("json", "sarif", "xml")}
    wanted |= {f"{parent}.{local}.report.txt" for local, parent in PAIRS}
    found = {path.name for path in folder.iterdir() if path.is_file() and path.suffix != ".py"}

    assert found == wanted
