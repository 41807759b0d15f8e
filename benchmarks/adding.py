"""What an ingest costs that has nothing, or one file, to do: against walking, and against `show`.

    python -m benchmarks.adding [--releases 40000]

Whole processes, each the median of five: an ingest of unchanged files beside a walk over them,
and an ingest of the same folder with one new file beside `show`. Then the peak memory of first
ingests of a quarter, a half and all of the files.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.corpus import unpack
from pressarchive.ingest.walk import walk

MOST_SECONDS = 2.0
MOST_SHOWS = 12
MOST_MEMORY = 600
_TIMES = 5


def main() -> int:
    """Measure; return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--releases", type=int, default=40_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        memory = [_memory(home, args.releases // part) for part in (4, 2, 1)]
        press = home / f"press{args.releases}"
        index = f"index{args.releases}"
        _run(home, index, "ingest", press.name)  # what was young is read once more
        walking = _median(lambda: sum(1 for _ in walk([press], skip=home / index)))
        again = _median(lambda: _run(home, index, "ingest", press.name))
        show = _median(lambda: _run(home, index, "show", "002"))
        adding = statistics.median(_adding(home, index, press, number) for number in range(_TIMES))
    more = again - walking
    print(f"walking {args.releases} files               {walking:6.2f} s")
    print(f"ingesting them, all unchanged     {again:6.2f} s   {more:.2f} s more")
    print(f"show                              {show:6.2f} s")
    print(f"ingesting them with one new file  {adding:6.2f} s   {adding / show:.1f} times show")
    kept = more <= MOST_SECONDS and adding <= MOST_SHOWS * show and max(memory) <= MOST_MEMORY
    return 0 if kept else 1


def _memory(home: Path, count: int) -> int:
    """Ingest so many releases; return the peak memory (MB) of the largest process."""
    unpack(home / f"press{count}", count)
    command = [sys.executable, "-m", "pressarchive", "--index", f"index{count}"]
    process = subprocess.Popen(
        [*command, "ingest", f"press{count}"], cwd=home, stdout=subprocess.DEVNULL
    )
    started = time.perf_counter()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - started
    peak = usage.ru_maxrss // 1024
    print(f"first ingest of {count:6} files {seconds:7.1f} s   {peak} MB at the most")
    return peak


def _adding(home: Path, index: str, press: Path, number: int) -> float:
    (press / f"new{number}.txt").write_text(
        f"A new laboratory\n\nParis, {number + 1} February 2020\n\nThe agency opened it today.\n"
    )
    started = time.perf_counter()
    _run(home, index, "ingest", press.name)
    return time.perf_counter() - started


def _median(run: Callable[[], object]) -> float:
    times = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        run()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def _run(home: Path, index: str, *words: str) -> None:
    command = [sys.executable, "-m", "pressarchive", "--index", index, *words]
    subprocess.run(command, cwd=home, capture_output=True, check=True)


if __name__ == "__main__":
    sys.exit(main())
