"""How far a run of many documents is: counts and time left, on a terminal and nowhere else."""

import sys
from collections.abc import Mapping
from time import monotonic

_EVERY = 0.2
"""Seconds between two lines: more often costs time and says no more."""


class Progress:
    """One line on stderr that is written over."""

    def __init__(self, total: int, words: Mapping[str, str], done: int = 0) -> None:
        """Begin; `done` are those that an earlier run did."""
        self._total = total
        self._words = words
        self._done = self._first = done
        self._began = self._shown = monotonic()
        self._wide = 0
        self._on = sys.stderr is not None and sys.stderr.isatty()

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        now = monotonic()
        if self._on and (now - self._shown >= _EVERY or self._done == self._total):
            self._shown = now
            left = (now - self._began) / (self._done - self._first) * (self._total - self._done)
            self._write(
                self._words["progress"].format(
                    done=self._done, total=self._total, left=_clock(left)
                )
            )

    def clear(self) -> None:
        """Leave the line empty for what is told next."""
        if self._on and self._wide:
            self._write("")

    def _write(self, text: str) -> None:
        try:
            sys.stderr.write("\r" + text + " " * (self._wide - len(text)) + ("" if text else "\r"))
            sys.stderr.flush()
        except (OSError, ValueError):
            self._on = False
        self._wide = len(text)


def _clock(seconds: float) -> str:
    """Write a length of time.

    >>> _clock(65.2), _clock(3725)
    ('1:05', '1:02:05')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
