"""Taking in releases that were records before: exported, or salvaged from a damaged archive.

They come as they were extracted, with the documents they were read from; what other releases
settle of them is settled here. An
empty archive keeps their numbers. Elsewhere a file that is known keeps its number, and what
is new gets the next ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pressarchive.document import Document
from pressarchive.model import Release
from pressarchive.records.port import Known, Records

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken: numbers added and changed here; `numbers` by those they came with."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    numbers: Mapping[str, str] = field(default_factory=dict)


def take(records: Records, found: Iterable[tuple[Release, Document]], *, dry_run: bool) -> Taken:
    """Store releases with what was stated of them by hand; the caller holds the lock."""
    taking = _Taking(records, dry_run=dry_run)
    for release, document in found:
        taking.take(release, document)
    taking.flush()
    return Taken(
        added=taking.added,
        changed=taking.changed,
        unchanged=taking.unchanged,
        numbers=taking.numbers,
    )


class _Taking:
    def __init__(self, records: Records, *, dry_run: bool) -> None:
        self._records = records
        self._dry_run = dry_run
        self._known = dict(records.known())
        self._next = records.next_number()
        self._empty = self._next == 0
        self._pending: list[tuple[Release, Document]] = []
        self.added: list[str] = []
        self.changed: list[str] = []
        self.unchanged = 0
        self.numbers: dict[str, str] = {}

    def take(self, release: Release, document: Document) -> None:
        source = release.source
        known = self._known.get(source.path)
        if known is not None:
            id = known.id  # noqa: A001 - the record's word
        elif self._empty and release.id not in self.numbers:
            id = release.id  # noqa: A001
        else:
            id = f"{self._next:03d}"  # noqa: A001
        self.numbers[release.id] = id
        if known is not None and known.sha256 == source.sha256:
            self.unchanged += 1
            return
        (self.added if known is None else self.changed).append(id)
        self._known[source.path] = Known(
            id=id, path=source.path, bytes=source.bytes, sha256=source.sha256
        )
        self._next = max(self._next, int(id) + 1)
        if not self._empty:
            # Numbers of another archive mean nothing here: links are found anew.
            release = replace(release, id=id, translations=(), versions=(), duplicates=())
        self._pending.append((release, document))
        if len(self._pending) >= _BATCH:
            self.flush()

    def flush(self) -> None:
        if not self._dry_run and self._pending:
            self._records.put(self._pending)
        self._pending.clear()
