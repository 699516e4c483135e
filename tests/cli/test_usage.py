"""What was typed wrong, and how to type it; help; the version."""

import re
from pathlib import Path
from typing import get_args

import pytest

from tests.cli.conftest import Zwgk
from zwgk.cli import options
from zwgk.cli.command import Commands
from zwgk.cli.words import en, zh
from zwgk.report import COMPARISON_FORMATS, DOCUMENT_FORMATS
from zwgk.report.lines import width_of
from zwgk.report.messages import LANGUAGES
from zwgk.version import __version__


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "没有说做什么；请写 zwgk diff 或 zwgk parse，zwgk --help 列出全部命令"),
        ("dif a b", "没有 dif 这个命令；是不是 diff？"),
        ("frobnicate", "没有 frobnicate 这个命令；zwgk --help 列出全部"),
        ("diff", "没有给出文件；请写：zwgk diff 本地文件 上级文件…"),
        ("diff a.txt", "没有给出上级文件；请写：zwgk diff a.txt 上级文件…"),
        ("parse", "没有给出文件；请写：zwgk parse 文件…"),
        ("schema", "没有说要哪一个；请写：zwgk schema document 或 zwgk schema comparison"),
        (
            "schema documents",
            (
                "name：没有 documents；可用的有 document、comparison、check、baseline、lint、"
                "ledger、trace、lineage、matrix、rule、config"
            ),
        ),
        ("schema document x", "多出了 x；zwgk schema --help 说明怎么写"),
        ("diff --formt json a b", "没有 --formt 这个选项；是不是 --format？"),
        ("diff --zzz a b", "没有 --zzz 这个选项；zwgk diff --help 列出全部"),
        ("-q", "没有 -q 这个选项；zwgk --help 列出全部"),
        ("diff a b --format", "--format：后面要有值；zwgk diff --help 说明怎么写"),
        ("diff a b --strict=1", "--strict：后面不能有值"),
        (
            "diff a b --format xml",
            "--format：没有 xml；可用的有 " + "、".join(COMPARISON_FORMATS),
        ),
        ("diff a b --lang fr", "--lang：没有 fr；可用的有 zh、en"),
        (
            "diff a b --as village",
            "--as：没有 village；可用的有 state、province、city、county、township",
        ),
    ],
)
def test_a_mistake_is_told_in_one_line_and_is_2(zwgk: Zwgk, line: str, told: str) -> None:
    assert zwgk(*line.split()) == (2, "", f"zwgk: {told}\n")


def test_whoever_names_a_file_for_a_command_is_told_what_to_type(zwgk: Zwgk, county: Path) -> None:
    assert f"zwgk diff {county} 上级文件…" in zwgk(county, "b.txt").err


def test_a_mistake_is_told_in_the_language_asked_for(
    zwgk: Zwgk, monkeypatch: pytest.MonkeyPatch
) -> None:
    option = zwgk("--lang", "en", "diff", "--formt", "json")
    monkeypatch.setenv("ZWGK_LANG", "en")
    environment = zwgk("diff", "--formt", "json")

    assert (
        option.err
        == environment.err
        == ("zwgk: there is no option --formt; did you mean --format?\n")
    )


def test_what_was_typed_cannot_reach_the_terminal_as_a_command(zwgk: Zwgk) -> None:
    result = zwgk("diff", "\x1b[2J\n.txt", "b.txt")

    assert result.err.count("\n") == 1
    assert "\x1b" not in result.err


def test_the_version_is_told(zwgk: Zwgk) -> None:
    assert zwgk("--version") == (0, f"zwgk {__version__}\n", "")


@pytest.mark.parametrize("command", [[], *([name] for name in Commands.names)])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_in_chinese_unless_asked_otherwise(
    zwgk: Zwgk, command: list[str], flag: str
) -> None:
    chinese = zwgk(*command, flag)
    english = zwgk(*command, flag, "--lang", "en")

    assert (chinese.code, chinese.err) == (0, "")
    assert chinese.out.startswith("用法：zwgk")
    assert english.out.startswith("Usage: zwgk")
    assert not re.search("[一-鿿]", english.out)


@pytest.mark.parametrize("command", [[], *([name] for name in Commands.names)])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_of_the_help_is_wider_than_the_terminal(
    zwgk: Zwgk, command: list[str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    shown = zwgk(*command, "--lang", lang, "--help").out

    assert max(map(width_of, shown.splitlines())) <= 70


def test_help_wins_over_what_is_missing_and_what_is_wrong(zwgk: Zwgk) -> None:
    assert zwgk("diff", "--format", "xml", "--help").code == 0


def test_the_help_tells_every_exit_code(zwgk: Zwgk) -> None:
    shown = zwgk("--help").out

    assert [int(code) for code in re.findall(r"^  (\d+) ", shown, re.MULTILINE)] == [
        0, 1, 2, 3, 4, 70, 130,
    ]  # fmt: skip


def test_no_language_lacks_what_another_says() -> None:
    assert zh.WORDS.keys() == en.WORDS.keys()


def test_both_languages_fill_a_word_with_the_same_values() -> None:
    for key, text in zh.WORDS.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", en.WORDS[key])), key


def test_the_options_offer_every_format_and_language_there_is() -> None:
    comparison, document, lang = (
        get_args(get_args(get_args(option)[0])[0])
        for option in (options.ComparisonFormat, options.DocumentFormat, options.Lang)
    )

    assert comparison == tuple(COMPARISON_FORMATS)
    assert document == tuple(DOCUMENT_FORMATS)
    assert lang == LANGUAGES
