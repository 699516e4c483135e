"""Tracked changes of a Word file, accepted and rejected."""

import pytest

from tests.files.word import cell, deleted, docx, ins, para, row, run, table
from zwgk.model.source import Skipped
from zwgk.read.docx import read_docx
from zwgk.read.transcript import Asked, Contents

MARK_DELETED = '<w:rPr><w:del w:id="9"/></w:rPr>'
MARK_INSERTED = '<w:rPr><w:ins w:id="9"/></w:rPr>'


def read(*body: str, revisions: str = "accept") -> Contents:
    """Read a Word file, its changes taken so."""
    return read_docx(docx(*body), Asked("稿.docx", revisions=revisions))


def both(*body: str) -> tuple[str, str]:
    """Give the text with changes accepted, and with changes rejected."""
    return read(*body).text, read(*body, revisions="reject").text


def test_an_insertion_stands_when_accepted_and_a_deletion_when_rejected() -> None:
    body = para(run("推动"), deleted("研究"), ins(run("落实")), run("。"))

    assert both(body) == ("推动落实。\n", "推动研究。\n")


def test_what_does_not_stand_is_left_out_with_its_reason() -> None:
    body = para(run("推动"), deleted("研究"), ins(run("落实")))

    assert read(body).skipped == (Skipped("研究", "deleted-text", 0),)
    assert read(body, revisions="reject").skipped == (Skipped("落实", "inserted-text", 0),)


@pytest.mark.parametrize("taken", ["accept", "reject"])
def test_changes_are_told_and_how_they_were_taken(taken: str) -> None:
    (notice,) = read(para(deleted("研究"), ins(run("落实"))), revisions=taken).notices

    assert notice.rule == f"tracked-changes-{taken}ed"
    assert notice.values == (("count", 2),)


def test_a_text_that_was_moved_stands_where_it_went_or_where_it_was() -> None:
    body = (
        para(f"<w:moveFrom>{run('公开预算。')}</w:moveFrom>", run("甲。")),
        para(run("乙。"), f"<w:moveTo>{run('公开预算。')}</w:moveTo>"),
    )

    assert both(*body) == ("甲。\n乙。公开预算。\n", "公开预算。甲。\n乙。\n")


def test_what_was_inserted_and_then_deleted_stands_in_neither() -> None:
    body = para(run("公开"), ins(deleted("有关")), run("预算。"))

    assert both(body) == ("公开预算。\n", "公开预算。\n")


def test_paragraphs_whose_break_was_deleted_are_one_when_accepted() -> None:
    body = (para("加强公开，", properties=MARK_DELETED), para("接受监督。"))

    assert both(*body) == ("加强公开，接受监督。\n", "加强公开，\n接受监督。\n")


def test_paragraphs_whose_break_was_inserted_are_one_when_rejected() -> None:
    body = (para("加强公开，", properties=MARK_INSERTED), para("接受监督。"))

    assert both(*body) == ("加强公开，\n接受监督。\n", "加强公开，接受监督。\n")


def test_a_paragraph_whose_break_was_deleted_at_the_end_is_not_lost() -> None:
    assert both(para("加强公开。", properties=MARK_DELETED)) == ("加强公开。\n", "加强公开。\n")


def test_rows_and_cells_that_were_inserted_or_deleted() -> None:
    made = table(
        row("任务", "单位"),
        row("公开预算", "区财政局", properties='<w:ins w:id="1"/>'),
        row("公开决算", "区审计局", properties='<w:del w:id="2"/>'),
        row("监督", cell("区司法局"), cell("各镇", properties='<w:cellIns w:id="3"/>')),
    )

    accepted, rejected = both(made)

    assert accepted == "\t任务\n\t单位\n\n\t公开预算\n\t区财政局\n\n\t监督\n\t区司法局\n\t各镇\n"
    assert rejected == "\t任务\n\t单位\n\n\t公开决算\n\t区审计局\n\n\t监督\n\t区司法局\n"


def test_properties_as_they_were_hold_where_changes_are_rejected() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    now_numbered = para(
        "公开",
        properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        '<w:pPrChange w:id="1"><w:pPr/></w:pPrChange>',
    )
    once_numbered = para(
        "监督",
        properties='<w:pPrChange w:id="1"><w:pPr><w:numPr><w:ilvl w:val="0"/>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
    )
    made = docx(now_numbered, once_numbered, parts={"numbering": numbering})

    assert read_docx(made, Asked("稿.docx")).text == "一、公开\n监督\n"
    assert read_docx(made, Asked("稿.docx", revisions="reject")).text == "公开\n一、监督\n"


def test_a_change_of_looks_bears_on_no_text() -> None:
    body = para(run("公开", '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'))

    assert both(body) == ("公开\n", "公开\n")
