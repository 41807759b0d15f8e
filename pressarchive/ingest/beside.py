"""Indexing in a process of its own, while this one links: each keeps a processor busy.

The index shows of what linking finds only the days that it settles, so it can be filled before
links are known; the few releases whose days changed are put again at the end. Whatever becomes
of the process, the order of `indexing` holds: it commits only when it is told to, and ends
without a commit when its parent does.
"""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from queue import Queue
from typing import IO, Any, cast

from pressarchive.ingest.frames import child, prepare, receive, send
from pressarchive.ingest.indexing import begin, end, fill
from pressarchive.ingest.report import OnStep, Step
from pressarchive.records.port import Records

_DONE = "done"
_WORDS = 1000
"""How many times at most it is told how far the work is: more would fill the pipe."""

_START = "from pressarchive.ingest.beside import serve; serve()"


class Beside:
    """An index that is filled with what waits now, and committed by `finish`."""

    def __init__(self, records: Records, folder: Path, engine: str, *, fresh: bool) -> None:
        self._records = records
        self._order = begin(records, fresh=fresh)
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            child(_START),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._tell((str(folder), engine, self._order))

    def finish(self, changed: Iterable[str], on_step: OnStep) -> bool:
        """Put releases that changed or came since, commit, and clear the marks.

        Returns False where the process could not: then nothing is as if it had been.
        """
        came = set(self._records.indexing().put)
        if self._order.put is not None:
            changed = {*changed, *came.difference(self._order.put)}
        self._tell(sorted(came.intersection(changed), key=int))
        answer: Any = 0
        try:
            while answer != _DONE:
                answer = receive(cast("IO[bytes]", self._process.stdout))
                if answer != _DONE:
                    on_step(Step(stage="index", done=answer, total=self._order.total))
        except Exception:  # noqa: BLE001 - it died: half an answer is none, whatever half it is
            return False
        end(self._records, self._order)
        return True

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):
                    stream.close()

    def _tell(self, value: object) -> None:
        with suppress(OSError):  # it is dead: `finish` hears it
            send(cast("IO[bytes]", self._process.stdin), value)


def serve() -> None:
    """Carry out an order in this process, and commit when told what changed meanwhile."""
    orders, answers = prepare()
    told: Queue[Any] = Queue()
    threading.Thread(target=_listen, args=(orders, told), daemon=True).start()
    folder, name, order = told.get()
    from pressarchive.engines import open_engine
    from pressarchive.records.sqlite import SqliteRecords

    records = SqliteRecords.open(Path(folder))
    every = max(1, order.total // _WORDS)

    def tell(done: int) -> None:
        if done % every == 0:
            send(answers, done)

    engine = open_engine(name, Path(folder) / name)
    fill(records, engine, order, told=tell, again=told.get)
    send(answers, _DONE)
    os._exit(0)


def _listen(orders: IO[bytes], told: Queue[Any]) -> None:
    """Hear what the parent says; end at once when it is gone, for another may be at work."""
    try:
        while True:
            told.put(receive(orders))
    except Exception:  # noqa: BLE001 - see `finish`
        os._exit(0)
