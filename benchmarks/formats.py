"""Measure the reading of PDF, web pages and Word files on real ones, labelled by hand.

    python -m benchmarks.formats [--set NAME]… [--wrong]

For each set of ../shared/corpora: files that became a record or were refused with a reason, scans
told as scans, titles and dates right, files read per second, and what reading one took at most
beside the size of the file. The pages of html-doj are compared, word by word, with the text of the
same release in us-doj. Fails below what is asked for (`FLOORS`).
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import HERE, corpora
from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source
from pressarchive.readers import Input, read
from pressarchive.text import fold_line, words

LABELS = HERE / "labels" / "formats.jsonl"
SETS = ("pdf-treasury", "pdf-senegal-fr", "html-doj", "html-ffii-fr-en", "docx-health")
FLOORS = {"title": 0.90, "date": 0.95, "kept": 0.98, "added": 0.02}
_SCAN = "scan: no text layer"
_MEGABYTE = 1024 * 1024
_MEMORY = 100
_TIMES_SIZE = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one file became, in how many seconds, and how much memory (MB) reading it took."""

    label: dict[str, Any]
    bytes: int
    release: Release | None
    text: str
    reason: str
    seconds: float
    memory: float


@dataclass(slots=True)
class Tally:
    """Right ones of some, and how the others read."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, told: str) -> None:
        """Count one."""
        self.all += 1
        self.right += right
        if not right:
            self.wrong.append(told)

    @property
    def share(self) -> float:
        """Return how many of all are right, 1 where there are none."""
        return self.right / self.all if self.all else 1.0

    def __str__(self) -> str:
        return f"{self.right}/{self.all}" if self.all else "-"


def outcome(path: Path, label: dict[str, Any]) -> Outcome:
    """Read one file in a process of its own, so that its memory can be told."""
    content = path.read_bytes()
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(
        target=_in_child, args=(theirs, str(path.name), content)
    )
    process.start()
    theirs.close()
    document, reason, seconds, memory = ours.recv()
    process.join()
    release = None if document is None else _release(path, content, document)
    text = "" if document is None else document.text
    return Outcome(label, len(content), release, text, reason, seconds, memory)


def _in_child(connection: Any, name: str, content: bytes) -> None:
    before, source = _peak(), Input(name=name, content=content)
    document: Document | None = None
    reason = ""
    for _ in range(2):  # the first time loads the libraries
        started = time.process_time()
        try:
            document = read(source)
        except ReadError as error:
            reason = error.message
    connection.send((document, reason, time.process_time() - started, _peak() - before))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _release(path: Path, content: bytes, document: Document) -> Release:
    source = Source(path=path.name, sha256="", bytes=len(content), media_type=document.media_type)
    return extract_release(document, id="0", source=source, ingested_at="", today=date(2026, 6, 30))


def compare(outcomes: Sequence[Outcome]) -> dict[str, Tally]:
    """Score what the files of one set became against their labels."""
    tallies = {name: Tally() for name in ("read", "scans", "title", "date", "undated")}
    for one in outcomes:
        label, release = one.label, one.release
        name = label["name"]
        tallies["read"].add(release is not None or bool(one.reason), name)
        if release is None:
            continue
        told = _SCAN in release.warnings
        if name.endswith(".pdf"):
            tallies["scans"].add(told == bool(label.get("scan")), name)
        if label["title"] is not None:
            right = _alike(release.title) in titles(label)
            tallies["title"].add(right, f"{name}: {release.title!r}, not {label['title']!r}")
        known = release.date is not None and release.date.method in {"printed", "translation"}
        got = release.date.value if release.date is not None and known else None
        if not label.get("scan"):
            scored = "undated" if label["date"] is None else "date"
            tallies[scored].add(got == label["date"], f"{name}: {got}, not {label['date']}")
    return tallies


def titles(label: dict[str, Any]) -> list[str]:
    """Return what the title may be, folded: a page can leave it open where one ends."""
    told = label["title"]
    return [_alike(title) for title in (told if isinstance(told, list) else [told])]


def _alike(title: str) -> str:
    return re.sub(r"[^\w ]+", "", fold_line(title))


def against_text(folder: Path, outcomes: Sequence[Outcome]) -> tuple[int, float, float]:
    """Return how many pages have a text to compare with, words kept, and foreign words added.

    Only what is written in ASCII counts: the texts have lost the rest.
    """
    texts = dict[str, str]()
    with gzip.open(folder / "us-doj.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            texts[_alike(unescape(row["truth"].get("title", "")))] = row["text"]
    compared, expected, lost, added = 0, 0, 0, 0
    for one in outcomes:
        text = texts.get(titles(one.label)[0])
        if text is None:
            continue
        compared += 1
        theirs, ours = Counter(_ascii_words(text)), Counter(_ascii_words(one.text))
        expected += theirs.total()
        lost += (theirs - ours).total()
        added += (ours - theirs).total()
    return compared, 1 - lost / max(expected, 1), added / max(expected, 1)


def _ascii_words(text: str) -> list[str]:
    return words(text.encode("ascii", errors="ignore").decode("ascii"))


def line_of(name: str, outcomes: Sequence[Outcome], tallies: dict[str, Tally]) -> str:
    """Return the line of one set."""
    records = sum(one.release is not None for one in outcomes)
    rate = len(outcomes) / max(sum(one.seconds for one in outcomes), 1e-9)
    memory = max(one.memory for one in outcomes)
    counts = " ".join(f"{tally!s:>7}" for tally in list(tallies.values())[1:])
    return f"{name:16} {records:4}/{len(outcomes):<4} {counts} {rate:9.1f} {memory:8.1f}"


def failures(name: str, outcomes: Sequence[Outcome], tallies: dict[str, Tally]) -> Iterator[str]:
    """Yield what falls short of the floors."""
    for scored in ("read", "scans"):
        if tallies[scored].wrong:
            yield f"{name}: {scored} {tallies[scored]}"
    for one in outcomes:
        if one.memory > _MEMORY + _TIMES_SIZE * one.bytes / _MEGABYTE:
            yield f"{name}/{one.label['name']}: {one.memory:.0f} MB to read"


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--set", action="append", dest="sets", choices=SETS)
    parser.add_argument("--wrong", action="store_true", help="show every mistake and refusal")
    args = parser.parse_args()
    folder = corpora()
    if folder is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    short = measure(folder, args.sets or SETS, wrong=args.wrong)
    for told in short:
        print(f"SHORT  {told}")
    return 1 if short else 0


def measure(folder: Path, names: Sequence[str], *, wrong: bool) -> list[str]:
    """Print the figures of some sets; return what falls short."""
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf8").splitlines()]
    together = {name: Tally() for name in ("title", "date")}
    short: list[str] = []
    print("set             records      scans   title    date  no date  files/s  peak MB")
    for name in names:
        chosen = [label for label in labels if label["set"] == name]
        outcomes = [outcome(folder / name / label["name"], label) for label in chosen]
        tallies = compare(outcomes)
        print(line_of(name, outcomes, tallies))
        short += failures(name, outcomes, tallies)
        for scored, both in together.items():
            both.right += tallies[scored].right
            both.all += tallies[scored].all
        for told in mistakes(outcomes, tallies) if wrong else ():
            print(f"    {told}")
        if name == "html-doj":
            compared, kept, added = against_text(folder, outcomes)
            print(f"    {compared} with a text: {kept:.2%} of words kept, {added:.2%} added")
            short += ["html-doj: words lost"] * (kept < FLOORS["kept"])
            short += ["html-doj: foreign words"] * (added > FLOORS["added"])
    for scored, both in together.items():
        print(f"{scored}: {both}, {both.share:.1%}; asked for {FLOORS[scored]:.0%}")
        short += [f"{scored} below {FLOORS[scored]:.0%}"] * (both.share < FLOORS[scored])
    return short


def mistakes(outcomes: Sequence[Outcome], tallies: dict[str, Tally]) -> Iterator[str]:
    """Yield what was refused, and what was read wrong."""
    for one in outcomes:
        if one.reason:
            yield f"refused {one.label['name']}: {one.reason}"
    for scored, tally in tallies.items():
        for told in tally.wrong:
            yield f"{scored} {told}"


if __name__ == "__main__":
    sys.exit(main())
