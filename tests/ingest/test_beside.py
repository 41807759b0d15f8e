"""Indexing in a process of its own makes the same archive, whatever becomes of the process."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from pressarchive import Archive
from pressarchive.ingest import beside, indexing
from pressarchive.linking import run
from pressarchive.model import to_json

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are killed")

INGEST = (
    "import sys; from pressarchive import Archive\n"
    "with Archive.open(sys.argv[1], create=True) as archive:\n"
    "    archive.ingest([sys.argv[2]], jobs=2)\n"
)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few releases be worth a process."""
    monkeypatch.setattr(indexing, "MANY", 2)


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """Return a folder of releases, one of which has a date that its translation settles."""
    folder = tmp_path / "press"
    folder.mkdir()
    facts = "CP106-2020 12,5 km 7300 Columbus Thomas Reiter Airbus Brême +33 1 44 76 75 00"
    (folder / "a.txt").write_text(
        f"PRESS RELEASE\n\nThe laboratory Columbus\n\nParis, 05/02/2020\n\n"
        f"The agency opened the laboratory of {facts} in the presence of Thomas Reiter today.\n"
    )
    (folder / "b.txt").write_text(
        f"COMMUNIQUÉ DE PRESSE\n\nLe laboratoire Columbus\n\nParis, le 5 février 2020\n\n"
        f"L'agence a ouvert le laboratoire de {facts} en présence de Thomas Reiter ce jour.\n"
    )
    for number in range(10):
        text = f"Communiqué {number}\n\nParis, le {number + 1} mai 2019\n\nAccord de la ville.\n"
        (folder / f"c{number}.txt").write_text(text)
    return folder


def content(folder: Path) -> dict[str, Any]:
    with Archive.open(folder) as archive:
        found = {
            "accord": [hit.summary.id for hit in archive.search("accord", limit=None).hits],
            "dated": archive.search("laboratory", until="2020-03-01").total,
        }
        assert not archive.damage()
        records = [to_json(release) | {"ingested_at": ""} for release in archive]
        return found | {"records": records}


def ingested(folder: Path, press: Path, jobs: int) -> dict[str, Any]:
    with Archive.open(folder, create=True) as archive:
        archive.ingest([press], jobs=jobs)
    return content(folder)


def test_the_same_archive(tmp_path: Path, press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one process or several: what linking settled stands in the index too."""
    alone = ingested(tmp_path / "alone", press, 1)
    linked = run.link_waiting

    def late(*args: Any, **named: Any) -> Any:
        time.sleep(1.5)  # the process has read every release by then
        return linked(*args, **named)

    monkeypatch.setattr(run, "link_waiting", late)
    assert ingested(tmp_path / "beside", press, 2) == alone
    assert len(alone["accord"]) == 10
    assert alone["dated"] == 2
    assert "settled by its translation 001" in alone["records"][0]["date"]["rule"]


def test_what_comes_later(tmp_path: Path, press: Path) -> None:
    """The index of an archive that holds something already is added to and dropped from."""
    for name, jobs in (("alone", 1), ("beside", 2)):
        ingested(tmp_path / name, press, jobs)
    for number in range(5):
        (press / f"c{number}.txt").unlink()
        (press / f"d{number}.txt").write_text(f"Accord {number}\n\nParis, le 2 juin 2018\n\nLe.\n")
    for name, jobs in (("alone", 1), ("beside", 2)):
        with Archive.open(tmp_path / name) as archive:
            archive.ingest([press], jobs=jobs, prune=True)
    assert content(tmp_path / "beside") == content(tmp_path / "alone")


@pytest.mark.parametrize(
    "code",
    ["raise SystemExit(7)", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"],
)
def test_a_process_that_dies(
    tmp_path: Path, press: Path, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    """Where it dies, the index is made all the same."""
    alone = ingested(tmp_path / "alone", press, 1)
    monkeypatch.setattr(beside, "_START", code)
    assert ingested(tmp_path / "beside", press, 2) == alone


@pytest.mark.parametrize("step", ["linking.run.link_waiting", "ingest.beside.end"])
def test_a_parent_that_is_killed(tmp_path: Path, press: Path, step: str) -> None:
    """The process commits nothing behind its back, and the next command works unasked."""
    alone = ingested(tmp_path / "alone", press, 1)
    module, _, name = step.rpartition(".")
    dying = (
        f"import os, signal, pressarchive.{module} as held\n"
        f"from pressarchive.ingest import indexing\n"
        f"indexing.MANY = 2\n"
        f"held.{name} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    folder = tmp_path / "killed"
    died = subprocess.run(
        [sys.executable, "-c", dying + INGEST, folder, press], check=False, capture_output=True
    )
    assert died.returncode == -signal.SIGKILL, died.stderr
    assert content(folder) == alone
