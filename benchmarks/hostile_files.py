"""What does each hostile file of the tests cost, with the limits that users have?

    python -m benchmarks.hostile_files [--kind NAME]…

Ingests each kind beside a good release, in a process of its own, so that what its largest process
took is its own; `tests/ingest/test_hostile_files.py` makes the files. Prints what became of it,
seconds of processor time (of all its processes, beyond those of an empty run) and the peak memory.
Fails where a kind takes more than 10 seconds or 500 MB, costs its neighbour or says no remedy.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "shared")]

from hostile_files import KINDS, TEXT  # noqa: E402

from pressarchive import Archive  # noqa: E402

_SECONDS = 10.0
_MEMORY = 500
_EMPTY = ""


def tried(kind: str) -> dict[str, Any]:
    """Ingest one kind, here, and tell what became of it."""
    with tempfile.TemporaryDirectory() as name:
        press = Path(name, "press")
        (press / "bad").mkdir(parents=True)
        (press / "good.txt").write_text(f"Good news\n\n{TEXT}")
        if kind != _EMPTY:
            KINDS[kind](press / "bad")
        with Archive.open(Path(name, "index"), create=True) as archive:
            report = archive.ingest([press])
            good = any(release.source.path.endswith("good.txt") for release in archive)
        if (closed := press / "bad" / "closed").exists():
            closed.chmod(0o755)
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "good": good,
        "records": len(report.added) - good,
        "failed": [[one.reason, one.remedy] for one in report.failed],
        "seconds": sum(one.ru_utime + one.ru_stime for one in both),
        "memory": max(one.ru_maxrss for one in both) / 1024,
    }


def apart(kind: str) -> dict[str, Any]:
    """Try one kind in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.hostile_files", "--inside", kind],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> int:
    """Try each kind; return 1 where one breaks its promise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kind", action="append", dest="kinds", choices=sorted(KINDS))
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.inside is not None:
        print(json.dumps(tried(args.inside)))
        return 0
    empty, broken, dearest, largest = apart(_EMPTY), 0, 0.0, 0.0
    print(f"{'':24} {'seconds':>8} {'peak MB':>8}  became")
    for kind in args.kinds or KINDS:
        told = apart(kind)
        seconds = max(told["seconds"] - empty["seconds"], 0.0)
        silent = [reason for reason, remedy in told["failed"] if not (reason and remedy)]
        bad = seconds > _SECONDS or told["memory"] > _MEMORY or silent or not told["good"]
        broken += bool(bad)
        dearest, largest = max(dearest, seconds), max(largest, told["memory"])
        said = "; ".join(reason for reason, _ in told["failed"][:2]).encode("unicode_escape")
        became = [f"{told['records']} records"] * bool(told["records"]) + [said.decode()[:90]]
        print(
            f"{kind:24} {seconds:8.1f} {told['memory']:8.0f}  {', '.join(filter(None, became))}"
            f"{'  BROKEN' if bad else ''}",
            flush=True,
        )
    count = len(args.kinds or KINDS)
    print(f"{count} kinds, {broken} broken; dearest {dearest:.1f} s, {largest:.0f} MB")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
