"""zwgk from Python: the same values that the command line prints as JSON."""

from pathlib import Path

import pytest

import zwgk
from tests.cli.conftest import COUNTY, PROVINCE
from zwgk.errors import ConfigurationError, ImplausibleError, SourceUnreadableError
from zwgk.published.json_text import json_text
from zwgk.published.loading import load_comparison, load_document


def test_a_text_is_parsed_into_typed_values() -> None:
    document = zwgk.parse(PROVINCE)

    assert document.head.doc_number == "苏政办发〔2022〕35号"
    assert document.sections[0].points[0].items[1].text == "及时公开部门预算。"


def test_a_path_may_be_given_as_a_string_or_a_path(tmp_path: Path) -> None:
    path = tmp_path / "province.txt"
    path.write_text(PROVINCE, encoding="utf-8")

    assert zwgk.parse(path) == zwgk.parse(str(path))
    assert zwgk.parse(path).source.name == "province.txt"


def test_a_text_is_compared_with_one_parent_or_several() -> None:
    one = zwgk.compare(COUNTY, PROVINCE)
    several = zwgk.compare(COUNTY, [PROVINCE])

    assert one == several
    assert one.summary.mandatory_omitted == 1


def test_sentences_come_in_the_language_asked_for() -> None:
    findings = zwgk.compare(COUNTY, PROVINCE, lang="en", tier="county").findings

    assert findings[0].message.startswith("nothing stands for “")


def test_results_survive_json() -> None:
    document, comparison = zwgk.parse(PROVINCE), zwgk.compare(COUNTY, PROVINCE)

    assert load_document(json_text(document)) == document
    assert load_comparison(json_text(comparison)) == comparison


def test_a_line_is_the_name_of_a_file() -> None:
    with pytest.raises(SourceUnreadableError, match="没有这个文件"):
        zwgk.parse("一、公开")


def test_prose_is_no_document() -> None:
    with pytest.raises(ImplausibleError):
        zwgk.parse("今天天气不错。\n我们去公园玩。\n")


def test_a_tier_or_a_language_that_there_is_not_is_told() -> None:
    with pytest.raises(ConfigurationError, match="village"):
        zwgk.compare(COUNTY, PROVINCE, tier="village")
    with pytest.raises(ConfigurationError, match="fr"):
        zwgk.compare(COUNTY, PROVINCE, lang="fr")
