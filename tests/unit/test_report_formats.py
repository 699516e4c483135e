"""Comparisons for machines and for tables: CSV, Markdown, SARIF, JUnit, workflow commands."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import openpyxl
import pytest

import zwgk
from tests.by_hand import comparison, document, example, published, verdict
from tests.sarif_shape import read_log
from tests.texts import JIANGSU, ROOT, XINBEI
from zwgk.model.comparison import Status
from zwgk.model.finding import Severity
from zwgk.published.comparison_v1 import ComparisonV1, Waiver
from zwgk.published.gate import Gate, judge
from zwgk.published.rule_v1 import RuleV1
from zwgk.report import COMPARISON_FORMATS, show_all_in, show_in, xlsx
from zwgk.report.view import PLAIN, View


def shown(result: ComparisonV1, name: str, view: View = PLAIN) -> str:
    """Show a comparison in a format."""
    return show_in(result, COMPARISON_FORMATS[name], view)


def results_of(text: str) -> list[dict[str, Any]]:
    """Give the results of the one run of a SARIF log."""
    (run,) = read_log(text)["runs"]
    results: list[dict[str, Any]] = run["results"]
    return results


def rows_of(text: str) -> list[dict[str, str]]:
    """Read a table."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def verdict_of(sentence: str) -> dict[str, int]:
    """Read the counts of a verdict."""
    words = {"omitted": "error", "warnings": "warning", "notes": "note"}
    return {words[what]: int(n) for what, n in re.findall(r"(\w+): (\d+)", sentence)}


@pytest.fixture(scope="module")
def seeds() -> ComparisonV1:
    """Compare two seeds."""
    folder = ROOT / "data" / "seeds"
    return zwgk.compare(folder / f"{XINBEI}.txt", [folder / f"{JIANGSU}.txt"], lang="en")


def test_every_format_tells_the_same_counts_of_items(seeds: ComparisonV1) -> None:
    summary = seeds.summary
    view = View(lang="en")
    expected = {
        each: getattr(summary, each)
        for each in ("verbatim", "adapted", "partial", "omitted", "not_applicable")
    }
    lines = map(json.loads, shown(seeds, "jsonl", view).splitlines())
    rows = Counter(row["status"] for row in rows_of(shown(seeds, "csv", view)))
    (counted,) = re.findall(r"^\| 苏政办发.*$", shown(seeds, "markdown", view), re.MULTILINE)
    suites = ET.fromstring(shown(seeds, "junit", view))  # noqa: S314 # our own
    (run,) = read_log(shown(seeds, "sarif", view))["runs"]

    assert sum(expected.values()) == summary.items
    assert Counter(each["status"] for each in lines) == expected
    assert rows.pop("addition") == summary.additions
    assert {status.replace(" ", "_"): count for status, count in rows.items()} == expected
    assert re.findall(r" (\d+) (?=\|)", counted) == [
        str(summary.items),
        *map(str, expected.values()),
    ]
    assert int(suites.attrib["tests"]) == summary.items
    assert int(suites.attrib["skipped"]) == summary.not_applicable
    assert {each: run["properties"]["summary"][each] for each in expected} == expected
    assert (
        f"items {summary.items}: verbatim {summary.verbatim}, adapted {summary.adapted},"
        f" partial {summary.partial}, omitted {summary.omitted}"
    ) in shown(seeds, "text", view)


def test_every_format_tells_the_same_counts_of_findings(seeds: ComparisonV1) -> None:
    view = View(lang="en")
    expected = Counter(finding.severity for finding in seeds.findings)
    concise = re.findall(r"^[^ ]+:\d+:\d+: (\w+) ", shown(seeds, "concise", view), re.MULTILINE)
    sarif = [each["properties"]["severity"] for each in results_of(shown(seeds, "sarif", view))]
    listed = re.findall(r"^- (\w+) `[a-z-]+` ", shown(seeds, "markdown", view), re.MULTILINE)
    github = shown(seeds, "github", view)
    commands = Counter(re.findall(r"^::(\w+) file=", github, re.MULTILINE))
    left = dict(re.findall(r"(\w+)s: (\d+)", github.splitlines()[-2]))

    assert expected.keys() == {"error", "warning", "note"}
    assert Counter(concise) == expected
    assert Counter(sarif) == expected
    assert Counter(listed) == expected
    assert verdict_of(shown(seeds, "text", view).splitlines()[0]) == expected
    assert {
        severity: commands[severity.replace("note", "notice")] + int(left.get(severity, 0))
        for severity in expected
    } == expected


def test_a_page_tells_the_same_counts(seeds: ComparisonV1) -> None:
    page, summary = shown(seeds, "html", View(lang="en")), seeds.summary
    statuses = Counter(item.status for item in seeds.items)
    severities = Counter(finding.severity for finding in seeds.findings)
    (verdict_told,) = re.findall(r'<p class="verdict">(.*?)</p>', page)
    told = Counter(re.findall(r'<li class="v-(\w+)">', page))
    told["error"] += summary.omitted  # the mark of an item says so
    told["note"] += summary.additions  # which have a table of their own

    assert Counter(re.findall(r'<article [^>]*data-s="(\w+)"', page)) == statuses
    assert dict(re.findall(r'<li class="s-(\w+)"><b>(\d+)</b>', page)) == {
        status: str(n) for status, n in (*statuses.items(), ("added", summary.additions))
    }
    assert page.count('<tr id="a') == summary.additions
    assert told == severities == verdict_of(verdict_told)


def test_a_workbook_tells_the_same_counts(seeds: ComparisonV1) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.render(seeds, View(lang="en"))))
    statuses = Counter(item.status.replace("_", " ") for item in seeds.items)
    severities = Counter(finding.severity for finding in seeds.findings)
    summary = {row[0].value: row[1].value for row in book["Summary"].iter_rows(min_row=2)}
    items = Counter(row[1].value.split(" ", 1)[1] for row in book["Items"].iter_rows(min_row=2))
    findings = Counter(row[1].value for row in book["Findings"].iter_rows(min_row=2))

    assert items.pop("addition") == seeds.summary.additions
    assert items == statuses == {status: summary[status] for status in statuses}
    assert findings == severities == {severity: summary[severity] for severity in severities}


@pytest.mark.parametrize("fail_on", [*Severity, None])
@pytest.mark.parametrize("strict", [False, True])
def test_a_failure_of_junit_is_what_the_exit_code_is_about(
    fail_on: Severity | None, *, strict: bool
) -> None:
    parent = document(["公开预算。", "公开决算。", "公开规章。"])
    budget, accounts, rules = parent.requirements()
    local = document(["办好热线。"], name="county.txt")
    result = published(
        comparison(
            local,
            parent,
            [
                verdict(budget, Status.OMITTED),
                verdict(accounts, Status.OMITTED, needs_review=True),
                verdict(rules, Status.NOT_APPLICABLE),
            ],
            additions=list(local.requirements()),
        )
    )
    gate = Gate(fail_on, strict)
    suites = ET.fromstring(shown(result, "junit", View(gate=gate)))  # noqa: S314 # our own

    assert (int(suites.attrib["failures"]) == 0) is judge(result, gate).passed
    assert len(suites.findall(".//failure")) == int(suites.attrib["failures"])


def test_junit_has_a_case_for_each_parent_item() -> None:
    suites = ET.fromstring(shown(published(example()), "junit"))  # noqa: S314 # our own
    (suite,) = suites
    cases = suite.findall("testcase")

    assert suite.attrib == {
        "name": "county.txt × 苏政办发〔2022〕35号",
        "tests": "5",
        "failures": "1",
        "errors": "0",
        "skipped": "1",
    }
    assert cases[2].attrib["name"] == "一、2．第1句 印发后30日内发布工作方案。"
    assert [case.find("failure") is not None for case in cases] == [
        False,
        False,
        True,
        False,
        False,
    ]
    failure = cases[2].find("failure")
    assert failure is not None
    assert failure.attrib["type"] == "omitted-item"
    skipped = cases[4].find("skipped")
    assert skipped is not None
    assert skipped.attrib["message"] == "规章由设区的市以上政府制定"


def test_sarif_places_what_is_left_out_where_it_would_belong() -> None:
    omitted = results_of(shown(published(example()), "sarif"))[0]
    (location,) = omitted["locations"]
    (related,) = omitted["relatedLocations"]

    assert omitted["ruleId"] == "omitted-item"
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "county.txt"
    assert location["physicalLocation"]["region"]["charLength"] == 0
    assert related["message"]["text"] == "印发后30日内发布工作方案。"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "province.txt"
    assert related["physicalLocation"]["region"]["startLine"] == 4


def test_sarif_says_that_columns_are_code_points() -> None:
    (run,) = read_log(shown(published(example()), "sarif"))["runs"]

    assert run["columnKind"] == "unicodeCodePoints"


def test_a_fingerprint_of_sarif_stays_when_lines_are_added_above() -> None:
    folder = ROOT / "data" / "seeds"
    local = (folder / f"{XINBEI}.txt").read_text("utf-8")
    parent = folder / f"{JIANGSU}.txt"
    first, second = (
        results_of(shown(zwgk.compare(text, parent), "sarif")) for text in (local, "\n\n\n" + local)
    )

    assert first
    assert [each["partialFingerprints"] for each in first] == [
        each["partialFingerprints"] for each in second
    ]
    assert first != second


def test_what_cannot_be_told_is_for_review_in_sarif() -> None:
    parent = document(["公开预算。"])
    (budget,) = parent.requirements()
    made = comparison(
        document(["公开。"]), parent, [verdict(budget, Status.OMITTED, needs_review=True)]
    )
    (result,) = results_of(shown(published(made), "sarif"))

    assert (result["kind"], result["level"]) == ("review", "none")
    assert result["properties"]["severity"] == "error"


def test_a_file_is_named_in_a_uri_from_the_root_of_its_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    drafts = repository / "草案 一"
    drafts.mkdir()
    names = []
    for folder, path in [
        (repository, "草案 一/100%.txt"),
        (drafts, "100%.txt"),
        (tmp_path, str(drafts / "100%.txt")),
    ]:
        monkeypatch.chdir(folder)
        text = shown(published(example()), "sarif", View(paths=(path, "../province.txt")))
        names.append(results_of(text)[0]["locations"][0]["physicalLocation"]["artifactLocation"])

    assert [unquote(each["uri"]) for each in names] == ["草案 一/100%.txt"] * 3
    assert names[0]["uri"] == "%E8%8D%89%E6%A1%88%20%E4%B8%80/100%25.txt"


def test_a_file_outside_of_a_repository_is_not_told_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    view = View(paths=(str(tmp_path / "county.txt"), "../province.txt"))
    (run,) = read_log(shown(published(example()), "sarif", view))["runs"]

    assert [each["location"]["uri"] for each in run["artifacts"]] == ["county.txt", "province.txt"]


def test_sarif_carries_the_pages_of_its_rules() -> None:
    def explain(name: str) -> RuleV1:
        return RuleV1(name, "comparison", "warning", "note", None, f"{name}.", "what", "why")

    (run,) = read_log(shown(published(example()), "sarif", View(explain=explain)))["runs"]
    rules = run["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    assert all(rule["help"]["markdown"].startswith(f"# {rule['id']}\n") for rule in rules)
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"warning"}


def test_no_more_than_ten_of_each_level_go_to_github_the_gravest_first() -> None:
    parent = document([f"公开第{number}类信息。" for number in range(25)])
    made = comparison(
        document(["办好热线。"]),
        parent,
        [verdict(each, Status.OMITTED) for each in parent.requirements()],
        additions=[each for number in range(15) for each in document(["办。"] * 15).requirements()][
            :15
        ],
    )
    lines = shown(published(made), "github").splitlines()
    levels = [line.partition(" ")[0] for line in lines[:-1]]

    assert levels == ["::error"] * 10 + ["::notice"] * 10
    assert lines[-2] == "::notice title=zwgk::还有15处错误、6处提示没有显示在这里，见本步骤的小结"
    assert lines[-1] == "未通过：25处达到“error”"


def test_nothing_is_counted_for_github_where_nothing_is_left_out() -> None:
    lines = shown(published(example()), "github").splitlines()

    assert [line.partition(" ")[0] for line in lines[:-1]] == [
        "::error", "::warning", "::notice", "::notice", "::notice",
    ]  # fmt: skip
    assert all("file=" in line for line in lines[:-1])


def test_what_github_takes_for_its_own_is_escaped() -> None:
    made = comparison(
        document(["办好热线。"]),
        document(["公开100%,a:b::error::。\n"]),
        [],
    )
    parent = document(["公开100%\n::error::b。"])
    (requirement,) = parent.requirements()
    made = made._replace(parents=(parent,), verdicts=(verdict(requirement, Status.OMITTED),))
    view = View(paths=("a,b:c%.txt", "p.txt"))
    text = shown(published(made), "github", view)
    (command,) = (line for line in text.splitlines() if line.startswith("::"))

    assert command.startswith("::error file=a%2Cb%3Ac%25.txt,line=")
    assert command.endswith("::一、1．第1句 没有对应内容：“公开100%25\\u{a}::error::b。”")


def test_a_table_is_what_a_chinese_excel_reads() -> None:
    raw = shown(published(example()), "csv").encode()
    rows = rows_of(raw.decode())

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 7
    assert [row["落实情况"] for row in rows] == [
        "部分落实", "一致", "遗漏", "遗漏", "不适用", "本级新增",
    ]  # fmt: skip
    assert rows[0]["规则"] == "scope-shortened"
    assert rows[4]["不适用的原因"] == "规章由设区的市以上政府制定"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_no_cell_of_a_table_is_a_formula(sign: str) -> None:
    parent = document([f'{sign}1+1,公开"预算"。'])
    (requirement,) = parent.requirements()
    made = comparison(document(["办好热线。"]), parent, [verdict(requirement, Status.OMITTED)])
    (row,) = rows_of(shown(published(made), "csv"))

    assert not row["上级原文"].startswith(tuple("=+-@\t＝＋－＠"))
    assert row["上级原文"].endswith('1+1,公开"预算"。')


def test_several_comparisons_are_one_text_of_a_format() -> None:
    both = [(published(example()), View(paths=(f"{name}.txt", "p.txt"))) for name in "ab"]
    names = ("sarif", "junit", "csv", "markdown", "github")
    texts = {name: show_all_in(both, COMPARISON_FORMATS[name]) for name in names}
    suites = ET.fromstring(texts["junit"])  # noqa: S314 # our own

    assert {
        each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for each in results_of(texts["sarif"])
    } == {"a.txt", "b.txt"}
    assert [suite.attrib["name"][:5] for suite in suites] == ["a.txt", "b.txt"]
    assert len(rows_of(texts["csv"])) == 2 * 6
    assert texts["markdown"].count("\n# ") == 1
    assert texts["github"].count("::error file=") == 2


def excused(result: ComparisonV1) -> ComparisonV1:
    """Waive the first finding of a comparison, and take the second for one known before."""
    first, second, *rest = result.findings
    waiver = Waiver("区里没有这项业务", by="张三", until="2099-12-31")
    findings = (first._replace(waiver=waiver), second._replace(known=True), *rest)
    return result._replace(findings=findings)


def test_what_is_waived_is_suppressed_in_sarif_with_its_reason() -> None:
    first, second, third, *_ = results_of(shown(excused(published(example())), "sarif"))

    assert first["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "区里没有这项业务（张三、至2099-12-31）",
        }
    ]
    assert "suppressions" not in second
    assert [each["baselineState"] for each in (first, second, third)] == ["new", "unchanged", "new"]


def test_what_is_waived_or_known_is_skipped_in_junit() -> None:
    suites = ET.fromstring(shown(excused(published(example())), "junit"))  # noqa: S314 # our own
    skipped = [each.attrib["message"] for each in suites.iter("skipped")]

    assert suites.attrib["failures"] == "0"
    assert skipped == [
        "scope-shortened: 已在基线中",
        "omitted-item: 已豁免：区里没有这项业务（张三、至2099-12-31）",
        "规章由设区的市以上政府制定",
    ]


@pytest.mark.parametrize("name", ["github", "markdown", "csv"])
def test_what_is_waived_is_told_with_its_reason(name: str) -> None:
    text = shown(excused(published(example())), name)

    assert "已豁免：区里没有这项业务（张三、至2099-12-31）" in text
    assert "已在基线中" in text
    assert "::error" not in text


@pytest.mark.parametrize("name", ["sarif", "github", "markdown"])
def test_what_is_less_grave_than_asked_for_is_not_listed(name: str) -> None:
    text = shown(published(example()), name, View(min_severity=Severity.WARNING))

    assert "scope-shortened" in text
    assert "local-addition" not in text
    assert "parent-not-provided" not in text
