"""The workbook, read back by another library."""

from io import BytesIO
from typing import Any

import openpyxl
import pytest

import zwgk
from tests.by_hand import comparison, document, published, verdict
from tests.texts import JIANGSU, ROOT, XINBEI
from zwgk.model.comparison import Status
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.report import xlsx


@pytest.fixture(scope="module")
def seeds() -> ComparisonV1:
    """Compare two seeds."""
    folder = ROOT / "data" / "seeds"
    return zwgk.compare(folder / f"{XINBEI}.txt", folder / f"{JIANGSU}.txt")


def opened(result: ComparisonV1) -> Any:  # noqa: ANN401 # ships no types
    """Open the workbook of a comparison."""
    return openpyxl.load_workbook(BytesIO(xlsx.render(result)))


def test_it_tells_the_counts_of_the_comparison(seeds: ComparisonV1) -> None:
    book = opened(seeds)
    summary = {row[0].value: row[1].value for row in book["小结"].iter_rows(min_row=2)}
    statuses = [row[1].value for row in book["全部事项"].iter_rows(min_row=2)]

    assert book["发现"].max_row == 1 + len(seeds.findings)
    assert summary["上级项"] == seeds.summary.items
    assert summary["落实率"] == seeds.summary.coverage
    for status, label in (
        ("omitted", "× 遗漏"),
        ("partial", "△ 部分落实"),
        ("verbatim", "＝ 一致"),
    ):
        assert statuses.count(label) == getattr(seeds.summary, status)
    assert statuses.count("＋ 本级新增") == seeds.summary.additions


def test_each_sheet_can_be_filtered_and_keeps_its_heading_in_sight(seeds: ComparisonV1) -> None:
    for sheet in opened(seeds):
        assert sheet.freeze_panes in {"B2", "C2", "D2"}
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"


def test_what_is_for_machines_stands_behind_what_is_printed(seeds: ComparisonV1) -> None:
    book = opened(seeds)
    for name, last, first_behind in (("发现", "处理意见", "本级行"), ("全部事项", "说明", "级别")):
        heads = [cell.value for cell in book[name][1]]
        (_, corner) = book[name].print_area.split("!")[1].split(":")

        assert book[name][corner.split("$")[1] + "1"].value == last
        assert heads.index(first_behind) == heads.index(last) + 1


def test_a_share_is_shown_as_people_say_it(seeds: ComparisonV1) -> None:
    (share,) = (row[1] for row in opened(seeds)["小结"].iter_rows() if row[0].value == "落实率")

    assert (share.value, share.number_format) == (seeds.summary.coverage, "0.0%")


def test_columns_are_wide_enough_for_their_headings(seeds: ComparisonV1) -> None:
    sheet = opened(seeds)["发现"]

    for cell in sheet[1]:
        assert sheet.column_dimensions[cell.column_letter].width >= 2 * len(cell.value)


@pytest.mark.parametrize(
    "text", ["=1+1公开。", "＝1公开。", "{{7*7}}公开。", "http://例.cn/公开。", "必\x1b须\x00。"]
)
def test_text_of_a_document_is_text(text: str) -> None:
    parent, local = document([text]), document(["公开预算。"])
    (item,) = parent.requirements()
    book = opened(published(comparison(local, parent, [verdict(item, Status.OMITTED)])))
    cell = book["全部事项"]["E2"]

    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert cell.value == text.replace("\x1b", "\\u{1b}").replace("\x00", "\\u{0}")


def test_a_cell_that_is_too_long_says_so() -> None:
    parent, local = document(["公" * 40_000 + "。"]), document(["公开预算。"])
    (item,) = parent.requirements()
    book = opened(published(comparison(local, parent, [verdict(item, Status.OMITTED)])))

    assert book["全部事项"]["E2"].value.endswith("……（+23638）")


def test_the_same_comparison_gives_the_same_bytes(seeds: ComparisonV1) -> None:
    assert xlsx.render(seeds) == xlsx.render(seeds)
