"""What is remembered of closing paragraphs, in SQLite: the tables from `readings` to `standing`.

The table `paragraphs` holds their pieces.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from pressarchive.model import Release, to_json
from pressarchive.records.database import Database
from pressarchive.records.paragraphs_port import Occurrence, Reading
from pressarchive.records.rows import accession, checksum, decoding, dump

_READINGS = """
SELECT number, title, readings.body, people, kept, hash
FROM readings LEFT JOIN paragraphs USING (number)
WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number, hash
"""
_FREQUENT = """
SELECT hash FROM paragraphs WHERE hash IN (SELECT value FROM json_each(?))
GROUP BY hash HAVING count(*) >= ?
"""
_STANDING = "SELECT hash FROM standing WHERE hash IN (SELECT value FROM json_each(?))"


class SqliteParagraphs:
    """The `Paragraphs` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def readings(self, ids: Iterable[str]) -> Mapping[str, Reading]:
        """Return what is kept of these releases."""
        rows = self._db.rows(_READINGS, [dump([int(one) for one in ids])])
        found = (_from_rows(list(same)) for _, same in groupby(rows, key=itemgetter(0)))
        return {one.id: one for one in found}

    def keep(self, ids: Iterable[str], readings: Iterable[Reading]) -> None:
        """Keep readings of these releases in place of all that was kept, see `Paragraphs.keep`."""
        ids = list(ids)
        made = {one.id: one for one in readings}
        with self._db.transaction():
            before = self.readings(ids)
            new = [one for one in made.values() if before.get(one.id) != one]
            changed = [one for one in ids if before.get(one) != made.get(one)]
            self._unjudge(_touched(before.get(one), made.get(one)) for one in changed)
            numbers = [(int(one),) for one in changed]
            self._db.run("DELETE FROM paragraphs WHERE number = ?", numbers)
            self._db.run("DELETE FROM readings WHERE number = ?", numbers)
            self._db.run("DELETE FROM outdated WHERE number = ?", [(int(one),) for one in ids])
            standing = self.standing(each for one in new for each in one.pieces)
            self._db.run(
                "INSERT INTO readings VALUES (?,?,?,?,?,?)", (_row(one, standing) for one in new)
            )
            self._db.run(
                "INSERT INTO paragraphs VALUES (?,?)",
                [(each, int(one.id)) for one in new for each in one.pieces],
            )

    def unjudged(self, limit: int) -> Sequence[int]:
        """Return the first pieces that are not judged."""
        rows = self._db.rows("SELECT hash FROM unjudged ORDER BY hash LIMIT ?", [limit])
        return [piece for (piece,) in rows]

    def outdated(self, limit: int) -> Sequence[str]:
        """Return the first releases whose readings are to be made anew."""
        rows = self._db.rows("SELECT number FROM outdated ORDER BY number LIMIT ?", [limit])
        return [accession(number) for (number,) in rows]

    def frequent(self, pieces: Iterable[int], least: int) -> frozenset[int]:
        """Return those of the pieces that occur in so many releases at least."""
        rows = self._db.rows(_FREQUENT, [dump(list(pieces)), least])
        return frozenset(piece for (piece,) in rows)

    def occurrences(self, piece: int) -> Iterator[Occurrence]:
        """Yield the releases in which a piece occurs, in order of their numbers."""
        rows = self._db.rows(
            "SELECT title, body, people FROM paragraphs JOIN readings USING (number)"
            " WHERE hash = ? ORDER BY number",
            [piece],
        )
        return (Occurrence(title, body, tuple(json.loads(people))) for title, body, people in rows)

    def judge(self, judged: Mapping[int, bool]) -> None:
        """Note which pieces are of standing text; where that changes, their releases open."""
        with self._db.transaction():
            before = self.standing(judged)
            turned = [(one,) for one, stands in judged.items() if stands != (one in before)]
            self._db.run(
                "UPDATE readings SET open = 1 WHERE open = 0"
                " AND number IN (SELECT number FROM paragraphs WHERE hash = ?)",
                turned,
            )
            self._db.run("DELETE FROM standing WHERE hash = ?", [(one,) for one in before])
            self._db.run(
                "INSERT INTO standing VALUES (?)",
                [(one,) for one, stands in judged.items() if stands],
            )
            self._db.run("DELETE FROM unjudged WHERE hash = ?", [(one,) for one in judged])

    def standing(self, pieces: Iterable[int]) -> frozenset[int]:
        """Return those of the pieces that are of standing text."""
        rows = self._db.rows(_STANDING, [dump(list(pieces))])
        return frozenset(piece for (piece,) in rows)

    def open(self, limit: int) -> Sequence[Reading]:
        """Return the first releases whose records are not settled."""
        rows = self._db.rows(
            "SELECT number FROM readings WHERE open = 1 ORDER BY number LIMIT ?", [limit]
        )
        return list(self.readings(str(number) for (number,) in rows).values())

    def settle(self, readings: Iterable[Reading], *, releases: Iterable[Release]) -> None:
        """Note that these are settled, and store the releases whose body changed."""
        with self._db.transaction():
            self._db.run(
                "UPDATE readings SET kept = ?, open = 0 WHERE number = ?",
                [(_text(one.kept), int(one.id)) for one in readings],
            )
            for release in releases:
                number = int(release.id)
                record = dump(to_json(release))
                self._db.run(
                    "UPDATE releases SET record = ?, record_sum = ? WHERE number = ?",
                    [(record, checksum(record), number)],
                )
                self._db.run("INSERT OR REPLACE INTO waiting VALUES (?, 0)", [(number,)])

    def _unjudge(self, touched: Iterable[Collection[int]]) -> None:
        hashes = {one for some in touched for one in some}
        self._db.run("INSERT OR IGNORE INTO unjudged VALUES (?)", [(one,) for one in hashes])


def _touched(before: Reading | None, after: Reading | None) -> Collection[int]:
    """Return the pieces whose occurrences differ between two readings of a release."""
    old, new = set(before.pieces if before else ()), set(after.pieces if after else ())
    same = before is not None and after is not None and before.occurrence == after.occurrence
    return old ^ new if same else old | new


def _row(reading: Reading, standing: Collection[int]) -> tuple[object, ...]:
    title, body, people = reading.occurrence
    is_open = reading.kept is not None or any(one in standing for one in reading.pieces)
    return int(reading.id), title, body, dump(people), _text(reading.kept), is_open


def _text(kept: str | None) -> str | None:
    return None if kept is None else dump(kept)


def _from_rows(rows: Sequence[Any]) -> Reading:
    number, title, body, people, kept, _ = rows[0]
    with decoding(accession(number)):
        return Reading(
            id=accession(number),
            occurrence=Occurrence(title, body, tuple(json.loads(people))),
            pieces=tuple(row[-1] for row in rows if row[-1] is not None),
            kept=None if kept is None else json.loads(kept),
        )
