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
