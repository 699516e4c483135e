"""Pages, workbooks, ledgers and commented drafts, as a user asks for them."""

import csv
import json
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from tests.cli.conftest import COUNTY, Zwgk
from tests.files.word import docx, para


@pytest.fixture
def result(zwgk: Zwgk, county: Path, province: Path, tmp_path: Path) -> Path:
    """Compare, and keep the result."""
    path = tmp_path / "result.json"
    zwgk("diff", county, province, "-o", path)
    return path


def test_a_result_is_shown_again_without_the_documents(
    zwgk: Zwgk, result: Path, county: Path, province: Path, tmp_path: Path
) -> None:
    first, again, third = (tmp_path / f"{name}.html" for name in ("first", "again", "third"))
    zwgk("diff", county, province, "-o", first)
    county.unlink()
    province.unlink()

    assert zwgk("report", result, "-o", again).code == 0
    assert zwgk("report", first, "-o", third, "-o", tmp_path / "x.xlsx").code == 0
    assert again.read_bytes() == first.read_bytes() == third.read_bytes()
    assert (tmp_path / "x.xlsx").read_bytes()[:2] == b"PK"


def test_a_result_is_shown_in_another_language(zwgk: Zwgk, result: Path) -> None:
    assert zwgk("report", result, "--lang", "en").out.startswith("Failed")
    assert zwgk("report", result).out.startswith("未通过")


@pytest.mark.parametrize("content", ["{}", "", "<html></html>", "\udcff", '{"items": 1}'])
def test_what_is_no_result_is_told(zwgk: Zwgk, tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.html"
    path.write_bytes(content.encode(errors="surrogateescape"))
    shown = zwgk("report", path)

    assert shown.code == 3
    assert "other.html" in shown.err


def test_less_is_listed_and_the_counts_stay(zwgk: Zwgk, county: Path, province: Path) -> None:
    every = zwgk("diff", county, province).out
    grave = zwgk("diff", county, province, "--min-severity", "error").out

    assert "scope-shortened" in every
    assert "scope-shortened" not in grave
    assert "omitted-item" in grave
    assert grave.splitlines()[0] == every.splitlines()[0]
    assert grave.splitlines()[-1] == every.splitlines()[-1]


def test_what_is_less_sure_is_not_listed(zwgk: Zwgk, result: Path) -> None:
    told = json.loads(result.read_bytes())
    for item in told["items"]:
        item["confidence"] = 0.5
    result.write_text(json.dumps(told), "utf-8")

    assert "omitted-item" in zwgk("report", result, "--min-confidence", "0.5").out
    assert "omitted-item" not in zwgk("report", result, "--min-confidence", "0.6").out
    assert zwgk("report", result, "--min-confidence", "2").code == 2


def test_a_ledger_has_each_task_in_each_form(zwgk: Zwgk, county: Path, tmp_path: Path) -> None:
    names = [tmp_path / f"台账.{ending}" for ending in ("xlsx", "csv", "md", "json")]
    written = zwgk("ledger", county, *(part for name in names for part in ("-o", name)))
    tasks = json.loads(names[3].read_bytes())["documents"][0]["tasks"]

    assert written.code == 0
    assert [task["text"] for task in tasks] == [
        "各级教育等行业主管部门要公开信息。",
        "及时公开部门预算。",
    ]
    book = openpyxl.load_workbook(names[0]).active
    table = list(csv.reader(StringIO(names[1].read_text("utf-8-sig"), newline="")))
    lines = [line.split(" | ") for line in names[2].read_text("utf-8").splitlines()]
    told = [task["text"] for task in tasks]
    assert [row[1].value for row in book.iter_rows(min_row=2)] == told
    assert [row[1] for row in table[1:]] == told
    assert [line[1] for line in lines[4:]] == told
    assert names[1].read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_ledger_tells_what_nobody_took_on(zwgk: Zwgk, county: Path, province: Path) -> None:
    shown = zwgk("ledger", county, "--parent", province).out

    assert "本级没有写" in shown
    assert "30日内" in shown.partition("无人承接的上级要求")[2]


def test_a_ledger_by_unit_has_the_tasks_of_each(zwgk: Zwgk, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "关于公开的通知\n\n一、公开\n1．公开预算。（责任单位：区财政局、区审计局）\n2．公开规划。\n",
        "utf-8",
    )
    rows = zwgk("ledger", path, "--by", "unit", "-f", "csv").out.splitlines()

    assert [row.split(",")[1].strip('"') for row in rows[1:]] == [
        "区财政局",
        "区审计局",
        "（未写单位）",
    ]


def test_a_draft_gets_comments_and_stays_itself(zwgk: Zwgk, province: Path, tmp_path: Path) -> None:
    draft, copy = tmp_path / "draft.docx", tmp_path / "copy.docx"
    draft.write_bytes(docx(*(para(line) for line in COUNTY.splitlines() if line)))
    before = draft.read_bytes()
    told = zwgk("annotate", draft, province, "-o", copy, "--author", "政务公开办")

    assert told.code == 0
    assert draft.read_bytes() == before
    with ZipFile(copy) as package:
        comments = package.read("word/comments.xml").decode()
    assert 'w:author="政务公开办"' in comments
    assert f"批注{comments.count('<w:comment ')}条" in told.err


@pytest.mark.parametrize("args", [(), ("-o", "draft.docx")])
def test_a_draft_is_never_overwritten(
    zwgk: Zwgk, province: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.docx").write_bytes(docx(*(para(line) for line in COUNTY.splitlines() if line)))

    assert zwgk("annotate", "draft.docx", province, *args).code == 2


def test_only_a_word_file_gets_comments(zwgk: Zwgk, county: Path, province: Path) -> None:
    assert zwgk("annotate", county, province, "-o", "copy.docx").code == 2
