"""The import contracts cover every room that is built."""

import tomllib
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_TOUCH_THE_WORLD = {"__main__", "cli", "read", "report", "run"}


def _contract(type_: str, words: str) -> dict[str, Any]:
    settings = tomllib.loads((_ROOT / "pyproject.toml").read_text("utf-8"))
    (found,) = (
        contract
        for contract in settings["tool"]["importlinter"]["contracts"]
        if contract["type"] == type_ and words in contract["name"]
    )
    contract: dict[str, Any] = found
    return contract


def _rooms() -> set[str]:
    package = _ROOT / "src" / "zwgk"
    folders = {path.parent.name for path in package.glob("*/*.py")}
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    return folders | modules


def test_no_room_that_is_built_is_still_called_planned() -> None:
    layers = " | ".join(_contract("layers", "Stages")["layers"]).split(" | ")
    planned = {layer.strip("()") for layer in layers if layer.startswith("(")}

    assert planned & _rooms() == set()


def test_every_room_of_the_core_is_kept_from_the_world() -> None:
    kept = {
        module.removeprefix("zwgk.") for module in _contract("forbidden", "I/O")["source_modules"]
    }

    assert kept == _rooms() - _TOUCH_THE_WORLD
