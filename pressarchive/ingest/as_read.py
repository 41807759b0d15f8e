"""A release as it was extracted, before other releases settled anything of it.

Other releases settle the order of a date in numbers (`ordering`), move standing text
(`recurring`) and tell a date by a translation (`linking`). Each remembers what it found.
"""

from __future__ import annotations

from dataclasses import replace

from pressarchive.document import Document
from pressarchive.errors import ArchiveError, DamagedArchive
from pressarchive.ingest.again import extracted_again
from pressarchive.ingest.standing_text import is_moved, restored
from pressarchive.model import Release, stated
from pressarchive.records.port import Records


def as_read(records: Records, release: Release) -> Release:
    """Undo what other releases settled, from what is remembered of it."""
    date, ids = release.date, [release.id]
    link = records.links.signatures(ids).get(release.id)
    if link is not None and link.settled is not None and link.settled == date:
        date = link.date
    numeric = records.date_orders.dates(ids).get(release.id)
    if numeric is not None and numeric.settled is not None and numeric.settled == date:
        date = numeric.date
    if date != release.date:
        release = replace(release, date=date)
    if is_moved(release):
        reading = records.paragraphs.readings(ids).get(release.id)
        if reading is None or reading.kept is None:
            raise DamagedArchive(f"What was read of {release.id} is lost.")
        release = restored(release, reading.kept)
    return release


def as_read_or_again(records: Records, release: Release, document: Document) -> Release:
    """Return a damaged archive's release as it was read, by extracting it anew if need be.

    What is remembered of a release that others settled has no checksum: its text has one.
    """
    try:
        if as_read(records, release) == release:
            return release
    except ArchiveError:
        pass
    return extracted_again(release, document, stated(release))
