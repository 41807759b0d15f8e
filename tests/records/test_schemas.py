"""Archives of earlier schemas: opened, searched and renewed by today's code, nothing lost.

`tests/data/archives/schema-N` holds an archive of the seeds as the code of schema N wrote it,
with a date stated for 003, 000 and 001 stated as strangers, and an organisation renamed.
"""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.errors import ArchiveError
from pressarchive.model import summarise
from pressarchive.records.schema import STEPS
from pressarchive.records.sqlite import SqliteRecords

KEPT = Path(__file__).parent.parent / "data" / "archives"
SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture(params=sorted(path.name for path in KEPT.glob("schema-*")))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Lay out an archive of an earlier schema, with its sources beside it."""
    folder = tmp_path / "index"
    shutil.copytree(KEPT / request.param, folder)
    packed = folder / "records.sqlite3.gz"
    (folder / "records.sqlite3").write_bytes(gzip.decompress(packed.read_bytes()))
    packed.unlink()
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return folder


def schema(folder: Path) -> tuple[int, set[str]]:
    db = sqlite3.connect(folder / "records.sqlite3")
    [(version,)] = db.execute("PRAGMA user_version")
    objects = {sql for (sql,) in db.execute("SELECT sql FROM sqlite_master") if sql}
    db.close()
    return version, objects


def test_an_old_archive_becomes_one_of_today(old: Path, tmp_path: Path) -> None:
    """Its tables are afterwards those that a new archive gets."""
    SqliteRecords.open(old).close()
    SqliteRecords.open(tmp_path / "new", create=True).close()
    assert schema(old) == schema(tmp_path / "new")
    assert schema(old)[0] == len(STEPS)


def test_what_an_old_archive_holds_is_found(old: Path) -> None:
    """Its releases, links and what was stated by hand are there, and it can be searched."""
    with Archive.open(old) as archive:
        assert [release.id for release in archive] == ["000", "001", "002", "003", "004"]
        found = archive.search("microgravité")
        assert {hit.summary.id for hit in found.hits} == {"000", "001"}
        stated = archive.get("003").date
        assert stated is not None
        assert (stated.value, stated.method) == ("2015-06", "stated")
        assert archive.get("002").translations == ("004",)
        listed = {one.id: one for one in archive.list().releases}
        assert {one.id: summarise(one) for one in archive if one.id != "001"} == {
            number: one for number, one in listed.items() if number != "001"
        }, "of 001, the list shows the name that was decided"
        assert not archive.damage()
        assert "Radiologie française" in {one.name for one in archive.get("001").organisations}


def test_an_old_archive_can_be_added_to(old: Path) -> None:
    """Its sources are known as unchanged, and its releases are extracted anew."""
    with Archive.open(old) as archive:
        report = archive.ingest([old.parent / "seeds"], re_extract=True)
        assert (report.added, report.unchanged, report.failed) == ((), 5, ())
        stated = archive.get("003").date
        assert stated is not None
        assert stated.method == "stated"


def test_a_step_that_fails_leaves_the_old_archive(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Renewal is all or nothing: after a fault in its last step every table is as it was."""
    before = schema(old)
    broken = (*STEPS, "CREATE TABLE half (x); CREATE TABLE half (x)")
    monkeypatch.setattr("pressarchive.records.database.STEPS", broken)
    with pytest.raises(ArchiveError, match="half"):
        SqliteRecords.open(old)
    assert schema(old) == before
