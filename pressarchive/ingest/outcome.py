"""An input to read, and what can become of it. These travel between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pressarchive.ingest.report import Failure
from pressarchive.ingest.walk import Found
from pressarchive.model import Release
from pressarchive.records.inputs_port import Kind, Seen
from pressarchive.settings import DateOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read. `path` is what its record will be called, `kind` where it came from.

    `sha256` is the digest of the file when it was last read without a failure; `known` are
    those of the releases that the archive holds of it, by path, which need no extraction.
    `skip` members of a container were dealt with already; `date_order` is what was settled,
    `ocr` the languages of scans (None: they are not read). Originals are kept in the archive in
    the folder `originals`, where that is given.
    """

    found: Found
    path: str
    now: datetime
    kind: Kind = "file"
    sha256: str | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    skip: int = 0
    date_order: DateOrder | None = None
    ocr: str | None = None
    originals: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A member of a container, about to be read: should it kill its reader, this was the one."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """An input that must be read in a process of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A record without a number yet, and the document it was read from, packed to be stored."""

    release: Release
    document: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A source that holds what the archive has of it already."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The end of a task. `seen` is what to remember, None where it must be read again.

    `whole` tells that it was read to its end: what did not come of it is no longer there.
    """

    path: str
    seen: Seen | None = None
    whole: bool = False


Outcome = Extracted | Unchanged | Failure | Finished
Sign = Outcome | Begun | Foreign
"""What a task yields: what becomes of it, and what is only for those who carry it out."""
