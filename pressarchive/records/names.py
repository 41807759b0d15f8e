"""The names of organisations, as releases give them."""

from __future__ import annotations

from collections.abc import Iterable

from pressarchive.records.database import Database
from pressarchive.records.port import Naming


def names_of(database: Database, name: str) -> frozenset[str]:
    """Return every folded name of the organisations that bear this folded name."""
    rows = database.rows(
        "SELECT DISTINCT b.name FROM names a JOIN names b USING (number, position)"
        " WHERE a.name = ?",
        [name],
    )
    return frozenset(found for (found,) in rows)


def namings(database: Database) -> Iterable[Naming]:
    """Yield every name of every organisation, release by release."""
    rows = database.rows(
        "SELECT number, position, kind, name, shown, issuer, language,"
        " substr(first, 1, 4), substr(last, 1, 4)"
        " FROM names JOIN releases USING (number) ORDER BY number, position, kind = 'name' DESC"
    )
    return (Naming(*row) for row in rows)


def translated(database: Database) -> Iterable[tuple[int, int]]:
    """Yield the numbers of each two releases that are linked as translations."""
    return database.rows("SELECT a, b FROM likenesses WHERE kind = 'translation' AND linked")
