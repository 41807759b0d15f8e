"""One release from standard input."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run

TEXT = b"PRESS RELEASE\n\nParis, 5 February 2020\n\nThe agency opened a new laboratory today.\n"
LATER = TEXT.replace(b"2020", b"2021")

Piped = Callable[..., dict[str, Any]]


@pytest.fixture
def piped(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Piped:
    """Ingest bytes from standard input in an empty folder; return the report."""
    monkeypatch.chdir(tmp_path)

    def call(content: bytes, *options: str, code: int = 0) -> dict[str, Any]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        done = run("ingest", "-", "--json", *options)
        assert done.code == code, done.err
        report: dict[str, Any] = json.loads(done.out)
        return report

    return call


def test_a_release_comes_through_a_pipe(piped: Piped) -> None:
    """The same bytes are unchanged the second time, others are another release."""
    assert piped(TEXT)["added"] == ["000"]
    again = piped(TEXT)
    assert (again["added"], again["unchanged"]) == ([], 1)
    assert piped(LATER)["added"] == ["001"]


def test_a_name_makes_it_the_same_release(piped: Piped, tmp_path: Path) -> None:
    """Under a name, other bytes are a new state of the release, and no file is missed."""
    assert piped(TEXT, "--name", "wire/1.txt")["added"] == ["000"]
    assert piped(TEXT, "--name", "wire/1.txt")["unchanged"] == 1
    assert piped(LATER, "--name", "wire/1.txt")["changed"] == ["000"]
    (tmp_path / "a.txt").write_bytes(b"Another\n\n" + TEXT)
    report = piped(TEXT, ".", "--prune")
    assert (report["gone"], report["pruned"]) == ([], [])


def test_what_is_no_release_is_told(tmp_path: Path) -> None:
    """An empty pipe, one of the system's, is a failure like an empty file."""
    done = subprocess.run(
        [sys.executable, "-m", "pressarchive", "ingest", "-", "--json"],
        cwd=tmp_path,
        input=b"",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    [failure] = json.loads(done.stdout)["failed"]
    assert failure["path"].startswith("standard input")
    assert failure["remedy"]
