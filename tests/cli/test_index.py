"""The index of parsed documents: it saves time, and changes no result."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import COUNTY, PROVINCE, Result, Zwgk
from tests.files.word import deleted, docx, ins, para, run
from tests.texts import lexicon
from zwgk.pipeline import Bench
from zwgk.run.files import FileReader, HowRead
from zwgk.run.index import cache_folder

_ROOT = Path(__file__).parents[2]
_CITING = (
    "根据《省政府办公厅关于印发2022年政务公开工作要点的通知》（苏政办发〔2022〕35号），现印发。\n"
)

COMMANDS = (
    ("trace", "county.txt", "library/province.txt"),
    ("trace", "county.txt", "--library", "library"),
    ("diff", "county.txt", "--library", "library"),
    ("lineage", "library"),
    ("check", "--no-config", "--library", "library", "county.txt"),
    ("matrix", "county.txt", "library", "--parent", "library/province.txt"),
)
every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an index of its own, not there yet."""
    monkeypatch.setenv("ZWGK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "documents.sqlite"


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: Path) -> Path:
    """Work in a folder with a county's document and a library."""
    del index
    library = tmp_path / "office" / "library"
    library.mkdir(parents=True)
    (library / "province.txt").write_text(PROVINCE, encoding="utf-8")
    county = COUNTY.replace("\n\n一、", f"\n{_CITING}\n一、")
    (library.parent / "county.txt").write_text(county, encoding="utf-8")
    monkeypatch.chdir(library.parent)
    return library.parent


def _without_parsing(zwgk: Zwgk, *command: str) -> Result:
    """Run a command that may parse the parents of a matrix and nothing else."""

    def none(_: Bench, source: object) -> object:
        raise AssertionError(f"{source} was parsed")

    with pytest.MonkeyPatch.context() as patched:
        if command[0] != "matrix":
            patched.setattr(Bench, "parsed", none)
        return zwgk(*command)


@every_command
def test_a_second_run_parses_nothing_and_says_the_same(
    zwgk: Zwgk, index: Path, command: tuple[str, ...]
) -> None:
    plain = zwgk(*command, "--no-index")
    assert not index.exists()

    assert zwgk(*command) == plain
    assert index.exists()
    assert _without_parsing(zwgk, *command) == plain
    assert plain.code in {0, 1}


@every_command
def test_a_file_that_has_changed_is_read_anew(
    zwgk: Zwgk, office: Path, command: tuple[str, ...]
) -> None:
    zwgk(*command)
    for path in office.rglob("*.txt"):
        text = path.read_text("utf-8").replace("及时公开部门预算", "按季公开部门决算")
        path.write_text(text, encoding="utf-8")

    assert zwgk(*command) == zwgk(*command, "--no-index")


@every_command
def test_an_index_that_is_damaged_is_made_anew(
    zwgk: Zwgk, index: Path, command: tuple[str, ...]
) -> None:
    plain = zwgk(*command, "--no-index")
    zwgk(*command)
    index.write_bytes(b"no database at all" * 500)

    assert zwgk(*command) == plain
    assert _without_parsing(zwgk, *command) == plain


@every_command
def test_a_cache_folder_that_cannot_be_written_changes_nothing(
    zwgk: Zwgk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    plain = zwgk(*command, "--no-index")
    (tmp_path / "no-folder").write_text("", encoding="utf-8")
    monkeypatch.setenv("ZWGK_CACHE_DIR", str(tmp_path / "no-folder" / "cache"))

    assert zwgk(*command) == plain


def test_an_index_that_may_only_be_read_is_read(
    zwgk: Zwgk, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = COMMANDS[0]
    plain = zwgk(*command)
    index.chmod(0o400)
    index.parent.chmod(0o500)
    try:
        assert zwgk(*command) == plain
    finally:
        index.parent.chmod(0o700)
    monkeypatch.undo()


def test_two_processes_may_use_one_index(index: Path) -> None:
    command = [sys.executable, "-m", "zwgk", *COMMANDS[1]]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT / "src")}
    started = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    ended = [(process.communicate(), process.returncode) for process in started]

    assert index.exists()
    assert len({told for told, _ in ended}) == 1
    assert [code for _, code in ended] == [1, 1, 1]


def test_a_user_without_a_home_has_no_index(zwgk: Zwgk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = zwgk(*COMMANDS[0], "--no-index")

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("ZWGK_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)

    assert cache_folder() is None
    assert zwgk(*COMMANDS[0]) == plain


def test_standard_input_is_read_whatever_a_file_is_called(zwgk: Zwgk, office: Path) -> None:
    shutil.copy(office / "county.txt", office / "-")
    zwgk("trace", "./-", "library/province.txt")

    told = zwgk("trace", "-", "library/province.txt", stdin=COUNTY.replace("91号", "92号")).out
    assert "常开委办〔2022〕92号" in told


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[[Path, HowRead], str]:
    """Read a file with the index, and give its text."""

    def read(path: Path, how: HowRead) -> str:
        bench = Bench(lexicon(), lambda _: "")
        return FileReader(bench, how, tmp_path / "cache").document(str(path)).source.text

    return read


def test_one_file_read_in_two_ways_is_two_documents(
    tmp_path: Path, text_of: Callable[[Path, HowRead], str]
) -> None:
    path = tmp_path / "draft.docx"
    changed = para(run("1．推动"), deleted("研究"), ins(run("落实")), run("公开事项。"))
    path.write_bytes(docx(para(run("关于公开的通知")), para(run("一、公开")), changed))
    for _ in range(2):
        assert "落实" in text_of(path, HowRead())
        assert "研究" in text_of(path, HowRead(revisions="reject"))
