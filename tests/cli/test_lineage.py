"""Libraries and chains: `zwgk diff --library`, `zwgk lineage`, `zwgk trace`, `--as-successor`."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import COUNTY, PROVINCE, Zwgk
from tests.texts import JIANGSU, ROOT, XINBEI, XINBEI_TABLE
from zwgk.published.schema import schema_text

SEEDS = ROOT / "data" / "seeds"
_CITING = COUNTY.replace(
    "一、加强公开",
    "根据《市政府办公室关于印发2022年政务公开工作要点的通知》（常政办发〔2022〕48号）、"
    "苏政办发〔2022〕35号文件要求，现印发给你们，请认真贯彻执行。\n\n一、加强公开",
)


_NO_DOCUMENT = (
    "不像公文：没有编号的条款，没有发文字号，标题也不以“通知”“方案”一类的词结尾；"
    "请检查是不是给错了文件"
)


def _seed(name: str) -> Path:
    return SEEDS / f"{name}.txt"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Make a folder with the province's document, twice, and with what is none."""
    folder = tmp_path / "library"
    (folder / "province").mkdir(parents=True)
    (folder / "province" / "plan.txt").write_text(PROVINCE, encoding="utf-8")
    furnished = f"首页 > 政策文件\n\n{PROVINCE}\n\n扫描二维码 关注我们\n"
    (folder / "page.txt").write_text(furnished, encoding="gb18030")
    (folder / "README.txt").write_text("这里放上级文件。\n", encoding="utf-8")
    (folder / "index.yaml").write_text("- 苏政办发〔2022〕35号\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text(PROVINCE, encoding="utf-8")
    (folder / "~$plan.docx").write_bytes(b"\x05lock")
    return folder


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Write a county's document, which cites its parents, and say where."""
    path = tmp_path / "county.txt"
    path.write_text(_CITING, encoding="utf-8")
    return path


# ------------------------------------------------------------------ diff --library


def test_a_parent_is_found_and_what_is_missing_is_named(
    zwgk: Zwgk, county: Path, library: Path
) -> None:
    result = zwgk("diff", county, "--library", library)

    assert result.code == 1
    assert "上级  苏政办发〔2022〕35号" in result.out
    assert (
        "另引  常政办发〔2022〕48号　市政府办公室关于印发2022年政务公开工作要点的通知" in result.out
    )
    assert "README.txt" in result.err


def test_a_library_gives_what_naming_the_parents_gives(
    zwgk: Zwgk, county: Path, library: Path
) -> None:
    found = json.loads(zwgk("diff", county, "--library", library, "-f", "json").out)
    named = json.loads(zwgk("diff", county, library / "page.txt", "-f", "json").out)

    assert found == named


def test_nothing_found_is_3_and_says_what_is_cited(zwgk: Zwgk, county: Path, library: Path) -> None:
    for path in (library / "page.txt", library / "province" / "plan.txt"):
        path.unlink()
    result = zwgk("diff", county, "--library", library)

    assert (result.code, result.out) == (3, "")
    assert "常政办发〔2022〕48号" in result.err
    assert "苏政办发〔2022〕35号" in result.err


def test_who_cites_nothing_is_told_so(zwgk: Zwgk, library: Path) -> None:
    result = zwgk("diff", "-", "--library", library, stdin=COUNTY)

    assert (result.code, result.out) == (3, "")
    assert "标准输入：没有看到它引用哪份上级文件" in result.err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("diff {county}", (2, "没有给出上级文件")),
        ("diff {county} {county} --library {library}", (2, "只能给出一样")),
        ("diff {county} --library {county}", (2, "不是文件夹")),
        ("diff {county} --library {empty}", (3, "里面没有文件")),
        ("diff {county} --as-successor --library {library}", (2, "只对照一份以前的文件")),
        ("diff {county} {county} {county} --as-successor", (2, "只对照一份以前的文件")),
        ("trace {county}", (2, "没有给出上级文件")),
        ("trace {county} {county} --library {library}", (2, "只能给出一样")),
        ("lineage {empty}", (3, "里面没有文件")),
        ("lineage {county}", (2, "不是文件夹")),
    ],
)
def test_mistakes_are_told(
    zwgk: Zwgk, county: Path, library: Path, line: str, told: tuple[int, str]
) -> None:
    empty = library / "empty"
    empty.mkdir()
    result = zwgk(*line.format(county=county, library=library, empty=empty).split())

    assert (result.code, result.out) == (told[0], "")
    assert told[1] in result.err


# ------------------------------------------------------------------ lineage


def test_a_family_is_drawn_as_a_tree(zwgk: Zwgk, county: Path, library: Path) -> None:
    county.rename(library / "county.txt")
    result = zwgk("lineage", library)

    assert result.code == 0
    assert result.out.splitlines() == [
        "2份文件、3个文件；引用而没有的1份",
        "",
        "常政办发〔2022〕48号　市政府办公室关于印发2022年政务公开工作要点的通知  ※没有这份文件",
        "  常开委办〔2022〕91号　区政府办公室关于印发2022年政务公开工作要点的通知  county.txt",
        "",
        "苏政办发〔2022〕35号　省政府办公厅关于印发2022年政务公开工作要点的通知  page.txt",
        "    同一份：page.txt、province/plan.txt",
        "  常开委办〔2022〕91号　区政府办公室关于印发2022年政务公开工作要点的通知（见上）",
        "",
        "没有读入的文件",
        f"  README.txt：{_NO_DOCUMENT}",
    ]


def test_a_family_as_json_is_what_the_schema_describes(zwgk: Zwgk) -> None:
    told = json.loads(zwgk("lineage", SEEDS, "-f", "json").out)

    jsonschema.validate(told, json.loads(schema_text("lineage")))
    (xinbei,) = (each for each in told["documents"] if each["files"] == [f"{XINBEI}.txt"])
    assert [each["documents"] for each in xinbei["cites"]] == [[], [0], []]
    assert [each["doc_number"] for each in told["missing"]] == [
        "国办发〔2022〕8号",
        "常政办发〔2022〕48号",
    ]


def test_a_family_as_mermaid_has_an_arrow_for_each_citation(zwgk: Zwgk) -> None:
    rows = zwgk("lineage", SEEDS, "-f", "mermaid").out.splitlines()

    assert rows[0] == "flowchart TD"
    assert [row.strip() for row in rows if "-->" in row] == [
        "m1 --> d1",
        "m1 --> d4",
        "d1 --> d4",
        "m2 --> d4",
    ]


def test_what_cannot_be_read_is_a_line_of_the_result_and_the_code(
    zwgk: Zwgk, library: Path
) -> None:
    (library / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    result = zwgk("lineage", library)

    assert result.code == 3
    assert "  scan.png：这是图片（PNG）" in result.out
    assert "苏政办发〔2022〕35号" in result.out


def test_the_result_does_not_depend_on_where_the_folder_lies(
    zwgk: Zwgk, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absolute = zwgk("lineage", library, "-f", "json").out
    monkeypatch.chdir(library.parent)

    assert zwgk("lineage", "library", "-f", "json").out == absolute


# ------------------------------------------------------------------ trace


def test_a_chain_says_what_is_missing_in_the_middle(zwgk: Zwgk) -> None:
    result = zwgk("trace", _seed(XINBEI), _seed(JIANGSU))

    assert result.code == 1
    assert result.out.startswith("39项要求，到最后一份文件：")
    assert "②  常政办发〔2022〕48号　常州市2022年政务公开工作要点  ※未提供" in result.out
    assert "另引  国办发〔2022〕8号" in result.out
    assert "× 在②、③之间遗漏" in result.out


def test_a_chain_is_found_in_a_library(zwgk: Zwgk) -> None:
    named = zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "-f", "json")
    found = zwgk("trace", _seed(XINBEI), "--library", SEEDS, "-f", "json")

    assert (found.code, found.out) == (named.code, named.out)


def test_a_chain_as_json_is_what_the_schema_describes(zwgk: Zwgk) -> None:
    told = json.loads(zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "-f", "json").out)

    jsonschema.validate(told, json.loads(schema_text("trace")))
    assert [each["provided"] for each in told["documents"]] == [True, False, True]
    assert told["summary"]["items"] == len(told["items"])
    assert told["summary"]["lost"] == sum(bool(each["lost_at"]) for each in told["items"])


def test_a_chain_counts_as_a_comparison_with_its_highest_does(zwgk: Zwgk) -> None:
    traced = json.loads(zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "-f", "json").out)
    compared = json.loads(zwgk("diff", _seed(XINBEI), _seed(JIANGSU), "-f", "json").out)
    last = traced["summary"]["by_document"][-1]

    for status in ("verbatim", "adapted", "partial", "omitted", "not_applicable"):
        assert last[status] == compared["summary"][status]
    assert traced["summary"]["mandatory_lost"] == compared["summary"]["mandatory_omitted"]


def test_a_chain_as_csv_has_a_row_for_each_item(zwgk: Zwgk) -> None:
    out = zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "-f", "csv").out
    head, *rows = csv.reader(io.StringIO(out.removeprefix("\ufeff")))

    assert head[:5] == ["上级条款", "上级原文", "力度", "遗漏在", "常政办发〔2022〕48号"]
    assert len(rows) == 39
    assert {row[4] for row in rows} == {"不明"}
    assert {row[3] for row in rows} == {"", "常政办发〔2022〕48号、常开委办〔2022〕91号"}


def test_nothing_fails_a_chain_that_nothing_is_to_fail(zwgk: Zwgk) -> None:
    assert zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "--fail-on", "never").code == 0


def test_a_chain_named_from_the_top_down_is_told_to_be_odd(zwgk: Zwgk) -> None:
    assert "近的应写在前" in zwgk("trace", _seed(JIANGSU), _seed(XINBEI)).err
    assert zwgk("trace", _seed(XINBEI), _seed(JIANGSU)).err == ""


def test_a_chain_that_keeps_everything_is_0(zwgk: Zwgk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(PROVINCE.replace("苏政办发", "常政办发"), encoding="utf-8")
    top = tmp_path / "top.txt"
    top.write_text(PROVINCE, encoding="utf-8")

    assert zwgk("trace", copy, top, "--fail-on", "note").code == 0


def test_a_chain_can_be_told_in_english(zwgk: Zwgk) -> None:
    result = zwgk("trace", _seed(XINBEI), _seed(JIANGSU), "--lang", "en")

    assert result.out.startswith("39 requirements; the last document keeps")
    assert "not provided: what became of anything in it is not known" in result.out


# ------------------------------------------------------------------ --as-successor


def test_two_years_are_told_as_two_years(zwgk: Zwgk) -> None:
    result = zwgk("diff", _seed(XINBEI), _seed(XINBEI_TABLE), "--as-successor")
    first, *rest = result.out.splitlines()

    assert result.code == 0
    assert first.endswith("句。")
    assert "不再提" in first
    assert any(row.startswith("上次  常开委办〔2019〕127号") for row in rest)
    assert any(row.startswith("本次  常开委办〔2022〕91号") for row in rest)
    for word in ("上级", "本级", "遗漏", "未通过"):
        assert word not in result.out.replace("对照上级第三方评估", "").replace("上级第三方", "")


def test_the_json_of_two_years_says_so_and_has_no_error(zwgk: Zwgk) -> None:
    line = ("diff", _seed(XINBEI), _seed(XINBEI_TABLE), "--as-successor")
    told = json.loads(zwgk(*line, "-f", "json").out)

    jsonschema.validate(told, json.loads(schema_text("comparison")))
    assert told["as_successor"] is True
    assert {each["severity"] for each in told["findings"]} <= {"warning", "note"}
    assert told["summary"]["not_applicable"] == 0
    assert [each["provided"] for each in told["parents"]] == [True]


def test_two_issuers_and_a_wrong_order_are_told(zwgk: Zwgk) -> None:
    result = zwgk("diff", _seed(JIANGSU), _seed(XINBEI), "--as-successor", "--show", "summary")

    assert result.code == 0
    assert "发文机关不同" in result.err
    assert "不比" in result.err


def test_a_result_of_two_years_is_shown_again_as_one(zwgk: Zwgk, tmp_path: Path) -> None:
    saved = tmp_path / "years.json"
    zwgk("diff", _seed(XINBEI), _seed(XINBEI_TABLE), "--as-successor", "-o", saved)
    direct = zwgk("diff", _seed(XINBEI), _seed(XINBEI_TABLE), "--as-successor", "--show", "summary")
    again = zwgk("report", saved, "--show", "summary")

    assert again.out.splitlines()[0] == direct.out.splitlines()[0]
    assert "上次" in again.out
