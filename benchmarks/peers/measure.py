"""Timing: what adds to an index, whole processes, and questions in one process."""

from __future__ import annotations

import compileall
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pressarchive
from benchmarks.peers.port import Ask
from benchmarks.peers.questions import Question
from benchmarks.startup import EMPTY

# A process inherits the peak of the one that starts it: that must be a small one.
_WATCHED = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(done.returncode)
"""


class Cost(NamedTuple):
    """What a process cost: seconds by the clock, and peak memory in MB."""

    seconds: float
    memory: float


def process(command: Sequence[str]) -> float:
    """Return the seconds of a process that prints; raises where it fails."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    seconds = time.perf_counter() - began
    if done.returncode not in (0, 1):  # 1 is "nothing found"
        raise RuntimeError(f"{command}: {done.stderr.decode(errors='replace')}")
    return seconds


def added(command: Sequence[str]) -> Cost:
    """Run a process that adds to an index, and watch its memory."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, *command], capture_output=True, check=True, text=True
    )
    return Cost(time.perf_counter() - began, int(done.stdout.splitlines()[-1]) / 1024)


def whole(commands: Mapping[str, Sequence[str]], folder: Path, runs: int) -> dict[str, float]:
    """Return the median seconds of each command, and of an empty Typer application.

    The runs are interleaved, so that a busy moment meets all of them.
    """
    # As an installer leaves a package: without compiled files, compiling is what is measured.
    compileall.compile_dir(Path(pressarchive.__file__).parent, quiet=2)
    empty = folder / "empty.py"
    empty.write_text(EMPTY, encoding="utf8")
    every = {"empty": [sys.executable, str(empty)], **commands}
    taken: dict[str, list[float]] = {name: [] for name in every}
    for run in range(runs + 1):
        for name, command in every.items():
            seconds = process(command)
            if run:  # the first of each warms the caches
                taken[name].append(seconds)
    return {name: median(found) for name, found in taken.items()}


def warm(asks: Mapping[str, Ask], questions: Sequence[Question]) -> dict[str, list[float]]:
    """Return the milliseconds of each question, asked of each in turn."""
    taken: dict[str, list[float]] = {name: [] for name in asks}
    for question in [*questions[:10], *questions]:
        for name, ask in asks.items():
            began = time.perf_counter()
            ask(question)
            taken[name].append((time.perf_counter() - began) * 1000)
    return {name: found[10:] for name, found in taken.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
