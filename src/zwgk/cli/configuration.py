"""The configuration of a run: found, read, and the files it names."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from zwgk.errors import ConfigurationError
from zwgk.model.config import Config

WAIVERS = "zwgk-waivers.yaml"
"""The file of waivers beside a configuration that names no other."""


class Settings(NamedTuple):
    """A configuration, and where it lies."""

    config: Config
    folder: Path
    """What it names is found from here."""
    root: Path
    """Of the repository, or the folder itself: reports call files from here."""
    file: Path | None = None

    def name_of(self, path: Path) -> str:
        """Call a file from the folder of the configuration, as waivers and baselines do."""
        return _from(self.folder, path)

    def shown(self, path: Path) -> str:
        """Call a file as reports do: the same wherever the program was started."""
        return _from(self.root, path)

    def waiver_file(self) -> Path | None:
        """Say where the waivers are, or will be; None where there is no configuration."""
        return self.folder / (self.config.waivers or WAIVERS) if self.file else None

    def has_waivers(self) -> bool:
        """Say whether there is a file of waivers, whatever may be wrong with it.

        That there is none is no fault: nothing is excused then, and `zwgk waive` writes it.
        """
        file = self.waiver_file()
        try:
            return file is not None and bool(file.lstat())
        except FileNotFoundError:
            return False
        except OSError:
            return True

    def files(self) -> tuple[str, ...]:
        """Name the files of the configuration itself, which no result may be written over."""
        return tuple(str(path) for path in (self.file, self.waiver_file()) if path)


def settings_of(name: str | None, *, without: bool, words: Mapping[str, str]) -> Settings:
    """Read the configuration that was named, or the one that is found; none where none may be.

    Raises:
        ConfigurationError: there is none, or it is wrong.
    """
    from zwgk.read.config import find_config, load_config

    here = Path.cwd()
    if without:
        if name:
            raise ConfigurationError(words["config-and-none"])
        return Settings(Config(), here, _root_of(here))
    found = Path(name) if name else find_config(here)
    if found is None:
        raise ConfigurationError(words["no-config"])
    folder = found.resolve().parent
    config = load_config(found, rule_names(), name or _from(here, found))
    return Settings(config, folder, _root_of(folder), found.resolve())


def rule_names() -> tuple[str, ...]:
    """Name every rule that a check may find."""
    from zwgk.comparing.kinds import RULES
    from zwgk.model.rules import COMPARISON_RULES, GATE_RULES

    return tuple(rule.name for rule in (*COMPARISON_RULES, *RULES, *GATE_RULES))


def _root_of(folder: Path) -> Path:
    above = (folder, *folder.parents)
    return next((each for each in above if (each / ".git").exists()), folder)


def _from(folder: Path, path: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
