"""Originals come back byte for byte, or it is said that they cannot."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive import Archive
from pressarchive.errors import ArchiveError, DamagedArchive, NotFound
from pressarchive.originals import Originals


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@given(st.lists(st.binary(max_size=50)))
def test_what_is_kept_comes_back(contents: list[bytes]) -> None:
    """The same bytes are kept once, whatever they are."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        originals = Originals(Path(folder))
        for content in contents:
            originals.keep(content, digest(content))
        assert all(originals.get(digest(content)) == content for content in contents)
        assert originals.count() == (len(set(contents)), sum(map(len, set(contents))))
        assert list(originals.damaged()) == []


def test_damage_is_told(tmp_path: Path) -> None:
    """A byte that changed is found by looking over all, and never given back."""
    originals = Originals(tmp_path)
    for content in (b"one", b"two"):
        originals.keep(content, digest(content))
    [file] = tmp_path.glob(f"originals/*/{digest(b'two')}")
    file.write_bytes(b"tWo")
    assert list(originals.damaged()) == [digest(b"two")]
    with pytest.raises(DamagedArchive):
        originals.get(digest(b"two"))
    assert originals.get(digest(b"one")) == b"one"


def test_what_was_not_kept_is_not_there(tmp_path: Path) -> None:
    """Asking changes nothing."""
    originals = Originals(tmp_path)
    assert originals.get(digest(b"x")) is None
    assert not originals.has(digest(b"x"))
    assert originals.count() == (0, 0)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    """A file in the place of the folder is an archive error with a remedy, and nothing is left."""
    (tmp_path / "originals").write_text("x")
    with pytest.raises(ArchiveError) as caught:
        Originals(tmp_path).keep(b"x", digest(b"x"))
    assert caught.value.remedy


SEEDS = Path(__file__).parent.parent / "seeds"


def test_an_ingest_keeps_the_bytes(tmp_path: Path) -> None:
    """Those of files that are in the archive already too, and of the members of containers."""
    with zipfile.ZipFile(tmp_path / "press.zip", "w") as packed:
        packed.writestr("note.txt", "A NOTE TO THE PRESS\n\nParis, 5 February 2020.\n")
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([SEEDS])
        with pytest.raises(NotFound, match="not kept"):
            archive.original("002")
        report = archive.ingest([SEEDS, tmp_path / "press.zip"], keep_originals=True)
        assert (report.added, report.changed, report.failed) == (("005",), (), ())
        for file, number in zip(sorted(SEEDS.iterdir()), range(5), strict=True):
            assert archive.original(f"{number:03d}") == file.read_bytes()
        assert archive.original("005").startswith(b"A NOTE")
        assert archive.status().originals == 6
        assert archive.ingest([SEEDS], keep_originals=True).unchanged == 5


def test_status_names_damaged_originals(tmp_path: Path) -> None:
    """What no longer has the bytes of its name is amiss, with a remedy."""
    with Archive.open(tmp_path / "index", create=True) as archive:
        archive.ingest([SEEDS], keep_originals=True)
        kept = tmp_path / "index" / "originals" / archive.get("002").source.sha256[:2]
        next(kept.iterdir()).write_bytes(b"else")
        [amiss] = archive.status().amiss
        assert archive.get("002").source.sha256 in amiss.what
        with pytest.raises(DamagedArchive):
            archive.original("002")
