"""Measure search on questions about health releases that no rule was tuned on: success@5.

    python benchmarks/questions.py [--others N] [--full] [--index DIR] [--misses]

The archive holds all of who-outbreaks, the right releases of swiss-fr and swiss-en, and N others
of these (--full: all of them). A question succeeds where one of its right releases is among the
first five hits. Questions and right releases are in questions.tsv: a first set of 40, a second one
of 20 that was written later, and a third one of 30, two thirds of them across languages. The third
set was written by reading releases that no question before asks for, and run once at the end.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import HERE, corpora
from pressarchive import Archive

SHOWN = 5
SETS = ("swiss-fr", "swiss-en")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, its set and language, and the names of the files that answer it."""

    set: str
    asked: str
    answered: str
    text: str
    right: frozenset[str]


def questions() -> Sequence[Question]:
    """Read the questions."""
    lines = (HERE / "questions.tsv").read_text(encoding="utf8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return [
        Question(number, asked, answered, text, frozenset(right.split()))
        for number, asked, answered, text, right in rows
    ]


def _rows(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
        for row in map(json.loads, lines):
            yield row["name"], row["text"]


def unpack(target: Path, folder: Path, wanted: Sequence[Question], others: int | None) -> int:
    """Write the releases as files below `target`; return how many there are."""
    right = frozenset[str]().union(*(one.right for one in wanted))
    for name in ("who-outbreaks", *SETS):
        (target / name).mkdir(parents=True)
    chosen = [("who-outbreaks", *row) for row in _rows(folder, "who-outbreaks")]
    swiss = [(name, *row) for name in SETS for row in _rows(folder, name)]
    spare = [row for row in swiss if Path(row[1]).stem not in right]
    chosen += [row for row in swiss if Path(row[1]).stem in right]
    if others is not None and others < len(spare):
        spare = random.Random(1).sample(spare, others)  # noqa: S311 - the same each time
    for name, file, text in (*chosen, *spare):
        (target / name / file).write_text(text, encoding="utf8")
    return len(chosen) + len(spare)


def found(archive: Archive, question: Question, *, expand: bool) -> bool:
    """Tell whether a right release is among the first hits."""
    hits = archive.search(question.text, limit=SHOWN, expand=expand).hits
    names = {Path(archive.get(hit.summary.id).source.path).stem for hit in hits}
    return not names.isdisjoint(question.right)


def measure(archive: Archive, *, misses: bool) -> None:
    """Print success@5 by language of question and answer, with expansion and without."""
    print(f"{'success@5':20} {'questions':>9} {'typed':>7} {'expanded':>9}")
    rows: defaultdict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for question in questions():
        typed = found(archive, question, expand=False)
        expanded = found(archive, question, expand=True)
        for name in (
            f"{question.asked} -> {question.answered}",
            question.asked,
            f"{question.asked}, set {question.set}",
            f"set {question.set}",
            "all",
        ):
            rows[name].append((typed, expanded))
        if misses and not expanded:
            print(f"  missed ({question.asked} -> {question.answered}): {question.text}")
    for name, results in sorted(rows.items(), key=lambda row: (row[0] == "all", row[0])):
        shares = [sum(column) / len(results) for column in zip(*results, strict=True)]
        print(f"{name:20} {len(results):9} {shares[0]:7.3f} {shares[1]:9.3f}")


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--others", type=int, default=6_000, metavar="N")
    parser.add_argument("--full", action="store_true", help="all releases of the three sets")
    parser.add_argument("--index", type=Path, metavar="DIR", help="keep the archive, and use it")
    parser.add_argument("--misses", action="store_true", help="name the questions that failed")
    args = parser.parse_args()
    folder = corpora()
    if folder is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    with TemporaryDirectory() as temporary:
        index = args.index or Path(temporary) / "index"
        ready = (index / "records.sqlite3").exists()
        with Archive.open(index, create=True) as archive:
            if not ready:
                texts = Path(temporary) / "texts"
                unpack(texts, folder, questions(), None if args.full else args.others)
                archive.ingest([texts], jobs=None)
            print(f"{len(archive):,} releases")
            measure(archive, misses=args.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
