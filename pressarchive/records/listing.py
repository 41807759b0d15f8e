"""Lists of releases and counts of them, without reading their records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressarchive.records.database import Database
from pressarchive.records.rows import condition, stored_summaries

if TYPE_CHECKING:
    from pressarchive.model import Summary
    from pressarchive.records.filter import Filter
    from pressarchive.records.port import Counts, Sort

_ORDERS = {
    "newest": "first IS NULL, first DESC, number",
    "oldest": "first IS NULL, first ASC, number",
}


def select(
    database: Database, wanted: Filter, *, sort: Sort, limit: int | None, offset: int
) -> tuple[int, Sequence[Summary]]:
    """Return how many releases fit, and the page of them asked for; undated ones last."""
    where, values = condition(wanted)
    [(total,)] = database.rows(f"SELECT count(*) FROM releases WHERE {where}", values)
    page = (
        f"SELECT number, summary FROM releases WHERE {where}"
        f" ORDER BY {_ORDERS[sort]} LIMIT ? OFFSET ?"
    )
    rows = database.rows(page, [*values, -1 if limit is None else limit, offset])
    return total, list(stored_summaries(rows))


def counts(database: Database) -> Counts:
    """Count what `status` shows."""
    from pressarchive.records.port import Counts

    [(total, dated, first, last)] = database.rows(
        "SELECT count(*), count(first), min(first), max(last) FROM releases"
    )
    languages = database.rows("SELECT coalesce(language, ''), count(*) FROM releases GROUP BY 1")
    return Counts(
        releases=total,
        dated=dated,
        languages=dict(languages),
        first_date=first,
        last_date=last,
    )
