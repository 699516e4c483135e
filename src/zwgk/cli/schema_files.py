"""Writes the schemas that the project publishes: `python -m zwgk.cli.schema_files`."""

from pathlib import Path

from zwgk.published.schema import NAMES, schema_text

FOLDER = Path(__file__).parents[3] / "schemas"
"""In a checkout; an installed zwgk prints them with `zwgk schema`."""


def files() -> dict[Path, str]:
    """Give each file that `schemas/` holds, and what stands in it."""
    return {FOLDER / f"{name}.json": schema_text(name) for name in NAMES}


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for path, text in files().items():
        path.write_text(text, encoding="utf-8", newline="\n")
