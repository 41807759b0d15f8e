"""Time an engine: build an index of entries, then ask it.

    python benchmarks/engine.py RELEASES.jsonl.gz... [--limit N] [--engine whoosh]

Each line of a file is a JSON object with "text" and "truth" (title, date, orgs, lang).
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pressarchive.engines import Engine, open_engine
from pressarchive.entries import Entry
from pressarchive.query import (
    Addition,
    And,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Or,
    Phrase,
    Prefix,
    Synonyms,
    Term,
)
from pressarchive.text import fold_line, words


def read(paths: list[Path], limit: int) -> Iterator[Entry]:
    """Make entries straight from the true fields, so that only the engine is measured."""
    number = 0
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for count, line in enumerate(lines):
                if count >= limit // len(paths):
                    break
                row = json.loads(line)
                truth = row["truth"]
                names = truth.get("orgs", [])
                yield Entry(
                    id=f"{number:03}",
                    language=truth.get("lang"),
                    words={
                        "title": tuple(words(truth.get("title", ""))),
                        "body": tuple(words(row["text"])),
                        "boilerplate": (),
                    },
                    organisations=frozenset(map(fold_line, names)),
                    shown_organisations=tuple(names),
                    first=truth.get("date"),
                    last=truth.get("date"),
                )
                number += 1


def questions(entries: list[Entry]) -> dict[str, Node]:
    """Choose words by how many entries have them."""
    having = Counter(word for entry in entries for word in set(entry.words["body"]))
    by_count = [word for word, _ in having.most_common() if len(word) > 3]
    pairs = Counter(
        pair
        for entry in entries[:500]
        for pair in zip(entry.words["body"], entry.words["body"][1:], strict=False)
    )
    common, some, rare = by_count[0], by_count[300], by_count[len(by_count) // 2]
    added = tuple(
        Addition(Term((word,)), word, None, "benchmark", 0.6) for word in by_count[301:309]
    )
    names = Counter(name for entry in entries for name in entry.organisations).most_common(1)
    return {
        f"rare word ({rare})": Term((rare,)),
        f"word ({some})": Term((some,)),
        f"common word ({common})": Term((common,)),
        "two words": And((Term((some,)), Term((by_count[50],)))),
        "five words, any": Or(tuple(Term((word,)) for word in by_count[20:25])),
        "word with eight additions": Synonyms(Term((some,)), added),
        f"common phrase {pairs.most_common(1)[0][0]}": Phrase(pairs.most_common(1)[0][0]),
        "prefix of four letters": Prefix(some[:4]),
        "word, organisation, years": And(
            (
                Term((some,)),
                IssuedBy(frozenset(name for name, _ in names)),
                Dated("2010-01-01", "2019-12-31"),
            )
        ),
        "one language": InLanguage("fr"),
        "everything": Everything(),
    }


def clock(engine: Engine, query: Node, *, facets: bool = False) -> float:
    """Return the milliseconds of a search for the first ten, the median of seven."""
    taken = []
    for _ in range(7):
        start = time.perf_counter()
        engine.search(query, limit=10, facets=facets)
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


_COLD = """
import time
start = time.perf_counter()
from pathlib import Path
from pressarchive.engines import open_engine
from pressarchive.query import Term
light = time.perf_counter()
import pressarchive.engines.{name}
loaded = time.perf_counter()
found = open_engine({name!r}, Path({folder!r})).search(Term(({word!r},)), limit=10)
print(light - start, loaded - light, time.perf_counter() - loaded)
"""


def cold(name: str, folder: Path, word: str) -> list[float]:
    """Return the milliseconds of our light imports, the engine's import and the first search."""
    runs = []
    for _ in range(9):
        code = _COLD.format(name=name, folder=str(folder), word=word)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        runs.append([float(value) * 1000 for value in done.stdout.split()])
    return [median(values) for values in zip(*runs, strict=True)]


def main() -> None:
    """Run it all, and print a line per figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=5000)
    parser.add_argument("--engine", default="whoosh")
    arguments = parser.parse_args()
    entries = list(read(arguments.paths, arguments.limit))
    with TemporaryDirectory() as name:
        folder = Path(name)
        engine = open_engine(arguments.engine, folder)
        start, used = time.perf_counter(), time.process_time()
        with engine.batch("1") as batch:
            for entry in entries:
                batch.put(entry)
        taken, used = time.perf_counter() - start, time.process_time() - used
        size = sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
        print(
            f"{len(entries)} entries: {len(entries) / taken:.0f}/s, {used:.1f} s of CPU, ", end=""
        )
        print(f"{size / 1e6:.1f} MB")
        for label, query in questions(entries).items():
            total = engine.search(query, limit=10).total
            print(
                f"{clock(engine, query):8.1f} ms {clock(engine, query, facets=True):8.1f} "
                f"with facets {total:7} hits  {label}"
            )
        start = time.perf_counter()
        count = len(list(engine.vocabulary()))
        print(f"{(time.perf_counter() - start) * 1000:8.1f} ms vocabulary of {count}")
        with engine.batch("2") as batch:
            start = time.perf_counter()
            batch.put(entries[0])
        print(f"{(time.perf_counter() - start) * 1000:8.1f} ms to replace one")
        light, load, search = cold(arguments.engine, folder, "suisse")
        print(f"cold: {light:.0f} ms light imports, {load:.0f} ms engine, {search:.0f} ms search")


if __name__ == "__main__":
    main()
