"""Errors that a user can cause, and the exit code that each one ends in."""

import re
from typing import ClassVar

# What would break the line, or reach a terminal as a command: a file may be named so.
_UNSHOWABLE = "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"


class ZwgkError(Exception):
    """What went wrong, where, and what to do about it, in one line."""

    exit_code: ClassVar[int] = 70
    """Raised itself it is a bug: only its children know what the user can do."""

    def __str__(self) -> str:
        return re.sub(_UNSHOWABLE, _escaped, super().__str__())


class ConfigurationError(ZwgkError):
    """The command line or the configuration is wrong."""

    exit_code = 2


class SourceUnreadableError(ZwgkError):
    """An input cannot be opened, or is not something zwgk reads."""

    exit_code = 3


class ImplausibleError(ZwgkError):
    """An input was read, but is no policy document."""

    exit_code = 3


class ParentMissingError(ZwgkError):
    """A parent that is required was not given."""

    exit_code = 3


class NothingToCompareError(ZwgkError):
    """There was nothing to compare: no file matched, or no item was found."""

    exit_code = 3


class LimitError(ZwgkError):
    """An input is larger than a limit allows; nothing is ever cut to fit."""

    exit_code = 3


class WriteError(ZwgkError):
    """The result could not be written."""

    exit_code = 4


def _escaped(match: re.Match[str]) -> str:
    r"""Spell out one character that must not be sent as it is.

    >>> print(ZwgkError("a\nb"))
    a\u{a}b
    """
    return f"\\u{{{ord(match[0]):x}}}"
