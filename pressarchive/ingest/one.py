"""One input, from its path to what becomes of it. Runs in worker processes too."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.ingest.report import Failure
from pressarchive.ingest.walk import Found
from pressarchive.model import Release, Source
from pressarchive.records.port import Known
from pressarchive.settings import DateOrder

MAX_BYTES = 64 * 1024 * 1024
"""No release is larger; a file that is would fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read. `path` is what the record will call it, `date_order` what was settled."""

    found: Found
    path: str
    now: datetime
    date_order: DateOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A record without a number yet, and the document it was read from."""

    release: Release
    document: Document


Outcome = Extracted | Failure


def is_unchanged(found: Found, known: Known | None) -> bool:
    """Tell whether a file is as the archive knows it: by size, and only then by content."""
    if known is None or known.bytes != found.bytes:
        return False
    try:
        return hashlib.sha256(_content(found)).hexdigest() == known.sha256
    except ReadError:  # reading it for its record will tell why
        return False


def process(task: Task) -> Outcome:
    """Read and extract one file; a fault becomes a Failure."""
    try:
        return _process(task)
    except ReadError as error:
        return Failure(path=task.path, reason=error.message, remedy=error.remedy)
    except Exception as error:  # noqa: BLE001 - a rule that fails must cost one file, not the run
        return Failure(
            path=task.path,
            reason=f"a fault of pressarchive itself: {type(error).__name__}: {error}",
            remedy="Please report it, with the file if you may.",
        )


def _process(task: Task) -> Outcome:
    content = _content(task.found)
    # Loaded here, so that a run over unchanged files does not load a single rule.
    from pressarchive.ingest.extract import extract_release
    from pressarchive.readers import Input, read

    document = read(Input(name=task.path, content=content))
    source = Source(
        path=task.path,
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        media_type=document.media_type,
        encoding=document.encoding,
        modified=datetime.fromtimestamp(task.found.modified_ns // 10**9, UTC).isoformat(),
    )
    release = extract_release(
        document,
        id="",
        source=source,
        ingested_at=task.now.isoformat(timespec="seconds"),
        today=task.now.date(),
        date_order=task.date_order,
    )
    return Extracted(release=release, document=document)


def _content(found: Found) -> bytes:
    if found.bytes > MAX_BYTES:
        raise ReadError(
            f"larger than {MAX_BYTES // 1024**2} MB: not a press release",
            "Leave it out, or split it into its releases.",
        )
    try:
        with Path(found.path).open("rb") as file:
            return file.read(MAX_BYTES)
    except OSError as error:
        raise ReadError(
            f"it cannot be read: {(error.strerror or 'unknown reason').lower()}",
            "Check its permissions.",
        ) from error
