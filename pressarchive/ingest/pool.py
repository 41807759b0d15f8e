"""Reading and extracting in several processes, with the outcomes in the order of the tasks."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

from pressarchive.ingest.one import process
from pressarchive.ingest.outcome import Outcome, Task

_WORTH_A_POOL = 200
_CHUNK = 8


@contextmanager
def outcomes_of(tasks: Sequence[Task], jobs: int | None) -> Iterator[Iterable[Outcome]]:
    """Process the tasks here, or in `jobs` worker processes (None: by the size of the run)."""
    workers = jobs or ((os.cpu_count() or 1) if len(tasks) >= _WORTH_A_POOL else 1)
    if workers == 1:
        yield chain.from_iterable(map(process, tasks))
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Spawned, not forked: a forked worker would inherit the archive's lock and outlive a
    # killed parent with it.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)
    try:
        yield chain.from_iterable(pool.map(_all_of, tasks, chunksize=_CHUNK))
    finally:
        pool.shutdown(cancel_futures=True)


def _all_of(task: Task) -> list[Outcome]:
    return list(process(task))


def _begin_worker() -> None:
    # Ctrl-C reaches the whole group; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    from multiprocessing import connection, parent_process

    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
