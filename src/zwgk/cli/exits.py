"""The codes that the program leaves with, and the one place that decides on an error's."""

import sys
from collections.abc import Callable

from zwgk.errors import ZwgkError

CLEAN = 0
"""Compared whole; nothing at or above `--fail-on`."""
FOUND = 1
"""Compared whole; something at or above it."""
USAGE = 2
"""The command line or the configuration is wrong, or an extra is missing."""
INCOMPLETE = 3
"""An input cannot be read or is not plausible, or there was nothing to compare."""
UNWRITTEN = 4
"""The result could not be written."""
BUG = 70
"""A bug in zwgk."""
INTERRUPTED = 130


def told_plainly(run: Callable[[], int]) -> int:
    """Run a command and give its exit code; what goes wrong is one line on stderr."""
    try:
        return run()
    except ZwgkError as error:
        tell(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 # whatever is left is a bug, and says so
        if _wants_traceback():
            import traceback

            traceback.print_exc()
        tell(
            f"程序出错（{type(error).__name__}）：这是 zwgk 的问题，不是文件的问题；"
            "设 ZWGK_DEBUG=1 再运行一次，把看到的内容报告给我们"
        )
        return BUG


def tell(message: str) -> None:
    """Tell the user something on stderr, where nothing of the result is."""
    from zwgk.report.safe import one_line

    if sys.stderr is not None:
        try:
            sys.stderr.write(f"zwgk: {one_line(message)}\n")
        except (OSError, ValueError):
            return  # nobody can be told; the exit code still says it


def _wants_traceback() -> bool:
    from os import environ

    return environ.get("ZWGK_DEBUG", "") not in {"", "0"}
