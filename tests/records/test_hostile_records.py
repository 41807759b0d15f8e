"""A stranger's records: nothing in them runs, and what is wrong with them is told."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.errors import ArchiveError, DamagedArchive, PressarchiveError

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "index"
    with Archive.open(folder, create=True) as archive:
        archive.ingest([SEEDS])
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "index"))


@contextmanager
def forging(folder: Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(folder / "records.sqlite3", isolation_level=None)
    yield db
    db.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER x AFTER INSERT ON waiting BEGIN DELETE FROM releases; END",
        "DROP TABLE waiting; CREATE VIEW waiting AS SELECT 1 AS number, load_extension('x') AS y",
        "CREATE VIRTUAL TABLE x USING fts5(y)",
        (
            "DROP TRIGGER link_added; CREATE TRIGGER link_added AFTER INSERT ON likenesses"
            " BEGIN DELETE FROM releases; END"
        ),
    ],
)
def test_a_schema_that_acts_is_refused(folder: Path, sql: str) -> None:
    """Triggers, views and virtual tables that are not ours are not run, but told."""
    with forging(folder) as db:
        db.executescript(sql)
    with pytest.raises(DamagedArchive, match="not pressarchive's"):
        Archive.open(folder)


def test_functions_in_the_schema(folder: Path) -> None:
    """A table may not call functions that act: the schema is not trusted."""
    with Archive.open(folder) as archive:
        [(trusted,)] = archive._records._db.rows("PRAGMA trusted_schema")  # type: ignore[attr-defined]
        assert trusted == 0
        with pytest.raises(ArchiveError, match="not authorized"):
            list(archive._records._db.rows("SELECT load_extension('x')"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "record",
    [
        "",
        "[]",
        "null",
        "[" * 100_000,
        '{"schema": 1}',
        '{"id": "000", "title": 3, "source": {}, "ingested_at": ""}',
        '{"id": "000", "title": "x", "source": {"evil": 1}, "ingested_at": ""}',
        b"\xff\xfe",
    ],
)
def test_hostile_records(folder: Path, record: str | bytes) -> None:
    """Whatever stands in the place of a record, it is named as damaged."""
    with forging(folder) as db:
        db.execute("UPDATE releases SET record = ? WHERE number = 0", [record])
        db.execute("UPDATE summaries SET summary = ? WHERE number = 0", [record])
        db.execute("UPDATE lines SET line = NULL WHERE number = 0")
    with Archive.open(folder) as archive:
        with pytest.raises(DamagedArchive, match="000"):
            archive.get("000")
        with pytest.raises(DamagedArchive, match="000"):
            archive.list()
        assert archive.get("001").id == "001"
        assert any("000" in found.what for found in archive.damage())


@pytest.mark.parametrize(
    "document",
    [b"", b"nonsense", zlib.compress(b"[]"), zlib.compress(b"0" * (1 << 28) + b"1")],
    ids=["empty", "nonsense", "list", "bomb"],
)
def test_hostile_documents(folder: Path, document: bytes) -> None:
    """A document that is none, or fills the memory when unpacked, is named as damaged."""
    with forging(folder) as db:
        db.execute("UPDATE releases SET document = ? WHERE number = 0", [document])
    with Archive.open(folder) as archive, pytest.raises(DamagedArchive, match="000"):
        archive.document("000")


@pytest.mark.parametrize("text", ["[" * 50_000, "[[organisation]]\nname = 3", "\x00", "name = "])
def test_hostile_decisions(folder: Path, text: str) -> None:
    """A file of organisations that is none is an error of ours, and names the file."""
    (folder / "organisations.toml").write_text(text)
    with Archive.open(folder) as archive, pytest.raises(PressarchiveError, match="organisations"):
        archive.list()


def test_an_archive_made_of_another_file(folder: Path) -> None:
    """A file that is no archive, or of another program, is not touched."""
    file = folder / "records.sqlite3"
    for data in (b"no database at all" * 100, b"", json.dumps({}).encode()):
        file.write_bytes(data)
        with pytest.raises(ArchiveError):
            Archive.open(folder)
        assert file.read_bytes() == data
