"""Readers that misbehave: a file that names a fault makes the child that reads it commit it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from pressarchive.ingest import one

_START = "import faults; faults.serve({!r})"


def start(scratch: Path) -> str:
    """Return what to start children with that know every fault; `scratch` is theirs."""
    return _START.format(str(scratch))


def serve(scratch: str) -> None:
    """Be a worker whose readers commit faults."""
    from pressarchive.ingest.worker import serve as real

    extracted = one._extracted

    def faulty(task: Any, path: str, content: bytes, sha256: str) -> Any:
        for name, commit in _FAULTS.items():
            if name.encode() in content:
                commit(Path(scratch))
        return extracted(task, path, content, sha256)

    one._extracted = faulty
    real()


def _spin(_: Path) -> None:
    while True:
        pass


def _hoard(_: Path) -> None:
    held = []
    while True:
        held.append(bytearray(10_000_000))


def _kill(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _kill_once(scratch: Path) -> None:
    mark = scratch / "killed"
    if not mark.exists():
        mark.touch()
        _kill(scratch)


def _fetch(_: Path) -> None:
    import urllib.request

    urllib.request.urlopen("http://127.0.0.1:9/")


def _recurse(scratch: Path) -> None:
    _recurse(scratch)


_FAULTS = {
    "FAULT:abort": lambda _: os.abort(),
    "FAULT:exit": lambda _: os._exit(3),
    "FAULT:spin": _spin,
    "FAULT:hang": lambda _: time.sleep(1000),
    "FAULT:hoard": _hoard,
    "FAULT:kill": _kill,
    "FAULT:once": _kill_once,
    "FAULT:fetch": _fetch,
    "FAULT:recurse": _recurse,
}
