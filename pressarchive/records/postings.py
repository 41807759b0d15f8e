"""Finding signatures by what they share: rare keys over languages, hashes of runs of words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import itemgetter

from pressarchive.records.database import Database
from pressarchive.records.links_port import Signature
from pressarchive.records.rows import accession, dump

_UNDATED = 0
_ENDLESS = 10**9
_SKETCHED = 8
_FINE = 100

# One seek for each key, other language and stretch of days; the common table lists languages
# by a seek for each, where DISTINCT would read the whole index.
_TRANSLATABLE = """
WITH RECURSIVE spoken(language) AS (
    SELECT min(language) FROM signatures
    UNION ALL
    SELECT (SELECT min(s.language) FROM signatures AS s WHERE s.language > spoken.language)
    FROM spoken WHERE spoken.language IS NOT NULL
)
SELECT p.number, sum(k.value) / max(p.norm, 1) AS share
FROM spoken
CROSS JOIN json_each(?1) AS k
CROSS JOIN (VALUES (?2, ?3), (?4, ?5)) AS d
CROSS JOIN postings AS p
    ON p.key = k.key
    AND p.language = spoken.language
    AND p.day BETWEEN d.column1 AND d.column2
WHERE spoken.language != ?6
GROUP BY p.number ORDER BY share DESC, p.number LIMIT ?7
"""


def insert(database: Database, posted: Collection[tuple[Signature, Iterable[str]]]) -> None:
    """Make weighed signatures findable by these keys of theirs, and by their sketches."""
    rows: list[tuple[object, ...]] = []
    for one, keys in posted:
        if one.language is not None:
            rest = (one.language, one.day or _UNDATED, int(one.id), round(one.norm * _FINE))
            rows += [(key, *rest) for key in keys]
    # Nearly in the order of the table, so that fewer of its pages are written.
    rows.sort(key=itemgetter(0))
    database.run("INSERT OR REPLACE INTO postings VALUES (?,?,?,?,?)", rows)
    database.run(
        "INSERT OR IGNORE INTO sketches VALUES (?,?)",
        sorted((value, int(one.id)) for one, _ in posted for value in one.sketch[:_SKETCHED]),
    )


def delete(database: Database, signatures: Collection[Signature]) -> None:
    """Undo what was inserted for signatures."""
    database.run(
        "DELETE FROM postings WHERE key = ? AND language = ? AND day = ? AND number = ?",
        [
            (key, one.language, one.day or _UNDATED, int(one.id))
            for one in signatures
            for key in one.keys
        ],
    )
    database.run(
        "DELETE FROM sketches WHERE hash = ? AND number = ?",
        [(value, int(one.id)) for one in signatures for value in one.sketch[:_SKETCHED]],
    )


def clear(database: Database) -> None:
    """Undo everything."""
    database.run("DELETE FROM postings")
    database.run("DELETE FROM sketches")


def translatable(
    database: Database,
    signature: Signature,
    weights: Mapping[str, float],
    *,
    days: int,
    limit: int,
) -> Sequence[str]:
    """Return releases in other languages that share keys, see `Links.translatable`."""
    day = signature.day
    stretches = (0, _ENDLESS, 1, 0)
    if day is not None:
        stretches = (_UNDATED, _UNDATED, day - days, day + days)
    # Whole numbers, as the norms are: they are written and read in half the time.
    fine = dump({key: round(weight * _FINE) for key, weight in weights.items()})
    rows = database.rows(_TRANSLATABLE, [fine, *stretches, signature.language, limit])
    return [accession(number) for number, _ in rows]


def overlapping(database: Database, signature: Signature, *, limit: int) -> Sequence[str]:
    """Return releases that share one of its smallest hashes, those that share most first."""
    found: Counter[int] = Counter()
    for value in signature.sketch[:_SKETCHED]:
        rows = database.rows("SELECT number FROM sketches WHERE hash = ? LIMIT ?", [value, limit])
        found.update(number for (number,) in rows)
    found.pop(int(signature.id), None)
    best = sorted(found, key=lambda number: (-found[number], number))
    return [accession(number) for number in best[:limit]]
