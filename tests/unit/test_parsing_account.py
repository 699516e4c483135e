"""Every character of a source lies in exactly one leaf, or is dropped with its reason."""

from pathlib import Path

import pytest

from tests.texts import ROOT, SEEDS, parsed, reader, seed
from zwgk.errors import ZwgkError
from zwgk.model.document import Document
from zwgk.model.source import Skipped
from zwgk.model.text import Text
from zwgk.parsing.account import Account
from zwgk.read.source import read_source

_FURTHER_TEXTS = ROOT.parent / "shared"
_REASONS = {
    "character-reference",
    "invisible-character",
    "markup",
    "page-number",
    "repeated-header",
    "repeated-title",
    "rule",
    "web-page",
}


def untold(document: Document) -> list[str]:
    """Give what lies in no leaf and is not dropped, or in two places."""
    text = document.source.text
    spans: list[tuple[int, int]] = [(leaf.start, leaf.end) for leaf in document.leaves]
    spans += [
        (dropped.span.start, dropped.span.end) for dropped in document.dropped if dropped.span
    ]
    faults = []
    at = 0
    for start, end in sorted(spans):
        if start != at:
            faults.append(text[min(at, start) : max(at, start)])
        at = end
    return faults if at == len(text) else [*faults, text[at:]]


@pytest.mark.parametrize("name", SEEDS)
def test_the_leaves_of_a_seed_and_what_is_dropped_tile_it(name: str) -> None:
    assert untold(seed(name)) == []


@pytest.mark.parametrize("name", SEEDS)
def test_what_is_dropped_from_a_seed_has_a_reason_and_is_quoted(name: str) -> None:
    document = seed(name)

    assert {dropped.reason for dropped in document.dropped} <= _REASONS
    assert all(
        document.source.text[slice(*dropped.span)] == dropped.text for dropped in document.dropped
    )


@pytest.mark.skipif(not _FURTHER_TEXTS.is_dir(), reason="the texts it runs on are not at hand")
def test_every_text_at_hand_is_accounted_for_to_the_character() -> None:
    found: dict[Path, list[str]] = {}
    read = 0
    for path in sorted(_FURTHER_TEXTS.rglob("*.txt")):
        try:
            source = read_source(str(path))
        except ZwgkError:
            continue
        read += 1
        if faults := untold(reader().read(source)):
            found[path] = faults

    assert found == {}
    assert read > 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "   \t \n",
        "\u200b",
        "公开",
        "一、\n",
        "一、\n二、\n（一）\n",
        "附件\n",
        "附件\n附件\n",
        "\t\n\t\n",
        "\t目标\n\t任务\n\n\t\n",
        "一、公开。\r\n\r\n二、监督。\r\n",
        "一、公开。\r二、监督。\r",
        "一、公\u200b开\ufeff预算\u00ad。",
        "一、公开\ud800预算。",
        "— 1 —\n一、公开。\n— 2 —\n",
        "# 关于公开的通知\n**一、公开。**\n",
        "（责任单位：区政府办）\n",
        "一、公开。（责任单位：区政府办\n",
        "抄送：区委办。\n区政府办 2022年8月2日印发\n",
    ],
)
def test_odd_texts_are_accounted_for(text: str) -> None:
    assert untold(parsed(text)) == []


def test_a_document_dropped_whole_by_its_page_is_accounted_for() -> None:
    assert untold(parsed("浏览量：3\n扫描二维码\n本文链接：x\n最新政策\n")) == []


def test_a_character_read_as_nothing_is_a_bug_and_said_so() -> None:
    source = seed(SEEDS[0]).source
    account = Account()
    account.take("title", Text(source.text[:9]))

    with pytest.raises(AssertionError, match="read as nothing"):
        account.close(source)


def test_a_character_read_twice_is_a_bug_and_said_so() -> None:
    source = seed(SEEDS[0]).source
    account = Account()
    account.take("item", Text(source.text))
    account.take("title", Text(source.text[3:5], (0,), (3,)))

    with pytest.raises(AssertionError, match="read twice, as title too"):
        account.close(source)


def test_blanks_between_leaves_are_leaves_and_invisible_marks_are_dropped() -> None:
    document = parsed("一、公开。\n\n \u200b\n二、监督。\n")
    blanks = [leaf for leaf in document.leaves if leaf.kind == "blank"]

    assert "".join(document.source.text[leaf.start : leaf.end] for leaf in blanks).isspace()
    assert [(dropped.text, dropped.reason) for dropped in document.dropped] == [
        ("\u200b", "invisible-character")
    ]


def test_references_that_a_page_left_are_read_as_their_characters() -> None:
    document = parsed(
        "公开方案\n&nbsp;&nbsp;1．推进&quot;一网通办&quot;，&nbsp;加强A&amp;B合作。\n&nbsp;\n"
    )

    assert [item.text.chars for item in document.requirements()] == [
        '推进"一网通办"，加强A&B合作。'
    ]
    assert {each.reason for each in document.dropped} == {"character-reference"}
    assert untold(document) == []


def test_what_only_looks_like_a_reference_is_text() -> None:
    (item,) = parsed("公开方案\n1．完善R&D；加强&bad;管理。\n").requirements()

    assert item.text.chars == "完善R&D；加强&bad；管理。"


def test_what_the_reader_of_the_file_left_out_is_listed_with_an_empty_span() -> None:
    source = seed(SEEDS[0]).source._replace(skipped=(Skipped("第 1 页", "page-number", 5),))
    document = reader().read(source)
    (first,) = [dropped for dropped in document.dropped if dropped.text == "第 1 页"]

    assert (first.reason, first.span) == ("page-number", (5, 5))
    assert untold(document) == []
