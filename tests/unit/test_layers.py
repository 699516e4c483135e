"""The import contracts cover every room that is built."""

import tomllib
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_TOUCH_THE_WORLD = {"__main__", "cli", "read", "report", "run"}


def _contracts(type_: str) -> list[dict[str, Any]]:
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    contracts: list[dict[str, Any]] = settings["tool"]["importlinter"]["contracts"]
    return [contract for contract in contracts if contract["type"] == type_]


def _rooms() -> set[str]:
    package = _ROOT / "src" / "zwgk"
    folders = {path.parent.name for path in package.glob("*/*.py")}
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    return folders | modules


def test_no_room_that_is_built_is_still_called_planned() -> None:
    layers = [layer for contract in _contracts("layers") for layer in contract["layers"]]
    rooms = [room for layer in layers for room in layer.split(" | ")]
    planned = {room.strip("()") for room in rooms if room.startswith("(")}

    assert planned & _rooms() == set()


def test_every_room_of_the_core_is_kept_from_the_world() -> None:
    (no_io,) = _contracts("forbidden")
    kept = {module.removeprefix("zwgk.") for module in no_io["source_modules"]}

    assert kept == _rooms() - _TOUCH_THE_WORLD
