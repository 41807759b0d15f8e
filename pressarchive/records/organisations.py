"""Organisations counted over the archive, in SQLite: the tables whose names begin so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress

from pressarchive.errors import ArchiveError, DamagedArchive
from pressarchive.records.database import Database
from pressarchive.records.organisations_port import Counting, Naming, Pairs
from pressarchive.records.rows import dump

_ORDER = "ORDER BY releases DESC, folded"
_GIVEN = "(SELECT value FROM json_each(?1))"

_NAMINGS = """
SELECT o.number, o.position, o.kind, o.name, o.shown, o.issuer, language,
    substr(first, 1, 4), substr(last, 1, 4)
FROM names p CROSS JOIN names o USING (number, position) JOIN releases USING (number)
WHERE p.kind = 'name' AND {0} ORDER BY o.number, o.position, o.kind = 'name' DESC
"""
_PAIRS = """
WITH linked AS (SELECT a, b FROM likenesses WHERE kind = 'translation' AND linked),
    shown AS ({0}),
    sole AS (
        SELECT number, min(name) AS name FROM names
        WHERE number IN (SELECT a FROM shown UNION SELECT b FROM shown)
            AND kind = 'name' AND issuer
        GROUP BY number HAVING count(DISTINCT name) = 1
    )
SELECT x.name, y.name, count(*) FROM shown JOIN sole x ON x.number = a JOIN sole y ON y.number = b
GROUP BY 1, 2
"""
_ISSUED = f"(SELECT number FROM names WHERE name IN {_GIVEN} AND kind = 'name' AND issuer)"


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
        return [line for (line,) in self._db.rows(sql)]

    def entries(self) -> Sequence[bytes]:
        """Return the JSON form of each organisation, in UTF-8; raises DamagedArchive."""
        sql = (
            "SELECT CASE WHEN json_valid(entry) THEN CAST(entry AS BLOB) END"
            f" FROM organisations {_ORDER}"
        )
        found = [entry for (entry,) in self._db.rows(sql)]
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

    def namings(self, names: Collection[str] | None = None) -> Iterable[Naming]:
        """Yield every name of organisations that a release prefers to call so, by release."""
        if names is None:
            rows = self._db.rows(_NAMINGS.format("1"))
        else:
            rows = self._db.rows(_NAMINGS.format(f"p.name IN {_GIVEN}"), [dump(list(names))])
        return (Naming(*row) for row in rows)

    def found_pairs(self, names: Collection[str] | None = None) -> Pairs:
        """Return the pairs that releases show in which one of these names takes part."""
        if names is None:
            rows = self._db.rows(_PAIRS.format("SELECT a, b FROM linked"))
        else:
            sides = (f"SELECT a, b FROM linked WHERE {side} IN {_ISSUED}" for side in "ab")
            rows = self._db.rows(_PAIRS.format(" UNION ".join(sides)), [dump(list(names))])
        return {(one, other): count for one, other, count in rows}

    def pairs(self, names: Collection[str]) -> Pairs:
        """Return the pairs kept in which one of these names takes part."""
        sides = (
            f"SELECT * FROM organisation_pairs WHERE {s} IN {_GIVEN}" for s in ("one", "other")
        )
        rows = self._db.rows(" UNION ".join(sides), [dump(list(names))])
        return {(one, other): count for one, other, count in rows}

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
