"""Linking what an ingest left: signatures, weights, comparisons, links; each step in SQLite.

What is guaranteed. `relink` gives links that depend on nothing but the releases held and
what was stated by hand. Between two weighings weights stand still, so links do not depend
on the order in which releases came either; and once an archive has grown by half (a small
one: at all), everything is weighed and compared again. Each step is safe to repeat: after a
kill the next run goes on where the last one stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pressarchive.linking.comparing import compare_new
from pressarchive.linking.settling import settle_open
from pressarchive.linking.signature import signature
from pressarchive.model import Release
from pressarchive.records.links_port import Signature
from pressarchive.records.port import Records

_BATCH = 500
_GROWTH = 2.0
_SMALL = 200

OnStep = Callable[[int, int], None]


def link_waiting(records: Records, *, on_step: OnStep | None = None) -> Sequence[str]:
    """Link the releases that wait to be indexed, with each other and with all others.

    `on_step` is told how many releases are done, of how many. Dates that a translation
    settles are stored, and marked for the index; returns the releases whose date changed. The
    caller holds the archive's lock.
    """
    waiting = records.indexing()
    records.links.remove(waiting.dropped)
    return _link(records, waiting.put, on_step or _quiet, anew=False)


def relink(records: Records, *, on_step: OnStep | None = None) -> None:
    """Link everything anew; what was stated by hand stays."""
    waiting = records.indexing()
    records.links.remove(waiting.dropped)
    ids = [known.id for known in records.known().values()]
    _link(records, sorted(ids, key=int), on_step or _quiet, anew=True)


def _link(records: Records, ids: Sequence[str], on_step: OnStep, *, anew: bool) -> Sequence[str]:
    links = records.links
    done = 0
    changed = False
    for batch in _batches(ids):
        changed |= _sign(records, batch)
        done += len(batch)
        on_step(done, 2 * len(ids))
    now, weighed = links.sizes()
    if anew or not weighed / 2 <= now <= weighed * _GROWTH or (changed and now <= _SMALL):
        links.weigh()
        weighed = now
    total = done + links.pending()

    def step(compared: int) -> None:
        nonlocal done
        done += compared
        on_step(done, total)

    compare_new(links, total=weighed, on_step=step)
    return settle_open(records, total=weighed)


def _sign(records: Records, ids: Sequence[str]) -> bool:
    """Keep the signatures of releases that are new or changed; tell whether there were any."""
    links = records.links
    kept = links.signatures(ids)
    new: list[Signature] = []
    same: list[str] = []
    for release in records.releases(ids):
        before = kept.get(release.id)
        made = signature(_as_extracted(release, before))
        if before is not None and made == replace(before, settled=None, norm=0.0):
            same.append(release.id)
        else:
            new.append(made)
    links.reopen(same)
    links.store(new)
    return bool(new)


def _as_extracted(release: Release, kept: Signature | None) -> Release:
    """Return a release with the date that was read, where a translation settled another."""
    if kept is not None and kept.settled is not None and release.date == kept.settled:
        return replace(release, date=kept.date)
    return release


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _quiet(_done: int, _total: int) -> None:
    pass
