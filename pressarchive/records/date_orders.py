"""What is remembered of dates in numbers, in SQLite: `numeric_dates` and `numeric_names`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from pressarchive.model import Release, ReleaseDate, date_from_json, date_range, to_json
from pressarchive.records import listing
from pressarchive.records.database import Database
from pressarchive.records.date_orders_port import Issuer, NumericDate, Votes
from pressarchive.records.rows import accession, checksum, decoding, dump
from pressarchive.settings import DateOrder

_COLUMNS = "number, issuers, shown, date, settled"


class _Vote(NamedTuple):
    id: str
    names: frozenset[str]
    order: DateOrder
    day: str


class SqliteDateOrders:
    """The `DateOrders` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def dates(self, ids: Iterable[str]) -> Mapping[str, NumericDate]:
        """Return what is kept of these releases; most have no date in numbers."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM numeric_dates"
            " WHERE number IN (SELECT value FROM json_each(?))",
            [dump([int(one) for one in ids])],
        )
        return {one.id: one for one in map(_from_row, rows)}

    def keep(self, ids: Iterable[str], dates: Iterable[NumericDate]) -> None:
        """Keep the dates of these releases, in place of all that was kept of them."""
        ids = list(ids)
        made = {one.id: one for one in dates}
        with self._db.transaction():
            kept = self.dates(ids)
            numbers = [(int(one),) for one in ids]
            self._db.run("DELETE FROM numeric_names WHERE number = ?", numbers)
            self._db.run("DELETE FROM numeric_dates WHERE number = ?", numbers)
            self._db.run("INSERT INTO numeric_dates VALUES (?,?,?,?,?,?)", map(_row, made.values()))
            self._db.run(
                "INSERT OR IGNORE INTO numeric_names VALUES (?,?,?,?)",
                [
                    (name, one.order or "", int(one.id), one.date.value)
                    for one in made.values()
                    for issuer in one.issuers
                    for name in issuer.names
                ],
            )
            voted = {_vote(one) for one in kept.values()} ^ {_vote(one) for one in made.values()}
            turned = {name for vote in voted if vote for name in vote.names}
            self._db.run(
                "UPDATE numeric_dates SET open = 1 WHERE open = 0 AND number IN"
                " (SELECT number FROM numeric_names WHERE name = ? AND shown = '')",
                [(name,) for name in sorted(turned)],
            )

    def open(self, limit: int) -> Sequence[NumericDate]:
        """Return the first dates that are open."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM numeric_dates WHERE open = 1 ORDER BY number LIMIT ?", [limit]
        )
        return [_from_row(row) for row in rows]

    def votes(self, names: Iterable[str]) -> Votes:
        """Count the days on which the dates of an issuer of any of these names show an order."""
        rows = self._db.rows(
            "SELECT shown, count(DISTINCT day) FROM numeric_names WHERE shown != ''"
            " AND name IN (SELECT value FROM json_each(?)) GROUP BY shown",
            [dump(list(names))],
        )
        return Votes(**{"day": 0, "month": 0} | dict(rows))

    def settle(self, dates: Iterable[NumericDate], *, releases: Iterable[Release]) -> None:
        """Note that these are settled, and store the releases whose date changed."""
        with self._db.transaction():
            self._db.run(
                "UPDATE numeric_dates SET settled = ?, open = 0 WHERE number = ?",
                [(_text(one.settled), int(one.id)) for one in dates],
            )
            for release in releases:
                number = int(release.id)
                record = dump(to_json(release))
                self._db.run(
                    "UPDATE releases SET first = ?, last = ?, record = ?, record_sum = ?"
                    " WHERE number = ?",
                    [(*date_range(release.date), record, checksum(record), number)],
                )
                listing.add(self._db, release)
                self._db.run("INSERT OR REPLACE INTO waiting VALUES (?, 0)", [(number,)])


def _vote(date: NumericDate) -> _Vote | None:
    """Return what a date shows of its issuers, None for nothing."""
    if date.order is None:
        return None
    names = frozenset(name for issuer in date.issuers for name in issuer.names)
    return _Vote(date.id, names, date.order, date.date.value)


def _row(date: NumericDate) -> tuple[object, ...]:
    return (
        int(date.id),
        dump(date.issuers),
        date.order,
        _text(date.date),
        _text(date.settled),
        date.order is None,
    )


def _text(value: object) -> str | None:
    return None if value is None else dump(to_json(value))


def _from_row(row: Any) -> NumericDate:
    number, issuers, order, date, settled = row
    with decoding(accession(number)):
        return NumericDate(
            id=accession(number),
            issuers=tuple(
                Issuer(shown=shown, names=tuple(names)) for shown, names in json.loads(issuers)
            ),
            order=order,
            date=cast("ReleaseDate", date_from_json(json.loads(date))),
            settled=date_from_json(json.loads(settled)) if settled else None,
        )
