"""What a repository of drafts says in `zwgk.yaml`: its keys, and their typed values."""

from __future__ import annotations

from typing import NamedTuple

from zwgk.model.document import Tier
from zwgk.model.finding import Severity

FAIL_ON = (*(severity.label for severity in reversed(Severity)), "never")
TIERS = tuple(tier.label for tier in Tier)
LANGUAGES = ("zh", "en")


class Key(NamedTuple):
    """One key of the file: what it may hold, and what that means."""

    name: str
    shape: str
    """text, flag, choice, texts, rules, aliases (texts by name) or records."""
    about: str
    choices: tuple[str, ...] = ()
    parts: tuple[Key, ...] = ()
    """Keys of one record."""
    required: bool = False


_REASON = Key("reason", "text", "Why, in a sentence that reports show.", required=True)
_AS = Key("as", "choice", "Take the local document for one of this tier.", choices=TIERS)

KEYS = (
    Key(
        "pairs",
        "records",
        "Local documents with their parents.",
        parts=(
            Key("local", "text", "A file or a glob, from this file's folder.", required=True),
            Key("parents", "texts", "Their parents, the nearest first; else found in `library`."),
            _AS,
        ),
    ),
    Key(
        "library",
        "texts",
        "Folders in which parents are found by the number or title that a draft cites.",
    ),
    Key("require_parents", "flag", "A cited parent that is not provided ends in exit code 3."),
    _AS,
    Key("fail_on", "choice", "From which severity on a finding fails.", choices=FAIL_ON),
    Key("strict", "flag", "Items that cannot be told fail too."),
    Key("select", "rules", "Only findings of these rules; those of the gate itself always stay."),
    Key("ignore", "rules", "No findings of these rules."),
    Key("units", "aliases", "Names that mean one and the same body, by its usual name."),
    Key(
        "not_applicable",
        "records",
        "Parent items that do not bind here.",
        parts=(
            Key("text", "text", "Words of the parent item, as it has them.", required=True),
            Key("parent", "text", "Number or title of the parent, where only one is meant."),
            _REASON,
        ),
    ),
    Key(
        "mandatory",
        "records",
        "Items that must be present whatever the parents say.",
        parts=(
            Key("id", "text", "Its name in reports.", required=True),
            Key("text", "text", "Words that must stand in the local document."),
            Key("keywords", "texts", "Words that must stand together in one local item."),
            _REASON,
        ),
    ),
    Key("waivers", "text", "The file of reviewed exceptions; zwgk-waivers.yaml unless named."),
    Key("baseline", "text", "The file of known findings, which do not fail."),
    Key("lang", "choice", "Language of what is said.", choices=LANGUAGES),
)


class Pair(NamedTuple):
    """Local documents, and the parents they are held against."""

    local: str
    """A file or a glob, from the folder of the configuration."""
    parents: tuple[str, ...] = ()
    """Files or globs; none where the parents are found in the library."""
    tier: Tier | None = None


class NotApplicable(NamedTuple):
    """Somebody's word that a parent item does not bind here."""

    text: str
    """Words of the item: when the parent edits them, the declaration lapses."""
    reason: str
    parent: str | None = None
    """Number or title of the parent document."""


class MandatoryItem(NamedTuple):
    """What must be present in every local document, whatever its parents say."""

    id: str
    reason: str
    text: str | None = None
    keywords: tuple[str, ...] = ()


class Config(NamedTuple):
    """A configuration, checked."""

    pairs: tuple[Pair, ...] = ()
    library: tuple[str, ...] = ()
    require_parents: bool = False
    tier: Tier | None = None
    fail_on: str | None = None
    strict: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    units: tuple[tuple[str, ...], ...] = ()
    """Groups of names of one body, the usual one first."""
    not_applicable: tuple[NotApplicable, ...] = ()
    mandatory: tuple[MandatoryItem, ...] = ()
    waivers: str | None = None
    baseline: str | None = None
    lang: str | None = None


def config_schema() -> dict[str, object]:
    """Give the JSON Schema of the file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": "What zwgk.yaml, or [tool.zwgk] in pyproject.toml, may say.",
        **_object_of(KEYS),
    }


def _object_of(keys: tuple[Key, ...]) -> dict[str, object]:
    schema: dict[str, object] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: {"description": key.about, **_schema_of(key)} for key in keys},
    }
    required = [key.name for key in keys if key.required]
    return {**schema, "required": required} if required else schema


def _schema_of(key: Key) -> dict[str, object]:
    text: dict[str, object] = {"type": "string", "minLength": 1}
    texts: dict[str, object] = {"type": "array", "items": text}
    match key.shape:
        case "flag":
            return {"type": "boolean"}
        case "choice":
            return {"enum": list(key.choices)}
        case "texts" | "rules":
            return texts
        case "aliases":
            return {"type": "object", "additionalProperties": texts}
        case "records":
            return {"type": "array", "items": _object_of(key.parts)}
        case _:
            return text
