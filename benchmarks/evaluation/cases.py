"""Releases whose truth is known, and the records that are made of them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.corpus import corpora
from pressarchive.ingest.extract import extract_release
from pressarchive.model import Release, Source
from pressarchive.readers import Input, read

TODAY = date(2026, 12, 31)
"""The day that relative and incomplete dates are seen from: results must not age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A release of a set, with what is known of it (see the corpora's own description)."""

    set: str
    name: str
    text: str
    truth: Mapping[str, Any]


def cases(name: str, limit: int | None = None) -> Iterator[Case]:
    """Yield the releases of a set, or `limit` of them, spread evenly over it."""
    folder = corpora()
    if folder is None:
        return
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
        rows = list(lines)
    count = min(limit or len(rows), len(rows))
    for number in range(count):
        row = json.loads(rows[number * len(rows) // count])
        yield Case(set=name, name=row["name"], text=row["text"], truth=row["truth"])


def record(case: Case) -> Release:
    """Return the record that is made of a case, as ingest would make it."""
    document = read(Input(name=case.name, content=case.text.encode()))
    source = Source(path=case.name, sha256="", bytes=len(case.text))
    return extract_release(document, id="", source=source, ingested_at="", today=TODAY)
