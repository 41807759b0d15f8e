"""What is unchanged is not read; what may have changed is, whatever a program did to its times."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressarchive import Archive
from pressarchive.ingest import content
from pressarchive.ingest.ledger import YOUNG_NS, as_seen, is_as_seen
from pressarchive.ingest.walk import Found
from pressarchive.records.inputs_port import Seen
from pressarchive.records.sqlite import SqliteRecords

TEXT = "PRESS RELEASE\n\nParis, 5 February 2020\n\nThe agency opened a new laboratory today.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "press").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "press" / name).write_text(f"{name}\n\n{TEXT}")
    return tmp_path


@pytest.fixture
def archive(home: Path) -> Iterator[Archive]:
    with Archive.open(home / "index", create=True) as opened:
        yield opened


@contextmanager
def later(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ingest as if the files had been written long ago."""
    with monkeypatch.context() as patch:
        now = time.time_ns() + 10 * YOUNG_NS
        patch.setattr("time.time_ns", lambda: now)
        yield


@contextmanager
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note the names of the files that are opened."""
    names: list[str] = []
    real = content.opened

    def noted(path: str, *, name: str) -> object:
        names.append(Path(path).name)
        return real(path, name=name)

    with monkeypatch.context() as patch:
        patch.setattr("pressarchive.ingest.one.opened", noted)
        yield names


def test_what_was_settled_is_not_opened(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run opens no file; with --re-read it opens them all, and finds nothing."""
    with later(monkeypatch):
        archive.ingest([home / "press"])
    for reread, opened in ((False, []), (True, ["a.txt", "b.txt"])):
        with reading(monkeypatch) as names:
            report = archive.ingest([home / "press"], reread=reread)
        assert names == opened
        assert (report.unchanged, report.changed, report.added) == (2, (), ())


def test_what_was_just_written_is_read_once_more(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file young enough to change under the same time is opened again, then never more."""
    archive.ingest([home / "press"])
    for opened in (["a.txt", "b.txt"], []):
        with later(monkeypatch), reading(monkeypatch) as names:
            assert archive.ingest([home / "press"]).unchanged == 2
        assert names == opened


def test_an_edit_under_the_old_time_and_size_is_seen(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that sets the time of the content back cannot set that of the inode."""
    with later(monkeypatch):
        archive.ingest([home / "press"])
    file = home / "press" / "a.txt"
    before = file.stat()
    time.sleep(0.02)  # the coarsest tick of a clock that Linux stamps files with
    file.write_text(file.read_text().replace("2020", "2021"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    report = archive.ingest([home / "press"])
    assert (report.changed, report.unchanged) == (("000",), 1)
    date = archive.get("000").date
    assert date is not None
    assert date.value == "2021-02-05"


def test_a_touched_file_is_unchanged(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another time with the same bytes costs one reading and no record."""
    with later(monkeypatch):
        archive.ingest([home / "press"])
    os.utime(home / "press" / "a.txt", ns=(1, 1))
    for opened in (["a.txt"], []):
        with later(monkeypatch), reading(monkeypatch) as names:
            report = archive.ingest([home / "press"])
        assert (names, report.unchanged) == (opened, 2)


def test_what_failed_is_tried_again(archive: Archive, home: Path) -> None:
    """A failure is not remembered: it is told by every run until it is mended."""
    bad = home / "press" / "bad.txt"
    bad.write_bytes(b"")
    for _ in range(2):
        [failure] = archive.ingest([home / "press"]).failed
        assert failure.path == "press/bad.txt"
    bad.write_text(TEXT)
    assert archive.ingest([home / "press"]).added == ("002",)


def test_a_pruned_file_that_comes_back_is_new(archive: Archive, home: Path) -> None:
    """With its record the archive forgets that it saw the file."""
    archive.ingest([home / "press"])
    kept = (home / "press" / "a.txt").rename(home / "a.txt")
    assert archive.ingest([home / "press"], prune=True).pruned == ("000",)
    kept.rename(home / "press" / "a.txt")
    assert archive.ingest([home / "press"]).added == ("002",)


def test_what_cannot_be_looked_at_is_not_gone(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that lost its permissions may still hold its files: nothing is pruned."""

    def refused(path: str) -> os.stat_result:
        raise PermissionError(13, "Permission denied", path)

    archive.ingest([home / "press"])
    (home / "press").rename(home / "elsewhere")
    (home / "press").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr("os.lstat", refused)
        report = archive.ingest([home / "press"], prune=True)
    assert (report.gone, report.pruned, len(archive)) == ((), (), 2)


def test_a_file_that_changes_while_it_is_read_is_told(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of the old and half of the new is no record; the next run reads it."""
    real = content.Opened.content

    def growing(opened: content.Opened) -> bytes:
        found = real(opened)
        with (home / "press" / "a.txt").open("a") as file:
            file.write("more")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(content.Opened, "content", growing)
        [failure] = archive.ingest([home / "press" / "a.txt"]).failed
    assert "changed while" in failure.reason
    assert failure.remedy
    assert archive.ingest([home / "press"]).added == ("000", "001")


def test_a_file_that_vanishes_before_it_is_read_is_told(
    archive: Archive, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the walk found may be gone when its turn comes."""

    def vanishing(path: str, *, name: str) -> object:
        Path(path).unlink()
        return content.opened(path, name=name)

    monkeypatch.setattr("pressarchive.ingest.one.opened", vanishing)
    report = archive.ingest([home / "press"])
    assert {failure.reason for failure in report.failed} == {"it vanished before it was read"}


TIMES = st.integers(0, 4 * YOUNG_NS)


@given(TIMES, TIMES, TIMES, TIMES, TIMES)
def test_a_change_after_the_reading_is_never_missed(
    modified: int, changed: int, read: int, later_by: int, clock: int
) -> None:
    """Whatever the clock's grain up to two seconds: a later change bears another time."""
    grain = clock % YOUNG_NS or 1
    found = Found("x", 1, modified // grain * grain, changed // grain * grain)
    seen = as_seen(found, "x", "0", now_ns=max(read, modified, changed))
    at = max(read, modified, changed) + later_by
    after = found._replace(changed_ns=at // grain * grain)
    assert not is_as_seen(after, seen)


def test_the_ledger_keeps_what_it_is_told(tmp_path: Path) -> None:
    """What is at and below a path, and nothing of its neighbours."""
    inputs = SqliteRecords.open(tmp_path, create=True).inputs
    names = ["p", "p/a", "p/b/c", "p.txt", "p0", "q", "https://x.org/p"]
    inputs.keep(Seen(name, 1, "0") for name in names)
    assert sorted(inputs.seen(["p"])) == ["p", "p/a", "p/b/c"]
    assert len(inputs.seen()) == len(names)
    inputs.forget(["p/a"])
    assert sorted(inputs.seen(["p", "q"])) == ["p", "p/b/c", "q"]
