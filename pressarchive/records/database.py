"""The SQLite file itself: opening, versions, transactions; SQLite's errors become ours here.

Durability: write-ahead log with `synchronous=FULL`, so that what a transaction has returned
from survives a kill and a power cut. The tables beside `releases` are derived from it and
serve lists and filters without parsing whole records.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pressarchive.errors import ArchiveError, DamagedArchive, NewerArchive, NoArchive
from pressarchive.records.schema import STEPS

FILE_NAME = "records.sqlite3"

_PATIENCE = 10_000
"""Milliseconds to wait for another process's transaction."""

_CACHE = 64 * 1024
"""Kilobytes of pages that may be held: SQLite's own 2 MB are read again and again when linking."""

_LOG = 4_000
"""Pages of the log before they are written to their places: most of them change again soon."""

_APPLICATION = 0x70726172  # "prar": tells our files from other SQLite files


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
            _refuse_links(folder)
            if not file.exists():
                _make(file)
            return cls(_opened(file, create=create))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """Yield the rows of a query."""
        with _mapped():
            yield from self._connection.execute(sql, values)

    def table(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """Return all rows of a query at once: of many, in half the time that `rows` takes."""
        with _mapped():
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, rows: Iterable[Sequence[object]] = ((),)) -> None:
        """Run a statement once for each row of values."""
        with _mapped():
            self._connection.executemany(sql, rows)

    def version(self) -> tuple[int, int]:
        """Return what changes with the file, whoever writes to it."""
        [(others,)] = self.rows("PRAGMA data_version")
        return int(others), self._connection.total_changes

    def copy_to(self, file: Path) -> None:
        """Copy all of it, as it stands at one moment, into a new file."""
        with _mapped(file):
            copy = sqlite3.connect(file)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def check(self) -> None:
        """Raise DamagedArchive where SQLite finds its structures damaged."""
        with _mapped():
            [(found,)] = self._connection.execute("PRAGMA quick_check(1)")
        if found != "ok":
            raise DamagedArchive(f"The records are damaged: {found}.", "Use another backup.")

    @contextmanager
    def transaction(self, *, wait: bool = True) -> Iterator[None]:
        """Make all of what happens inside happen, or none of it.

        Without `wait`, raises ArchiveError at once where another process is writing.
        """
        with _mapped():
            self._connection.execute(f"PRAGMA busy_timeout = {_PATIENCE if wait else 0}")
            self._connection.execute(f"PRAGMA cache_size = {-_CACHE}")  # filling it costs readers
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")


def _make(file: Path) -> None:
    """Make the file beside its place and put it there at once: nobody opens one without tables."""
    from tempfile import TemporaryDirectory  # which most commands never need

    with TemporaryDirectory(prefix=".new-", dir=file.parent) as name:
        made = Path(name, file.name)
        _opened(made, create=True).close()
        try:
            os.link(made, file)
        except FileExistsError:
            pass  # another process was first
        except OSError:  # a file system without links, where the last one wins
            made.replace(file)


def _opened(file: Path, *, create: bool) -> sqlite3.Connection:
    """Return a connection to a file of ours, with the tables of this version."""
    connection = _connect(file)
    try:
        _distrust(connection, file)
        _prepare(connection, file, create=create)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(file: Path) -> sqlite3.Connection:
    """Open the file; where its folder can only be read and nobody writes, as one that stands still.

    Otherwise SQLite would need to make files of its own beside it, even for reading.
    """
    name, beside = str(file), file.with_name(f"{file.name}-wal")
    if file.exists() and not beside.exists() and not os.access(file.parent, os.W_OK):
        name = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(
        name, isolation_level=None, timeout=_PATIENCE / 1000, uri=name.startswith("file:")
    )


def _refuse_links(folder: Path) -> None:
    """Raise ArchiveError where anything in the folder is a link: what we write goes nowhere else.

    In a stranger's archive, a link in the place of a file that we replace would overwrite
    whatever it leads to.
    """
    for path in folder.iterdir():
        for found in (path, *_inside(path)):
            if found.is_symlink():
                raise ArchiveError(
                    f"{found} is a symbolic link: the files of an archive must be its own.",
                    "Put the file itself in its place, or remove it.",
                )


def _inside(path: Path) -> list[Path]:
    """Return what lies in a folder of the archive; another process may just have removed it."""
    try:
        return list(path.iterdir()) if path.is_dir() and not path.is_symlink() else []
    except FileNotFoundError:
        return []


def _distrust(db: sqlite3.Connection, file: Path) -> None:
    """Let nothing that stands in the file run, whoever wrote it.

    A schema could call functions from triggers, views and virtual tables: the only ones
    allowed are the triggers of our own steps.
    """
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    ours = "".join(STEPS)
    for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE rootpage = 0"):
        if str(sql) not in ours:
            raise DamagedArchive(
                f"{file} holds a trigger, view or virtual table that is not pressarchive's.",
                "Do not use it: it may come from somebody who means harm. Nothing was run.",
            )


def _prepare(db: sqlite3.Connection, file: Path, *, create: bool) -> None:
    """Check that the file is ours; make the tables of a new one, renew those of an older one."""
    application, version = _identity(db)
    if application == _APPLICATION and version > len(STEPS):
        raise NewerArchive(
            f"{file} was written by a later version of pressarchive (schema {version}).",
            "Update pressarchive, or name another archive with --index DIR. Nothing was changed.",
        )
    if application != _APPLICATION:
        [(tables,)] = db.execute("SELECT count(*) FROM sqlite_master")
        if tables or version or not create:
            raise DamagedArchive(
                f"{file} is not a pressarchive archive.",
                "Name another folder with --index DIR; the file was not changed.",
            )
    if version < len(STEPS):
        from pressarchive.records import lines, rows

        for function in (rows.checksum, lines.line, lines.parted):
            db.create_function(function.__name__, 1, function, deterministic=True)
        db.create_function("with_links", 2, lines.with_links, deterministic=True)
        _renew(db)
    [(journal,)] = db.execute("PRAGMA journal_mode")
    if journal != "wal":
        # Only now: the tables would stand in the log besides, and SQLite takes a log that a full
        # disk cut short for a damaged file. A process may have died before it came so far.
        db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")


def _identity(db: sqlite3.Connection) -> tuple[int, int]:
    """Return whose file it is, and its schema."""
    [(application,)] = db.execute("PRAGMA application_id")
    [(version,)] = db.execute("PRAGMA user_version")
    return application, version


def _renew(db: sqlite3.Connection) -> None:
    """Take the steps to this version's schema, all or none; another process may be first."""
    db.execute("BEGIN IMMEDIATE")
    try:
        _, version = _identity(db)
        for step in STEPS[version:]:
            for statement in _statements(step):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {_APPLICATION}")
        db.execute(f"PRAGMA user_version = {max(version, len(STEPS))}")
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _statements(step: str) -> Iterator[str]:
    """Yield the statements of a step; that of a trigger holds semicolons of its own."""
    statement = ""
    for part in step.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


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
            "'pressarchive salvage DIR' takes all that can be read into a new archive; "
            "'pressarchive restore FILE' brings a backup back.",
        ) from error
    except OSError as error:
        raise ArchiveError(
            f"The archive's folder cannot be used: {error.strerror} ({error.filename}).",
            "Choose a folder you may write to with --index DIR.",
        ) from error
