"""`zwgk schema`: every command that prints JSON has one, and prints what it says."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from tests.cli.conftest import Zwgk
from zwgk.cli.schema import Name
from zwgk.published.schema import NAMES, schema_text

_ROOT = Path(__file__).parents[2]
_SEEDS = _ROOT / "data/seeds"
_LOCAL = str(_SEEDS / "changzhou-xinbei-2022.txt")
_PARENT = str(_SEEDS / "jiangsu-2022.txt")


def _json(zwgk: Zwgk, *args: str) -> object:
    return json.loads(zwgk(*args, "--format", "json").out)


def _known(zwgk: Zwgk) -> object:
    zwgk("check", "--write-baseline", "known.json")
    return json.loads(Path("known.json").read_text("utf-8"))


_PRINTED: Mapping[str, Callable[[Zwgk], object]] = {
    "document": lambda zwgk: _json(zwgk, "parse", _LOCAL),
    "comparison": lambda zwgk: _json(zwgk, "diff", _LOCAL, _PARENT),
    "check": lambda zwgk: _json(zwgk, "check"),
    "baseline": _known,
    "lint": lambda zwgk: _json(zwgk, "lint", _LOCAL),
    "ledger": lambda zwgk: _json(zwgk, "ledger", _LOCAL, "--parent", _PARENT),
    "trace": lambda zwgk: _json(zwgk, "trace", _LOCAL, _PARENT),
    "lineage": lambda zwgk: _json(zwgk, "lineage", str(_SEEDS)),
    "matrix": lambda zwgk: _json(zwgk, "matrix", _LOCAL, "none.txt", "--parent", _PARENT),
    "rule": lambda zwgk: json.loads(zwgk("rules", "-f", "json").out)[0],
}


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an office of its own, which has a configuration."""
    folder = tmp_path / "office"
    shutil.copytree(_ROOT / "examples/passing", folder)
    monkeypatch.chdir(folder)


def _closed(schema: object) -> Any:  # noqa: ANN401 # JSON
    """Give a schema that refuses what it does not name; the published ones let versions add."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: _closed(part) for name, part in schema.items()}
    if isinstance(schema.get("properties"), dict):
        closed.setdefault("additionalProperties", False)
    return closed


@pytest.mark.parametrize("name", _PRINTED)
def test_the_schema_describes_all_that_is_printed(zwgk: Zwgk, name: str) -> None:
    jsonschema.validate(_PRINTED[name](zwgk), _closed(json.loads(schema_text(name))))


@pytest.mark.parametrize(
    ("args", "schema", "shapes"),
    [
        (("parse", _LOCAL), "document", ["Item"]),
        (("diff", _LOCAL, _PARENT), "comparison", ["ItemOutcome"]),
        (("matrix", _LOCAL, "none.txt", "--parent", _PARENT), "matrix", ["Column", "Unread"]),
    ],
)
def test_a_line_of_json_lines_is_a_shape_of_the_schema(
    zwgk: Zwgk, args: tuple[str, ...], schema: str, shapes: list[str]
) -> None:
    whole = json.loads(schema_text(schema))
    line = whole | {"anyOf": [{"$ref": f"#/$defs/{shape}"} for shape in shapes]}
    for part in ("properties", "required", "type"):
        del line[part]
    lines = zwgk(*args, "--format", "jsonl").out.splitlines()

    assert lines
    for each in lines:
        jsonschema.validate(json.loads(each), line)


def test_every_schema_is_tried_and_printed_as_the_project_publishes_it(zwgk: Zwgk) -> None:
    assert get_args(Name) == NAMES == (*_PRINTED, "config")
    for name in NAMES:
        text = (_ROOT / "schemas" / f"{name}.json").read_text("utf-8")
        assert zwgk("schema", name).out == text


def test_the_help_names_every_schema(zwgk: Zwgk) -> None:
    for lang in ("zh", "en"):
        told = "".join(zwgk("schema", "--help", "--lang", lang).out.split())

        assert [name for name in NAMES if name not in told] == []
