"""Golden files: what zwgk says of the seeds, kept as text that a person can review."""

from collections.abc import Callable
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent

Golden = Callable[[str, str], None]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Hold a text to the golden file of a name, or with `--update-golden` write it anew."""
    update = request.config.getoption("--update-golden")

    def check(name: str, text: str) -> None:
        path = _FOLDER / name
        if update:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text("utf-8"), f"{name}: make golden, and read what changed"

    return check
