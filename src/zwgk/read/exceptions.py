"""Waivers and baselines: the files that say which findings do not fail."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from zwgk.errors import ConfigurationError
from zwgk.model.waivers import FILE_KEYS, WAIVER_KEYS, Waiver
from zwgk.read.config import check_record, read_text
from zwgk.read.strict_yaml import StrictYaml, read_strict_yaml

if TYPE_CHECKING:
    from pathlib import Path

Known = Mapping[str, frozenset[str]]
"""Fingerprints of known findings, by local file."""

_EMPTY = re.compile(r"^waivers:[ \t]*(?:\[[ \t]*\])?[ \t]*$", re.MULTILINE)
_FINGERPRINT = re.compile("[0-9a-f]{16}")


def read_waivers(path: Path, shown: str) -> tuple[Waiver, ...]:
    """Read a waiver file.

    Raises:
        ConfigurationError: it cannot be read, or an entry is wrong: none is passed over.
    """
    return waivers_in(read_strict_yaml(read_text(path, shown), shown))


def waivers_in(file: StrictYaml) -> tuple[Waiver, ...]:
    """Give the waivers of a file that has been read.

    Raises:
        ConfigurationError: an entry is wrong.
    """
    if file.value == {"waivers": ""}:
        return ()  # the last one was deleted, or the first is about to be added
    check_record(file, file.value, FILE_KEYS, ())
    made: dict[tuple[str, str | None], Waiver] = {}
    for index, said in enumerate(file.value.get("waivers", ())):
        if not _FINGERPRINT.fullmatch(said["fingerprint"]):
            message = "指纹是16位的 0-9、a-f；报告里每处发现都有"
            raise file.error(("waivers", index, "fingerprint"), message)
        if "until" in said and iso_date(said["until"]) is None:
            message = f"“{said['until']}”不是日期；请写成 2022-12-31 这样"
            raise file.error(("waivers", index, "until"), message)
        waiver = Waiver(**{name: said.get(name) for name in Waiver._fields})
        if waiver.until:
            waiver = waiver._replace(until=iso_date(waiver.until))  # 20221231 is a date too
        key = (waiver.fingerprint, waiver.local)
        if key in made:
            raise file.error(("waivers", index), f"{waiver.fingerprint} 豁免了两次")
        made[key] = waiver
    return tuple(made.values())


def with_waivers(text: str, added: Sequence[tuple[Waiver, str]], shown: str) -> str:
    """Add waivers to the text of a file, each with the sentence of what it waives.

    All that stands in the file stays as it is, comments too.

    Raises:
        ConfigurationError: it cannot be added to, or has one of them.
    """
    file = read_strict_yaml(_EMPTY.sub("waivers:", text), shown)
    started = file.value in ({}, {"waivers": ""}, {"waivers": []})
    before = waivers_in(file)
    given = tuple(
        waiver._replace(**{name: _printable(said) for name, said in _said(waiver)})
        for waiver, _ in added
    )
    waived = {(each.fingerprint, each.local) for each in before}
    for waiver in given:
        if waived & {(waiver.fingerprint, waiver.local), (waiver.fingerprint, None)}:
            message = f"{shown}：{waiver.fingerprint} 已经豁免；要改理由或期限，请改这个文件"
            raise ConfigurationError(message)
    indent = " " * 2 if started else " " * max(0, file.places["waivers", 0][1] - 3)
    body = _EMPTY.sub("waivers:", text).rstrip("\n") + "\n"
    if "waivers" not in file.value:
        body += "waivers:\n"
    made = body + "".join(
        _entry(waiver, says, indent) for waiver, (_, says) in zip(given, added, strict=True)
    )
    if waivers_in(read_strict_yaml(made, shown)) != (*before, *given):
        raise ConfigurationError(f"{shown}：写法特别，加不进去；请把 waivers 写成每项一行的列表")
    return made


def _entry(waiver: Waiver, says: str, indent: str) -> str:
    """Write one waiver; every value is quoted, as JSON has it and YAML too."""
    values = {**waiver._asdict(), "says": says}
    lines = [
        f"{key.name}: {json.dumps(_printable(values[key.name]), ensure_ascii=False)}"
        for key in WAIVER_KEYS
        if values[key.name] is not None
    ]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def _said(waiver: Waiver) -> Iterator[tuple[str, str]]:
    return ((name, said) for name, said in waiver._asdict().items() if said is not None)


def _printable(text: str) -> str:
    """Give a text without what YAML would not let stand."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def iso_date(text: str) -> str | None:
    """Give a date as ISO has it, None where it is none.

    >>> iso_date("2022-12-31"), iso_date("2022-2-30")
    ('2022-12-31', None)
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def read_baseline(path: Path, shown: str) -> Known:
    """Read a file of known findings.

    Raises:
        ConfigurationError: it cannot be read, or is no baseline.
    """
    text = read_text(path, shown)
    try:
        known = json.loads(text)["known"]
        return {
            str(local): frozenset(map(_fingerprint, fingerprints))
            for local, fingerprints in known.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"{shown}：不是 zwgk 写出的基线；请用 zwgk check --write-baseline 重新写出"
        raise ConfigurationError(message) from error


def _fingerprint(value: object) -> str:
    if not isinstance(value, str) or not _FINGERPRINT.fullmatch(value):
        raise ValueError(value)
    return value
