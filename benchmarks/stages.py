"""Where the processor's time of an ingest goes, stage by stage, in one process.

    python -m benchmarks.stages [--releases 5000] [--profile]

Prints milliseconds per release for reading, extraction (with each of its parts), linking,
indexing and the rest (storing, looking, hashing); and the ratios of extraction to our index and
to one that Whoosh as released makes of the same texts. What several parts of extraction share is
counted where it is asked for first: the words of a text under boilerplate. The peak memory is
that of the ingest. `--profile` adds the folders of code and the functions that take most.
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
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pressarchive.cli  # garbage is collected as seldom as the command does
import pressarchive.ingest.indexing
import pressarchive.linking.run
import pressarchive.readers
from benchmarks import stock_whoosh
from benchmarks.corpus import unpack
from pressarchive import Archive
from pressarchive.discovery import discover
from pressarchive.document import Candidate, Document
from pressarchive.extractors import Context, Extractor
from pressarchive.ingest import extract as extraction
from pressarchive.ingest.resolve import resolve

STAGES: dict[str, tuple[Any, str]] = {
    "read": (pressarchive.readers, "read"),
    "extract": (extraction, "extract_release"),
    "link": (pressarchive.linking.run, "link_waiting"),
    "index": (pressarchive.ingest.indexing, "_index"),
}
Used = dict[str, float]


def main() -> int:
    """Ingest, and print a line per stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--releases", type=int, default=5000)
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    used: Used = dict.fromkeys(STAGES, 0.0)
    for stage, (module, name) in STAGES.items():
        setattr(module, name, timed(getattr(module, name), stage, used))
    parts: Used = {}
    watch_parts(parts)
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
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            (Path(scratch) / "stock").mkdir()
            stock = stock_whoosh.seconds(archive, Path(scratch) / "stock")
    used["the rest"] = everything - sum(used.values())
    for stage, seconds in used.items():
        print(f"{stage:18}{1000 * seconds / len(files):8.2f} ms per release")
        if stage == "extract":
            for part, taken in sorted(parts.items(), key=lambda one: -one[1]):
                print(f"  {part:16}{1000 * taken / len(files):8.2f}")
    print(f"{'Whoosh as released':18}{1000 * stock / len(files):8.2f} ms per release, index alone")
    print(f"extraction to our index: {used['extract'] / used['index']:.2f}")
    print(f"extraction to an index by Whoosh as released: {used['extract'] / stock:.2f}")
    print(f"peak memory: {memory:.0f} MB")
    if given.profile:
        show(pstats.Stats(profile))
    return 0


def timed(act: Callable[..., Any], stage: str, used: Used) -> Callable[..., Any]:
    """Return the same function that adds the processor's time it takes to a stage."""

    def counted(*args: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return act(*args, **named)
        finally:
            used[stage] = used.get(stage, 0.0) + time.process_time() - began

    return counted


class Watched:
    """An extractor whose time is counted under its name."""

    def __init__(self, name: str, extractor: Extractor, used: Used) -> None:
        def read(document: Document, context: Context) -> list[Candidate]:
            return list(extractor.extract(document, context))

        self._read = timed(read, name, used)

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield what the extractor does, once it has found everything."""
        yield from self._read(document, context)


def watch_parts(used: Used) -> None:
    """Count the time of each extractor, and that of weighing what they found."""
    watched = {
        name: Watched(name, extractor, used)
        for name, extractor in discover("pressarchive.extractors", "EXTRACTOR")
    }
    replaced = {
        "LANGUAGE": watched["language"],
        "extractors": lambda: tuple(watched.values()),
        "resolve": timed(resolve, "(resolution)", used),
    }
    for name, value in replaced.items():
        setattr(extraction, name, value)


def show(stats: pstats.Stats) -> None:
    """Print the folders of code that take most time themselves, then the functions."""
    folders: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():  # type: ignore[attr-defined]
        place = Path(file).parent.as_posix().rpartition("/pressarchive/")[2]
        folders["code in C" if file == "~" else place] += round(1_000_000 * own)
    for place, spent in folders.most_common(25):
        print(f"{spent / 1_000_000:8.3f} s in {place}")
    stats.sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    sys.exit(main())
