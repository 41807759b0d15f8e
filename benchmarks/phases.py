"""How an ingest keeps two processors busy: its phases, by the clock and by the processor.

    python -m benchmarks.phases [--releases 1500] [--jobs 1 2]

For each number of jobs, in milliseconds a release: how long each phase takes, and what this
process and those that it started use of a processor in it. A process that works beside others,
as the index's does, is counted in the phase in which it ends. Then the sum, what all of it
would take if every job were busy all the time, and the peak memory of the largest process.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pressarchive.cli  # garbage is collected as seldom as the command does
import pressarchive.ingest.ordering
import pressarchive.ingest.recurring
import pressarchive.ingest.run
import pressarchive.linking.learning
import pressarchive.linking.run
from benchmarks.corpus import unpack
from pressarchive import Archive
from pressarchive.ingest.beside import Beside
from pressarchive.upkeep import Upkeep

PHASES: dict[str, tuple[Any, str]] = {
    "reading, extraction, storing": (pressarchive.ingest.run, "ingest_files"),
    "orders of dates": (pressarchive.ingest.ordering, "settle_orders"),
    "standing text": (pressarchive.ingest.recurring, "move_standing_text"),
    "linking": (pressarchive.linking.run, "link_waiting"),
    "learning words": (pressarchive.linking.learning, "learn_waiting"),
    "index, here": (Upkeep, "_index"),
    "waiting for the index": (Beside, "finish"),
    "end of its process": (Beside, "close"),
}


def main() -> int:
    """Ingest once for each number of jobs, each time in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=1500)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--press", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.press is not None:
        ingest(Path(given.press), given.jobs[0])
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        press = Path(scratch) / "press"
        unpack(press, given.releases)
        for jobs in given.jobs:
            command = [sys.executable, "-m", "benchmarks.phases"]
            subprocess.run([*command, "--press", press, "--jobs", str(jobs)], check=True)
    return 0


def used() -> tuple[float, float, float]:
    """Return the clock, and the processor's time of this process and of children that ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter(), time.process_time(), ended.ru_utime + ended.ru_stime


def watched(act: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    """Return the same function that adds what it uses to three sums."""

    def counted(*args: Any, **named: Any) -> Any:
        began = used()
        try:
            return act(*args, **named)
        finally:
            for place, (after, before) in enumerate(zip(used(), began, strict=True)):
                spent[place] += after - before

    return counted


def ingest(press: Path, jobs: int) -> None:
    """Ingest a folder and print a line for each phase."""
    phases = {phase: [0.0, 0.0, 0.0] for phase in PHASES}
    for phase, (owner, name) in PHASES.items():
        setattr(owner, name, watched(getattr(owner, name), phases[phase]))
    with tempfile.TemporaryDirectory() as index:
        began = used()
        with Archive.open(Path(index), create=True) as archive:
            releases = len(archive.ingest([press], jobs=jobs).added)
        whole = [after - before for after, before in zip(used(), began, strict=True)]
    print(f"{releases} releases, --jobs {jobs}; {os.cpu_count()} processors")
    print(f"{'ms a release':30}{'clock':>8}{'here':>8}{'children':>10}")
    for phase, spent in (*phases.items(), ("all of it", whole)):
        if any(spent):
            clock, here, children = (1000 * one / releases for one in spent)
            print(f"{phase:30}{clock:8.2f}{here:8.2f}{children:10.2f}")
    processor = whole[1] + whole[2]
    print(f"processor {1000 * processor / releases:.2f}; ", end="")
    print(f"clock if {jobs} were always busy {1000 * processor / releases / jobs:.2f}; ", end="")
    sizes = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"peak memory {max(one.ru_maxrss for one in sizes) / 1024:.0f} MB\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
