"""Measure linking on real pairs: precision, recall, cost; with dates and without.

    python benchmarks/linking.py [--limit N] [--undated] [--extract] [--portion N] [--worst N]
    python benchmarks/linking.py --cost [--files N] [--times N]

The pairs are those of swiss-fr and swiss-en, whose releases of one value are translations of
each other; both sides of a pair are taken, or neither. Records are made straight from what is
known of a release, or with --extract by extraction. --undated takes all dates away, those in
datelines too. --portion ingests in portions, and tells whether linking anew agrees.

--bands tells how right links are by their scores, which says from which on they are sure.
--cost compares what linking costs a release in an archive of all of them and in one of 3,000,
and what an ingest of N files (3,000) costs without linking, with it, and with learning words from
what it links (processor time of the ingest and its children, the index included, garbage
collected as seldom as the command does; of each the least of several times, taken in turn).
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import corpora
from benchmarks.evaluation.cases import Case, cases, record
from pressarchive.document import Document
from pressarchive.linking import link_waiting, relink
from pressarchive.model import Release, ReleaseDate, Source
from pressarchive.records.sqlite import SqliteRecords

SETS = ("swiss-fr", "swiss-en")
FEW = 3_000
BAND = 0.05
_INGEST = """
import sys
import pressarchive.cli
import pressarchive.linking.learning
import pressarchive.linking.run
from pressarchive import Archive

if sys.argv[3] == "neither":
    pressarchive.linking.run.link_waiting = lambda records, on_step=None: None
if sys.argv[3] != "linking and learning":
    pressarchive.linking.learning.learn_waiting = lambda records: None
with Archive.open(sys.argv[1], create=True) as archive:
    archive.ingest([sys.argv[2]])
"""
DOCUMENT = Document(text="", blocks=(), media_type="text/plain")
_DATELINE = re.compile(r"^(?:[^\n]{0,60}?,\s)?\d\d\.\d\d\.\d{4}\s*[-–]\s*", re.MULTILINE)


def chosen(limit: int | None) -> list[Case]:
    """Return releases in an order of chance, the same each time, pairs whole."""
    units: dict[str, list[Case]] = {}
    for name in SETS:
        for case in cases(name):
            units.setdefault(str(case.truth.get("pair") or f"{name}/{case.name}"), []).append(case)
    order = sorted(units)
    random.Random(1).shuffle(order)  # noqa: S311
    found = list[Case]()
    for unit in order:
        if limit is None or len(found) < limit:
            found += units[unit]
    random.Random(2).shuffle(found)  # noqa: S311
    return found


def made(case: Case, number: int, *, undated: bool, extract: bool) -> Release:
    """Return the record of a case."""
    if extract:
        release = record(case)
    else:
        title, day = case.truth["title"], case.truth.get("date")
        release = Release(
            id="",
            title=title,
            source=Source(path="", sha256="", bytes=0),
            ingested_at="",
            language=case.truth["lang"],
            body=_DATELINE.sub("", case.text.removeprefix(title), count=1).strip(),
            date=day and _printed(day),
        )
    source = Source(path=f"{number}", sha256="", bytes=0)
    release = replace(release, id=f"{number:03d}", source=source)
    return replace(release, date=None) if undated else release


def _printed(day: str) -> ReleaseDate:
    return ReleaseDate(
        value=day, precision="day", method="printed", evidence=day, confidence=1.0, rule="truth"
    )


def links(records: SqliteRecords) -> set[tuple[int, int]]:
    """Return the pairs of translations."""
    return {
        (int(release.id), int(other))
        for release in records.releases()
        for other in release.translations
        if int(release.id) < int(other)
    }


def portions(items: Sequence[Release], size: int | None) -> Iterator[Sequence[Release]]:
    """Yield the releases in portions, or all at once."""
    for start in range(0, len(items), size or len(items)):
        yield items[start : start + (size or len(items))]


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--limit", type=int, help="releases, about")
    parser.add_argument("--undated", action="store_true")
    parser.add_argument("--extract", action="store_true")
    parser.add_argument("--portion", type=int)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show false links")
    parser.add_argument("--bands", action="store_true", help="precision by score")
    parser.add_argument("--cost", action="store_true", help="what linking costs, and nothing else")
    parser.add_argument("--files", type=int, default=FEW, help="with --cost: files to ingest")
    parser.add_argument("--times", type=int, default=2, help="with --cost: how often they are")
    args = parser.parse_args()
    if corpora() is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    if args.cost:
        growth(args.limit)
        within_ingest(args.files, args.times)
        return 0
    known = chosen(args.limit)
    with TemporaryDirectory() as folder:
        records = SqliteRecords.open(Path(folder), create=True)
        started = time.process_time()
        releases = [
            made(case, number, undated=args.undated, extract=args.extract)
            for number, case in enumerate(known)
        ]
        making, spent = time.process_time() - started, 0.0
        for portion in portions(releases, args.portion):
            records.put([(release, DOCUMENT) for release in portion])
            started = time.process_time()
            link_waiting(records)
            spent += time.process_time() - started
            records.end_indexing("", records.indexing().put)
        found = links(records)
        if args.portion:
            relink(records)
            print(f"in portions of {args.portion}: {len(found ^ links(records))} links differ anew")
        if args.bands:
            bands(known, records)
        records.close()
    report(known, found, args.worst)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"making {1000 * making / len(known):.2f} ms a release, linking "
        f"{1000 * spent / len(known):.2f} ms (processor), {memory:.0f} MB at most"
    )
    return 0


def bands(known: Sequence[Case], records: SqliteRecords) -> None:
    """Print how many of the links with scores in each band are right."""
    pairs = [case.truth.get("pair") for case in known]
    counted: dict[int, list[bool]] = {}
    for a, b in links(records):
        [one] = [
            like
            for like in records.links.likenesses([f"{a:03d}"])
            if {int(like.a), int(like.b)} == {a, b}
        ]
        right = pairs[a] is not None and pairs[a] == pairs[b]
        counted.setdefault(int(one.score / BAND), []).append(right)
    for band, found in sorted(counted.items()):
        print(f"score {band * BAND:.2f} on: {len(found)} links, precision {mean(found):.3f}")


def growth(limit: int | None) -> None:
    """Print what linking costs a release by the size of the archive."""
    each = {}
    for size in (FEW, limit):
        known = chosen(size)
        with TemporaryDirectory() as folder:
            records = SqliteRecords.open(Path(folder), create=True)
            for start in range(0, len(known), FEW):
                some = enumerate(known[start : start + FEW], start)
                releases = [made(one, at, undated=False, extract=False) for at, one in some]
                records.put([(release, DOCUMENT) for release in releases])
                started = time.process_time()
                link_waiting(records)
                last = 1000 * (time.process_time() - started) / len(releases)
                records.end_indexing("", records.indexing().put)
            records.close()
        each[len(known)] = last
        print(f"linking the last of {len(known)} releases: {last:.2f} ms a release", flush=True)
    few, many = each.values()
    print(f"linking in the large archive over the small one: {many / few:.2f}")


def within_ingest(files: int, times: int) -> None:
    """Print what linking and learning cost an ingest over one that does neither."""
    spent: dict[str, float] = {}
    with TemporaryDirectory() as folder:
        texts = Path(folder) / "texts"
        for case in chosen(files):
            path = texts / case.set / case.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(case.text, encoding="utf8")
        for turn in range(times):
            for what in ("neither", "linking", "linking and learning"):
                index = Path(folder) / f"{what} {turn}"
                begun = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(
                    [sys.executable, "-c", _INGEST, str(index), str(texts), what], check=True
                )
                end = resource.getrusage(resource.RUSAGE_CHILDREN)
                took = end.ru_utime + end.ru_stime - begun.ru_utime - begun.ru_stime
                spent[what] = min(took, spent.get(what, took))
    least = spent["neither"]
    for what, took in spent.items():
        print(
            f"ingest of about {files} files, {what}: {1000 * took / files:.2f} ms a file, "
            f"{took / least:.2f} times that of neither"
        )


def report(known: Sequence[Case], found: set[tuple[int, int]], worst: int) -> None:
    """Print how right the links are."""
    pairs = [case.truth.get("pair") for case in known]
    there = sum(case.set == SETS[1] and case.truth.get("pair") is not None for case in known)
    false = sorted((a, b) for a, b in found if pairs[a] is None or pairs[a] != pairs[b])
    right = len(found) - len(false)
    print(
        f"{len(known)} releases, {there} pairs: {len(found)} links, "
        f"precision {right / max(1, len(found)):.4f}, recall {right / max(1, there):.4f}, "
        f"F1 {2 * right / max(1, len(found) + there):.4f}"
    )
    for a, b in false[:worst]:
        for case in (known[a], known[b]):
            print(f"  {case.truth.get('date')} {case.truth['title'][:100]}")
        print()


if __name__ == "__main__":
    sys.exit(main())
