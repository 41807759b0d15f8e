"""Damage to any file of an archive is noticed; what is readable is saved, the rest is named."""

from __future__ import annotations

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from benchmarks.damage import QUERIES, harm
from pressarchive import Archive
from pressarchive.errors import PressarchiveError, UsageError
from pressarchive.records.leaves import leaf_rows

WORDS = "accord santé espace recherche ministère ville micropesanteur laboratoire avenir".split()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an archive of sixty invented releases, long enough for chains of pages."""
    home = tmp_path_factory.mktemp("whole")
    chance = random.Random(3)  # noqa: S311 - for texts
    (home / "press").mkdir()
    for number in range(60):
        words = " ".join(chance.choices(WORDS, k=chance.choice((20, 200, 1500))))
        text = f"Communiqué {number}\n\nParis, le {number % 28 + 1} mai 2019\n\n{words}.\n"
        (home / "press" / f"{number:02}.txt").write_text(text)
    with Archive.open(home / "index", create=True) as archive:
        archive.ingest([home / "press"])
        archive.edit("007", {"place": "Brest"})
    return home / "index"


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "index"))


def content(folder: Path) -> dict[str, object]:
    with Archive.open(folder) as archive:
        return {release.id: (release, archive.document(release.id)) for release in archive}


def answers(archive: Archive) -> list[object]:
    return [[hit.summary.id for hit in archive.search(query, limit=60).hits] for query in QUERIES]


@pytest.mark.parametrize("seed", range(12))
def test_damaged_records(folder: Path, whole: Path, tmp_path: Path, seed: int) -> None:
    """Harm to a record does not go unnoticed; a salvage brings it back as it was, or names it."""
    expected = content(whole)
    harm(folder / "records.sqlite3", random.Random(seed))  # noqa: S311 - for damage
    before = (folder / "records.sqlite3").read_bytes()
    found = Archive.salvage(folder, tmp_path / "saved")
    assert (folder / "records.sqlite3").read_bytes() == before
    saved = content(tmp_path / "saved")
    assert all(saved[number] == expected[number] for number in saved)
    named = set(saved) | {one.id for one in found.lost}
    assert {number for number in expected if int(number) < max(map(int, saved), default=0)} <= named
    noticed = False
    try:
        with Archive.open(folder) as archive:
            noticed = bool(archive.damage())
        read = content(folder)
    except PressarchiveError:
        noticed, read = True, {}
    assert noticed or read == expected


@pytest.mark.parametrize("seed", range(24))
def test_damaged_index(folder: Path, whole: Path, seed: int) -> None:
    """A search answers as before, whatever file of the index was harmed and however."""
    chance = random.Random(seed)  # noqa: S311 - for damage
    with Archive.open(whole) as archive:
        expected = answers(archive)
        assert not archive.damage()
    files = sorted(path for path in (folder / "whoosh").iterdir() if path.stat().st_size)
    harm(chance.choice(files), chance)
    said: list[str] = []
    with Archive.open(folder, on_notice=said.append) as archive:
        assert archive.damage()
        assert answers(archive) == expected
        if archive.damage():  # in a place that these searches did not need
            assert not said
            archive.rebuild()
        else:
            assert said
        assert not archive.damage()


def test_a_lost_head(folder: Path, whole: Path, tmp_path: Path) -> None:
    """Where SQLite cannot even open the file, every release is read from the pages behind."""
    file = folder / "records.sqlite3"
    file.write_bytes(bytes(4096) + file.read_bytes()[4096:])
    with pytest.raises(PressarchiveError, match="not a database"):
        Archive.open(folder)
    found = Archive.salvage(folder, tmp_path / "saved")
    assert (found.releases, found.lost) == (60, ())
    assert content(tmp_path / "saved") == content(whole)
    with Archive.open(tmp_path / "saved") as archive:
        assert archive._records.corrections("007") == {"place": "Brest"}
        assert archive.ingest([whole.parent / "press"]).changed == ()
    with pytest.raises(UsageError):
        Archive.salvage(folder, tmp_path / "saved")


def test_names_of_the_lost(folder: Path, tmp_path: Path) -> None:
    """A record whose bytes are not those that were written is told, with its file."""
    db = sqlite3.connect(folder / "records.sqlite3")
    [(record,)] = db.execute("SELECT record FROM releases WHERE number = 5")
    db.execute("UPDATE releases SET record = ? WHERE number = 5", [record.replace("mai", "maj")])
    db.commit()
    db.close()
    with Archive.open(folder) as archive:
        [told] = archive.damage()
    assert "005 is damaged" in told.what
    assert "press/05.txt" in told.what
    found = Archive.salvage(folder, tmp_path / "saved")
    assert found.releases == 59
    assert [(one.id, Path(one.path or "").name) for one in found.lost] == [("005", "05.txt")]


def test_what_was_said_by_hand(folder: Path, tmp_path: Path) -> None:
    """A changed decision of a user is told, with how to make it again; it is not taken along."""
    with Archive.open(folder) as archive:
        archive.link("003", "004")
        archive.link("005", "006", linked=False)
        assert not archive.damage()
    db = sqlite3.connect(folder / "records.sqlite3")
    db.execute("UPDATE statements SET linked = 1 - linked WHERE a = 5")
    db.execute("UPDATE corrections SET value = 'Brenn' WHERE number = 7")
    db.commit()
    db.close()
    with Archive.open(folder) as archive:
        stated, said = archive.damage()
    assert stated.what.startswith("What was stated of 007 by hand")
    assert "edit 007" in stated.remedy
    assert "between 005 and 006 is damaged" in said.what
    assert "unlink" in said.remedy
    Archive.salvage(folder, tmp_path / "saved")
    with Archive.open(tmp_path / "saved") as archive:
        assert not archive.damage()
        kept = [(one.a, one.b) for one in archive._records.links.statements(["003", "005"])]
        assert kept == [("003", "004")]
        assert archive._records.corrections("007") == {"place": "Brest"}


def test_rows_from_pages(folder: Path) -> None:
    """The pages tell the same rows as SQLite does, of every kind of value."""
    db = sqlite3.connect(folder / "values.sqlite3")
    values = [None, 0, 1, -1, 127, 300, 2**20, -(2**40), 2**62, 1.5, "é" * 9000, b"\0" * 5000, ""]
    db.execute("CREATE TABLE kinds (one, two)")
    db.executemany("INSERT INTO kinds VALUES (?, ?)", [(value, "x") for value in values])
    db.commit()
    db.close()
    found = [row.values for row in leaf_rows(folder / "values.sqlite3") if len(row.values) == 2]
    assert found == [[value, "x"] for value in values]
