"""Looking for damage in the records' file, and reading around it.

SQLite's own check knows its structures; checksums tell whether what stands in them is what was
written; and the columns that lists read are compared with the record they were taken from.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pressarchive.errors import ArchiveError, DamagedArchive
from pressarchive.model import Release, release_from_json
from pressarchive.records import lines
from pressarchive.records.database import Database
from pressarchive.records.link_rows import statement_sum
from pressarchive.records.links_port import Statement
from pressarchive.records.rows import (
    accession,
    checksum,
    decoding,
    inflated,
    listed,
    name_rows,
)

if TYPE_CHECKING:
    from pressarchive.document import Document

_NUMBERS = (
    "SELECT number FROM releases",
    "SELECT number FROM releases INDEXED BY releases_by_sha256 WHERE sha256 >= ''",
    "SELECT number FROM releases INDEXED BY releases_by_reference WHERE reference IS NULL",
    "SELECT number FROM releases INDEXED BY sqlite_autoindex_releases_1 WHERE path >= ''",
)
"""Ways to the numbers there are: where the table is damaged, its indexes may not be."""

_PATHS = "SELECT number, path FROM releases INDEXED BY sqlite_autoindex_releases_1 WHERE path >= ''"
_COMPARED = "path, bytes, sha256, reference, language, first, last"
_SAID = "SELECT a, b, linked, sum FROM statements"
_FIRST = 5
_MANY_FAULTS = 20


class Inspection:
    """A records file that may be damaged, read as far as it can be."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def structures(self) -> Iterator[str]:
        """Yield what SQLite finds wrong with its own structures."""
        try:
            for (found,) in self._db.rows(f"PRAGMA integrity_check({_MANY_FAULTS})"):
                if found != "ok":
                    yield str(found)
        except ArchiveError as error:
            yield error.message

    def numbers(self) -> list[int]:
        """Return the numbers of all releases that the table or any index of it still tells."""
        found: set[int] = set()
        for way in _NUMBERS:
            found.update(number for (number,) in self._readable(way) if isinstance(number, int))
        return sorted(found)

    def paths(self) -> dict[int, str]:
        """Return the paths of releases by number, as far as their index tells them."""
        return {number: str(path) for number, path in self._readable(_PATHS)}

    def read(self, number: int) -> tuple[Release, Document]:
        """Return a release and its document; raises ArchiveError where either is damaged."""
        return self._read(number)[0]

    def check(self, number: int) -> None:
        """Raise ArchiveError where a release or anything lists read of it is damaged."""
        (release, _), row = self._read(number)
        names = set(self._db.rows("SELECT * FROM names WHERE number = ?", [number]))
        expected = set(name_rows(release))  # of which two may share a place, and one is kept
        told = names <= expected and len(names) == len({(*row[:3], row[4]) for row in expected})
        day = row[_FIRST] or ""
        kept = [
            list(
                self._db.rows(f"SELECT * FROM {table} WHERE day = ? AND number = ?", [day, number])
            )
            for table in ("lines", "summaries")
        ]
        told = told and kept == [[row] for row in lines.rows(release)]
        if (number, *row) != listed(release) or not told:
            raise DamagedArchive(
                f"The record {accession(number)} is not what lists and filters say of it."
            )

    def statements(self) -> list[Statement]:
        """Return what was said of links by hand, as far as it is what was written."""
        return [
            Statement(a=accession(a), b=accession(b), linked=bool(linked))
            for a, b, linked, total in self._readable(_SAID)
            if total == statement_sum(a, b, linked)
        ]

    def misstated(self) -> Iterator[str]:
        """Yield what was said of links by hand and is no longer what was written."""
        for a, b, linked, total in self._readable(_SAID):
            if total != statement_sum(a, b, linked):
                yield f"What was said by hand of the link between {accession(a)} and {accession(b)}"

    def corrections(self, number: int) -> dict[str, str]:
        """Return what is kept as stated by hand of a release, by field."""
        sql = "SELECT field, value FROM corrections WHERE number = ?"
        return dict(self._db.rows(sql, [number]))

    def next_number(self) -> int:
        """Return the number that the next new release would get, 0 where it is not known."""
        for (value,) in self._readable("SELECT value FROM meta WHERE key = 'next'"):
            return int(value) if str(value).isdecimal() else 0
        return 0

    def _read(self, number: int) -> tuple[tuple[Release, Document], Sequence[Any]]:
        columns = f"record, record_sum, document, document_sum, {_COMPARED}"
        rows = list(self._db.rows(f"SELECT {columns} FROM releases WHERE number = ?", [number]))
        id = accession(number)  # noqa: A001 - the record's word
        if not rows:
            raise DamagedArchive(f"The record {id} cannot be reached.")
        return verified(id, *rows[0][:4]), rows[0][4:]

    def _readable(self, sql: str) -> Iterator[Any]:
        """Yield the rows of a query until one cannot be read."""
        try:
            yield from self._db.rows(sql)
        except ArchiveError:
            return


def verified(
    id: str, record: Any, record_sum: Any, document: Any, document_sum: Any
) -> tuple[Release, Document]:
    """Return what a row holds; raises DamagedArchive where it is not what was written."""
    from pressarchive.document import document_from_json

    with decoding(id):
        if checksum(record) != record_sum:
            raise ValueError("it is not what was written")
        if checksum(document) != document_sum:
            raise ValueError("its document is not what was written")
        return (
            release_from_json(json.loads(record)),
            document_from_json(json.loads(inflated(document))),
        )
