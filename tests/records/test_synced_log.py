"""A power cut while records are written: what a command has returned from is there, whole.

SQLite syncs its log before a commit returns, and the log again before it writes pages to their
places (`synchronous=FULL`). So of the log only what was appended after the last commit may be
lost, sector by sector and in any order; of the file itself, whatever a checkpoint wrote.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressarchive import Archive
from pressarchive.records.database import FILE_NAME

SEEDS = Path(__file__).parents[2] / "seeds"
LOG = f"{FILE_NAME}-wal"
SECTOR = 512


def copied(folder: Path, target: Path) -> Path:
    """Copy the records as another process sees them now, without SQLite's shared memory."""
    target.mkdir()
    for name in (FILE_NAME, LOG):
        shutil.copyfile(folder / name, target / name)
    return target


@pytest.fixture
def stages(tmp_path: Path) -> Iterator[tuple[Path, Path, Path]]:
    """Yield the records after one edit, after a second, and after a checkpoint of both."""
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([SEEDS])
        archive.edit("003", {"title": "The first edit"})
        first = copied(tmp_path / "index", tmp_path / "first")
        archive.edit("004", {"title": "The second edit"})
        second = copied(tmp_path / "index", tmp_path / "second")
        [*_] = archive._records._db.rows("PRAGMA wal_checkpoint(PASSIVE)")  # type: ignore[attr-defined]
        yield first, second, copied(tmp_path / "index", tmp_path / "third")


def mixed(synced: bytes, written: bytes, chance: random.Random) -> bytes:
    """Return what is on the disk where of the later writes only some sectors arrived."""
    share, found = chance.random(), bytearray()
    for begin in range(0, len(written), SECTOR):
        new, old = written[begin : begin + SECTOR], synced[begin : begin + SECTOR]
        kept = new if chance.random() < share else old
        found += kept.ljust(len(new), b"\0")
    return bytes(found[: chance.randrange(len(synced), len(found) + 1)])


def title(archive: Archive, reference: str) -> str:
    return archive.get(reference).title


@pytest.mark.parametrize("seed", range(20))
def test_a_commit_that_was_not_reached(stages: tuple[Path, Path, Path], seed: int) -> None:
    """The first edit is there; the second is there whole or not at all, and no record is harmed."""
    first, second, _ = stages
    chance = random.Random(seed)  # noqa: S311 - for damage
    before, after = (first / LOG).read_bytes(), (second / LOG).read_bytes()
    assert after[: len(before)] == before, "the log is appended to, not written over"
    assert (first / FILE_NAME).read_bytes() == (second / FILE_NAME).read_bytes()
    (first / LOG).write_bytes(mixed(before, after, chance))
    with Archive.open(first) as archive:
        assert title(archive, "003") == "The first edit"
        stated = archive._records.corrections("004")
        assert stated in ({}, {"title": "The second edit"})
        assert (title(archive, "004") == "The second edit") == bool(stated)
        assert not [one for one in archive.damage() if "index" not in one.what]


@pytest.mark.parametrize("seed", range(10))
def test_a_checkpoint_that_was_not_finished(stages: tuple[Path, Path, Path], seed: int) -> None:
    """Pages that a checkpoint left half written are taken from the log, which was synced."""
    _, second, third = stages
    chance = random.Random(seed)  # noqa: S311 - for damage
    before, after = (second / FILE_NAME).read_bytes(), (third / FILE_NAME).read_bytes()
    assert before != after, "the checkpoint wrote pages"
    (second / FILE_NAME).write_bytes(mixed(before, after, chance))
    with Archive.open(second) as archive:
        assert title(archive, "003") == "The first edit"
        assert title(archive, "004") == "The second edit"
        assert not [one for one in archive.damage() if "index" not in one.what]
