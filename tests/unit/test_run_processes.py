"""Many things in several processes: results in order, whatever befalls one of them."""

import os
from collections.abc import Callable, Iterator

import pytest

from zwgk.run.processes import in_order


def tripling(settings: int) -> Callable[[int], int]:
    """Start a worker that dies on 13, as one that runs out of memory does."""

    def work(thing: int) -> int:
        if thing == settings:
            os._exit(9)
        return thing * 3

    return work


def lost(thing: int) -> int:
    return -thing


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_things(jobs: int) -> None:
    things = list(range(40))

    assert list(in_order(tripling, -1, things, jobs, lost)) == [thing * 3 for thing in things]


def test_a_thing_on_which_a_process_dies_costs_no_other() -> None:
    expected = [lost(13) if thing == 13 else thing * 3 for thing in range(30)]

    assert list(in_order(tripling, 13, range(30), 2, lost)) == expected


def test_things_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for thing in range(1000):
            taken.append(thing)
            yield thing

    results = in_order(tripling, -1, things(), 2, lost)
    first = next(results)
    results.close()

    assert first == 0
    assert len(taken) < 100


def test_what_is_left_undone_ends_with_its_processes() -> None:
    results = in_order(tripling, -1, range(1000), 2, lost)

    assert next(results) == 0
    results.close()
    with pytest.raises(StopIteration):
        next(results)
