"""An archive for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressarchive.records.sqlite import SqliteRecords


@pytest.fixture
def open_records(tmp_path: Path) -> Iterator[Callable[[str], SqliteRecords]]:
    """Open archives by name."""
    opened: list[SqliteRecords] = []

    def open_one(name: str) -> SqliteRecords:
        opened.append(SqliteRecords.open(tmp_path / name, create=True))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


@pytest.fixture
def records(open_records: Callable[[str], SqliteRecords]) -> SqliteRecords:
    """Return an empty archive's records."""
    return open_records("archive")
