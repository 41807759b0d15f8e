"""Where the processor's time of an ingest goes, stage by stage, in one process.

    python -m benchmarks.stages [--releases 5000] [--profile]

Prints milliseconds per release for reading, extraction, storing, linking and indexing, the ratio
of extraction to indexing, and the peak memory. `--profile` adds the functions that take most.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pressarchive.cli  # garbage is collected as seldom as the command does
import pressarchive.ingest.extract
import pressarchive.ingest.indexing
import pressarchive.linking.run
import pressarchive.readers
from benchmarks.corpus import unpack
from pressarchive import Archive

STAGES: dict[str, tuple[Any, str]] = {
    "read": (pressarchive.readers, "read"),
    "extract": (pressarchive.ingest.extract, "extract_release"),
    "link": (pressarchive.linking.run, "link_waiting"),
    "index": (pressarchive.ingest.indexing, "_index"),
}


def main() -> int:
    """Ingest, and print a line per stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=5000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    used: Counter[str] = Counter()
    for stage, (module, name) in STAGES.items():
        setattr(module, name, timed(getattr(module, name), stage, used))
    with tempfile.TemporaryDirectory() as scratch:
        files = unpack(Path(scratch) / "press", given.releases)
        profile = cProfile.Profile()
        if given.profile:
            profile.enable()
        began = time.process_time()
        with Archive.open(Path(scratch) / "index", create=True) as archive:
            archive.ingest([Path(scratch) / "press"], jobs=1)
        everything = time.process_time() - began
        profile.disable()
    used["the rest"] = everything - sum(used.values())  # type: ignore[assignment]
    for stage, seconds in used.items():
        print(f"{stage:10}{1000 * seconds / len(files):8.2f} ms per release")
    print(f"extraction to indexing: {used['extract'] / used['index']:.2f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    if given.profile:
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
    return 0


def timed(act: Callable[..., Any], stage: str, used: Counter[str]) -> Callable[..., Any]:
    """Return the same function that adds the processor's time it takes to a stage."""

    def counted(*args: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return act(*args, **named)
        finally:
            used[stage] += time.process_time() - began  # type: ignore[assignment]

    return counted


if __name__ == "__main__":
    sys.exit(main())
