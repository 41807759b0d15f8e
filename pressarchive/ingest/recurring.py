"""Moving what issuers repeat at the end of their releases from the bodies to the boilerplate.

What is guaranteed: the result depends on nothing but the releases held, not on the order in
which they came. A paragraph that recurs with a new release moves in the earlier ones too; where
it recurs no more it comes back to its place. It runs before linking, which compares bodies.
Each step is safe to repeat, and costs by the releases that wait and those they change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressarchive.ingest.standing_text import LEAST, is_moved, moved, reading, recurs, restored
from pressarchive.model import Release
from pressarchive.records.paragraphs_port import Reading
from pressarchive.records.port import Records

_BATCH = 200


def move_standing_text(records: Records) -> None:
    """Move the standing text of the releases that wait, and of all that they throw a light on.

    Releases whose body changes are stored, and wait too; the caller holds the lock.
    """
    paragraphs = records.paragraphs
    waiting = records.indexing()
    paragraphs.keep(waiting.dropped, [])
    while outdated := paragraphs.outdated(_BATCH):
        paragraphs.keep(outdated, list(_readings(records, outdated)))
    for start in range(0, len(waiting.put), _BATCH):
        batch = waiting.put[start : start + _BATCH]
        paragraphs.keep(batch, list(_readings(records, batch)))
    while unjudged := paragraphs.unjudged(_BATCH):
        frequent = paragraphs.frequent(unjudged, LEAST)
        paragraphs.judge(
            {one: one in frequent and recurs(paragraphs.occurrences(one)) for one in unjudged}
        )
    while found := paragraphs.open(_BATCH):
        _settle(records, found)


def with_standing_text_moved(records: Records, release: Release) -> Release:
    """Return a release as extracted as it will be, by what the archive's other releases repeat."""
    return moved(release, records.paragraphs.standing(reading(release).pieces))


def _readings(records: Records, ids: Sequence[str]) -> Iterator[Reading]:
    """Yield the readings of releases as they were extracted."""
    before = records.paragraphs.readings(ids)
    for release in records.releases(ids):
        kept = before[release.id].kept if is_moved(release) else None
        yield reading(release if kept is None else restored(release, kept), kept)


def _settle(records: Records, found: Sequence[Reading]) -> None:
    paragraphs = records.paragraphs
    by_id = {one.id: one for one in found}
    standing = paragraphs.standing(each for one in found for each in one.pieces)
    changed: list[Release] = []
    for release in records.releases(list(by_id)):
        kept = by_id[release.id].kept
        extracted = release if kept is None else restored(release, kept)
        made = moved(extracted, standing)
        kept = extracted.body if is_moved(made) else None
        by_id[release.id] = replace(by_id[release.id], kept=kept)
        if made != release:
            changed.append(made)
    paragraphs.settle(by_id.values(), releases=changed)
