"""Walking finds each file once, in order, and names what it cannot enter."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pressarchive.ingest.report import Failure
from pressarchive.ingest.walk import Found, walk


def names(paths: list[Path], skip: Path) -> tuple[list[str], dict[str, str]]:
    found, failed = [], {}
    for item in walk(paths, skip=skip):
        if isinstance(item, Found):
            found.append(Path(item.path).name)
        else:
            failed[Path(item.path).name] = item.reason
    return found, failed


def test_files_come_sorted_and_once(tmp_path: Path) -> None:
    """Whatever the order and overlap of the paths, each file comes once, sorted by path."""
    for name in ("b/2.txt", "b/10.txt", "a/z.txt", ".hidden", "b/.git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("x")
    found, failed = names([tmp_path / "b", tmp_path, tmp_path / "b" / "2.txt"], tmp_path / "none")
    assert found == ["z.txt", "10.txt", "2.txt"]
    assert failed == {}


def test_the_archives_own_folder_is_passed_over(tmp_path: Path) -> None:
    """Ingesting the folder an archive lies in does not ingest the archive."""
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "records.sqlite3").write_text("x")
    (tmp_path / "a.txt").write_text("x")
    assert names([tmp_path], tmp_path / "index") == (["a.txt"], {})


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    """A link to a folder it lies in ends as a failure, not as an endless walk."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file.txt").write_text("x")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    found, failed = names([tmp_path], tmp_path / "none")
    assert found == ["file.txt"]
    assert "leads back" in failed["again"]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A pipe, a dead link and a missing path are failures with a reason each."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    found, failed = names([tmp_path, tmp_path / "missing"], tmp_path / "none")
    assert found == []
    assert "neither a file nor a folder" in failed["pipe"]
    assert "leads nowhere" in failed["dead"]
    assert "no such file" in failed["missing"]


def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """A file whose name cannot be written down is reported; the others are found."""
    try:
        (Path(os.fsencode(tmp_path).decode()) / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    except OSError:
        pytest.skip("this file system refuses names that are not UTF-8")
    (tmp_path / "ok.txt").write_text("x")
    found, failed = names([tmp_path], tmp_path / "none")
    assert found == ["ok.txt"]
    assert list(failed.values()) == ["its name is not valid UTF-8"]


def test_a_nul_in_a_path_is_told(tmp_path: Path) -> None:
    """A path no system can open is a failure, not a crash."""
    [failure] = walk(["a\0b"], skip=tmp_path)
    assert isinstance(failure, Failure)
