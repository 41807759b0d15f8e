"""The names of organisations, as releases give them."""

from __future__ import annotations

from pressarchive.records.database import Database


def names_of(database: Database, name: str) -> frozenset[str]:
    """Return every folded name of the organisations that bear this folded name."""
    rows = database.rows(
        "SELECT DISTINCT b.name FROM names a JOIN names b USING (number, position)"
        " WHERE a.name = ?",
        [name],
    )
    return frozenset(found for (found,) in rows)
