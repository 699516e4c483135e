"""The command line: options in, one call of the pipeline, a result and an exit code out."""

import sys
from contextlib import suppress
from typing import NoReturn


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    import gc
    import os

    # Nothing that start-up makes is garbage; looking for it costs a tenth of a short run.
    gc.disable()
    # pydantic would load whatever plug-ins are installed, into a program that gates others.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")

    from zwgk.cli.exits import told_plainly

    _leave(told_plainly(_run))


def _leave(code: int) -> NoReturn:
    """End the process without taking down every module first: that costs a tenth of a short run.

    All that is open by then is closed or written out; whoever traces or inspects the program, and
    a thread that still works, gets the usual end.
    """
    import os

    threading = sys.modules.get("threading")
    working = threading is not None and threading.active_count() > 1
    watched = sys.gettrace() or sys.getprofile() or sys.flags.interactive
    if not working and not watched:
        with suppress(OSError, ValueError):
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
            os._exit(code)
    sys.exit(code)


def _run() -> int:
    from zwgk.cli.app import run

    return run(sys.argv[1:])
