"""Kill an ingest at random moments: does the next command work, and is nothing lost?

    python benchmarks/kills.py [--kills 20] [--releases 1000] [--seed 1]

Each time an ingest into a new archive is killed (SIGKILL) at a random moment; then
`search` and `list` must work unasked, every release that was committed before must be there
unchanged, and once the ingest is run again the archive must equal one that was never killed.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import unpack

QUERY = "agreement OR accord OR justice OR health OR santé"


def main() -> int:
    """Run the kills; return 1 where any of them cost something."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        unpack(home / "press", args.releases)
        started = time.perf_counter()
        _run(home, "whole", "ingest", "press")
        seconds = time.perf_counter() - started
        expected = _content(home, "whole")
        print(f"an unbroken ingest of {args.releases} files: {seconds:.1f} s")
        bad = 0
        for kill in range(args.kills):
            moment = chance.uniform(0.05, seconds)
            faults = _kill_once(home, f"killed{kill}", moment, expected)
            bad += bool(faults)
            verdict = "; ".join(faults) or "ok"
            print(f"kill {kill + 1:2} at {moment:5.2f} s: {verdict}")
        print(f"{args.kills - bad} passed, {bad} failed")
    return 1 if bad else 0


def _kill_once(home: Path, name: str, moment: float, expected: dict[str, object]) -> list[str]:
    faults = []
    process = subprocess.Popen(
        _command(name, "ingest", "press"),
        cwd=home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()
    committed = _records(home / name)
    if committed:
        listed = _run(home, name, "list", "--json")
        searched = _run(home, name, "search", QUERY, "--json", "--limit", "3")
        if listed.returncode or json.loads(listed.stdout)["total"] != len(committed):
            faults.append(f"list: {listed.returncode} {listed.stderr.strip()}")
        if searched.returncode not in (0, 1) or not json.loads(searched.stdout)["schema"]:
            faults.append(f"search: {searched.returncode} {searched.stderr.strip()}")
        after = _records(home / name)
        if any(_told(after.get(number)) != _told(record) for number, record in committed.items()):
            faults.append("a committed record was lost or changed")
    again = _run(home, name, "ingest", "press")
    if again.returncode:
        faults.append(f"ingest again: {again.returncode} {again.stderr.strip()[-200:]}")
    if _content(home, name) != expected:
        faults.append("the finished archive differs from the unbroken one")
    return faults


def _content(home: Path, name: str) -> dict[str, object]:
    """Return what an archive holds and finds; times of ingest aside."""
    records = {
        number: json.loads(record) | {"ingested_at": ""}
        for number, record in _records(home / name).items()
    }
    found = json.loads(_run(home, name, "search", QUERY, "--json", "--limit", "100").stdout)
    return {
        "records": records,
        "hits": {hit["id"] for hit in found["hits"]},
        "total": found["total"],
    }


def _records(folder: Path) -> dict[int, str]:
    """Read the committed records straight from the file, as a stranger would."""
    file = folder / "records.sqlite3"
    if not file.exists():
        return {}
    db = sqlite3.connect(file)
    try:
        return dict(db.execute("SELECT number, record FROM releases"))
    except sqlite3.OperationalError:  # killed before the tables were made
        return {}
    finally:
        db.close()


def _told(record: str | None) -> object:
    """Return what a record says of its own source; links and what they settle come later."""
    fields = ("id", "title", "source", "ingested_at", "language", "reference", "residue")
    return record and {field: json.loads(record)[field] for field in fields}


def _command(name: str, *words: str) -> list[str]:
    return [sys.executable, "-m", "pressarchive", "--index", name, *words]


def _run(home: Path, name: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(name, *words), cwd=home, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
