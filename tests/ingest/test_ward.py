"""Whatever a reader does to its process costs the file it read, and no other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import faults
import pytest

from pressarchive import Archive
from pressarchive.errors import ArchiveError
from pressarchive.ingest import child
from pressarchive.ingest.limits import Limits
from pressarchive.ingest.outcome import Extracted, Finished, Outcome, Task
from pressarchive.ingest.pool import outcomes_of
from pressarchive.ingest.report import Failure
from pressarchive.ingest.walk import Found

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are the system's")

LIMITS = Limits(processor=1, clock=5.0, memory=300_000_000)
TEXT = "PRESS RELEASE\n\nParis, 5 February 2020\n\nThe agency opened laboratory {} today.\n"
JOBS = (1, 2, 5)
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder; the children that read it know every fault."""
    monkeypatch.setattr(child, "_START", faults.start(tmp_path))
    (tmp_path / "press").mkdir()
    return tmp_path / "press"


def write(press: Path, *names: str) -> list[Task]:
    tasks = []
    for number, name in enumerate(names):
        path = press / f"{number}.txt"
        path.write_text(TEXT.format(number) + (f"FAULT:{name}\n" if name else ""))
        found = Found.of(str(path), path.stat())
        tasks.append(Task(found=found, path=path.name, now=NOW))
    return tasks


def carried_out(tasks: list[Task], jobs: int = 2, limits: Limits = LIMITS) -> list[Outcome]:
    with outcomes_of(tasks, jobs, limits) as outcomes:
        return list(outcomes)


def told(outcomes: list[Outcome]) -> Iterator[tuple[str, str]]:
    """Yield the path of each record and failure, and the reason of a failure."""
    for one in outcomes:
        if isinstance(one, Extracted):
            yield one.release.source.path, ""
        elif isinstance(one, Failure):
            assert one.remedy
            yield one.path, one.reason


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("abort", "crashed on it (SIGABRT)"),
        ("exit", "without an answer (exit code 3)"),
        ("spin", "more than 1 seconds of processor time"),
        ("hang", "took longer than 2 seconds"),
        ("hoard", "more memory than"),
        ("kill", "was killed twice"),
        ("fetch", "nothing is fetched from the network"),
        ("recurse", "nested too deeply"),
    ],
)
def test_a_fault_costs_one_file(press: Path, fault: str, reason: str) -> None:
    """The file before and those after are read, in order, and the failure says what happened."""
    tasks = write(press, "", fault, "", "", "")
    limits = LIMITS._replace(clock=2.0) if fault == "hang" else LIMITS
    outcomes = carried_out(tasks, limits=limits)
    found = list(told(outcomes))
    assert [path for path, _ in found] == [task.path for task in tasks]
    assert [path for path, why in found if why] == ["1.txt"]
    assert reason in found[1][1]
    ends = [one for one in outcomes if isinstance(one, Finished)]
    assert [one.path for one in ends] == [task.path for task in tasks]
    assert [one.path for one in ends if one.seen is None] == ["1.txt"]


def test_a_killed_worker_costs_nothing(press: Path) -> None:
    """Somebody's kill is not the file's fault: it is read again."""
    found = list(told(carried_out(write(press, "", "once", "", ""))))
    assert [why for _, why in found] == [""] * 4


def test_a_member_that_kills_its_reader_costs_itself(press: Path) -> None:
    """The members before and after it become records, and the run goes on."""
    with zipfile.ZipFile(press / "all.zip", "w") as packed:
        for number, name in enumerate(("", "abort", "", "spin", "")):
            text = TEXT.format(number) + (f"FAULT:{name}\n" if name else "")
            packed.writestr(f"{number}.txt", text)
    found = Found.of(str(press / "all.zip"), (press / "all.zip").stat())
    task = Task(found=found, path="all.zip", now=NOW)
    outcomes = list(told(carried_out([task, *write(press, "")], jobs=1)))
    assert [path for path, _ in outcomes] == [*(f"all.zip/{one}.txt" for one in range(5)), "0.txt"]
    assert [path for path, why in outcomes if why] == ["all.zip/1.txt", "all.zip/3.txt"]


def test_a_worker_that_does_not_start_is_trouble(
    press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not every file fails where none can be read: the run ends with a clear error."""
    monkeypatch.setattr(child, "_START", "raise SystemExit(7)")
    with pytest.raises(ArchiveError, match="exit code 7"):
        carried_out(write(press, "", ""))


def test_records_do_not_depend_on_jobs(press: Path) -> None:
    """The same outcomes in the same order, whatever dies on the way."""
    tasks = write(press, "", "abort", *([""] * 20), "exit", "", "recurse")
    several = [list(told(carried_out(tasks, jobs))) for jobs in (2, 3)]
    assert several[0] == several[1]
    tasks = write(press, *([""] * 8))
    made = [
        [one for one in carried_out(tasks, jobs) if isinstance(one, Extracted)] for jobs in JOBS
    ]
    assert len(made[0]) == 8
    assert made[0] == made[1] == made[2]


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    """A killed ingest leaves no process behind that goes on reading."""
    press = tmp_path / "press"
    press.mkdir()
    write(press, *([""] * 400))
    run = subprocess.Popen(
        [sys.executable, "-m", "pressarchive", "ingest", "press", "--jobs", "2"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    children: list[int] = []
    deadline = time.monotonic() + 30
    while len(children) < 2 and time.monotonic() < deadline:
        listed = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text()
        children = list(map(int, listed.split()))
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    while any(map(_runs, children)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(children) == 2
    assert not any(map(_runs, children))


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def test_an_api_needs_no_main_guard(tmp_path: Path) -> None:
    """A plain script may ask for several processes: none of them imports the script again."""
    (tmp_path / "press").mkdir()
    write(tmp_path / "press", "", "")
    script = tmp_path / "script.py"
    script.write_text(
        "from pressarchive import Archive\n"
        "with Archive.open('index', create=True) as archive:\n"
        "    print(len(archive.ingest(['press'], jobs=2).added))\n"
    )
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == "2\n"


def test_a_container_is_a_source_for_each_member(press: Path) -> None:
    """Unchanged ones cost nothing; what changes, comes and goes inside is told like files."""

    def pack(**members: str) -> None:
        with zipfile.ZipFile(press / "all.zip", "w") as packed:
            for name, text in members.items():
                packed.writestr(f"{name}.txt", text)

    pack(a=TEXT.format(1), b=TEXT.format(2), c="")
    with Archive.open(press.parent / "index", create=True) as archive:
        report = archive.ingest([press])
        assert report.added == ("000", "001")
        assert [one.path for one in report.failed] == ["press/all.zip/c.txt"]
        assert archive.get("001").source.path == "press/all.zip/b.txt"

        pack(a=TEXT.format(1), b=TEXT.format(3), d=TEXT.format(4))
        report = archive.ingest([press])
        assert (report.added, report.changed, report.unchanged) == (("002",), ("001",), 1)
        assert (report.gone, report.failed) == ((), ())

        pack(a=TEXT.format(1), e=TEXT.format(4))
        report = archive.ingest([press])
        assert (report.unchanged, report.moved, report.gone) == (1, ("002",), ("001",))
        assert archive.ingest([press]).unchanged == 1
        os.utime(press / "all.zip", ns=(1, 1))
        assert archive.ingest([press]).unchanged == 1

        (press / "all.zip").unlink()
        report = archive.ingest([press], prune=True)
        assert len(report.pruned) == 3
        assert len(archive) == 0
