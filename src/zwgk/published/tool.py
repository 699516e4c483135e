"""What made a result."""

from typing import NamedTuple

from zwgk.version import __version__


class Tool(NamedTuple):
    """What made the comparison."""

    name: str
    version: str


TOOL = Tool("zwgk", __version__)
"""This program."""
