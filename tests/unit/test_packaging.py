"""What is installed is all of the package: without its vocabulary it imports, and then fails."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

_ROOT = Path(__file__).parents[2]


def test_the_wheel_carries_every_file_of_the_package(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="building needs requirements/build.txt")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("zwgk-*.whl")
    files = {
        path.relative_to(_ROOT / "src").as_posix()
        for path in (_ROOT / "src" / "zwgk").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    with ZipFile(wheel) as archive:
        assert files == {name for name in archive.namelist() if name.startswith("zwgk/")}
