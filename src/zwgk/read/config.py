"""`zwgk.yaml`, or `[tool.zwgk]` in pyproject.toml: found, read strictly, given its types."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zwgk.errors import ConfigurationError
from zwgk.model.config import KEYS, Config, Key, MandatoryItem, NotApplicable, Pair
from zwgk.model.document import Tier
from zwgk.read.strict_yaml import StrictYaml, read_strict_yaml

if TYPE_CHECKING:
    from zwgk.read.strict_yaml import Place, Yaml

NAME = "zwgk.yaml"
_PYPROJECT = "pyproject.toml"
_TABLE = re.compile(r"\s*\[\s*tool\s*\.\s*zwgk\s*\]")
_LEAST_DECLARED = 6
"""Letters of a declaration: 加强 alone would declare half a document away."""


def find_config(start: Path) -> Path | None:
    """Look for a configuration in a folder and those above it, up to the root of the repository.

    Outside of a repository only the folder itself is looked at: whose files lie above it, and
    who may write there, nobody knows.
    """
    folder = start.resolve()
    above = (folder, *folder.parents)
    root = next((each for each in above if (each / ".git").exists()), folder)
    for each in above[: above.index(root) + 1]:
        if (each / NAME).is_file():
            return each / NAME
        if (each / _PYPROJECT).is_file() and _has_table(each / _PYPROJECT):
            return each / _PYPROJECT
    return None


def load_config(path: Path, rules: Collection[str], shown: str | None = None) -> Config:
    """Read a configuration; `rules` are the names that it may select or ignore.

    Raises:
        ConfigurationError: it cannot be read, or says what zwgk does not know.
    """
    file = _read(path, shown or str(path))
    return _config_of(file, frozenset(rules))


def read_text(path: Path, shown: str) -> str:
    """Read a file of settings, which is UTF-8.

    Raises:
        ConfigurationError: it cannot be opened, or is not.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigurationError(f"{shown}：打不开（{error.strerror}）；请检查文件名") from error
    except ValueError as error:  # no UTF-8, or a name that no file can have
        raise ConfigurationError(f"{shown}：不是 UTF-8；请转换编码") from error


def check_record(file: StrictYaml, value: Yaml, keys: tuple[Key, ...], at: Place) -> None:
    """Refuse what `keys` do not allow at a place of a file.

    Raises:
        ConfigurationError: a key is unknown or missing, or its value is of another sort.
    """
    if not isinstance(value, dict):
        raise file.error(at, f"这里应当写成“名称: 值”；可用：{'、'.join(key.name for key in keys)}")
    known = {key.name: key for key in keys}
    for name, part in value.items():
        if name not in known:
            raise file.error((*at, name), f"没有“{name}”这一项；{_meant(name, known)}")
        _check(file, part, known[name], (*at, name))
    for key in keys:
        if key.required and key.name not in value:
            raise file.error(at, f"缺少 {key.name}")


def _check(file: StrictYaml, value: Yaml, key: Key, at: Place) -> None:
    match key.shape:
        case "text":
            _check_text(file, value, at)
        case "flag" if value not in ("true", "false"):
            raise file.error(at, f"{key.name} 只能是 true 或 false")
        case "choice" if value not in key.choices:
            raise file.error(at, f"{key.name} 没有“{value}”；可用：{'、'.join(key.choices)}")
        case "aliases":
            if not isinstance(value, dict):
                raise file.error(at, f"{key.name} 应当写成“名称: [别名, …]”")
            for name, texts in value.items():
                _check_texts(file, texts, (*at, name))
        case "records":
            _check_list(file, value, at)
            for index, record in enumerate(value):
                check_record(file, record, key.parts, (*at, index))
        case "texts" | "rules":
            _check_texts(file, value, at)
        case _:
            pass


def _check_texts(file: StrictYaml, value: Yaml, at: Place) -> None:
    _check_list(file, value, at)
    for index, text in enumerate(value):
        _check_text(file, text, (*at, index))


def _check_text(file: StrictYaml, value: Yaml, at: Place) -> None:
    if not isinstance(value, str) or not value.strip():
        raise file.error(at, "这里应当是文字")


def _check_list(file: StrictYaml, value: Yaml, at: Place) -> None:
    if not isinstance(value, list):
        raise file.error(at, "这里应当是列表，每行一个，以“- ”开头")


def _config_of(file: StrictYaml, rules: frozenset[str]) -> Config:
    said: Any = file.value
    check_record(file, said, KEYS, ())
    for name in ("select", "ignore"):
        for index, rule in enumerate(said.get(name, ())):
            if rule not in rules:
                place: Place = (name, index)
                raise file.error(place, f"没有“{rule}”这条规则；{_meant(rule, rules)}")
    library = tuple(said.get("library", ()))
    return Config(
        pairs=tuple(_pairs(file, bool(library))),
        library=library,
        require_parents=said.get("require_parents") == "true",
        tier=_tier(said.get("as")),
        fail_on=said.get("fail_on"),
        strict=said.get("strict") == "true",
        select=tuple(said.get("select", ())),
        ignore=tuple(said.get("ignore", ())),
        units=tuple((name, *others) for name, others in said.get("units", {}).items()),
        not_applicable=tuple(_declarations(file)),
        mandatory=tuple(_checklist(file)),
        waivers=said.get("waivers"),
        baseline=said.get("baseline"),
        lang=said.get("lang"),
    )


def _pairs(file: StrictYaml, library: bool) -> Iterator[Pair]:  # noqa: FBT001 # is there one?
    for index, said in enumerate(file.value.get("pairs", ())):
        parents = tuple(said.get("parents", ()))
        if not parents and not library:
            message = "没有写上级文件；请写 parents，或者用 library 指明到哪些文件夹里找"
            raise file.error(("pairs", index), message)
        yield Pair(said["local"], parents, _tier(said.get("as")))


def _declarations(file: StrictYaml) -> Iterator[NotApplicable]:
    for index, said in enumerate(file.value.get("not_applicable", ())):
        if sum(map(str.isalnum, said["text"])) < _LEAST_DECLARED:
            message = f"太短：请照抄上级原文，至少{_LEAST_DECLARED}个字"
            raise file.error(("not_applicable", index, "text"), message)
        yield NotApplicable(said["text"], said["reason"], said.get("parent"))


def _checklist(file: StrictYaml) -> Iterator[MandatoryItem]:
    seen: set[str] = set()
    for index, said in enumerate(file.value.get("mandatory", ())):
        at: Place = ("mandatory", index)
        words = (said.get("text", ""), *said.get("keywords", ()))
        if not any(sign.isalnum() for word in words for sign in word):
            raise file.error(at, "缺少 text 或 keywords：要写明必须有什么")
        if said["id"] in seen:
            raise file.error((*at, "id"), f"“{said['id']}”重复")
        seen.add(said["id"])
        yield MandatoryItem(
            said["id"], said["reason"], said.get("text"), tuple(said.get("keywords", ()))
        )


def _tier(label: str | None) -> Tier | None:
    return Tier[label.upper()] if label else None


def _meant(name: str, known: Collection[str]) -> str:
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"是不是 {near[0]}？" if near else f"可用：{'、'.join(known)}"


def _read(path: Path, shown: str) -> StrictYaml:
    text = read_text(path, shown)
    if path.suffix == ".toml":
        return _read_toml(text, shown)
    return read_strict_yaml(text, shown)


def _has_table(path: Path) -> bool:
    import tomllib

    text = read_text(path, str(path))
    try:
        return "zwgk" in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        # Whose fault it is can be told only where it is this program's table that is broken.
        return any(map(_TABLE.match, text.splitlines()))


def _read_toml(text: str, shown: str) -> StrictYaml:
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("zwgk", {})
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{shown}：不是有效的 TOML：{error}") from error
    file = StrictYaml(shown, {}, dict(_toml_places(text)))
    return file._replace(value=_as_texts(file, table, ()))


def _as_texts(file: StrictYaml, value: object, at: Place) -> Yaml:
    """Give a TOML value the form that the YAML file has: text, lists, mappings."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case list():
            return [_as_texts(file, part, (*at, index)) for index, part in enumerate(value)]
        case dict():
            return {name: _as_texts(file, part, (*at, name)) for name, part in value.items()}
        case _:
            raise file.error(at, f"{value} 要加引号，写成文字")


def _toml_places(text: str) -> Iterator[tuple[Place, tuple[int, int]]]:
    """Say on which lines the table and the keys in it stand: the TOML reader does not."""
    inside = False
    counts: dict[str, int] = {}
    here: Place = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*(\[\[?)\s*tool\s*\.\s*zwgk\s*(?:\.\s*([\w-]+)\s*)?\]", line):
            inside, name = True, header[2]
            here = (name,) if name else ()
            if name and header[1] == "[[":
                here = (name, counts.get(name, 0))
                counts[name] = counts.get(name, 0) + 1
            yield here, (number, line.index("[") + 1)
        elif line.lstrip().startswith("["):
            inside = False
        elif inside and (key := re.match(r'\s*(["\']?)([^"\'=\s]+)\1\s*=', line)):
            yield (*here, key[2]), (number, key.start(2) + 1)
