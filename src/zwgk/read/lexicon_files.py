"""The vocabulary files: their YAML read and checked, compiled, added to by an overlay.

Run as `python -m zwgk.read.lexicon_files` it writes `compiled.json` anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zwgk.errors import ConfigurationError
from zwgk.model.document import Role, Tier
from zwgk.model.facts import Bound
from zwgk.model.lexicon import (
    ConditionWords,
    DeadlineWords,
    Furniture,
    Governors,
    HeadingWords,
    OrganWords,
    Outcomes,
    PlatformWords,
    SiteContainers,
    TierWords,
    UnitVerbs,
)
from zwgk.read.lexicon import COMPILED, FOLDER, duty_group
from zwgk.read.strict_yaml import StrictYaml, read_strict_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zwgk.read.lexicon import Tree
    from zwgk.read.strict_yaml import Place, Yaml

WORDS: list[str] = []
TEXT = ""
ANY = "*"
_TIER_PARTS = dict.fromkeys(TierWords._fields[1:], WORDS)
_COMPETENCE = {"words": WORDS, "unless": WORDS, "tiers": WORDS, "reason": TEXT}

_BOUNDS = [f"{bound.value}_{side}" for bound in Bound for side in ("before", "after")]

SHAPES: dict[str, Yaml] = {
    "bounds": {name: WORDS for name in _BOUNDS if not name.startswith("exact")},
    "choices": {ANY: WORDS},
    "competences": {ANY: _COMPETENCE},
    "condition_words": dict.fromkeys(ConditionWords._fields, WORDS),
    "deadline_words": dict.fromkeys(DeadlineWords._fields, WORDS),
    "doc_kinds": {ANY: WORDS},
    "duty_cues": {ANY: {ANY: WORDS}},
    "furniture": dict.fromkeys(Furniture._fields, WORDS),
    "generic": {ANY: WORDS},
    "governors": dict.fromkeys(Governors._fields, WORDS),
    "headings": dict.fromkeys(HeadingWords._fields, WORDS),
    "look_alikes": {ANY: {ANY: TEXT}},
    "mentions": {ANY: WORDS},
    "misprints": {"characters": {ANY: WORDS}},
    "not_cues": {ANY: WORDS},
    "not_places": {ANY: WORDS},
    "numeral_words": {ANY: WORDS},
    "opposites": {ANY: {ANY: WORDS}},
    "organ_suffixes": dict.fromkeys(OrganWords._fields, WORDS),
    "outcomes": dict.fromkeys(Outcomes._fields, WORDS),
    "places": {ANY: {ANY: TEXT}},
    "platforms": dict.fromkeys(PlatformWords._fields, WORDS),
    "prefectures": {ANY: WORDS},
    "scope_terms": {
        "ladders": {ANY: {ANY: WORDS}},
        "all": WORDS,
        "kept": {ANY: {"asked": WORDS, "told": WORDS}},
    },
    "site_containers": dict.fromkeys(SiteContainers._fields, WORDS),
    "synonyms": {ANY: WORDS},
    "table_headers": {ANY: WORDS},
    "tiers": {tier.label: _TIER_PARTS for tier in Tier},
    "unit_labels": {role.value: WORDS for role in Role if role is not Role.UNLABELLED},
    "unit_verbs": dict.fromkeys(UnitVerbs._fields, WORDS),
    "units_of_measure": {ANY: WORDS},
}
"""How each file is nested; ANY stands for names of the file's own choice."""

_ONE_PLACE_EACH = ("duty_cues", "unit_labels", "unit_verbs", "table_headers")
"""Files that say what a word means, so that it can stand in one list only."""


def read_files(folder: str = FOLDER) -> Tree:
    """Read the YAML files of the packaged vocabulary.

    Raises:
        ConfigurationError: one of them is missing, or wrong.
    """
    tree: Tree = {}
    for name, shape in SHAPES.items():
        file = _read(Path(folder) / f"{name}.yaml")
        _check_shape(file, file.value, shape, ())
        _check_names(file, {name: file.value}, 1)
        tree[name] = file.value
    return tree


def compiled(tree: Tree) -> str:
    """Write the tree as the program loads it: JSON of one line for each entry."""
    import json

    return json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def add_overlay(tree: Tree, overlay: str) -> tuple[str, ...]:
    """Add the entries of an overlay file to the tree; say which packaged ones it replaces.

    An overlay has the names of the vocabulary files as its keys, and below them their shape.
    A word that means something else in the packaged file moves to where the overlay has it.

    Raises:
        ConfigurationError: the file cannot be read, or says what the vocabulary cannot hold.
    """
    file = _read(Path(overlay))
    _check_shape(file, file.value, dict(SHAPES), (), complete=False)
    _check_names(file, file.value, 0)
    return tuple(note for name, part in file.value.items() for note in _add(tree, name, part))


def _read(path: Path) -> StrictYaml:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"{path}：打不开（{error.strerror}）") from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}：不是 UTF-8；请转换编码") from error
    return read_strict_yaml(text, str(path))


def _check_shape(
    file: StrictYaml, value: Yaml, shape: Yaml, at: Place, *, complete: bool = True
) -> None:
    """Refuse what is nested otherwise than `shape`; a part may be left out of an overlay."""
    if isinstance(shape, str):
        if not isinstance(value, str) or not value.strip():
            raise file.error(at, "这里应当是文字")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise file.error(at, "这里应当是词语的列表")
        for index, word in enumerate(value):
            _check_shape(file, word, TEXT, (*at, index))
    else:
        _check_keys(file, value, shape, at, complete=complete)


def _check_keys(
    file: StrictYaml, value: Yaml, shape: dict[str, Yaml], at: Place, *, complete: bool
) -> None:
    if not isinstance(value, dict):
        raise file.error(at, f"这里应当有：{'、'.join(shape)}")
    for key, part in value.items():
        if key not in shape and ANY not in shape:
            raise file.error((*at, key), f"没有“{key}”一项；可用：{'、'.join(shape)}")
        _check_shape(
            file, part, shape.get(key, shape.get(ANY, TEXT)), (*at, key), complete=complete
        )
    missing = [key for key in shape if key != ANY and key not in value]
    if missing and (complete or shape is _COMPETENCE):
        raise file.error(at, f"缺少：{'、'.join(missing)}")


def _check_names(file: StrictYaml, tree: Tree, skipped: int) -> None:
    """Refuse names that must mean something to the program, and do not.

    The first `skipped` parts of a place are the file's own name, which its YAML has not.
    """
    for family, groups in tree.get("duty_cues", {}).items():
        for name in groups:
            try:
                duty_group(name)
            except ValueError as error:
                message = f"“{name}”应当写作“mandatory 3”或“mandatory 3 negated”"
                raise file.error(("duty_cues", family, name)[skipped:], message) from error
    tiers = {tier.label for tier in Tier}
    for competence, entry in tree.get("competences", {}).items():
        for index, name in enumerate(entry["tiers"]):
            if name not in tiers:
                place: Place = ("competences", competence, "tiers", index)
                message = f"没有“{name}”这一级；可用：{'、'.join(sorted(tiers))}"
                raise file.error(place[skipped:], message)


def _add(tree: Tree, name: str, part: Yaml) -> Iterator[str]:
    """Add one file's entries of an overlay to the tree."""
    if name in _ONE_PLACE_EACH:
        added = {word: path for path, word in _words(part, (name,))}
        yield from _take_out(tree, name, added)
    yield from _merge(tree, name, part, name)


def _take_out(tree: Tree, name: str, added: dict[str, str]) -> Iterator[str]:
    """Take the words that an overlay puts elsewhere out of their packaged lists."""
    for holder, key in _word_lists(tree, name):
        for word in holder[key]:
            if word in added:
                yield f"{name}：“{word}”改归 {added[word]}"
        holder[key] = [word for word in holder[key] if word not in added]


def _merge(holder: Tree, key: str, part: Yaml, path: str) -> Iterator[str]:
    """Put `part` under `key`: lists and mappings grow, a text takes the place of another."""
    if key not in holder:
        holder[key] = part
    elif isinstance(part, dict):
        for below, smaller in part.items():
            yield from _merge(holder[key], below, smaller, f"{path}.{below}")
    elif isinstance(part, list):
        holder[key] = list(dict.fromkeys((*holder[key], *part)))
    elif holder[key] != part:
        yield f"{path}：“{holder[key]}”改为“{part}”"
        holder[key] = part


def _word_lists(holder: Tree, key: str) -> Iterator[tuple[Tree, str]]:
    """Give every list of words under `key`, as the mapping that holds it and its key there."""
    if isinstance(holder[key], list):
        yield holder, key
    else:
        for below in holder[key]:
            yield from _word_lists(holder[key], below)


def _words(part: Yaml, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give every word of every list under `part`, after the path of its list."""
    if isinstance(part, dict):
        for key, below in part.items():
            yield from _words(below, (*path, key))
    elif isinstance(part, list):
        for word in part:
            yield ".".join(path), str(word)


if __name__ == "__main__":
    Path(COMPILED).write_text(compiled(read_files()), encoding="utf-8", newline="\n")
