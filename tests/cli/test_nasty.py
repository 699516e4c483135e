"""A document that attacks whatever shows it: every format leaves it inert, and is read back."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import zwgk
from tests.cli.conftest import Zwgk
from tests.hostile.nasty import ATTACKS, LOCAL, PARENT, assert_inert, is_live
from tests.sarif_shape import read_log
from zwgk import pipeline
from zwgk.model.source import Source
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.lint_v1 import LintV1
from zwgk.read.lexicon import load_lexicon
from zwgk.report import COMPARISON_FORMATS, DOCUMENT_FORMATS, LINT_FORMATS, show_in
from zwgk.report.messages import messages_in
from zwgk.report.view import View

_TEXTS = [name for name, each in COMPARISON_FORMATS.items() if not each.binary]


@pytest.fixture(scope="module")
def comparison() -> ComparisonV1:
    """Compare two nasty documents."""
    return zwgk.compare(LOCAL, PARENT)


@pytest.fixture(scope="module")
def linted() -> tuple[LintV1, ...]:
    """Look at a nasty document by itself."""
    source = Source("nasty.txt", "0" * 64, "text", "utf-8", LOCAL)
    return (pipeline.lint(source, load_lexicon(None), messages_in("zh").notice),)


@pytest.mark.parametrize("name", _TEXTS)
@pytest.mark.parametrize("show", ["findings", "all"])
def test_every_format_of_a_comparison_leaves_it_inert(
    comparison: ComparisonV1, name: str, show: str
) -> None:
    text = show_in(comparison, COMPARISON_FORMATS[name], View(show=show))

    if name == "html":
        text = text.replace("\t", " ")  # which a tab is, there

    assert len(comparison.findings) > len(ATTACKS)
    assert_inert(text.removeprefix("\ufeff").replace("\r\n", "\n"))


@pytest.mark.parametrize("name", [name for name in DOCUMENT_FORMATS if name != "text"])
def test_every_format_of_a_document_leaves_it_inert(name: str) -> None:
    assert_inert(show_in(zwgk.parse(PARENT), DOCUMENT_FORMATS[name], View()))


@pytest.mark.parametrize("name", LINT_FORMATS)
def test_every_format_of_lint_leaves_it_inert(linted: tuple[LintV1, ...], name: str) -> None:
    (result,) = linted

    assert result.findings
    assert_inert(show_in(linted, LINT_FORMATS[name], View()))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [20, 40, 200])
def test_a_terminal_gets_no_escape_sequence_but_our_own(
    comparison: ComparisonV1, width: int, lang: str
) -> None:
    view = View(lang, width=width, colour=True, show="all")
    text = show_in(comparison, COMPARISON_FORMATS["text"], view)

    assert "[/附件]" in re.sub(r"\s+|\x1b\[[\d;]*m", "", text)
    assert not is_live(re.sub(r"\x1b\[[\d;]*m", "", text))


def test_what_machines_read_is_read_back(comparison: ComparisonV1) -> None:
    shown = {
        name: show_in(comparison, COMPARISON_FORMATS[name], View())
        for name in ("json", "jsonl", "sarif", "junit", "csv")
    }
    texts = [item.text for item in comparison.items]

    assert [item["text"] for item in json.loads(shown["json"])["items"]] == texts
    assert [json.loads(line)["text"] for line in shown["jsonl"].splitlines()] == texts
    assert len(read_log(shown["sarif"])["runs"][0]["results"]) == len(comparison.findings)
    assert len(ET.fromstring(shown["junit"]).findall(".//testcase")) == len(texts)  # noqa: S314
    rows = list(
        csv.reader(io.StringIO(shown["csv"].removeprefix("\ufeff"), newline=""), strict=True)
    )
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 1 + len(texts) + len(comparison.additions)


def test_no_cell_of_a_table_is_run(comparison: ComparisonV1) -> None:
    text = show_in(comparison, COMPARISON_FORMATS["csv"], View()).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]

    assert any(cell.startswith("'＝1＋1") for cell in cells)
    assert [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠"))] == []


class _Tags(HTMLParser):
    """Notes every tag of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 # the base class's
        self.found.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.found.append(tag)


def _unescaped(text: str) -> Iterator[str]:
    """Give the marks of Markdown that are not escaped."""
    return (match[0] for match in re.finditer(r"(?<!\\)(?:\\\\)*[\[<`|]", text))


def test_markdown_has_no_tag_and_no_link_of_the_document(comparison: ComparisonV1) -> None:
    text = show_in(comparison, COMPARISON_FORMATS["markdown"], View(show="all"))
    ours = re.sub(r"^\|.*\|$|`[a-z-]+`", "", text, flags=re.MULTILINE)

    assert "\\[点我\\](javascript:x)" in text
    assert list(_unescaped(ours)) == []
    assert _Tags(re.sub(r"\\.", "", text)).found == []


def test_a_file_cannot_be_named_so_that_a_line_is_a_command(
    zwgk: Zwgk, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "::error::x.txt"
    Path(name).write_text("全县政务公开工作要点\n一、办好热线。\n三、公开。\n", encoding="utf-8")

    for format_ in _TEXTS:
        assert_inert(
            zwgk("diff", name, province, "-f", format_).out.replace("\r\n", "\n").lstrip("\ufeff")
        )
    for format_ in LINT_FORMATS:
        assert_inert(zwgk("lint", name, "-f", format_).out)


def test_the_summary_of_a_step_is_inert(
    zwgk: Zwgk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for name, text in (("local.txt", LOCAL), ("parent.txt", PARENT)):
        readable = text.replace("\x00", "") + "。" * 5000  # few enough controls to be a text
        (tmp_path / name).write_text(readable, encoding="utf-8")
    result = zwgk("diff", tmp_path / "local.txt", tmp_path / "parent.txt", "-f", "github")
    told = summary.read_text("utf-8")

    assert result.code == 1
    assert told.startswith("before\n# ")
    assert "omitted-item" in told
    assert_inert(result.out)
    assert_inert(told)
