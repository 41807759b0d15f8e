"""ingest, as a user meets it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from running import Run, Terminal

from pressarchive.archive import Archive
from pressarchive.ingest.report import Failure, IngestReport

SEEDS = Path(__file__).parents[2] / "seeds"


def test_ingest_reports_what_it_did(run: Run, tmp_path: Path) -> None:
    """A first run adds, a second finds all unchanged."""
    index = tmp_path / "index"
    first = run("ingest", str(SEEDS), index=index)
    assert first.code == 0
    assert "added\t5\t000 001 002 003 004" in first.out.splitlines()
    assert first.err == ""
    second = json.loads(run("ingest", str(SEEDS), "--json", index=index).out)
    assert second["schema"] == 1
    assert (second["added"], second["unchanged"]) == ([], 5)
    assert "5 unchanged" in run("ingest", str(SEEDS), index=index, terminal=True).out


def test_the_default_is_the_folder_seeds(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a path ./seeds is read; where there is none, it is said what to run."""
    monkeypatch.chdir(tmp_path)
    refused = run("ingest")
    assert refused.code == 2
    assert "./seeds" in refused.err
    assert "pressarchive ingest PATH" in refused.err
    assert not (tmp_path / "index").exists()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text("A title\n\nSome words of news.\n")
    assert run("ingest").code == 0
    assert run("list").out.startswith("000\t")


def test_failures_are_told_and_the_others_ingested(run: Run, tmp_path: Path) -> None:
    """An input that is no release ends the run with 3, with its reason; the rest is there."""
    (tmp_path / "good.txt").write_text("A title\n\nSome words of news.\n")
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "bad\x1b[31m.txt").write_bytes(b"\x00\x01\x02" * 100)
    index = tmp_path / "index"
    done = run("ingest", str(tmp_path), "--json", index=index)
    assert done.code == 3
    failed = json.loads(done.out)["failed"]
    assert len(failed) == 2
    assert all(failure["reason"] for failure in failed)
    assert "\x1b" not in done.out
    piped = run("ingest", str(tmp_path), index=index)
    assert piped.code == 3
    assert piped.out.count("\nfailure\t") == 2
    shown = run("ingest", str(tmp_path), index=index, terminal=True)
    assert shown.out.count("✗") == 2
    assert "\x1b" not in piped.out + shown.out
    assert run("list", "--ids", index=index).out == "000\n"


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path) -> None:
    """--dry-run says what would be done, also where there is no archive yet."""
    index = tmp_path / "index"
    dry = run("ingest", str(SEEDS), "--dry-run", "--json", index=index)
    assert dry.code == 0
    assert len(json.loads(dry.out)["added"]) == 5
    assert not index.exists()
    run("ingest", str(SEEDS), index=index)
    again = json.loads(run("ingest", str(SEEDS), "--dry-run", "--json", index=index).out)
    assert (again["added"], again["unchanged"]) == ([], 5)
    assert "would be: " in run("ingest", str(SEEDS), "--dry-run", index=index, terminal=True).out


def test_vanished_files_stay_until_pruned(run: Run, tmp_path: Path) -> None:
    """A release whose file is gone stays and is told; --prune removes it."""
    folder, index = tmp_path / "releases", tmp_path / "index"
    folder.mkdir()
    for name in ("one.txt", "two.txt"):
        (folder / name).write_text(f"A title of {name}\n\nSome words of news.\n")
    run("ingest", str(folder), index=index)
    (folder / "two.txt").unlink()
    assert "--prune" in run("ingest", str(folder), index=index, terminal=True).out
    assert run("list", "--ids", index=index).out.count("\n") == 2
    pruned = run("ingest", str(folder), "--prune", "--json", index=index)
    assert json.loads(pruned.out)["pruned"] == ["001"]
    assert run("list", "--ids", index=index).out == "000\n"


def report(monkeypatch: pytest.MonkeyPatch, made: IngestReport) -> None:
    """Make every ingest end with a report."""

    def ingest(self: Archive, paths: Any, **_: Any) -> IngestReport:
        assert self is not None
        assert paths
        return made

    monkeypatch.setattr(Archive, "ingest", ingest)


@pytest.mark.parametrize("terminal", [False, True])
def test_an_interrupted_run_says_how_far_it_came(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    """Exit code 130; what is left is counted, and that running again goes on."""
    report(monkeypatch, IngestReport(added=("005",), interrupted=True, remaining=7))
    done = run("ingest", str(SEEDS), index=own, terminal=terminal)
    assert done.code == 130
    assert "7" in done.out
    assert ("again" in done.out) == terminal


def test_many_failures_do_not_fill_the_screen(
    run: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A terminal shows the first and counts the others; a pipe has all."""
    failures = tuple(Failure(path=f"f{n}", reason="odd", remedy="") for n in range(100))
    report(monkeypatch, IngestReport(failed=failures))
    shown = run("ingest", str(SEEDS), index=own, terminal=True)
    assert shown.out.count("✗") == 20
    assert "80 more" in shown.out
    assert run("ingest", str(SEEDS), index=own).out.count("failure\t") == 100


def test_progress_is_drawn_on_standard_error_only(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal the stages are drawn beside the results, never into them, nor for --json."""
    monkeypatch.setenv("TERM", "xterm")
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    done = run("ingest", str(SEEDS), index=tmp_path / "index")
    assert "added\t5" in done.out
    assert "\x1b" not in done.out
    assert "Reading" in screen.text()
    assert "Indexing" in screen.text()
    before = len(screen.text())
    run("ingest", str(SEEDS), "--json", index=tmp_path / "other")
    assert len(screen.text()) == before
