"""The JSON that others build on: sorted, safe, described by a schema, and read back."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.by_hand import document, example, published
from zwgk.cli.schema_files import files
from zwgk.errors import SourceUnreadableError
from zwgk.model.comparison import Binds, Status
from zwgk.model.deadlines import DeadlineKind
from zwgk.model.document import DatedFrom, Role, Tier
from zwgk.model.facts import Bound, Force
from zwgk.model.finding import Kind, Severity
from zwgk.published import words
from zwgk.published.json_text import json_text
from zwgk.published.loading import load_comparison, load_document
from zwgk.published.publish_document import publish_document
from zwgk.published.schema import schema_text


def test_keys_are_sorted_and_chinese_stands_as_it_is() -> None:
    assert json_text({"b": "公开", "a": (1, None)}, indent=None) == '{"a":[1,null],"b":"公开"}'


def test_an_optional_field_that_has_its_default_is_left_out() -> None:
    told = json.loads(json_text(publish_document(document(["公开预算。"]))))

    assert "enclosed" not in told["head"]
    assert told["head"]["doc_number"] is None


@pytest.mark.parametrize(
    "char", ["\x00", "\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u200b", "\ufeff", "\U000e0041"]
)
def test_no_character_that_breaks_a_reader_stands_in_the_json_as_it_is(char: str) -> None:
    text = json_text({"text": f"必{char}须"})

    assert char not in text
    assert json.loads(text) == {"text": f"必{char}须"}


def test_half_a_surrogate_pair_survives_utf_8() -> None:
    text = json_text({"text": "必\ud800须"})

    assert json.loads(text.encode("utf-8")) == {"text": "必\ud800须"}


def test_a_comparison_is_read_back_as_it_was() -> None:
    result = published(example())

    assert load_comparison(json_text(result)) == result


def test_a_document_is_read_back_as_it_was() -> None:
    result = publish_document(document(["公开预算。"], ["办好热线。", "鼓励解读。"]))

    assert load_document(json_text(result)) == result


def test_what_is_no_result_is_refused_in_one_line() -> None:
    with pytest.raises(SourceUnreadableError, match="不是 zwgk 写出的") as caught:
        load_comparison('{"items": 3}')

    assert "\n" not in str(caught.value)


def test_a_field_that_a_later_version_adds_is_no_error() -> None:
    result = published(example())
    told = json.loads(json_text(result)) | {"added_later": 1}

    assert load_comparison(json.dumps(told)) == result


def test_the_schemas_describe_what_is_printed() -> None:
    results = {
        "comparison": published(example()),
        "document": publish_document(document(["公开。"])),
    }
    for name, result in results.items():
        jsonschema.validate(json.loads(json_text(result)), json.loads(schema_text(name)))


def test_a_schema_refuses_a_status_that_there_is_not() -> None:
    told = json.loads(json_text(published(example())))
    told["items"][0]["status"] = "fine"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, json.loads(schema_text("comparison")))


@pytest.mark.parametrize(
    ("path", "text"), files().items(), ids=lambda part: getattr(part, "name", "")
)
def test_the_schema_files_are_fresh(path: Path, text: str) -> None:
    assert path.read_text("utf-8") == text, "run: make schemas"


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        (words.Status, list(Status)),
        (words.Binds, list(Binds)),
        (words.Force, list(Force)),
        (words.Role, list(Role)),
        (words.DatedFrom, list(DatedFrom)),
        (words.DeadlineKind, list(DeadlineKind)),
        (words.Bound, list(Bound)),
        (words.Kind, list(Kind)),
        (words.Tier, [tier.label for tier in Tier]),
        (words.Severity, [severity.label for severity in Severity]),
    ],
)
def test_the_words_of_the_schema_are_all_that_the_model_can_say(
    listed: object, known: list[str]
) -> None:
    allowed: tuple[tuple[str, ...]] = getattr(listed, "__metadata__")  # noqa: B009 # Annotated's

    assert sorted(allowed[0]) == sorted(known)
