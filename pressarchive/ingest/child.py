"""A worker process and the two threads that talk to it, so that nobody waits for a full pipe."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, Queue
from typing import IO, cast

from pressarchive.ingest.frames import child, receive, send
from pressarchive.ingest.limits import Limits
from pressarchive.ingest.outcome import Sign, Task

DEAD = "dead"
"""What is heard last, whatever a worker died of."""

_AHEAD = 64
"""Answers held for whoever is slower; then the worker has to wait."""

_START = "from pressarchive.ingest.worker import serve; serve()"


class Child:
    """A running worker: values go in and come out in order, and DEAD comes last."""

    def __init__(self, limits: Limits) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            child(_START),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._told: Queue[object] = Queue()
        self._heard: Queue[Sign | str] = Queue(_AHEAD)
        self._threads = [threading.Thread(target=one, daemon=True) for one in self._sides()]
        for thread in self._threads:
            thread.start()
        self._told.put(limits)

    def tell(self, task: Task) -> None:
        """Hand over a task; does not wait."""
        self._told.put(task)

    def hear(self, seconds: float) -> Sign | str | None:
        """Return what is answered next, None where that takes longer."""
        try:
            return self._heard.get(timeout=seconds)
        except Empty:
            return None

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()

    def bury(self) -> int:
        """Return the exit code of a process that is dead or about to end, and let go of it."""
        code = self._process.wait()
        self._told.put(None)
        while any(thread.is_alive() for thread in self._threads):
            self.hear(0.01)  # a thread may be waiting for room
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(BrokenPipeError):  # a task that nobody will read any more
                    stream.close()
        return code

    def _sides(self) -> tuple[Callable[[], None], Callable[[], None]]:
        stdin = cast("IO[bytes]", self._process.stdin)
        stdout = cast("IO[bytes]", self._process.stdout)

        def speak() -> None:
            while (value := self._told.get()) is not None:
                try:
                    send(stdin, value)
                except OSError:  # it is dead: the other thread hears it
                    return

        def listen() -> None:
            try:
                while True:
                    self._heard.put(receive(stdout))
            except Exception:  # noqa: BLE001 - half an answer is none, whatever half it is
                self._heard.put(DEAD)

        return speak, listen
