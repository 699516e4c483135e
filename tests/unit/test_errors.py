"""Errors: one line each, and the exit code of each."""

import pytest

from zwgk import errors
from zwgk.errors import ZwgkError


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ConfigurationError", 2),
        ("SourceUnreadableError", 3),
        ("ImplausibleError", 3),
        ("ParentMissingError", 3),
        ("NothingToCompareError", 3),
        ("LimitError", 3),
        ("WriteError", 4),
    ],
)
def test_each_error_ends_in_its_code(name: str, code: int) -> None:
    error: type[ZwgkError] = getattr(errors, name)

    assert issubclass(error, ZwgkError)
    assert error.exit_code == code


def test_no_error_shares_its_code_with_findings_or_success() -> None:
    assert {error.exit_code for error in ZwgkError.__subclasses__()}.isdisjoint({0, 1})


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("要点（2022）.txt", "要点（2022）.txt"),
        ("a\nb", "a\\u{a}b"),
        ("\x1b]52;c;eA==\x07", "\\u{1b}]52;c;eA==\\u{7}"),
        ("\x9b2J", "\\u{9b}2J"),
        ("\u202etxt.要点", "\\u{202e}txt.要点"),
        ("\udcd2\udcaa", "\\u{dcd2}\\u{dcaa}"),
        ("要\u200b点", "要\\u{200b}点"),
    ],
)
def test_a_file_name_cannot_break_the_line_or_command_the_terminal(name: str, shown: str) -> None:
    assert str(ZwgkError(f"{name}：打不开")) == f"{shown}：打不开"
