"""Paragraphs cut into sentences, and sentences into clauses."""

import pytest

from zwgk.facts.clauses import clause_spans
from zwgk.parsing.sentences import sentence_spans


def sentences(chars: str) -> list[str]:
    """Cut a paragraph."""
    return [chars[slice(*span)] for span in sentence_spans(chars)]


def clauses(chars: str) -> list[str]:
    """Cut a sentence."""
    return [chars[slice(*span)] for span in clause_spans(chars)]


@pytest.mark.parametrize(
    ("chars", "wanted"),
    [
        ("", []),
        ("   ", []),
        ("公开预算", ["公开预算"]),
        ("公开预算。接受监督。", ["公开预算。", "接受监督。"]),
        ("公开预算。接受监督", ["公开预算。", "接受监督"]),
        ("做到了吗？做到了！", ["做到了吗？", "做到了！"]),
        ("公开预算；接受监督。", ["公开预算；接受监督。"]),
        ("要“应公开尽公开。”并接受监督。", ["要“应公开尽公开。”并接受监督。"]),
        ("公开预算（见附件。）。接受监督。", ["公开预算（见附件。）。", "接受监督。"]),
        ("执行《条例。解释》。接受监督。", ["执行《条例。解释》。", "接受监督。"]),
        # A mark without its partner must not swallow the rest of the paragraph.
        ("公开（预算。接受监督。", ["公开（预算。", "接受监督。"]),
        ("公开）预算。接受监督。", ["公开）预算。", "接受监督。"]),
        ("执行《双限房”。接受监督。", ["执行《双限房”。", "接受监督。"]),
        ("公开预算。。接受监督。", ["公开预算。。", "接受监督。"]),
        ("提升质量1.5倍。完成。", ["提升质量1.5倍。", "完成。"]),
    ],
)
def test_a_sentence_ends_with_its_stop(chars: str, wanted: list[str]) -> None:
    assert sentences(chars) == wanted


@pytest.mark.parametrize(
    ("chars", "wanted"),
    [
        ("公开预算，接受监督。", ["公开预算", "接受监督"]),
        ("公开预算；接受监督。", ["公开预算", "接受监督"]),
        ("要求如下：公开预算。", ["要求如下", "公开预算"]),
        ("教育、供水、供电等行业要公开。", ["教育、供水、供电等行业要公开"]),
        (
            "公开预算（含部门预算，不含涉密），接受监督。",
            ["公开预算（含部门预算，不含涉密）", "接受监督"],
        ),
        ("开展“进万家，进万企”活动，推送政策。", ["开展“进万家，进万企”活动", "推送政策"]),
        ("公开预算，，接受监督。", ["公开预算", "接受监督"]),
        ("公开预算（含部门预算，接受监督。", ["公开预算（含部门预算", "接受监督"]),
        ("，。", []),
        # A stop typed in half width is no part of the clause.
        ("公开预算，提升1.5倍.", ["公开预算", "提升1.5倍"]),
        ("1,000元以上的项目，要公开。", ["1,000元以上的项目", "要公开"]),
    ],
)
def test_a_clause_is_what_stands_between_commas(chars: str, wanted: list[str]) -> None:
    assert clauses(chars) == wanted


def test_sentences_put_together_are_the_paragraph() -> None:
    chars = "公开预算。（见附件。）接受“监督！”完成了吗？完成"

    assert "".join(sentences(chars)) == chars
