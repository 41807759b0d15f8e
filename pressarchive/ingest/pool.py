"""Carrying out tasks here and in child processes, with what becomes of them in their order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from pressarchive.ingest.limits import Limits
from pressarchive.ingest.one import process
from pressarchive.ingest.outcome import Begun, Finished, Foreign, Outcome, Task
from pressarchive.ingest.ward import Ward

_MANY = 200
_MUCH = 4 * 1024 * 1024
"""Tasks, and bytes in them, that are worth as many processes as there are processors."""

_AHEAD = 32
"""Tasks given to each child before it is done with the first."""


@contextmanager
def outcomes_of(
    tasks: Sequence[Task], jobs: int | None, limits: Limits
) -> Iterator[Iterable[Outcome]]:
    """Carry out the tasks, in `jobs` processes (None: by the size of the run).

    What is not small plain text is always read by a child within `limits`; with more than one
    job, everything is. The outcomes are the same, and come in the same order.
    """
    workers = jobs or _worth(tasks)
    wards = [Ward(limits) for _ in range(workers)]
    try:
        yield _together(tasks, wards) if workers > 1 else _alone(tasks, wards[0])
    finally:
        for ward in wards:
            ward.close()


def _worth(tasks: Sequence[Task]) -> int:
    much = len(tasks) >= _MANY or sum(task.found.bytes for task in tasks) >= _MUCH
    return (os.cpu_count() or 1) if much and len(tasks) > 1 else 1


def _alone(tasks: Iterable[Task], ward: Ward) -> Iterator[Outcome]:
    for task in tasks:
        for sign in process(task, here=True):
            if isinstance(sign, Foreign):
                ward.give(task)
                yield from _finished(ward)
            elif not isinstance(sign, Begun):
                yield sign


def _together(tasks: Iterable[Task], wards: Sequence[Ward]) -> Iterator[Outcome]:
    coming = iter(tasks)
    order: deque[Ward] = deque()
    while True:
        ward = min(wards, key=lambda one: one.waiting)
        while ward.waiting < _AHEAD and (task := next(coming, None)) is not None:
            ward.give(task)
            order.append(ward)
            ward = min(wards, key=lambda one: one.waiting)
        if not order:
            return
        yield from _finished(order.popleft())


def _finished(ward: Ward) -> Iterator[Outcome]:
    """Yield all that becomes of the first task of a ward."""
    while not isinstance(outcome := ward.take(), Finished):
        yield outcome
    yield outcome
