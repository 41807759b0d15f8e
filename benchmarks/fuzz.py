"""Fuzz every reader and container: whatever bytes come, they are read or refused with a remedy.

    python -m benchmarks.fuzz [--minutes 10] [--target NAME]… [--again FILE]

Each target runs in a process of its own, guided by the coverage of our code and of the libraries
in Python that it calls, where atheris is installed (`make fuzz` installs it), else by mutation
alone. What it starts from, and what it finds, lie in build/fuzz/NAME. A finding is a file:
`--again` runs one once more. Fails where anything was found.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build" / "fuzz"
_MEMORY = 1_500  # megabytes
_SLOWEST = 10  # seconds for one input
_LARGEST = 40_000


def guided(name: str, folder: Path, seconds: int) -> None:
    """Fuzz a target with atheris, which ends the process."""
    import atheris

    with atheris.instrument_imports(include=["pressarchive", "email", "zipfile", "tarfile"]):
        from benchmarks.fuzz_targets import targets
    run = targets()[name].run
    options = [
        f"-max_total_time={seconds}", f"-timeout={_SLOWEST}", f"-rss_limit_mb={_MEMORY}",
        f"-max_len={_LARGEST}", f"-artifact_prefix={folder}/found-", "-print_final_stats=1",
        str(folder / "corpus"),
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options], run)
    atheris.Fuzz()


def mutated(name: str, folder: Path, seconds: int) -> None:
    """Fuzz a target with changes of what it starts from, without guidance."""
    from benchmarks.fuzz_targets import targets

    run, chance = targets()[name].run, random.Random(name)  # noqa: S311
    starts = [path.read_bytes() for path in sorted((folder / "corpus").iterdir())]
    end, count = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        content = _changed(chance.choice(starts), chance)
        started = time.monotonic()
        try:
            run(content)
            if time.monotonic() - started > _SLOWEST:
                raise TimeoutError(f"slower than {_SLOWEST} seconds")  # noqa: TRY301
        except Exception:
            (folder / f"found-{count}").write_bytes(content)
            raise
        count += 1
    print(f"{count} inputs, without guidance")


def _changed(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content[:_LARGEST])
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((0, 1, 2, 8, 64))
        kind = chance.randrange(3)
        if kind == 0:
            changed[at : at + length] = chance.randbytes(chance.choice((0, 1, 2, 8)))
        elif kind == 1:
            start = chance.randrange(len(changed) + 1)
            changed[at:at] = changed[start : start + length]
        elif at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
    return bytes(changed)


def fuzz(name: str, seconds: int) -> bool:
    """Fuzz a target in a process of its own; tell whether nothing was found."""
    from benchmarks.fuzz_targets import targets

    folder = BUILD / name
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    for number, content in enumerate(targets()[name].starts()):
        (folder / "corpus" / f"start-{number}").write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.fuzz", "--inside", name, "--seconds", str(seconds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        env=os.environ | {"PYTHONHASHSEED": "0"},
    )
    told = done.stdout.decode(errors="replace").splitlines()
    counts = [
        line for line in told if "number_of_executed_units" in line or "without guidance" in line
    ]
    print(f"{name:12} {'nothing found' if done.returncode == 0 else 'FOUND'}  {' '.join(counts)}")
    if done.returncode:
        print("\n".join(told[-40:]))
    sys.stdout.flush()
    return done.returncode == 0


def main() -> int:
    """Fuzz; return 1 where anything was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10, help="for each target")
    parser.add_argument("--target", action="append", dest="targets")
    parser.add_argument("--again", type=Path, help="a finding to run once more, of one --target")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=int, default=0, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.inside:
        limit = _MEMORY * 1024 * 1024
        run: Callable[[str, Path, int], None] = guided if find_spec("atheris") else mutated
        if run is mutated:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        run(args.inside, BUILD / args.inside, args.seconds)
        return 0
    from benchmarks.fuzz_targets import targets

    names = args.targets or sorted(targets())
    if args.again:
        targets()[names[0]].run(args.again.read_bytes())
        return 0
    clean = sum(fuzz(name, int(60 * args.minutes)) for name in names)  # each, whatever is found
    return 0 if clean == len(names) else 1


if __name__ == "__main__":
    sys.exit(main())
