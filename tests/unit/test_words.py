"""Text cut into words."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from zwgk.read.words import split

_SAY_WHAT_IS_WRITTEN = """
import sys
opened = []
def note(event, args):
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        opened.append(args[0])
    if event.startswith("marshal.load") and "importlib" not in sys._getframe(1).f_code.co_filename:
        opened.append(event)
sys.dont_write_bytecode = True
sys.addaudithook(note)
from zwgk.read.words import split
print(split("公开环境保护信息"), opened)
"""


def test_words_are_kept_whole() -> None:
    assert split("环境保护、公共交通等行业") == (
        "环境保护",
        "、",
        "公共",
        "交通",
        "等",
        "行业",
    )


@given(st.text())
def test_joined_they_are_the_text(text: str) -> None:
    assert "".join(split(text)) == text


def test_no_file_is_written_and_no_cache_is_read(tmp_path: Path) -> None:
    (tmp_path / "jieba.cache").write_bytes(b"no marshal data")
    run = subprocess.run(
        [sys.executable, "-c", _SAY_WHAT_IS_WRITTEN],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": "src", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout == "('公开', '环境保护', '信息') []\n"
    assert [path.name for path in tmp_path.iterdir()] == ["jieba.cache"]
