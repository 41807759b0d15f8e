"""Running the program in this process, in a pipe or on a terminal, on an archive of the seeds."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from running import Outcome, Run, Terminal

from pressarchive.cli import main

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program: `run("show", "002", index=…, terminal=True)`."""
    for name in ("NO_COLOR", "FORCE_COLOR", "PRESSARCHIVE_INDEX", "PRESSARCHIVE_DEBUG", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "1000")

    def call(*arguments: str, index: Path | None = None, terminal: bool = False) -> Outcome:
        before = () if index is None else ("--index", str(index))
        capsys.readouterr()
        if not terminal:
            code = main([*before, *arguments])
            printed = capsys.readouterr()
            return Outcome(code=code, out=printed.out, err=printed.err)
        screen = Terminal()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", screen)
            code = main([*before, *arguments])
        return Outcome(code=code, out=screen.text(), err=capsys.readouterr().err)

    return call


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of the seeds; only for reading."""
    folder = tmp_path_factory.mktemp("seeded") / "index"
    assert main(["--index", str(folder), "ingest", str(SEEDS)]) == 0
    return folder


@pytest.fixture
def own(seeded: Path, tmp_path: Path) -> Path:
    """Return an archive of the seeds of one's own."""
    return Path(shutil.copytree(seeded, tmp_path / "index"))
