"""Pages longer than the screen go through the user's pager, and only there."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file that a pager of our own keeps what it is given in."""
    kept = tmp_path / "kept"
    script = tmp_path / "pager.py"
    script.write_text(
        f"import sys, pathlib\npathlib.Path({str(kept)!r}).write_bytes(sys.stdin.buffer.read())\n"
    )
    monkeypatch.setenv("TEST_PAGER", shlex.join([sys.executable, str(script)]))
    return kept


def test_a_long_page_goes_through_the_pager(
    run: Run, seeded: Path, paged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a screen of ten lines $PAGER gets the page, and the screen nothing."""
    whole = run("show", "002", index=seeded, terminal=True).out
    monkeypatch.setenv("PAGER", os.environ["TEST_PAGER"])
    monkeypatch.setenv("LINES", "10")
    shown = run("show", "002", index=seeded, terminal=True)
    assert (shown.code, shown.out) == (0, "")
    assert paged.read_text(encoding="utf-8") == whole


def test_a_short_page_and_a_pipe_need_no_pager(
    run: Run, seeded: Path, paged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What fits on the screen is printed, and so is everything in a pipe."""
    monkeypatch.setenv("PAGER", os.environ["TEST_PAGER"])
    assert run("list", index=seeded, terminal=True).out
    monkeypatch.setenv("LINES", "10")
    assert run("show", "002", index=seeded).out
    assert not paged.exists()


@pytest.mark.parametrize("pager", ["", "cat", "/no/such/pager --at-all"])
def test_without_a_pager_the_page_is_printed(
    run: Run, seeded: Path, monkeypatch: pytest.MonkeyPatch, pager: str
) -> None:
    """An empty, idle or missing pager loses nothing."""
    whole = run("show", "002", index=seeded, terminal=True).out
    monkeypatch.setenv("PAGER", pager)
    monkeypatch.setenv("LINES", "10")
    assert run("show", "002", index=seeded, terminal=True).out == whole
