"""A run: from paths to records, in order; the index follows (`ingest.indexing`)."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from pressarchive.document import Document
from pressarchive.ingest.corrections import corrected
from pressarchive.ingest.one import Extracted, Outcome, Task, is_unchanged
from pressarchive.ingest.pool import outcomes_of
from pressarchive.ingest.report import Change, Failure, IngestReport, OnStep, Step
from pressarchive.ingest.walk import walk
from pressarchive.model import Release
from pressarchive.records.port import Known, Records
from pressarchive.settings import DateOrder

_BATCH = 100
"""Records committed together: what a kill can cost is read again by the next run."""


def ingest(
    paths: Sequence[str | Path],
    records: Records,
    *,
    folder: Path,
    dry_run: bool,
    prune: bool,
    re_extract: bool,
    jobs: int | None,
    date_order: DateOrder | None,
    on_step: OnStep,
) -> IngestReport:
    """Bring the records up to date: with the rules first, if asked for, then with the files."""
    changes: list[Change] = []
    if re_extract:
        from pressarchive.ingest.again import extract_again

        changes = extract_again(records, date_order=date_order, dry_run=dry_run, on_step=on_step)
    report = ingest_files(
        paths,
        records,
        folder=folder,
        now=datetime.now(UTC),
        prune=prune,
        dry_run=dry_run,
        jobs=jobs,
        date_order=date_order,
        on_step=on_step,
    )
    if not dry_run:
        records.note("last ingest", datetime.now(UTC).isoformat(timespec="seconds"))
    again = dict.fromkeys(change.id for change in changes)
    return replace(report, changed=(*again, *report.changed), changes=tuple(changes))


def ingest_files(
    paths: Sequence[str | Path],
    records: Records,
    *,
    folder: Path,
    now: datetime,
    prune: bool,
    dry_run: bool,
    jobs: int | None,
    date_order: DateOrder | None = None,
    on_step: OnStep,
) -> IngestReport:
    """Bring the records up to date with the files at and below `paths`.

    `folder` is the archive's own. `jobs` worker processes read and extract (None: as many
    as there are cores, where the run is long enough). Records are numbered and stored in
    sorted order of the files, whatever `jobs` is. `date_order` is what the user settled. An
    interruption ends the run early and is told in the report.
    """
    started = time.monotonic()
    known = dict(records.known())
    run = _Run(records=records, known=known, dry_run=dry_run, date_order=date_order)
    try:
        tasks = run.look(paths, folder=folder, now=now, on_step=on_step)
        with outcomes_of(tasks, jobs) as outcomes:
            for outcome in outcomes:
                run.take(outcome)
                on_step(Step(stage="read", done=run.done, total=run.total, path=_path(outcome)))
        run.finish(prune=prune)
    except KeyboardInterrupt:
        run.interrupted = True
    run.flush()
    return run.report(seconds=time.monotonic() - started)


@dataclass(kw_only=True)
class _Run:
    records: Records
    known: dict[str, Known]
    dry_run: bool
    date_order: DateOrder | None
    total: int = 0
    done: int = 0
    unchanged: int = 0
    interrupted: bool = False
    pending: list[tuple[Release, Document]] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    gone: dict[str, list[Known]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.number = self.records.next_number()

    def look(
        self, paths: Sequence[str | Path], *, folder: Path, now: datetime, on_step: OnStep
    ) -> list[Task]:
        """Walk the paths; return a task for each file that is new or changed.

        What is unchanged is counted, and what is known and gone noted.
        """
        tasks = []
        home = os.path.dirname(os.path.abspath(folder))
        for found in walk(paths, skip=folder):
            path = _name(found.path, home)
            if isinstance(found, Failure):
                self.failed.append(replace(found, path=path))
                continue
            if is_unchanged(found, self.known.get(path)):
                self.unchanged += 1
            else:
                tasks.append(Task(found=found, path=path, now=now, date_order=self.date_order))
            on_step(Step(stage="look", done=self.unchanged + len(tasks), total=0, path=path))
        self.total = len(tasks)
        self.gone = self._gone(paths, home)
        return tasks

    def _gone(self, paths: Sequence[str | Path], home: str) -> dict[str, list[Known]]:
        """Return, by content, the known sources at or below the paths that are no longer there."""
        roots = [os.path.abspath(path) for path in paths]
        gone: dict[str, list[Known]] = {}
        for known in self.known.values():
            path = os.path.join(home, known.path)
            below = any(path == root or path.startswith(root + os.sep) for root in roots)
            if below and not os.path.lexists(path):
                gone.setdefault(known.sha256, []).append(known)
        return gone

    def take(self, outcome: Outcome) -> None:
        """Account for one file; what it became is stored with its batch."""
        self.done += 1
        if isinstance(outcome, Failure):
            self.failed.append(outcome)
        else:
            self._store(outcome)

    def _store(self, extracted: Extracted) -> None:
        source = extracted.release.source
        known = self.known.get(source.path)
        if known is not None:
            self.changed.append(known.id)
            number = int(known.id)
        elif self.gone.get(source.sha256):
            known = self.gone[source.sha256].pop(0)
            self.moved.append(known.id)
            if not self.dry_run:
                self.records.move(known.id, source)
            return
        else:
            number, self.number = self.number, self.number + 1
            self.added.append(source.path if self.dry_run else f"{number:03d}")
        release = replace(extracted.release, id=f"{number:03d}")
        if known is not None:
            release = corrected(release, self.records.corrections(known.id))
        self.pending.append((release, extracted.document))
        if len(self.pending) >= _BATCH:
            self.flush()

    def finish(self, *, prune: bool) -> None:
        """Remove the records of vanished files where that was asked for."""
        self.flush()
        if prune and self.gone:
            ids = self._gone_ids()
            if not self.dry_run:
                self.records.drop(ids)
            self.pruned.extend(ids)
            self.gone.clear()

    def _gone_ids(self) -> list[str]:
        return sorted((known.id for same in self.gone.values() for known in same), key=int)

    def flush(self) -> None:
        """Commit what is pending; called again after an interruption, it stores the same."""
        if self.pending and not self.dry_run:
            self.records.put(self.pending)
        self.pending.clear()

    def report(self, *, seconds: float) -> IngestReport:
        """Sum up."""
        return IngestReport(
            added=tuple(self.added),
            changed=tuple(self.changed),
            unchanged=self.unchanged,
            moved=tuple(self.moved),
            gone=tuple(self._gone_ids()),
            pruned=tuple(self.pruned),
            failed=tuple(self.failed),
            seconds=seconds,
            interrupted=self.interrupted,
            remaining=self.total - self.done,
            dry_run=self.dry_run,
        )


def _name(path: str, home: str) -> str:
    """Return what a record calls a file: relative to the archive's home where it lies below it.

    So an archive and its sources can be moved together.
    """
    return os.path.relpath(path, home) if path.startswith(home.rstrip(os.sep) + os.sep) else path


def _path(outcome: Outcome) -> str:
    return outcome.release.source.path if isinstance(outcome, Extracted) else outcome.path
