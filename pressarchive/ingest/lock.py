"""One writer at a time, and a word on who it is."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pressarchive.errors import ArchiveError, ArchiveLocked

WAIT = 3.0
"""Seconds a second writer waits before it gives up."""


@contextmanager
def writing(folder: Path, *, wait: float = WAIT) -> Iterator[None]:
    """Hold the archive's write lock; the system lets go of it when the process dies.

    Raises ArchiveLocked after `wait` seconds, naming the process that holds it.
    """
    import filelock

    lock = filelock.FileLock(folder / "lock", timeout=wait)
    holder = folder / "lock.holder"
    try:
        lock.acquire()
    except filelock.Timeout:
        raise ArchiveLocked(
            f"Another process is writing to the archive: {_describe(holder)}.",
            "Wait until it is done, then run the command again.",
        ) from None
    except OSError as error:
        raise ArchiveError(
            f"The archive cannot be written: {error.strerror} ({error.filename}).",
            "See that you may write to the archive's folder and that the disk has room.",
        ) from error
    try:
        _sign(holder)
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _sign(holder: Path) -> None:
    note = {
        "pid": os.getpid(),
        "command": " ".join(Path(part).name for part in sys.argv[:2]),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    holder.write_text(json.dumps(note), encoding="utf8")


def _describe(holder: Path) -> str:
    try:
        note = json.loads(holder.read_text(encoding="utf8"))
        return f"{note['command']!r}, process {note['pid']}, since {note['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "it has not said which"
