"""Applying new rules or settings to what the archive holds, from the stored text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from pressarchive.document import Document
from pressarchive.ingest.corrections import check, corrected
from pressarchive.ingest.date_order import numeric_date
from pressarchive.ingest.extract import extract_release
from pressarchive.ingest.ordering import IssuerOrders
from pressarchive.ingest.recurring import with_standing_text_moved
from pressarchive.ingest.report import Change, OnStep, Step
from pressarchive.model import Release, to_json
from pressarchive.records.port import Records
from pressarchive.settings import DateOrder

_BATCH = 100


def extract_again(
    records: Records, *, date_order: DateOrder | None = None, dry_run: bool, on_step: OnStep
) -> list[Change]:
    """Extract every release anew; returns what changed, field by field.

    Numbers, sources, days of ingest, links and what was stated by hand stay. `date_order` is
    what the user settled.
    """
    total = records.counts().releases
    changes: list[Change] = []
    pending: list[tuple[Release, Document]] = []
    for done, (old, read, new, document) in enumerate(_extracted(records, date_order), 1):
        if new != old:
            changes.extend(_changes(old, new))
            pending.append((read, document))
        if len(pending) >= _BATCH or done == total:
            if not dry_run:
                records.put(pending)
            pending.clear()
        on_step(Step(stage="read", done=done, total=total, path=read.source.path))
    return changes


def _changes(old: Release, new: Release) -> Iterator[Change]:
    before, after = to_json(old), to_json(new)
    for field in before:
        if before[field] != after[field]:
            yield Change(
                id=new.id, field=field, old=_short(before[field]), new=_short(after[field])
            )


def _short(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def state(
    records: Records,
    id: str,
    changes: Mapping[str, str | None],
    *,
    date_order: DateOrder | None,
) -> None:
    """Keep what somebody states of a release; None gives a field back to extraction.

    Raises UsageError, before anything is kept, for what cannot be stated.
    """
    checked = {field: value and check(field, value) for field, value in changes.items()}
    kept = {**records.corrections(id), **checked}
    stated = {field: value for field, value in kept.items() if value is not None}
    document = records.document(id)
    new = extracted_again(records.get(id), document, stated, date_order=date_order)
    records.put([(new, document)])


def _extracted(
    records: Records, date_order: DateOrder | None
) -> Iterator[tuple[Release, Release, Release, Document]]:
    """Yield each release as it is, as it is read now, and as that reading will be settled."""
    orders = IssuerOrders(records.date_orders)
    for old in records.releases():
        document = records.document(old.id)
        corrections = records.corrections(old.id)
        read = extracted_again(old, document, corrections, date_order=date_order)
        date = orders.settled(numeric_date(read)) or read.date
        kept = records.links.signatures([old.id]).get(old.id)
        if kept is not None and kept.settled is not None and kept.date == date:
            # Read as before: what a translation made of it holds too.
            date = kept.settled
        settled = with_standing_text_moved(records, replace(read, date=date))
        yield old, read, settled, document


def extracted_again(
    old: Release,
    document: Document,
    corrections: Mapping[str, str],
    *,
    date_order: DateOrder | None = None,
) -> Release:
    """Extract one release anew from its document; what was stated by hand overrules the rules."""
    new = extract_release(
        document,
        id=old.id,
        source=old.source,
        ingested_at=old.ingested_at,
        today=datetime.fromisoformat(old.ingested_at).date(),
        date_order=date_order,
    )
    linked = replace(
        new, translations=old.translations, versions=old.versions, duplicates=old.duplicates
    )
    return corrected(linked, corrections)
