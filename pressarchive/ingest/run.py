"""A run: from paths to records, in order; the index follows (`ingest.indexing`)."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pressarchive.fetching import is_url
from pressarchive.ingest.given import Given, placed
from pressarchive.ingest.limits import SCANS, Limits
from pressarchive.ingest.looking import look
from pressarchive.ingest.outcome import Finished, Outcome
from pressarchive.ingest.pool import outcomes_of
from pressarchive.ingest.report import Change, IngestReport, OnStep
from pressarchive.ingest.storing import Storing
from pressarchive.records.port import Records
from pressarchive.settings import DateOrder


def ingest(
    paths: Sequence[str | Path],
    records: Records,
    *,
    folder: Path,
    dry_run: bool,
    prune: bool,
    re_extract: bool,
    reread: bool,
    jobs: int | None,
    allow_private: bool,
    keep_originals: bool,
    date_order: DateOrder | None,
    ocr: str | None,
    given: Sequence[Given] = (),
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
        reread=reread,
        jobs=jobs,
        allow_private=allow_private,
        keep_originals=keep_originals,
        date_order=date_order,
        ocr=ocr,
        given=given,
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
    reread: bool,
    jobs: int | None,
    allow_private: bool = False,
    keep_originals: bool = False,
    date_order: DateOrder | None = None,
    ocr: str | None = None,
    given: Sequence[Given] = (),
    on_step: OnStep,
) -> IngestReport:
    """Bring the records up to date: the files at and below `paths`, addresses, what is given.

    `folder` is the archive's own. `jobs` worker processes read and extract (None: as many
    as there are cores, where the run is long enough). Records are numbered and stored in
    sorted order of the files, whatever `jobs` is. `date_order` is what the user settled;
    `ocr` are the languages in which scans are read, also those known already;
    `reread` distrusts the times of files. An interruption ends the run early and is told in
    the report.
    """
    started = time.monotonic()
    storing = Storing(records, dry_run=dry_run)
    asked = [str(path) for path in paths]
    limits = SCANS if ocr else Limits()
    try:
        looked = look(
            [path for path in asked if not is_url(path)],
            records,
            folder=folder,
            now=now,
            reread=reread,
            date_order=date_order,
            ocr=ocr,
            keeping=keep_originals,
            on_step=on_step,
        )
        originals = folder if keep_originals else None
        with (
            placed(
                given, records, now=now, date_order=date_order, ocr=ocr, originals=originals
            ) as more,
            outcomes_of([*looked.tasks, *more], jobs, limits) as outcomes,
        ):
            storing.expect(looked, more=len(more))
            _take(outcomes, storing, on_step)
        if urls := [path for path in asked if is_url(path)]:
            from pressarchive.ingest.web import fetched

            with fetched(
                urls,
                records,
                allow_private=allow_private,
                originals=originals,
                now=now,
                reread=reread,
                date_order=date_order,
                ocr=ocr,
                on_step=on_step,
            ) as web:
                storing.interrupted = web.interrupted
                storing.expect(web.looked)
                with outcomes_of(web.looked.tasks, jobs, limits) as outcomes:
                    _take(web.remembering(outcomes), storing, on_step)
                storing.flush()
                if not dry_run:
                    web.settle(storing.failed)
        storing.finish(prune=prune)
    except KeyboardInterrupt:
        storing.interrupted = True
    storing.flush()
    return storing.report(seconds=time.monotonic() - started)


def _take(outcomes: Iterable[Outcome], storing: Storing, on_step: OnStep) -> None:
    for outcome in outcomes:
        storing.take(outcome)
        if isinstance(outcome, Finished):
            on_step(storing.step(outcome.path))
