"""The texts that all are given: real releases in a mixed order, then synthetic ones."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import SETS, corpora

_SEED = 20
_PARTS = 3


class Text(NamedTuple):
    """A release as a peer is given it; the number is its place in the order."""

    number: int
    title: str
    text: str
    organisations: tuple[str, ...]
    date: str
    language: str


def texts(count: int) -> Sequence[Text]:
    """Return the first `count` texts: each number of them has the same mixture of sets."""
    real = _real()
    chance = random.Random(_SEED)  # noqa: S311 - no secret
    chance.shuffle(real)
    made = [_synthetic(real, chance) for _ in range(count - len(real))]
    return [one._replace(number=number) for number, one in enumerate([*real, *made][:count])]


def write(some: Sequence[Text], folder: Path) -> None:
    """Write texts as files, a thousand to a folder, modified on the day of their date."""
    for one in some:
        below = folder / f"{one.number // 1000:03d}"
        below.mkdir(parents=True, exist_ok=True)
        path = below / f"{one.number:06d}.txt"
        path.write_text(one.text, encoding="utf8")
        if one.date > "1971":
            moment = datetime.fromisoformat(f"{one.date}T12:00:00+00:00").timestamp()
            os.utime(path, (moment, moment))


def _real() -> list[Text]:
    return [text for name in SETS for text in _set(name)]


def _set(name: str) -> Iterator[Text]:
    folder = corpora()
    if folder is None:
        raise SystemExit("The corpora are not here: nothing to measure with.")
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
        for line in lines:
            row = json.loads(line)
            truth = row["truth"]
            date = truth.get("date") or ""
            yield Text(
                number=0,
                title=truth.get("title") or row["text"].strip().partition("\n")[0],
                text=row["text"],
                organisations=tuple(truth.get("orgs", ())),
                date=date if len(date) == len("2020-01-01") else "",
                language=truth.get("lang", ""),
            )


def _synthetic(real: Sequence[Text], chance: random.Random) -> Text:
    """Return a text that looks like one of the real: its head, and paragraphs of others."""
    first = chance.choice(real)
    same = [chance.choice(real) for _ in range(_PARTS)]
    head, *own = first.text.split("\n\n")
    others = [p for one in same if one.language == first.language for p in one.text.split("\n\n")]
    body = chance.sample(own, len(own)) + chance.sample(others, len(others) // 2)
    kept, size = [], 0
    for paragraph in body:
        if size > len(first.text):
            break
        kept.append(paragraph)
        size += len(paragraph)
    return first._replace(text="\n\n".join([head, *kept]))
