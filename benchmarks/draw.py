"""Draw the releases of the fresh labels again: which forty, by rule and not by choice.

    python benchmarks/draw.py

Of each set: releases whose name's CRC-32 is a multiple of 5 (nobody who writes rules reads those),
of at most 9,000 characters, not labelled before, in the order of the SHA-256 of set and name. In
turn the first is taken with a quotation and a verb of speech, with a telephone number or an
address, and with standing text: a heading "About …", or a line in the last third, longer than 120
characters, that more than two releases of the set have. Where a set has none left of one sign, the
next sign serves.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.corpus import corpora
from benchmarks.evaluation.labels import FOLDER

_COUNTS = {
    "swiss-fr": 20,
    "swiss-en": 5,
    "us-doj": 5,
    "us-prosecutors": 3,
    "wires": 5,
    "who-outbreaks": 2,
}
_LONGEST = 9_000
_SPOKEN = re.compile(
    r"[«“\"][^«»“”\"]{25,}[»”\"][\s,.]{0,3}[^.]{0,60}"
    r"\b(?:said|says|stated|added|explains?|explained|a déclaré|déclare|explique|souligne"
    r"|a souligné|affirme|a affirmé|relève|a-t-(?:il|elle)|ajoute|selon)\b"
)
_REACHED = re.compile(r"[\w.-]+@[\w-]+\.\w+|\(?\+?\d{2,3}\)?[ .-]\d{2,3}[ .-]\d{2,4}")
_ABOUT = re.compile(r"^\W*(?:About|À propos|A propos)\b.{2,60}$", re.MULTILINE)


def drawn(name: str, count: int, known: set[str]) -> list[str]:
    """Return the names of the releases drawn from a set."""
    rows = [row for row in _rows(name) if _open(row) and row["name"] not in known]
    rows.sort(key=lambda row: hashlib.sha256(f"{name}/{row['name']}".encode()).digest())
    paragraphs = Counter(p for row in _rows(name) for p in set(_closing(row["text"])))

    def stands(text: str) -> bool:
        recurring = any(paragraphs[p] > 2 for p in _closing(text))
        return bool(_ABOUT.search(text)) or recurring

    signs: list[Callable[[str], object]] = [_SPOKEN.search, _REACHED.search, stands]
    chosen: list[str] = []
    for turn in range(count):
        for sign in signs[turn % 3 :] + signs[: turn % 3]:
            found = next(
                (r["name"] for r in rows if r["name"] not in chosen and sign(r["text"])), None
            )
            if found:
                chosen.append(found)
                break
    return chosen


def _open(row: dict[str, Any]) -> bool:
    return zlib.crc32(row["name"].encode()) % 5 == 0 and len(row["text"]) <= _LONGEST


def _closing(text: str) -> list[str]:
    body = re.split(r"\n(?:Auteur|Publisher)\n", text)[0]  # names of offices recur, but are no text
    lines = body[len(body) * 2 // 3 :].splitlines()[1:]
    return [line.strip() for line in lines if len(line) > 120 and not _REACHED.search(line)]


def _rows(name: str) -> Iterator[dict[str, Any]]:
    folder = corpora()
    if folder is not None:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            yield from map(json.loads, lines)


def main() -> int:
    """Run the command."""
    known = {
        label["name"]
        for path in FOLDER.glob("*read.json")
        for label in json.loads(path.read_text(encoding="utf8"))
    }
    for name, count in _COUNTS.items():
        for release in drawn(name, count, known):
            print(name, release)
    return 0


if __name__ == "__main__":
    sys.exit(main())
