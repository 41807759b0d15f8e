"""What was labelled by hand: people, quotations, contacts and boilerplate of 120 releases.

Three parts: `read` may be worked from; `unread` was kept for the last measurement of the first
rules; `fresh` was labelled after those, blind, and judges what followed. Nothing but `labelled.py`
turns to the latter two.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.corpus import corpora
from benchmarks.evaluation.cases import Case

FOLDER = Path(__file__).resolve().parents[1] / "labels"
_chosen = ["read"]

Label = Mapping[str, Any]


def use(part: str) -> None:
    """Turn to another part of the labels: `unread` or `fresh`."""
    _chosen[0] = part
    labels.cache_clear()


@cache
def labels() -> Mapping[tuple[str, str], Label]:
    """Return the labels by the set and the name of their release."""
    return {
        (label["set"], label["name"]): label
        for path in sorted(FOLDER.glob(f"*-{_chosen[0]}.json"))
        for label in json.loads(path.read_text(encoding="utf8"))
    }


def label_of(case: Case) -> Label | None:
    """Return what was labelled in a release, None for most."""
    return labels().get((case.set, case.name))


def labelled_cases() -> Iterator[Case]:
    """Yield the releases that have labels; none where the corpora are not there."""
    folder = corpora()
    if folder is None:
        return
    wanted = set(labels())
    for name in sorted({name for name, _ in wanted}):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
            for line in lines:
                row = json.loads(line)
                if (name, row["name"]) in wanted:
                    yield Case(set=name, name=row["name"], text=row["text"], truth=row["truth"])
