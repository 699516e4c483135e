"""A comparison as text, as concise lines, as JSON Lines."""

import json

import pytest

from tests.by_hand import comparison, document, example, published, said_by_both, verdict
from zwgk.model.comparison import DocumentDuty, Status, Structure
from zwgk.model.finding import Severity
from zwgk.model.rules import POINT_MOVED
from zwgk.published.gate import Gate
from zwgk.report import COMPARISON_FORMATS, concise, jsonl, show_in, terminal
from zwgk.report.view import View

_EXPECTED = """\
未通过：遗漏1项强制要求；另有1处警告、3处提示。

本级  常开委办〔2022〕91号　关于公开的通知（2022-07-11，2条）
上级  苏政办发〔2022〕35号　江苏省2022年政务公开工作要点（2022-05-17，3条）
另引  国办发〔2022〕8号　要点  ※未提供，没有参与对照

× 遗漏  强制  omitted-item
  上级  一、2．第1句  province.txt:4
        印发后30日内发布工作方案。
  本级  没有对应内容；按上级的顺序，应在这里  county.txt:3

△ 部分落实  强制
  上级  一、1．第1句  province.txt:3
        教育[-、供水、供电-]等行业要公开信息。
  本级  一、1．第1句  county.txt:3
        教育等行业要公开信息。
  警告  scope-shortened  “行业”少列2项：供水、供电

× 遗漏  鼓励  omitted-item
  上级  一、2．第2句  province.txt:4
        鼓励以视频解读政策。
  本级  没有对应内容；按上级的顺序，应在这里  county.txt:3

○ 不适用1项
  一、3．第1句  规章由设区的市以上政府制定  集中公开政府规章。

＋ 本级新增1句（--show all 列出）

小结  上级3条：全部落实0、部分落实1、整条遗漏1、不适用1
      上级5项：一致1、落实0、部分落实1、遗漏2（其中强制1）、不适用1；\
落实率25%（一致与落实 / 适用的项）
"""


def test_the_text_tells_the_verdict_first_and_the_counts_last() -> None:
    assert terminal.render(published(example())) == _EXPECTED


def test_every_line_of_the_text_is_in_the_language_asked_for() -> None:
    shown = terminal.render(published(example(), "en"), View(lang="en"))

    assert shown.startswith("Failed: mandatory items omitted: 1; also warnings: 1, notes: 3.\n")
    assert "coverage 25%" in shown


def test_what_is_asked_for_decides_how_much_is_shown() -> None:
    result = published(example())
    summary = terminal.render(result, View(show="summary"))
    everything = terminal.render(result, View(show="all"))

    assert "印发后30日内" not in summary
    assert "部分落实1" in summary
    assert "办好热线。" in everything
    assert "√ 一致  一、1．第2句 → 一、1．第2句  及时公开预算。" in everything


@pytest.mark.parametrize(
    ("gate", "verdict"),
    [
        (Gate(Severity.WARNING), "未通过：遗漏1项强制要求、1处警告；另有3处提示。"),
        (Gate(Severity.NOTE), "未通过：遗漏1项强制要求、1处警告、3处提示。"),
        (Gate(None), "通过：只报告，不判定；另有遗漏1项强制要求、1处警告、3处提示。"),
    ],
)
def test_the_verdict_follows_the_gate(gate: Gate, verdict: str) -> None:
    assert terminal.render(published(example()), View(gate=gate)).startswith(verdict)


def test_a_comparison_without_anything_grave_passes() -> None:
    parent, local = document(["及时公开预算。"]), document(["及时公开预算。"])
    made = comparison(
        local,
        parent,
        [verdict(next(parent.requirements()), Status.VERBATIM, *local.requirements())],
    )

    assert terminal.render(published(made)).startswith("通过：没有达到“error”的问题。\n")


def test_what_cannot_be_told_is_shown_and_counted() -> None:
    parent, local = document(["及时公开预算。"]), document(["公开预算。"])
    made = comparison(
        local,
        parent,
        [
            verdict(
                next(parent.requirements()),
                Status.ADAPTED,
                *local.requirements(),
                needs_review=True,
            )
        ],
    )
    shown = terminal.render(published(made))
    strict = terminal.render(published(made), View(gate=Gate(strict=True)))

    assert shown.startswith("通过：没有达到“error”的问题；另有1项拿不准，请人工复核。\n")
    assert "√ 落实  强制  待复核，把握0.46" in shown
    assert strict.startswith("未通过：有1项拿不准（--strict）。\n")


def test_a_late_document_and_moved_points_are_told() -> None:
    made = example()._replace(
        duties=(DocumentDuty("1.2#1", 0, "2022-06-16", "2022-07-11", 25),),
        structure=(Structure(POINT_MOVED, ("1.1",), ("1.2",)),),
    )
    shown = terminal.render(published(made), View(show="all"))

    assert "警告  duty-late  应于2022-06-16前完成，实际2022-07-11，晚25天" in shown
    assert "point-moved  上级“一、1．”移到本级“一、2．”" in shown


def test_paths_are_shown_as_the_user_gave_them() -> None:
    view = View(paths=("drafts/county.txt", "../province.txt"))
    result = published(example())

    assert "drafts/county.txt:3" in terminal.render(result, view)
    assert "../province.txt:4" in terminal.render(result, view)
    assert concise.render(result, view).startswith("drafts/county.txt:3:")


def test_concise_has_one_finding_on_each_line_and_the_verdict_on_the_last() -> None:
    rows = concise.render(published(example())).splitlines()

    assert rows[0] == (
        "county.txt:3:21: error omitted-item: 一、2．第1句 "
        "没有对应内容：“印发后30日内发布工作方案。”"
    )
    assert rows[1].startswith("county.txt:3:3: warning scope-shortened: 一、1．第1句 ")
    assert rows[-1] == "未通过：1处达到“error”"
    assert len(rows) == 6


def test_json_lines_has_one_record_for_each_parent_item() -> None:
    records = [json.loads(row) for row in jsonl.render(published(example())).splitlines()]

    assert [record["id"] for record in records] == ["1.1#1", "1.1#2", "1.2#1", "1.2#2", "1.3#1"]
    assert {record["parent_doc_number"] for record in records} == {"苏政办发〔2022〕35号"}


@pytest.mark.parametrize(
    "format_",
    [
        pytest.param(each, id=name)
        for name, each in COMPARISON_FORMATS.items()
        # What github writes are such commands; those of its own are tested with it.
        if not each.binary and name != "github"
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_nasty_document_is_inert_in_every_format(format_: object, lang: str) -> None:
    nasty = "必\x1b[2J须[red]\x9b\u202e::error::x\x00{head}%0A公开。"
    made = said_by_both(nasty)
    for view in (View(lang=lang, show="all"), View(lang=lang, show="all", width=40)):
        shown = show_in(published(made, lang), format_, view)  # type: ignore[arg-type] # parametrized

        assert not set(shown) & {"\x1b", "\x9b", "\u202e", "\x00"}
        assert not any(row.lstrip().startswith("::") for row in shown.splitlines())
