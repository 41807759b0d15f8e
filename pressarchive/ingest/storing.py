"""What becomes of inputs is numbered, stored in batches and counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressarchive.ingest.corrections import corrected
from pressarchive.ingest.looking import Look
from pressarchive.ingest.outcome import Extracted, Finished, Outcome, Unchanged
from pressarchive.ingest.report import Failure, IngestReport, Step
from pressarchive.model import Release
from pressarchive.records.inputs_port import Seen
from pressarchive.records.port import Known, Records

_BATCH = 100
"""Records committed together: what a kill can cost is read again by the next run."""

_BATCH_SEEN = 2_000
"""Inputs remembered together, where they brought no record."""


class Storing:
    """One run's account: takes outcomes in order, and sums up."""

    def __init__(self, records: Records, *, dry_run: bool) -> None:
        self.interrupted = False
        self._records = records
        self._dry_run = dry_run
        self._number = records.next_number()
        self._total = 0
        self._done = 0
        self._unchanged = 0
        self._pending: list[tuple[Release, bytes]] = []
        self._seen: list[Seen] = []
        self._added: list[str] = []
        self._changed: list[str] = []
        self._moved: list[str] = []
        self._pruned: list[str] = []
        self._failed: list[Failure] = []
        self._gone: dict[str, list[Known]] = {}
        self._vanished: list[str] = []
        # What came of the task that is being carried out; `new` has no number yet.
        self._met: set[str] = set()
        self._new: list[Extracted] = []
        self._failing: list[str] = []

    def expect(self, looked: Look, *, more: int = 0) -> None:
        """Take over what a looking found; there may be several. So many more inputs come."""
        self._total += len(looked.tasks) + more
        self._unchanged += looked.unchanged
        self._failed.extend(looked.failed)
        self._vanished.extend(looked.vanished)
        for known in looked.gone:
            self._gone.setdefault(known.sha256, []).append(known)

    def take(self, outcome: Outcome) -> None:
        """Account for one outcome; what it became is stored with its batch."""
        if isinstance(outcome, Failure):
            self._failed.append(outcome)
            self._failing.append(outcome.path)
        elif isinstance(outcome, Unchanged):
            self._unchanged += 1
            self._met.add(outcome.path)
        elif isinstance(outcome, Extracted):
            self._store(outcome)
        else:
            self._end(outcome)

    @property
    def failed(self) -> Sequence[Failure]:
        """Return the failures so far."""
        return self._failed

    def step(self, path: str) -> Step:
        """Return how far the run is."""
        return Step(stage="read", done=self._done, total=self._total, path=path)

    def _store(self, extracted: Extracted) -> None:
        path = extracted.release.source.path
        self._met.add(path)
        known = self._records.known([path]).get(path)
        if known is None:
            self._new.append(extracted)
            return
        self._changed.append(known.id)
        release = replace(extracted.release, id=known.id)
        release = corrected(release, self._records.corrections(known.id))
        self._pending.append((release, extracted.document))

    def _admit(self, extracted: Extracted) -> None:
        """Number what came under a new name, or know it again by its bytes."""
        source = extracted.release.source
        if gone := self._gone.get(source.sha256):
            known = gone.pop(0)
            self._moved.append(known.id)
            if not self._dry_run:
                self._records.move(known.id, source)
            return
        number, self._number = self._number, self._number + 1
        self._added.append(source.path if self._dry_run else f"{number:03d}")
        self._pending.append((replace(extracted.release, id=f"{number:03d}"), extracted.document))

    def _end(self, finished: Finished) -> None:
        self._done += 1
        if finished.whole:
            self._miss(finished.path)
        # Only now is it known what a container has no longer: a member renamed keeps its number.
        for extracted in self._new:
            self._admit(extracted)
        self._new.clear()
        self._met.clear()
        self._failing.clear()
        if finished.seen is not None:
            self._seen.append(finished.seen)
        # Records and that their input was seen are committed together, never one without the other.
        if len(self._pending) >= _BATCH or len(self._seen) >= _BATCH_SEEN:
            self.flush()

    def _miss(self, path: str) -> None:
        """Note as gone what an input held before and holds no longer; what failed may be there."""
        for known in self._records.known([path]).values():
            failing = any(f"{known.path}/".startswith(f"{one}/") for one in self._failing)
            if known.path not in self._met and not failing:
                self._gone.setdefault(known.sha256, []).append(known)

    def finish(self, *, prune: bool) -> None:
        """Remove the records of vanished files where that was asked for."""
        self.flush()
        if prune and (self._vanished or self._gone):
            ids = self._gone_ids()
            if not self._dry_run:
                self._records.drop(ids)
                self._records.inputs.forget(self._vanished)
            self._pruned.extend(ids)
            self._gone.clear()

    def _gone_ids(self) -> list[str]:
        return sorted((known.id for same in self._gone.values() for known in same), key=int)

    def flush(self) -> None:
        """Commit what is pending; called again after an interruption, it stores the same."""
        if (self._pending or self._seen) and not self._dry_run:
            self._records.put(self._pending, self._seen)
        self._pending.clear()
        self._seen.clear()

    def report(self, *, seconds: float) -> IngestReport:
        """Sum up."""
        return IngestReport(
            added=tuple(self._added),
            changed=tuple(self._changed),
            unchanged=self._unchanged,
            moved=tuple(self._moved),
            gone=tuple(self._gone_ids()),
            pruned=tuple(self._pruned),
            failed=tuple(self._failed),
            seconds=seconds,
            interrupted=self.interrupted,
            remaining=self._total - self._done,
            dry_run=self._dry_run,
        )
