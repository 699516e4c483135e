"""Work on many things in several processes, results in the order of the things."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Future

_CHUNK = 8
"""Things that a process gets at a time: fewer cost more talk, more make the last one wait."""
_AHEAD = 3
"""Chunks for each process that are under way or waiting: memory does not grow with the things."""

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Settings = TypeVar("Settings")


def in_order(
    start: Callable[[Settings], Callable[[Thing], Result]],
    settings: Settings,
    things: Iterable[Thing],
    jobs: int,
    lost: Callable[[Thing], Result],
) -> Generator[Result]:
    """Give what each thing comes to, in the order of the things.

    Each process makes its worker by `start(settings)`. `lost` gives what stands for a thing on
    which a process died: the others are not kept back by it.
    """
    if jobs <= 1:
        work = start(settings)
        for thing in things:
            yield work(thing)
        return
    pool = _Pool(start, settings, jobs)
    try:
        yield from pool.run(iter(things), lost)
    finally:
        pool.close()


class _Pool:
    """Processes, started anew where one of them died."""

    def __init__(self, start: Any, settings: Any, jobs: int) -> None:  # noqa: ANN401
        self._initial = (start, settings)
        self._jobs = jobs
        self._executor = self._started(jobs)

    def run(self, things: Iterator[Any], lost: Callable[[Any], Any]) -> Iterator[Any]:
        waiting: deque[tuple[tuple[Any, ...], Future[list[Any]]]] = deque()
        while True:
            while len(waiting) < self._jobs * _AHEAD and (chunk := tuple(islice(things, _CHUNK))):
                waiting.append((chunk, self._submit(chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                yield from self._one_by_one(chunk, lost)
                waiting = deque((again, self._submit(again)) for again, _ in waiting)

    def close(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, chunk: tuple[Any, ...]) -> Future[list[Any]]:
        try:
            return self._executor.submit(_run, chunk)
        except BrokenProcessPool:
            self._restart(self._jobs)
            return self._executor.submit(_run, chunk)

    def _one_by_one(self, chunk: tuple[Any, ...], lost: Callable[[Any], Any]) -> Iterator[Any]:
        """Find the thing on which a process dies: alone, none other can be blamed."""
        self._restart(1)
        for thing in chunk:
            try:
                yield from self._executor.submit(_run, (thing,)).result()
            except BrokenProcessPool:
                yield lost(thing)
                self._restart(1)
        self._restart(self._jobs)

    def _restart(self, jobs: int) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._started(jobs)

    def _started(self, jobs: int) -> ProcessPoolExecutor:
        # Not forked: a fork would take over open files and locks of the index.
        return ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=self._initial
        )


_working: list[Callable[[Any], Any]] = []
"""The worker of this process, where it is one of a pool."""


def _begin(start: Callable[[Any], Callable[[Any], Any]], settings: Any) -> None:  # noqa: ANN401
    """Make a process of the pool ready."""
    # Whoever interrupts means the run: its process tells the others when to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _working[:] = [start(settings)]


def _end_with_parent() -> None:
    """Leave when the process that started this one is gone, however it went."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _run(things: tuple[Any, ...]) -> list[Any]:
    (work,) = _working
    return [work(thing) for thing in things]
