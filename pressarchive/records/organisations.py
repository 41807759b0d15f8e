"""Organisations counted over the archive, in SQLite: the tables whose names begin so."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from pressarchive.errors import ArchiveError, DamagedArchive
from pressarchive.records.database import Database
from pressarchive.records.organisations_port import Counting, Further, Pairs, Preferred
from pressarchive.records.rows import dump

_ORDER = "ORDER BY releases DESC, folded"
_GIVEN = "(SELECT value FROM json_each(?1))"

# The rows of releases are as long as their texts: their days are read from an index instead.
_PREFERRED = """
SELECT name, shown, json_group_array(number), substr(min(first), 1, 4), substr(max(last), 1, 4)
FROM names CROSS JOIN releases INDEXED BY releases_days USING (number)
WHERE kind = 'name' AND {0} GROUP BY name, shown
"""
_FURTHER = """
SELECT preferred, kind, name, shown, language, count(*) FROM further WHERE {0}
GROUP BY 1, 2, 3, 4, 5
"""
_LINKED = "likenesses.kind = 'translation' AND linked"
_PAIRS = """
SELECT one.name, other.name, count(*) FROM ({0})
    CROSS JOIN sole_issuers one ON one.number = a CROSS JOIN sole_issuers other ON other.number = b
GROUP BY 1, 2
"""
_PAIRS_OF = _PAIRS.format(
    f"WITH issued AS MATERIALIZED (SELECT number FROM sole_issuers WHERE name IN {_GIVEN}) "
    + " UNION ".join(
        f"SELECT a, b FROM issued CROSS JOIN likenesses ON {side} = number WHERE {_LINKED}"
        for side in "ab"
    )
)
_PAIRS_OF_ALL = _PAIRS.format(f"SELECT a, b FROM likenesses WHERE {_LINKED}")

_TOLD_OF = (
    """
INSERT INTO further SELECT number, p.name, o.kind, o.name, o.shown, language
    FROM names o JOIN names p USING (number, position) JOIN releases USING (number)
    WHERE number = ? AND o.kind != 'name' AND p.kind = 'name'
""",
    """
INSERT INTO sole_issuers SELECT number, min(name) FROM names
    WHERE number = ? AND kind = 'name' AND issuer GROUP BY number HAVING min(name) = max(name)
""",
)


def name(database: Database, rows: Iterable[Sequence[object]], number: int) -> None:
    """Add the names of a release, which is stored already, and what is counted of them."""
    database.run("INSERT OR IGNORE INTO names VALUES (?,?,?,?,?,?)", rows)
    for sql in _TOLD_OF:
        database.run(sql, [(number,)])


def unname(database: Database, numbers: Sequence[tuple[int]]) -> None:
    """Forget the names of releases, and what was counted of them."""
    for table in ("names", "further", "sole_issuers"):
        database.run(f"DELETE FROM {table} WHERE number = ?", numbers)


class SqliteOrganisations:
    """The `Organisations` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def is_current(self, stamp: str) -> bool:
        """Tell whether what is kept was counted so, and nothing changed since."""
        return self.stamp() == stamp and not list(
            self._db.rows("SELECT 1 FROM changed_names LIMIT 1")
        )

    def lines(self) -> Sequence[bytes]:
        """Return the line of each organisation, in UTF-8."""
        sql = f"SELECT CAST(line AS BLOB) FROM organisations {_ORDER}"
        return [line for (line,) in self._db.table(sql)]

    def entries(self) -> Sequence[bytes]:
        """Return the JSON form of each organisation, in UTF-8; raises DamagedArchive."""
        sql = (
            "SELECT CASE WHEN json_valid(entry) THEN CAST(entry AS BLOB) END"
            f" FROM organisations {_ORDER}"
        )
        found = [entry for (entry,) in self._db.table(sql)]
        if None in found:
            raise DamagedArchive(
                "What is kept of organisations is damaged.",
                "'pressarchive salvage DIR' takes all releases into a new archive.",
            )
        return found

    def stamp(self) -> str | None:
        """Return how what is kept was counted."""
        for (value,) in self._db.rows("SELECT value FROM meta WHERE key = 'organisations'"):
            return str(value)
        return None

    def changed(self, limit: int) -> set[str] | None:
        """Return the names of releases and links that changed since, None for too many."""
        rows = self._db.rows("SELECT name FROM changed_names LIMIT ?", [limit + 1])
        names = {name for (name,) in rows}
        return names if len(names) <= limit else None

    def fellows(self, names: Collection[str]) -> set[str]:
        """Return all names of the organisations that are kept under these."""
        sql = (
            "SELECT name FROM organisation_names WHERE lead IN"
            f" (SELECT lead FROM organisation_names WHERE name IN {_GIVEN})"
        )
        return {name for (name,) in self._db.rows(sql, [dump(list(names))])}

    def preferred(self, names: Collection[str] | None = None) -> Iterable[Preferred]:
        """Yield how releases write the names they prefer, and which releases these are."""
        for name, shown, numbers, first, last in self._of(_PREFERRED, "name", names):
            yield Preferred(name, shown, json.loads(numbers), first, last)

    def further(self, names: Collection[str] | None = None) -> Iterable[Further]:
        """Yield the other names that releases give to what they prefer to call so."""
        return (Further(*row) for row in self._of(_FURTHER, "preferred", names))

    def found_pairs(self, names: Collection[str] | None = None) -> Pairs:
        """Return the pairs that releases show in which one of these names takes part."""
        if names is None:
            rows = self._db.rows(_PAIRS_OF_ALL)
        else:
            rows = self._db.rows(_PAIRS_OF, [dump(list(names))])
        return {(one, other): count for one, other, count in rows}

    def pairs(self, names: Collection[str]) -> Pairs:
        """Return the pairs kept in which one of these names takes part."""
        sides = (
            f"SELECT * FROM organisation_pairs WHERE {s} IN {_GIVEN}" for s in ("one", "other")
        )
        rows = self._db.rows(" UNION ".join(sides), [dump(list(names))])
        return {(one, other): count for one, other, count in rows}

    def _of(self, sql: str, column: str, names: Collection[str] | None) -> Iterator[Any]:
        """Yield the rows of a query on these names, or on all."""
        if names is None:
            return self._db.rows(sql.format("1"))
        return self._db.rows(sql.format(f"{column} IN {_GIVEN}"), [dump(list(names))])

    def version(self) -> object:
        """Return what changes with the records, whoever writes."""
        return self._db.version()

    def keep(self, counting: Counting, *, version: object) -> bool:
        """Keep what was counted of the records of this version; tells whether it could be.

        It cannot while another process writes, or where the disk is read-only.
        """
        with suppress(ArchiveError), self._db.transaction(wait=False):
            if self._db.version() == version:
                self._forget(counting)
                self._add(counting)
                return True
        return False

    def _forget(self, counting: Counting) -> None:
        self._db.run("DELETE FROM changed_names")
        if counting.concerned is None or counting.changed is None:
            for table in ("organisations", "organisation_names", "organisation_pairs"):
                self._db.run(f"DELETE FROM {table}")
            return
        concerned = [(name,) for name in counting.concerned]
        self._db.run(
            "DELETE FROM organisations WHERE folded IN"
            " (SELECT lead FROM organisation_names WHERE name = ?)",
            concerned,
        )
        self._db.run("DELETE FROM organisation_names WHERE name = ?", concerned)
        self._db.run(
            "DELETE FROM organisation_pairs WHERE one = ?1 OR other = ?1",
            [(name,) for name in counting.changed],
        )

    def _add(self, counting: Counting) -> None:
        self._db.run(
            "INSERT INTO organisations VALUES (?, ?, ?, ?)",
            [(one.releases, one.folded, one.line, one.entry) for one in counting.counted],
        )
        self._db.run(
            "INSERT INTO organisation_names VALUES (?, ?)",
            [(name, one.folded) for one in counting.counted for name in one.names],
        )
        self._db.run(
            "INSERT INTO organisation_pairs VALUES (?, ?, ?)",
            [(*pair, count) for pair, count in counting.pairs.items()],
        )
        self._db.run("INSERT OR REPLACE INTO meta VALUES ('organisations', ?)", [(counting.stamp,)])
