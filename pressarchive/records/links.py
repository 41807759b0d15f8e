"""What linking remembers, in SQLite: the tables from `signatures` to `statements`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pressarchive.model import Release, date_range, to_json
from pressarchive.records import listing, postings
from pressarchive.records.database import Database
from pressarchive.records.link_rows import (
    date_text,
    likeness_from_row,
    likeness_row,
    signature_from_row,
    signature_row,
    statement_sum,
)
from pressarchive.records.links_port import Likeness, Signature, Statement
from pressarchive.records.rows import accession, checksum, dump

_MANY = 500
_NEW, _OPEN, _SETTLED = 0, 1, 2
_GROUP = 21


class SqliteLinks:
    """The `Links` port on the records' file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    # --- signatures ------------------------------------------------------------------------

    def signatures(self, ids: Iterable[str]) -> Mapping[str, Signature]:
        """Return the signatures kept for these releases."""
        sql = "SELECT * FROM signatures WHERE number IN ({0})"
        found = map(signature_from_row, self._many(sql, _numbers(ids)))
        return {signature.id: signature for signature in found}

    def languages(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Return the languages of these releases."""
        sql = "SELECT number, language FROM signatures WHERE number IN ({0})"
        return {accession(number): found for number, found in self._many(sql, _numbers(ids))}

    def store(self, signatures: Iterable[Signature]) -> None:
        """Keep signatures as new, in place of what was kept of these releases."""
        stored = list(signatures)
        with self._db.transaction():
            self._forget([int(one.id) for one in stored])
            self._count(stored, 1)
            self._db.run(
                "INSERT INTO signatures VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
                map(signature_row, stored),
            )
            for one in stored:
                self._open_group(one.digest)

    def reopen(self, ids: Iterable[str]) -> None:
        """Open releases again, whose signatures did not change but whose records did."""
        self._open(_numbers(ids))

    def remove(self, ids: Iterable[str]) -> None:
        """Forget releases, and what was stated of them."""
        numbers = _numbers(ids)
        with self._db.transaction():
            self._forget(numbers)
            self._db.run(
                "DELETE FROM statements WHERE a = ? OR b = ?", [(one, one) for one in numbers]
            )

    # --- weighing --------------------------------------------------------------------------

    def sizes(self) -> tuple[int, int]:
        """Return how many signatures there are, and how many there were when last weighed."""
        [(now,)] = self._db.rows("SELECT count(*) FROM signatures")
        weighed = list(self._db.rows("SELECT value FROM meta WHERE key = 'weighed'"))
        return now, int(weighed[0][0]) if weighed else 0

    def pending(self) -> int:
        """Return how many signatures were not compared yet."""
        [(count,)] = self._db.rows(f"SELECT count(*) FROM signatures WHERE stage = {_NEW}")
        return int(count)

    def weigh(self) -> None:
        """Take today's frequencies of keys for weights; every signature is new again."""
        with self._db.transaction():
            self._db.run("DELETE FROM keys WHERE releases < 1")
            self._db.run("UPDATE keys SET weighed = releases WHERE weighed != releases")
            postings.clear(self._db)
            self._db.run("DELETE FROM likenesses")
            self._db.run(f"UPDATE signatures SET stage = {_NEW}, norm = 0")
            self._db.run("INSERT OR REPLACE INTO meta SELECT 'weighed', count(*) FROM signatures")

    def frequencies(self, keys: Iterable[str]) -> Mapping[str, tuple[int, int]]:
        """Return in how many releases keys occurred when last weighed, and occur now."""
        sql = "SELECT key, weighed, releases FROM keys WHERE key IN ({0})"
        return {key: (weighed, now) for key, weighed, now in self._many(sql, list(keys))}

    # --- finding ---------------------------------------------------------------------------

    def new(self, limit: int) -> Sequence[Signature]:
        """Return the first signatures that were not compared yet."""
        sql = f"SELECT * FROM signatures WHERE stage = {_NEW} ORDER BY number LIMIT ?"
        return [signature_from_row(row) for row in self._db.rows(sql, [limit])]

    def post(self, signatures: Iterable[tuple[Signature, Iterable[str]]]) -> None:
        """Make signatures, weighed, findable by these keys of theirs, and by their sketches."""
        posted = list(signatures)
        with self._db.transaction():
            self._db.run(
                "UPDATE signatures SET norm = ? WHERE number = ?",
                [(one.norm, int(one.id)) for one, _ in posted],
            )
            postings.insert(self._db, posted)

    def translatable(
        self, signature: Signature, weights: Mapping[str, float], *, days: int, limit: int
    ) -> Sequence[str]:
        """Return releases in other languages that share keys, see `Links.translatable`."""
        return postings.translatable(self._db, signature, weights, days=days, limit=limit)

    def overlapping(self, signature: Signature, *, limit: int) -> Sequence[str]:
        """Return releases that share one of its smallest hashes, those that share most first."""
        return postings.overlapping(self._db, signature, limit=limit)

    # --- likenesses ------------------------------------------------------------------------

    def keep(self, ids: Iterable[str], likenesses: Iterable[Likeness]) -> None:
        """Keep what a comparison of new signatures found; they and those they are like open."""
        kept = list(likenesses)
        opened = {int(side) for one in kept for side in (one.a, one.b)}
        with self._db.transaction():
            self._db.run(
                "INSERT OR REPLACE INTO likenesses VALUES (?,?,?,?,?,?,?)", map(likeness_row, kept)
            )
            self._open(opened)
            self._db.run(
                f"UPDATE signatures SET stage = {_OPEN} WHERE number = ?",
                [(number,) for number in _numbers(ids)],
            )

    def open(self, limit: int) -> Sequence[str]:
        """Return the first releases whose links are not settled."""
        rows = self._db.rows(
            f"SELECT number FROM signatures WHERE stage = {_OPEN} ORDER BY number LIMIT ?", [limit]
        )
        return [accession(number) for (number,) in rows]

    def likenesses(self, ids: Iterable[str]) -> Sequence[Likeness]:
        """Return all likenesses in which one of these releases takes part."""
        rows = {row[:2]: row for row in self._pairs("likenesses", ids)}
        return [likeness_from_row(rows[pair]) for pair in sorted(rows)]

    def alike(self, digest: str, limit: int) -> Sequence[str]:
        """Return the first releases whose body has this digest."""
        rows = self._db.rows(
            "SELECT number FROM signatures WHERE digest = ? ORDER BY number LIMIT ?",
            [digest, limit],
        )
        return [accession(number) for (number,) in rows]

    def settle(
        self,
        signatures: Iterable[Signature],
        *,
        releases: Iterable[Release],
        likenesses: Iterable[Likeness],
    ) -> None:
        """Note that links are settled, and store what changed, see `Links.settle`."""
        with self._db.transaction():
            for release in releases:
                self._store_links(release)
            self._db.run(
                f"UPDATE signatures SET stage = {_SETTLED}, settled = ? WHERE number = ?",
                [(date_text(one.settled), int(one.id)) for one in signatures],
            )
            self._db.run(
                "INSERT OR REPLACE INTO likenesses VALUES (?,?,?,?,?,?,?)",
                map(likeness_row, likenesses),
            )

    # --- statements ------------------------------------------------------------------------

    def state(self, statement: Statement) -> None:
        """Keep what somebody said of two releases, in place of what was said before."""
        pair = (int(statement.a), int(statement.b))
        with self._db.transaction():
            self._db.run(
                "INSERT OR REPLACE INTO statements VALUES (?,?,?,?)",
                [(*pair, statement.linked, statement_sum(*pair, statement.linked))],
            )
            self._open(pair)

    def statements(self, ids: Iterable[str]) -> Sequence[Statement]:
        """Return what was said of these releases."""
        rows = {row[:2]: row[2] for row in self._pairs("statements", ids)}
        return [
            Statement(a=accession(a), b=accession(b), linked=bool(linked))
            for (a, b), linked in sorted(rows.items())
        ]

    # --- inside ----------------------------------------------------------------------------

    def _store_links(self, release: Release) -> None:
        number, record = int(release.id), dump(to_json(release))
        first, last = date_range(release.date)
        self._db.run(
            "INSERT OR REPLACE INTO waiting SELECT number, 0 FROM releases"
            " WHERE number = ? AND (first IS NOT ? OR last IS NOT ?)",
            [(number, first, last)],
        )
        self._db.run(
            "UPDATE releases SET first = ?, last = ?, record = ?, record_sum = ? WHERE number = ?",
            [(first, last, record, checksum(record), number)],
        )
        listing.add(self._db, release)

    def _forget(self, numbers: Sequence[int]) -> None:
        """Undo all that was kept of releases, and open those they were like."""
        kept = self.signatures(map(accession, numbers)).values()
        numbers = _numbers(one.id for one in kept)  # of most, which are new, nothing
        self._count(kept, -1)
        self._open(
            {
                int(side)
                for one in self.likenesses(map(accession, numbers))
                for side in (one.a, one.b)
            }
        )
        postings.delete(self._db, kept)
        self._db.run("DELETE FROM likenesses WHERE a = ? OR b = ?", [(one, one) for one in numbers])
        self._db.run("DELETE FROM signatures WHERE number = ?", [(one,) for one in numbers])
        for one in kept:
            self._open_group(one.digest)

    def _open(self, numbers: Iterable[int]) -> None:
        self._db.run(
            f"UPDATE signatures SET stage = {_OPEN} WHERE stage = {_SETTLED} AND number = ?",
            [(number,) for number in numbers],
        )

    def _open_group(self, digest: str | None) -> None:
        """Open the releases with this body that name each other (see `alike`)."""
        if digest is not None:
            self._open(_numbers(self.alike(digest, _GROUP)))

    def _count(self, signatures: Iterable[Signature], by: int) -> None:
        counted = Counter(key for one in signatures for key in one.keys)
        self._db.run(
            "INSERT INTO keys VALUES (?1, ?2, 0)"
            " ON CONFLICT (key) DO UPDATE SET releases = releases + ?2",
            [(key, by * times) for key, times in sorted(counted.items())],
        )

    def _pairs(self, table: str, ids: Iterable[str]) -> Iterator[Any]:
        numbers = _numbers(ids)
        for side in "ab":
            yield from self._many(f"SELECT * FROM {table} WHERE {side} IN ({{0}})", numbers)

    def _many(self, sql: str, values: Sequence[object]) -> Iterator[Any]:
        for start in range(0, len(values), _MANY):
            page = values[start : start + _MANY]
            yield from self._db.rows(sql.format(",".join("?" * len(page))), page)


def _numbers(ids: Iterable[str]) -> list[int]:
    return [int(one) for one in ids]
