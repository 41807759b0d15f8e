"""Whole-process time of the commands, as a ratio to an empty Typer application.

    python benchmarks/startup.py [--runs 15] [--check]

Ratios travel between machines, milliseconds do not. Runs are interleaved, so that a busy moment
meets all of them; the medians are compared. `--check` fails where a ratio is over its target.
"""

from __future__ import annotations

import argparse
import compileall
import os
import pty
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pressarchive

SEEDS = Path(__file__).parent.parent / "seeds"

EMPTY = """\
import typer

app = typer.Typer()


@app.command()
def main() -> None:
    pass


app()
"""

COMMANDS = {
    "show": ("show", "002"),
    "list": ("list",),
    "search": ("search", "microgravité"),
    "help": ("--help",),
}
TARGETS = {"show": 1.5, "list": 1.8, "search": 2.8}
MORE_ON_A_TERMINAL = 0.9


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    # As an installer leaves a package: without compiled files, compiling is what is measured.
    compileall.compile_dir(Path(pressarchive.__file__).parent, quiet=2)
    with tempfile.TemporaryDirectory() as folder:
        medians = measure(Path(folder), options.runs)
    floor = medians["empty", "pipe"]
    print(f"empty Typer application: {floor * 1000:.0f} ms; the rest as a ratio to it\n")
    print(f"{'':8}{'pipe':>8}{'target':>8}{'terminal':>10}{'target':>8}")
    missed = False
    for name in COMMANDS:
        piped, drawn = (medians[name, where] / floor for where in ("pipe", "terminal"))
        target = TARGETS.get(name)
        if target is None:
            print(f"{name:8}{piped:8.2f}{'':8}{drawn:10.2f}")
            continue
        ceiling = target + MORE_ON_A_TERMINAL
        print(f"{name:8}{piped:8.2f}{target:8.1f}{drawn:10.2f}{ceiling:8.1f}")
        missed = missed or piped > target or drawn > ceiling
    return int(options.check and missed)


def measure(folder: Path, runs: int) -> dict[tuple[str, str], float]:
    """Return the median seconds of each command, in a pipe and on a terminal."""
    empty = folder / "empty.py"
    empty.write_text(EMPTY, encoding="utf-8")
    program = [sys.executable, "-m", "pressarchive", "--index", str(folder / "index")]
    subprocess.run([*program, "ingest", str(SEEDS)], check=True, stdout=subprocess.DEVNULL)
    calls = {"empty": [sys.executable, str(empty)]}
    calls |= {name: [*program, *arguments] for name, arguments in COMMANDS.items()}
    times: dict[tuple[str, str], list[float]] = {}
    for run in range(runs + 1):
        for name, call in calls.items():
            for where, start in (("pipe", in_a_pipe), ("terminal", on_a_terminal)):
                seconds = start(call)
                if run:  # the first of each warms the caches
                    times.setdefault((name, where), []).append(seconds)
    return {key: statistics.median(values) for key, values in times.items()}


def in_a_pipe(call: list[str]) -> float:
    """Return the seconds a command takes whose output is read from a pipe."""
    began = time.perf_counter()
    subprocess.run(call, check=True, capture_output=True)
    return time.perf_counter() - began


def on_a_terminal(call: list[str]) -> float:
    """Return the seconds a command takes that draws on a terminal of 80 columns."""
    ours, its = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80", "PAGER": "cat"}
    environment.pop("NO_COLOR", None)
    began = time.perf_counter()
    process = subprocess.Popen(call, stdin=its, stdout=its, stderr=its, env=environment)
    os.close(its)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:  # how Linux says that the other end is closed
        pass
    process.wait()
    seconds = time.perf_counter() - began
    os.close(ours)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, call)
    return seconds


if __name__ == "__main__":
    sys.exit(main())
