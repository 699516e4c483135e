"""What a run has done so far, on disk: a run that was broken off goes on from there.

One line for each result, in the order of the run, beside the file that the run is to write. A
line that was cut short is not there; a result whose file has changed since is not used.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Self


class Journal:
    """The results of one run, as far as it got."""

    def __init__(self, path: Path, run: str, *, resume: bool) -> None:
        """Open the journal at `path`; `run` tells this run from others over other documents.

        Raises:
            OSError: it cannot be written.
        """
        self._path = path
        self._head = json.dumps({"run": run}).encode() + b"\n"
        self._file = path.open("r+b" if resume and path.is_file() else "w+b")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._file.close()

    def done(self, things: Sequence[str], mark_of: Callable[[str], str | None]) -> Iterator[Any]:
        """Give what is known of the first of `things`, until one is not known or has changed.

        `mark_of` gives what changes with a thing. What stands behind is cut off, and results
        are added from there.
        """
        at = 0
        if self._file.readline() == self._head:
            at = self._file.tell()
            for thing, line in zip(things, self._file, strict=False):
                record = _read(line)
                if record is None or record[0] != thing or record[1] != mark_of(thing):
                    break
                at += len(line)
                yield record[2]
        self._file.seek(at)
        self._file.truncate()
        if not at:
            self._write(self._head)

    def add(self, thing: str, mark: str | None, result: object) -> None:
        """Write down a result; once this is back, no end of the process loses it.

        Raises:
            OSError: it cannot be written.
        """
        self._write(json.dumps([thing, mark, result], ensure_ascii=True).encode() + b"\n")

    def results(self) -> Iterator[Any]:
        """Give every result that is written down, from the first."""
        self._file.seek(len(self._head))
        for line in self._file:
            record = _read(line)
            if record is not None:
                yield record[2]

    def remove(self) -> None:
        """Take the journal away, once the run has written what it was for."""
        with suppress(OSError):
            self._file.close()
            self._path.unlink()

    def _write(self, line: bytes) -> None:
        self._file.write(line)
        self._file.flush()


def _read(line: bytes) -> tuple[str, str | None, Any] | None:
    """Read one line; None where it is not whole."""
    if not line.endswith(b"\n"):
        return None
    try:
        thing, mark, result = json.loads(line)
    except ValueError:
        return None
    return thing, mark, result
