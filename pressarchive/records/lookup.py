"""Finding the release a user means by what was typed."""

from __future__ import annotations

import re

from pressarchive.errors import AmbiguousReference, NotFound
from pressarchive.records.database import Database
from pressarchive.records.rows import accession, like
from pressarchive.text import fold_line

_MIN_SHA_PREFIX = 6
_MAX_DIGITS = 15


def resolve(database: Database, reference: str) -> str:
    """Return the accession number for what a user typed, see `Records.resolve`."""
    typed = reference.strip()
    tries: list[tuple[str, str | int]] = [
        ("reference = ?", fold_line(typed)),
        ("'/' || path LIKE ? ESCAPE '\\'", f"%/{like(typed)}%"),
    ]
    if typed.isascii() and typed.isdigit() and len(typed) <= _MAX_DIGITS:
        tries.insert(0, ("number = ?", int(typed)))
    if re.fullmatch(rf"[0-9a-fA-F]{{{_MIN_SHA_PREFIX},64}}", typed):
        tries.append(("sha256 LIKE ?", f"{typed.lower()}%"))
    for condition, value in tries if typed else []:
        rows = database.rows(
            f"SELECT number FROM releases WHERE {condition} ORDER BY 1 LIMIT 20",
            [value],
        )
        found = tuple(accession(number) for (number,) in rows)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousReference(
                f"{typed!r} fits several releases: {', '.join(found)}.",
                "Name one of them by its number.",
                candidates=found,
            )
    raise NotFound(f"No release is called {typed!r}.", nearby(database, typed))


def nearby(database: Database, typed: str) -> str:
    """Return a sentence on what is near a reference that names nothing."""
    import difflib

    [(first, last)] = database.rows("SELECT min(number), max(number) FROM releases")
    if first is None:
        return "The archive is empty: 'pressarchive ingest PATH' fills it."
    # Only references that begin alike are compared: comparing all of 50,000 takes seconds.
    wanted = fold_line(typed)
    called = dict(
        database.rows(
            "SELECT reference, number FROM releases WHERE reference LIKE ? ESCAPE '\\'",
            [like(wanted[:2]) + "%"],
        )
    )
    near = difflib.get_close_matches(wanted, list(called), n=3, cutoff=0.6)
    ids = ", ".join(f"{accession(called[name])} ({name})" for name in near)
    numbers = f"Numbers run from {accession(first)} to {accession(last)}"
    return (f"Near it: {ids}. " if ids else "") + f"{numbers}; 'pressarchive list' shows them."
