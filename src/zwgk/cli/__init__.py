"""The command line: options in, one call of the pipeline, a result and an exit code out."""

import sys


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    import gc
    import os

    # Nothing that start-up makes is garbage; looking for it costs a tenth of a short run.
    gc.disable()
    # pydantic would load whatever plug-ins are installed, into a program that gates others.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")

    from zwgk.cli.exits import told_plainly

    sys.exit(told_plainly(_run))


def _run() -> int:
    from zwgk.cli.app import run

    return run(sys.argv[1:])
