"""One document in every form gives one tree, item for item."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.files.forms import as_numbered_word, as_page, as_pdf, as_revised_word, as_typed_word
from tests.texts import SEEDS, reader, seed_text
from zwgk.model.document import Attachment, Document, Item, Point, Section, Table
from zwgk.read.source import read_source

DOCUMENT = """\
某某市某某区人民政府办公室
关于印发某某区政务公开工作要点的通知
某政办发〔2022〕91号

各镇人民政府、街道办事处，区各部门：
《某某区政务公开工作要点》已经区政府同意，现印发给你们，请认真贯彻落实。根据《某某省人民政府\
办公厅关于印发2022年某某省政务公开工作要点的通知》（某政办发〔2022〕35号），制定本要点。
一、加强主动公开
（一）推进预算决算公开。各单位要在2022年12月31日前公开本单位预算、决算，做好解读，及时回应\
社会关切，并通过区政府门户网站、政务新媒体、政务公开栏等渠道一并发布。（责任单位：区财政局）
（二）推进重大决策公开。重大行政决策事项目录要在三季度前公布。（责任单位：区政府办、区司法局）
二、强化监督考核
（三）开展检查。对政务公开工作的检查要抓好以下事项。
1．公开目录要齐全，更新要及时，每月至少检查一次。
2．依申请公开要在法定期限内答复，不得无故拖延。
（四）鼓励创新。鼓励各镇以视频、图解等方式解读政策，提高解读的质量和水平。
各单位要于每年年底前报送工作总结。
三、任务分工
具体任务见附件，各单位要逐项落实。
附件：任务分工表
某某市某某区人民政府办公室
2022年7月11日
（此件公开发布）
附件
任务分工表
\t序号
\t任务
\t牵头单位
\t完成时限

\t1
\t公开预算决算
\t区财政局
\t12月底前

\t2
\t公布决策目录
\t区司法局
\t9月底前
"""

_WORD = {
    "labels typed": as_typed_word,
    "labels drawn": as_numbered_word,
    "changes tracked": as_revised_word,
}
_FORMS: dict[str, Callable[[str], bytes]] = {
    **{code: partial(str.encode, encoding=code) for code in ("utf-8", "utf-8-sig")},
    **{code: partial(str.encode, encoding=code) for code in ("gb18030", "utf-16")},
    **_WORD,
    "page": as_page,
}


def tree(document: Document) -> dict[str, Any]:
    """Give all that a document says, without the places where it stands."""

    def item(each: Item) -> tuple[object, ...]:
        return (each.id, each.text.chars, each.frame, each.force, each.facts)

    def point(each: Point) -> tuple[object, ...]:
        units = [(unit.role, unit.names) for unit in each.units]
        title = each.title and each.title.chars
        below = [point(inner) for inner in each.subpoints]
        return (each.id, each.marker, each.number, title, list(map(item, each.items)), units, below)

    def section(each: Section) -> tuple[object, ...]:
        title = each.title and each.title.chars
        below = [section(inner) for inner in each.subsections]
        return (each.id, each.marker, title, below, list(map(point, each.points)))

    def table(each: Table) -> tuple[object, ...]:
        rows = [
            (
                row.id,
                [(name, cell.chars) for name, cell in row.cells],
                list(map(item, row.items)),
                [(unit.role, unit.names) for unit in row.units],
                row.restates,
            )
            for row in each.rows
        ]
        return (each.id, each.title and each.title.chars, each.columns, rows)

    def attachment(each: Attachment) -> tuple[object, ...]:
        title = each.title and each.title.chars
        return (each.id, title, list(map(section, each.sections)), list(map(table, each.tables)))

    head = document.head
    return {
        "head": head._replace(parents=()),
        "parents": [(cited.title, cited.doc_number) for cited in head.parents],
        "preamble": list(map(item, document.preamble)),
        "sections": list(map(section, document.sections)),
        "tables": list(map(table, document.tables)),
        "attachments": list(map(attachment, document.attachments)),
    }


def tree_of(raw: bytes, folder: Path) -> dict[str, Any]:
    """Write a file, read it, and give its tree."""
    path = folder / "公文"
    path.write_bytes(raw)
    return tree(reader().read(read_source(str(path))))


@pytest.mark.parametrize("form", _FORMS)
def test_a_document_in_any_form_has_one_tree(form: str, tmp_path: Path) -> None:
    expected = tree_of(DOCUMENT.encode(), tmp_path)

    assert len(expected["sections"]) == 3
    assert expected["attachments"][0][3][0][2] == ("序号", "任务", "牵头单位", "完成时限")
    assert tree_of(_FORMS[form](DOCUMENT), tmp_path) == expected


def test_a_document_as_pdf_has_the_same_tree(tmp_path: Path) -> None:
    pytest.importorskip("pypdfium2", reason="the extra zwgk[pdf] is not installed")

    assert tree_of(as_pdf(DOCUMENT), tmp_path) == tree_of(DOCUMENT.encode(), tmp_path)


@pytest.mark.parametrize("form", [*_WORD, "page"])
@pytest.mark.parametrize("name", SEEDS)
def test_a_real_document_in_any_form_has_one_tree(name: str, form: str, tmp_path: Path) -> None:
    text = seed_text(name)

    assert tree_of(_FORMS[form](text), tmp_path) == tree_of(text.encode(), tmp_path)
