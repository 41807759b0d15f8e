"""Answers that are kept go with what they rest on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.records.sqlite import SqliteRecords

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[SqliteRecords]:
    with Archive.open(tmp_path, create=True) as archive:
        archive.ingest([SEEDS])
    records = SqliteRecords.open(tmp_path)
    yield records
    records.close()


def answers(records: SqliteRecords, *values: str) -> list[str]:
    """Ask for the same answer once for each value that would be found anew."""
    return [records.remembered("question", partial(str, value)) for value in values]


def test_an_answer_is_found_once(records: SqliteRecords) -> None:
    assert answers(records, "first", "second") == ["first", "first"]
    assert records.remembered("another", lambda: "other") == "other"


def test_a_change_of_a_release_or_a_link_makes_it_forgotten(records: SqliteRecords) -> None:
    """Whichever way the tables change: a dropped release, a moved one, a link."""
    assert answers(records, "1") == ["1"]
    records.move("000", records.get("000").source)
    assert answers(records, "2") == ["2"]
    records.drop(["003"])
    assert answers(records, "3") == ["3"]
    records._db.run("UPDATE likenesses SET linked = 0")
    assert answers(records, "4", "5") == ["4", "4"]


def test_what_another_wrote_meanwhile_is_not_missed(records: SqliteRecords, tmp_path: Path) -> None:
    """An answer found before a change must not be kept after it."""

    def find() -> str:
        other = SqliteRecords.open(tmp_path)
        other.drop(["000"])
        other.close()
        return "old"

    assert records.remembered("question", find) == "old"
    assert answers(records, "new") == ["new"]


def test_it_need_not_be_kept(records: SqliteRecords, tmp_path: Path) -> None:
    """While another process writes, an answer is found, at once, and not kept."""
    writer = sqlite3.connect(tmp_path / "records.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert answers(records, "1", "2") == ["1", "2"]
    writer.execute("ROLLBACK")
    writer.close()
    assert answers(records, "3", "4") == ["3", "3"]


def test_organisations_are_counted_once_and_again_after_a_change(
    records: SqliteRecords, tmp_path: Path
) -> None:
    """Counted, remembered and after a decision they tell the same as counted anew."""
    records.close()
    with Archive.open(tmp_path) as archive:
        first = archive.organisations()
        assert archive.organisations() == first
        name = first[0].name
        archive.rename_organisation(name, "Renamed")
        assert [one.name for one in archive.organisations()].count("Renamed") == 1
        archive.rename_organisation("Renamed", name)
        assert [one.name for one in archive.organisations()] == [one.name for one in first]
