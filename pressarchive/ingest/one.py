"""One input, from its path to what becomes of it. Runs in worker processes too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from pressarchive.errors import ReadError
from pressarchive.ingest.content import opened
from pressarchive.ingest.outcome import Extracted, Finished, Outcome, Task, Unchanged
from pressarchive.ingest.report import Failure
from pressarchive.model import Source


def process(task: Task) -> Iterator[Outcome]:
    """Read and extract one input, and yield last that it is finished; faults become a Failure."""
    try:
        yield from _process(task)
    except ReadError as error:
        yield _failure(task, error.message, error.remedy)
    except Exception as error:  # noqa: BLE001 - a rule that fails must cost one file, not the run
        yield _failure(
            task,
            f"a fault of pressarchive itself: {type(error).__name__}: {error}",
            "Please report it, with the file if you may.",
        )
    else:
        return
    yield Finished(path=task.path, seen=None)


def _failure(task: Task, reason: str, remedy: str) -> Failure:
    return Failure(path=task.path, reason=reason, remedy=remedy)


def _process(task: Task) -> Iterator[Outcome]:
    with opened(task.found.path, name=task.path) as file:
        content = file.content()
        sha256 = hashlib.sha256(content).hexdigest()
        seen = file.seen(sha256)
    if task.known.get(task.path) == sha256:
        yield Unchanged(path=task.path)
    else:
        yield _extracted(task, content, sha256)
    yield Finished(path=task.path, seen=seen)


def _extracted(task: Task, content: bytes, sha256: str) -> Extracted:
    # Loaded here, so that a run over unchanged files does not load a single rule.
    from pressarchive.ingest.extract import extract_release
    from pressarchive.readers import Input, read

    document = read(Input(name=task.path, content=content, ocr=task.ocr))
    source = Source(
        path=task.path,
        sha256=sha256,
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
