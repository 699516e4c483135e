"""Sources: files and standard input, what is refused, and where an offset lies."""

import hashlib
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.word import deleted, docx, ins, para, run
from zwgk.errors import (
    ConfigurationError,
    ImplausibleError,
    LimitError,
    SourceUnreadableError,
    ZwgkError,
)
from zwgk.model.source import LineTable, Position, Source
from zwgk.read.limits import DEFAULT_LIMITS, Limits
from zwgk.read.source import STDIN, read_source

TEXT = "一、推进政务公开\r\n（一）加强监督。\n"


def refusal(name: str, **asked: object) -> ZwgkError:
    """Give the error that `name` ends in, having seen that it is one line."""
    with pytest.raises(ZwgkError) as caught:
        read_source(name, **asked)  # type: ignore[arg-type]  # each test names real options
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, so that names are as short as users write them."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def given_on_stdin(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Put `raw` on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))


def test_a_file_is_a_source_named_as_the_user_named_it(folder: Path) -> None:
    (folder / "要点.txt").write_bytes(TEXT.encode("gb18030"))

    assert read_source("要点.txt") == Source(
        name="要点.txt",
        sha256=hashlib.sha256(TEXT.encode("gb18030")).hexdigest(),
        kind="text",
        encoding="gb18030",
        text=TEXT,
    )


def test_the_hash_is_of_the_bytes_with_their_byte_order_mark(folder: Path) -> None:
    (folder / "要点.txt").write_bytes(TEXT.encode("utf-8-sig"))

    source = read_source("要点.txt")

    assert (source.encoding, source.text, source.length) == ("utf-8-sig", TEXT, 19)
    assert source.sha256 == hashlib.sha256(TEXT.encode("utf-8-sig")).hexdigest()


def test_standard_input_is_a_source_named_by_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    given_on_stdin(monkeypatch, TEXT.encode())

    source = read_source(STDIN)

    assert (source.name, source.encoding, source.text) == ("-", "utf-8", TEXT)


def test_an_encoding_is_passed_on(folder: Path) -> None:
    (folder / "要點.txt").write_bytes("一、推進政務公開工作".encode("big5"))

    assert read_source("要點.txt", encoding="big5").text == "一、推進政務公開工作"
    assert isinstance(refusal("要點.txt", encoding="utf-8"), SourceUnreadableError)
    assert isinstance(refusal("要點.txt", encoding="klingon"), ConfigurationError)


def test_a_missing_file_is_told(folder: Path) -> None:  # noqa: ARG001 (an empty folder)
    assert str(refusal("没有.txt")) == "没有.txt：没有这个文件；请检查文件名和所在文件夹"


def test_a_file_taken_for_a_folder_is_told(folder: Path) -> None:
    (folder / "要点.txt").touch()

    assert str(refusal("要点.txt/a.txt")).startswith("要点.txt/a.txt：没有这个文件；")


def test_a_name_left_empty_is_told() -> None:
    assert str(refusal("")) == "文件名是空的；请写出文件名，或用 - 表示标准输入"


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert str(refusal("a\0b")) == "a\\u{0}b：文件名里有不能用的字符；请改名"
    assert "打不开（" in str(refusal("长" * 5000))


def test_a_name_in_another_encoding_can_be_shown(folder: Path) -> None:
    name = os.fsdecode("要点.txt".encode("gb18030"))
    try:
        (folder / name).write_bytes(TEXT.encode())
    except OSError:
        pytest.skip("this file system has names in UTF-8 alone")

    assert read_source(name).name == "Ҫ\\udcb5\\udce3.txt"


def test_a_folder_is_told(folder: Path) -> None:
    (folder / "区县").mkdir()

    assert str(refusal("区县")) == "区县：是文件夹；请写出其中的文件，如 区县/*.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_with_a_name_is_refused_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "管道")

    assert "不是普通文件" in str(refusal("管道"))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_is_refused() -> None:
    assert "文件名写 -" in str(refusal("/dev/zero"))


def test_a_file_that_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "要点.txt").write_bytes(TEXT.encode())

    def closed(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", closed)  # an administrator may read everything

    assert str(refusal("要点.txt")) == "要点.txt：没有权限读取；请检查文件的权限"


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert str(refusal(STDIN)) == "标准输入：没有打开；请写出文件名"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "是空的"),
        (b"\xef\xbb\xbf", "只有空白，没有文字"),
        (" \r\n\t\u3000\xa0\u200b\ufeff\n".encode(), "只有空白，没有文字"),
        ("\u3000\n".encode("utf-16"), "只有空白，没有文字"),
    ],
)
def test_an_input_with_nothing_in_it_is_implausible(
    monkeypatch: pytest.MonkeyPatch, raw: bytes, why: str
) -> None:
    given_on_stdin(monkeypatch, raw)

    error = refusal(STDIN)

    assert isinstance(error, ImplausibleError)
    assert str(error) == f"标准输入：{why}；请给出公文的文本"


def test_a_file_larger_than_the_limit_is_refused_unread(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (folder / "巨.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))

    error = refusal("巨.txt")

    assert isinstance(error, LimitError)
    assert str(error) == (
        "巨.txt：超过上限 source-bytes（16777216 字节）；"
        "请检查是不是公文，确实要读时加 --limit source-bytes=200M"
    )


def test_standard_input_without_end_is_read_up_to_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def endless(size: int) -> bytes:
        asked.append(size)
        return ("一、".encode() * size)[:size]

    buffer = SimpleNamespace(read=endless)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=buffer, closed=False))

    assert isinstance(refusal(STDIN, limits=Limits(1000)), LimitError)
    assert asked == [1001]


def test_an_input_of_just_the_limit_is_read(folder: Path) -> None:
    (folder / "要点.txt").write_bytes(TEXT.encode())
    size = len(TEXT.encode())

    assert read_source("要点.txt", limits=Limits(size)).text == TEXT
    assert isinstance(refusal("要点.txt", limits=Limits(size - 1)), LimitError)


def test_another_kind_of_file_is_named_and_what_to_save_it_as(folder: Path) -> None:
    (folder / "要点.txt").write_bytes(b"{\\rtf1\\ansi\\ansicpg936")

    error = refusal("要点.txt")

    assert isinstance(error, SourceUnreadableError)
    assert str(error) == (
        "要点.txt：这是RTF 文档（.rtf），zwgk 不能直接读；请打开后另存为 .docx 或 .txt（UTF-8）"
    )


@pytest.mark.parametrize(
    ("raw", "kind", "text"),
    [
        ("一、公开".encode(), "text", "一、公开"),
        (docx(para("一、公开")), "docx", "一、公开\n"),
        ("<html><p>一、公开</p>".encode(), "html", "一、公开\n"),
    ],
)
def test_a_file_is_read_by_what_it_holds_whatever_its_name(
    folder: Path, raw: bytes, kind: str, text: str
) -> None:
    for name in ("件.txt", "件.docx", "件"):
        (folder / name).write_bytes(raw)
        source = read_source(name)

        assert (source.kind, source.text) == (kind, text)


@pytest.mark.parametrize(
    ("changes", "limit"),
    [({"text_characters": 4}, "text-characters"), ({"paragraphs": 1}, "paragraphs")],
)
def test_a_text_larger_than_a_limit_is_refused_by_its_name(
    folder: Path, changes: dict[str, int], limit: str
) -> None:
    (folder / "要点.txt").write_bytes(TEXT.encode())

    error = refusal("要点.txt", limits=DEFAULT_LIMITS._replace(**changes))

    assert isinstance(error, LimitError)
    assert f"超过上限 {limit}（" in str(error)


def test_tracked_changes_are_taken_as_asked(folder: Path) -> None:
    (folder / "稿").write_bytes(docx(para(deleted("研究"), ins(run("落实")))))

    assert read_source("稿").text == "落实\n"
    assert read_source("稿", revisions="reject").text == "研究\n"
    assert str(refusal("稿", revisions="both")) == (
        "--revisions：没有 both；可用的有 accept、reject"
    )


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("", (0,)),
        ("一", (0,)),
        ("一\n二", (0, 2)),
        ("一\r\n二\r三\n", (0, 3, 5, 7)),
        ("\n\r\r\n", (0, 1, 2, 4)),
        ("一\x0b二\x0c三\x1c四\x85五\u2028六\u2029七", (0,)),
    ],
)
def test_lines_end_where_editors_end_them(text: str, starts: tuple[int, ...]) -> None:
    assert LineTable.of(text).starts == starts


def test_a_position_counts_lines_and_characters_from_one() -> None:
    lines = Source("要点.txt", "", "text", "utf-8", "一、公开\r\n\U00020000、监督").line_table()

    assert [lines.position(offset) for offset in (0, 3, 5, 6, 7, 10)] == [
        Position(1, 1),
        Position(1, 4),
        Position(1, 6),
        Position(2, 1),
        Position(2, 2),
        Position(2, 5),
    ]


@given(st.text("一\r\n\x0b"), st.data())
def test_a_position_is_where_a_walk_through_the_text_gets_to(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line = column = 1
    for at, char in enumerate(text[:offset]):
        column += 1
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1

    assert LineTable.of(text).position(offset) == (line, column)
