"""One input, from its path to what becomes of it. Runs in worker processes too."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import PurePath

from pressarchive.containers import Fault, is_container, unfold
from pressarchive.errors import PressarchiveError
from pressarchive.ingest.content import Opened, opened
from pressarchive.ingest.outcome import (
    Begun,
    Extracted,
    Finished,
    Foreign,
    Outcome,
    Sign,
    Task,
    Unchanged,
)
from pressarchive.ingest.report import Failure
from pressarchive.model import Source

SMALL = 256 * 1024
"""Bytes of a plain text that is read in no time, and needs no process of its own."""


def process(task: Task, *, here: bool = False) -> Iterator[Sign]:
    """Read and extract one input, and yield last that it is finished; faults become a Failure.

    With `here`, only small files of text are read, whose readers are our own and linear;
    anything else is told to be foreign.
    """
    failure: Failure | None = None
    try:
        yield from _process(task, here=here)
    except Exception as error:  # noqa: BLE001 - one file must not cost the run
        failure = _failure(task.path, error)
    if failure is not None:
        yield failure
        yield Finished(path=task.path)


def _process(task: Task, *, here: bool) -> Iterator[Sign]:
    with opened(task.found.path, name=task.path) as file:
        holds_several = is_container(PurePath(task.path).name, file.file)
        if here and (holds_several or file.bytes > SMALL):
            yield Foreign()
            return
        if holds_several:
            yield from _unfolded(task, file)
            return
        content = file.content()
        sha256 = hashlib.sha256(content).hexdigest()
        seen = file.seen(sha256)._replace(kind=task.kind)
    _keep(task, content, sha256)
    if task.known.get(task.path) == sha256:
        yield Unchanged(path=task.path)
    elif here and not _is_native(task.path, content):
        yield Foreign()
        return
    else:
        yield _extracted(task, task.path, content, sha256)
    yield Finished(path=task.path, seen=seen, whole=True)


def _unfolded(task: Task, file: Opened) -> Iterator[Sign]:
    """Yield what becomes of each member of a container."""
    sha256 = file.sha256()
    if sha256 == task.sha256:
        yield Unchanged(path=task.path)
        yield Finished(path=task.path, seen=file.seen(sha256)._replace(kind=task.kind))
        return
    # What was passed over already, and may have failed, must be looked at by the next run.
    failed = task.skip > 0
    for number, found in enumerate(unfold(PurePath(task.path).name, file.file)):
        if number < task.skip:
            continue
        path = f"{task.path}/{found.name}" if found.name else task.path
        yield Begun(path=path)
        if isinstance(found, Fault):
            outcome: Outcome = Failure(path=path, reason=found.reason, remedy=found.remedy)
        else:
            outcome = _member(task, path, found.content)
        failed = failed or isinstance(outcome, Failure)
        yield outcome
    seen = file.seen(sha256)._replace(kind=task.kind)
    yield Finished(path=task.path, seen=None if failed else seen, whole=True)


def _member(task: Task, path: str, content: bytes) -> Outcome:
    sha256 = hashlib.sha256(content).hexdigest()
    if task.known.get(path) == sha256 and task.originals is None:
        return Unchanged(path=path)
    return _attempted(path, lambda: _kept_member(task, path, content, sha256))


def _kept_member(task: Task, path: str, content: bytes, sha256: str) -> Outcome:
    _keep(task, content, sha256)
    if task.known.get(path) == sha256:
        return Unchanged(path=path)
    return _extracted(task, path, content, sha256)


def _keep(task: Task, content: bytes, sha256: str) -> None:
    """Keep the bytes of a release where that was asked for, before its record is."""
    if task.originals is not None:
        from pressarchive.originals import Originals

        Originals(task.originals).keep(content, sha256)


def _attempted(path: str, make: Callable[[], Outcome]) -> Outcome:
    try:
        return make()
    except Exception as error:  # noqa: BLE001 - one member must not cost the others
        return _failure(path, error)


def _failure(path: str, error: Exception) -> Failure:
    if isinstance(error, PressarchiveError):
        return Failure(path=path, reason=error.message, remedy=error.remedy)
    if isinstance(error, MemoryError):
        return Failure(
            path=path,
            reason="reading it takes more memory than a release may need",
            remedy="Split it into its releases, or convert it to text.",
        )
    if isinstance(error, RecursionError):
        return Failure(
            path=path,
            reason="its parts are nested too deeply to be read",
            remedy="Convert it to text, or leave it out.",
        )
    return Failure(
        path=path,
        reason=f"a fault of pressarchive itself: {type(error).__name__}: {error}",
        remedy="Please report it, with the file if you may.",
    )


def _is_native(name: str, content: bytes) -> bool:
    from pressarchive.readers import Input, is_native

    return is_native(Input(name=name, content=content))


def _extracted(task: Task, path: str, content: bytes, sha256: str) -> Extracted:
    # Loaded here, so that a run over unchanged files does not load a single rule.
    from pressarchive.ingest.extract import extract_release
    from pressarchive.readers import Input, read
    from pressarchive.records.rows import packed

    document = read(Input(name=path, content=content, ocr=task.ocr))
    source = Source(
        path=path,
        sha256=sha256,
        bytes=len(content),
        media_type=document.media_type,
        encoding=document.encoding,
        modified=_modified(task),
    )
    release = extract_release(
        document,
        id="",
        source=source,
        ingested_at=task.now.isoformat(timespec="seconds"),
        today=task.now.date(),
        date_order=task.date_order,
    )
    return Extracted(release=release, document=packed(document))


def _modified(task: Task) -> str | None:
    if task.kind != "file":
        return None
    seconds = task.found.modified_ns // 10**9
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat()
    except (ValueError, OverflowError, OSError):  # a time that no calendar has
        return None
