"""The records in one SQLite file: the `Records` port."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pressarchive.errors import NotFound
from pressarchive.model import (
    Release,
    Source,
    release_from_json,
    to_json,
)
from pressarchive.records import lookup
from pressarchive.records.database import Database
from pressarchive.records.rows import (
    accession,
    checksum,
    correction_rows,
    decoding,
    dump,
    inflated,
    name_rows,
    release_row,
)

if TYPE_CHECKING:
    from pressarchive.document import Document
    from pressarchive.records.date_orders import SqliteDateOrders
    from pressarchive.records.inputs import SqliteInputs
    from pressarchive.records.inputs_port import Seen
    from pressarchive.records.lexicon import SqliteLexicon
    from pressarchive.records.links import SqliteLinks
    from pressarchive.records.listing import SqliteLists
    from pressarchive.records.organisations import SqliteOrganisations
    from pressarchive.records.paragraphs import SqliteParagraphs
    from pressarchive.records.port import Counts, Indexing, Known

_MANY = 500


class SqliteRecords:
    """The `Records` port on one SQLite file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> SqliteRecords:
        """Open the records in a folder. Raises NoArchive, NewerArchive or DamagedArchive."""
        return cls(Database.open(folder, create=create))

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @property
    def inputs(self) -> SqliteInputs:
        """What was seen of inputs."""
        from pressarchive.records.inputs import SqliteInputs

        return SqliteInputs(self._db)

    @property
    def lists(self) -> SqliteLists:
        """What lists read."""
        from pressarchive.records.listing import SqliteLists

        return SqliteLists(self._db)

    @property
    def organisations(self) -> SqliteOrganisations:
        """What is kept of organisations, counted over all releases."""
        from pressarchive.records.organisations import SqliteOrganisations

        return SqliteOrganisations(self._db)

    @property
    def links(self) -> SqliteLinks:
        """What linking remembers of the releases."""
        from pressarchive.records.links import SqliteLinks

        return SqliteLinks(self._db)

    @property
    def lexicon(self) -> SqliteLexicon:
        """What is known of words."""
        from pressarchive.records.lexicon import SqliteLexicon

        return SqliteLexicon(self._db)

    @property
    def date_orders(self) -> SqliteDateOrders:
        """What is remembered of dates in numbers."""
        from pressarchive.records.date_orders import SqliteDateOrders

        return SqliteDateOrders(self._db)

    @property
    def paragraphs(self) -> SqliteParagraphs:
        """What is remembered of closing paragraphs."""
        from pressarchive.records.paragraphs import SqliteParagraphs

        return SqliteParagraphs(self._db)

    # --- sources ---------------------------------------------------------------------------

    def known(self, below: Iterable[str] | None = None) -> Mapping[str, Known]:
        """Return what is known of the sources at and below these paths (None: of all)."""
        from pressarchive.records.inputs import at_or_below
        from pressarchive.records.port import Known

        rows = at_or_below(self._db, "SELECT number, path, bytes, sha256 FROM releases", below)
        return {
            path: Known(id=accession(number), path=path, bytes=size, sha256=sha256)
            for number, path, size, sha256 in rows
        }

    def next_number(self) -> int:
        """Return the number that the next new release gets."""
        return int(self.noted("next") or 0)

    # --- writing ---------------------------------------------------------------------------

    def put(
        self, releases: Iterable[tuple[Release, Document | bytes]], seen: Iterable[Seen] = ()
    ) -> None:
        """Store releases (new or changed), marked as not yet indexed, and what was seen."""
        from pressarchive.records import listing, organisations
        from pressarchive.records.inputs import keep

        following = self.next_number()
        with self._db.transaction():
            for release, document in releases:
                number = [(int(release.id),)]
                following = max(following, int(release.id) + 1)
                organisations.unname(self._db, number)
                self._db.run(
                    "INSERT OR REPLACE INTO releases VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    [release_row(release, document)],
                )
                listing.add(self._db, release)
                organisations.name(self._db, name_rows(release), int(release.id))
                self._db.run("DELETE FROM corrections WHERE number = ?", number)
                self._db.run("INSERT INTO corrections VALUES (?,?,?)", correction_rows(release))
                self._db.run("INSERT OR REPLACE INTO waiting VALUES (?, 0)", number)
            self._note("next", str(following))
            keep(self._db, seen)

    def move(self, id: str, source: Source) -> None:
        """Note that a release's file has another path now; nothing needs indexing again."""
        record = dump(to_json(self.get(id)) | {"source": to_json(source)})
        self._db.run(
            "UPDATE releases SET path = ?, record = ?, record_sum = ? WHERE number = ?",
            [(source.path, record, checksum(record), int(id))],
        )

    def drop(self, ids: Iterable[str]) -> None:
        """Forget releases; their numbers are never used again, the marks remember the index."""
        from pressarchive.records import organisations

        numbers = [(number,) for number in map(int, ids)]
        with self._db.transaction():
            self._db.run(
                "DELETE FROM inputs WHERE path IN (SELECT path FROM releases WHERE number = ?)",
                numbers,
            )
            self._db.run("DELETE FROM releases WHERE number = ?", numbers)
            organisations.unname(self._db, numbers)
            self._db.run("DELETE FROM corrections WHERE number = ?", numbers)
            self._db.run("INSERT OR REPLACE INTO waiting VALUES (?, 1)", numbers)

    # --- reading ---------------------------------------------------------------------------

    def get(self, id: str) -> Release:
        """Return a release; raises NotFound."""
        record = self._one("record", id)
        with decoding(id):
            return release_from_json(json.loads(record))

    def document(self, id: str) -> Document:
        """Return the document a release was read from; raises NotFound."""
        from pressarchive.document import document_from_json

        packed = self._one("document", id)
        with decoding(id):
            return document_from_json(json.loads(inflated(packed)))

    def releases(self, ids: Iterable[str] | None = None) -> Iterator[Release]:
        """Yield whole releases, in order of id or as asked; an id that is gone is passed over."""
        if ids is None:
            ids = [
                accession(number)
                for (number,) in self._db.rows("SELECT number FROM releases ORDER BY 1")
            ]
        wanted = list(ids)
        for start in range(0, len(wanted), _MANY):
            page = list(map(int, wanted[start : start + _MANY]))
            marks = ",".join("?" * len(page))
            found = dict(
                self._db.rows(
                    f"SELECT number, record FROM releases WHERE number IN ({marks})", page
                )
            )
            for number in page:
                if number in found:
                    with decoding(accession(number)):
                        release = release_from_json(json.loads(found[number]))
                    yield release

    def corrections(self, id: str) -> Mapping[str, str]:
        """Return what a user stated for a release, by field."""
        return dict(
            self._db.rows("SELECT field, value FROM corrections WHERE number = ?", [int(id)])
        )

    def resolve(self, reference: str) -> str:
        """Return the accession number for what a user typed, see `Records.resolve`."""
        return lookup.resolve(self._db, reference)

    def names_of(self, name: str) -> frozenset[str]:
        """Return every folded name of the organisations that bear this folded name."""
        from pressarchive.records import names

        return names.names_of(self._db, name)

    # --- the index's marks -----------------------------------------------------------------

    def indexing(self) -> Indexing:
        """Return how far the index follows."""
        from pressarchive.records.port import Indexing

        rows = list(self._db.rows("SELECT number, dropped FROM waiting ORDER BY 1"))
        return Indexing(
            stamp=self.noted("index"),
            next=self.noted("index next"),
            put=tuple(accession(number) for number, dropped in rows if not dropped),
            dropped=tuple(accession(number) for number, dropped in rows if dropped),
        )

    def begin_indexing(self, stamp: str) -> None:
        """Note that a batch leading to `stamp` is about to begin."""
        self.note("index next", stamp)

    def end_indexing(self, stamp: str, ids: Iterable[str]) -> None:
        """Note that the index reached `stamp`, and clear the marks of these releases."""
        with self._db.transaction():
            self._note("index", stamp)
            self._db.run(
                "DELETE FROM waiting WHERE number = ?", [(number,) for number in map(int, ids)]
            )

    # --- small facts -----------------------------------------------------------------------

    def counts(self) -> Counts:
        """Count what `status` shows."""
        return self.lists.counts()

    def note(self, key: str, value: str) -> None:
        """Keep a small fact about the archive."""
        self._note(key, value)

    def noted(self, key: str) -> str | None:
        """Return a fact that was noted."""
        for (value,) in self._db.rows("SELECT value FROM meta WHERE key = ?", [key]):
            return str(value)
        return None

    # --- inside ----------------------------------------------------------------------------

    def _note(self, key: str, value: str) -> None:
        self._db.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", [(key, value)])

    def _one(self, column: str, id: str) -> Any:
        for (value,) in self._db.rows(
            f"SELECT {column} FROM releases WHERE number = ?",
            [int(id)],
        ):
            return value
        raise NotFound(f"No release has the number {id}.", lookup.nearby(self._db, id))
