"""One gate for all commands that have `--fail-on` and `--strict`."""

from itertools import product
from pathlib import Path

import pytest

from tests.cli.conftest import Zwgk
from tests.texts import JIANGSU, JIYUAN, ROOT, WUCHENG, XINBEI, plan

_RETOLD = "实施智慧教育工程，推进数字校园建设，汇聚区内优质课程，同步共享。"
_DOUBTFUL = "深化数字校园平台建设，形成覆盖全省的优质课程资源服务体系。"


@pytest.fixture
def doubtful(tmp_path: Path) -> tuple[Path, Path]:
    """Write a county's document that may or may not have dropped something, and its parent."""
    sides = tmp_path / "county.txt", tmp_path / "province.txt"
    texts = plan(_RETOLD, title="某县工作方案"), plan(_DOUBTFUL, title="某省工作方案")
    for path, text in zip(sides, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return sides


def _seed(name: str) -> Path:
    return ROOT / f"data/seeds/{name}.txt"


def test_what_cannot_be_told_for_sure_fails_only_where_that_is_strict(
    zwgk: Zwgk, doubtful: tuple[Path, Path]
) -> None:
    local, parent = doubtful
    for command in (("diff", local, parent), ("trace", local, parent)):
        assert zwgk(*command).code == 0
        assert zwgk(*command, "--strict").code == 1
        assert zwgk(*command, "--strict", "--fail-on", "never").code == 0
    assert zwgk("matrix", local, "--parent", parent).code == 0
    assert zwgk("matrix", local, "--parent", parent, "--strict").code == 1


@pytest.mark.parametrize("local", [XINBEI, JIYUAN, WUCHENG, JIANGSU])
def test_a_matrix_of_one_fails_where_the_comparison_fails(zwgk: Zwgk, local: str) -> None:
    for level, strict in product(("error", "warning", "note", "never"), ((), ("--strict",))):
        options = ("--fail-on", level, *strict)
        held = zwgk("matrix", _seed(local), "--parent", _seed(JIANGSU), *options)

        assert held.code == zwgk("diff", _seed(local), _seed(JIANGSU), *options).code


@pytest.mark.parametrize("local", [XINBEI, JIYUAN, WUCHENG])
def test_a_chain_of_two_fails_where_the_comparison_finds_an_error(zwgk: Zwgk, local: str) -> None:
    for options in ((), ("--strict",), ("--fail-on", "never")):
        traced = zwgk("trace", _seed(local), _seed(JIANGSU), *options)

        assert traced.code == zwgk("diff", _seed(local), _seed(JIANGSU), *options).code
