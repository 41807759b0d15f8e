"""A power cut: what was not synced may be gone, whole or in part. SQLite syncs, Whoosh does not.

The order that is promised: the records' transaction is on the disk (`synchronous=FULL`) before
the index is begun, and an index counts only by its seal, which holds a checksum for each page of
each file. So whatever of the index a cut takes, in whatever order, is noticed.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from pressarchive import Archive

SEEDS = Path(__file__).parents[2] / "seeds"
PAGE = 4096


def answers(archive: Archive) -> list[tuple[str, float]]:
    found = archive.search("accord OR agreement OR microgravité OR santé", limit=None)
    return [(hit.summary.id, round(hit.score, 6)) for hit in found.hits]


def after_the_cut(before: Path, now: Path, chance: random.Random) -> None:
    """Leave of each file that was never synced a state that a cut may leave.

    A new file is there whole, cut short, full of zeros, with some pages zero, empty, or not at
    all; one that was removed may be back; a rename may have outlived what it named.
    """
    for path in sorted((now / "whoosh").iterdir()):
        if (before / "whoosh" / path.name).exists():
            continue
        data, fate = path.read_bytes(), chance.randrange(6)
        if fate == 0:
            path.unlink()
        elif fate == 1:
            path.write_bytes(data[: chance.randrange(len(data) + 1)])
        elif fate == 2:
            path.write_bytes(bytes(len(data)))
        elif fate == 3:
            begin = chance.randrange(len(data) // PAGE + 1) * PAGE
            path.write_bytes(
                data[:begin] + bytes(len(data[begin : begin + PAGE])) + data[begin + PAGE :]
            )
    for path in (before / "whoosh").iterdir():
        if not (now / "whoosh" / path.name).exists() and chance.random() < 0.5:
            shutil.copyfile(path, now / "whoosh" / path.name)


@pytest.mark.parametrize("seed", range(15))
def test_an_index_that_was_never_synced(tmp_path: Path, seed: int) -> None:
    """Whatever part of an unsynced index is lost, the answers are right, and nothing is lost."""
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([SEEDS])
    before = Path(shutil.copytree(tmp_path / "index", tmp_path / "before"))
    with Archive.open(tmp_path / "index") as archive:
        archive.edit("003", {"title": "Accord stated", "date": "2015-06"})
        expected = answers(archive)
    after_the_cut(before, tmp_path / "index", random.Random(seed))  # noqa: S311 - for damage
    with Archive.open(tmp_path / "index") as archive:
        assert archive.get("003").title == "Accord stated"
        assert answers(archive) == expected


def test_the_records_are_synced_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the index is begun, no transaction of the records is open, and SQLite syncs each."""
    seen: list[Any] = []

    def watched(self: Any, stamp: str, **options: Any) -> Any:
        seen.append(archive._records._db._connection.in_transaction)  # type: ignore[attr-defined]
        return original(self, stamp, **options)

    with Archive.open(tmp_path / "index", create=True) as archive:
        engine = type(archive._upkeep.engine())
        original = engine.batch
        monkeypatch.setattr(engine, "batch", watched)
        archive.ingest([SEEDS])
        database = archive._records._db  # type: ignore[attr-defined]
        assert [*database.rows("PRAGMA synchronous")] == [(2,)]
        assert [*database.rows("PRAGMA journal_mode")] == [("wal",)]
    assert seen
    assert not any(seen)
