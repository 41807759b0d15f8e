"""The ledger in SQLite: the table `inputs`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pressarchive.records.database import Database
from pressarchive.records.inputs_port import Seen

_COLUMNS = ", ".join(Seen._fields)
# "0" follows "/", and "]" follows the separator of Windows.
_BELOW = (
    "path = ?1 OR (path > ?1 || '/' AND path < ?1 || '0')"
    " OR (path > ?1 || '\\' AND path < ?1 || ']')"
)


class SqliteInputs:
    """The `Inputs` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def seen(self, below: Iterable[str] | None = None) -> Mapping[str, Seen]:
        """Return what was seen at and below these paths (None: everywhere)."""
        rows = at_or_below(self._db, f"SELECT {_COLUMNS} FROM inputs", below)
        return {row[0]: Seen._make(row) for row in rows}

    def keep(self, seen: Iterable[Seen]) -> None:
        """Remember inputs, in place of what was remembered of their paths."""
        with self._db.transaction():
            keep(self._db, seen)

    def items(self, feed: str) -> Mapping[str, str]:
        """Return the items of a feed that were taken, by guid, each with what tells of a change."""
        return dict(self._db.rows("SELECT guid, updated FROM feed_items WHERE feed = ?", [feed]))

    def keep_items(self, feed: str, items: Mapping[str, str]) -> None:
        """Remember items of a feed that were taken."""
        rows = [(feed, guid, updated) for guid, updated in items.items()]
        with self._db.transaction():
            self._db.run("INSERT OR REPLACE INTO feed_items VALUES (?, ?, ?)", rows)

    def forget(self, paths: Iterable[str]) -> None:
        """Remember nothing of these paths, so that they are new when they come again."""
        with self._db.transaction():
            self._db.run("DELETE FROM inputs WHERE path = ?", [(path,) for path in paths])


def keep(database: Database, seen: Iterable[Seen]) -> None:
    """Remember inputs, inside a transaction."""
    marks = ",".join("?" * len(Seen._fields))
    database.run(f"INSERT OR REPLACE INTO inputs ({_COLUMNS}) VALUES ({marks})", seen)


def at_or_below(database: Database, select: str, paths: Iterable[str] | None) -> Iterator[Any]:
    """Yield the rows of a query whose path is one of these or lies below it (None: all rows).

    What lies in a folder and what lies in a container look alike: "press/a.txt".
    """
    if paths is None:
        yield from database.rows(select)
        return
    for path in paths:
        yield from database.rows(f"{select} WHERE {_BELOW}", [path])
