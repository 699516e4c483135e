"""What SARIF 2.1.0 (OASIS, section 3) says of the objects that zwgk writes, and of no others.

A property that is not listed here is refused, so a misspelt one cannot pass. The whole schema as
published is not part of this project: with SARIF_SCHEMA=FILE the tests hold logs to it too.
"""

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema

_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 0}
_FROM_1 = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _object(required: str, **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def _several(of: object) -> dict[str, object]:
    return {"type": "array", "items": of}


_BAG = {"type": "object"}
_MESSAGE = _object("text", text=_TEXT, markdown=_TEXT)
# RFC 3986: characters of a path, or %XX; no scheme and no leading slash, so relative
_URI = {"type": "string", "pattern": r"^(?!/)(?:[A-Za-z0-9\-._~!$&'()*+,;=@/]|%[0-9A-F]{2})+$"}
_ARTIFACT = _object(
    "location",
    location=_object("uri", uri=_URI),
    hashes={"type": "object", "additionalProperties": {"type": "string"}},
    encoding=_TEXT,
)
_PLACE = _object(
    "artifactLocation region",
    artifactLocation=_object("uri index", uri=_URI, index=_COUNT),
    region=_object(
        "startLine",
        startLine=_FROM_1,
        startColumn=_FROM_1,
        endLine=_FROM_1,
        endColumn=_FROM_1,
        charOffset=_COUNT,
        charLength=_COUNT,
    ),
)
_RULE = _object(
    "id",
    id={"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_object("level", level=_LEVEL),
)
_RESULT = _object(
    "ruleId ruleIndex kind level message locations partialFingerprints",
    ruleId=_TEXT,
    ruleIndex=_COUNT,
    kind={"enum": ["fail", "review"]},
    level=_LEVEL,
    message=_MESSAGE,
    locations={**_several(_object("physicalLocation", physicalLocation=_PLACE)), "minItems": 1},
    relatedLocations=_several(
        _object("id message physicalLocation", id=_COUNT, message=_MESSAGE, physicalLocation=_PLACE)
    ),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT, "minProperties": 1},
    suppressions=_several(
        _object(
            "kind",
            kind={"enum": ["inSource", "external"]},
            status={"enum": ["accepted", "underReview", "rejected"]},
            justification=_TEXT,
        )
    ),
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    properties=_BAG,
)
_RUN = _object(
    "tool results",
    tool=_object(
        "driver",
        driver=_object(
            "name", name=_TEXT, version=_TEXT, semanticVersion=_TEXT, rules=_several(_RULE)
        ),
    ),
    automationDetails=_object("id", id=_TEXT),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    artifacts=_several(_ARTIFACT),
    results=_several(_RESULT),
    properties=_BAG,
)
_LOG: dict[str, Any] = _object(
    "version runs",
    **{"$schema": {"type": "string"}, "version": {"const": "2.1.0"}, "runs": _several(_RUN)},
)


def read_log(text: str) -> dict[str, Any]:
    """Read a log, and hold it to what SARIF says of it."""
    log: dict[str, Any] = json.loads(text)
    assert list(_wrong(log)) == []
    return log


def _wrong(log: Mapping[str, Any]) -> Iterator[str]:
    schemas = [_LOG]
    if published := os.environ.get("SARIF_SCHEMA"):
        schemas.append(json.loads(Path(published).read_text("utf-8")))
    for schema in schemas:
        validator = jsonschema.validators.validator_for(schema)(schema)
        yield from (f"{error.json_path}: {error.message}" for error in validator.iter_errors(log))
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
        for result in run["results"]:
            if rules[result["ruleIndex"]] != result["ruleId"]:
                yield f"{result['ruleId']} is not rule {result['ruleIndex']}"
            if (result["kind"] == "fail") == (result["level"] == "none"):
                yield f"{result['kind']} goes with no level {result['level']}"
            for each in (*result["locations"], *result.get("relatedLocations", ())):
                artifact = each["physicalLocation"]["artifactLocation"]
                if uris[artifact["index"]] != artifact["uri"]:
                    yield f"{artifact['uri']} is not artifact {artifact['index']}"
