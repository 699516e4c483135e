"""Lines that belong to the page which shows a document, and to the document itself."""

import pytest

from tests.texts import lexicon, parsed
from zwgk.model.document import Document
from zwgk.parsing.web_lines import is_web_line

TITLE = "关于做好政务公开工作的通知\n各有关单位：\n"


def dropped(document: Document) -> list[tuple[str, str]]:
    """Give what was left out, and why."""
    return [(each.text, each.reason) for each in document.dropped]


@pytest.mark.parametrize(
    "line",
    ["浏览量：120", "扫描二维码 关注我们", "本文链接：//example.cn/1.html", "打印本页", "关闭窗口"],
)
def test_a_line_of_the_page_is_known(line: str) -> None:
    assert is_web_line(line, lexicon().furniture)


@pytest.mark.parametrize(
    "line",
    [
        "依托“常州政企通”微信公众号，加大推送力度。",
        "开设政府网站专栏，公开浏览量、下载量等统计数据，接受社会监督。",
        "各单位要在政务新媒体首页设置“分享”按钮，方便群众转发。",
    ],
)
def test_a_requirement_that_names_a_channel_is_no_line_of_the_page(line: str) -> None:
    assert not is_web_line(line, lexicon().furniture)


def test_the_tail_of_a_page_goes_whole_and_the_document_stays() -> None:
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n某县人民政府办公室\n2022年3月1日\n"
        "扫描二维码 关注我们\n某某企业服务网\n相关阅读\n"
    )

    assert [text for text, reason in dropped(document) if reason == "web-page"] == [
        "扫描二维码 关注我们",
        "某某企业服务网",
        "相关阅读",
    ]
    assert document.head.issued_on == "2022-03-01"


def test_a_page_that_shows_a_title_alone_keeps_it() -> None:
    document = parsed("原文链接：https://example.cn/1.html\n某市人民政府关于公开的通知\n打印本页\n")

    assert document.head.title == "某市人民政府关于公开的通知"
    assert len(dropped(document)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "点击查看政策解读：【音频解读】关于《某区实施办法》的解读",
        "【返回顶部】【关闭窗口】",
        "打印 分享 收藏",
        "【原文下载】",
        "- [附件1 任务表.docx](/files/1.docx)",
        "- [附件1 任务表.docx](/files/1.docx) (docx)",
        "【相关附件】",
        "检索关键词：人工智能",
    ],
)
def test_buttons_links_and_fields_of_a_collection_are_no_title(line: str) -> None:
    document = parsed(
        f"{line}\n某区人民政府关于公开的通知\n一、公开预算。\n二、公开决算。\n{line}\n"
    )

    assert document.head.title == "某区人民政府关于公开的通知"
    assert [reason for _, reason in dropped(document) if reason == "web-page"] == ["web-page"] * 2


@pytest.mark.parametrize("title", ["某区人民政府关于公开的通知", "某区人民政府\n关于公开的通知"])
def test_a_title_above_the_lines_of_the_page_is_kept(title: str) -> None:
    head = f"首页\n政务公开\n某政办发〔2022〕3号\n{title}\n发布日期：2022-03-01\n"
    document = parsed(f"{head}一、公开预算。\n二、公开决算。\n")

    assert document.head.title == "某区人民政府关于公开的通知"
    assert str(document.head.doc_number) == "某政办发〔2022〕3号"
    assert [text for text, _ in dropped(document)] == ["首页", "政务公开", "发布日期：2022-03-01"]


def test_an_imprint_below_a_line_of_the_page_is_kept() -> None:
    # 穗府办规〔2021〕7号
    document = parsed(
        f"{TITLE}一、公开预算。\n二、公开决算。\n公开方式：主动公开\n"
        "某市人民政府办公厅 2021年4月16日印发\n"
    )

    assert document.head.issued_on == "2021-04-16"
    assert [text for text, _ in dropped(document)] == ["公开方式：主动公开"]


_FIELDS = """\
title: "某区2022年政务公开工作要点"
date: 2022-3-1
文号: 某政办发〔2022〕3号
tags:
  - 公开

"""


def test_fields_before_a_text_are_left_out_and_fill_the_head() -> None:
    document = parsed(f"---\n{_FIELDS}---\n一、公开预算。\n二、公开决算。\n")

    assert document.head.title == "某区2022年政务公开工作要点"
    assert document.head.issued_on == "2022-03-01"
    assert str(document.head.doc_number) == "某政办发〔2022〕3号"
    assert [reason for _, reason in dropped(document)] == ["front-matter"]


@pytest.mark.parametrize(
    "text",
    [
        "---\n一、公开预算。\n---\n二、公开决算。\n",
        f"---\n{_FIELDS}一、公开预算。\n",
        f"---\n{_FIELDS * 20}---\n一、公开预算。\n",
        "---\n---\n一、公开预算。\n",
    ],
)
def test_lines_between_two_rules_that_are_no_fields_are_text(text: str) -> None:
    assert "front-matter" not in [reason for _, reason in dropped(parsed(text))]


def test_who_holds_a_training_is_said_by_the_document_and_not_by_the_foot_of_a_page() -> None:
    document = parsed(
        "某市商务局关于举办直播培训的通知\n各县商务局：\n一、培训单位\n主办单位：某市商务局\n"
        "承办单位：某市电商协会\n二、培训时间\n2021年8月9日至10日，请按时报到。\n主办单位：某市商务局\n"
    )

    assert dropped(document) == [("主办单位：某市商务局", "web-page")]
    named = [unit.names for unit in next(document.every_point()).units]
    assert named == [("某市商务局",), ("某市电商协会",)]
