"""The figures and the Python example of the README are what the program gives."""

import re
from pathlib import Path

import pytest

from eval.__main__ import pair_rows
from eval.gold import seed_pairs
from eval.runner import run_diff

_ROOT = Path(__file__).parents[2]
_PAGES = ("README.md", "README.zh-CN.md")
_TABLE = re.compile(r"<!-- eval -->\n(.*?)<!-- /eval -->", re.DOTALL)
_EXAMPLE = re.compile(r"```python\n(.*?)```", re.DOTALL)
_PRINTED = re.compile(r"^print\(.*\)  # (.*)$", re.MULTILINE)


@pytest.mark.parametrize("page", _PAGES)
def test_the_scores_shown_are_those_of_make_eval(page: str) -> None:
    shown = _TABLE.search((_ROOT / page).read_text("utf-8"))
    rows = {line.strip() for known in seed_pairs() for line in pair_rows(known, run_diff)}

    assert shown is not None
    assert rows <= {line.strip() for line in shown[1].splitlines()}


@pytest.mark.parametrize("page", _PAGES)
def test_the_python_example_prints_what_it_says(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    example = _EXAMPLE.search((_ROOT / page).read_text("utf-8"))
    monkeypatch.chdir(_ROOT)

    assert example is not None
    exec(compile(example[1], page, "exec"), {})  # noqa: S102 the README's own example
    printed = capsys.readouterr().out.splitlines()
    assert set(_PRINTED.findall(example[1])) <= set(printed)
