"""Every error a user can meet, and the exit code each one ends a command with.

    PressarchiveError
    ├── UsageError              2   the command or the query cannot mean anything
    │   ├── QueryError              … with the place in the query
    │   └── AmbiguousReference      … with the releases it could mean
    ├── NotFound                1   the reference names no release
    ├── ReadError               3   one input cannot become a record (never ends a run)
    └── ArchiveError            4   the archive itself is in trouble
        ├── NoArchive               … there is none here yet
        ├── ArchiveLocked           … another process is writing
        ├── NewerArchive            … written by a later version of pressarchive
        ├── DamagedArchive          … the records cannot be read
        └── EngineError             … the index cannot be read or written

Each carries what happened and why (`message`) and what to try next (`remedy`).
Errors of other libraries are turned into these at the module that calls them.
"""

from __future__ import annotations


class PressarchiveError(Exception):
    """What happened and why, with a remedy; `exit_code` is what the command returns."""

    exit_code = 4

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class UsageError(PressarchiveError):
    """The command, an option or a query cannot be understood."""

    exit_code = 2


class QueryError(UsageError):
    """A query that cannot be parsed; `position` counts characters from 0 in `query`."""

    def __init__(self, message: str, remedy: str, *, query: str, position: int) -> None:
        super().__init__(message, remedy)
        self.query = query
        self.position = position


class AmbiguousReference(UsageError):
    """A reference that fits several releases; `candidates` are their accession numbers."""

    def __init__(self, message: str, remedy: str, *, candidates: tuple[str, ...]) -> None:
        super().__init__(message, remedy)
        self.candidates = candidates


class NotFound(PressarchiveError):
    """A reference that names no release of the archive."""

    exit_code = 1


class ReadError(PressarchiveError):
    """One input cannot become a record; the run goes on without it."""

    exit_code = 3


class ArchiveError(PressarchiveError):
    """The archive as a whole cannot be used as asked."""


class NoArchive(ArchiveError):
    """There is no archive in the folder."""


class ArchiveLocked(ArchiveError):
    """Another process is writing to the archive."""


class NewerArchive(ArchiveError):
    """A later version of pressarchive wrote this archive; nothing was touched."""


class DamagedArchive(ArchiveError):
    """The records file cannot be read as one of ours."""


class EngineError(ArchiveError):
    """The index cannot be read or written; the records are unharmed."""
