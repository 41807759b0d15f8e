"""Bringing the index up to the records, after an ingest or after whatever died before.

The order is the promise: records are committed first and marked as waiting; then the index
takes them in one batch under a new stamp; the marks are cleared last. A kill at any moment
leaves either marks that the next command finds, or an index whose stamp is not the records'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # every search asks `is_sound`, and only that
    from pressarchive.engines.port import Engine
    from pressarchive.ingest.report import OnStep
    from pressarchive.records.port import Records


def is_sound(records: Records, engine: Engine) -> bool:
    """Tell whether the index is one the records know, though it may lag behind."""
    indexing = records.indexing()
    stamp = engine.stamp()
    return stamp is not None and stamp in (indexing.stamp, indexing.next)


def index_waiting(records: Records, engine: Engine, *, on_step: OnStep) -> int:
    """Index what is marked as waiting; returns the number of releases put."""
    indexing = records.indexing()
    if not indexing.waiting:
        return 0
    return _index(records, engine, indexing.put, indexing.dropped, fresh=False, on_step=on_step)


def rebuild(records: Records, engine: Engine, *, on_step: OnStep) -> int:
    """Build the index anew from the records alone; returns the number of releases put."""
    waiting = records.indexing()
    return _index(records, engine, None, waiting.dropped, fresh=True, on_step=on_step)


def _index(
    records: Records,
    engine: Engine,
    put: tuple[str, ...] | None,
    dropped: tuple[str, ...],
    *,
    fresh: bool,
    on_step: OnStep,
) -> int:
    import secrets

    from pressarchive.entries import make_entry
    from pressarchive.ingest.report import Step

    stamp = secrets.token_hex(8)
    records.begin_indexing(stamp)
    total = len(put) if put is not None else records.counts().releases
    done: list[str] = []
    words: dict[str, set[str]] = {}
    with engine.batch(stamp, fresh=fresh) as batch:
        for id in () if fresh else dropped:  # noqa: A001 - the record's word
            batch.drop(id)
        for release in records.releases(put):
            entry = make_entry(release)
            batch.put(entry)
            words.setdefault(entry.language or "", set()).update(*entry.words.values())
            done.append(release.id)
            on_step(Step(stage="index", done=len(done), total=total))
        # Before the batch is committed: a word too many does no harm.
        records.lexicon.add_words(words, fresh=fresh)
    records.end_indexing(stamp, [*(put or done), *dropped])
    return len(done)
