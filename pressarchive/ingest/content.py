"""Opening a file that anybody may have put there: nothing but a regular file, and as it was found.

A file is described before and after it is read; where the descriptions differ, somebody wrote
to it meanwhile, and what was read may be half of the old and half of the new.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader

from pressarchive.errors import ReadError
from pressarchive.ingest.ledger import as_seen
from pressarchive.ingest.walk import Found
from pressarchive.records.inputs_port import Seen

MAX_BYTES = 64 * 1024 * 1024
"""No release is larger; a file that is would fill the memory."""

MAX_CONTAINER_BYTES = 1024 * 1024 * 1024
"""No more may come out of one file, so none need be larger."""

# A pipe that took the place of a file must not make anybody wait for its other end.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Opened:
    """A file open for reading, and what will be remembered of it."""

    def __init__(self, file: BufferedReader, found: Found, name: str, now_ns: int) -> None:
        self.file = file
        self.bytes = found.bytes
        self._found = found
        self._name = name
        self._now_ns = now_ns

    def content(self) -> bytes:
        """Return all of it; raises ReadError where it is larger than a release can be."""
        if self.bytes > MAX_BYTES:
            raise ReadError(
                f"larger than {MAX_BYTES // 1024**2} MB: not a press release",
                "Leave it out, or split it into its releases.",
            )
        return self.file.read(MAX_BYTES)

    def sha256(self) -> str:
        """Return the digest of a container; the file is left at its start.

        Raises ReadError where it is larger than one may be.
        """
        if self.bytes > MAX_CONTAINER_BYTES:
            raise ReadError(
                f"larger than {MAX_CONTAINER_BYTES // 1024**2} MB",
                "Unpack it, and ingest the folder.",
            )
        self.file.seek(0)
        digest = hashlib.file_digest(self.file, "sha256").hexdigest()
        self.file.seek(0)
        return digest

    def seen(self, sha256: str) -> Seen:
        """Return what to remember; raises ReadError where it changed since it was opened."""
        if Found.of(self._found.path, os.fstat(self.file.fileno())) != self._found:
            raise ReadError(
                "it changed while it was read",
                "Run the command again once it is written whole.",
            )
        return as_seen(self._found, self._name, sha256, now_ns=self._now_ns)


@contextmanager
def opened(path: str, *, name: str) -> Iterator[Opened]:
    """Open a file, to be remembered as `name`; raises ReadError with what is wrong and a remedy."""
    now_ns = time.time_ns()
    try:
        with open(os.open(path, _FLAGS), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise ReadError("it is neither a file nor a folder", "Leave it out.")
            yield Opened(file, Found.of(path, status), name, now_ns)
    except FileNotFoundError as error:
        raise ReadError("it vanished before it was read", "Run the command again.") from error
    except OSError as error:
        raise ReadError(
            f"it cannot be read: {(error.strerror or 'unknown reason').lower()}",
            "Check its permissions."
            if isinstance(error, PermissionError)
            else "See whether its disk is well, then run the command again.",
        ) from error
