"""What a second ingest costs, and whether a rebuilt index answers the same.

    python -m benchmarks.again [--releases 1000] [--queries 50]

Ingests the releases twice and compares the times (whole processes, the second as the median
of five); then asks the queries, deletes the index folder, and asks them again.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import unpack
from pressarchive.text import words

LIMIT = 1 / 20


def main() -> int:
    """Measure; return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--releases", type=int, default=1000)
    parser.add_argument("--queries", type=int, default=50)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        files = unpack(home / "press", args.releases)
        first = _timed(home, "ingest", "press")
        again = statistics.median(_timed(home, "ingest", "press") for _ in range(5))
        print(f"first ingest of {len(files)} files   {first:7.2f} s")
        print(f"second, all unchanged         {again:7.2f} s   1/{first / again:.0f} of the first")
        queries = _queries(files, args.queries)
        before = [_hits(home, query) for query in queries]
        shutil.rmtree(home / "index" / "whoosh")
        after = [_hits(home, query) for query in queries]
        same = sum(one == other for one, other in zip(before, after, strict=True))
        print(f"searches identical after deleting the index: {same} of {len(queries)}")
        print(f"searches with hits: {sum(bool(hits) for hits in before)} of {len(queries)}")
    return 0 if again <= first * LIMIT and same == len(queries) else 1


def _queries(files: list[Path], count: int) -> list[str]:
    """Return queries of each kind, from words that the releases use."""
    chance = random.Random(1)  # noqa: S311 - no secret
    queries = []
    for number in range(count):
        text = words(chance.choice(files).read_text(encoding="utf8"))
        one, other = chance.choice(text), chance.choice(text)
        start = chance.randrange(len(text))
        phrase = " ".join(text[start : start + 2])
        kinds = [one, f"{one} {other}", f"{one} OR {other}", f'"{phrase}"', f"{one[:4]}*"]
        queries.append(kinds[number % len(kinds)])
    return queries


def _hits(home: Path, query: str) -> object:
    return json.loads(_run(home, "search", "--json", "--", query).stdout)["hits"]


def _timed(home: Path, *words: str) -> float:
    started = time.perf_counter()
    _run(home, *words)
    return time.perf_counter() - started


def _run(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pressarchive", *words],
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main())
