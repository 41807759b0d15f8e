"""Lists of releases and counts of them, without reading their records."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pressarchive.records import lines
from pressarchive.records.database import Database
from pressarchive.records.rows import condition, dump, stored_summaries

if TYPE_CHECKING:
    from pressarchive.model import Release, Summary
    from pressarchive.records.filter import Filter
    from pressarchive.records.lists_port import Form, Sort
    from pressarchive.records.port import Counts

_ORDERS = {
    "newest": "ORDER BY day DESC, number",
    "oldest": "ORDER BY day = '', day, number",
}
_READY = {
    "plain": ("lines", "line"),
    "table": ("lines", "coalesce(line || char(9) || parted, line)"),
    "json": ("summaries", "CASE WHEN json_valid(summary) THEN summary END"),
    "ids": ("lines", "printf('%03d', number)"),
}
"""Where a text is kept for each form; NULL where there is none."""
_GIVEN = "SELECT value FROM json_each(?)"


def add(database: Database, release: Release) -> None:
    """Add the line and the summary of a release: goes with whatever stores one."""
    line_row, summary_row = lines.rows(release)
    database.run("INSERT INTO lines VALUES (?, ?, ?, ?, ?, ?, ?)", [line_row])
    database.run("INSERT INTO summaries VALUES (?, ?, ?, ?, ?, ?)", [summary_row])


class SqliteLists:
    """The `Lists` port on the records' file: the table `lines`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def select(
        self, wanted: Filter, *, sort: Sort = "newest", limit: int | None = None, offset: int = 0
    ) -> tuple[int, Sequence[Summary]]:
        """Return how many releases fit, and the page of them asked for; undated ones last."""
        where, values = condition(wanted)
        rows = self._db.rows(
            f"SELECT number, summary FROM summaries WHERE {where} {_ORDERS[sort]} LIMIT ? OFFSET ?",
            [*values, -1 if limit is None else limit, offset],
        )
        return self._total(where, values), list(stored_summaries(rows))

    def lines(
        self,
        wanted: Filter,
        *,
        form: Form,
        apart: Collection[str] = (),
        sort: Sort = "newest",
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[int, Sequence[bytes | Summary]]:
        """Return what `select` does as text that was kept ready, see `Lists.lines`."""
        where, values = condition(wanted)
        table, ready = _READY[form]
        if named := apart and form != "ids":
            bearing = f"SELECT number FROM names WHERE name IN ({_GIVEN})"
            ready = f"CASE WHEN number NOT IN ({bearing}) THEN {ready} END"
        rows = self._db.table(
            f"SELECT coalesce(CAST({ready} AS BLOB), number)"
            f" FROM {table} WHERE {where} {_ORDERS[sort]} LIMIT ? OFFSET ?",
            [
                *([dump(list(apart))] if named else ()),
                *values,
                -1 if limit is None else limit,
                offset,
            ],
        )
        page: list[bytes | Any] = [one for (one,) in rows]
        # Most lines are kept ready: the others are put in their places.
        unready = {at: one for at, one in enumerate(page) if one.__class__ is int}
        summaries = self._summaries(list(unready.values())) if unready else {}
        for at, number in unready.items():
            page[at] = summaries[number]
        whole = limit is None and not offset
        return len(page) if whole else self._total(where, values), page

    def counts(self) -> Counts:
        """Count what `status` shows."""
        from pressarchive.records.port import Counts

        [(total, dated, first, last)] = self._db.rows(
            "SELECT count(*), count(first), min(first), max(last) FROM lines"
        )
        languages = self._db.rows("SELECT coalesce(language, ''), count(*) FROM lines GROUP BY 1")
        return Counts(
            releases=total,
            dated=dated,
            languages=dict(languages),
            first_date=first,
            last_date=last,
        )

    def _total(self, where: str, values: Sequence[object]) -> int:
        # Without a condition, SQLite counts in a small index of the releases.
        table = "lines" if values else "releases"
        [(total,)] = self._db.rows(f"SELECT count(*) FROM {table} WHERE {where}", values)
        return int(total)

    def _summaries(self, numbers: Sequence[int]) -> Mapping[int, Summary]:
        rows = list(
            self._db.rows(
                "SELECT number, summaries.summary FROM json_each(?) JOIN releases ON number = value"
                " JOIN summaries USING (number) WHERE day = coalesce(releases.first, '')",
                [dump(numbers)],
            )
        )
        return dict(zip((number for number, _ in rows), stored_summaries(rows), strict=True))
