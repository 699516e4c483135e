"""A document as a tree, as Markdown, as JSON Lines, as the text it was read from."""

import json

from tests.by_hand import document, source
from zwgk.model.document import Dropped, Row, Table
from zwgk.model.finding import Notice, values
from zwgk.model.text import Span, Text
from zwgk.published.document_v1 import DocumentV1
from zwgk.published.publish_document import publish_document
from zwgk.report import document_records, jsonl, markdown, text, tree
from zwgk.report.view import View

_TABLE = "任务表\n公开\t预算|决算\t热线\n"


def _published() -> DocumentV1:
    made = document(["及时公开预算。", "鼓励以视频解读政策。"], ["办好热线。"])
    start = made.source.length
    whole = source(made.source.text + _TABLE)

    def piece(words: str) -> Text:
        return Text(words, (0,), (start + _TABLE.index(words),))

    cells = (("目标", piece("公开")), ("任务", piece("预算|决算")), ("任务", piece("热线")))
    at = Span(start, whole.length)
    row = Row("t1.r1", cells, (), (), at)
    return publish_document(
        made._replace(
            source=whole,
            tables=(Table("t1", piece("任务表"), ("目标", "任务", "任务"), (row,), at),),
            dropped=(
                Dropped("浏览量：3", Span(0, 2), "web-page"),
                Dropped("\n", Span(2, 3), "blank"),
            ),
            notices=(
                Notice("numbering-gap", values(label="3．", expected=2, found=3), Span(9, 11)),
            ),
        )
    )


def test_the_tree_shows_the_head_every_item_and_what_was_noticed() -> None:
    assert tree.render(_published()) == (
        "关于公开的通知\n"
        "  成文日期：2022-07-11\n"
        "  层级：县级\n"
        "  3条，3项要求（强制2，鼓励1），引语0句\n"
        "\n"
        "一、公开\n"
        "  1．  [1.1]\n"
        "    1 强制  及时公开预算。\n"
        "    2 鼓励  鼓励以视频解读政策。\n"
        "  2．  [1.2]\n"
        "    1 强制  办好热线。\n"
        "\n"
        "任务表\n"
        "  表格第1行  [t1.r1]\n"
        "    目标：公开；任务：预算|决算；任务~2：热线\n"
        "\n"
        "注意\n"
        "  第2行  numbering-gap  编号不连续：“3．”前应有第2号\n"
        "\n"
        "未计入正文\n"
        "  第1行  网页上的文字  浏览量：3\n"
    )


def test_the_tree_speaks_english() -> None:
    assert "1 mandatory  及时公开预算。" in tree.render(_published(), View(lang="en"))


def test_markdown_has_headings_and_takes_nothing_of_the_text_for_markup() -> None:
    shown = markdown.render(_published())

    assert shown.startswith("# 关于公开的通知\n\n2022-07-11\n\n## 一、公开\n\n1．及时公开预算。")
    assert "| 公开 | 预算\\|决算 | 热线 |" in shown


def test_a_paragraph_that_looks_like_a_list_or_a_heading_stays_a_paragraph() -> None:
    odd = document(["公开。"])
    section = odd.sections[0]
    points = (
        section.points[0]._replace(marker="1.", title=None),
        section.points[0]._replace(id="1.2", marker="# ", title=None),
        section.points[0]._replace(id="1.3", marker="- ", title=None),
    )
    shown = markdown.render(
        publish_document(odd._replace(sections=(section._replace(points=points),)))
    )

    assert "\n1.公开。\n" in shown
    assert "\n\\# 公开。\n" in shown
    assert "\n\\- 公开。\n" in shown


def test_json_lines_has_each_item_with_the_labels_above_it() -> None:
    records = [json.loads(row) for row in jsonl.render(_published()).splitlines()]

    assert [(record["id"], record["path"]) for record in records] == [
        ("1.1#1", ["一、", "1．"]),
        ("1.1#2", ["一、", "1．"]),
        ("1.2#1", ["一、", "2．"]),
    ]
    assert len(list(document_records.document_records(_published()))) == 3


def test_the_text_is_character_for_character_what_was_read() -> None:
    raw = "\ufeff通知\r\n一、\x1b[2J公开\n"

    assert text.render(_published(), View(source_text=raw)) == raw


def test_on_a_terminal_the_text_shows_what_must_not_be_sent() -> None:
    view = View(source_text="一、\x1b[2J公开\n", width=80)

    assert text.render(_published(), view) == "一、\\u{1b}[2J公开\n"
