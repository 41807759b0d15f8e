"""Kill commands at random moments: does the next one work, and is nothing lost?

    python -m benchmarks.kills [--kills 200] [--releases 300] [--seed 1]

In turn an ingest into a new archive, a rebuild, a prune, a merge of organisations and an edit
are killed (SIGKILL) at a random moment. Then `search` and `list` must work unasked, every
release that was committed before must be there unchanged, and once the command is run again
the archive must equal one in which it was never killed.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import unpack

QUERY = "agreement OR accord OR justice OR health OR santé"
OPERATIONS = ("ingest", "rebuild", "prune", "merge", "edit")


class Operation:
    """A command, the archive it begins with, and what it makes of it when nothing kills it."""

    def __init__(self, name: str, home: Path, words: Sequence[str]) -> None:
        self.name = name
        self._home = home
        self._words = words
        self._begin("unbroken")
        started = time.perf_counter()
        self._command("unbroken")
        self.seconds = time.perf_counter() - started
        self._expected = _content(home, "unbroken")
        self._before = set(_records(home / "base"))

    def kill(self, moment: float) -> list[str]:
        """Kill the command once and run it again; return what is wrong."""
        faults, folder = [], self._home / "killed"
        self._begin("killed")
        process = subprocess.Popen(
            _words("killed", *self._words),
            cwd=self._home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        committed = _records(folder)
        if self.name not in ("ingest", "prune") and set(committed) != self._before:
            faults.append("releases were lost")
        if committed:
            listed = _run(self._home, "killed", "list", "--json")
            searched = _run(self._home, "killed", "search", QUERY, "--json", "--limit", "3")
            if listed.returncode or json.loads(listed.stdout)["total"] != len(committed):
                faults.append(f"list: {listed.returncode} {listed.stderr.strip()}")
            if searched.returncode not in (0, 1) or not json.loads(searched.stdout)["schema"]:
                faults.append(f"search: {searched.returncode} {searched.stderr.strip()}")
            after = _records(folder)
            if any(_told(after.get(one)) != _told(record) for one, record in committed.items()):
                faults.append("a committed record was lost or changed")
        again = self._command("killed")
        if again.returncode:
            faults.append(f"once more: {again.returncode} {again.stderr.strip()[-200:]}")
        if _content(self._home, "killed") != self._expected:
            faults.append("the finished archive differs from the unbroken one")
        shutil.rmtree(folder)
        return faults

    def _begin(self, name: str) -> None:
        if self.name != "ingest":
            shutil.copytree(self._home / "base", self._home / name)

    def _command(self, name: str) -> subprocess.CompletedProcess[str]:
        return _run(self._home, name, *self._words)


def main() -> int:
    """Run the kills; return 1 where any of them cost something."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--releases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as scratch:
        operations = [prepared(Path(scratch), name, args.releases) for name in OPERATIONS]
        for one in operations:
            print(f"an unbroken {one.name}: {one.seconds:.1f} s", flush=True)
        passed: Counter[str] = Counter()
        failed: Counter[str] = Counter()
        for kill in range(args.kills):
            one = operations[kill % len(operations)]
            moment = chance.uniform(0.05, one.seconds)
            faults = one.kill(moment)
            (failed if faults else passed)[one.name] += 1
            if faults:
                print(f"{one.name} killed at {moment:.2f} s: {'; '.join(faults)}", flush=True)
    for name in OPERATIONS:
        print(f"{name:8} {passed[name]} passed, {failed[name]} failed")
    print(f"{passed.total()} passed, {failed.total()} failed")
    return 1 if failed else 0


def prepared(scratch: Path, name: str, releases: int) -> Operation:
    """Lay out files and an archive for an operation, in a folder of its own."""
    home = scratch / name
    files = unpack(home / "press", releases)
    _run(home, "base", "ingest", "press")
    if name == "ingest":
        shutil.rmtree(home / "base")
        return Operation(name, home, ["ingest", "press"])
    if name == "prune":
        for path in files[:: max(1, releases // 40)]:
            path.unlink()
        return Operation(name, home, ["ingest", "press", "--prune"])
    if name == "merge":
        known = json.loads(_run(home, "base", "orgs", "--json").stdout)["organisations"]
        names = [one["name"] for one in known[:2]]
        return Operation(name, home, ["orgs", "merge", *names])
    if name == "edit":
        return Operation(name, home, ["edit", "003", "date=2015-06", "title=Stated"])
    return Operation(name, home, [name])


def _content(home: Path, name: str) -> Mapping[str, object]:
    """Return what an archive holds and finds; times of ingest aside."""
    records = {
        number: json.loads(record) | {"ingested_at": ""}
        for number, record in _records(home / name).items()
    }
    found = json.loads(_run(home, name, "search", QUERY, "--json", "--limit", "100").stdout)
    decided = home / name / "organisations.toml"
    return {
        "records": records,
        "hits": {hit["id"] for hit in found["hits"]},
        "total": found["total"],
        "decided": decided.read_text() if decided.exists() else "",
    }


def _records(folder: Path) -> Mapping[int, str]:
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


def _words(name: str, *words: str) -> list[str]:
    return [sys.executable, "-m", "pressarchive", "--index", name, *words]


def _run(home: Path, name: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _words(name, *words), cwd=home, capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main())
