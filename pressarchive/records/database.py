"""The SQLite file itself: opening, versions, transactions; SQLite's errors become ours here.

Durability: write-ahead log with `synchronous=FULL`, so that what a transaction has returned
from survives a kill and a power cut. The tables beside `releases` are derived from it and
serve lists and filters without parsing whole records.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pressarchive.errors import ArchiveError, DamagedArchive, NewerArchive, NoArchive

FILE_NAME = "records.sqlite3"

_APPLICATION = 0x70726172  # "prar": tells our files from other SQLite files
_VERSION = 1
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE releases (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    reference TEXT,
    language TEXT,
    first TEXT,
    last TEXT,
    summary TEXT NOT NULL,
    record TEXT NOT NULL,
    document BLOB NOT NULL
);
CREATE INDEX releases_by_date ON releases (first, number);
CREATE INDEX releases_by_reference ON releases (reference);
CREATE INDEX releases_by_sha256 ON releases (sha256);
CREATE TABLE names (
    number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    kind TEXT NOT NULL,
    issuer INTEGER NOT NULL,
    PRIMARY KEY (name, number, position, kind)
) WITHOUT ROWID;
CREATE INDEX names_by_release ON names (number, position);
CREATE TABLE corrections (
    number INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (number, field)
) WITHOUT ROWID;
CREATE TABLE waiting (number INTEGER PRIMARY KEY, dropped INTEGER NOT NULL);
CREATE TABLE numeric_dates (
    number INTEGER PRIMARY KEY,
    issuers TEXT NOT NULL,
    shown TEXT,
    date TEXT NOT NULL,
    settled TEXT,
    open INTEGER NOT NULL
);
CREATE INDEX numeric_dates_open ON numeric_dates (number) WHERE open = 1;
CREATE TABLE numeric_names (
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    number INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (name, shown, number)
) WITHOUT ROWID;
CREATE INDEX numeric_names_by_release ON numeric_names (number);
CREATE TABLE readings (
    number INTEGER PRIMARY KEY,
    title INTEGER NOT NULL,
    body INTEGER NOT NULL,
    people TEXT NOT NULL,
    kept TEXT,
    open INTEGER NOT NULL
);
CREATE INDEX readings_open ON readings (number) WHERE open = 1;
CREATE TABLE paragraphs (
    hash INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE INDEX paragraphs_by_release ON paragraphs (number);
CREATE TABLE unjudged (hash INTEGER PRIMARY KEY);
CREATE TABLE standing (hash INTEGER PRIMARY KEY);
CREATE TABLE signatures (
    number INTEGER PRIMARY KEY,
    stage INTEGER NOT NULL,
    language TEXT,
    title TEXT NOT NULL,
    days TEXT NOT NULL,
    length INTEGER NOT NULL,
    digest TEXT,
    keys TEXT NOT NULL,
    sketch BLOB NOT NULL,
    date TEXT,
    settled TEXT,
    norm REAL NOT NULL
);
CREATE INDEX signatures_by_stage ON signatures (stage, number) WHERE stage < 2;
CREATE INDEX signatures_by_digest ON signatures (digest, number);
CREATE INDEX signatures_by_language ON signatures (language);
CREATE TABLE keys (
    key TEXT PRIMARY KEY,
    releases INTEGER NOT NULL,
    weighed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE postings (
    key TEXT NOT NULL,
    language TEXT NOT NULL,
    day INTEGER NOT NULL,
    number INTEGER NOT NULL,
    norm INTEGER NOT NULL,
    PRIMARY KEY (key, language, day, number)
) WITHOUT ROWID;
CREATE TABLE sketches (
    hash INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE TABLE likenesses (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    kind TEXT NOT NULL,
    score REAL NOT NULL,
    gap INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX likenesses_by_b ON likenesses (b);
CREATE TABLE statements (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    linked INTEGER NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX statements_by_b ON statements (b);
"""


class Database:
    """One connection to the records file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Database:
        """Open the file in a folder. Raises NoArchive, NewerArchive or DamagedArchive."""
        file = folder / FILE_NAME
        if not create and not file.exists():
            raise NoArchive(
                f"There is no archive in {folder}.",
                "Make one with 'pressarchive ingest PATH', or name another with --index DIR.",
            )
        with _mapped(file):
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(file, isolation_level=None, timeout=10)
            try:
                _prepare(connection, file, create=create)
            except BaseException:
                connection.close()
                raise
        return cls(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """Yield the rows of a query."""
        with _mapped():
            yield from self._connection.execute(sql, values)

    def run(self, sql: str, rows: Iterable[Sequence[object]] = ((),)) -> None:
        """Run a statement once for each row of values."""
        with _mapped():
            self._connection.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all of what happens inside happen, or none of it."""
        with _mapped():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def _prepare(db: sqlite3.Connection, file: Path, *, create: bool) -> None:
    """Check that the file is ours and of this version; make the tables of a new one."""
    [(version,)] = db.execute("PRAGMA user_version")
    [(application,)] = db.execute("PRAGMA application_id")
    if application == _APPLICATION and version > _VERSION:
        raise NewerArchive(
            f"{file} was written by a later version of pressarchive (schema {version}).",
            "Update pressarchive, or name another archive with --index DIR. Nothing was changed.",
        )
    if application != _APPLICATION or version != _VERSION:
        [(tables,)] = db.execute("SELECT count(*) FROM sqlite_master")
        if tables or not create:
            raise DamagedArchive(
                f"{file} is not a pressarchive archive.",
                "Name another folder with --index DIR; the file was not changed.",
            )
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(
            f"BEGIN IMMEDIATE; {_TABLES} PRAGMA application_id = {_APPLICATION};"
            f" PRAGMA user_version = {_VERSION}; COMMIT;"
        )
    db.execute("PRAGMA synchronous = FULL")


@contextmanager
def _mapped(file: Path | None = None) -> Iterator[None]:
    """Turn SQLite's errors into ours, at this one boundary."""
    try:
        yield
    except sqlite3.OperationalError as error:
        where = f" ({file})" if file else ""
        raise ArchiveError(
            f"The records cannot be used{where}: {error}.",
            "See that the disk has room, that you may write to the archive's folder, "
            "and that no other program holds it; then run the command again.",
        ) from error
    except sqlite3.DatabaseError as error:
        raise DamagedArchive(
            f"The records are damaged: {error}.",
            "Restore the archive from a backup, or ingest the sources into a new one "
            "with --index DIR.",
        ) from error
    except OSError as error:
        raise ArchiveError(
            f"The archive's folder cannot be used: {error.strerror} ({error.filename}).",
            "Choose a folder you may write to with --index DIR.",
        ) from error
