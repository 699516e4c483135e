"""The page: what stands in it, and that a document cannot do anything there."""

import json
import re
from html.parser import HTMLParser

import pytest

import zwgk
from tests.by_hand import comparison, document, example, published, said_by_both, verdict
from zwgk.model.comparison import Status
from zwgk.published.comparison_v1 import ComparisonV1
from zwgk.published.contents_v1 import Contents, LeftOut, Task, TaskDeadline, TaskUnit
from zwgk.published.places import Span
from zwgk.report import html
from zwgk.report.messages import page_en, page_zh
from zwgk.report.view import View

_NASTY = "</script><img src=x onerror=alert(1)>{{7*7}}=1+1[/x]\"' <b>&amp;公开。"
_TAGS = frozenset(
    """html head meta title style body a header p h1 h2 h3 h4 section span div ul li b i nav aside
    form label input fieldset legend select option output button noscript main article small
    strong blockquote del ins code table thead tbody tr th td time br s footer template script
    """.split()  # noqa: SIM905 # a list of fifty strings would take fifty lines
)


class _Page(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.ids: list[str] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value or "" for name, value in attrs if name == "href"}
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def with_contents(made: ComparisonV1) -> ComparisonV1:
    """Give a comparison the texts of both documents, one of them with something left out."""
    span = Span(0, 3, 1, 1)
    item = made.items[0]
    task = Task(
        item.id,
        item.text,
        item.span,
        item.path,
        "mandatory",
        (TaskUnit("区政府办", "lead"),),
        (TaskDeadline("2022年底前", "2022-12-31"),),
    )
    contents = Contents("浏览量：3\n" * 40, (LeftOut("浏览量：3", span, "web-page"),), ())
    return made._replace(documents=(contents, contents._replace(tasks=(task,))))


def nasty() -> ComparisonV1:
    """Compare documents that try to be something else."""
    return published(said_by_both(_NASTY))


def test_a_document_is_text_and_nothing_else() -> None:
    page = _Page(html.render(nasty()))

    assert page.tags <= _TAGS
    assert not {name for name in page.attributes if name.startswith("on")} | {"src", "style"} & (
        page.attributes
    )
    assert any(_NASTY in text for text in page.texts)


def test_it_tells_the_counts_of_the_comparison() -> None:
    made = published(example())
    page = html.render(made)

    for status in ("verbatim", "adapted", "partial", "omitted", "not_applicable"):
        shown = len(re.findall(f'<article [^>]*data-s="{status}"', page))
        assert shown == getattr(made.summary, status)
        assert f'<li class="s-{status}"><b>{shown}</b>' in page
    assert page.count("<tr id=") == made.summary.additions


def test_items_stand_under_the_headings_of_their_parent_in_its_order() -> None:
    local = "工作要点\n一、公开\n各单位要公开预算。\n"
    parent = (
        "工作要点\n一、加强公开\n各单位要公开预算。\n（一）政策\n1．各单位要公开规划。\n"
        "二、狠抓落实\n各单位要抓好落实。\n"
    )
    listed = html.render(zwgk.compare(local, parent)).partition("<main>")[2]
    shown = re.findall(r"<h3>(.*?)</h3>|<article id=\"(.*?)\"", listed.partition('id="fulltext')[0])

    assert ["".join(each) for each in shown] == ["一、加强公开", "i1", "i2", "二、狠抓落实", "i3"]


def test_every_link_leads_to_something_in_the_page() -> None:
    page = _Page(html.render(with_contents(published(example()))))

    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_the_result_is_in_the_page_as_json() -> None:
    made = nasty()
    found = re.search(
        r'<script type="application/json" id="zwgk-result">([^<]*)</script>', html.render(made)
    )

    assert found
    assert json.loads(found[1])["items"][0]["text"] == _NASTY


def test_only_its_own_script_and_style_may_be_used() -> None:
    page = html.render(published(example()))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)

    assert policy.startswith("default-src &#39;none&#39;;")
    assert "unsafe" not in policy
    assert page.count("sha256-") == 2


def test_what_was_left_out_and_who_answers_is_told() -> None:
    text = "".join(_Page(html.render(with_contents(published(example())))).texts)

    assert "网页上的文字" in text
    assert "区政府办" in text
    assert "2022-12-31" in text


def test_whole_words_are_marked() -> None:
    parent, local = document(["各部门要公布预算。"]), document(["各部门要公开预算。"])
    (item,), carriers = parent.requirements(), tuple(local.requirements())
    made = published(comparison(local, parent, [verdict(item, Status.PARTIAL, *carriers)]))
    words = ("各", "部门", "要", "公布", "公开", "预算", "。")

    def split(text: str) -> list[str]:
        return re.findall("|".join(map(re.escape, words)), text)

    assert "<del>布</del>" in html.render(made)
    assert "<del>公布</del>" in html.render(made, View(split=split))
    assert "<ins>公开</ins>" in html.render(made, View(split=split))


def test_both_languages_have_the_same_labels() -> None:
    assert page_zh.WORDS.keys() == page_en.WORDS.keys()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_is_the_same_each_time(lang: str) -> None:
    made = published(example(), lang)

    assert html.render(made, View(lang=lang)) == html.render(made, View(lang=lang))
