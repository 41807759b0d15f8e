"""Answers that took long to find, kept until a release or a link changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from pressarchive.errors import ArchiveError
from pressarchive.records.database import Database


def remembered(database: Database, what: str, find: Callable[[], str]) -> str:
    """Return an answer that is kept, or find it and keep it.

    It is kept only where nothing was written meanwhile; that it cannot be kept (another process
    writes, the disk is read-only) costs the next one time, and is no error.
    """
    for (value,) in database.rows("SELECT value FROM remembered WHERE what = ?", [what]):
        return str(value)
    before = database.version()
    value = find()
    with suppress(ArchiveError), database.transaction(wait=False):
        if database.version() == before:
            database.run("INSERT OR REPLACE INTO remembered VALUES (?, ?)", [(what, value)])
    return value
